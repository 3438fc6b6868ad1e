namespace Sim.Engine.Accounts;

/// <summary>Money, emissions and standards of one run, read from its meters. All money is real, of the first year.</summary>
public sealed record Appraisal
{
    /// <summary>The meters that were read.</summary>
    public IReadOnlyList<MeteredMonth> Months { get; init; } = [];

    /// <summary>Years of the period.</summary>
    public int Years { get; init; }

    /// <summary>Months that the centre is open: all, unless it closes within the period.</summary>
    public Horizon Until { get; init; }

    /// <summary>Years that the centre is open, over which all means of a year are taken.</summary>
    public double OpenYears => Until.OpenYears;

    /// <summary>Nights spent by residents over the period.</summary>
    public double PersonNights { get; init; }

    /// <summary>Every amount, as it falls due.</summary>
    public required Ledger Ledger { get; init; }

    /// <summary>What falls due in each year by category, EUR: [year][category]. Capital stands in the year it is paid.</summary>
    public required double[][] YearlyEur { get; init; }

    /// <summary>Costs at the ends of years 0, 1, ... N, EUR: the capital at 0, running costs and replacements, and the residual value deducted at N.</summary>
    public required double[] FlowsEur { get; init; }

    /// <summary>Value left of the investments at the end of the period and gained by stocks of fuel, EUR, as it is deducted in <see cref="FlowsEur"/>.</summary>
    public double ResidualEur { get; init; }

    /// <summary>The stocks' part of <see cref="ResidualEur"/> by <see cref="Schema.Carrier"/>, EUR; zero where fuel is paid as it is burnt.</summary>
    public double[] FuelInStockEur { get; init; } = new double[Enum.GetValues<Schema.Carrier>().Length];

    /// <summary>The investments at what they cost the payer of capital: VAT that it does not recover in them.</summary>
    public IReadOnlyList<Investment> Investments { get; init; } = [];

    /// <summary>What loans add to the costs at the ends of years 0, 1, ... N, EUR (what is lent is deducted at 0).</summary>
    public double[] LoansEur { get; init; } = [];

    /// <summary>Present value of the capital outlays less that of the residual value, EUR: the investments' part of the global cost.</summary>
    public double CapitalPresentValueEur { get; init; }

    /// <summary>Life-cycle cost (the global cost of EN 15459-1; what stands at the end is not disposed of): present value of <see cref="FlowsEur"/>, EUR.</summary>
    public double LifeCycleCostEur { get; init; }

    /// <summary>
    /// Mean yearly cost by category, EUR/year, indexed by <see cref="CostCategory"/>; capital as the annuity over the period of
    /// its outlays less its residual value, so that it weighs here what it weighs in the global cost (EN 15459-1); fuel less what stocks gained.
    /// </summary>
    public required double[] ByCategoryEurPerYear { get; init; }

    /// <summary>Emissions.</summary>
    public required Emissions Emissions { get; init; }

    /// <summary>Standards.</summary>
    public required IReadOnlyList<StandardResult> Standards { get; init; }

    /// <summary>People by day for whom no site had a bed; empty where people are not allocated to sites.</summary>
    public double[] UnplacedByDay { get; init; } = [];

    /// <summary>Electricity, its cost and its emissions by end use; worked out when asked for.</summary>
    public IReadOnlyList<EndUseShare> EndUses => EndUseShare.Split(Months, Ledger, Emissions);

    /// <summary>Audit of the money.</summary>
    public required MoneyAudit Audit { get; init; }

    /// <summary>Mean yearly cost, EUR/year, capital as an annuity.</summary>
    public double TotalEurPerYear => ByCategoryEurPerYear.Sum();

    /// <summary>Cost per person-night, EUR; not a number where nobody stayed.</summary>
    public double EurPerPersonNight => PersonNights > 0 ? TotalEurPerYear * OpenYears / PersonNights : double.NaN;

    /// <summary>Cost of one category per person-night, EUR; not a number where nobody stayed.</summary>
    public double OfCategoryEurPerPersonNight(CostCategory category) =>
        PersonNights > 0 ? ByCategoryEurPerYear[(int)category] * OpenYears / PersonNights : double.NaN;

    /// <summary>Appraises the metered months of a period of whole years with the investments made at its start.</summary>
    public static Appraisal Of(
        IReadOnlyList<MeteredMonth> months, AccountInputs inputs, IReadOnlyList<Investment>? investments = null, int? years = null)
    {
        int n = years ?? (months.Count == 0 ? 0 : months.Max(m => m.Year) + 1);
        return new Valuation(months, n).Appraise(inputs, investments ?? []);
    }

    /// <summary>
    /// One appraisal of several sites over the same period, each appraised with its own prices, factors and standards:
    /// months, ledger lines and emissions one site after the other, money summed, standards by key.
    /// </summary>
    public static Appraisal Together(IReadOnlyList<Appraisal> sites)
    {
        if (sites.Count == 0 || sites.Any(s => s.Years != sites[0].Years))
        {
            throw new ArgumentException("Sites appraised together need one period, and there must be one.", nameof(sites));
        }
        return sites.Count == 1 ? sites[0] : new Appraisal
        {
            Months = [.. sites.SelectMany(s => s.Months)],
            Years = sites[0].Years,
            Until = sites[0].Until,
            PersonNights = sites.Sum(s => s.PersonNights),
            Ledger = new Ledger([.. sites.SelectMany(s => s.Ledger.Lines)]),
            YearlyEur = [.. Enumerable.Range(0, sites[0].Years).Select(y => Sum(sites, s => s.YearlyEur[y]))],
            FlowsEur = Sum(sites, s => s.FlowsEur),
            ResidualEur = sites.Sum(s => s.ResidualEur),
            FuelInStockEur = Sum(sites, s => s.FuelInStockEur),
            Investments = [.. sites.SelectMany(s => s.Investments)],
            LoansEur = Sum(sites, s => s.LoansEur),
            CapitalPresentValueEur = sites.Sum(s => s.CapitalPresentValueEur),
            LifeCycleCostEur = sites.Sum(s => s.LifeCycleCostEur),
            ByCategoryEurPerYear = Sum(sites, s => s.ByCategoryEurPerYear),
            Emissions = Emissions.Together([.. sites.Select(s => s.Emissions)]),
            Standards = [.. sites.SelectMany(s => s.Standards.Select(r => (Result: r, HasResidents: s.PersonNights > 0))).GroupBy(r => r.Result.Key).Select(g => Judged([.. g]))],
            Audit = MoneyAudit.Together([.. sites.Select(s => s.Audit)]),
        };
    }

    // Where nobody lived there was nobody to judge for, and nothing is said against the other sites.
    private static StandardResult Judged((StandardResult Result, bool HasResidents)[] sites)
    {
        StandardResult[] judged = [.. sites.Where(s => s.HasResidents || s.Result.Judged > 0).Select(s => s.Result)];
        return StandardResult.Together(judged.Length > 0 ? judged : [.. sites.Select(s => s.Result)]);
    }

    /// <summary>The appraisal with the people for whom no site had a bed, who are judged as a standard.</summary>
    public Appraisal WithUnplaced(double[] unplacedByDay) => unplacedByDay.Length == 0 ? this : this with
    {
        UnplacedByDay = unplacedByDay,
        Standards = [.. Standards, ReceptionStandards.Unplaced(unplacedByDay, PersonNights)],
    };

    private static double[] Sum(IReadOnlyList<Appraisal> sites, Func<Appraisal, double[]> of)
    {
        double[] sum = [.. of(sites[0])];
        foreach (Appraisal site in sites.Skip(1))
        {
            double[] more = of(site);
            for (int i = 0; i < sum.Length; i++)
            {
                sum[i] += more[i];
            }
        }
        return sum;
    }
}
