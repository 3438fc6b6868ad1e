namespace Sim.Cli.Charts;

/// <summary>A horizontal line at a fixed value: a standard, a limit, a target.</summary>
public sealed record Threshold(string Name, double Value);
