using Sim.Engine.Schema;

namespace Sim.Engine.Accounts;

/// <summary>A budget line of so much a year, in steps from year to year or by the number of people hosted.</summary>
[Kind("budget")]
public sealed record BudgetFunding : Funding
{
    [Input("EUR/year", Min = 0, Help = "Amount a year: one, one for each year (the last holds on), or one for each step of above.")]
    public IReadOnlyList<double> PerYearEurPerYear { get; init; } = [];

    [Input("person", Min = 0, Help = "Residents from which each step holds, upwards from 0; left out: steps are years.")]
    public IReadOnlyList<double>? AbovePeople { get; init; }

    [Input(Otherwise = "monthly", Help = "How the amount is paid out: monthly, quarterly or yearly, at the beginning.")]
    public Instalments Paid { get; init; }

    /// <summary>Problems that no single value shows.</summary>
    public static IEnumerable<(string Key, string Problem)> Check(BudgetFunding f)
    {
        if (f.PerYearEurPerYear.Count == 0)
        {
            yield return ("per_year", "a budget needs an amount: per_year: [1000000 EUR/year]");
        }
        if (f.AbovePeople is { Count: > 0 } steps && steps.Count != f.PerYearEurPerYear.Count)
        {
            yield return ("above", $"has {Counted.Of(steps.Count, "step")}, per_year has {Counted.Of(f.PerYearEurPerYear.Count, "amount")}");
        }
        if (f.AbovePeople is { Count: > 0 } above && (above[0] != 0 || above.Zip(above.Skip(1)).Any(p => p.Second <= p.First)))
        {
            yield return ("above", "must rise from 0 people");
        }
    }

    internal override double FallsDueEur(int startYear, int m, in CentreMonth centre, ReadOnlySpan<double> costEur)
    {
        int every = Paid switch { Instalments.Monthly => 1, Instalments.Quarterly => 3, _ => 12 };
        int next = m - (m % every) + every;
        (bool, bool) now = At(startYear, m);
        // An instalment that since or until cuts is of the months within alone, and comes with the first of them.
        if (m % every != 0 && At(startYear, m - 1) == now)
        {
            return 0;
        }
        int covered = Enumerable.Range(m, next - m).Count(k => At(startYear, k) == now);
        return PerYearEurPerYear[Step(m / 12, centre.PersonNights / Math.Max(1, centre.Days))] * covered / 12;
    }

    private int Step(int year, double residents)
    {
        if (AbovePeople is null or [])
        {
            return Math.Min(year, PerYearEurPerYear.Count - 1);
        }
        int step = 0;
        while (step + 1 < AbovePeople.Count && residents >= AbovePeople[step + 1])
        {
            step++;
        }
        return step;
    }
}
