namespace Sim.Engine.Buildings;

/// <summary>
/// One pane of a glazing: solar transmittance and reflectance at normal incidence, from outside (front) and from inside
/// (back), and its heat capacity.
/// </summary>
public readonly record struct Pane(double Transmittance, double FrontReflectance, double BackReflectance, double CapacityJPerM2K)
{
    /// <summary>Capacity of clear float glass of 4 mm: 2,500 kg/m3, 750 J/kgK.</summary>
    public const double FourMillimetresJPerM2K = 7500;

    /// <summary>
    /// Transmittance and both reflectances at an incidence. Uncoated panes follow Fresnel's equations, coated ones (those whose sides differ)
    /// the regression of <see cref="CoatedGlass"/>: T(0) t and R(0) (1 - p) + p. Opaque ones absorb alike from all sides.
    /// </summary>
    public (double Transmittance, double Front, double Back) At(double cosIncidence)
    {
        if (Transmittance == 0)
        {
            return (0, FrontReflectance, BackReflectance);
        }
        if (FrontReflectance == BackReflectance)
        {
            (double n, double depth) = Fresnel.FromNormal(Transmittance, FrontReflectance);
            (double t, double r) = Fresnel.Pane(n, depth, cosIncidence);
            return (t, r, r);
        }
        (double share, double toOne) = CoatedGlass.Shape(Transmittance, cosIncidence);
        double transmittance = Transmittance * share, room = 1 - transmittance;
        return (
            transmittance,
            Math.Clamp(FrontReflectance * (1 - toOne) + toOne, 0, room),
            Math.Clamp(BackReflectance * (1 - toOne) + toOne, 0, room));
    }
}
