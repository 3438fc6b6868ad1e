namespace Sim.Engine.Studies;

/// <summary>One combination of a sweep: all that is kept of it.</summary>
/// <param name="Values">The value of each axis, as written.</param>
/// <param name="Indicators">The numbers by <see cref="Accounts.Indicators.All"/>; that against the baseline, the scenario as it stands, is not a number where their periods differ.</param>
/// <param name="Closes">Whether every balance closes.</param>
/// <param name="ServesWorse">Keys of where it serves people worse, or leaves more litter or sewage, than the scenario as it stands, with spaces between; empty, as the two after it, where that has another period.</param>
/// <param name="OtherLimits">Paths of limits by which it is judged otherwise, and of services that only one of the two meters.</param>
/// <param name="GivesLess">Keys of where its inputs give people less.</param>
public sealed record SweepRow(IReadOnlyList<string> Values, double[] Indicators, bool Closes, string ServesWorse = "", string OtherLimits = "", string GivesLess = "");
