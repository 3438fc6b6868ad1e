using Sim.Engine.Schema;

namespace Sim.Engine.Waste;

/// <summary>Degradable organic carbon (DOC) of the streams that have any, kg per kg of wet waste.</summary>
public sealed record DegradableCarbon
{
    [Input("fraction", Min = 0, Max = 1, Default = "waste.landfill.doc.food", Help = "Food and kitchen waste.")]
    public double FoodFraction { get; init; } = 0.15;

    [Input("fraction", Min = 0, Max = 1, Default = "waste.landfill.doc.garden", Help = "Garden waste.")]
    public double GardenFraction { get; init; } = 0.2;

    [Input("fraction", Min = 0, Max = 1, Default = "waste.landfill.doc.paper", Help = "Paper and card.")]
    public double PaperFraction { get; init; } = 0.4;

    [Input("fraction", Min = 0, Max = 1, Default = "waste.landfill.doc.textile", Help = "Textiles.")]
    public double TextileFraction { get; init; } = 0.24;

    [Input("fraction", Min = 0, Max = 1, Default = "waste.landfill.doc.nappies", Help = "Nappies and hygiene products.")]
    public double NappiesFraction { get; init; } = 0.24;

    [Input("fraction", Min = 0, Max = 1, Default = "waste.landfill.doc.wood", Help = "Wood.")]
    public double WoodFraction { get; init; } = 0.43;

    [Input("fraction", Min = 0, Max = 1, Default = "waste.landfill.doc.other", Help = "Everything else.")]
    public double OtherFraction { get; init; }

    /// <summary>DOC in the order of <see cref="WasteStream"/>; plastic, glass, metal and hazardous waste have none.</summary>
    public double[] ByStream() =>
        [FoodFraction, GardenFraction, PaperFraction, 0, 0, 0, TextileFraction, NappiesFraction, WoodFraction, 0, OtherFraction];
}
