using System.Runtime.InteropServices;
using Sim.Cli.Charts;
using Sim.Engine.Simulation;
using Sim.Engine.Studies;

namespace Sim.Cli.Reports;

/// <summary>What all charts of results have in common: subtitle, source, months, and which series are worth drawing.</summary>
internal static class FramedCharts
{
    /// <summary>Months of any year, for means over years.</summary>
    public static XAxis.Categories MonthsOfAnyYear { get; } =
        new(["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]);

    /// <summary>A chart of a result that says whose it is, of when, and from which inputs.</summary>
    /// <param name="result">The result.</param>
    /// <param name="kind">Form.</param>
    /// <param name="title">What the chart shows.</param>
    /// <param name="when">The part of the subtitle after the name: period, week, site.</param>
    /// <param name="x">Independent axis.</param>
    /// <param name="y">Value axis.</param>
    /// <param name="series">The series; those that are zero throughout are left out.</param>
    /// <param name="note">A note; where only one of several stacked series is left, it begins by naming that one.</param>
    public static Chart Of(Result result, ChartKind kind, string title, string when, XAxis x, YAxis y, IEnumerable<Series> series, string note = "")
    {
        Series[] all = WithoutDust([.. series]);
        Series[] visible = Visible(all);
        bool alone = all.Length > 1 && visible.Length == 1 && kind != ChartKind.Lines && visible[0].Values.Any(v => v != 0);
        return new()
        {
            Kind = kind,
            Title = title,
            Subtitle = $"{Name(result)}: {when}",
            Source = Source(result),
            Note = alone ? $"All of it: {visible[0].Name}. {note}".TrimEnd() : note,
            X = x,
            Y = y,
            Series = visible,
        };
    }

    /// <summary>Which program and which inputs a chart comes from.</summary>
    public static string Source(Result result) => $"sim {ProductVersion.Text}, scenario {result.Scenario.Hash()[..8]}";

    /// <summary>The period in words: <c>2026 to 2035</c>.</summary>
    public static string Period(Result result) => result.Scenario.PeriodText;

    /// <summary><c>mean month of 2026 to 2035</c>, or the year alone where there is one; says when sites are summed.</summary>
    public static string Mean(Result result, string of) =>
        (result.Appraisal.Years == 1 ? Period(result) : $"mean {of} of {Period(result)}") + Together(result);

    /// <summary>Says that sites are summed, where there are several.</summary>
    public static string Together(Result result) => result.Run.Sites.Count > 1 ? $", {result.Run.Sites.Count} sites together" : "";

    /// <summary>Mean over the years of a quantity of each calendar month, summed over sites.</summary>
    public static double[] ByMonth(Result result, Func<SiteRun, int, int, double> of) =>
        [.. Enumerable.Range(0, 12).Select(m => Total(result, m, of) / Math.Max(1, result.Appraisal.Until.MonthsOpen(m)))];

    /// <summary>Mean over the years of summed columns in each calendar month, summed over sites.</summary>
    public static double[] ByMonth(Result result, params IReadOnlyList<string> keys)
    {
        Engine.Schema.OutputDeclaration[] columns = [.. keys.Select(SiteRun.Column)];
        return ByMonth(result, (site, year, month) => columns.Sum(c => site.Month(year, month, c)));
    }

    /// <summary>A quantity of the mean year, summed over sites: all of it over the open years. Twelve mean months are that only where each is open as often.</summary>
    public static double PerYear(Result result, Func<SiteRun, int, int, double> of) =>
        Enumerable.Range(0, 12).Sum(m => Total(result, m, of) / result.Appraisal.OpenYears);

    /// <summary>Summed columns of the mean year, summed over sites.</summary>
    public static double PerYear(Result result, params IReadOnlyList<string> keys)
    {
        Engine.Schema.OutputDeclaration[] columns = [.. keys.Select(SiteRun.Column)];
        return PerYear(result, (site, year, month) => columns.Sum(c => site.Month(year, month, c)));
    }

    /// <summary>Values of the first hours or days of a year with gaps for the rest: nothing is measured after a closing.</summary>
    public static double[] Padded(IEnumerable<double> values, int count)
    {
        double[] open = [.. values];
        return open.Length == count ? open : [.. open, .. Enumerable.Repeat(double.NaN, count - open.Length)];
    }

    /// <summary>Sums of columns in some hours of the kept year; gaps after a closing.</summary>
    public static double[] Hourly(SiteRun site, int from, int count, params IReadOnlyList<string> keys)
    {
        int[] offsets = [.. keys.Select(k => SiteRun.Column(k).Offset)];
        int open = Math.Clamp(site.Hours.Length - from, 0, count);
        ReadOnlySpan<double> all = MemoryMarshal.Cast<SiteHour, double>(site.Hours.AsSpan(from, open));
        var sums = new double[open];
        for (int h = 0; h < open; h++)
        {
            foreach (int offset in offsets)
            {
                sums[h] += all[h * SiteHour.Layout.Stride + offset];
            }
        }
        return Padded(sums, count);
    }

    /// <summary><c>cold-chain</c> or <c>cold_chain</c> as <c>Cold chain</c>.</summary>
    public static string Capital(string name)
    {
        string words = name.Replace('_', ' ').Replace('-', ' ');
        return words.Length == 0 ? words : char.ToUpperInvariant(words[0]) + words[1..];
    }

    private static double Total(Result result, int month, Func<SiteRun, int, int, double> of) =>
        Enumerable.Range(0, result.Run.Plan.Period.Years).Sum(y => result.Run.Sites.Sum(s => of(s, y, month)));

    private static string Name(Result result) =>
        result.Kind == VariationKind.Baseline ? result.Scenario.Inputs.Name : $"{result.Scenario.Inputs.Name}, {result.Name}";

    /// <summary>Share of the largest value below which another is what sums and differences leave where there is nothing: a reader takes 7.5e-18 kWh for something.</summary>
    internal const double Dust = 1e-12;

    private static Series[] WithoutDust(Series[] series)
    {
        double largest = series.SelectMany(s => s.Values).Where(double.IsFinite).Select(Math.Abs).DefaultIfEmpty(0).Max();
        return [.. series.Select(s => s.Values.Any(v => v != 0 && Math.Abs(v) < Dust * largest) ? s with { Values = [.. s.Values.Select(v => Math.Abs(v) < Dust * largest ? 0 : v)] } : s)];
    }

    // One empty series stays where all are empty, so that the chart can say that there is nothing.
    private static Series[] Visible(Series[] series)
    {
        Series[] visible = [.. series.Where(s => s.Values.Any(v => Math.Abs(v) > 0))];
        return visible.Length > 0 ? visible : [.. series.Take(1)];
    }
}
