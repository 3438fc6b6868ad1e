using FsCheck.Fluent;
using Sim.Engine.Scenarios;
using Sim.Engine.Schema;
using Sim.Engine.Services;
using Sim.Engine.Tests.Simulation;
using Sim.Engine.Time;

namespace Sim.Engine.Tests.Services;

public class ActivityTests
{
    private static readonly CivilYear Year = new SiteClock("Europe/Sarajevo").Year(2026);

    [Fact]
    public void Work_arriving_is_done_lost_or_waits_whatever_is_granted()
    {
        var gen = Gen.Choose(0, 1000).Select(i => i / 1000.0).Four();
        Prop.ForAll(gen.ToArbitrary(), draw =>
        {
            Activity activity = new Laundry().Compile(1500, Year);
            double backlog = 400 * draw.Item1, before = backlog;
            int hour = (int)(8759 * draw.Item2);
            ServiceWork work = activity.Work(hour, 500, ref backlog, draw.Item3, draw.Item4, 1);
            Assert.Equal(work.ArrivingUnits, work.DoneUnits + work.LostUnits + work.BacklogChangeUnits, 1e-9);
            Assert.Equal(backlog - before, work.BacklogChangeUnits, 1e-12);
            Assert.True(backlog >= 0 && work.LostUnits >= 0 && work.DoneUnits <= activity.CapacityUnits);
        }).Holds();
    }

    [Fact]
    public void A_year_without_cuts_does_every_days_work()
    {
        foreach (Activity activity in new[] { new Laundry().Compile(500, Year), new Catering().Compile(500, Year), new Cleaning().Compile(500, Year) })
        {
            double backlog = 0, done = 0, lost = 0;
            for (int hour = 0; hour < 8760; hour++)
            {
                ServiceWork work = activity.Work(hour, 400, ref backlog, 1, 1, 1);
                (done, lost) = (done + work.DoneUnits, lost + work.LostUnits);
            }
            Assert.Equal(365 * activity.DayUnits(400), done, 1e-6);
            Assert.Equal(0, lost);
            Assert.Equal(0, backlog, 1e-9);
        }
    }

    [Fact]
    public void A_cut_of_power_makes_the_laundry_wait_and_catch_up_at_its_capacity()
    {
        Activity laundry = new Laundry { CapacityKgPerHour = 60 }.Compile(1500, Year);
        int monday = 4 * 24; // 5 January 2026
        double backlog = 0;
        var done = new double[48];
        for (int i = 0; i < 48; i++)
        {
            done[i] = laundry.Work(monday + i, 500, ref backlog, i is >= 9 and < 12 ? 0 : 1, 1, 1).DoneUnits;
        }
        double usual = laundry.ShareOfDay[monday + 8] * 250;
        Assert.Equal(365.0 / laundry.ShareOfDay.Count(s => s > 0) * 250, usual, 1e-9);
        double[] expected = [usual, 0, 0, 0, 60, 60];
        Assert.All(expected.Zip(done[8..14]), pair => Assert.Equal(pair.First, pair.Second, 1e-9));
        Assert.Equal(0, done[20]);
    }

    [Fact]
    public void A_service_runs_at_its_scarcest_grant_of_what_it_needs()
    {
        Activity laundry = new Laundry().Compile(500, Year);
        double backlog = 0;
        double full = laundry.AskUnits(4 * 24 + 9, 400, 0);
        Assert.Equal(0.25 * full, laundry.Work(4 * 24 + 9, 400, ref backlog, 0.5, 0.25, 0.75).DoneUnits, 1e-12);
        backlog = 0;
        Activity coldFill = new Laundry { HotShareFraction = 0 }.Compile(500, Year);
        Assert.Equal(0.5 * full, coldFill.Work(4 * 24 + 9, 400, ref backlog, 0.5, 0, 0.75).DoneUnits, 1e-12);
    }

    [Fact]
    public void Delivered_meals_are_eaten_cold_in_a_cut_and_a_kitchen_on_site_stops()
    {
        Activity delivered = new Catering { Location = Location.OffSite }.Compile(500, Year), kitchen = new Catering().Compile(500, Year);
        double backlog = 0;
        double served = delivered.Work(12, 400, ref backlog, 0.25, 1, 1).DoneUnits;
        Assert.Equal(delivered.ShareOfDay[12] * 1200, served, 1e-9);
        Assert.Equal(0.25 * 0.10 * served, delivered.DrawnKwh(served, 0.25), 1e-12);
        backlog = 0;
        double cooked = kitchen.Work(12, 400, ref backlog, 0.25, 1, 1).DoneUnits;
        Assert.Equal(0.25 * kitchen.AskUnits(12, 400, 0), cooked, 1e-9);
        Assert.Equal(0.9 * cooked, kitchen.DrawnKwh(cooked, 0.25), 1e-12);
    }

    [Fact]
    public void What_waits_longer_than_allowed_is_lost()
    {
        Activity laundry = new Laundry { WaitDays = 2 }.Compile(500, Year);
        double backlog = 0, lost = 0, arrived = 0;
        for (int hour = 0; hour < 10 * 24; hour++)
        {
            ServiceWork work = laundry.Work(hour, 400, ref backlog, 0, 1, 1);
            (lost, arrived) = (lost + work.LostUnits, arrived + work.ArrivingUnits);
        }
        Assert.Equal(2 * 200, backlog, 1e-9);
        Assert.Equal(arrived - 400, lost, 1e-9);
    }

    [Fact]
    public void Off_site_laundry_uses_nothing_of_the_site_and_the_same_at_the_providers()
    {
        Activity here = new Laundry().Compile(500, Year), away = new Laundry { Location = Location.OffSite }.Compile(500, Year);
        Assert.Same(UnitUse.Nothing, away.OnSite);
        Assert.Same(UnitUse.Nothing, here.OffSite);
        Assert.Equal(here.OnSite with { WasteKg = [] }, away.OffSite with { WasteKg = [] });
    }

    [Fact]
    public void Delivered_meals_are_kept_warm_here_and_leave_their_plates_and_packaging_here()
    {
        Activity here = new Catering().Compile(500, Year), away = new Catering { Location = Location.OffSite }.Compile(500, Year);
        Assert.Equal(0.10, away.OnSite.ElectricityKwh);
        Assert.Equal(0, away.OnSite.HotWaterL + away.OnSite.ColdWaterL);
        Assert.Equal(0.9, away.OffSite.ElectricityKwh);
        Assert.Equal(here.OnSite.WasteKg.Sum(), away.OnSite.WasteKg.Sum() + away.OffSite.WasteKg.Sum(), 1e-12);
        Assert.Equal(0.6 * 0.0825, away.OnSite.WasteKg[(int)WasteStream.Food], 1e-12);
    }

    [Fact]
    public void The_defaults_agree_with_what_was_measured()
    {
        UnitUse laundry = new Laundry().Compile(1, Year).OnSite, meal = new Catering().Compile(1, Year).OnSite;
        // 0.20 kWh/kg washing with its hot water (from 10 C) and 0.60 kWh/kg drying.
        Assert.Equal(0.80, laundry.ElectricityKwh + laundry.HotWaterL * 40 * 0.001163, 0.005);
        // 5 L of laundry and 9 L of kitchen water per person and day.
        Assert.Equal(5, 0.5 * (laundry.HotWaterL + laundry.ColdWaterL), 1e-9);
        Assert.Equal(9, 3 * (meal.HotWaterL + meal.ColdWaterL), 1e-9);
        // 0.88 kg of waste per person and day with the 0.5 kg of a camp without catering.
        Assert.Equal(0.88, 0.5 + 3 * meal.WasteKg.Sum(), 0.005);
    }

    [Fact]
    public void Gas_kitchens_use_less_power_and_dryers_differ()
    {
        UnitUse gas = new Catering { Cooking = new LpgCooking() }.Compile(1, Year).OnSite;
        Assert.Equal((0.35, 0.7), (gas.ElectricityKwh, gas.FuelKwh));
        Assert.Equal(0.06, new Laundry { Dryer = new NoDryer() }.Compile(1, Year).OnSite.ElectricityKwh, 1e-12);
        Assert.Equal(0.34, new Laundry { Dryer = new HeatPumpDryer() }.Compile(1, Year).OnSite.ElectricityKwh, 1e-12);
    }

    [Fact]
    public void Cleaning_goes_by_area_where_one_is_given_and_by_people_otherwise()
    {
        Assert.Equal(1200, new Cleaning().Compile(1500, Year).DayUnits(400), 1e-9);
        Assert.Equal(1600, new Cleaning { AreaM2 = 800, FrequencyPerDay = 2 }.Compile(1500, Year).DayUnits(400), 1e-9);
    }

    [Fact]
    public void The_provider_decides_whether_materials_or_the_price_are_paid()
    {
        Assert.Equal([0.10, 1.45, 0.007], new[] { new Laundry().Parts, new Catering().Parts, new Cleaning().Parts }.Select(p => p.Single().UnitPriceEur));
        Assert.Equal([1.3, 2.6, 0.083], new[]
        {
            new Laundry { Provider = Provider.SocialEnterprise }.Parts, new Catering { Provider = Provider.Contractor }.Parts, new Cleaning { Provider = Provider.Contractor }.Parts,
        }.Select(p => p.Single().UnitPriceEur));
    }

    [Fact]
    public void Several_providers_share_the_work_its_place_and_its_price()
    {
        // 40 % in-house with materials of 0.10, 35 % by an enterprise for 1.2 EUR/kg at its own place, 25 % by a firm at the usual price on the site.
        var laundry = new Laundry
        {
            Providers = new Dictionary<string, LaundryProvider>
            {
                ["own"] = new() { Provider = Provider.InHouse, ShareFraction = 0.4 },
                ["coop"] = new() { Provider = Provider.SocialEnterprise, ShareFraction = 0.35, PriceEurPerKg = 1.2, Location = Location.OffSite },
                ["firm"] = new() { ShareFraction = 0.25 },
            },
        };
        Assert.Equal([("coop", 1.2, true), ("firm", 1.3, false), ("own", 0.10, false)], laundry.Parts.Select(p => (p.Name, p.UnitPriceEur, p.IsOffSite)));
        Assert.Empty(Laundry.Check(laundry));
        Activity one = new Laundry().Compile(1, Year), shared = laundry.Compile(1, Year);
        Assert.Equal(0.65 * one.OnSite.ElectricityKwh, shared.OnSite.ElectricityKwh, 12);
        Assert.Equal(0.35 * one.OnSite.HotWaterL, shared.OffSite.HotWaterL, 12);
        Assert.Equal(one.OnSite.LabourHours, shared.OnSite.LabourHours + shared.OffSite.LabourHours, 12);
        Assert.Equal(one.OnSite.HotWaterC, shared.OnSite.HotWaterC);
    }

    // Nobody would pay for what it uses there: no meter of the site counts it, and no price holds it.
    [Theory]
    [InlineData("laundry: { location: off-site }", "services.laundry.location")]
    [InlineData("catering: { provider: in-house, location: off-site }", "services.catering.location")]
    [InlineData("laundry: { providers: { own: { provider: in-house, share: 40 %, location: off-site }, firm: { share: 60 % } } }", "services.laundry.providers.own.location")]
    [InlineData("catering: { location: off-site, providers: { own: { provider: in-house, share: 40 % }, firm: { share: 60 % } } }", "services.catering.providers.own.location")]
    [InlineData("laundry: { location: off-site, providers: { own: { provider: in-house, share: 40 %, location: on-site }, firm: { share: 60 % } } }", null)]
    [InlineData("catering: { provider: contractor, location: off-site }", null)]
    public void In_house_work_is_on_the_site(string service, string? path)
    {
        var problems = new ProblemList();
        string text = Centre.Text[..Centre.Text.IndexOf("services:", StringComparison.Ordinal)] + $"services: {{ {service} }}\n";
        ScenarioFile.Parse(text, "small.yaml", Repository.Scenarios, problems)!.Bind(Variation.Baseline, problems);
        Assert.Equal(path is not null, problems.HasErrors);
        Assert.Contains(path is null ? "" : $"error: {path} is off-site, and nobody would pay", problems.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0.4, 0.5, 1)]
    [InlineData(0.7, 0.4, 1)]
    [InlineData(0.7, 0.3, 0)]
    public void Shares_that_are_not_the_whole_work_are_named(double first, double second, int problems)
    {
        var shares = new Dictionary<string, CleaningProvider> { ["a"] = new() { ShareFraction = first }, ["b"] = new() { ShareFraction = second } };
        Assert.Equal(problems, Cleaning.Check(new Cleaning { Providers = shares }).Count());
    }

    [Fact]
    public void A_packaging_mix_that_is_not_whole_is_named()
    {
        Assert.Single(PackagingMix.Check(new PackagingMix { PlasticFraction = 0.7 }));
        Assert.Empty(PackagingMix.Check(new PackagingMix()));
    }
}
