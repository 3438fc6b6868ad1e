using Sim.Engine.Schema;

namespace Sim.Engine.Waste;

/// <summary>Composition of waste by mass.</summary>
public sealed record WasteMix
{
    [Input("fraction", Min = 0, Max = 1, Default = "waste.mix.food", Help = "Food and kitchen waste.")]
    public double FoodFraction { get; init; } = 0.245;

    [Input("fraction", Min = 0, Max = 1, Default = "waste.mix.garden", Help = "Garden waste.")]
    public double GardenFraction { get; init; } = 0;

    [Input("fraction", Min = 0, Max = 1, Default = "waste.mix.paper", Help = "Paper and card.")]
    public double PaperFraction { get; init; } = 0.134;

    [Input("fraction", Min = 0, Max = 1, Default = "waste.mix.plastic", Help = "Plastic.")]
    public double PlasticFraction { get; init; } = 0.138;

    [Input("fraction", Min = 0, Max = 1, Default = "waste.mix.glass", Help = "Glass.")]
    public double GlassFraction { get; init; } = 0.053;

    [Input("fraction", Min = 0, Max = 1, Default = "waste.mix.metal", Help = "Metal.")]
    public double MetalFraction { get; init; } = 0.039;

    [Input("fraction", Min = 0, Max = 1, Default = "waste.mix.textile", Help = "Textiles.")]
    public double TextileFraction { get; init; } = 0.124;

    [Input("fraction", Min = 0, Max = 1, Default = "waste.mix.nappies", Help = "Nappies and hygiene products.")]
    public double NappiesFraction { get; init; } = 0.088;

    [Input("fraction", Min = 0, Max = 1, Default = "waste.mix.wood", Help = "Wood.")]
    public double WoodFraction { get; init; } = 0;

    [Input("fraction", Min = 0, Max = 1, Default = "waste.mix.hazardous", Help = "Hazardous and electronic waste.")]
    public double HazardousFraction { get; init; } = 0.009;

    [Input("fraction", Min = 0, Max = 1, Default = "waste.mix.other", Help = "Everything else.")]
    public double OtherFraction { get; init; } = 0.17;

    /// <summary>The fractions in the order of <see cref="WasteStream"/>.</summary>
    public double[] ByStream() =>
    [
        FoodFraction, GardenFraction, PaperFraction, PlasticFraction, GlassFraction, MetalFraction,
        TextileFraction, NappiesFraction, WoodFraction, HazardousFraction, OtherFraction,
    ];

    /// <summary>The fractions must add up to 1.</summary>
    public static IEnumerable<(string Key, string Problem)> Check(WasteMix mix)
    {
        double sum = mix.ByStream().Sum();
        if (Math.Abs(sum - 1) > 1e-6)
        {
            yield return ("", FormattableString.Invariant($"the fractions add up to {sum:0.######}, not to 1"));
        }
    }
}
