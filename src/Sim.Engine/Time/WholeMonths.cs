using System.Globalization;

namespace Sim.Engine.Time;

/// <summary>Times that are counted by whole months.</summary>
public static class WholeMonths
{
    /// <summary>What is wrong with times of a part of a month, by key; those left out are sound.</summary>
    public static IEnumerable<(string Key, string Problem)> Check(params IEnumerable<(string Key, double? Months)> times) =>
        times.Where(t => t.Months is { } months && Math.Abs(months - Math.Round(months)) > 1e-6).Select(t => (t.Key, string.Create(CultureInfo.InvariantCulture,
            $"is {t.Months:0.##} months, but money is counted by whole months; write {Math.Floor(t.Months!.Value)} or {Math.Ceiling(t.Months.Value)} months")));
}
