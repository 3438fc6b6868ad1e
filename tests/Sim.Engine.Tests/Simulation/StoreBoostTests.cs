using Sim.Engine.Heat;
using Sim.Engine.Simulation;

namespace Sim.Engine.Tests.Simulation;

public sealed class StoreBoostTests
{
    private static readonly (string, string) Cool = ("hot_water.setpoint", "55 C");

    // 40 residents, a store of 1 m3 (1.163 kWh/K) and 15 kW: 10 K take 11.6 kWh, which one hour of the night gives.
    [Theory]
    [InlineData("electric")]
    [InlineData("oil-boiler")]
    [InlineData("air-water-heat-pump")]
    public void Each_seventh_night_the_store_is_hot_and_between_it_is_at_its_setpoint(string heater)
    {
        SiteRun run = Centre.Run(Cool, ("hot_water.heater", heater), ("hot_water.boost", "{}"));
        for (int h = 0; h < 8760; h++)
        {
            int clock = run.Plan.CivilYears[0].CivilHourOfWeek[h] % 24;
            bool isDay = h / 24 % 7 == 0;
            // By midnight the residents have drawn what was hotter.
            Assert.InRange(run.Hours[h].HotWater.StoreC, 0, isDay && clock >= 2 ? 65 + 1e-9 : 55 + 1e-9);
            if (isDay && clock == 4)
            {
                Assert.Equal(65, run.Hours[h].HotWater.StoreC, 0.1);
            }
        }
    }

    [Fact]
    public void Boosting_takes_more_than_the_lower_setpoint_and_less_than_the_higher_one_always()
    {
        double Heat(params (string, string)[] changes) => Centre.Run(changes).Total("hot_water.heater_heat");
        double low = Heat(Cool), boosted = Heat(Cool, ("hot_water.boost", "{}")), daily = Heat(Cool, ("hot_water.boost", "{ every: 1 day }")), high = Heat(("hot_water.setpoint", "65 C"));
        Assert.True(low < boosted && boosted < daily && daily < high, $"{low} {boosted} {daily} {high}");
    }

    [Theory]
    [InlineData(0, 2, true)]
    [InlineData(0, 4, true)]
    [InlineData(0, 5, false)]
    [InlineData(0, 1, false)]
    [InlineData(7, 3, true)]
    [InlineData(6, 3, false)]
    public void The_hours_are_those_of_the_day_and_the_clock(int day, int clock, bool holds) => Assert.Equal(holds, new StoreBoost().Holds((24 * day) + clock, clock));

    // In summer the clock's day 189 begins in the last hour of standard day 188; behind standard time, as Dublin's winter may be told, it is the reverse.
    [Theory]
    [InlineData(1)]
    [InlineData(0)]
    [InlineData(-1)]
    public void The_hours_after_midnight_are_those_of_one_day_of_the_clock(int aheadHours)
    {
        var boost = new StoreBoost { StartHours = 0 };
        int[] held = [.. Enumerable.Range(0, 365 * 24).Where(h => boost.Holds(h, (h + aheadHours + 24) % 24))];
        Assert.Equal(Enumerable.Range(0, 53).SelectMany(week => Enumerable.Range((168 * week) - aheadHours, 3)).Select(h => (h + 8760) % 8760).Order(), held);
    }

    [Fact]
    public void What_cannot_be_is_told()
    {
        Assert.Equal([("every", "is not a whole number of days"), ("length", "goes past midnight; begin earlier")],
            StoreBoost.Check(new StoreBoost { EveryDays = 2.5, StartHours = 22, LengthHours = 3 }));
        Assert.Equal([("boost.to", "is 65 C, not above the setpoint of 65 C: there is nothing to heat up")], HotWaterStore.Check(new HotWaterStore { SetpointC = 65, Boost = new() }));
        Assert.Empty(HotWaterStore.Check(new HotWaterStore { SetpointC = 60, Boost = new() }));
    }
}
