using Sim.Engine.Schema;

namespace Sim.Engine.Waste;

/// <summary>Decay rate constants k of degradable carbon in a landfill, by the climate it lies in.</summary>
public abstract record DecayRates
{
    /// <summary>k in the order of <see cref="WasteStream"/>, 1/year.</summary>
    public abstract double[] ByStream();
}

/// <summary>Boreal or temperate and wet: rain above potential evaporation (most of Bosnia and Herzegovina).</summary>
[Kind("wet")]
public sealed record WetDecay : DecayRates
{
    [Input("1/year", Min = 0, Max = 2, Default = "waste.landfill.k.wet.food", Help = "Food and kitchen waste.")]
    public double FoodPerYear { get; init; } = 0.185;

    [Input("1/year", Min = 0, Max = 2, Default = "waste.landfill.k.wet.garden", Help = "Garden waste.")]
    public double GardenPerYear { get; init; } = 0.1;

    [Input("1/year", Min = 0, Max = 2, Default = "waste.landfill.k.wet.paper", Help = "Paper and card.")]
    public double PaperPerYear { get; init; } = 0.06;

    [Input("1/year", Min = 0, Max = 2, Default = "waste.landfill.k.wet.textile", Help = "Textiles.")]
    public double TextilePerYear { get; init; } = 0.06;

    [Input("1/year", Min = 0, Max = 2, Default = "waste.landfill.k.wet.nappies", Help = "Nappies and hygiene products.")]
    public double NappiesPerYear { get; init; } = 0.1;

    [Input("1/year", Min = 0, Max = 2, Default = "waste.landfill.k.wet.wood", Help = "Wood.")]
    public double WoodPerYear { get; init; } = 0.03;

    [Input("1/year", Min = 0, Max = 2, Default = "waste.landfill.k.wet.other", Help = "Everything else.")]
    public double OtherPerYear { get; init; } = 0.09;

    public override double[] ByStream() =>
        [FoodPerYear, GardenPerYear, PaperPerYear, 0, 0, 0, TextilePerYear, NappiesPerYear, WoodPerYear, 0, OtherPerYear];
}

/// <summary>Boreal or temperate and dry: rain below potential evaporation.</summary>
[Kind("dry")]
public sealed record DryDecay : DecayRates
{
    [Input("1/year", Min = 0, Max = 2, Default = "waste.landfill.k.dry.food", Help = "Food and kitchen waste.")]
    public double FoodPerYear { get; init; } = 0.06;

    [Input("1/year", Min = 0, Max = 2, Default = "waste.landfill.k.dry.garden", Help = "Garden waste.")]
    public double GardenPerYear { get; init; } = 0.05;

    [Input("1/year", Min = 0, Max = 2, Default = "waste.landfill.k.dry.paper", Help = "Paper and card.")]
    public double PaperPerYear { get; init; } = 0.04;

    [Input("1/year", Min = 0, Max = 2, Default = "waste.landfill.k.dry.textile", Help = "Textiles.")]
    public double TextilePerYear { get; init; } = 0.04;

    [Input("1/year", Min = 0, Max = 2, Default = "waste.landfill.k.dry.nappies", Help = "Nappies and hygiene products.")]
    public double NappiesPerYear { get; init; } = 0.05;

    [Input("1/year", Min = 0, Max = 2, Default = "waste.landfill.k.dry.wood", Help = "Wood.")]
    public double WoodPerYear { get; init; } = 0.02;

    [Input("1/year", Min = 0, Max = 2, Default = "waste.landfill.k.dry.other", Help = "Everything else.")]
    public double OtherPerYear { get; init; } = 0.05;

    public override double[] ByStream() =>
        [FoodPerYear, GardenPerYear, PaperPerYear, 0, 0, 0, TextilePerYear, NappiesPerYear, WoodPerYear, 0, OtherPerYear];
}
