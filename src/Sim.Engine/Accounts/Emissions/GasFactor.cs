namespace Sim.Engine.Accounts;

/// <summary>What a unit of something emits, by gas.</summary>
/// <param name="CarbonDioxideKg">Fossil carbon dioxide, kg.</param>
/// <param name="MethaneKg">Methane, kg. That of combustion: its carbon is in the carbon dioxide already, so the potential without that of its own CO2 is due.</param>
/// <param name="NitrousOxideKg">Nitrous oxide, kg.</param>
/// <param name="UnsplitKgCo2e">What its source gives as one figure of all gases, kgCO2e; no choice of potentials moves it.</param>
public readonly record struct GasFactor(double CarbonDioxideKg, double MethaneKg, double NitrousOxideKg, double UnsplitKgCo2e = 0)
{
    /// <summary>A figure that its source does not split.</summary>
    public static GasFactor Unsplit(double kgCo2e) => new(0, 0, 0, kgCo2e);

    /// <summary>One gas weighed by the chosen report, kgCO2e.</summary>
    public double KgCo2e(Gas gas, EmissionFactors factors) => factors.GwpOf(gas) * gas switch
    {
        Gas.CarbonDioxide => CarbonDioxideKg,
        Gas.Methane => MethaneKg,
        Gas.NitrousOxide => NitrousOxideKg,
        _ => UnsplitKgCo2e,
    };

    /// <summary>All gases weighed by the chosen report, kgCO2e.</summary>
    public double KgCo2e(EmissionFactors factors) =>
        CarbonDioxideKg + (MethaneKg * factors.MethaneGwp) + (NitrousOxideKg * factors.NitrousOxideGwp) + UnsplitKgCo2e;
}
