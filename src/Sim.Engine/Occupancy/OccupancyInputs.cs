using Sim.Engine.Schema;
using Sim.Engine.Time;

namespace Sim.Engine.Occupancy;

/// <summary>How many people the centre houses, and when they are there.</summary>
public sealed record OccupancyInputs
{
    [Input("person", Min = 0, AboveMin = true, Max = 100_000, Help = "Beds of the centre.")]
    public double CapacityPeople { get; init; }

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

    [Input(Help = "How long people stay.")]
    public Stay Stay { get; init; } = new();

    [Input(Otherwise = "residents", Help = "Share of registered residents on the site by hour.")]
    public Schedule Presence { get; init; } = new ResidentsSchedule();

    [Input(Otherwise = "awake", Help = "Share of the people on the site who are awake by hour.")]
    public Schedule Awake { get; init; } = new AwakeSchedule();

    [Input(Help = "Groups among the residents, for standards.")]
    public ResidentMix Mix { get; init; } = new();

    [Input(Help = "Staff of the centre.")]
    public StaffInputs Staff { get; init; } = new();

    /// <summary>What is wrong with the record as a whole; the period decides whether <c>future</c> is due.</summary>
    public static IEnumerable<(string Key, string Problem)> Check(OccupancyInputs inputs)
    {
        int given = (inputs.ConstantPeople is null ? 0 : 1) + (inputs.MonthlyPeople is null ? 0 : 1) + (inputs.Recorded is null ? 0 : 1);
        if (given != 1)
        {
            yield return ("recorded", $"give exactly one of constant, monthly and recorded; {given} are given");
        }
        if (inputs.Recorded is null && inputs.Future is not null)
        {
            yield return ("future", "future continues a recorded series; there is none");
        }
    }
}
