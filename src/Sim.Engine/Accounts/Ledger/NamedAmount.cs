namespace Sim.Engine.Accounts;

/// <summary>An amount under a name; the unit is that of the list it stands in.</summary>
public readonly record struct NamedAmount(string Name, double Amount);
