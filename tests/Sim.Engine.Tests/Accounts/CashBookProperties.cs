using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using Sim.Engine.Accounts;

namespace Sim.Engine.Tests.Accounts;

public class CashBookProperties
{
    private static readonly Arbitrary<int[]> Rules = Gen.Choose(0, 100).ArrayOf(12).ToArbitrary();

    [Fact]
    public void A_cash_book_balances_to_the_cent_under_any_rules() =>
        Prop.ForAll(Rules, r =>
        {
            AccountInputs inputs = Sample.Defaults with { Payers = Payers(r) };
            var loan = new MeasureLoan { ShareFraction = r[0] / 100.0, InterestFraction = r[1] / 500.0, TermYears = 1 + (r[2] % 5) };
            Appraisal a = Appraisal.Of(Sample.Period(2), inputs, [Sample.Solar with { Loan = loan }]);
            CashBook book = Book(a, inputs.Payers, r[11] / 1000.0);
            double cents = book.Journal.Sum(p => p.Eur) - book.Journal.Sum(p => Math.Abs(p.Eur));
            double bornEur = book.Payers.Sum(p => p.BearsEur - p.InterestEur.Sum() - p.LoanInterestEur.Sum()) + book.FundersEur.Sum(f => f.Amount);
            return book.Audit.Closes && book.Audit.LargestResidualEur < 0.005 && Math.Abs(cents) < 0.005 && book.Journal.All(p => p.Eur > 0)
                && Math.Abs(bornEur - a.Ledger.TotalEur) < 0.005
                && book.Payers.All(p => p.CashEur.All(double.IsFinite) && p.ArrearsEur.All(e => e > -1e-6));
        }).Holds();

    [Fact]
    public void Longer_delay_never_raises_the_lowest_cash() =>
        Prop.ForAll(Rules, r =>
        {
            Appraisal a = Appraisal.Of([.. Sample.Period(2).Where(m => m.Site == "north")], Sample.Defaults with { Payers = Payers(r) });
            double before = double.PositiveInfinity;
            foreach (int delay in new[] { 0, 1, 5, 13 })
            {
                double lowest = Book(a, Payers(r, delay), 0).Payers.Single(p => p.Name == "city").LowestEur;
                if (lowest > before + 1e-6)
                {
                    return false;
                }
                before = lowest;
            }
            return true;
        }).Holds();

    private static CashBook Book(Appraisal a, IReadOnlyDictionary<string, Payer> payers, double inflation) =>
        CashBook.Of(a.Ledger, a.Months, new Dictionary<string, IReadOnlyDictionary<string, Payer>> { ["north"] = payers, ["south"] = payers, ["site"] = payers }, 2026, a.Years, inflation, a.Investments);

    private static Dictionary<string, Payer> Payers(int[] r, int? delay = null) => new()
    {
        ["operator"] = new Payer { PaysAfterMonths = r[0] % 5, RecoversVat = r[1] % 2 == 0 },
        ["city"] = new Payer
        {
            Pays = ["water", "waste", "catering", "capital"],
            PaysAfterMonths = r[2] % 4,
            RecoversVat = r[3] % 2 == 0,
            OpeningEur = 100 * r[4],
            OverdraftEur = 500 * r[5],
            OverdraftInterestFraction = r[6] / 500.0,
            ArrearsInterestFraction = r[7] / 300.0,
            Receives = new Dictionary<string, Funding>
            {
                ["operator"] = new ReimbursementFunding { ShareFraction = r[8] / 200.0, NeverPaidFraction = r[9] / 100.0, DelayMonths = delay ?? (r[10] % 15), AdvanceEur = 50 * r[0] },
                ["donor"] = new GrantFunding { PerPersonNightEurPerPersonDay = r[1] / 50.0, DelayMonths = delay ?? (r[2] % 6), Until = new LocalDate(2026 + (r[3] % 3), 1 + (r[4] % 12), 1) },
                ["council"] = new BudgetFunding { PerYearEurPerYear = [1000 * r[5], 1500 * r[6]], Paid = (Instalments)(r[7] % 3), DelayMonths = delay ?? 0 },
            },
        },
    };
}
