using NodaTime;
using Sim.Engine.Schema;

namespace Sim.Engine.Accounts;

/// <summary>Money that a payer gets from somebody: when it falls due, how late it comes, how much of it never does.</summary>
public abstract record Funding
{
    /// <summary>Words by which a funder who is no payer is known as a source outside the accounts: <c>state-budget</c>, <c>eu-through-iom</c>.</summary>
    public static IReadOnlyList<string> OutsideSources { get; } =
    [
        "state", "ministry", "government", "entity", "canton", "region", "county", "municipality", "city", "budget", "incentive",
        "donor", "donors", "funder", "fund", "eu", "un", "unhcr", "iom", "ngo", "foundation", "charity", "company",
    ];

    [Input(Help = "Who gives it: a payer or an outside source; left out: the name of the entry.")]
    public string? From { get; init; }

    [Input(Help = "First month in which it is given, as a date; left out: from the start.")]
    public LocalDate? Since { get; init; }

    [Input(Help = "Last month for which it is given, as a date; left out: it does not end.")]
    public LocalDate? Until { get; init; }

    [Input("month", Min = 0, Max = 120, Otherwise = "0 months", Help = "Whole months from when it falls due until it is paid.")]
    public double DelayMonths { get; init; }

    [Input("fraction", Min = 0, Max = 1, Otherwise = "0 %", Help = "Share of what falls due that is never paid.")]
    public double NeverPaidFraction { get; init; }

    /// <summary>Problems that no single value shows.</summary>
    public static IEnumerable<(string Key, string Problem)> Check(Funding f)
    {
        if (f.Since is { } since && f.Until is { } until && until < since)
        {
            yield return ("until", "lies before since");
        }
        if (f.DelayMonths != Math.Round(f.DelayMonths))
        {
            yield return ("delay", "must be whole months");
        }
    }

    /// <summary>
    /// What falls due in a month of the period, EUR. Months before it begins and after it ends count as if it lasted: what
    /// would fall due then.
    /// </summary>
    /// <param name="startYear">First year of the period.</param>
    /// <param name="m">Month of the period, from 0.</param>
    /// <param name="centre">What the centre was in that month.</param>
    /// <param name="costEur">Costs invoiced to the payer in that month by category, EUR.</param>
    internal abstract double FallsDueEur(int startYear, int m, in CentreMonth centre, ReadOnlySpan<double> costEur);

    /// <summary>Whether the funding has begun by a month, and whether it has not ended; both months of the dates count.</summary>
    internal (bool Begun, bool Lasts) At(int startYear, int m)
    {
        int month = (startYear * 12) + m;
        return (Since is not { } since || month >= (since.Year * 12) + since.Month - 1, Until is not { } until || month <= (until.Year * 12) + until.Month - 1);
    }
}
