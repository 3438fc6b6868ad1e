namespace Sim.Engine.Water;

/// <summary>Methane of domestic wastewater.</summary>
public static class WastewaterMethane
{
    /// <summary>
    /// IPCC 2006 Guidelines (2019 refinement), Volume 5, chapter 6, equations 6.1 and 6.2: CH4 = BOD x Bo x MCF, without
    /// sludge removed or gas recovered.
    /// </summary>
    /// <param name="bodKg">Oxygen demand discharged, kg.</param>
    /// <param name="boKgPerKg">Bo, the most methane per oxygen demand, kg/kg (0.6 by default there).</param>
    /// <param name="correctionFraction">MCF of the pathway, 0-1 (septic tank 0.5, stagnant sewer 0.5, river 0.1).</param>
    /// <returns>Methane, kg.</returns>
    public static double Ipcc2019(double bodKg, double boKgPerKg, double correctionFraction) =>
        bodKg * boKgPerKg * correctionFraction;
}
