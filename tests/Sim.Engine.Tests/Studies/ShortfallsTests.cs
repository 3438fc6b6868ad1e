using Sim.Engine.Scenarios;
using Sim.Engine.Studies;

namespace Sim.Engine.Tests.Studies;

/// <summary>What counts as serving people worse, on a small centre whose line fails now and then.</summary>
public class ShortfallsTests
{
    private const string Options = """
        options:
          more-pumps: { set: { electricity.loads.base_load: 120 W/person }, cost: { capex: 0 EUR, lifetime: 10 years, source: none } }
          thin-line: { set: { electricity.grid.import_limit: 25 kW }, cost: { capex: 0 EUR, lifetime: 10 years, source: none } }
          two-meals: { set: { services.catering.amount: 2 meal/person/day }, cost: { capex: 0 EUR, lifetime: 10 years, source: none } }
          small-machine: { set: { services.laundry.capacity: 1 kg/h }, cost: { capex: 0 EUR, lifetime: 10 years, source: none } }
          low-flow: { set: { water.showers.flow: 6 L/min }, cost: { capex: 0 EUR, lifetime: 10 years, source: none } }
          rare-truck:
            set: { water.wastewater: { toilets: trucks, holding: { volume: 5 m3, every: 30 days, when_full: toilets-closed } } }
            cost: { capex: 0 EUR, lifetime: 10 years, source: none }
          few-containers: { set: { waste.containers: { number: 1, volume: 0.5 m3 } }, cost: { capex: 0 EUR, lifetime: 10 years, source: none } }
          enough-containers: { set: { waste.containers: { number: 20 } }, cost: { capex: 0 EUR, lifetime: 10 years, source: none } }
          river: { set: { water.wastewater: { toilets: river, greywater: river } }, cost: { capex: 0 EUR, lifetime: 10 years, source: none } }
          plant: { set: { water.wastewater: { toilets: river, greywater: river, treatment: package-plant } }, cost: { capex: 0 EUR, lifetime: 10 years, source: none } }
          own-yardstick: { set: { comfort.cold: 10 C, standards.people_per_shower: 1000 }, cost: { capex: 0 EUR, lifetime: 10 years, source: none } }
          own-fixtures: { set: { standards.groups.women: { toilets: 5 } }, cost: { capex: 0 EUR, lifetime: 10 years, source: none } }
          few-showers: { set: { water.showers.uses: 0.2 1/person/day }, cost: { capex: 0 EUR, lifetime: 10 years, source: none } }
          cold-showers: { set: { water.showers.hot_share: 0 % }, cost: { capex: 0 EUR, lifetime: 10 years, source: none } }
          cold-basins: { set: { water.basins.hot_share: 0 % }, cost: { capex: 0 EUR, lifetime: 10 years, source: none } }
          lukewarm: { set: { water.showers.use_temperature: 15 C }, cost: { capex: 0 EUR, lifetime: 10 years, source: none } }
          no-hot-water: { set: { hot_water: none }, cost: { capex: 0 EUR, lifetime: 10 years, source: none } }
          no-lamps: { set: { electricity.loads.site_lamps: 0 }, cost: { capex: 0 EUR, lifetime: 10 years, source: none } }
          no-radio: { set: { electricity.loads.communications: 0 W/person }, cost: { capex: 0 EUR, lifetime: 10 years, source: none } }
          no-phones: { set: { electricity.loads.appliances: 0 Wh/person/day }, cost: { capex: 0 EUR, lifetime: 10 years, source: none } }
          no-fridge: { set: { electricity.loads.cold_chain: 0 kWh/day }, cost: { capex: 0 EUR, lifetime: 10 years, source: none } }
          no-standby: { set: { electricity.loads.base_load: 0 W/person }, cost: { capex: 0 EUR, lifetime: 10 years, source: none } }
          dark-rooms: { set: { electricity.loads.lighting: 0 W/person }, cost: { capex: 0 EUR, lifetime: 10 years, source: none } }
          led: { set: { electricity.loads.lighting: 5 W/person, electricity.loads.lamp_power: 30 W }, cost: { capex: 0 EUR, lifetime: 10 years, source: none } }
          few-people: { set: { occupancy.scale: 40 % }, cost: { capex: 0 EUR, lifetime: 10 years, source: none } }
          many-people: { set: { occupancy.scale: 110 % }, cost: { capex: 0 EUR, lifetime: 10 years, source: none } }
          closing: { set: { closure.date: 2026-03-31 }, cost: { capex: 0 EUR, lifetime: 10 years, source: none } }
          few-places: { set: { occupancy.capacity: 90 people }, cost: { capex: 0 EUR, lifetime: 10 years, source: none } }
          no-laundry: { set: { services.laundry: none }, cost: { capex: 0 EUR, lifetime: 10 years, source: none } }
          no-meals: { set: { services.catering: none }, cost: { capex: 0 EUR, lifetime: 10 years, source: none } }
          no-cleaning: { set: { services.cleaning: none }, cost: { capex: 0 EUR, lifetime: 10 years, source: none } }
          unwashed: { set: { services.laundry: none, fixed_costs.laundry: 0 EUR/person/day }, cost: { capex: 0 EUR, lifetime: 10 years, source: none } }
          uncleaned: { set: { services.cleaning: none, fixed_costs.cleaning: 0 EUR/person/day }, cost: { capex: 0 EUR, lifetime: 10 years, source: none } }
          hungry: { set: { services.catering.amount: 0 meal/person/day }, cost: { capex: 0 EUR, lifetime: 10 years, source: none } }
          little-staff: { set: { occupancy.staff: { fixed: 0 people, one_per: 1000 people } }, cost: { capex: 0 EUR, lifetime: 10 years, source: none } }
          little-food: { set: { services.catering.food: 0.2 kg/meal }, cost: { capex: 0 EUR, lifetime: 10 years, source: none } }
          little-security: { set: { fixed_costs.security: 0.1 EUR/person/day }, cost: { capex: 0 EUR, lifetime: 10 years, source: none } }
          little-upkeep: { set: { fixed_costs.upkeep: 0 EUR/person/day }, cost: { capex: 0 EUR, lifetime: 10 years, source: none } }
          food-spared: { set: { services.catering.food: 0.52 kg/meal, services.catering.food_waste: 10 % }, cost: { capex: 0 EUR, lifetime: 10 years, source: none } }
        """;

    private static readonly Lazy<Dictionary<string, Result>> Compared = new(Compare);

    [Fact]
    public void More_use_in_the_same_power_cuts_is_no_worse_service()
    {
        Result more = Compared.Value["more-pumps"], baseline = Compared.Value["baseline"];
        Assert.True(baseline["energy.unserved.kwh"] > 0);
        Assert.True(more["energy.unserved.kwh"] > 1.1 * baseline["energy.unserved.kwh"]);
        Assert.DoesNotContain(more.ServesWorse, s => s.Key == "energy.unserved");
    }

    [Fact]
    public void A_line_too_thin_for_the_heaters_is_worse_service_by_its_share_of_what_is_asked_for()
    {
        Result thin = Compared.Value["thin-line"];
        Shortfall found = Assert.Single(thin.ServesWorse, s => s.Key == "energy.unserved");
        Assert.Equal("fraction", found.Unit);
        Assert.Equal(thin["energy.unserved.kwh"] / (thin["energy.unserved.kwh"] + thin["energy.electricity.kwh"]), found.After, 1e-6);
        Assert.True(found.After > found.Before + 0.001);
    }

    [Fact]
    public void Fewer_meals_are_worse_service()
    {
        Shortfall found = Assert.Single(Compared.Value["two-meals"].ServesWorse, s => s.Key == "services.catering_done");
        Assert.Equal("meal/person-night", found.Unit);
        Assert.Equal(2, found.After, 0.02);
        Assert.Equal(3, found.Before, 0.03);
    }

    [Fact]
    public void Laundry_that_the_machines_cannot_do_is_worse_service()
    {
        // 80 people with 0.5 kg a day against a kilogram in each hour of a working day.
        Shortfall found = Assert.Single(Compared.Value["small-machine"].ServesWorse, s => s.Key == "services.laundry_done");
        Assert.Equal(0.5, found.Before, 0.01);
        Assert.InRange(found.After, 0.05, 24.0 / 80);
    }

    [Fact]
    public void Toilets_out_of_use_are_worse_service()
    {
        Shortfall found = Assert.Single(Compared.Value["rare-truck"].ServesWorse, s => s.Key == "water.toilets_closed.hours");
        Assert.Equal(0, found.Before);
        Assert.InRange(found.After, 3000, 8760);
    }

    [Fact]
    public void Water_saved_at_the_shower_is_no_worse_service() => Assert.Empty(Compared.Value["low-flow"].ServesWorse);

    [Fact]
    public void An_option_that_moves_its_own_yardstick_is_flagged_and_the_limits_are_named()
    {
        Result moved = Compared.Value["own-yardstick"];
        Assert.Empty(moved.ServesWorse);
        Assert.True(moved.IsFlagged);
        Assert.Equal([new("comfort.cold", "18 C", "10 C"), new MovedLimit("standards.people_per_shower", "", "1000")], moved.MovedLimits);
        // Fixtures of a group are what there is, and not by what it is judged.
        Assert.All(Compared.Value.Values.Where(r => r.Name != "own-yardstick"), r => Assert.DoesNotContain(r.MovedLimits, m => !m.IsMetering));
    }

    [Theory]
    [InlineData("few-showers", "water.showers")]
    [InlineData("cold-showers", "water.showers.hot_share")]
    [InlineData("cold-basins", "water.basins.hot_share")]
    [InlineData("lukewarm", "water.showers.use_temperature")]
    [InlineData("no-lamps", "electricity.loads.site_lamps")]
    [InlineData("no-radio", "electricity.loads.communications")]
    [InlineData("no-phones", "electricity.loads.appliances")]
    [InlineData("no-fridge", "electricity.loads.cold_chain")]
    [InlineData("no-standby", "electricity.loads.base_load")]
    [InlineData("dark-rooms", "electricity.loads.lighting")]
    [InlineData("few-people", "people.person_nights")]
    [InlineData("closing", "people.person_nights")]
    [InlineData("uncleaned", "services.cleaning_done")]
    [InlineData("little-staff", "occupancy.staff")]
    [InlineData("little-food", "services.catering.food")]
    [InlineData("little-security", "fixed_costs.security")]
    [InlineData("little-upkeep", "fixed_costs.upkeep")]
    public void Less_given_is_told_without_a_breach(string option, string key)
    {
        Result result = Compared.Value[option];
        Shortfall found = Assert.Single(result.GivesLess);
        Assert.Equal(key, found.Key);
        Assert.True(found.After < 0.5 * found.Before);
        Assert.True(result.Comparison!.NetPresentValueEur > 0 || option == "little-food");
    }

    [Fact]
    public void Without_hot_water_all_of_it_is_cold()
    {
        Result result = Compared.Value["no-hot-water"];
        Assert.Equal([("water.showers.hot_share", 1.0, 0.0), ("water.basins.hot_share", 0.3, 0.0)], result.GivesLess.Take(2).Select(s => (s.Key, s.Before, s.After)));
        // Cleaning and laundry, which draw on it, are not done either.
        Assert.Equal(("services.cleaning_done", 0), (result.GivesLess[2].Key, result.GivesLess[2].After));
        Assert.Contains(result.ServesWorse, s => s.Key == "services.laundry_done");
    }

    [Fact]
    public void Fewer_places_are_told_and_more_people_are_no_less()
    {
        Shortfall places = Assert.Single(Compared.Value["few-places"].GivesLess);
        Assert.Equal(("occupancy.capacity", 100, 90), (places.Key, places.Before, places.After));
        Assert.DoesNotContain(Compared.Value["many-people"].GivesLess, s => s.Key is "people.person_nights" or "occupancy.capacity");
    }

    [Theory]
    [InlineData("no-laundry", "services.laundry", "fixed_costs.laundry")]
    [InlineData("no-meals", "services.catering", "fixed_costs.food")]
    [InlineData("no-cleaning", "services.cleaning", "fixed_costs.cleaning")]
    public void A_service_left_out_is_given_unmetered_whichever_it_is(string option, string path, string charge)
    {
        Result result = Compared.Value[option];
        // The ledger charges it.
        Assert.Single(result.Appraisal.Ledger.Lines.Where(l => l.Item.EndsWith(", not metered", StringComparison.Ordinal)).Select(l => l.Item).Distinct());
        Assert.Empty(result.ServesWorse);
        Assert.Empty(result.GivesLess);
        MovedLimit moved = Assert.Single(result.MovedLimits);
        Assert.Equal((path, "metered", true), (moved.Path, moved.Before, moved.IsMetering));
        Assert.Contains($"charged by {charge}", moved.After, StringComparison.Ordinal);
        Assert.True(result.IsFlagged);
    }

    [Fact]
    public void A_service_that_nobody_gives_is_not_given()
    {
        Assert.All(new[] { "unwashed", "uncleaned", "hungry" }, name => Assert.Empty(Compared.Value[name].MovedLimits));
        Assert.Equal((0.5, 0), Rounded(Assert.Single(Compared.Value["unwashed"].ServesWorse, s => s.Key == "services.laundry_done")));
        Assert.Equal((3, 0), Rounded(Assert.Single(Compared.Value["hungry"].ServesWorse, s => s.Key == "services.catering_done")));
        Assert.Equal((3, 0), Rounded(Assert.Single(Compared.Value["uncleaned"].GivesLess, s => s.Key == "services.cleaning_done")));

        static (double, double) Rounded(Shortfall s) => (Math.Round(s.Before, 1), Math.Round(s.After, 1));
    }

    [Fact]
    public void Repair_and_kits_have_no_charge_that_stands_in_and_left_out_are_not_given()
    {
        const string Options = """
            options:
              no-repair: { set: { services.repair: none }, cost: { capex: 0 EUR, lifetime: 10 years, source: none } }
              no-kits: { set: { services.hygiene_kits: none }, cost: { capex: 0 EUR, lifetime: 10 years, source: none } }
            """;
        Dictionary<string, Result> results = Of(SmallCentre.Text.Replace("  laundry: {}\n", "  laundry: {}\n  repair: {}\n  hygiene_kits: {}\n", StringComparison.Ordinal) + "\n" + Options);
        Assert.Equal(("services.repair", 0), Told("no-repair"));
        Assert.Equal(("services.hygiene_kits", 0), Told("no-kits"));

        (string, double) Told(string name)
        {
            Shortfall found = Assert.Single(results[name].GivesLess);
            Assert.True(found.Before > 0);
            Assert.False(results[name].IsFlagged);
            return (found.Key, found.After);
        }
    }

    // Less emptying belongs to the other toilets; alone it is less emptying.
    [Fact]
    public void Yearly_costs_that_are_merely_lowered_are_told()
    {
        const string Options = """
            fixed_costs: { lines: { emptying: { amount: 900 EUR/month } } }
            options:
              rarely: { set: { fixed_costs.lines.emptying.amount: 100 EUR/month }, cost: { capex: 0 EUR, lifetime: 10 years, source: none } }
              dry: { set: { fixed_costs.lines.emptying.amount: 100 EUR/month, water.toilets.dry: {} }, cost: { capex: 0 EUR, lifetime: 10 years, source: none } }
              half-upkeep: { set: { services.maintenance.amount: 0.02 h/person/day }, cost: { capex: 0 EUR, lifetime: 10 years, source: none } }
              charged-upkeep: { set: { services.maintenance: none }, cost: { capex: 0 EUR, lifetime: 10 years, source: none } }
              no-upkeep: { set: { services.maintenance: none, fixed_costs.upkeep: 0 EUR/person/day }, cost: { capex: 0 EUR, lifetime: 10 years, source: none } }
            """;
        Dictionary<string, Result> results = Of(SmallCentre.Text.Replace("  laundry: {}\n", "  laundry: {}\n  maintenance: {}\n", StringComparison.Ordinal) + "\n" + Options);
        Assert.Equal([("rarely", "fixed_costs.lines"), ("half-upkeep", "services.maintenance"), ("no-upkeep", "services.maintenance")],
            results.Values.SelectMany(r => r.GivesLess.Select(s => (r.Name, s.Key))));
        Assert.Equal(0, Assert.Single(results["no-upkeep"].GivesLess).After);
    }

    [Fact]
    public void Fixtures_and_food_spared_as_waste_give_no_less()
    {
        Assert.Empty(Compared.Value["low-flow"].GivesLess);
        Assert.Empty(Compared.Value["led"].GivesLess);
        Assert.Empty(Compared.Value["food-spared"].GivesLess);
        Assert.Empty(Compared.Value["baseline"].GivesLess);
    }

    [Fact]
    public void Waste_that_finds_no_room_is_marked_by_its_share_and_its_days()
    {
        Result few = Compared.Value["few-containers"];
        Shortfall share = Assert.Single(few.ServesWorse, s => s.Key == "waste.overflow.kg"), days = Assert.Single(few.ServesWorse, s => s.Key == "waste.overflow.days");
        Assert.True(share.Pollutes && days.Pollutes);
        Assert.Equal((0, few["waste.overflow.kg"] / few["waste.total.kg"]), (share.Before, share.After));
        Assert.True(share.After > 0.05);
        Assert.Equal(few["waste.overflow.days"], days.After);
        Assert.Empty(Compared.Value["enough-containers"].ServesWorse);
    }

    [Fact]
    public void Raw_sewage_into_a_river_is_marked_and_a_plant_that_keeps_the_limit_is_not()
    {
        Shortfall months = Assert.Single(Compared.Value["river"].ServesWorse, s => s.Key == "water.discharged.bod_breach_months");
        Assert.Equal((0, 12, true), (months.Before, months.After, months.Pollutes));
        Assert.DoesNotContain(Compared.Value["plant"].ServesWorse, s => s.Pollutes);
    }

    [Fact]
    public void Of_two_discharges_in_breach_all_year_the_raw_one_is_marked_and_the_settled_one_is_not()
    {
        string ground = SmallCentre.Text + "\n" + """
            options:
              raw: { set: { water.wastewater: { toilets: ground, greywater: ground } }, cost: { capex: 0 EUR, lifetime: 10 years, source: none } }
              bed: { set: { water.wastewater.treatment: wetland }, cost: { capex: 0 EUR, lifetime: 10 years, source: none } }
            """;
        const string Septic = "  source: { kind: trucks }\n  wastewater: { toilets: ground, greywater: ground, treatment: septic-tank }\n";
        Dictionary<string, Result> results = Of(ground.Replace("  source: { kind: trucks }\n", Septic, StringComparison.Ordinal));
        Assert.Equal(12, results["baseline"]["water.discharged.bod_breach_months"]);
        Shortfall worse = Assert.Single(results["raw"].ServesWorse);
        Assert.Equal(("water.discharged.bod_in_breach", true), (worse.Key, worse.Pollutes));
        Assert.InRange(worse.After / worse.Before, 1.3, 3);
        Assert.Equal(12, results["bed"]["water.discharged.bod_breach_months"]);
        Assert.Empty(results["bed"].ServesWorse);
    }

    private static Dictionary<string, Result> Compare() =>
        Of(SmallCentre.Text.Replace("electricity:\n", "electricity:\n  grid: { outages: { per_year: 30 } }\n", StringComparison.Ordinal) + "\n" + Options);

    private static Dictionary<string, Result> Of(string text)
    {
        var problems = new ProblemList();
        ScenarioFile? file = ScenarioFile.Parse(text, "small.yaml", ".", problems);
        Assert.True(file is not null, problems.ToString());
        IReadOnlyList<Result>? results = new Study(file) { Threads = 1 }.Compare(problems);
        Assert.False(problems.HasErrors, problems.ToString());
        return results!.ToDictionary(r => r.Name);
    }
}
