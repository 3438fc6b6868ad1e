using FsCheck.Fluent;
using Sim.Engine.Accounts;
using Sim.Engine.Scenarios;
using Sim.Engine.Studies;
using Sim.Engine.Tests.Simulation;
using Result = Sim.Engine.Studies.Result;

namespace Sim.Engine.Tests.Studies;

/// <summary>Options and packages against the baseline: the same at any number of threads and in any order.</summary>
public class ComparisonTests
{
    private const string Measures = """

        options:
          nothing: { about: No change at all, set: { occupancy.constant: 40 people } }
          insulate: { set: { buildings.sleeping.shell.walls: mineral-wool-160 }, cost: { capex_per_area: 45 EUR/m2, capex_per: envelope-area, lifetime: 30 years } }
          solar: { set: { electricity.pv.roof.peak: 20 kW }, cost: { capex_per_power: 850 EUR/kW, capex_per: pv-peak, lifetime: 25 years, maintenance: 1.5 % } }
          low-flow: { set: { water.showers.flow: 6.5 L/min, water.basins.flow: 3.5 L/min } }
          contract: { set: { services.laundry.provider: contractor, services.laundry.price: 1.0 EUR/kg } }
          recycle: { set: { waste.recyclables: recycling } }
        packages:
          forwards: [insulate, solar, low-flow, recycle]
          backwards: [recycle, low-flow, solar, insulate]
        """;

    private static readonly ScenarioFile File = Centre.File(Centre.Text + Measures);
    private static readonly Lazy<IReadOnlyList<Result>> Compared = new(() => Compare(File, 2));

    [Fact]
    public void New_prices_value_the_same_run_to_the_last_bit_as_a_fresh_run_with_them()
    {
        IReadOnlyList<Result> results = Compare(Centre.File(Centre.Text + """

            options:
              dearer: { set: { prices.electricity.day: 0.31 EUR/kWh, prices.heating_oil: 1.7 EUR/L } }
              warmer: { set: { buildings.sleeping.setpoint.day: 21.5 C } }
            """), 2);
        Assert.Same(results[0].Run, results[1].Run);
        Assert.NotSame(results[0].Run, results[2].Run);
        Result fresh = Compare(Centre.File(Centre.Text + "\nprices: { electricity: { day: 0.31 EUR/kWh }, heating_oil: 1.7 EUR/L }\n"), 1)[0];
        // All but the gain against the baseline, which the fresh run is itself.
        Assert.Equal(fresh.Indicators.Where(i => i.Key != "cost.npv.eur"), results[1].Indicators.Where(i => i.Key != "cost.npv.eur"));
        Assert.Equal(fresh.Appraisal.Ledger.Lines, results[1].Appraisal.Ledger.Lines);
        Assert.NotEqual(results[0]["cost.total.eur"], fresh["cost.total.eur"]);
        AssertTotals(fresh.Appraisal, results[0].Appraisal.Months, fresh, []);
    }

    [Fact]
    public void Totals_of_metered_months_are_those_of_a_fresh_run_to_the_last_bit()
    {
        // Options with investments, replacements and embodied carbon; the months are those of the option's run.
        Assert.All(Compared.Value, r => AssertTotals(r.Appraisal, r.Appraisal.Months, r, r.Investments));
    }

    private static void AssertTotals(Appraisal expected, IReadOnlyList<MeteredMonth> months, Result prices, IReadOnlyList<Investment> investments)
    {
        Totals totals = new Valuation(months, expected.Years).Totals(AccountsOf.Site(prices.Scenario.Inputs, prices.Scenario.Sites.Values.First()), investments);
        Assert.Equal(expected.YearlyEur, totals.YearlyEur);
        Assert.Equal(expected.ByCategoryEurPerYear, totals.ByCategoryEurPerYear);
        Assert.Equal(expected.TotalEurPerYear, totals.TotalEurPerYear);
        Assert.Equal(expected.EurPerPersonNight, totals.EurPerPersonNight);
        Assert.Equal(expected.LifeCycleCostEur, totals.LifeCycleCostEur);
        Assert.Equal(expected.Emissions.TotalKgCo2e, totals.TotalKgCo2e);
        Assert.Equal(Enum.GetValues<Scope>().Select(expected.Emissions.OfScopeKgCo2e), Enum.GetValues<Scope>().Select(s => totals.ByScopeKgCo2e[(int)s]));
    }

    [Fact]
    public void Any_number_of_threads_gives_the_same_indicators()
    {
        IReadOnlyList<Result> again = Compare(File, 1), many = Compare(File, 8);
        Assert.Equal(["baseline", "nothing", "insulate", "solar", "low-flow", "contract", "recycle", "forwards", "backwards"], Compared.Value.Select(r => r.Name));
        foreach ((Result one, Result other, Result third) in Compared.Value.Zip(again, many))
        {
            Assert.Equal(one.Indicators, other.Indicators);
            Assert.Equal(one.Indicators, third.Indicators);
            Assert.Equal(one.Run.Sites[0].Months(), other.Run.Sites[0].Months());
        }
        Assert.All(Compared.Value, r => Assert.True(r.Closes, r.Name));
    }

    [Fact]
    public void An_option_run_alone_gives_what_the_comparison_gives()
    {
        foreach (string name in new[] { "insulate", "solar", "low-flow", "recycle" })
        {
            Option option = Compared.Value[0].Scenario.Inputs.Options[name];
            Assert.Equal(
                Engine.Simulation.Run.Of(Centre.Plan(File, [.. option.Set.Select(s => (s.Key, s.Value.ToString()))])).Sites[0].Months(),
                Of(name).Run.Sites[0].Months());
        }
    }

    [Fact]
    public void The_baseline_is_the_empty_variation()
    {
        Result baseline = Of("baseline"), nothing = Of("nothing");
        Assert.Equal(Alone(File).Indicators, baseline.Indicators);
        // An option without changes has the baseline's own run, not a copy of it.
        Assert.Same(baseline.Run, nothing.Run);
        Assert.Equal(baseline.Indicators, nothing.Indicators);
        Assert.Equal(0, nothing.Comparison!.NetPresentValueEur);
        Assert.Null(baseline.Comparison);
        Assert.Equal(Centre.Run().Months(), baseline.Run.Sites[0].Months());
    }

    [Fact]
    public void A_package_is_its_options_in_any_order()
    {
        Assert.Same(Of("forwards").Run, Of("backwards").Run);
        Assert.Equal(Of("forwards").Indicators, Of("backwards").Indicators);
        // And the same as writing the changes into the file by hand.
        string text = Centre.Text
            .Replace("walls: mineral-wool-60", "walls: mineral-wool-160", StringComparison.Ordinal)
            .Replace("peak: 0 kW", "peak: 20 kW", StringComparison.Ordinal)
            .Replace("water: { source: mains }", "water: { source: mains, showers: { flow: 6.5 L/min }, basins: { flow: 3.5 L/min } }\nwaste: { recyclables: recycling }", StringComparison.Ordinal);
        Assert.Equal(Centre.Run(Centre.File(text)).Months(), Of("forwards").Run.Sites[0].Months());
    }

    [Fact]
    public void Any_package_in_any_order_binds_to_the_same_inputs()
    {
        IReadOnlyDictionary<string, Option> options = Compared.Value[0].Scenario.Inputs.Options;
        string[] names = [.. options.Keys.Order(StringComparer.Ordinal)];
        string HashOf(IEnumerable<string> members)
        {
            var problems = new ProblemList();
            Variation package = Variation.Package("package", [.. members.Select(m => Variation.From(m, options[m].Set))], problems);
            Scenario? scenario = File.Bind(package, problems);
            Assert.True(scenario is not null, problems.ToString());
            return FilledValue.Hash(scenario.Values);
        }
        Prop.ForAll(ArbMap.Default.ArbFor<int[]>(), keys =>
        {
            // Each key takes a member; the order is that of the keys.
            string[] members = [.. keys.Select(k => names[(int)((uint)k % names.Length)]).Distinct()];
            return HashOf(members) == HashOf(members.Order(StringComparer.Ordinal)) && HashOf(members) == HashOf(members.Reverse());
        }).Holds();
    }

    [Fact]
    public void A_study_that_was_stopped_can_be_asked_again()
    {
        var study = new Study(File) { Threads = 2 };
        using var stop = new CancellationTokenSource();
        var problems = new ProblemList();
        var stopAtOnce = new StopAt(stop);
        Assert.ThrowsAny<OperationCanceledException>(() => study.Compare(problems, stopAtOnce, stop.Token));
        Assert.Equal(Compared.Value.Select(r => r["cost.lcc.eur"]), study.Compare(problems)!.Select(r => r["cost.lcc.eur"]));
    }

    [Fact]
    public void Measures_of_the_standards_are_a_reference_that_is_simulated()
    {
        IReadOnlyList<Result> results = Compare(Centre.File(Centre.Text + Measures + "\nup_to_standard: [insulate]\n"), 2);
        Result raised = results[0].OnStandard!, insulate = Of("insulate");
        Assert.Equal(insulate["cost.lcc.eur"], raised["cost.lcc.eur"], 1e-6);
        Assert.Equal(insulate.Comparison!.NetPresentValueEur, raised.Comparison!.NetPresentValueEur, 1e-6);
        Assert.Equal(VariationKind.UpToStandard, raised.Kind);
        // Insulation is part of it; a package that holds it is what it adds.
        Assert.Null(results.Single(r => r.Name == "insulate").OnStandard);
        Result package = results.Single(r => r.Name == "forwards").OnStandard!;
        Assert.Equal(Of("forwards")["cost.lcc.eur"], package["cost.lcc.eur"], 1e-6);
        Assert.Equal(Of("forwards").CapexEur - insulate.CapexEur, package.CapexEur, 1e-6);
        Assert.Equal(raised["cost.lcc.eur"] - package["cost.lcc.eur"], package.Comparison!.NetPresentValueEur, 1e-6);
        // All others are as they were.
        Assert.Equal(Compared.Value.Select(r => r["cost.lcc.eur"]), results.Select(r => r["cost.lcc.eur"]));
    }

    [Fact]
    public void Every_measure_moves_what_it_should()
    {
        Result baseline = Of("baseline");
        Assert.True(Of("insulate")["energy.heating.kwh"] < baseline["energy.heating.kwh"]);
        Assert.True(Of("solar")["energy.import.kwh"] < baseline["energy.import.kwh"]);
        Assert.Equal(Of("solar")["energy.electricity.kwh"], baseline["energy.electricity.kwh"], 1e-6);
        // 40 people present 88 % of the time: 0.65 x 1.5 L/min x 5 min and 8 x 1.5 x 0.25 a day less; staff 3 x 1.5 x 0.25 on each of
        // its days of eight hours; and 15 % leaks less.
        double staffDays = Centre.Run().Hours.Sum(h => h.People.StaffPeople) / 8;
        double fewer = (40 * 0.885 * (0.65 * 1.5 * 5 + 8 * 1.5 * 0.25) * 365 + staffDays * 3 * 1.5 * 0.25) / 0.85 / 1000;
        Assert.Equal(fewer, baseline["water.total.m3"] - Of("low-flow")["water.total.m3"], 0.02 * fewer);
        Assert.True(Of("recycle")["waste.landfill.kg"] < baseline["waste.landfill.kg"]);
        Assert.Equal(Of("recycle")["waste.total.kg"], baseline["waste.total.kg"], 1e-6);
    }

    [Fact]
    public void A_price_alone_leaves_the_physics_and_moves_the_cost()
    {
        const string dearer = """

            options:
              power: { set: { prices.electricity.day: 0.2 EUR/kWh } }
              meals: { set: { services.catering.price: 3.6 EUR/meal } }
              wages: { set: { wages.productive_time: 1600 h/year } }
            """;
        string bought = Centre.Text.Replace("catering: { provider: in-house }", "catering: { provider: contractor, location: off-site, price: 2.6 EUR/meal }", StringComparison.Ordinal);
        IReadOnlyList<Result> results = Compare(Centre.File(bought + dearer), 2);
        Assert.All(results, r => Assert.Same(results[0].Run, r.Run));
        Assert.True(results[1]["cost.total.eur"] > results[0]["cost.total.eur"]);
        // 40 people x 3 meals x 365 days at 1 EUR more each.
        double meals = results[2].Appraisal.Ledger.Lines.Sum(l => l.AmountEur - l.VatEur) - results[0].Appraisal.Ledger.Lines.Sum(l => l.AmountEur - l.VatEur);
        Assert.Equal(40 * 3 * 365.0, meals, 1e-6);
        // Fewer productive hours of a post need more posts for the same cleaning and laundry.
        Assert.Equal(1720.0 / 1600, Posts(results[3]) / Posts(results[0]), 1e-9);
    }

    // Posts of the services, the centre's own staff taken off.
    private static double Posts(Result result) => result["people.staff"] - result.Run.Sites[0].Plan.StaffByMonth.Average();

    private sealed class StopAt(CancellationTokenSource stop) : IProgress<int>
    {
        // After the first year: the baseline is done, the others have begun or not.
        public void Report(int value) => stop.Cancel();
    }

    private static Result Of(string name) => Compared.Value.Single(r => r.Name == name);

    private static Result Alone(ScenarioFile file)
    {
        var problems = new ProblemList();
        Result? result = new Study(file).Baseline(problems);
        Assert.False(problems.HasErrors, problems.ToString());
        return result!;
    }

    private static IReadOnlyList<Result> Compare(ScenarioFile file, int threads)
    {
        var problems = new ProblemList();
        IReadOnlyList<Result>? results = new Study(file) { Threads = threads }.Compare(problems);
        Assert.False(problems.HasErrors, problems.ToString());
        return results!;
    }
}
