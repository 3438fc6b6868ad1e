using System.Globalization;

namespace Sim.Cli.Charts;

/// <summary>Names of positions on the independent axis, in English whatever the machine's language.</summary>
internal static class XNames
{
    /// <summary>The full name of one position.</summary>
    public static string Of(XAxis axis, int i) => axis switch
    {
        XAxis.Categories c => c.Names[i],
        XAxis.Hours h => Date(h.Start.AddHours(i), "ddd d MMM yyyy HH:mm"),
        XAxis.YearDays d => Date(DayOf(i), "d MMM") + " " + d.Year.ToString(CultureInfo.InvariantCulture),
        XAxis.Months m => Date(MonthAt(m, i), "MMM yyyy"),
        XAxis.Numbers n => (NumberText.OrLess(n.Values[i], NumberText.Decimals(Math.Abs(n.Values[i]))) + " " + NumberText.Unit(n.Unit)).Trim(),
        _ => "",
    };

    /// <summary>First day of the n-th month.</summary>
    public static DateTime MonthAt(XAxis.Months axis, int i) => new DateTime(axis.Year, axis.Month, 1).AddMonths(i);

    /// <summary>Day and month of the n-th day of any year of 365 days; its year means nothing.</summary>
    public static DateTime DayOf(int i) => new DateTime(2001, 1, 1).AddDays(i);

    /// <summary>A date in a fixed form.</summary>
    public static string Date(DateTime date, string form) => date.ToString(form, CultureInfo.InvariantCulture);
}
