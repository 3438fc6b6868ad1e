using Sim.Engine.Schema;
using Sim.Engine.Services;

namespace Sim.Engine.Scenarios;

/// <summary>Services to the people of a site.</summary>
public sealed record ServicesInputs
{
    [Input(Help = "Laundry; left out: none.")]
    public Laundry? Laundry { get; init; }

    [Input(Help = "Meals; left out: none.")]
    public Catering? Catering { get; init; }

    [Input(Help = "Cleaning of rooms and common areas; left out: none.")]
    public Cleaning? Cleaning { get; init; }
}
