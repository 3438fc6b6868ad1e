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

    [Input(Help = "Repair of furniture, fittings and belongings.")]
    public Repair? Repair { get; init; }

    [Input(Help = "Upkeep of buildings and plant, in place of fixed_costs.upkeep.")]
    public Maintenance? Maintenance { get; init; }

    [Input(Help = "Hygiene kits handed to residents.")]
    public HygieneKits? HygieneKits { get; init; }

    [Input(Help = "Solar power bought by the kWh from a provider who owns the panels; left out: the panels are the centre's.")]
    public SolarService? Solar { get; init; }
}
