using Sim.Engine.Schema;

namespace Sim.Engine.Services;

/// <summary>What the packaging and single-use items of a meal are made of.</summary>
public sealed record PackagingMix
{
    [Input("fraction", Min = 0, Max = 1, Default = "services.catering.packaging.plastic", Help = "Plastic.")]
    public double PlasticFraction { get; init; } = 0.60;

    [Input("fraction", Min = 0, Max = 1, Default = "services.catering.packaging.paper", Help = "Paper and card.")]
    public double PaperFraction { get; init; } = 0.35;

    [Input("fraction", Min = 0, Max = 1, Default = "services.catering.packaging.metal", Help = "Metal.")]
    public double MetalFraction { get; init; } = 0.05;

    [Input("fraction", Min = 0, Max = 1, Otherwise = "0 %", Help = "Glass.")]
    public double GlassFraction { get; init; }

    [Input("fraction", Min = 0, Max = 1, Otherwise = "0 %", Help = "Wood.")]
    public double WoodFraction { get; init; }

    /// <summary>The fractions must add up to 1.</summary>
    public static IEnumerable<(string Key, string Problem)> Check(PackagingMix mix)
    {
        double sum = mix.PlasticFraction + mix.PaperFraction + mix.MetalFraction + mix.GlassFraction + mix.WoodFraction;
        if (Math.Abs(sum - 1) > 1e-6)
        {
            yield return ("", FormattableString.Invariant($"the fractions add up to {sum:0.######}, not to 1"));
        }
    }
}
