namespace Sim.Engine.Buildings;

/// <summary>
/// One pane of a glazing: solar transmittance and reflectance at normal incidence, from outside (front) and from inside
/// (back), and its heat capacity.
/// </summary>
public readonly record struct Pane(double Transmittance, double FrontReflectance, double BackReflectance, double CapacityJPerM2K)
{
    /// <summary>Capacity of clear float glass of 4 mm: 2,500 kg/m3, 750 J/kgK.</summary>
    public const double FourMillimetresJPerM2K = 7500;

    private const double ClearTransmittance = 0.834, ClearReflectance = 0.075;

    /// <summary>
    /// Transmittance and both reflectances at an incidence. Uncoated panes follow Fresnel's equations; coated ones take
    /// the angular shape of clear glass, T(0) T_c/T_c(0) and R(0) (1 - p) + p with p = (R_c - R_c(0))/(1 - R_c(0)), in the
    /// way of the EnergyPlus Engineering Reference (simple and coated glazing). Opaque ones absorb alike from all sides.
    /// </summary>
    public (double Transmittance, double Front, double Back) At(double cosIncidence)
    {
        if (Transmittance == 0)
        {
            return (0, FrontReflectance, BackReflectance);
        }
        bool coated = FrontReflectance != BackReflectance;
        (double n, double depth) = coated
            ? Fresnel.FromNormal(ClearTransmittance, ClearReflectance)
            : Fresnel.FromNormal(Transmittance, FrontReflectance);
        (double t, double r) = Fresnel.Pane(n, depth, cosIncidence);
        if (!coated)
        {
            return (t, r, r);
        }
        double grazing = (r - ClearReflectance) / (1 - ClearReflectance);
        double transmittance = Transmittance * t / ClearTransmittance;
        double room = 1 - transmittance;
        return (
            transmittance,
            Math.Min(room, FrontReflectance * (1 - grazing) + grazing),
            Math.Min(room, BackReflectance * (1 - grazing) + grazing));
    }
}
