namespace Sim.Engine.Accounts;

/// <summary>What a key means, and how it is read from an appraisal.</summary>
/// <param name="Key">Key; it never changes its meaning.</param>
/// <param name="Label">Plain words.</param>
/// <param name="Unit">Unit.</param>
/// <param name="Value">How it is read.</param>
public sealed record IndicatorDefinition(string Key, string Label, string Unit, Func<Appraisal, double> Value);
