using Sim.Engine.Schema;

namespace Sim.Engine.Occupancy;

/// <summary>How many people there are on each day: of one site, or of all sites together where they are allocated.</summary>
public record PeopleInputs
{
    [Input("person", Min = 0, Max = 100_000, Help = "The same number of residents on every day.")]
    public double? ConstantPeople { get; init; }

    [Input("person", Count = 12, Min = 0, Max = 100_000, Help = "Residents in each month, January to December, the same every year.")]
    public double[]? MonthlyPeople { get; init; }

    [Input(Help = "CSV file of recorded residents: a DTM export, or columns date and people.")]
    public string? Recorded { get; init; }

    [Input(Help = "What follows the last recorded day: repeat, hold or model; required where the period outlasts the record.")]
    public Future? Future { get; init; }

    [Input(Help = "The random path of future: model.")]
    public FutureModel Model { get; init; } = new();

    [Input("fraction", Min = 0, Max = 100, Otherwise = "100 %", Help = "People as a share of those that constant, monthly or recorded (with what follows it) give: a path lower or higher by one number.")]
    public double ScaleFraction { get; init; } = 1;

    [Input(Help = "How long people stay.")]
    public Stay Stay { get; init; } = new();

    [Input(Help = "Groups among the residents, for standards and allocation.")]
    public ResidentMix Mix { get; init; } = new();

    /// <summary>Ways in which the number of people is given: one of them is needed where people are not allocated.</summary>
    public int Given() => (ConstantPeople is null ? 0 : 1) + (MonthlyPeople is null ? 0 : 1) + (Recorded is null ? 0 : 1);

    /// <summary>What is wrong with the record as a whole; the period decides whether <c>future</c> is due, the sites whether any number is.</summary>
    public static IEnumerable<(string Key, string Problem)> Check(PeopleInputs inputs)
    {
        if (inputs.Given() > 1)
        {
            yield return ("recorded", GiveOne(inputs.Given()));
        }
        if (inputs.Recorded is null && inputs.Future is not null)
        {
            yield return ("future", "future continues a recorded series; there is none");
        }
    }

    /// <summary>What to say where not exactly one way is given.</summary>
    public static string GiveOne(int given) => $"give exactly one of constant, monthly and recorded; {given} are given";

    /// <summary>The same people as those of one place with so many beds: for the random path, which is cut there.</summary>
    public OccupancyInputs Within(double capacityPeople) => new()
    {
        ConstantPeople = ConstantPeople,
        MonthlyPeople = MonthlyPeople,
        Recorded = Recorded,
        Future = Future,
        Model = Model,
        ScaleFraction = ScaleFraction,
        Stay = Stay,
        Mix = Mix,
        CapacityPeople = capacityPeople,
    };
}
