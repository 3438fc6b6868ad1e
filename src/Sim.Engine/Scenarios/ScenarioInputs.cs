using Sim.Engine.Accounts;
using Sim.Engine.Buildings;
using Sim.Engine.Schema;
using Sim.Engine.Time;

namespace Sim.Engine.Scenarios;

/// <summary>What a scenario file says beside its sites: names, period, life-cycle terms and the measures to compare.</summary>
public sealed record ScenarioInputs
{
    [Input(Help = "Name of the centre or study, shown in every result.")]
    public string Name { get; init; } = "";

    [Input(Otherwise = "", Help = "What the scenario is about, in a sentence.")]
    public string About { get; init; } = "";

    [Input(Help = "The calendar years simulated.")]
    public Period Period { get; init; } = new();

    [Input(Min = 0, Max = int.MaxValue, Otherwise = "1", Help = "Seed of every random draw: weather, outages, occupancy paths.")]
    public int Seed { get; init; } = 1;

    [Input(Help = "How years are weighed against one another.")]
    public LifeCycle LifeCycle { get; init; } = new();

    [Input(Help = "Layers for constructions of the scenario's own, by name.")]
    public IReadOnlyDictionary<string, LayerInputs> Layers { get; init; } = new Dictionary<string, LayerInputs>();

    [Input(Help = "Constructions of the scenario's own by name: the names of their layers from outside to inside. Each serves as wall, roof and floor.")]
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Constructions { get; init; } = new Dictionary<string, IReadOnlyList<string>>();

    [Input(Help = "Glazings of the scenario's own, by name.")]
    public IReadOnlyDictionary<string, GlazingInputs> Glazings { get; init; } = new Dictionary<string, GlazingInputs>();

    [Input(Help = "When the centre may close before the period ends; left out: it does not.")]
    public ClosureInputs? Closure { get; init; }

    [Input(Help = "Measures that can be taken, by name.")]
    public IReadOnlyDictionary<string, Option> Options { get; init; } = new Dictionary<string, Option>();

    [Input(Help = "Measures taken together: lists of options, by name.")]
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Packages { get; init; } = new Dictionary<string, IReadOnlyList<string>>();

    [Input(Help = "Options that bring the centre as it stands up to the minimum standards; options and packages are then compared with it so, too.")]
    public IReadOnlyList<string>? UpToStandard { get; init; }

    [Input(ByPath = true, Help = "Values that may turn out otherwise, by path, and how; sim uncertainty draws them.")]
    public IReadOnlyDictionary<string, UncertainInput> Uncertain { get; init; } = new Dictionary<string, UncertainInput>();

    [Input(Help = "Enterprises that give a service to the centre, by the name of the service; sim price finds what they must be paid.")]
    public IReadOnlyDictionary<string, EnterpriseInputs> Enterprises { get; init; } = new Dictionary<string, EnterpriseInputs>();

    [Input(Help = "The sites, by name; a file with a single site writes its keys at the top instead.")]
    public IReadOnlyDictionary<string, SiteInputs>? Sites { get; init; }
}
