using Sim.Engine.Accounts;
using Sim.Engine.Occupancy;
using Sim.Engine.Schema;
using Sim.Engine.Time;

namespace Sim.Engine.Scenarios;

/// <summary>
/// A file of an enterprise that has no data of the centre's buildings: the people, the service and its costs. All keys are
/// keys of a scenario too, so that it can grow into one.
/// </summary>
public sealed record EnterpriseFileInputs
{
    [Input(Help = "Name of the enterprise or study.")]
    public string Name { get; init; } = "";

    [Input(Otherwise = "", Help = "What the file is about, in a sentence.")]
    public string About { get; init; } = "";

    [Input(Help = "The calendar years.")]
    public Period Period { get; init; } = new();

    [Input(Min = 0, Max = int.MaxValue, Otherwise = "1", Help = "Seed of every random draw.")]
    public int Seed { get; init; } = 1;

    [Input(Help = "The people in the centre.")]
    public OccupancyInputs Occupancy { get; init; } = new();

    [Input(Help = "Prices at the start of the period.")]
    public Prices Prices { get; init; } = new();

    [Input(Help = "What staff cost.")]
    public Wages Wages { get; init; } = new();

    [Input(Help = "Emission factors.")]
    public EmissionFactors Emissions { get; init; } = new();

    [Input(Help = "Enterprises, by the name of their service.")]
    public IReadOnlyDictionary<string, EnterpriseInputs> Enterprises { get; init; } = new Dictionary<string, EnterpriseInputs>();

    /// <summary>Problems that a single value cannot show.</summary>
    public static IEnumerable<(string Key, string Problem)> Check(EnterpriseFileInputs inputs)
    {
        if (inputs.Occupancy.Given() == 0)
        {
            yield return ("occupancy.recorded", PeopleInputs.GiveOne(0));
        }
    }
}
