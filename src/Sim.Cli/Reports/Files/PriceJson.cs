using Sim.Engine.Accounts;
using Sim.Engine.Studies;

namespace Sim.Cli.Reports;

/// <summary>A pricing as one JSON document. Money in EUR without VAT; what is not defined is null.</summary>
internal static class PriceJson
{
    /// <summary>The document.</summary>
    public static string Of(PricingResult r) => JsonText.Of("price", new
    {
        r.Case.Name,
        r.Case.Service,
        r.Case.Enterprise.Unit,
        Start = r.Case.Start,
        r.Case.Years,
        r.Case.Seed,
        r.Paths,
        r.Coupled,
        PriceNeeded = Needs(r.Needs),
        Sites = r.Case.Sites,
        r.Case.MainSite,
        PriceNeededWithAgreedCustomers = r.NeedsWithAgreedCustomers is { } sure ? Needs(sure) : null,
        PriceNeededWithoutCustomers = r.NeedsWithoutCustomers is { } alone ? Needs(alone) : null,
        Band = new { EnterpriseMinimumEur = Number(r.Needs.BreakEvenExpected), CentreMaximumEur = Number(r.CentreLimitEur), AlternativeFirstYearEur = Number(r.Case.AlternativeEur), AlternativeMeanEur = Number(r.AvoidedEurPerUnit), BothGain = r.Needs.BreakEvenExpected <= r.CentreLimitEur },
        Contract = Form(r.Contract),
        ContractWithAgreedCustomers = r.ContractWithAgreedCustomers is { } agreed ? Form(agreed) : null,
        ContractWithoutCustomers = r.ContractWithoutCustomers is { } one ? Form(one) : null,
        Forms = r.Forms.Select(Form).ToArray(),
        Curve = r.Curve.Select(p => new { p.Units, Residents = Number(p.People), p.Posts, CostEur = Number(p.CostEur), BreakEvenEur = Number(p.BreakEvenEur), p.LostFraction }).ToArray(),
        CostsEurPerYear = r.Costs.ToDictionary(c => c.Name.Replace(' ', '_'), c => c.Eur),
        UnitsPerYear = Spread(r.YearUnits),
        CustomerUnitsPerYear = r.CustomerUnits,
        Customers = r.Customers.Select(c => new { c.Name, AgreedUnitsPerYear = c.AgreedUnits, UnitsPerYear = Spread(c.YearUnits), DoneUnitsPerYear = c.DoneUnits, c.AbsentFraction }).ToArray(),
        r.CapexEur,
        r.OwnersEur,
        r.Case.VatFraction,
        r.Footprint,
        Crew = new { HoursWorkedPerYear = r.Crew.WorkedHours, HoursPaidPerYear = r.Crew.PaidHours, BreakEvenByHourEur = Number(r.Crew.BreakEvenByHourEur) },
        Occupancy = PriceOccupancy.Json(r.Occupancy),
        CashEur = r.Cash.Select(Spread).ToArray(),
        ProfitsEurPerYear = r.ProfitsEur,
        r.Case.Assumptions,
    });

    private static object Needs(PriceNeeds n) => new
    {
        BreakEven = Spread(n.BreakEven),
        WithMargin = Spread(n.WithMargin),
        BreakEvenExpected = Number(n.BreakEvenExpected),
        WithMarginExpected = Number(n.WithMarginExpected),
        BreakEvenRecorded = Number(n.BreakEvenRecorded),
    };

    private static object Form(FormOutcome f) => new
    {
        f.Name,
        f.Terms,
        PaymentEurPerYear = f.PaymentEur,
        ProfitEurPerYear = Spread(f.Profit),
        RecordedProfitEurPerYear = Number(f.RecordedProfitEur),
        f.LossChance,
        f.CashOutChance,
        f.WorkingCapitalP95Eur,
        f.WorkingCapitalP50Eur,
        CentreEurPerYear = Spread(f.Centre),
        CentreEurPerUnit = Spread(f.CentrePerUnit),
    };

    private static object Spread(Quantiles q) => new { P10 = Number(q.P10), P50 = Number(q.P50), P90 = Number(q.P90), Mean = Number(q.Mean) };

    private static double? Number(double value) => double.IsFinite(value) ? value : null;
}
