using System.Globalization;
using NodaTime;
using Sim.Engine.Schema;

namespace Sim.Engine.Accounts;

/// <summary>When the centre may close: on a date, by chance from month to month, or within bounds.</summary>
public sealed record ClosureInputs
{
    [Input(Help = "The last month of the centre, as a date within it: the run ends with that month, and the centre is handed back.")]
    public LocalDate? Date { get; init; }

    [Input("EUR", Min = 0, Otherwise = "0 EUR", Help = "What a closing on a date costs beside its measures, VAT in it: clearing the site, severance pay.")]
    public double CostEur { get; init; }

    [Input(Help = "Where that cost comes from.")]
    public string? Source { get; init; }

    /// <summary>Months of the period that the centre is open: until the end of the month of its closing date, all where it has none.</summary>
    public static int OpenMonths(ClosureInputs? closure, int startYear, int years) =>
        closure?.Date is { } date ? Math.Clamp(((date.Year - startYear) * 12) + date.Month, 1, years * 12) : years * 12;

    /// <summary>Whether it closes on a date within the period, the end of its last month among them.</summary>
    public static bool Closes(ClosureInputs? closure, int startYear, int years) => closure?.Date is { } date && date.Year < startYear + years;

    [Input("fraction", Min = 0, Max = 1, Help = "Chance that it closes in a month, the same in all.")]
    public double? PerMonthFraction { get; init; }

    [Input(Help = "Earliest last month of a triangular distribution, as a date.")]
    public LocalDate? Earliest { get; init; }

    [Input(Help = "Likeliest last month, as a date.")]
    public LocalDate? Likely { get; init; }

    [Input(Help = "Latest last month, as a date.")]
    public LocalDate? Latest { get; init; }

    /// <summary>Problems that no single value shows.</summary>
    public static IEnumerable<(string Key, string Problem)> Check(ClosureInputs c)
    {
        (string Key, object? Value)[] all = [("date", c.Date), ("per_month", c.PerMonthFraction), ("earliest", c.Earliest), ("likely", c.Likely), ("latest", c.Latest)];
        string[] given = [.. all.Where(a => a.Value is not null).Select(a => a.Key)];
        int bounds = new[] { c.Earliest, c.Likely, c.Latest }.Count(d => d is not null);
        int ways = (c.Date is null ? 0 : 1) + (c.PerMonthFraction is null ? 0 : 1) + (bounds > 0 ? 1 : 0);
        if (ways != 1 || bounds is 1 or 2)
        {
            yield return ("", "needs date, or per_month, or earliest with likely and latest; found " + (given.Length > 0 ? string.Join(", ", given) : "none of them"));
        }
        else if (bounds == 3 && !(c.Earliest <= c.Likely && c.Likely <= c.Latest && c.Earliest < c.Latest))
        {
            yield return ("latest", string.Create(CultureInfo.InvariantCulture, $"is {c.Latest:uuuu-MM-dd}, likely {c.Likely:uuuu-MM-dd} and earliest {c.Earliest:uuuu-MM-dd}: earliest, likely and latest must follow one another"));
        }
    }

    /// <summary>The chance that the centre closes at the end of each month of the period; what is missing from 1 is the chance that it outlasts the period.</summary>
    public double[] ByMonth(int startYear, int months)
    {
        var chance = new double[months];
        int At(LocalDate date) => ((date.Year - startYear) * 12) + date.Month - 1;
        if (Date is { } date)
        {
            if (At(date) >= 0 && At(date) < months)
            {
                chance[At(date)] = 1;
            }
        }
        else if (PerMonthFraction is { } p)
        {
            for (int m = 0; m < months; m++)
            {
                chance[m] = p * Math.Pow(1 - p, m);
            }
        }
        else
        {
            // Months are taken whole: a month's chance is the area over it, from its first to its last day.
            double a = At(Earliest!.Value), c = At(Likely!.Value) + 0.5, b = At(Latest!.Value) + 1;
            double Below(double x) => x <= a ? 0 : x >= b ? 1 : x <= c ? (x - a) * (x - a) / ((b - a) * (c - a)) : 1 - ((b - x) * (b - x) / ((b - a) * (b - c)));
            // The centre is open when the period begins: what lay before it has not happened.
            double open = 1 - Below(0);
            for (int m = 0; m < months; m++)
            {
                chance[m] = (Below(m + 1) - Below(m)) / open;
            }
        }
        return chance;
    }
}
