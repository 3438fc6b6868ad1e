using FsCheck.Fluent;
using Sim.Engine.Accounts;

namespace Sim.Engine.Tests.Accounts;

public class CashLoanTests
{
    private static readonly MeasureLoan TwoYears = new() { InterestFraction = 0.05, TermYears = 2 };

    [Fact]
    public void A_loan_is_drawn_with_the_bill_and_paid_back_at_the_ends_of_years()
    {
        // 1,000 lent at 5 % over two years: 1,000 x 0.05 / (1 - 1.05^-2) = 537.80 a year. First year 50 interest, 487.80 repaid;
        // second year 512.20 x 0.05 = 25.61 interest, 512.20 repaid. In all 75.61 of interest.
        CashBook book = Book(TwoYears, 3, 0);
        PayerCash p = book.Payers.Single();
        Assert.True(book.HasRules);
        Assert.Equal(1000, p.LoanDrawnEur[0], 9);
        Assert.Equal((50.0, 487.80), (Math.Round(p.LoanInterestEur[11], 2), Math.Round(p.LoanPrincipalEur[11], 2)));
        Assert.Equal((25.61, 512.20), (Math.Round(p.LoanInterestEur[23], 2), Math.Round(p.LoanPrincipalEur[23], 2)));
        Assert.Equal((0.0, 75.61, 1075.61), (Math.Round(p.LoanOwedEur, 9), Math.Round(p.LoanInterestEur.Sum(), 2), Math.Round(p.BearsEur, 2)));
        // The lender pays the builder in the first month; its own means pay the instalments.
        Assert.Equal((1000.0, 0.0, 537.80, 0.0), (p.PaidEur[0], p.OwnMeansEur[0], Math.Round(p.OwnMeansEur[11], 2), Math.Round(p.OwnMeansEur[12], 2)));
    }

    [Fact]
    public void In_real_money_inflation_takes_a_part_of_the_debt_off()
    {
        // 5 % interest, 2 % inflation: the real rate is 1.05 / 1.02 - 1 = 2.941 %. First year 537.80 / 1.02 = 527.26 in real money,
        // 29.41 of it interest, 497.85 repaid. Second year 537.80 / 1.0404 = 516.92, 502.15 x 0.02941 = 14.77 of it interest.
        PayerCash p = Book(TwoYears, 2, 0.02).Payers.Single();
        Assert.Equal((29.41, 497.85), (Math.Round(p.LoanInterestEur[11], 2), Math.Round(p.LoanPrincipalEur[11], 2)));
        Assert.Equal((14.77, 502.15), (Math.Round(p.LoanInterestEur[23], 2), Math.Round(p.LoanPrincipalEur[23], 2)));
        Assert.Equal(0, p.LoanOwedEur, 9);
    }

    [Fact]
    public void A_payer_who_waits_for_money_is_overdue_with_instalments_too()
    {
        // Nothing comes in: 537.80 overdue for the whole second year.
        var payer = new Payer { Pays = ["capital"], Receives = new Dictionary<string, Funding> { ["donor"] = new GrantFunding { PerMonthEurPerMonth = 1, Since = new(2040, 1, 1) } } };
        PayerCash p = Book(TwoYears, 2, 0, payer).Payers.Single(x => x.Name == "city");
        Assert.Equal((0.0, 537.80, 537.80), (p.ArrearsEur[10], Math.Round(p.ArrearsEur[11], 2), Math.Round(p.ArrearsEur[22], 2)));
        Assert.Equal(11 * 365.0 / 12, p.ArrearsDays[22], 9);
    }

    [Fact]
    public void What_loans_cost_payers_is_what_they_add_to_the_life_cycle() =>
        Prop.ForAll(Gen.Choose(1, 20).ToArbitrary(), Gen.Choose(0, 12).ToArbitrary(), Gen.Choose(0, 100).ToArbitrary(), (term, rate, seed) =>
        {
            var loan = new MeasureLoan { ShareFraction = seed / 100.0, InterestFraction = rate / 100.0, TermYears = term, GraceYears = seed % term };
            double inflation = (seed % 7) / 100.0;
            PayerCash p = Book(loan, 10, inflation).Payers.Single();
            // The life cycle pays at the end what is still owed then; the cash book says that it is owed.
            double addedEur = loan.RealCostsEur(1000, 10, inflation).Sum();
            return Math.Abs(p.LoanInterestEur.Sum() - addedEur) < 1e-6 && p.LoanOwedEur > -1e-6 && (term > 10 || Math.Abs(p.LoanOwedEur) < 1e-6);
        }).Holds();

    private static CashBook Book(MeasureLoan loan, int years, double inflation, Payer? payer = null)
    {
        string name = payer is null ? Payer.Operator : "city";
        var measure = new Investment { Name = "solar", Site = "site", CapexEur = 1000, LifetimeYears = 30, Loan = loan };
        var ledger = new Ledger([new("site", 0, name, "builder", CostCategory.Capital, "solar", 1, "once", 1000, 1000)]);
        var payers = new Dictionary<string, IReadOnlyDictionary<string, Payer>> { ["site"] = new Dictionary<string, Payer> { [name] = payer ?? new Payer() } };
        CashBook book = CashBook.Of(ledger, [], payers, 2026, years, inflation, [measure]);
        Assert.True(book.Audit.Closes);
        return book;
    }
}
