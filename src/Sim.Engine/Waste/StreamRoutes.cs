using Sim.Engine.Schema;

namespace Sim.Engine.Waste;

/// <summary>Routes of single streams, where they differ from their group's.</summary>
public sealed record StreamRoutes
{
    [Input(Help = "Food and kitchen waste.")]
    public WasteRoute? Food { get; init; }

    [Input(Help = "Garden waste.")]
    public WasteRoute? Garden { get; init; }

    [Input(Help = "Paper and card.")]
    public WasteRoute? Paper { get; init; }

    [Input(Help = "Plastic.")]
    public WasteRoute? Plastic { get; init; }

    [Input(Help = "Glass.")]
    public WasteRoute? Glass { get; init; }

    [Input(Help = "Metal.")]
    public WasteRoute? Metal { get; init; }

    [Input(Help = "Textiles.")]
    public WasteRoute? Textile { get; init; }

    [Input(Help = "Nappies and hygiene products.")]
    public WasteRoute? Nappies { get; init; }

    [Input(Help = "Wood.")]
    public WasteRoute? Wood { get; init; }

    [Input(Help = "Hazardous and electronic waste.")]
    public WasteRoute? Hazardous { get; init; }

    [Input(Help = "Everything else.")]
    public WasteRoute? Other { get; init; }

    /// <summary>The routes in the order of <see cref="WasteStream"/>; null where the group decides.</summary>
    internal WasteRoute?[] ByStream() => [Food, Garden, Paper, Plastic, Glass, Metal, Textile, Nappies, Wood, Hazardous, Other];
}
