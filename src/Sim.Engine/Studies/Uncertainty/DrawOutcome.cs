namespace Sim.Engine.Studies;

/// <summary>One draw of all uncertain values, and what came of it.</summary>
/// <param name="Number">Number of the draw, from 1.</param>
/// <param name="Values">The values as they would stand in the file, in the order of the study.</param>
/// <param name="Shares">Share (0-1) of each value's distribution below them.</param>
/// <param name="Indicators">Of each variation of the study the headline numbers by <see cref="Accounts.Indicators.All"/>; empty where the draw failed.</param>
/// <param name="Failure">Why the scenario cannot be run with these values; empty where it can.</param>
public sealed record DrawOutcome(int Number, IReadOnlyList<string> Values, IReadOnlyList<double> Shares, IReadOnlyList<double[]> Indicators, string Failure = "");
