using NodaTime;
using Sim.Engine.Accounts;

namespace Sim.Engine.Tests.Accounts;

public class CashBookTests
{
    private const string Site = "site";

    [Fact]
    public void A_payer_without_rules_pays_at_once_from_its_own_means()
    {
        CashBook book = Of(Bills(12, 100), new Payer());
        PayerCash p = book.Payers.Single();
        Assert.False(book.HasRules);
        Assert.Equal(1200, p.OwnMeansEur.Sum(), 9);
        Assert.All(p.CashEur, c => Assert.Equal(0, c, 9));
        Assert.All(p.PaidEur, c => Assert.Equal(100, c, 9));
        Assert.Equal((0.0, 0.0, 1200.0), (p.WorstArrearsEur, p.WorstArrearsDays, Math.Round(p.BearsEur, 9)));
    }

    [Fact]
    public void Terms_of_payment_put_bills_off_and_leave_the_last_ones_open()
    {
        PayerCash p = Of(Bills(12, 100), new Payer { PaysAfterMonths = 2 }).Payers.Single();
        Assert.Equal([0, 0, .. Enumerable.Repeat(100.0, 10)], p.PaidEur);
        Assert.Equal(200, p.NotYetDueEur, 9);
    }

    [Fact]
    public void Wages_do_not_wait()
    {
        LedgerLine[] lines = [.. Bills(12, 100), .. Bills(12, 50, CostCategory.Staff)];
        PayerCash p = Of(lines, new Payer { PaysAfterMonths = 1 }).Payers.Single();
        Assert.Equal([50, .. Enumerable.Repeat(150.0, 11)], p.PaidEur);
    }

    [Fact]
    public void A_reimbursement_comes_late_and_in_part()
    {
        // 100 a month; 80 % promised, a quarter of that never paid: 60 comes three months later, 20 never.
        var promise = new ReimbursementFunding { ShareFraction = 0.8, NeverPaidFraction = 0.25, DelayMonths = 3 };
        PayerCash p = Of(Bills(12, 100), Funded(promise)).Payers.Single(x => x.IsFunded);
        Assert.Equal([0, 0, 0, .. Enumerable.Repeat(60.0, 9)], p.ReceivedEur.Select(x => Math.Round(x, 9)));
        Assert.Equal((960.0, 240.0, 180.0), (Math.Round(p.PromisedEur, 9), Math.Round(p.NeverPaidEur, 9), Math.Round(p.StillToComeEur, 9)));
        Assert.Equal(3, p.MeanDelayMonths, 9);
        // 300 are missing after three months, 40 more in each of the other nine.
        Assert.Equal(-300 - (9 * 40), p.LowestEur, 9);
        Assert.Equal(660, p.WorstArrearsEur, 9);
        // 540 received in all: bills of five months and 40 % of the sixth are paid, which fell due six months before the last.
        Assert.Equal(6 * 365.0 / 12, p.WorstArrearsDays, 9);
        Assert.Equal(1200 - 720, p.BearsEur, 9);
    }

    [Fact]
    public void An_advance_is_worked_off_before_anything_more_is_paid()
    {
        var promise = new ReimbursementFunding { ShareFraction = 1, AdvanceEur = 250, DelayMonths = 1 };
        PayerCash p = Of(Bills(6, 100), Funded(promise)).Payers.Single(x => x.IsFunded);
        Assert.Equal([250, 0, 0, 50, 100, 100], p.ReceivedEur.Take(6).Select(x => Math.Round(x, 9)));
        Assert.Equal(0, p.AdvanceOwedEur, 9);
        PayerCash large = Of(Bills(6, 100), Funded(promise with { AdvanceEur = 1000 })).Payers.Single(x => x.IsFunded);
        Assert.Equal(1000 - 600, large.AdvanceOwedEur, 9);
    }

    [Fact]
    public void A_donor_who_leaves_opens_a_gap_of_what_it_would_have_given()
    {
        var grant = new GrantFunding { PerPersonNightEurPerPersonDay = 2, Until = new LocalDate(2026, 3, 31) };
        PayerCash p = Of(Bills(12, 100), Funded(grant), nights: 50).Payers.Single(x => x.IsFunded);
        Assert.Equal([100, 100, 100, .. new double[9]], p.ReceivedEur);
        FundingGap gap = Assert.Single(p.Gaps);
        Assert.Equal(("funder", 2, 1200.0), (gap.From, gap.LastMonth, Math.Round(gap.EurPerYear, 9)));
        Assert.Equal(900, p.WorstArrearsEur, 9);
    }

    [Fact]
    public void Budgets_step_by_year_or_by_people_and_come_in_instalments()
    {
        PayerCash yearly = Of(Bills(24, 100), Funded(new BudgetFunding { PerYearEurPerYear = [1200, 600], Paid = Instalments.Yearly }), years: 2).Payers.Single(x => x.IsFunded);
        Assert.Equal((1200.0, 600.0, 1800.0), (yearly.ReceivedEur[0], yearly.ReceivedEur[12], yearly.ReceivedEur.Sum()));
        Assert.Equal(1100, yearly.CashEur[0], 9);
        Assert.Equal(-600, yearly.LowestEur, 9);
        // 50 nights in a month of 30 days are 1.7 people: the second step.
        var steps = new BudgetFunding { PerYearEurPerYear = [1200, 2400, 9999], AbovePeople = [0, 1, 2], Paid = Instalments.Quarterly };
        PayerCash band = Of(Bills(12, 100), Funded(steps), nights: 50).Payers.Single(x => x.IsFunded);
        Assert.Equal([600, 0, 0, 600, 0, 0], band.ReceivedEur.Take(6));
    }

    // 50 a month from March of the first year to April of the third are 26 months, however they are paid out.
    [Theory]
    [InlineData(Instalments.Monthly, 2, 1, 50, 50)]
    [InlineData(Instalments.Quarterly, 2, 1, 50, 150)]
    [InlineData(Instalments.Yearly, 2, 10, 500, 600)]
    public void Budgets_that_begin_or_end_within_an_instalment_pay_for_their_months(Instalments paid, int first, int months, double firstEur, double nextEur)
    {
        var budget = new BudgetFunding { PerYearEurPerYear = [600], Paid = paid, Since = new LocalDate(2026, 3, 1), Until = new LocalDate(2028, 4, 30) };
        PayerCash p = Of(Bills(36, 50), Funded(budget), years: 3).Payers.Single(x => x.IsFunded);
        Assert.Equal(26 * 50, p.ReceivedEur.Sum(), 9);
        Assert.Equal((0, firstEur, nextEur), (p.ReceivedEur.Take(first).Sum(), p.ReceivedEur[first], p.ReceivedEur[first + months]));
        Assert.Equal(4 * 50, p.ReceivedEur.Skip(24).Sum(), 9);
        // What ends after 28 months would have gone on with 600 a year.
        FundingGap gap = Assert.Single(p.Gaps);
        Assert.Equal((27, 600.0), (gap.LastMonth, Math.Round(gap.EurPerYear, 9)));
    }

    [Fact]
    public void Overdraft_and_overdue_bills_bear_interest_in_real_terms()
    {
        // One bill of 1,000 at the start, nothing comes in until December: 400 overdrawn at 6 %, 600 overdue at 12 % a year.
        Payer payer = Funded(new GrantFunding { PerMonthEurPerMonth = 5000, Since = new LocalDate(2026, 12, 1) }) with
        {
            OverdraftEur = 400,
            OverdraftInterestFraction = 0.06,
            ArrearsInterestFraction = 0.12,
        };
        PayerCash p = Of([Line(0, 1000)], payer).Payers.Single(x => x.IsFunded);
        Assert.Equal((-400.0, 600.0), (p.CashEur[0], p.ArrearsEur[0]));
        Assert.Equal((0.0, 2 + 6.0), (p.InterestEur[0], Math.Round(p.InterestEur[1], 9)));
        Assert.Equal(2 + (608 * 0.01), p.InterestEur[2], 9);
        Assert.Equal(0, p.ArrearsEur[11], 9);
        PayerCash real = CashBook.Of(new Ledger([Line(0, 1000)]), [], One(payer), 2026, 1, inflationFraction: 0.06).Payers.Single(x => x.IsFunded);
        Assert.Equal(600 * ((1.12 / 1.06) - 1) / 12, real.InterestEur[1], 9);
    }

    [Fact]
    public void Value_added_tax_is_due_at_the_invoice_however_late_the_payer_pays()
    {
        // 117 a month with 17 of VAT, nothing ever paid by a payer who waits for money that does not come.
        LedgerLine[] lines = [.. Enumerable.Range(0, 12).Select(m => Line(m, 117) with { NetUnitPriceEur = 100 })];
        PayerCash p = Of(lines, Funded(new GrantFunding { PerMonthEurPerMonth = 58.5 })).Payers.Single(x => x.IsFunded);
        Assert.Equal(8.5, p.VatAheadEur[0], 9);
        Assert.Equal(12 * 8.5, p.VatAheadEur[11], 6);
    }

    [Fact]
    public void A_payer_who_recovers_VAT_pays_it_first_and_gets_it_back_a_month_later()
    {
        LedgerLine[] lines = [.. Enumerable.Range(0, 12).Select(m => Line(m, 100) with { InvoicedUnitPriceEur = 117 })];
        PayerCash p = Of(lines, Funded(new GrantFunding { PerMonthEurPerMonth = 100 }) with { RecoversVat = true }).Payers.Single(x => x.IsFunded);
        Assert.Equal(1200, p.CostEur, 9);
        Assert.Equal([0, .. Enumerable.Repeat(17.0, 11)], p.EarnedEur.Select(x => Math.Round(x, 9)));
        Assert.Equal((-17.0, 17.0), (Math.Round(p.LowestEur, 9), Math.Round(p.VatToComeEur, 9)));
    }

    [Fact]
    public void A_payer_who_reimburses_another_bears_what_it_gives()
    {
        var payers = new Dictionary<string, Payer>
        {
            ["city"] = Funded(new ReimbursementFunding { From = "state", ShareFraction = 0.5 }),
            ["state"] = new Payer(),
        };
        CashBook book = CashBook.Of(new Ledger([.. Bills(12, 100)]), [], new Dictionary<string, IReadOnlyDictionary<string, Payer>> { [Site] = payers }, 2026, 1);
        Assert.Equal((600.0, 600.0), (Bears(book, "city"), Bears(book, "state")));
        Assert.Empty(book.FundersEur);
        Assert.True(book.Audit.Closes);
    }

    internal static Payer Funded(Funding funding) => new() { Receives = new Dictionary<string, Funding> { ["funder"] = funding } };

    internal static LedgerLine Line(int month, double eur, CostCategory category = CostCategory.Other) =>
        new(Site, month, "city", "supplier", category, "bill", 1, "once", eur, eur);

    internal static IEnumerable<LedgerLine> Bills(int months, double eur, CostCategory category = CostCategory.Other) =>
        Enumerable.Range(0, months).Select(m => Line(m, eur, category));

    internal static CashBook Of(IEnumerable<LedgerLine> lines, Payer payer, int years = 1, double nights = 0)
    {
        MeteredMonth[] months = [.. Enumerable.Range(0, years * 12).Select(m => new MeteredMonth { Month = m, PersonNights = nights, Days = 30 })];
        CashBook book = CashBook.Of(new Ledger([.. lines]), months, One(payer), 2026, years);
        Assert.True(book.Audit.Closes);
        return book;
    }

    private static Dictionary<string, IReadOnlyDictionary<string, Payer>> One(Payer payer) =>
        new() { [Site] = new Dictionary<string, Payer> { ["city"] = payer } };

    private static double Bears(CashBook book, string payer) => Math.Round(book.Payers.Single(p => p.Name == payer).BearsEur, 9);
}
