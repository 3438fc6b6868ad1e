using Sim.Engine.Buildings;
using Sim.Engine.Electricity;
using Sim.Engine.Simulation;

namespace Sim.Engine.Tests.Simulation;

/// <summary>Power that does not come must leave rooms cold, stores cooling, taps dry and laundry waiting.</summary>
public class OutageTests
{
    private const int Midsummer = 181 * 24;
    private static readonly double[] Dark = GridAvailability.Constant(0);
    private static readonly (string, string) NoImport = ("electricity.grid.import_limit", "0 kW");
    private static readonly (string, string) Pumped = ("water.source", "{ kind: mains, pump_head: 30 m }");
    private static readonly (string, string)[] NoHeating = [("buildings.sleeping.heating", "none"), ("buildings.canteen.heating", "none")];
    private static readonly (string, string)[] Boilers =
        [("buildings.sleeping.heating", "{ kind: oil-boiler, auxiliary: 1 % }"), ("buildings.canteen.heating", "{ kind: pellet-boiler, auxiliary: 1 % }")];
    private static readonly (string, string)[] Stoves =
        [("buildings.sleeping.heating", "{ kind: log-stove, auxiliary: 0 }"), ("buildings.canteen.heating", "{ kind: log-stove, auxiliary: 0 }")];

    private static readonly Lazy<SiteRun> Powered = new(() => Centre.Run());
    private static readonly Lazy<SiteRun> NoLimitLeft = new(() => Centre.Run(NoImport));
    private static readonly Lazy<SiteRun> NoGrid = new(() => Centre.RunWith(Dark));

    private static SiteRun WithoutPower(bool byLimit, params (string, string)[] changes) =>
        byLimit ? Centre.Run([NoImport, .. changes]) : Centre.RunWith(Dark, changes);

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_full_outage_leaves_every_electrically_heated_zone_at_its_free_floating_temperature(bool byLimit)
    {
        SiteRun dark = byLimit ? NoLimitLeft.Value : NoGrid.Value, free = WithoutPower(byLimit, NoHeating);
        AssertFloats(dark, free);
        AssertFloats(WithoutPower(byLimit, ("buildings.sleeping.heating", "{ kind: split-heat-pump, backup: 1 kW }")), free);
        // The comparison proves something: with power the rooms are 5 K warmer and more in the mean of January.
        Assert.True(MeanC(Powered.Value, "sleeping.open", 0, 744) > MeanC(dark, "sleeping.open", 0, 744) + 5);
        Assert.Equal(0, dark.Total("rooms.heating"));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_boiler_with_auxiliaries_gives_no_heat_in_a_full_outage(bool byLimit)
    {
        SiteRun dark = WithoutPower(byLimit, [.. Boilers, ("hot_water.heater", "oil-boiler")]);
        AssertFloats(dark, WithoutPower(byLimit, NoHeating));
        Assert.Equal(0, dark.TotalOf("fuel."));
        Assert.Equal(0, dark.Total("hot_water.heater_heat"));
        Assert.True(Centre.Run(Boilers).Total("fuel.pellets") > 0);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_log_stove_without_auxiliaries_heats_through_a_full_outage(bool byLimit)
    {
        SiteRun dark = WithoutPower(byLimit, Stoves);
        // Setpoints of the catalogue: 18 C by night, 20 C by day, 5 C in closed units; the stove has no limit of power.
        Assert.All(dark.Zone("sleeping.open"), h => Assert.True(h.AirC > 18 - 1e-9));
        Assert.All(dark.Zone("sleeping.closed"), h => Assert.True(h.AirC > 5 - 1e-9));
        Assert.True(dark.Total("fuel.logs") > 0);
        // What goes into the rooms is what the logs hold times the stove's 65 %, at 4 kWh/kg.
        Assert.Equal(dark.Total("rooms.heating"), dark.Total("fuel.logs") * 4.0 * 0.65, 1e-6);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Pumped_water_stops_in_a_full_outage_and_is_counted_as_unserved(bool byLimit)
    {
        SiteRun dark = WithoutPower(byLimit, Pumped), powered = Powered.Value;
        string[] people = ["drinking", "basins", "showers", "toilets"];
        Assert.All(people, use =>
        {
            Assert.Equal(0, dark.Total($"water.{use}"));
            Assert.Equal(powered.Total($"water.{use}"), dark.Total($"water.unserved_{use}"), 1e-6);
        });
        Assert.Equal(0, dark.Total("water.mains"));
        Assert.Equal(0, dark.Total("water.leaked"));
        Assert.Equal(0, dark.Total("water.sewage_to_sewer"));
        Assert.Equal(0, dark.Total("hot_water.showers_heat"));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Water_that_flows_by_itself_is_not_affected_by_a_full_outage(bool byLimit)
    {
        SiteRun dark = byLimit ? NoLimitLeft.Value : NoGrid.Value, powered = Powered.Value;
        Assert.All(["drinking", "basins", "showers", "toilets"], use =>
        {
            Assert.Equal(powered.Total($"water.{use}"), dark.Total($"water.{use}"));
            Assert.Equal(0, dark.Total($"water.unserved_{use}"));
        });
    }

    [Fact]
    public void A_full_tank_serves_taps_without_power_until_it_is_empty()
    {
        // 40 people draw 57 L a day of drinking, basins, showers and toilets while present (88 %), and 15 % leaks:
        // 40 x 57 x 0.88 / 0.85 = 2.4 m3 a day, with cleaning (3 m2 at 0.5 L each) 2.4 m3: 60 m3 last 25 days.
        SiteRun dark = Centre.RunWith(GridAvailability.FromInterruptions([(0, 60 * 24)]), Pumped, ("water.tank", "{ volume: 60 m3 }"));
        double[] day = [.. Enumerable.Range(0, 365).Select(d => dark.PeopleLByHour(0).Span.Slice(24 * d, 24).ToArray().Sum())];
        Assert.Equal(day[0], day[20], 0.1 * day[0]);
        int empty = Array.FindIndex(day, l => l == 0);
        Assert.InRange(empty, 22, 28);
        Assert.All(day[empty..60], l => Assert.Equal(0, l));
        Assert.True(day[61] > 0.9 * day[0]);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void No_laundry_is_done_on_the_site_in_a_full_outage_and_all_of_it_is_lost(bool byLimit)
    {
        SiteRun dark = byLimit ? NoLimitLeft.Value : NoGrid.Value;
        Assert.Equal(0, dark.Total("services.laundry_done"));
        Assert.Equal(0, dark.Total("services.catering_done"));
        // 40 people x 0.5 kg x 365 days = 7,300 kg. Seven days' work waits since the fortnight before the year: all the rest is lost.
        Assert.Equal(7300, dark.Total("services.laundry_lost"), 1e-6);
        Assert.Equal(0, dark.Total("services.laundry_put_off"), 1e-9);
        Assert.Equal(40 * 3 * 365, dark.Total("services.catering_lost") + dark.Total("services.catering_put_off"), 1e-6);
        Assert.Equal(7300, Powered.Value.Total("services.laundry_done"), 1e-6);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Everything_asked_for_in_a_full_outage_is_counted_as_unserved(bool byLimit)
    {
        SiteRun dark = byLimit ? NoLimitLeft.Value : NoGrid.Value, powered = Powered.Value;
        Assert.All(dark.Hours, h => Assert.Equal(0, h.Electricity.GridImportKwh));
        // Loads of the moment: what the powered year used is what the dark year misses.
        Assert.All(["communications", "site_lighting", "cold_chain", "base_load", "lighting", "appliances", "offices"], use =>
        {
            Assert.True(powered.Total($"electricity.{use}") > 0);
            Assert.Equal(0, dark.Total($"electricity.{use}"));
            Assert.Equal(powered.Total($"electricity.{use}"), dark.Total($"electricity.unserved_{use}"), 1e-6);
        });
        // Loads that can wait ask again and again, and are counted once. Rooms lack the heat of lamps and machines as well; a cold
        // store loses no heat by standing.
        Assert.InRange(dark.Total("electricity.unserved_room_heating"), powered.Total("electricity.room_heating"), 1.3 * powered.Total("electricity.room_heating"));
        Assert.InRange(dark.Total("electricity.unserved_hot_water"), 0.7 * powered.Total("electricity.hot_water"), powered.Total("electricity.hot_water"));
        // 7,300 kg lost, and every meal that is not put off beyond the year.
        Assert.Equal(powered.Total("electricity.laundry"), dark.Total("electricity.unserved_laundry"), 1e-6);
        Assert.Equal(powered.Total("electricity.kitchen"), dark.Total("electricity.unserved_kitchen"), 0.001 * powered.Total("electricity.kitchen"));
        Assert.Equal(8760, dark.Total("served.short"));
        Assert.Equal(0, powered.Total("served.short"));
        Assert.Equal(0, powered.TotalOf("electricity.unserved_"), 1e-6);
    }

    [Fact]
    public void Solar_power_behind_a_grid_that_is_down_serves_nothing()
    {
        SiteRun dark = Centre.RunWith(Dark, ("electricity.pv.roof.peak", "50 kW"));
        Assert.True(dark.Total("electricity.pv_available") > 0);
        Assert.Equal(dark.Total("electricity.pv_available"), dark.Total("electricity.curtailed"));
        Assert.Equal(0, dark.Total("rooms.heating"));
    }

    [Fact]
    public void A_day_without_power_in_January_cools_rooms_and_store_and_makes_more_people_hours_cold()
    {
        const int first = 240, end = 264; // 11 January, 0 to 24 h, a Sunday
        SiteRun cut = Centre.RunWith(GridAvailability.FromInterruptions([(first, end)])), whole = Powered.Value;
        ZoneHour[] rooms = cut.Zone("sleeping.open"), warm = whole.Zone("sleeping.open");
        // Nothing before the cut knows of it.
        Assert.Equal(warm[..first], rooms[..first]);
        Assert.Equal(whole.Hours[..first], cut.Hours[..first]);
        for (int hour = first; hour < end; hour++)
        {
            Assert.True(rooms[hour].OperativeC < warm[hour].OperativeC);
            Assert.Equal(0, rooms[hour].HeatingKwh);
            Assert.True(cut.Hours[hour].HotWater.StoreC < cut.Hours[hour - 1].HotWater.StoreC, "the store falls in every hour");
        }
        // A container (UA with air about 60 W/K, some 1.5 kWh/K of fabric, contents and air at most: time constant under a
        // day) loses more than 5 K of its 20 K above outdoors in 24 hours.
        Assert.True(rooms[end - 1].OperativeC < warm[end - 1].OperativeC - 5);
        // In the second half of the day everybody indoors is below 18 C.
        Assert.All(cut.Hours[(first + 12)..end], h => Assert.Equal(h.Served.InRoomsPeopleHours, h.Served.ColdPeopleHours));
        double more = cut.Total("served.cold") - whole.Total("served.cold");
        double moreDegrees = cut.Total("served.cold_degree") - whole.Total("served.cold_degree");
        Assert.True(more > 0 && moreDegrees > 100, $"{more} people-hours and {moreDegrees} people-K-hours more");
        // Nobody is colder than they were half a year on.
        Assert.Equal(warm[Midsummer].OperativeC, rooms[Midsummer].OperativeC, 1e-6);
    }

    [Fact]
    public void Laundry_waits_for_the_power_and_is_caught_up_without_loss()
    {
        const int first = 12 * 24, end = 13 * 24; // Tuesday 13 January
        SiteRun cut = Centre.RunWith(GridAvailability.FromInterruptions([(first, end)])), whole = Powered.Value;
        double[] done = [.. cut.Hours.Select(h => h.Services.LaundryDoneKg)], usual = [.. whole.Hours.Select(h => h.Services.LaundryDoneKg)];
        Assert.Equal(usual[..first], done[..first]);
        Assert.All(done[first..end], kg => Assert.Equal(0, kg));
        // 55 open hours a week (5 x 9 + 2 x 5) for 40 x 0.5 x 7 = 140 kg: 2.545 kg an hour, 9 x 2.545 = 22.9 kg on a Tuesday.
        double waits = cut.Hours[..end].Sum(h => h.Services.LaundryPutOffKg);
        Assert.Equal(9 * 140 / 55.0, waits, 0.02 * waits);
        // Machines do 1.5 times the busiest hour of the full centre (60 beds): 1.5 x 30 x 7 / 55 = 5.73 kg an hour, 3.18 more
        // than comes in: the 22.9 kg are done in 7.2 of Wednesday's nine open hours.
        Assert.True(done[end..(end + 24)].Max() > 2.2 * usual[end..(end + 24)].Max());
        double caughtUp = cut.Hours[..(end + 24)].Sum(h => h.Services.LaundryPutOffKg);
        Assert.Equal(0, caughtUp, 1e-9);
        Assert.Equal(0, cut.Total("services.laundry_lost"));
        Assert.Equal(0, cut.Total("electricity.unserved_laundry"), 1e-9);
        Assert.Equal(whole.Total("services.laundry_done"), cut.Total("services.laundry_done"), 1e-6);
        // Meals cannot wait a day: what was due beyond three hours' work is lost.
        Assert.InRange(cut.Total("services.catering_lost"), 0.5 * 120, 120);
    }

    /// <summary>What is wanted and never made up is what the cuts save: nothing counts twice, and nothing that is caught up counts.</summary>
    [Theory]
    [InlineData(240, 264)]
    [InlineData(4800, 4812)]
    public void A_cut_leaves_as_much_unserved_as_the_year_draws_less(int first, int end)
    {
        SiteRun cut = Centre.RunWith(GridAvailability.FromInterruptions([(first, end)])), whole = Powered.Value;
        string[] uses = [.. SiteHour.Layout.Columns.Where(c => c.Key.StartsWith("electricity.unserved_", StringComparison.Ordinal)).Select(c => c.Key["electricity.unserved_".Length..])];
        double less = uses.Sum(u => whole.Total($"electricity.{u}") - cut.Total($"electricity.{u}"));
        Assert.InRange(cut.TotalOf("electricity.unserved_") / less, 0.75, 1.25);
        // Far from what was dark in these hours: rooms, store and machines draw most of it later.
        Assert.All(cut.Hours[(end + 240)..], h => Assert.Equal(0, h.Served.ShortHours));
    }

    [Fact]
    public void An_hour_half_in_the_dark_halves_lamps_but_not_the_heat_of_a_heater_that_can_catch_up()
    {
        // 10 April, 20 to 21 h: dark, and mild enough that half an hour at 2 kW holds a container.
        const int hour = 99 * 24 + 20;
        SiteRun cut = Centre.RunWith(GridAvailability.FromInterruptions([(hour, hour + 0.5)])), whole = Powered.Value;
        SiteHour half = cut.Hours[hour], full = whole.Hours[hour];
        Assert.True(full.Electricity.LightingKwh > 0 && full.Rooms.HeatingKwh > 0);
        Assert.Equal(0.5 * full.Electricity.LightingKwh, half.Electricity.LightingKwh, 1e-12);
        Assert.Equal(half.Electricity.LightingKwh, half.Electricity.UnservedLightingKwh, 1e-12);
        // The rooms miss half an hour's heat of lights and phones, which the heaters make up for.
        double lostGains = full.Rooms.GainsKwh - half.Rooms.GainsKwh;
        Assert.Equal(0.5 * (full.Electricity.LightingKwh + full.Electricity.AppliancesKwh), lostGains - 0.5 * CanteenShare(full), 1e-9);
        Assert.InRange(half.Rooms.HeatingKwh, full.Rooms.HeatingKwh, full.Rooms.HeatingKwh + lostGains);
        Assert.Equal(1, half.Served.ShortHours);
    }

    private static void AssertFloats(SiteRun dark, SiteRun free)
    {
        foreach (string zone in new[] { "canteen", "sleeping.open", "sleeping.closed" })
        {
            ZoneHour[] a = dark.Zone(zone), b = free.Zone(zone);
            for (int hour = 0; hour < a.Length; hour++)
            {
                Assert.Equal(b[hour].AirC, a[hour].AirC, 1e-9);
                Assert.Equal(b[hour].OperativeC, a[hour].OperativeC, 1e-9);
            }
        }
    }

    // All offices of this site stand in its only building for staff.
    private static double CanteenShare(SiteHour full) => full.Electricity.OfficesKwh;

    private static double MeanC(SiteRun run, string zone, int first, int end) => run.Zone(zone)[first..end].Average(h => h.AirC);
}
