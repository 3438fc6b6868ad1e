using Sim.Engine.Accounts;
using Sim.Engine.Scenarios;
using Sim.Engine.Simulation;
using Sim.Engine.Studies;
using Sim.Engine.Tests.Simulation;

namespace Sim.Engine.Tests.Studies;

/// <summary>Work with a centre's waste is what its run moves, and costs otherwise what its run is billed.</summary>
public class WastePricingTests
{
    // Food is composted, containers overflow.
    private const string Text = Centre.Text + """

        waste:
          recyclables: recycling
          organics: composting
          sorting: { capture: 50 %, contamination: 10 % }
          containers: { number: 1, volume: 0.36 m3, rounds_per_week: 1 }
        prices: { waste: { collection: 50 EUR/t, separate_collection: 80 EUR/t, round: 40 EUR, gate_fee: 30 EUR/t }, vat: { waste: excluded } }
        enterprises: { collection: { contract_length: 1 year }, composting: { contract_length: 1 year }, sorting: { contract_length: 1 year } }

        """;

    private static readonly Lazy<MeteredMonth[]> Months = new(() =>
    {
        SiteRun run = Centre.Run(Centre.File(Text));
        return [.. Metering.Of(run, run.Plan)];
    });

    private static double Sum(Func<WasteMonth, double> of) => Months.Value.Sum(m => of(m.Waste));

    private static double LandfilledKg => Sum(w => w.LandfilledKg.Sum());

    private static double RecycledKg => Sum(w => w.RecycledKg.Sum());

    private static double CompostedKg => Sum(w => w.CompostedKg.Sum());

    [Fact]
    public void Collection_is_of_what_leaves_the_site()
    {
        Assert.True(CompostedKg > 1000 && RecycledKg > 500 && Sum(w => w.LitteredKg.Sum()) > 100 && Sum(w => w.BurntKg.Sum()) > 100);
        Assert.Equal(LandfilledKg + RecycledKg, Year(Case("collection")), 1e-6);
    }

    [Fact]
    public void Composting_and_sorting_are_of_what_goes_that_way()
    {
        Assert.Equal(CompostedKg, Year(Case("composting")), 1e-6);
        Assert.Equal(RecycledKg, Year(Case("sorting")), 1e-6);
    }

    [Fact]
    public void Collection_costs_otherwise_what_the_centre_is_billed_without_the_landfill_s_fee()
    {
        double rounds = Sum(w => w.CollectionRounds);
        Assert.InRange(rounds, 52, 53);
        double eur = LandfilledKg * 0.05 + RecycledKg * 0.08 + rounds * 40;
        Assert.Equal(eur / (LandfilledKg + RecycledKg), Case("collection").AlternativeEur, 1e-9);
        // Written in the enterprise it stands as written, and so it does where every other value is written too.
        Assert.Equal(0.2, Case("collection", "instead: { price: 200 EUR/t }").AlternativeEur, 1e-12);
        string all = "drivers: { per_person: 1 kg/person/day }, uses: { electricity: 0 kWh/kg, fuel: 0 kWh/kg, water: 0 L/kg }";
        Assert.Equal(eur / (LandfilledKg + RecycledKg), Case("collection", all).AlternativeEur, 1e-9);
    }

    [Fact]
    public void Where_a_file_has_no_prices_of_waste_they_are_those_of_its_bills()
    {
        PricingCase given = Case("collection", "", Text.Replace("waste: { collection: 50 EUR/t, separate_collection: 80 EUR/t, round: 40 EUR, gate_fee: 30 EUR/t }, ", "", StringComparison.Ordinal));
        Assert.Equal((LandfilledKg * 0.045 + RecycledKg * 0.06) / (LandfilledKg + RecycledKg), given.AlternativeEur, 1e-9);
    }

    [Fact]
    public void Coupled_runs_sort_what_they_meter()
    {
        var problems = new ProblemList();
        PricingResult? result = CoupledPricing.Of(Centre.File(Text), Case("sorting"), 1, 1, problems);
        Assert.False(problems.HasErrors, problems.ToString());
        Assert.Equal(RecycledKg, result!.YearUnits.Mean, 1e-6);
    }

    private static double Year(PricingCase given) => given.PerPersonUnits * Months.Value.Sum(m => m.PersonNights);

    private static PricingCase Case(string service, string terms = "", string text = Text)
    {
        var problems = new ProblemList();
        PricingCase? given = PricingFile.Case(Centre.File(terms.Length == 0 ? text : text.Replace($"{service}: {{ contract_length", $"{service}: {{ {terms}, contract_length", StringComparison.Ordinal)), service, problems);
        Assert.False(problems.HasErrors, problems.ToString());
        return given!;
    }
}
