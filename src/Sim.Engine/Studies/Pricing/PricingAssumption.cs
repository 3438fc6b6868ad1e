namespace Sim.Engine.Studies;

/// <summary>A value that the file does not give, and where it was taken from.</summary>
/// <param name="What">What it is.</param>
/// <param name="Value">Value with its unit.</param>
/// <param name="Source">Where it comes from.</param>
public sealed record PricingAssumption(string What, string Value, string Source);
