using Sim.Engine.Schema;

namespace Sim.Engine.Waste;

/// <summary>Solid waste of the residents, and where it and the waste of services go.</summary>
public sealed record WasteInputs
{
    [Input("kg/person/day", Min = 0, Max = 5, Default = "waste.generation", Help = "Waste of a resident beside the food and packaging waste of catering.")]
    public double GenerationKgPerPersonDay { get; init; } = 0.5;

    [Input(Help = "What that waste is made of.")]
    public WasteMix Mix { get; init; } = new();

    [Input(Otherwise = "landfill", Help = "Route of paper, plastic, glass and metal.")]
    public WasteRoute Recyclables { get; init; }

    [Input(Otherwise = "landfill", Help = "Route of food, garden waste and wood.")]
    public WasteRoute Organics { get; init; }

    [Input(Otherwise = "landfill", Help = "Route of textiles, nappies, hazardous waste and everything else.")]
    public WasteRoute Residual { get; init; }

    [Input(Help = "Routes of single streams, where they differ.")]
    public StreamRoutes Streams { get; init; } = new();

    [Input(Help = "How well streams are kept apart.")]
    public Sorting Sorting { get; init; } = new();

    [Input(Help = "The landfill.")]
    public Landfill Landfill { get; init; } = new();

    /// <summary>What is wrong with the record as a whole.</summary>
    public static IEnumerable<(string Key, string Problem)> Check(WasteInputs inputs)
    {
        foreach (WasteStream stream in new[] { WasteStream.Food, WasteStream.Garden, WasteStream.Nappies, WasteStream.Other })
        {
            if (inputs.Route(stream) == WasteRoute.Recycling)
            {
                string group = stream is WasteStream.Food or WasteStream.Garden ? "organics" : "residual";
                string key = inputs.Streams.ByStream()[(int)stream] is null ? group : FormattableString.Invariant($"streams.{stream}").ToLowerInvariant();
                yield return (key, FormattableString.Invariant($"{stream} waste cannot be recycled; landfill is its only route here").ToLowerInvariant());
            }
        }
    }

    /// <summary>Route of a stream: its own, else its group's.</summary>
    public WasteRoute Route(WasteStream stream) => Streams.ByStream()[(int)stream] ?? stream switch
    {
        WasteStream.Paper or WasteStream.Plastic or WasteStream.Glass or WasteStream.Metal => Recyclables,
        WasteStream.Food or WasteStream.Garden or WasteStream.Wood => Organics,
        _ => Residual,
    };
}
