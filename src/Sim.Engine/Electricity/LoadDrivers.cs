namespace Sim.Engine.Electricity;

/// <summary>What drives the electrical loads in an hour.</summary>
/// <param name="PeoplePresent">Residents present.</param>
/// <param name="AwakeFraction">Share of them awake, 0-1.</param>
/// <param name="StaffPresent">Staff present.</param>
/// <param name="CapacityPeople">Beds of capacity.</param>
/// <param name="SunElevationDeg">Sun above the horizon in the middle of the hour, degrees.</param>
/// <param name="HourOfDay">Hour of the day in civil time, 0-23.</param>
public readonly record struct LoadDrivers(
    double PeoplePresent,
    double AwakeFraction,
    double StaffPresent,
    double CapacityPeople,
    double SunElevationDeg,
    int HourOfDay);
