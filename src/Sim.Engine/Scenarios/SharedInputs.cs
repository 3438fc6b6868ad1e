using Sim.Engine.Occupancy;
using Sim.Engine.Schema;

namespace Sim.Engine.Scenarios;

/// <summary>What a file with several sites says of their people together.</summary>
public sealed record SharedInputs
{
    [Input(Help = "The people of all sites together, allocated to them day by day; left out: each site has people of its own.")]
    public PeopleInputs? Occupancy { get; init; }

    [Input(Help = "How these people are allocated to the open sites.")]
    public Allocation Allocation { get; init; } = new();
}
