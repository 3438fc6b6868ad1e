using Sim.Engine.Buildings;
using Sim.Engine.Scenarios;
using Sim.Engine.Simulation;

namespace Sim.Engine.Tests.Simulation;

/// <summary>Machines that cool rooms: what they draw, and what happens to rooms without it.</summary>
public class RoomCoolingTests
{
    private static readonly (string, string)[] Cooled =
    [
        ("buildings.sleeping.cooling", "{ kind: split-air-conditioner, capacity: 2.5 kW, eer: 3.2, seer: 6.1, sensible: 75 %, field_factor: 85 % }"),
        ("buildings.sleeping.setpoint.cooling", "24 C"),
    ];

    private static readonly Lazy<SiteRun> Plain = new(() => Centre.Run()), Powered = new(() => Centre.Run(Cooled));

    [Fact]
    public void Every_hour_draws_by_its_outdoor_temperature_and_load()
    {
        ZoneHour[] rooms = Powered.Value.Zone("sleeping.open");
        double byHand = 0;
        for (int h = 0; h < rooms.Length; h++)
        {
            // Eleven units are open: ten for the people and a tenth more. 80 C F and so on: the machine's curves, read off at three points and drawn through,
            // and in a room of 24 C 0.9502 of the capacity for 1.0479 of the electricity.
            double t = Math.Clamp(Powered.Value.Hours[h].Weather.OutdoorC, 20, 46), limit = 0.9502 * 1.875 * Through(t, 1.1299, 1, 0.9515);
            double load = Math.Max(rooms[h].CoolingKwh / limit, 4.0 / 19);
            byHand += 1.0479 * 11 * rooms[h].CoolingKwh / (3.2 * 0.85 * 0.75) * Through(t, 0.6618, 1, 1.1808) * (1 - 0.6391 * (1 - load));
        }
        Assert.True(byHand > 200, $"{byHand} kWh");
        Assert.Equal(byHand, Powered.Value.Total("electricity.room_cooling"), 1e-3 * byHand);
        Assert.Equal(Powered.Value.Total("rooms.cooling") / 3, Powered.Value.Total("room_cooling.drying"), 1e-6);
    }

    // The parabola through 20, 35 and 40 C.
    private static double Through(double t, double at20, double at35, double at40)
    {
        double slope = (at35 - at20) / 15, bend = ((at40 - at35) / 5 - slope) / 20;
        return at20 + slope * (t - 20) + bend * (t - 20) * (t - 35);
    }

    [Fact]
    public void Machines_cool_as_ideal_cooling_of_their_power_does()
    {
        SiteRun ideal = Centre.Run(("buildings.sleeping.cooling", "{ kind: ideal, capacity: 3 kW }"), ("buildings.sleeping.setpoint.cooling", "24 C"));
        // No hour needs all of it.
        Assert.Equal(ideal.Total("rooms.cooling"), Powered.Value.Total("rooms.cooling"), 1e-3 * ideal.Total("rooms.cooling"));
        Assert.Equal(0, ideal.Total("electricity.room_cooling"));
        Assert.True(Powered.Value.Total("served.hot") < 0.3 * Plain.Value.Total("served.hot"));
        Assert.Equal(0, Plain.Value.TotalOf("room_cooling."));
    }

    [Fact]
    public void Their_power_is_that_of_the_site_in_the_same_hour()
    {
        Assert.All(Powered.Value.Hours, h => Assert.Equal(h.RoomCooling.ElectricityKwh, h.Electricity.RoomCoolingKwh, 1e-12));
        // Heating hardly moves, so that what the grid gives more is what machines draw and what rooms then lack of warmth at night.
        double more = Powered.Value.Total("electricity.grid_import") - Plain.Value.Total("electricity.grid_import");
        double heating = Powered.Value.Total("electricity.room_heating") - Plain.Value.Total("electricity.room_heating");
        Assert.Equal(Powered.Value.Total("electricity.room_cooling"), more - heating, 1e-6);
    }

    [Fact]
    public void Without_power_rooms_get_warm_and_it_is_counted()
    {
        double[] evenings = [.. Enumerable.Range(0, 8760).Select(h => h % 24 is >= 14 and < 18 ? 0.0 : h % 24 == 18 ? 0.4 : 1.0)];
        SiteRun cut = Centre.RunWith(evenings, Cooled);
        ZoneHour[] dark = cut.Zone("sleeping.open"), lit = Powered.Value.Zone("sleeping.open");
        Assert.All(Enumerable.Range(0, 8760).Where(h => evenings[h] == 0), h => Assert.Equal(0, dark[h].CoolingKwh));
        int hottest = Enumerable.Range(0, 8760).Where(h => h % 24 == 17).MaxBy(h => lit[h].CoolingKwh);
        Assert.True(dark[hottest].AirC > lit[hottest].AirC + 1, $"{dark[hottest].AirC} C without and {lit[hottest].AirC} C with power");
        Assert.True(cut.Total("served.hot") > Powered.Value.Total("served.hot"));
        // What the cuts held back and no later hour made up: no more than what was not drawn.
        double missing = cut.Total("electricity.unserved_room_cooling");
        Assert.InRange(missing, 0.5 * (Powered.Value.Total("electricity.room_cooling") - cut.Total("electricity.room_cooling")), Powered.Value.Total("electricity.room_cooling"));
    }

    [Fact]
    public void Short_power_is_taken_from_cooling_first()
    {
        SiteRun tight = Centre.Run([.. Cooled, ("electricity.grid", "{ import_limit: 14 kW, outages: { per_year: 0, winter_storms: { per_year: 0 } } }")]);
        bool CoolingLacks(SiteHour h) => h.Electricity.UnservedRoomCoolingKwh > 1e-6;
        bool LightsLack(SiteHour h) => h.Electricity.UnservedLightingKwh + h.Electricity.UnservedAppliancesKwh > 1e-6;
        Assert.DoesNotContain(tight.Hours, h => LightsLack(h) && h.Electricity.RoomCoolingKwh > 1e-9);
        Assert.True(tight.Hours.Count(h => CoolingLacks(h) && !LightsLack(h)) > 10);
        Assert.True(tight.Hours.Count(h => CoolingLacks(h) && LightsLack(h)) > 10);
    }

    [Fact]
    public void A_battery_that_feeds_lights_need_not_feed_machines()
    {
        double[] evenings = [.. Enumerable.Range(0, 8760).Select(h => h % 24 is >= 14 and < 18 ? 0.0 : h % 24 == 18 ? 0.4 : 1.0)];
        SiteRun lights = Centre.RunWith(evenings, [.. Cooled, ("electricity.battery", "{ capacity: 100 kWh, reserve: 90 %, outage_serves: comfort }")]);
        SiteRun all = Centre.RunWith(evenings, [.. Cooled, ("electricity.battery", "{ capacity: 100 kWh, reserve: 90 %, outage_serves: room-cooling }")]);
        Assert.All(lights.Hours.Where(h => h.Electricity.GridAvailabilityFraction == 0), h => Assert.Equal(0, h.Electricity.RoomCoolingKwh));
        Assert.True(all.Hours.Count(h => h.Electricity is { GridAvailabilityFraction: 0, RoomCoolingKwh: > 0 }) > 100);
    }

    [Fact]
    public void Rooms_are_cooled_in_their_months_and_hours_alone()
    {
        SiteRun run = Centre.Run([.. Cooled, ("buildings.sleeping.setpoint.cooling_from", "7"), ("buildings.sleeping.setpoint.cooling_to", "8"), ("buildings.sleeping.setpoint.cooling_start", "12 h")]);
        Assert.All(Enumerable.Range(0, 12), m => Assert.Equal(m is 6 or 7, run.Month(0, m, "rooms.cooling") > 0));
        Assert.True(Powered.Value.Month(0, 5, "rooms.cooling") > 0);
        Assert.True(Setpoints.IsCooling(new() { CoolingFrom = 11, CoolingTo = 2 }, 1) && !Setpoints.IsCooling(new() { CoolingFrom = 11, CoolingTo = 2 }, 3));
    }

    // Saturdays and Sundays of 2026, which begins on a Thursday, by civil time: summer time begins an hour earlier.
    [Fact]
    public void Offices_of_weekdays_are_neither_heated_to_the_day_nor_cooled_at_weekends()
    {
        SiteRun run = Centre.Run([.. Cooled, ("buildings.sleeping.setpoint.days", "weekday")]);
        ZoneHour[] rooms = run.Zone("sleeping.open"), usual = Powered.Value.Zone("sleeping.open");
        static bool IsWeekend(int h) => (h / 24 + 3) % 7 >= 5;
        Assert.DoesNotContain(Enumerable.Range(0, 8760), h => IsWeekend(h) && h % 24 < 23 && rooms[h].CoolingKwh > 0);
        Assert.True(Enumerable.Range(0, 8760).Count(h => IsWeekend(h) && usual[h].CoolingKwh > 0) > 50);
        Assert.Contains(Enumerable.Range(0, 8760), h => !IsWeekend(h) && rooms[h].CoolingKwh > 0);
        // A Sunday of January at noon, and the Monday after it.
        Assert.Equal(18, rooms[10 * 24 + 12].AirC, 1e-6);
        Assert.Equal(20, rooms[11 * 24 + 14].AirC, 1e-6);
        // A building beside it keeps its days.
        Assert.Equal(Powered.Value.Zone("canteen").Sum(z => z.HeatingKwh), run.Zone("canteen").Sum(z => z.HeatingKwh), 1e-9);
    }

    [Fact]
    public void A_machine_that_is_too_small_leaves_rooms_warm_and_says_what_lacks()
    {
        // Windows that stay shut, or they would cool in its place.
        (string, string) shut = ("buildings.sleeping.ventilation.open_above", "40 C");
        SiteRun ample = Centre.Run([.. Cooled, shut]);
        SiteRun small = Centre.Run([("buildings.sleeping.cooling", "{ kind: split-air-conditioner, capacity: 0.5 kW }"), Cooled[1], shut]);
        double lacks = ample.Total("rooms.cooling") - small.Total("rooms.cooling");
        Assert.True(lacks > 0.05 * ample.Total("rooms.cooling"));
        Assert.InRange(small.Total("room_cooling.lacking") / lacks, 0.8, 1.25);
        Assert.InRange(ample.Total("room_cooling.lacking"), 0, 0.01 * lacks);
    }

    [Fact]
    public void The_split_that_heats_can_cool()
    {
        SiteRun run = Centre.Run(("buildings.sleeping.heating", "{ kind: split-heat-pump, capacity: 3 kW }"), ("buildings.sleeping.cooling", "reversible-heat-pump"), Cooled[1]);
        // 0.8 of 3 kW instead of 2.5 kW.
        Assert.Equal(Powered.Value.Total("rooms.cooling"), run.Total("rooms.cooling"), 0.02 * run.Total("rooms.cooling"));
        Assert.Equal(Powered.Value.Total("electricity.room_cooling"), run.Total("electricity.room_cooling"), 0.03 * run.Total("electricity.room_cooling"));
        Assert.All(run.Hours, h => Assert.True(h.RoomCooling.DeliveredKwh == 0 || h.RoomHeating.DeliveredKwh >= 0));
    }

    [Fact]
    public void A_year_of_hours_with_machines_allocates_nothing()
    {
        var simulation = new SiteSimulation(Centre.Plan(Centre.File(), Cooled).Sites[0]);
        simulation.WarmUp();
        simulation.RunYear(0);
        long Allocated()
        {
            long before = GC.GetAllocatedBytesForCurrentThread();
            simulation.RunHours(0, 8760);
            return GC.GetAllocatedBytesForCurrentThread() - before;
        }
        Assert.Equal(0, Enumerable.Range(0, 3).Min(_ => Allocated()));
    }

    [Theory]
    [InlineData("reversible-heat-pump", "24 C", "is reversible-heat-pump, but no heat pump heats the building")]
    [InlineData("split-air-conditioner", "24 C", "capacity")]
    [InlineData("{ kind: split-air-conditioner, capacity: 0 kW }", "24 C", "0 kW")]
    [InlineData("{ kind: split-air-conditioner, capacity: 2 kW, eer: 0 }", "24 C", "eer")]
    [InlineData("{ kind: split-air-conditioner, capacity: 2 kW, seer: 12 }", "24 C", "does not go with an EER of 3.2")]
    public void A_machine_that_cannot_be_is_refused(string cooling, string setpoint, string said)
    {
        var problems = new ProblemList();
        Centre.File().Bind(Variation.Of("changed", [("buildings.sleeping.cooling", cooling), ("buildings.sleeping.setpoint.cooling", setpoint)]), problems);
        Assert.True(problems.HasErrors);
        Assert.Contains(said, problems.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("buildings.sleeping.setpoint.cooling_end", "0 h", "the rooms are never cooled")]
    [InlineData("buildings.sleeping.setpoint", "{ day: 20 C }", "has cooling but no setpoint.cooling")]
    public void A_machine_that_never_works_is_warned_of(string path, string value, string said)
    {
        var problems = new ProblemList();
        Assert.NotNull(Centre.File().Bind(Variation.Of("changed", [.. Cooled.Where(c => !c.Item1.StartsWith(path, StringComparison.Ordinal)), (path, value)]), problems));
        Assert.Contains(said, problems.ToString(), StringComparison.Ordinal);
    }
}
