using Sim.Engine.Schema;

namespace Sim.Engine.Waste;

/// <summary>
/// One source of waste of constant composition, made ready for the hourly loop. Masses by stream are not carried by the
/// hour: a month's mass of the source times these shares is the same.
/// </summary>
public sealed record WasteSource
{
    /// <summary>Waste per unit (a person-day, a meal), kg.</summary>
    public double KgPerUnit { get; init; }

    /// <summary>Share of the source's mass that each stream sends straight to the landfill.</summary>
    public double[] LandfillByStream { get; init; } = [];

    /// <summary>Share of the source's mass that each stream sends to recycling, rejects taken out.</summary>
    public double[] RecyclingByStream { get; init; } = [];

    /// <summary>Share of the source's mass that each stream sends to composting, rejects taken out.</summary>
    public double[] CompostingByStream { get; init; } = [];

    /// <summary>Share of the source's mass that each stream sends to the digester, rejects taken out.</summary>
    public double[] DigestionByStream { get; init; } = [];

    /// <summary>Share of the source's mass that was collected apart, rejected, and goes to the landfill.</summary>
    public double[] RejectsByStream { get; init; } = [];

    /// <summary>Share of the source's mass straight to the landfill.</summary>
    public double LandfillShare { get; init; }

    /// <summary>Share of the source's mass to recycling.</summary>
    public double RecyclingShare { get; init; }

    /// <summary>Share of the source's mass to composting.</summary>
    public double CompostingShare { get; init; }

    /// <summary>Share of the source's mass to the digester.</summary>
    public double DigestionShare { get; init; }

    /// <summary>Share of the source's mass rejected.</summary>
    public double RejectsShare { get; init; }

    /// <summary>A source that leaves so many kg of each stream per unit; nothing at all gives a source without mass.</summary>
    public static WasteSource Of(WasteInputs inputs, ReadOnlySpan<double> kgByStream)
    {
        double kg = 0;
        foreach (double stream in kgByStream)
        {
            kg += stream;
        }
        double[] landfill = new double[kgByStream.Length], recycling = new double[kgByStream.Length], rejects = new double[kgByStream.Length];
        double[] composting = new double[kgByStream.Length], digestion = new double[kgByStream.Length];
        double contaminated = inputs.Sorting.ContaminationFraction;
        for (int i = 0; kg > 0 && i < kgByStream.Length; i++)
        {
            double share = kgByStream[i] / kg;
            WasteRoute route = inputs.Route((WasteStream)i);
            double sorted = inputs.Sorting.Captured((WasteStream)i, route);
            double[] kept = route switch { WasteRoute.Composting => composting, WasteRoute.Digestion => digestion, _ => recycling };
            landfill[i] = share * (1 - sorted);
            kept[i] = share * sorted * (1 - contaminated);
            rejects[i] = share * sorted * contaminated;
        }
        return new WasteSource
        {
            KgPerUnit = kg,
            LandfillByStream = landfill,
            RecyclingByStream = recycling,
            CompostingByStream = composting,
            DigestionByStream = digestion,
            RejectsByStream = rejects,
            LandfillShare = landfill.Sum(),
            RecyclingShare = recycling.Sum(),
            CompostingShare = composting.Sum(),
            DigestionShare = digestion.Sum(),
            RejectsShare = rejects.Sum(),
        };
    }

    /// <summary>The bottles of water handed out where the taps lack it; its unit is a litre.</summary>
    /// <param name="inputs">The site's waste.</param>
    /// <param name="plasticKgPerL">Plastic of a litre's bottles.</param>
    /// <param name="trainedFraction">Share of the capture that residents reach by the time they have been there.</param>
    public static WasteSource OfEmergencyBottles(WasteInputs inputs, double plasticKgPerL, double trainedFraction = 1)
    {
        double[] kg = new double[Enum.GetValues<WasteStream>().Length];
        kg[(int)WasteStream.Plastic] = plasticKgPerL;
        return Of(Trained(inputs, trainedFraction), kg);
    }

    /// <summary>The residents' own waste, whose mix is that of the staff too; its unit is a person-day.</summary>
    /// <param name="inputs">The site's waste.</param>
    /// <param name="bottlesKgPerPersonDay">Plastic of bottled water on top.</param>
    /// <param name="trainedFraction">Share of the capture that residents reach by the time they have been there.</param>
    /// <param name="kitsByStream">Waste of hygiene kits on top by stream, kg per person-day.</param>
    public static WasteSource OfResidents(WasteInputs inputs, double bottlesKgPerPersonDay = 0, double trainedFraction = 1, double[]? kitsByStream = null)
    {
        double[] kg = Array.ConvertAll(inputs.Mix.ByStream(), f => f * inputs.GenerationKgPerPersonDay);
        kg[(int)WasteStream.Plastic] += bottlesKgPerPersonDay;
        for (int i = 0; i < (kitsByStream?.Length ?? 0); i++)
        {
            kg[i] += kitsByStream![i];
        }
        // Residents who leave nothing still say what the waste of staff is made of.
        bool none = Array.TrueForAll(kg, k => k == 0);
        WasteSource source = Of(Trained(inputs, trainedFraction), none ? inputs.Mix.ByStream() : kg);
        return none ? source with { KgPerUnit = 0 } : source;
    }

    private static WasteInputs Trained(WasteInputs inputs, double trainedFraction) =>
        trainedFraction == 1 ? inputs : inputs with { Sorting = inputs.Sorting.Times(trainedFraction) };
}
