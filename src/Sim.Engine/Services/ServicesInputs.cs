using Sim.Engine.Schema;

namespace Sim.Engine.Services;

/// <summary>Services for the residents; one that is not named does not exist at this centre.</summary>
public sealed record ServicesInputs
{
    [Input(Help = "Washing of clothes and bedding.")]
    public Laundry? Laundry { get; init; }

    [Input(Help = "Cooked meals.")]
    public Catering? Catering { get; init; }

    [Input(Help = "Cleaning of common rooms and sanitary blocks.")]
    public Cleaning? Cleaning { get; init; }
}
