using Sim.Engine.Buildings;

namespace Sim.Engine.Tests.Buildings;

public class SetbackTests
{
    private static readonly Setpoints Setback = new() { DayC = 20, NightC = 10, DayStartHours = 7, DayEndHours = 23, RampHours = 1 };

    [Fact]
    public void A_climb_counts_by_its_mean()
    {
        Assert.Equal([10, 15, 20, 20, 10], Of(Setback, 6, 7, 8, 22, 23));
        Assert.Equal([12.5, 17.5, 20], Of(Setback with { RampHours = 2 }, 7, 8, 9));
        Assert.Equal([17.5, 20], Of(Setback with { RampHours = 0.5 }, 7, 8));
        Assert.Equal([10, 11.25, 18.75, 20], Of(Setback with { DayStartHours = 23.5, DayEndHours = 12 }, 22, 23, 0, 1));
        Assert.Equal([0, 10, 0, 0], new[] { 6, 7, 8, 23 }.Select(h => Math.Round(Setpoints.CourseK(Setback, h), 6)));
        Assert.Equal("ramp", Assert.Single(Setpoints.Check(Setback with { DayEndHours = 9, RampHours = 3 })).Key);
    }

    [Theory]
    [InlineData(5, 9, new[] { 5, 6, 7, 8, 9 })]
    [InlineData(11, 2, new[] { 1, 2, 11, 12 })]
    public void Seasons_may_pass_the_new_year(int from, int to, int[] off)
        => Assert.Equal(off, Enumerable.Range(1, 12).Where(m => Setpoints.IsOff(Setback with { OffFrom = from, OffTo = to }, m)));

    [Fact]
    public void A_fan_blows_in_its_hours()
    {
        Ventilation fan = new() { FanPerHour = 10, FanStartHours = 18, FanEndHours = 7 };
        Assert.Equal([0, 1200 * 10.0 * 36 / 3600, 1200 * 10.0 * 36 / 3600, 0], new[] { 17, 18, 6, 7 }.Select(h => Ventilation.FanWPerK(fan, 36, 1200, h)));
    }

    [Fact]
    public void Hours_of_a_jump_close_and_leave_the_neighbours_as_they_were()
    {
        Zone plain = EnvelopeCases.Box(windows: new(0, 0, 12, 0)), jumping = plain with { SetpointJumps = true };
        (ZoneHour[] first, _) = Run([plain, plain], 0.7);
        (ZoneHour[] beside, ZoneHour[] finely) = Run([plain, jumping], 0.7);
        Assert.Equal(first, beside);
        Assert.All(finely, h => Assert.True(Math.Abs(h.ResidualKwh()) <= 1e-9 * h.ThroughputKwh()));
        Assert.NotEqual(first.Sum(h => h.HeatingKwh), finely.Sum(h => h.HeatingKwh));
    }

    [Fact]
    public void A_room_that_asks_for_fine_steps_closes_every_hour_and_is_that_of_five_minutes()
    {
        Zone zone = EnvelopeCases.Natural(EnvelopeCases.Box(heavy: true, windows: new(0, 0, 12, 0))) with { FineSteps = true };
        ZoneInputs sun = ZoneInputs.From(zone, EnvelopeCases.Sunny(EnvelopeCases.Clear, 200));
        ZoneBank bank = new([zone], [sun], EnvelopeCases.Lively(200));
        DenseZone dense = new(zone, 20, 300);
        for (int h = 0; h < 200; h++)
        {
            bank.Step(h);
            double mean = 0;
            for (int step = 0; step < 12; step++)
            {
                dense.Step(EnvelopeCases.Lively(200), sun, h, 0, 0, 0);
                mean += dense.AirC / 12;
            }
            Assert.Equal(mean, bank[0].AirC, 1e-8);
            Assert.True(Math.Abs(bank[0].ResidualKwh()) <= 1e-9 * bank[0].ThroughputKwh());
        }
    }

    [Fact]
    public void A_heater_that_gets_less_than_it_needs_in_a_jump_gives_what_it_got()
    {
        Zone jumping = EnvelopeCases.Box() with { SetpointJumps = true };
        ZoneBank bank = new([jumping], [ZoneInputs.Dark(8760)], EnvelopeCases.Lively());
        bank.HeatingCapacityW[0] = 1e9;
        for (int h = 0; h < 8; h++)
        {
            bank.HeatingSetpointC[0] = h < 7 ? 10 : 20;
            bank.Ask(h);
            bank.HeatGrantedW[0] = h < 7 ? bank.HeatNeedW[0] : bank.HeatNeedW[0] / 2;
            bank.Apply();
        }
        Assert.Equal(bank.HeatNeedW[0] / 2000, bank[0].HeatingKwh, 1e-9);
        Assert.InRange(bank[0].AirC, 10, 19);
        Assert.True(Math.Abs(bank[0].ResidualKwh()) <= 1e-9 * bank[0].ThroughputKwh());
    }

    [Fact]
    public void Hours_of_a_jump_allocate_nothing()
    {
        ZoneBank bank = new([EnvelopeCases.Box() with { SetpointJumps = true }], [ZoneInputs.Dark(8760)], EnvelopeCases.Lively());
        bank.HeatingCapacityW[0] = 1e9;
        void Day(int day)
        {
            for (int h = day * 24; h < day * 24 + 24; h++)
            {
                bank.HeatingSetpointC[0] = h % 24 < 7 ? 10 : 20;
                bank.Ask(h);
                bank.HeatGrantedW[0] *= 0.9;
                bank.Apply();
            }
        }
        Day(0);
        long before = GC.GetAllocatedBytesForCurrentThread();
        Day(1);
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    // Ten days of two rooms; the second has a setback.
    private static (ZoneHour[] First, ZoneHour[] Second) Run(Zone[] zones, double gainsKw)
    {
        ZoneInputs sun = ZoneInputs.From(zones[0], EnvelopeCases.Sunny(zones[0].Glazing!));
        ZoneBank bank = new(zones, [sun, sun], EnvelopeCases.Lively());
        (ZoneHour[] first, ZoneHour[] second) = (new ZoneHour[240], new ZoneHour[240]);
        for (int h = 0; h < 240; h++)
        {
            for (int z = 0; z < 2; z++)
            {
                bank.HeatingCapacityW[z] = bank.CoolingCapacityW[z] = 1e9;
                (bank.CoolingSetpointC[z], bank.HeatingSetpointC[z]) = (27, z == 1 && h % 24 < 7 ? 10 : 20);
                (bank.ConvectiveGainW[z], bank.AirChangeWPerK[z]) = (gainsKw * 100, 15);
            }
            bank.Step(h);
            (first[h], second[h]) = (bank[0], bank[1]);
        }
        return (first, second);
    }

    private static double[] Of(Setpoints setpoints, params int[] hours) => [.. hours.Select(h => Math.Round(Setpoints.HeatingC(setpoints, h), 9))];
}
