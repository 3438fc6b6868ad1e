namespace Sim.Engine.Accounts;

/// <summary>Electricity that an end use wanted and did not get.</summary>
/// <param name="Name">The end use.</param>
/// <param name="Kwh">How much, kWh.</param>
/// <param name="Hours">Hours in which it got less than it wanted, however little less.</param>
public readonly record struct UnservedUse(string Name, double Kwh, double Hours);
