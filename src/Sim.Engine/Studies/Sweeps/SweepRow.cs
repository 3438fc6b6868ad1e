namespace Sim.Engine.Studies;

/// <summary>One combination of a sweep: all that is kept of it.</summary>
/// <param name="Values">The value of each axis, as written.</param>
/// <param name="Indicators">The numbers by <see cref="Accounts.Indicators.All"/>; that against the baseline, the scenario as it stands, is not a number where their periods differ.</param>
/// <param name="Closes">Whether every balance closes.</param>
public sealed record SweepRow(IReadOnlyList<string> Values, double[] Indicators, bool Closes);
