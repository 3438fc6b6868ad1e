using Sim.Engine.Schema;

namespace Sim.Engine.Waste;

/// <summary>Solid waste of the residents, and where it and the waste of services go.</summary>
public sealed record WasteInputs
{
    [Input("kg/person/day", Min = 0, Max = 5, Default = "waste.generation", Help = "Waste of a resident beside the food and packaging waste of catering.")]
    public double GenerationKgPerPersonDay { get; init; } = 0.5;

    [Input("kg/person/day", Min = 0, Max = 5, Default = "waste.staff", Help = "Waste of an employee's working day of eight hours, of the same mix.")]
    public double StaffKgPerPersonDay { get; init; } = 0.3;

    [Input(Help = "What that waste is made of.")]
    public WasteMix Mix { get; init; } = new();

    [Input(Otherwise = "landfill", Help = "Route of paper, plastic, glass and metal.")]
    public WasteRoute Recyclables { get; init; }

    [Input(Otherwise = "landfill", Help = "Route of food, garden waste and wood.")]
    public WasteRoute Organics { get; init; }

    [Input(Otherwise = "landfill", Help = "Route of textiles, nappies, hazardous waste and everything else.")]
    public WasteRoute Residual { get; init; }

    [Input(Help = "Water, carbon and nitrogen of the organic streams.")]
    public OrganicContent Content { get; init; } = new();

    [Input(Help = "Density of the streams in their containers.")]
    public StreamDensities Density { get; init; } = new();

    [Input(Help = "Routes of single streams, where they differ.")]
    public StreamRoutes Streams { get; init; } = new();

    [Input(Help = "How well streams are kept apart.")]
    public Sorting Sorting { get; init; } = new();

    [Input(Otherwise = "windrow", Help = "How waste is composted where that is its route: windrow or vessel.")]
    public Composting Composting { get; init; } = new WindrowComposting();

    [Input(Help = "The digester of the waste whose route is digestion.")]
    public Digestion Digestion { get; init; } = new();

    [Input(Help = "Containers of the waste that goes to the landfill, and their rounds; if left out there is always room and the diesel of collection is a factor per kg.")]
    public Containers? Containers { get; init; }

    [Input(Help = "The landfill.")]
    public Landfill Landfill { get; init; } = new();

    /// <summary>What is wrong with the record as a whole.</summary>
    public static IEnumerable<(string Key, string Problem)> Check(WasteInputs inputs)
    {
        foreach (WasteStream stream in Enum.GetValues<WasteStream>())
        {
            WasteRoute route = inputs.Route(stream);
            if (!Takes(route, stream))
            {
                string key = inputs.Streams.ByStream()[(int)stream] is null ? Group(stream) : FormattableString.Invariant($"streams.{stream}").ToLowerInvariant();
                string[] possible = [.. Enum.GetValues<WasteRoute>().Where(r => Takes(r, stream)).Select(r => r.ToString().ToLowerInvariant())];
                yield return (key, FormattableString.Invariant($"{stream} waste cannot go to {route}; its routes are: {string.Join(", ", possible)}").ToLowerInvariant());
            }
        }
        if (inputs.Composting.AreaM2 == 0 && Enum.GetValues<WasteStream>().FirstOrDefault(s => inputs.Route(s) == WasteRoute.Composting, WasteStream.Glass) is var first && first != WasteStream.Glass)
        {
            yield return ("composting.area", FormattableString.Invariant($"a plant without area cannot compost {first} waste").ToLowerInvariant());
        }
        CompostMatter matter = inputs.Composting.Matter;
        double dryKg = inputs.Content.Of(WasteStream.Food).DryKg + OrganicBalance.Structure(inputs, 1).DryKg, compostKg = inputs.Composting.ProductFraction * (1 - matter.MoistureFraction);
        if (inputs.Route(WasteStream.Food) == WasteRoute.Composting && compostKg > dryKg)
        {
            yield return ("composting.product", FormattableString.Invariant(
                $"the compost of a kg of food waste would hold {compostKg:0.###} kg of dry mass, more than the waste and its structure material ({dryKg:0.###} kg)"));
        }
        double ashKg = inputs.Content.Of(WasteStream.Food).AshKg + OrganicBalance.Structure(inputs, 1).AshKg;
        if (inputs.Route(WasteStream.Food) == WasteRoute.Composting && compostKg < ashKg)
        {
            yield return ("composting.product", FormattableString.Invariant(
                $"the compost of a kg of food waste would hold {compostKg:0.###} kg of dry mass, less than the ash of the waste and its structure material ({ashKg:0.###} kg), which does not rot"));
        }
    }

    /// <summary>Route of a stream: its own, else its group's; wood among organics cannot be digested and goes to the landfill.</summary>
    public WasteRoute Route(WasteStream stream) => Streams.ByStream()[(int)stream] ?? Group(stream) switch
    {
        "recyclables" => Recyclables,
        "organics" => stream == WasteStream.Wood && Organics == WasteRoute.Digestion ? WasteRoute.Landfill : Organics,
        _ => Residual,
    };

    private static string Group(WasteStream stream) => stream switch
    {
        WasteStream.Paper or WasteStream.Plastic or WasteStream.Glass or WasteStream.Metal => "recyclables",
        WasteStream.Food or WasteStream.Garden or WasteStream.Wood => "organics",
        _ => "residual",
    };

    private static bool Takes(WasteRoute route, WasteStream stream) => route switch
    {
        WasteRoute.Recycling => stream is not (WasteStream.Food or WasteStream.Garden or WasteStream.Nappies or WasteStream.Other),
        WasteRoute.Composting => stream is WasteStream.Food or WasteStream.Garden or WasteStream.Wood or WasteStream.Paper,
        WasteRoute.Digestion => stream is WasteStream.Food or WasteStream.Garden,
        _ => true,
    };
}
