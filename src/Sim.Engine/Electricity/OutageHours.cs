namespace Sim.Engine.Electricity;

/// <summary>The hours of a year that outages fall into; a year's end is followed by its beginning.</summary>
/// <param name="LoadKwh">What the loads that have to last want in each hour, kWh.</param>
/// <param name="PvKwh">Solar power of each hour, kWh.</param>
/// <param name="LevelKwh">What the battery holds when each hour begins, kWh.</param>
public sealed record OutageHours(double[] LoadKwh, double[] PvKwh, double[] LevelKwh);
