using Sim.Engine.Schema;

namespace Sim.Engine.Occupancy;

/// <summary>People of one hour.</summary>
public readonly record struct PeopleHour(
    [Output("person", "Registered residents", Over = Aggregate.Mean)] double RegisteredPeople,
    [Output("person", "Residents on site", Over = Aggregate.Mean)] double PresentPeople,
    [Output("person", "Residents on site and awake", Over = Aggregate.Mean)] double AwakePeople,
    [Output("person", "Staff on duty", Over = Aggregate.Mean)] double StaffPeople);
