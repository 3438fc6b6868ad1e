namespace Sim.Engine.Accounts;

/// <summary>One headline number under a fixed dotted key.</summary>
/// <param name="Key">Key; it never changes its meaning.</param>
/// <param name="Label">Plain words.</param>
/// <param name="Unit">Unit.</param>
/// <param name="Value">Value; not a number where it is not defined (a cost per person-night without a person).</param>
public readonly record struct Indicator(string Key, string Label, string Unit, double Value);
