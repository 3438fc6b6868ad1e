namespace Sim.Engine.Accounts;

/// <summary>A finished run, made ready to be valued again and again: under other prices, taxes, payers, rates and emission factors.</summary>
public sealed class Valuation
{
    private readonly IReadOnlyList<MeteredMonth> months;
    private readonly Horizon until;
    private readonly double personNights;
    private readonly Billing billing;
    private readonly Inventory inventory;

    /// <summary>The valuation of metered months of a period of whole years.</summary>
    public Valuation(IReadOnlyList<MeteredMonth> months, int years)
    {
        (this.months, until) = (months, Horizon.Of(months, years));
        personNights = months.Sum(m => m.PersonNights);
        billing = new Billing(months, until);
        inventory = new Inventory(months, until);
    }

    /// <summary>The totals alone: equal to those of <see cref="Appraise"/> to the last bit.</summary>
    public Totals Totals(AccountInputs inputs, IReadOnlyList<Investment> investments)
    {
        investments = Wear.On(investments, months, inputs, until);
        double inStockEur = FuelInStock.GainEur(months, inputs).Sum();
        double[][] yearlyEur = billing.Sums(inputs, investments);
        double[] meanEur = MeanYear(yearlyEur, inputs, investments, until, inStockEur);
        (double totalKg, double[] byScopeKg) = inventory.Sums(inputs.Emissions, investments);
        return new Totals
        {
            YearlyEur = yearlyEur,
            ByCategoryEurPerYear = meanEur,
            EurPerPersonNight = personNights > 0 ? meanEur.Sum() * until.OpenYears / personNights : double.NaN,
            LifeCycleCostEur = Finance.NetPresentValue(Flows(yearlyEur, inputs, investments, until, inStockEur), inputs.LifeCycle.DiscountFraction),
            TotalKgCo2e = totalKg,
            ByScopeKgCo2e = byScopeKg,
        };
    }

    /// <summary>All that a result holds: ledger, inventory, standards and audit.</summary>
    public Appraisal Appraise(AccountInputs inputs, IReadOnlyList<Investment> investments)
    {
        investments = Wear.On(investments, months, inputs, until);
        Ledger ledger = billing.Ledger(inputs, investments);
        double[][] yearlyEur = ledger.ByYearAndCategoryEur(until.Years);
        double[] inStockEur = FuelInStock.GainEur(months, inputs);
        double[] flowsEur = Flows(yearlyEur, inputs, investments, until, inStockEur.Sum());
        Investment[] atCost = [.. investments.Select(i => AtCost(i, CapitalCostPerEur(i, inputs)))];
        double discount = inputs.LifeCycle.DiscountFraction;
        return new Appraisal
        {
            Months = months,
            Years = until.Years,
            Until = until,
            PersonNights = personNights,
            Ledger = ledger,
            YearlyEur = yearlyEur,
            FlowsEur = flowsEur,
            ResidualEur = atCost.Sum(i => Outlays.ResidualEur(i, until)) + inStockEur.Sum(),
            FuelInStockEur = inStockEur,
            Investments = atCost,
            LoansEur = Loans(atCost, until.Years, inputs.LifeCycle.InflationFraction),
            CapitalPresentValueEur = atCost.Sum(i => Outlays.PresentValueEur(i, until, discount)),
            LifeCycleCostEur = Finance.NetPresentValue(flowsEur, discount),
            ByCategoryEurPerYear = MeanYear(yearlyEur, inputs, investments, until, inStockEur.Sum()),
            Emissions = inventory.Emissions(inputs.Emissions, investments),
            Standards = Standards.Judge(until.Closes ? [.. months.Where(m => !m.Closed)] : months, inputs.Standards),
            Audit = MoneyAudit.Of(ledger, months, inputs, investments, until.Years),
        };
    }

    private static double[] Flows(double[][] yearlyEur, AccountInputs inputs, IReadOnlyList<Investment> investments, Horizon until, double inStockEur)
    {
        int years = until.Years;
        var flowsEur = new double[years + 1];
        for (int y = 0; y < years; y++)
        {
            flowsEur[y + 1] = yearlyEur[y].Sum() - yearlyEur[y][(int)CostCategory.Capital];
        }
        foreach (Investment investment in investments)
        {
            double perEur = CapitalCostPerEur(investment, inputs);
            foreach ((int atYear, double eur) in Outlays.Of(investment, until))
            {
                flowsEur[atYear] += eur * perEur;
            }
            flowsEur[until.LastYear] -= Outlays.ResidualEur(investment, until) * perEur;
        }
        flowsEur[until.LastYear] -= inStockEur;
        return flowsEur;
    }

    private static double[] Loans(IReadOnlyList<Investment> atCost, int years, double inflationFraction)
    {
        var eur = new double[years + 1];
        foreach (Investment investment in atCost.Where(i => i.Loan is not null))
        {
            double[] more = investment.Loan!.RealCostsEur(investment.CapexEur, years, inflationFraction);
            for (int n = 0; n <= years; n++)
            {
                eur[n] += more[n];
            }
        }
        return eur;
    }

    private static double[] MeanYear(double[][] yearlyEur, AccountInputs inputs, IReadOnlyList<Investment> investments, Horizon until, double inStockEur)
    {
        double years = until.OpenYears;
        var mean = new double[CostCategories.Words.Count];
        foreach (double[] year in yearlyEur)
        {
            for (int c = 0; c < mean.Length; c++)
            {
                mean[c] += year[c] / years;
            }
        }
        mean[(int)CostCategory.Fuel] -= years > 0 ? inStockEur / years : 0;
        double rate = inputs.LifeCycle.DiscountFraction;
        mean[(int)CostCategory.Capital] = investments.Sum(i => Outlays.PresentValueEur(i, until, rate) * CapitalCostPerEur(i, inputs))
            * (years > 0 ? Finance.CapitalRecoveryFactor(rate, years) : 0);
        return mean;
    }

    private static Investment AtCost(Investment i, double perEur) =>
        i with { CapexEur = i.CapexEur * perEur, MovingEur = i.MovingEur * perEur, DisposalEur = i.DisposalEur * perEur };

    private static double CapitalCostPerEur(Investment investment, AccountInputs inputs) =>
        VatRule.CostToPayer(1, investment.Vat, inputs.Prices.Vat.RateFraction, Payer.ByCategory(inputs.Payers)[(int)CostCategory.Capital].RecoversVat);
}
