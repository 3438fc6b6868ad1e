using Sim.Engine.Schema;

namespace Sim.Engine.Waste;

/// <summary>What the organic streams consist of. Other streams are not followed.</summary>
public sealed record OrganicContent
{
    [Input(Help = "Water, share of wet mass.")]
    public MoistureContent Moisture { get; init; } = new();

    [Input(Help = "Carbon, share of dry mass.")]
    public CarbonContent Carbon { get; init; } = new();

    [Input(Help = "Nitrogen, share of dry mass.")]
    public NitrogenContent Nitrogen { get; init; } = new();

    [Input(Help = "Ash, share of dry mass.")]
    public AshContent Ash { get; init; } = new();

    /// <summary>A kg of a stream; nothing of one that is not organic.</summary>
    public Matter Of(WasteStream stream) => stream switch
    {
        WasteStream.Food => Kg(Moisture.FoodFraction, Carbon.FoodFraction, Nitrogen.FoodFraction, Ash.FoodFraction),
        WasteStream.Garden => Kg(Moisture.GardenFraction, Carbon.GardenFraction, Nitrogen.GardenFraction, Ash.GardenFraction),
        WasteStream.Paper => Kg(Moisture.PaperFraction, Carbon.PaperFraction, Nitrogen.PaperFraction, Ash.PaperFraction),
        WasteStream.Wood => Kg(Moisture.WoodFraction, Carbon.WoodFraction, Nitrogen.WoodFraction, Ash.WoodFraction),
        _ => default,
    };

    /// <summary>So many kg of each stream.</summary>
    public Matter Of(ReadOnlySpan<double> kgByStream)
    {
        Matter sum = default;
        for (int i = 0; i < kgByStream.Length; i++)
        {
            sum += kgByStream[i] * Of((WasteStream)i);
        }
        return sum;
    }

    private static Matter Kg(double moisture, double carbon, double nitrogen, double ash) =>
        new(1 - moisture, moisture, (1 - moisture) * carbon, (1 - moisture) * nitrogen, (1 - moisture) * ash);
}

/// <summary>Water in the organic streams, share of wet mass.</summary>
public sealed record MoistureContent
{
    [Input("fraction", Min = 0, Max = 0.99, Default = "waste.content.moisture.food", Help = "Food and kitchen waste.")]
    public double FoodFraction { get; init; } = 0.7;

    [Input("fraction", Min = 0, Max = 0.99, Default = "waste.content.moisture.garden", Help = "Garden waste.")]
    public double GardenFraction { get; init; } = 0.6;

    [Input("fraction", Min = 0, Max = 0.99, Default = "waste.content.moisture.paper", Help = "Paper and card.")]
    public double PaperFraction { get; init; } = 0.06;

    [Input("fraction", Min = 0, Max = 0.99, Default = "waste.content.moisture.wood", Help = "Wood.")]
    public double WoodFraction { get; init; } = 0.2;
}

/// <summary>Carbon in the organic streams, share of dry mass.</summary>
public sealed record CarbonContent
{
    [Input("fraction", Min = 0, Max = 0.7, Default = "waste.content.carbon.food", Help = "Food and kitchen waste.")]
    public double FoodFraction { get; init; } = 0.48;

    [Input("fraction", Min = 0, Max = 0.7, Default = "waste.content.carbon.garden", Help = "Garden waste.")]
    public double GardenFraction { get; init; } = 0.478;

    [Input("fraction", Min = 0, Max = 0.7, Default = "waste.content.carbon.paper", Help = "Paper and card.")]
    public double PaperFraction { get; init; } = 0.435;

    [Input("fraction", Min = 0, Max = 0.7, Default = "waste.content.carbon.wood", Help = "Wood.")]
    public double WoodFraction { get; init; } = 0.495;
}

/// <summary>Nitrogen in the organic streams, share of dry mass.</summary>
public sealed record NitrogenContent
{
    [Input("fraction", Min = 0, Max = 0.2, Default = "waste.content.nitrogen.food", Help = "Food and kitchen waste.")]
    public double FoodFraction { get; init; } = 0.026;

    [Input("fraction", Min = 0, Max = 0.2, Default = "waste.content.nitrogen.garden", Help = "Garden waste.")]
    public double GardenFraction { get; init; } = 0.034;

    [Input("fraction", Min = 0, Max = 0.2, Default = "waste.content.nitrogen.paper", Help = "Paper and card.")]
    public double PaperFraction { get; init; } = 0.003;

    [Input("fraction", Min = 0, Max = 0.2, Default = "waste.content.nitrogen.wood", Help = "Wood.")]
    public double WoodFraction { get; init; } = 0.002;
}

/// <summary>Ash in the organic streams, share of dry mass.</summary>
public sealed record AshContent
{
    [Input("fraction", Min = 0, Max = 0.6, Default = "waste.content.ash.food", Help = "Food and kitchen waste.")]
    public double FoodFraction { get; init; } = 0.13;

    [Input("fraction", Min = 0, Max = 0.6, Default = "waste.content.ash.garden", Help = "Garden waste.")]
    public double GardenFraction { get; init; } = 0.067;

    [Input("fraction", Min = 0, Max = 0.6, Default = "waste.content.ash.paper", Help = "Paper and card.")]
    public double PaperFraction { get; init; } = 0.06;

    [Input("fraction", Min = 0, Max = 0.6, Default = "waste.content.ash.wood", Help = "Wood.")]
    public double WoodFraction { get; init; } = 0.015;
}
