using Sim.Engine.Schema;

namespace Sim.Engine.Waste;

/// <summary>The landfill that takes the waste, by the parameters of the IPCC's first-order decay method.</summary>
public sealed record Landfill
{
    [Input(Otherwise = "wet", Help = "Decay rates by climate: wet or dry.")]
    public DecayRates Decay { get; init; } = new WetDecay();

    [Input(Help = "Degradable organic carbon (DOC) of the streams, share of wet mass.")]
    public DegradableCarbon Carbon { get; init; } = new();

    [Input("fraction", Min = 0, Max = 1, Default = "waste.landfill.docf", Help = "Share of degradable carbon that decomposes (DOCf).")]
    public double DecomposingFraction { get; init; } = 0.5;

    [Input("fraction", Min = 0, Max = 1, Default = "waste.landfill.mcf", Help = "Methane correction factor (MCF): share that decomposes without air.")]
    public double McfFraction { get; init; } = 0.8;

    [Input("fraction", Min = 0, Max = 1, Default = "waste.landfill.methane", Help = "Methane in landfill gas by volume (F).")]
    public double MethaneFraction { get; init; } = 0.5;

    [Input("fraction", Min = 0, Max = 1, Default = "waste.landfill.oxidation", Help = "Share of unrecovered methane oxidised in the cover (OX).")]
    public double OxidationFraction { get; init; }

    [Input("fraction", Min = 0, Max = 1, Default = "waste.landfill.recovery", Help = "Share of methane recovered and burnt (R).")]
    public double RecoveryFraction { get; init; }

    [Input("month", Min = 0, Max = 12, Default = "waste.landfill.delay", Help = "Whole months before decay starts.")]
    public double DelayMonths { get; init; } = 6;

    /// <summary>What is wrong with the record as a whole.</summary>
    public static IEnumerable<(string Key, string Problem)> Check(Landfill landfill)
    {
        if (landfill.DelayMonths != Math.Floor(landfill.DelayMonths))
        {
            yield return ("delay", "the delay is counted in whole months");
        }
    }
}
