using System.Runtime.CompilerServices;
using FsCheck;
using FsCheck.Fluent;
using Sim.Engine.Buildings;

namespace Sim.Engine.Tests.Buildings;

public class ZoneBankTests
{
    [Fact]
    public void Every_hour_of_a_year_closes_to_a_billionth_with_all_terms_at_work()
    {
        ZoneBank bank = Year(out _);
        double worst = 0, throughput = 0;
        for (int h = 0; h < 8760; h++)
        {
            Drive(bank, h);
            for (int z = 0; z < bank.Count; z++)
            {
                ZoneHour hour = bank[z];
                Assert.True(Math.Abs(hour.ResidualKwh()) <= 1e-9 * Math.Max(1e-3, hour.ThroughputKwh()),
                    $"hour {h} zone {z}: {hour.ResidualKwh()} of {hour.ThroughputKwh()} kWh");
                worst = Math.Max(worst, Math.Abs(hour.ResidualKwh()));
                throughput += hour.ThroughputKwh();
            }
        }
        Assert.True(throughput > 1e4 && worst > 0);
    }

    [Fact]
    public void Heat_in_store_moves_exactly_by_what_the_hours_report()
    {
        ZoneBank bank = Year(out _);
        double before = bank.HeatKwh(1), moved = 0;
        for (int h = 0; h < 500; h++)
        {
            Drive(bank, h);
            moved += bank[1].StoredKwh;
        }
        Assert.Equal(bank.HeatKwh(1) - before, moved, 1e-9);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_zone_has_the_same_bits_in_any_lane_and_alone(bool windOnFacades)
    {
        Year(out Zone[] zones);
        zones[5] = zones[5] with { InsideFilms = EnvelopeCases.Inside450, OutsideFilms = EnvelopeCases.Outside450 };
        double[] windMPerSecond = [.. Enumerable.Range(0, 8760).Select(h => h % 7 + 0.5)], fromDeg = [.. Enumerable.Range(0, 8760).Select(h => 37.0 * h % 360)];
        ZoneInputs[] suns = [.. zones.Select(z => ZoneInputs.From(z, EnvelopeCases.Sunny(z.Glazing ?? EnvelopeCases.Clear),
            wind: windOnFacades ? WindOnFacades.Of(z, 0, windMPerSecond, fromDeg) : null))];
        Outdoors weather = EnvelopeCases.Lively();
        // Six and five in a bank: the fifth of five is alone in its group.
        int[][] orders = [[0, 1, 2, 3, 4, 5], [5, 4, 3, 2, 1, 0], [3, 5, 0, 2, 4, 1], [4, 1, 2, 3, 0], [0, 2, 3, 4, 1], [0, 1, 3, 4, 2], [0, 1, 2, 4, 3], [0, 1, 2, 3, 5]];
        double[][] reference = new double[zones.Length][];
        foreach (int[] order in orders)
        {
            ZoneBank bank = new([.. order.Select(z => zones[z])], [.. order.Select(z => suns[z])], weather);
            Run(bank);
            for (int i = 0; i < order.Length; i++)
            {
                Assert.Equal(reference[order[i]] ??= Numbers(bank, i), Numbers(bank, i));
            }
        }
        for (int z = 0; z < zones.Length; z++)
        {
            ZoneBank alone = new([zones[z]], [suns[z]], weather);
            Run(alone);
            Assert.Equal(reference[z], Numbers(alone, 0));
        }

        static double[] Numbers(ZoneBank bank, int zone) =>
            [bank[zone].AirC, bank[zone].TransmissionKwh, bank[zone].StoredKwh, bank.HeatKwh(zone)];

        static void Run(ZoneBank bank)
        {
            bank.AirChangeWPerK.Fill(10);
            bank.ConvectiveGainW.Fill(90);
            bank.RadiantGainW.Fill(40);
            bank.OpenWindowsWPerK.Fill(30);
            bank.CoolingSetpointC.Fill(26);
            bank.CoolingCapacityW.Fill(800);
            bank.HeatingSetpointC.Fill(18);
            bank.HeatingCapacityW.Fill(1500);
            for (int h = 0; h < 300; h++)
            {
                bank.Step(h);
            }
        }
    }

    [Fact]
    public void Heat_not_granted_leaves_the_room_cold_and_more_heat_leaves_it_less_cold()
    {
        Zone zone = Zone.From(EnvelopeCases.Container());
        double[] ends = new double[5];
        for (int i = 0; i < 5; i++)
        {
            ZoneBank bank = new([zone], [ZoneInputs.Dark(100)], EnvelopeCases.Steady(-10, 100));
            bank.HeatingSetpointC[0] = 20;
            bank.HeatingCapacityW[0] = 500 * i;
            bank.AirChangeWPerK[0] = 15;
            for (int h = 0; h < 100; h++)
            {
                bank.Step(h);
            }
            ends[i] = bank[0].AirC;
        }
        Assert.InRange(ends[0], -10.5, -9);
        Assert.True(ends[0] < ends[1] && ends[1] < ends[2] && ends[2] < ends[3] && ends[3] < 20);
        Assert.Equal(20, ends[4], 9);
    }

    [Fact]
    public void A_grant_below_the_need_moves_the_air_by_its_linear_response()
    {
        Zone zone = Zone.From(EnvelopeCases.Container(), heaterConvectiveFraction: 0.6);
        double[] air = new double[3];
        for (int i = 0; i < 3; i++)
        {
            ZoneBank bank = new([zone], [ZoneInputs.Dark(2)], EnvelopeCases.Steady(-5, 2));
            bank.HeatingSetpointC[0] = 22;
            bank.HeatingCapacityW[0] = 1e6;
            bank.Ask(0);
            bank.HeatGrantedW[0] = bank.HeatNeedW[0] * i / 2;
            bank.Apply();
            air[i] = bank[0].AirC;
        }
        Assert.Equal(22, air[2], 10);
        Assert.Equal((air[0] + air[2]) / 2, air[1], 10);
    }

    [Fact]
    public void Open_windows_hold_the_air_where_they_can_and_never_warm_it()
    {
        Zone zone = EnvelopeCases.Box(windows: EnvelopeCases.SouthWindows);
        ZoneInputs sun = ZoneInputs.From(zone, EnvelopeCases.Sunny(EnvelopeCases.Clear));
        Outdoors weather = EnvelopeCases.Lively();
        ZoneBank bank = new([zone, zone], [sun, sun], weather);
        bank.OpenWindowsWPerK[1] = 400;
        int held = 0;
        for (int h = 0; h < 8760; h++)
        {
            bank.Step(h);
            Assert.True(bank[1].AirC <= bank.FreeAirC[1] + 1e-9);
            Assert.True(bank[1].AirC >= Math.Min(bank.FreeAirC[1], 25) - 1e-9 || bank[1].AirC >= weather.AirC[h] - 1e-9);
            held += Math.Abs(bank[1].AirC - 25) < 1e-9 ? 1 : 0;
        }
        Assert.True(held > 100);
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(0, 0)]
    [InlineData(4, 0)]
    public void Opening_and_closing_units_keeps_the_heat_of_all_units(int opens, int more)
    {
        Zone zone = Zone.From(EnvelopeCases.Container());
        Zone heavy = EnvelopeCases.Box(heavy: true);
        Outdoors weather = EnvelopeCases.Lively();
        ZoneInputs sun = ZoneInputs.From(zone, EnvelopeCases.Sunny(zone.Glazing!)), other = ZoneInputs.Dark(8760);
        // One of the two stands in the second group of lanes, beside a longer chain of nodes or alone.
        int closes = 4 - opens;
        ZoneBank bank = new([zone, heavy, heavy, heavy, zone, .. Enumerable.Repeat(heavy, more)], [sun, other, other, other, sun, .. Enumerable.Repeat(other, more)], weather);
        bank.HeatingSetpointC[opens] = 20;
        bank.HeatingSetpointC[closes] = 5;
        bank.HeatingCapacityW.Fill(3000);
        double open = 100, total = 250;
        int hour = 0;
        foreach (double next in new[] { 180.0, 60, 0, 40, 250, 10 })
        {
            for (int i = 0; i < 50; i++)
            {
                bank.Step(hour++);
            }
            double before = open * bank.HeatKwh(opens) + (total - open) * bank.HeatKwh(closes);
            bank.Mix(opens, closes, open, next, total);
            double after = next * bank.HeatKwh(opens) + (total - next) * bank.HeatKwh(closes);
            Assert.Equal(before, after, 1e-10 * before);
            double stored = bank.HeatKwh(closes);
            bank.Step(hour++);
            Assert.Equal(bank.HeatKwh(closes) - stored, bank[closes].StoredKwh, 1e-9);
            open = next;
        }
        Assert.Throws<ArgumentException>(() => bank.Mix(opens, 1, 1, 2, 5));
    }

    [Fact]
    public void More_insulation_never_needs_more_heat()
    {
        Outdoors weather = EnvelopeCases.Lively(2000);
        string[] cores = ["mineral-wool-40", "mineral-wool-60", "mineral-wool-100", "mineral-wool-160", "mineral-wool-200"];
        Gen<(int, int, double, double)> cases =
            from core in Gen.Choose(0, 3)
            from setpoint in Gen.Choose(10, 24)
            from air in Gen.Choose(0, 50)
            from gains in Gen.Choose(0, 300)
            select (core, setpoint, (double)air, (double)gains);
        Prop.ForAll(cases.ToArbitrary(), c =>
        {
            double[] need = new double[2];
            ZoneBank bank = new(
                [Zone.From(EnvelopeCases.Container(cores[c.Item1])), Zone.From(EnvelopeCases.Container(cores[c.Item1 + 1]))],
                [ZoneInputs.Dark(2000), ZoneInputs.Dark(2000)], weather);
            bank.HeatingSetpointC.Fill(c.Item2);
            bank.HeatingCapacityW.Fill(1e5);
            bank.AirChangeWPerK.Fill(c.Item3);
            bank.ConvectiveGainW.Fill(c.Item4);
            for (int h = 0; h < 2000; h++)
            {
                bank.Step(h);
                need[0] += bank[0].HeatingKwh;
                need[1] += bank[1].HeatingKwh;
            }
            return need[1] <= need[0];
        }).Holds(12);
    }

    [Fact]
    public void Hours_told_beforehand_and_run_together_have_the_same_bits_and_so_they_have_after_going_back()
    {
        const int hours = 48;
        ZoneBank together = Year(out _), apart = Year(out _);
        AlignedArray<double> told = together.Hour.Hours(hours);
        int perHour = told.Length / hours, width = (int)together.Hour.ToNextRow;
        for (int h = 0; h < hours; h++)
        {
            Tell(together, h);
            for (int i = 0; i < perHour; i++)
            {
                told.Span[(h * perHour) + i] = Unsafe.Add(ref together.Hour.HourLane(0), i);
            }
        }
        ZoneRows rows = new(together.Count, hours), again = new(together.Count, hours), one = new(apart.Count, hours);
        ZoneTotals[] totals = new ZoneTotals[hours], of = new ZoneTotals[hours];
        ComfortLimits limits = new();
        together.Units.Fill(2);
        apart.Units.Fill(2);
        together.Keep();
        together.Run(0, ref told.First, rows, 0, limits, totals);
        for (int h = 0; h < hours; h++)
        {
            Tell(apart, h);
            apart.Ask(h);
            Assert.Equal(apart.HeatNeedW.ToArray(), told.Span.Slice((h * perHour) + ((perHour / width - 1) * width), apart.Count).ToArray());
            apart.Apply(one, h, limits, out of[h]);
        }
        Assert.True(together.KnowsWayBack);
        Assert.Equal(of, totals);
        Assert.Equal(one.Rows(0, hours).ToArray(), rows.Rows(0, hours).ToArray());
        Assert.Contains(totals, t => t.HeatingKwh > 0);

        together.GoBack();
        together.Run(0, ref told.First, again, 0, limits, totals.AsSpan(0, 0));
        together.Run(0, ref told.First, again, 0, limits, totals.AsSpan(0, 30));
        Assert.Equal(one.Rows(0, 30).ToArray(), again.Rows(0, 30).ToArray());
        Assert.Throws<ArgumentOutOfRangeException>(() => together.Run(8750, ref told.First, again, 0, limits, totals));
    }

    [Fact]
    public void An_hour_allocates_nothing()
    {
        ZoneBank bank = Year(out _);
        // All hours once before: what the runtime makes when code runs for the first time is not of an hour.
        for (int h = 0; h < 500; h++)
        {
            Drive(bank, h);
        }
        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int h = 50; h < 500; h++)
        {
            Drive(bank, h);
        }
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    /// <summary>Six different zones with everything at work: sun, gains, windows, heating, cooling, ground, partitions.</summary>
    private static ZoneBank Year(out Zone[] zones)
    {
        Zone hall = Zone.From(EnvelopeCases.Container("masonry", "factory-hall", "single") with
        {
            WidthM = 20,
            LengthM = 40,
            HeightM = 5,
            WindowAreaM2 = 60,
            FloorOn = FloorKind.Ground,
            AttachedWallsFraction = 0.3,
        });
        zones =
        [
            Zone.From(EnvelopeCases.Container(), heaterConvectiveFraction: 0.7),
            EnvelopeCases.Box(heavy: true, EnvelopeCases.SouthWindows),
            hall,
            Zone.From(EnvelopeCases.Container("bare-steel", "tent") with { AttachedFloorFraction = 1, AttachedRoofFraction = 0.5 }),
            EnvelopeCases.Natural(EnvelopeCases.Box(windows: EnvelopeCases.SouthWindows)),
            EnvelopeCases.Box(),
        ];
        ZoneInputs[] suns = [.. zones.Select(z => ZoneInputs.From(z, EnvelopeCases.Sunny(z.Glazing ?? EnvelopeCases.Clear)))];
        return new(zones, suns, EnvelopeCases.Lively());
    }

    private static void Drive(ZoneBank bank, int h)
    {
        Tell(bank, h);
        bank.Step(h);
    }

    private static void Tell(ZoneBank bank, int h)
    {
        for (int z = 0; z < bank.Count; z++)
        {
            bank.AirChangeWPerK[z] = 5 + 10 * (h % 3) + z;
            bank.ConvectiveGainW[z] = 100 + 50 * (h % 5);
            bank.RadiantGainW[z] = 60 * (h % 4);
            bank.HeatingSetpointC[z] = h % 24 is > 6 and < 22 ? 20 : 16;
            bank.HeatingCapacityW[z] = z == 0 ? 500 : 4000;
            bank.CoolingSetpointC[z] = 27;
            bank.CoolingCapacityW[z] = 2000;
            bank.OpenWindowsWPerK[z] = 30;
        }
    }
}
