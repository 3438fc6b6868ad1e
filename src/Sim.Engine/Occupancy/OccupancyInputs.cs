using Sim.Engine.Schema;
using Sim.Engine.Time;

namespace Sim.Engine.Occupancy;

/// <summary>How many people the centre houses, and when they are there.</summary>
public sealed record OccupancyInputs : PeopleInputs
{
    [Input("person", Min = 0, AboveMin = true, Max = 100_000, Help = "Beds of the centre.")]
    public double CapacityPeople { get; init; }

    [Input(Otherwise = "residents", Help = "Share of registered residents on the site by hour.")]
    public Schedule Presence { get; init; } = new ResidentsSchedule();

    [Input(Otherwise = "awake", Help = "Share of the people on the site who are awake by hour.")]
    public Schedule Awake { get; init; } = new AwakeSchedule();

    [Input(Help = "Staff of the centre.")]
    public StaffInputs Staff { get; init; } = new();
}
