namespace Sim.Engine.Accounts;

/// <summary>How long costs are counted: the whole period, or until the centre closes within it, at its very end perhaps.</summary>
/// <param name="Years">Years of the period.</param>
/// <param name="Months">Months that the centre is open.</param>
/// <param name="Closes">Whether the centre closes then.</param>
public readonly record struct Horizon(int Years, int Months, bool Closes)
{
    /// <summary>Years that it is open.</summary>
    public double OpenYears => Months / 12.0;

    /// <summary>The year at whose end what is left is counted.</summary>
    public int LastYear => (Months + 11) / 12;

    /// <summary>How many months of a calendar month (0-11) are open: 3 Januaries and 2 Decembers, say.</summary>
    public int MonthsOpen(int calendarMonth) => (Months + 11 - calendarMonth) / 12;

    /// <summary>A whole period.</summary>
    public static implicit operator Horizon(int years) => Whole(years);

    /// <summary>A whole period.</summary>
    public static Horizon Whole(int years) => new(years, years * 12, Closes: false);

    /// <summary>The horizon of metered months: until the last in which the centre is open.</summary>
    public static Horizon Of(IReadOnlyList<MeteredMonth> months, int years)
    {
        int open = 0;
        bool closes = false;
        for (int i = 0; i < months.Count; i++)
        {
            closes |= months[i].Closed || months[i].ClosesAfter;
            open = months[i].Closed ? open : Math.Max(open, months[i].Month + 1);
        }
        return closes ? new(years, open, Closes: true) : Whole(years);
    }
}
