using Sim.Engine.Accounts;
using Sim.Engine.Schema;

namespace Sim.Engine.Scenarios;

/// <summary>A measure: what it changes in the scenario, and what that costs.</summary>
public sealed record Option
{
    [Input(Otherwise = "", Help = "What the measure is, in a sentence.")]
    public string About { get; init; } = "";

    [Input(Help = "The changes: path and new value of each.")]
    public IReadOnlyDictionary<string, DocNode> Set { get; init; } = new Dictionary<string, DocNode>();

    [Input(Help = "What taking the measure costs.")]
    public InvestmentInputs Cost { get; init; } = new();
}
