using Sim.Cli.Charts;
using Sim.Cli.Reports;
using Sim.Cli.Tests.Charts;
using Sim.Engine.Accounts;
using Sim.Engine.Scenarios;
using Sim.Engine.Simulation;
using Sim.Engine.Studies;

namespace Sim.Cli.Tests.Reports;

public class ResultChartsTests(LipaResults lipa) : IClassFixture<LipaResults>
{
    private Result Baseline => lipa.Results[0];

    [Theory]
    [InlineData(900, 480)]
    [InlineData(600, 420)]
    public void Every_chart_of_lipa_is_well_formed_with_texts_inside_and_apart(int width, int height)
    {
        string folder = Path.Combine(AppContext.BaseDirectory, "lipa-charts");
        Directory.CreateDirectory(folder);
        foreach ((string name, Func<Chart> make) in ResultCharts.OfRun(Baseline).Concat(ResultCharts.OfComparison(lipa.Results)))
        {
            Chart chart = make();
            string text = SvgRenderer.Render(chart, width, height);
            File.WriteAllText(Path.Combine(folder, $"{name}-{width}.svg"), text);

            var drawn = new Drawn(text);
            string[] wrong = [.. drawn.Outside(), .. drawn.Overlaps()];
            Assert.True(wrong.Length == 0, $"{name}: {string.Join("; ", wrong)}");
            Assert.False(text.Contains("NaN", StringComparison.Ordinal), name);
            Assert.False(drawn.Texts.Any(t => t.Part == "absence"), $"{name} is empty");
            Assert.Matches("^sim [0-9.]+, scenario [0-9a-f]{8}$", chart.Source);
            Assert.Contains("Lipa", chart.Subtitle, StringComparison.Ordinal);
            Assert.NotEmpty(chart.Y.Unit + chart.Y.Label);
        }
    }

    [Fact]
    public void Biogas_burnt_stands_among_the_sources_and_in_what_is_burnt()
    {
        string text = LipaResults.Text("period: { start: 2026, years: 2 }");
        text = text[..text.IndexOf("\noptions:", StringComparison.Ordinal)] + "\noptions:\n  gas: { set: { waste.organics: digestion }, cost: { capex: 0 EUR, lifetime: 10 years } }\n";
        Result gas = LipaResults.Compare(text)[1];
        double burnt = FramedCharts.PerYear(gas, "biogas.hot_water") + FramedCharts.PerYear(gas, "biogas.kitchen");
        Assert.True(burnt > 1000);
        Equal(burnt, Named(EnergyCharts.BySource(gas), "Biogas"));
        // What is burnt for rooms, water and cooking is what comes as fuel or gas; there is no generator.
        static double Of(Chart chart, params string[] names) => chart.Series.Where(s => names.Contains(s.Name)).Sum(s => s.Values.Sum());
        Equal(Of(EnergyCharts.BySource(gas), "Heating oil", "LPG", "Biogas"),
            Of(EnergyCharts.ByEndUse(gas), "Room heating by fuel", "Hot water by fuel", "Cooking by fuel"));
        Assert.All(EnergyCharts.ByEndUse(gas).Series, s => Assert.All(s.Values, v => Assert.True(v >= 0, s.Name)));
    }

    [Fact]
    public void End_uses_and_sources_add_up_to_what_the_meters_show()
    {
        double usedKwh = Baseline.Appraisal.Months.Sum(m => m.ElectricityUsedKwh) / 2, importKwh = Baseline.Appraisal.Months.Sum(m => m.ImportTotalKwh) / 2;
        double unservedKwh = Baseline.Appraisal.Months.Sum(m => m.ElectricityUnservedKwh) / 2;
        double oilKwh = Site.Total("fuel.heating_oil") / 2 * Site.Plan.Inputs.Fuels.HeatingOilKwhPerL;
        Assert.True(unservedKwh > 0 && oilKwh > 0);
        Equal(usedKwh + oilKwh, Stack(EnergyCharts.ByEndUse(Baseline)));
        Equal(importKwh + oilKwh + unservedKwh, Stack(EnergyCharts.BySource(Baseline)));
    }

    [Fact]
    public void Every_electric_end_use_has_a_group_in_charts_of_months_and_of_weeks()
    {
        string[] uses = [.. SiteHour.Layout.Columns.Select(c => c.Key).Where(k => k.StartsWith("electricity.unserved_", StringComparison.Ordinal))
            .Select(k => k.Replace("unserved_", "", StringComparison.Ordinal)).Order(StringComparer.Ordinal)];
        Assert.Equal(uses, EnergyCharts.Uses.SelectMany(u => u.Keys).Order(StringComparer.Ordinal));
        Assert.Equal(uses, WeekCharts.Groups.SelectMany(u => u.Keys).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void What_enters_a_node_of_a_flow_diagram_leaves_it()
    {
        foreach (Chart chart in new[] { FlowCharts.Energy(Baseline), FlowCharts.Water(Baseline), FlowCharts.Materials(Baseline) })
        {
            double largest = chart.Flows.Max(f => f.Value);
            string[] between = [.. chart.Flows.Select(f => f.From).Intersect(chart.Flows.Select(f => f.To))];
            Assert.NotEmpty(between);
            // Stores that gained next to nothing over the years are left out of the picture.
            Assert.All(between, n => Assert.Equal(chart.Flows.Where(f => f.To == n).Sum(f => f.Value), chart.Flows.Where(f => f.From == n).Sum(f => f.Value), 1e-3 * largest));
        }
        Equal(Site.Total("electricity.grid_import") / 2000, FlowCharts.Energy(Baseline).Flows.Single(f => f.From == "Grid").Value);
        Equal(Site.Total("water.mains") / 2000, FlowCharts.Water(Baseline).Flows.Single(f => f.From == "Mains water").Value);
        Equal(Baseline["waste.total.kg"] / 1000, FlowCharts.Materials(Baseline).Flows.Where(f => f.To == "Solid waste").Sum(f => f.Value));
    }

    [Fact]
    public void What_sums_leave_of_nothing_is_neither_a_series_nor_a_value()
    {
        Chart chart = FramedCharts.Of(Baseline, ChartKind.StackedColumns, "Energy", "a year", FramedCharts.MonthsOfAnyYear, new YAxis("Energy", "kWh"),
            [new("Grid", [1e5, 0]), new("Not served", [7.5e-18, 0]), new("Sun", [-1.8e-15, 3])]);
        Assert.Equal(["Grid", "Sun"], chart.Series.Select(s => s.Name));
        Assert.Equal([0.0, 3.0], chart.Series[1].Values);
    }

    [Fact]
    public void Solar_power_is_a_source_and_a_line_in_the_week()
    {
        // Only a baseline keeps hours.
        string text = LipaResults.Text();
        Result solar = LipaResults.Compare(text[..text.IndexOf("\noptions:", StringComparison.Ordinal)].Replace("peak: 0 kW", "peak: 250 kW", StringComparison.Ordinal) + "\n")[0];
        Equal(solar.Appraisal.Months.Sum(m => m.PvUsedKwh) / 2, Named(EnergyCharts.BySource(solar), "Solar used or stored"));
        Chart week = WeekCharts.Electricity(solar, solar.Run.Sites[0], coldest: false);
        Assert.Equal(["Solar available", "Grid import"], week.Series.Where(s => s.AsLine).Select(s => s.Name));
        Assert.DoesNotContain(WeekCharts.Electricity(Baseline, Site, coldest: false).Series, s => s.AsLine);
    }

    [Fact]
    public void Weeks_run_from_Monday_to_Sunday_and_hold_the_hours_of_the_run()
    {
        foreach (bool coldest in new[] { true, false })
        {
            int day = WeekCharts.FirstDay(Site, coldest);
            double[] outdoorC = [.. Site.Hours.Skip(24 * day).Take(168).Select(h => h.Weather.OutdoorC)];
            Chart temperature = WeekCharts.Temperatures(Baseline, Site, coldest), electricity = WeekCharts.Electricity(Baseline, Site, coldest);
            Assert.Equal(outdoorC, temperature.Series.Single(s => s.Name == "Outdoors").Values);
            Assert.Equal(DayOfWeek.Monday, Assert.IsType<XAxis.Hours>(temperature.X).Start.DayOfWeek);
            double asked = Site.Hours.Skip(24 * day).Take(168).Sum(h => h.Electricity.GridImportKwh);
            Equal(asked, electricity.Series.Where(s => s.Name != "Not served").Sum(s => s.Values.Sum()));
            double mean = outdoorC.Average();
            double[] others = [.. Enumerable.Range(0, 358).Where(d => d % 7 == day % 7).Select(d => Site.Hours.Skip(24 * d).Take(168).Average(h => h.Weather.OutdoorC))];
            Assert.Equal(coldest ? others.Min() : others.Max(), mean, 1e-9);
        }
    }

    [Fact]
    public void The_year_of_rooms_holds_daily_means_within_their_band()
    {
        Series rooms = RoomCharts.Year(Baseline, Site).Series[0];
        Assert.Equal(("Sleeping, in use", 365), (rooms.Name, rooms.Values.Count));
        int zone = Site.Plan.ZoneNames.ToList().IndexOf("sleeping.open");
        Equal(Site.ZoneHours[zone].Average(h => h.OperativeC), rooms.Values.Average());
        Assert.All(Enumerable.Range(0, 365), d => Assert.InRange(rooms.Values[d], rooms.Low![d], rooms.High![d]));
    }

    [Fact]
    public void Water_and_waste_add_up_to_what_the_meters_show()
    {
        double[] nights = [.. Enumerable.Range(0, 12).Select(i => Baseline.Appraisal.Months.Where(m => m.Month % 12 == i).Sum(m => m.PersonNights) / 2)];
        double waterL = ResourceCharts.Water(Baseline).Series.Sum(s => s.Values.Zip(nights, (l, n) => l * n).Sum());
        Equal(500 * Baseline.Appraisal.Months.Sum(m => m.MainsM3 + m.TruckedM3), waterL);
        double wasteKg = Baseline["waste.total.kg"];
        Equal(wasteKg, Stack(ResourceCharts.WasteByRoute(Baseline)));
        Equal(wasteKg, Stack(ResourceCharts.WasteByStream(Baseline)));
        Assert.StartsWith("All of it: Landfill", ResourceCharts.WasteByRoute(Baseline).Note, StringComparison.Ordinal);
        Result recycling = lipa.Results.First(r => r.Name == "recycle");
        Equal(recycling["waste.recycled.kg"], Named(ResourceCharts.WasteByRoute(recycling), "Recycling"));
        Equal(recycling["waste.recycled.kg"], Named(ResourceCharts.WasteByStream(recycling), "Recycling"));
    }

    [Fact]
    public void Costs_and_emissions_add_up_to_the_totals_of_the_run()
    {
        foreach (Result result in new[] { Baseline, lipa.Results[^1] })
        {
            Equal(result["cost.eur_per_person_night"], Stack(MoneyCharts.Breakdown(result)));
            Equal(result.Appraisal.Ledger.TotalEur, Stack(MoneyCharts.ByYear(result)));
            Equal(result["emissions.total.tco2e"], Stack(EmissionCharts.BySource(result)));
            Equal(result.Appraisal.Emissions.EmittedKgCo2e / 1000, Stack(EmissionCharts.ByYear(result)));
        }
    }

    [Fact]
    public void Bars_of_options_add_up_to_their_totals_and_changes_to_the_differences()
    {
        for (int i = 0; i < lipa.Results.Count; i++)
        {
            Result result = lipa.Results[i];
            Equal(result["cost.eur_per_person_night"], MoneyCharts.ByOption(lipa.Results).Series.Sum(s => s.Values[i]));
            Equal(result["emissions.total.tco2e"], EmissionCharts.ByOption(lipa.Results).Series.Sum(s => s.Values[i]));
            if (i > 0)
            {
                Assert.Equal(result["cost.total.eur"] - Baseline["cost.total.eur"], MoneyCharts.ChangeByOption(lipa.Results).Series.Sum(s => s.Values[i - 1]), 0.01);
                Assert.Equal(result["emissions.total.tco2e"] - Baseline["emissions.total.tco2e"], EmissionCharts.ChangeByOption(lipa.Results).Series.Sum(s => s.Values[i - 1]), 1e-6);
            }
        }
    }

    [Fact]
    public void Options_and_packages_stand_apart_around_the_baseline_at_zero()
    {
        Chart chart = OptionCharts.MoneyAgainstEmissions(lipa.Results);
        Assert.Equal(["Baseline", "Option", "Package"], chart.Series.Select(s => s.Name));
        // Measures of the standards are not among them; the note says so.
        Assert.DoesNotContain("more-space !", chart.Series[1].Labels!);
        Assert.Contains("more-space", chart.Note, StringComparison.Ordinal);
        Assert.Equal((0.0, 0.0), (chart.Series[0].Values[0], chart.Series[0].Across![0]));
        Series options = chart.Series[1];
        int solar = options.Labels!.ToList().IndexOf("solar");
        Comparison against = lipa.Results.First(r => r.Name == "solar").Comparison!;
        Assert.Equal(-against.NetPresentValueEur / 1000, options.Values[solar], 1e-6);
        Assert.Equal(-against.AvoidedTonnes / 2, options.Across![solar], 1e-6);
        Equal(Baseline["energy.import.kwh"], Named(OptionCharts.GridByMonth(lipa.Results), "baseline"));
    }

    [Fact]
    public void Lines_by_month_name_the_options_that_they_leave_out()
    {
        Result[] options = [.. lipa.Results.Where(r => r.Kind == VariationKind.Option)];
        Chart chart = OptionCharts.GridByMonth([Baseline, .. options]);
        Assert.Equal(7, chart.Series.Count);
        Assert.Contains($"with 6 of {options.Length} options", chart.Title, StringComparison.Ordinal);
        Assert.Contains($"Left out, beyond the first 6: {string.Join(", ", options.Skip(6).Select(r => r.Name))}.", chart.Note, StringComparison.Ordinal);
        Chart few = OptionCharts.GridByMonth([Baseline, .. options.Take(6)]);
        Assert.Contains("with each option", few.Title, StringComparison.Ordinal);
        Assert.DoesNotContain("Left out", few.Note, StringComparison.Ordinal);
    }

    [Fact]
    public void Cooling_by_machines_ends_with_its_power_in_a_node_that_says_so()
    {
        Result cooled = lipa.Results.First(r => r.Name == "cooling");
        Flow[] into = [.. FlowCharts.Energy(cooled).Flows.Where(f => f.To == "Room cooling: heat taken out and power")];
        Equal(cooled["energy.cooling.kwh"] / 1000, into.Single(f => f.From == "Room heat").Value);
        Equal(cooled["energy.cooling.electricity.kwh"] / 1000, into.Single(f => f.From == "Electricity").Value);
    }

    [Fact]
    public void Savings_of_the_months_are_the_change_of_running_cost_and_the_best_package_that_serves_nobody_worse_is_shown()
    {
        Result chosen = SavingsCharts.Chosen(lipa.Results)!;
        Assert.Empty(chosen.ServesWorse);
        Assert.All(lipa.Results.Where(r => r.Kind == VariationKind.Package && r.ServesWorse.Count == 0),
            r => Assert.True(r.Comparison!.NetPresentValueEur <= chosen.Comparison!.NetPresentValueEur));
        double Running(Result r) => r.Appraisal.ByCategoryEurPerYear.Sum() - r["cost.capital.eur"];
        Assert.Equal(Running(Baseline) - Running(chosen), Stack(SavingsCharts.ByMonth(Baseline, chosen)), 0.01);
    }

    [Fact]
    public void Pictures_of_one_comparison_name_one_scenario() =>
        Assert.All(ResultCharts.OfComparison(lipa.Results).Where(c => c.Name != "options-on-standard"), c => Assert.Equal(FramedCharts.Source(Baseline), c.Make().Source));

    [Fact]
    public void What_serves_people_worse_is_marked_in_every_picture_of_options()
    {
        Result[] flagged = [.. lipa.Results.Where(r => r.ServesWorse.Count > 0)];
        Assert.Contains(flagged, r => r.Name == "setback");
        foreach ((string name, Func<Chart> make) in ResultCharts.OfComparison(lipa.Results).Where(c => c.Name is not ("savings-by-month" or "grid-by-option" or "options-on-standard" or "closure-value")))
        {
            Chart chart = make();
            string[] names = [.. chart.X is XAxis.Categories categories ? categories.Names : chart.Series.SelectMany(s => s.Labels ?? [])];
            Assert.Contains("setback !", names.Append(chart.Note.Contains("setback !", StringComparison.Ordinal) ? "setback !" : ""));
            Assert.DoesNotContain("setback", names);
            Assert.Contains("!: serves people worse", chart.Note, StringComparison.Ordinal);
            Assert.NotEmpty(name);
        }
    }

    [Fact]
    public void Occupancy_shows_the_mean_residents_of_every_month_below_the_capacity()
    {
        Chart chart = ResourceCharts.Occupancy(Baseline);
        Assert.Equal(24, chart.Series[0].Values.Count);
        Assert.Equal(1500, Assert.Single(chart.Thresholds).Value);
        Equal(Baseline.Appraisal.PersonNights, chart.Series[0].Values.Zip(Baseline.Appraisal.Months, (v, m) => v * m.Days).Sum());
    }

    [Fact]
    public void Small_parts_of_a_stack_are_summed_up_and_named()
    {
        Series[] parts = [new("Big", [100, 90]), new("Zero", [0, 0]), new("Tiny", [0.1, 0.2]), new("Least", [0.1, -0.1]), new("Half", [50, -20])];
        (IReadOnlyList<Series> series, string note) = StackedCharts.Fold(parts);
        Assert.Equal(["Big", "Half", "Smaller ones"], series.Select(s => s.Name));
        Assert.Equal([0.2, 0.1], series[2].Values.Select(v => Math.Round(v, 9)));
        Assert.Equal(" Smaller ones: tiny, least.", note);
        Assert.Equal(["Big", "Tiny"], StackedCharts.Fold([parts[2], parts[0]]).Series.Select(s => s.Name));
    }

    [Fact]
    public void All_files_of_a_result_are_written_and_documented()
    {
        string folder = Path.Combine(Path.GetTempPath(), $"sim-{Guid.NewGuid():N}");
        try
        {
            IReadOnlyList<string> files = ResultFiles.Write(folder, "compare", lipa.Results, new ProblemList(), Csv.Point, CancellationToken.None);
            Assert.Equal(files.Order(StringComparer.Ordinal), Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
                .Select(f => Path.GetRelativePath(folder, f).Replace('\\', '/')).Order(StringComparer.Ordinal));
            string documented = File.ReadAllText(Path.Combine(LipaResults.Root, "docs", "charts.md"));
            Assert.All(files.Where(f => f.StartsWith("charts/", StringComparison.Ordinal)), f => Assert.Contains($"`{f["charts/".Length..^".svg".Length]}`", documented, StringComparison.Ordinal));
            Assert.Equal(31, files.Count(f => f.EndsWith(".svg", StringComparison.Ordinal)));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private SiteRun Site => Baseline.Run.Sites[0];

    internal static double Stack(Chart chart) => chart.Series.Where(s => !s.AsLine).Sum(s => s.Values.Sum());

    private static double Named(Chart chart, string series) => chart.Series.Single(s => s.Name == series).Values.Sum();

    internal static void Equal(double expected, double found) => Assert.Equal(expected, found, 1e-9 * Math.Abs(expected));
}
