using Sim.Engine.Accounts;
using Sim.Engine.Simulation;
using Sim.Engine.Studies;
using Spectre.Console;

namespace Sim.Cli.Reports;

/// <summary>A run's results as tables for the terminal: plain words, units, means over the years of the period.</summary>
internal static class RunTables
{
    private static readonly (string Title, string[] Keys)[] Headlines =
    [
        ("People", ["people.residents", "people.person_nights", "people.unplaced_nights", "people.staff", "homes.rented", "homes.empty", "travel.km"]),
        ("Energy", ["energy.electricity.kwh", "energy.electricity.kwh_per_person_day", "energy.generator.taken.kwh", "energy.peak.kw", "energy.heating.kwh_per_m2_year", "energy.heating.lacking.kwh", "energy.cooling.kwh", "energy.cooling.electricity.kwh", "energy.cooling.seer", "energy.cooling.lacking.kwh", "energy.heat_pump.outside_data.hours", "energy.heating_oil.l", "energy.diesel.l", "energy.lpg.l", "energy.natural_gas.kwh", "energy.pellets.kg", "energy.logs.kg", "energy.pv.kwh", "energy.unserved.kwh"]),
        ("Water", ["water.total.m3", "water.l_per_person_day", "water.unserved.m3", "water.hot_unmet.m3", "water.sewage.m3", "water.discharged.m3", "water.discharged.bod.mg_per_l", "water.discharged.nitrogen.mg_per_l", "water.discharged.bod_breach_months", "water.discharged.nitrogen_breach_months"]),
        ("Waste", ["waste.total.kg", "waste.kg_per_person_day", "waste.landfill.kg", "waste.recycled.kg", "waste.composted.kg", "waste.digested.kg", "waste.biogas_used.kwh", "waste.overflow.kg", "waste.overflow.days"]),
        ("Emissions", ["emissions.total.tco2e", "emissions.kgco2e_per_person_night", "emissions.tco2e_per_person_year", "emissions.scope1.tco2e", "emissions.scope2.tco2e", "emissions.scope3.tco2e"]),
        ("Money", ["cost.total.eur", "cost.eur_per_person_night", "cost.lcc.eur"]),
        ("Service", ["comfort.cold_people_hours", "comfort.hot_people_hours", "standards.breaches", "standards.euaa_breaches", "services.meals_lost", "services.laundry_lost.kg", "services.cleaning_lost.m2"]),
    ];

    // Zero of these says that there is none, which most centres need not be told.
    private static readonly string[] MayBeIdle = ["energy.", "water.unserved", "water.hot_unmet", "water.discharged", "waste.composted", "waste.digested", "waste.biogas", "waste.overflow", "people.unplaced", "homes.", "travel.", "services."];

    // What a subtraction leaves where nothing remains.
    private const double Rounding = 1e-9;

    /// <summary>Prints everything a planner reads after a run.</summary>
    public static void Print(IAnsiConsole console, Result result)
    {
        Engine.Scenarios.ScenarioInputs inputs = result.Scenario.Inputs;
        console.WriteLine();
        console.MarkupLine($"[bold]{Markup.Escape(inputs.Name)}[/], {result.Scenario.PeriodText}");
        console.Write(Headline(result));
        foreach (string draws in DrawsText.Of(result))
        {
            console.WriteLine(draws);
        }
        foreach (RecordedCuts cuts in result.Run.Plan.Sites.Select(s => RecordedCuts.Of(result.Scenario, s)).OfType<RecordedCuts>())
        {
            console.WriteLine($"Power cuts are those of {cuts}.");
        }
        console.Write(Costs(result.Appraisal));
        if (result.Cash is { HasRules: true } book)
        {
            console.Write(PayerTables.Of(book));
            if (PayerTables.Cash(book) is { } cash)
            {
                console.Write(cash);
            }
            foreach (string note in PayerTables.Notes(book, result))
            {
                console.WriteLine(note);
            }
        }
        if (ComfortTable.Any(result))
        {
            console.Write(ComfortTable.Of(result));
            console.WriteLine(ComfortTable.Note);
        }
        if (HeatLoads.Of(result.Run.Plan) is { Count: > 0 } loads)
        {
            console.Write(HeatLoadTable.Of(loads));
            console.WriteLine(HeatLoadTable.Note);
            foreach (string warning in HeatLoadTable.Warnings(loads))
            {
                console.WriteLine(warning);
            }
        }
        foreach (Table table in (Table[])[.. RoomTables.Of(result), EmissionsBySource(result.Appraisal), GasTable.Of(result), StandardsOf(result.Appraisal), AuditOf(result)])
        {
            console.Write(table);
        }
        if (result.Measured.Count > 0)
        {
            console.Write(MeasuredTables.Of(result));
            foreach (string note in MeasuredTables.Notes(result))
            {
                console.WriteLine(note);
            }
        }
    }

    /// <summary>The headline numbers.</summary>
    public static Table Headline(Result result)
    {
        Table table = New("", "Mean year").AddColumn(new TableColumn("Value").RightAligned()).AddColumn("Unit");
        foreach ((string title, string[] keys) in Headlines)
        {
            bool first = true;
            foreach (string key in keys)
            {
                Indicator indicator = result.Indicators.First(i => i.Key == key);
                bool idle = !(Math.Abs(indicator.Value) >= Rounding) && MayBeIdle.Any(k => key.StartsWith(k, StringComparison.Ordinal));
                if (!idle)
                {
                    table.AddRow(first ? $"[bold]{title}[/]" : "", Markup.Escape(indicator.Label), Figure.Of(indicator.Value), Markup.Escape(indicator.Unit));
                    first = false;
                }
            }
        }
        return table;
    }

    /// <summary>Cost by category.</summary>
    public static Table Costs(Appraisal appraisal)
    {
        Table table = New("Cost", "EUR/year", "EUR/person-night", "Share");
        foreach (CostCategory category in Enum.GetValues<CostCategory>().OrderByDescending(c => appraisal.ByCategoryEurPerYear[(int)c]))
        {
            double eur = appraisal.ByCategoryEurPerYear[(int)category];
            if (eur != 0)
            {
                table.AddRow(Figure.Words(category), Figure.Whole(eur), Figure.Of(appraisal.OfCategoryEurPerPersonNight(category)), Figure.Percent(eur / appraisal.TotalEurPerYear));
            }
        }
        table.AddRow("[bold]total[/]", Figure.Whole(appraisal.TotalEurPerYear), Figure.Of(appraisal.EurPerPersonNight), "");
        return table;
    }

    /// <summary>Emissions by source and scope.</summary>
    public static Table EmissionsBySource(Appraisal appraisal)
    {
        Table table = New("Emissions, tCO2e/year", "Scope 1", "Scope 2", "Scope 3", "All");
        double years = appraisal.OpenYears;
        Emissions e = appraisal.Emissions;
        double Of(EmissionSource source) => e.OfSourceKgCo2e(source) / 1000 / years;
        void Row(string name, Func<Scope, double> kg, double allKg) =>
            table.AddRow([name, .. Enum.GetValues<Scope>().Select(s => Figure.Of(kg(s) / 1000 / years)), Figure.Of(allKg / 1000 / years)]);
        foreach (EmissionSource source in Enum.GetValues<EmissionSource>().Where(s => Of(s) != 0).OrderByDescending(Of))
        {
            Row(Figure.Words(source), s => e.OfKgCo2e(source, s), e.OfSourceKgCo2e(source));
        }
        Row("[bold]total[/]", e.OfScopeKgCo2e, e.TotalKgCo2e);
        void Memo(string name, double kg) => table.AddRow(name, "", "", "", Figure.Of(kg / 1000 / years));
        Memo("memo: grid power at the marginal factor", e.GridMarginalKgCo2e);
        if (e.LandfillTailKgCo2e > 0)
        {
            Memo("memo: landfill, 30 years after the period, per year of waste", e.LandfillTailKgCo2e);
        }
        if (e.BiogenicKgCo2 > 0)
        {
            Memo("memo: biogenic CO2 of wood", e.BiogenicKgCo2);
        }
        if (e.AvoidedKgCo2e > 0)
        {
            Memo("memo: avoided by others, not netted", e.AvoidedKgCo2e);
        }
        return table;
    }

    // Counts up to here stand in one line.
    private const int WidestCount = 28;

    /// <summary>Every standard with its verdict.</summary>
    public static Table StandardsOf(Appraisal appraisal)
    {
        Table table = New("Standard", "Limit", "Worst", "In breach", "Verdict");
        foreach (StandardResult standard in appraisal.Standards)
        {
            string verdict = standard.Passes switch { true => "met", false => "[bold]not met[/]", _ => "not judged" };
            string tolerated = standard.ToleratedFraction > 0 ? $" less {Figure.Percent(standard.ToleratedFraction)}" : "", hours = (standard.HoursBelow > 0 ? $"; {Figure.Whole(standard.HoursBelow.Value)} h below, {Figure.Whole(standard.PeopleHoursBelow ?? 0)} people-hours" : "")
                + (standard.ShortHours > 0 ? $"; taps short in {Figure.Whole(standard.ShortHours.Value)} h" : "");
            table.AddRow(Markup.Escape($"{standard.Label} ({standard.Unit})"), Figure.Of(standard.Limit) + tolerated,
                double.IsPositiveInfinity(standard.Worst) ? "none there" : Figure.Of(standard.Worst),
                PlainTable.Broken(Markup.Escape($"{Figure.Whole(standard.Breaches)} of {Figure.Whole(standard.Judged)} {standard.CountUnit}{hours}"), WidestCount), verdict);
        }
        return table;
    }

    /// <summary>Every balance of physics and money.</summary>
    public static Table AuditOf(Result result)
    {
        Table table = New("Audit", "In", "Out", "Stored", "Residual", "");
        foreach (SiteRun site in result.Run.Sites)
        {
            foreach (AuditLine line in site.Audit)
            {
                string name = result.Run.Sites.Count > 1 ? $"{site.Plan.Name}: {line.Name}" : line.Name;
                table.AddRow(Markup.Escape($"{name} ({line.Unit})"), Figure.Whole(line.In), Figure.Whole(line.Out), Figure.Whole(line.Stored),
                    line.Relative.ToString("0.0e+0", System.Globalization.CultureInfo.InvariantCulture), line.Closes ? "closes" : "[bold red]OPEN[/]");
            }
        }
        MoneyAudit money = result.Appraisal.Audit;
        table.AddRow("money (EUR)", Figure.Whole(money.FromMetersEur), Figure.Whole(money.LedgerEur), "0",
            money.LargestRelativeResidual.ToString("0.0e+0", System.Globalization.CultureInfo.InvariantCulture), money.Closes ? "closes" : "[bold red]OPEN[/]");
        CashAudit cash = result.Cash.Audit;
        table.AddRow("cash of payers (EUR)", Figure.Whole(cash.InEur), Figure.Whole(cash.OutEur), Figure.Whole(cash.StoredEur),
            cash.Relative.ToString("0.0e+0", System.Globalization.CultureInfo.InvariantCulture), cash.Closes ? "closes" : "[bold red]OPEN[/]");
        return table;
    }

    private static Table New(string first, params string[] others)
    {
        Table table = new Table().Border(TableBorder.Horizontal).AddColumn($"[bold]{first}[/]");
        foreach (string other in others)
        {
            // Tables break lines at gaps between thousands, too: only the first column may be broken.
            table.AddColumn(other == "Mean year" ? new TableColumn(other) : new TableColumn(other).RightAligned().NoWrap());
        }
        return table;
    }
}
