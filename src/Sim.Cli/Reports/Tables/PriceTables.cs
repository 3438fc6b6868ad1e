using System.Globalization;
using Sim.Engine.Accounts;
using Sim.Engine.Schema;
using Sim.Engine.Studies;

namespace Sim.Cli.Reports;

/// <summary>A pricing as tables for the terminal.</summary>
internal static class PriceTables
{
    /// <summary>Writes everything that an enterprise and a centre read before they sign.</summary>
    public static void Write(TextWriter to, PricingResult result)
    {
        PricingCase given = result.Case;
        string unit = given.Enterprise.Unit;
        to.WriteLine();
        PlainTable.WriteWrapped(to, string.Create(CultureInfo.InvariantCulture,
            $"{given.Name}: {given.Service} for {Counted.Of(given.Years, "year")} from {given.Start}. {Counted.Of(result.Paths, "random occupancy path")}{(result.Coupled ? ", each a run of the whole engine" : "")}. Money without VAT."), 0);
        Sites(to, given);
        to.WriteLine();
        Needs(to, result, unit);
        Band(to, result, unit);
        Contract(to, result, unit);
        Forms(to, result, unit);
        Customers(to, result, unit);
        Curve(to, result, unit);
        Costs(to, result, unit);
        Footprint(to, result);
        PriceOccupancy.Write(to, result.Occupancy);
        Assumptions(to, given);
    }

    private static void Sites(TextWriter to, PricingCase given)
    {
        if (given.Sites.Count > 1)
        {
            PlainTable.WriteWrapped(to, $"For the sites {string.Join(", ", given.Sites)} together: prices of energy and water by their share in the work; wages, VAT and alternative of {given.MainSite}.", 0);
        }
        else if (given.Sites is [not Sim.Engine.Scenarios.Scenario.OnlySite])
        {
            PlainTable.WriteWrapped(to, $"For the site {given.MainSite} alone.", 0);
        }
    }

    private static void Needs(TextWriter to, PricingResult result, string unit)
    {
        PriceNeeds all = result.Needs;
        PriceNeeds? alone = result.NeedsWithoutCustomers;
        string margin = Figure.Percent(result.Case.Enterprise.Finance.MarginFraction);
        IReadOnlyList<string> Row(string name, Func<PriceNeeds, double> of) =>
            alone is null ? [name, Price(of(all))] : [name, Price(of(all)), Price(of(result.NeedsWithAgreedCustomers!)), Price(of(alone))];
        PlainTable.Write(to, [$"Price needed, EUR/{unit}", .. Columns(result)],
        [
            Row($"break-even {Expected(result)}", n => n.BreakEvenRecorded),
            Row("break-even, expected over the paths", n => n.BreakEvenExpected),
            Row("break-even in half of the paths", n => n.BreakEven.P50),
            Row("break-even in 9 of 10 paths", n => n.BreakEven.P90),
            Row($"margin of {margin}, expected", n => n.WithMarginExpected),
            Row($"margin of {margin} in half of the paths", n => n.WithMargin.P50),
            Row($"margin of {margin} in 9 of 10 paths", n => n.WithMargin.P90),
        ]);
        if (all.BreakEvenExpected < 0)
        {
            PlainTable.WriteWrapped(to, "Below 0: subsidies and other customers bring more than the service costs, so that the enterprise needs no price. "
                + "Where subsidies alone do, a margin of revenue has no meaning, and the price of break-even stands in its place.", 2);
        }
        Idle(to, result, unit);
        to.WriteLine();
    }

    // A price of people who wait for work, or of panels that are not in it, must not pass for that of the service.
    private static void Idle(TextWriter to, PricingResult result, string unit)
    {
        CrewTime crew = result.Crew;
        if (crew.IsMostlyIdle)
        {
            double most = result.CentreLimitEur;
            string beside = !double.IsFinite(most) ? ""
                : crew.BreakEvenByHourEur <= most ? $", within the {Price(most)} that the centre would pay otherwise" : $", still above the {Price(most)} that the centre would pay otherwise";
            PlainTable.WriteWrapped(to, $"Idle crew: these are prices of posts without work. It works {Figure.Whole(crew.WorkedHours)} of the {Figure.Whole(crew.PaidHours)} hours a year for which it is paid ({Figure.Percent(crew.WorkedFraction)}; crew.labour, crew.minimum: {result.Case.Enterprise.Crew.Minimum}). "
                + $"Paid by the hour, or busy with another service in the rest, it would need {Price(crew.BreakEvenByHourEur)} EUR/{unit} to break even{beside}{(HasThings(result) ? "" : "; no machine, vehicle or rent is in it")}.", 2);
        }
        if (result.Case.Service == "solar" && !HasThings(result))
        {
            PlainTable.WriteWrapped(to, "No panels are in these prices: the enterprise neither buys nor rents any (enterprises.solar.equipment).", 2);
        }
    }

    private static bool HasThings(PricingResult result) => result.CapexEur > 0 || result.Case.Enterprise is { Vehicles: not null } or { RentEurPerMonth: > 0 };

    // What a file without a record expects is its plan.
    private static string Expected(PricingResult result) => result.Case.HasRecord ? "under recorded occupancy" : "with the people planned";

    // Customers beside the centre may bring less, or leave: the hedge is worth what it is worth on the paths.
    private static string[] Columns(PricingResult result) => result.NeedsWithoutCustomers is null ? [""] : ["with others", "others certain", "centre alone"];

    private static void Band(TextWriter to, PricingResult result, string unit)
    {
        double least = result.Needs.BreakEvenExpected, most = result.CentreLimitEur, units = result.YearUnits.Mean;
        string text = least <= most
            ? least < 0 ? $"Both gain at any price up to {Price(most)} EUR/{unit} (what the centre would pay otherwise): {Figure.Whole((most - least) * units)} EUR a year to share."
            : $"Both gain between {Price(least)} EUR/{unit} (the enterprise's break-even) and {Price(most)} EUR/{unit} (what the centre would pay otherwise): {Figure.Whole((most - least) * units)} EUR a year to share."
            : $"No price pleases both: the enterprise needs {Price(least)} EUR/{unit}, the centre would pay {Price(most)} EUR/{unit} otherwise. A subsidy of {Figure.Whole((least - most) * units)} EUR a year would close the gap.";
        PlainTable.WriteWrapped(to, text, 2);
        if (double.IsFinite(most))
        {
            PlainTable.WriteWrapped(to, Otherwise(result, unit), 2);
        }
        to.WriteLine();
    }

    // The upper end is a chain of three numbers, of which the file or the list of assumptions holds the first alone.
    private static string Otherwise(PricingResult result, string unit)
    {
        PricingCase given = result.Case;
        double first = given.AlternativeEur, mean = result.AvoidedEurPerUnit, most = result.CentreLimitEur;
        string growth = Math.Abs(mean - first) < 0.0005 * Math.Abs(first) ? "the same over the contract"
            : $"{Price(mean)} on the mean of its {given.Years} years, with growth{(given.Enterprise.Instead.FixedEurPerMonth > 0 ? " and fixed costs" : "")}";
        string vat = Math.Abs(mean - most) < 0.0005 * Math.Abs(mean) ? ""
            : given.AlternativeVat == Vat.None
                ? $"; that is the cost of work of its own, and a provider adds {Figure.Percent(given.VatFraction)} of VAT, which leaves {Price(most)}"
                : $"; with VAT as the centre bears it {Price(most)}";
        return $"Otherwise: {Price(first)} EUR/{unit} in the first year, {growth}{vat}.";
    }

    private static void Contract(TextWriter to, PricingResult result, string unit)
    {
        FormOutcome with = result.Contract;
        FormOutcome? alone = result.ContractWithoutCustomers;
        string title = result.Case.Enterprise.Contract is null ? "Contract (none in the file: the margin wished, rounded up)" : "Contract";
        to.WriteLine($"{title}: {with.Terms}");
        IReadOnlyList<string> Row(string name, Func<FormOutcome, string> of) => alone is null ? [name, of(with)] : [name, of(with), of(result.ContractWithAgreedCustomers!), of(alone)];
        bool own = result.Case.Enterprise.Contract is not null;
        // Without a contract of its own and without a band the line above has said it.
        if (with.CentrePerUnit.P50 > result.CentreLimitEur && (own || result.Needs.BreakEvenExpected <= result.CentreLimitEur))
        {
            string why = !own ? "With the margin wished" : "Under this contract";
            PlainTable.WriteWrapped(to, $"{why} the centre pays {Price(with.CentrePerUnit.P50)} EUR/{unit} in half of the paths, more than the {Price(result.CentreLimitEur)} EUR/{unit} that it would pay otherwise: it gains only from less.", 2);
        }
        PlainTable.Write(to, ["Under it", .. Columns(result)],
        [
            Row($"profit {Expected(result)}, EUR/year", f => Figure.Whole(f.RecordedProfitEur)),
            Row("profit in 9 of 10 paths at least (P10), EUR/year", f => Figure.Whole(f.Profit.P10)),
            Row("profit in half of the paths (P50), EUR/year", f => Figure.Whole(f.Profit.P50)),
            Row("profit in 1 of 10 paths (P90), EUR/year", f => Figure.Whole(f.Profit.P90)),
            Row("chance of a loss over the contract", f => Figure.Percent(f.LossChance)),
            with.CashOutChance is null
                ? Row("working capital enough in half of the paths, EUR", f => Figure.Whole(f.WorkingCapitalP50Eur))
                : Row($"chance that {Figure.Whole(result.Case.Enterprise.Finance.WorkingCapitalEur)} EUR of working capital run out", f => Figure.Percent(f.CashOutChance ?? double.NaN)),
            Row("working capital enough in 95 % of the paths, EUR", f => Figure.Whole(f.WorkingCapitalP95Eur)),
            Row("the centre pays in half of the paths, EUR/year", f => Figure.Whole(f.Centre.P50)),
        ]);
        double vat = result.Case.Enterprise.Finance.VatRegistered ? result.Case.VatFraction : 0;
        double vatEur = vat * result.Contract.CentrePerUnit.P50;
        PlainTable.WriteWrapped(to, vat > 0
            ? $"VAT of {Figure.Percent(vat)} comes on top ({Price(vatEur)} EUR/{unit}){(result.Case.Enterprise.Instead.CentreRecoversVat ? "; the centre gets it back." : "; the centre does not get it back.")} It falls due the month after the invoice; the centre pays after {Figure.Of(result.Case.Enterprise.Finance.CentrePaysAfterMonths)} months."
            : "The enterprise charges no VAT, and what it pays on purchases stays a cost.", 2);
        to.WriteLine();
    }

    private static void Forms(TextWriter to, PricingResult result, string unit)
    {
        FormOutcome[] unequal = [.. result.UnequalForms];
        string but = unequal.Length == 0 ? "" : $" but for {string.Join(" and ", unequal.Select(f => f.Name))}";
        PlainTable.WriteWrapped(to, $"Who carries the occupancy risk: forms of equal mean payment{but}, thousand EUR a year", 2);
        PlainTable.Write(to, ["Form", "Profit P10", "P50", "P90", "Loss", "Centre P10", "P50", "P90", $"EUR/{unit} P90"],
            result.Forms.Select(f => new[]
            {
                f.Name, Thousand(f.Profit.P10), Thousand(f.Profit.P50), Thousand(f.Profit.P90), Chance(f.LossChance),
                Thousand(f.Centre.P10), Thousand(f.Centre.P50), Thousand(f.Centre.P90), Price(f.CentrePerUnit.P90),
            }));
        foreach (FormOutcome form in result.Forms)
        {
            string other = !unequal.Contains(form) ? ""
                : $"; {Figure.Whole(form.PaymentEur)} EUR a year in place of {Figure.Whole(result.Contract.PaymentEur)}: {Cannot(form)}";
            PlainTable.WriteWrapped(to, $"\u00A0\u00A0{form.Name}: {form.Terms}{other}", 4);
        }
        to.WriteLine();
    }

    private static string Cannot(FormOutcome form) =>
        form.Contract is SharedSavingsContract ? "no share from 0 to 100 % of the saving comes to it" : "there is nothing to count its price by";

    private static void Curve(TextWriter to, PricingResult result, string unit)
    {
        to.WriteLine("Unit cost by volume, even through the contract");
        PlainTable.Write(to, [$"Centre's {unit}/month", "Residents", "Posts", $"Cost EUR/{unit}", $"Break-even EUR/{unit}", "Lost"],
            result.Curve.Where((_, i) => i % 2 == 0).Select(p => new[]
            {
                Figure.Whole(p.Units), double.IsNaN(p.People) ? "-" : Figure.Whole(p.People), Figure.Of(p.Posts), Price(p.CostEur), Price(p.BreakEvenEur), Figure.Percent(p.LostFraction),
            }));
        to.WriteLine();
    }

    private static void Costs(TextWriter to, PricingResult result, string unit)
    {
        double total = result.Costs.Sum(c => c.Eur), units = result.YearUnits.Mean + result.CustomerUnits;
        PlainTable.Write(to, ["Cost of a mean year", "EUR", $"EUR/{unit}", "Share"],
            [
                .. result.Costs.Where(c => c.Eur != 0).OrderByDescending(c => c.Eur).Select(c => new[] { c.Name, Figure.Whole(c.Eur), Price(c.Eur / units), Figure.Percent(c.Eur / total) }),
                ["total", Figure.Whole(total), Price(total / units), ""],
            ]);
        PlainTable.WriteWrapped(to, $"{Figure.Whole(result.YearUnits.Mean)} {unit}/year for the centre ({Figure.Whole(result.YearUnits.P10)} to {Figure.Whole(result.YearUnits.P90)} in 8 of 10 paths), {Figure.Whole(result.CustomerUnits)} for others; {Figure.Whole(result.CapexEur)} EUR invested, {Figure.Whole(result.OwnersEur)} of it by the owners.", 2);
        to.WriteLine();
    }

    private static void Footprint(TextWriter to, PricingResult result)
    {
        ServiceFootprint f = result.Footprint;
        string whole = result.CustomerUnits > 0 ? "With the work of other customers, counted alike on both sides: " : "";
        PlainTable.WriteWrapped(to, $"{whole}{Figure.Of(f.Posts)} posts, {Figure.Of(f.TargetPosts)} of them for the target group; {Figure.Whole(f.WagesEur)} EUR of wages and {Figure.Whole(f.LocalEur)} EUR ({Figure.Percent(f.LocalFraction)} of all spending) stay in the municipality. "
            + $"Emissions {Figure.Of(f.KgCo2e / 1000)} tCO2e a year, {Figure.Of(f.AlternativeKgCo2e / 1000)} otherwise. {Figure.Percent(f.LostFraction)} of the centre's work {(result.Case.Service == "solar" ? "is power from elsewhere" : "is lost")}.", 2);
        to.WriteLine();
    }

    // Who brings the hedge, and how sure it is.
    private static void Customers(TextWriter to, PricingResult result, string unit)
    {
        if (result.Customers.Count == 0)
        {
            return;
        }
        PlainTable.Write(to, [$"Other customers, {unit}/year", "Agreed", "Asked for, mean", "P10", "P90", "Done, mean", "Lost for"],
            result.Customers.Select(c => new[]
            {
                c.Name, Figure.Whole(c.AgreedUnits), Figure.Whole(c.YearUnits.Mean), Figure.Whole(c.YearUnits.P10), Figure.Whole(c.YearUnits.P90), Figure.Whole(c.DoneUnits), Figure.Percent(c.AbsentFraction),
            }));
        double asked = result.Customers.Sum(c => c.YearUnits.Mean), done = result.CustomerUnits;
        if (done < 0.995 * asked)
        {
            PlainTable.WriteWrapped(to, $"The machines have no time for {Figure.Whole(asked - done)} of {Figure.Whole(asked)} {unit} a year that other customers ask for: the centre's work goes first.", 2);
        }
        to.WriteLine();
    }

    private static void Assumptions(TextWriter to, PricingCase given)
    {
        if (given.Assumptions.Count == 0)
        {
            return;
        }
        to.WriteLine("Not in the file, and taken as");
        foreach (PricingAssumption a in given.Assumptions)
        {
            PlainTable.WriteWrapped(to, $"\u00A0\u00A0{a.What}: {a.Value} ({a.Source})", 4);
        }
        to.WriteLine();
    }

    private static string Price(double eur) => double.IsFinite(eur) ? eur.ToString(Math.Abs(eur) < 1 ? "0.000" : "0.00", CultureInfo.InvariantCulture) : "-";

    private static string Thousand(double eur) => Math.Abs(eur) < 0.05 ? "0.0" : (eur / 1000).ToString("0.0", CultureInfo.InvariantCulture);

    private static string Chance(double share) => (100 * share).ToString("0", CultureInfo.InvariantCulture) + "\u00A0%";
}
