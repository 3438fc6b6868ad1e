namespace Sim.Engine.Buildings;

/// <summary>Heat exchange in the gap of an upright glazing (EN 673:2011, boundary conditions of clause 5: 10 C, 15 K between the panes).</summary>
public static class En673
{
    /// <summary>Emissivity of uncoated glass.</summary>
    public const double BareGlassEmissivity = 0.837;

    private const double MeanK = 283, DifferenceK = 15, GravityMPerSecond2 = 9.81;

    /// <summary>
    /// Thermal resistance of a gap, m2K/W: 1/(h_r + h_g) with h_r = 4 s (1/e1 + 1/e2 - 1)^-1 T^3, h_g = Nu k / s,
    /// Nu = max(1, 0.035 (Gr Pr)^0.38).
    /// </summary>
    public static double GapM2KPerW(double widthM, GapGas gas, double emissivityFraction)
        => 1 / (RadiantPerK3(emissivityFraction) * Math.Pow(MeanK, 3) + Nusselt(widthM, gas) * Of(gas).Conductivity / widthM);

    /// <summary>
    /// The same gap at any temperature: exchange by radiation with T^3, conductivity of the gas along its line through the values
    /// of table 1 (air 8e-5, argon 5e-5 W/mK2), the Nusselt number as at the standard's conditions.
    /// </summary>
    public static GapByTemperature ByTemperature(double widthM, GapGas gas, double emissivityFraction, int gaps, double glassM2KPerW)
    {
        double perK = gas == GapGas.Argon ? 5e-5 : 8e-5, share = Nusselt(widthM, gas) / widthM / gaps;
        return new(share * (Of(gas).Conductivity - perK * MeanK), share * perK, RadiantPerK3(emissivityFraction) / gaps, glassM2KPerW);
    }

    private static (double Density, double Viscosity, double Conductivity, double Heat) Of(GapGas gas) => gas == GapGas.Argon
        ? (1.699, 2.164e-5, 1.684e-2, 519.0)
        : (1.232, 1.761e-5, 2.496e-2, 1008.0);

    private static double RadiantPerK3(double emissivityFraction)
        => 4 * OutsideFilm.StefanBoltzmann / (1 / emissivityFraction + 1 / BareGlassEmissivity - 1);

    private static double Nusselt(double widthM, GapGas gas)
    {
        (double density, double viscosity, double conductivity, double heat) = Of(gas);
        double grashof = GravityMPerSecond2 * Math.Pow(widthM, 3) * DifferenceK * density * density / (MeanK * viscosity * viscosity);
        return Math.Max(1, 0.035 * Math.Pow(grashof * viscosity * heat / conductivity, 0.38));
    }
}
