using Sim.Engine.Scenarios;
using Sim.Engine.Simulation;

namespace Sim.Engine.Tests.Simulation;

/// <summary>Composting, digestion and dishes in the hour of a small centre.</summary>
public class CircularTests
{
    private static readonly (string, string)[] Gas =
    [
        ("services.catering.cooking", "lpg"), ("hot_water.heater", "{ kind: oil-boiler, capacity: 15 kW }"),
    ];

    [Fact]
    public void Gas_of_the_digester_saves_exactly_its_energy_in_the_kitchen_and_at_the_boiler()
    {
        SiteRun without = Centre.Run(Gas), with = Centre.Run([.. Gas, ("waste.organics", "digestion")]);
        Assert.True(with.Total("biogas.kitchen") > 0 && with.Total("biogas.hot_water") > 0);
        Assert.Equal(7.1 * (without.Total("fuel.lpg") - with.Total("fuel.lpg")), with.Total("biogas.kitchen"), 1e-6);
        Assert.Equal(10.0 * (without.Total("fuel.heating_oil") - with.Total("fuel.heating_oil")), with.Total("biogas.hot_water"), 1e-6);
        Assert.All(with.Hours, h => Assert.True(h.Fuel.LpgL >= -1e-12 && h.Fuel.HeatingOilL >= -1e-12));
        Assert.Equal(without.Total("services.catering_done"), with.Total("services.catering_done"));
    }

    [Fact]
    public void Without_a_burner_all_gas_that_is_not_needed_for_heat_is_flared_and_the_file_warns()
    {
        SiteRun run = Centre.Run([("waste.organics", "digestion"), ("waste.digestion.gas_store", "0 m3")]);
        Assert.Equal(0.7 * run.Total("biogas.generated"), run.Total("biogas.flared"), 1e-6);
        var problems = new ProblemList();
        Centre.File().Bind(Variation.Of("digest", ("waste.organics", "digestion")), problems);
        Assert.Contains("all of it is flared", problems.ToString(), StringComparison.Ordinal);
        Assert.False(problems.HasErrors);
    }

    [Fact]
    public void A_composter_without_power_draws_none_and_still_composts()
    {
        (string, string)[] vessel = [("waste.organics", "composting"), ("waste.composting", "vessel"), ("services.catering", "{ provider: contractor, location: off-site }")];
        SiteRun dark = Centre.RunWith(new double[8760], vessel), lit = Centre.Run(vessel);
        Assert.Equal(0, dark.Total("waste.treatment"));
        Assert.Equal(lit.Total("waste.compost"), dark.Total("waste.compost"), 1e-6);
        double kg = lit.Total("waste.compost") / 0.45;
        Assert.Equal(0.04 * kg, lit.Total("waste.treatment"), 0.01 * 0.04 * kg);
        SiteRun without = Centre.Run(vessel[1..]);
        Assert.Equal(lit.Total("waste.treatment"), lit.Total("electricity.base_load") - without.Total("electricity.base_load"), 1e-6);
    }

    [Fact]
    public void Carbon_and_nitrogen_of_composting_and_digestion_close_against_what_the_plant_followed_by_the_hour()
    {
        SiteRun run = Centre.Run([("waste.organics", "digestion"), ("waste.streams.garden", "composting"), ("waste.streams.paper", "composting"),
            ("waste.mix.garden", "10 %"), ("waste.mix.other", "7 %")]);
        AuditLine[] lines = [.. run.Audit.Where(a => a.Name.EndsWith("of organics", StringComparison.Ordinal))];
        Assert.Equal(5, lines.Length);
        Assert.All(lines, l => Assert.True(l.Closes && l.In > 0, l.ToString()));
        // The digester weighs what its matter weighs.
        Assert.Equal(run.End.DigestingKg, run.End.Organics.Held.DryKg + run.End.Organics.Held.WaterKg, 1e-6);
        // Its gas is made of its carbon: kWh over 35.88 MJ/m3 of methane of 0.7175 kg/m3.
        Assert.Equal(run.Total("biogas.generated") / (35.88 / 3.6) * 0.7175 * 12 / 16, OrganicRun.Of(run).Single(r => r.Name == "methane in biogas").Matter.CarbonKg, 1e-6);
        Assert.Empty(OrganicRun.Of(Centre.Run()));
    }

    [Fact]
    public void A_heated_tank_gives_the_full_gas_and_burns_more_of_it_in_winter_a_cold_one_gives_little()
    {
        (string, string)[] digest = [.. Gas, ("waste.organics", "digestion")];
        SiteRun plain = Centre.Run(digest), warm = Centre.Run([.. digest, ("waste.digestion.tank", "{ volume: 1 m3, heated_to: 37 C }")]);
        SiteRun cold = Centre.Run([.. digest, ("waste.digestion.tank", "{ volume: 1 m3 }")]);
        Assert.Equal(plain.Total("biogas.generated"), warm.Total("biogas.generated"), 0.01 * plain.Total("biogas.generated"));
        Assert.True(warm.Month(0, 0, "biogas.own_heat") > 1.3 * warm.Month(0, 6, "biogas.own_heat"));
        Assert.Equal(0, cold.Total("biogas.own_heat"));
        Assert.InRange(cold.Month(0, 0, "biogas.generated") / plain.Month(0, 0, "biogas.generated"), 0, 0.3);
        Assert.InRange(cold.Month(0, 6, "biogas.generated") / plain.Month(0, 6, "biogas.generated"), 0.4, 1.0);
        Assert.True(cold.Total("biogas.generated") < 0.75 * plain.Total("biogas.generated"));
        Assert.All(cold.Audit.Concat(warm.Audit), a => Assert.True(a.Closes, a.Name));
    }

    [Fact]
    public void Twice_the_people_leave_twice_the_waste_on_every_route()
    {
        SiteRun Of(string people) => Centre.Run([.. Centre.NoStaff, ("occupancy.constant", people), ("waste.organics", "digestion"), ("waste.streams.paper", "composting"),
            ("waste.recyclables", "recycling"), ("waste.containers", "{ number: 100 }"), ("services.hygiene_kits", "{}")]);
        SiteRun one = Of("20 people"), two = Of("40 people");
        foreach (string flow in new[] { "residents", "services", "landfill", "rejects", "recycling", "compost", "compost_loss", "digestate", "biogas" })
        {
            Assert.Equal(2 * one.Total($"waste.{flow}"), two.Total($"waste.{flow}"), 1e-6 * two.Total($"waste.{flow}"));
            Assert.True(one.Total($"waste.{flow}") > 0, flow);
        }
        Assert.Equal(0, two.Total("waste.overflow"));
    }

    [Fact]
    public void A_heat_pump_dryer_halves_the_power_of_drying()
    {
        // 40 people x 0.5 kg x 365 days, each kilogram 0.60 - 0.28 kWh less.
        double saved = Centre.Run().Total("electricity.laundry") - Centre.Run([("services.laundry.dryer", "heat-pump")]).Total("electricity.laundry");
        Assert.Equal(40 * 0.5 * 365 * 0.32, saved, 0.2 * 40 * 0.5 * 365 * 0.32);
    }

    [Fact]
    public void Reusable_dishes_are_washed_on_the_site_wherever_the_meal_is_cooked()
    {
        foreach (string place in new[] { "on-site", "off-site" })
        {
            (string, string) where = ("services.catering", $"{{ provider: contractor, location: {place} }}");
            SiteRun thrown = Centre.Run([where]), washed = Centre.Run([where, ("services.catering.dishes", "reusable")]);
            double meals = washed.Total("services.catering_done");
            Assert.Equal(thrown.Total("services.catering_done"), meals, 1e-6);
            Assert.Equal(0.1 * meals, washed.Total("electricity.kitchen") - thrown.Total("electricity.kitchen"), 1e-6);
            Assert.Equal(1.5 * meals, washed.Total("water.kitchen") - thrown.Total("water.kitchen"), 1e-5);
            Assert.Equal(0.7 * 0.045 * meals, thrown.Total("waste.services") - washed.Total("waste.services"), 1e-6);
            Assert.Equal(0.008 * meals, washed.Total("services.labour") - thrown.Total("services.labour"), 1e-6);
        }
    }
}
