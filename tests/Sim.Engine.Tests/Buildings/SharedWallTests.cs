using FsCheck;
using FsCheck.Fluent;
using Sim.Engine.Buildings;
using Sim.Engine.Scenarios;
using Sim.Engine.Tests.Simulation;

namespace Sim.Engine.Tests.Buildings;

public class SharedWallTests
{
    private static readonly Construction Brick = new("brick", [Layer.Of(0.2, 0.51, 1400, 1000)]);
    private static readonly Construction Board = new("board", [Layer.Of(0.012, 0.16, 950, 840)]);
    private static readonly Construction Sheet = new("sheet", [Layer.Of(0.001, 50, 7800, 450)]);
    private static readonly Construction Uneven = new("uneven", [Layer.Of(0.012, 0.16, 950, 840), Layer.Of(0.1, 0.035, 30, 1030), Layer.Of(0.15, 1.65, 2200, 1000), Layer.Massless(0.2)]);

    /// <summary>Two rooms held at 20 and 10 C without radiation: A dT / (1/2.2 + R + 1/2.2), by hand.</summary>
    [Fact]
    public void In_steady_state_the_wall_passes_what_its_resistances_say()
    {
        Zone[] zones = [.. Pair(Brick, 0, 1).Select(z => z with { InsideEmissivityFraction = 1e-9, OutsideEmissivityFraction = 1e-9 })];
        ZoneBank bank = Bank(zones, EnvelopeCases.Steady(-5, 2000));
        (bank.HeatingSetpointC[0], bank.HeatingSetpointC[1]) = (20, 10);
        bank.HeatingCapacityW.Fill(1e6);
        for (int h = 0; h < 2000; h++)
        {
            bank.Step(h);
        }
        double expected = 21.6 * 10 / (2 / 2.2 + 0.2 / 0.51);
        Assert.Equal(expected, bank.ToNeighbourW(0), 1e-6);
        Assert.Equal(-expected, bank.ToNeighbourW(1), 1e-6);
    }

    /// <summary>
    /// What one zone loses through the wall the other gains, in every hour, and both close, whatever the wall, the heaters,
    /// what they are granted, and wherever in the bank the two zones stand.
    /// </summary>
    [Fact]
    public void What_leaves_one_zone_enters_the_other_to_a_billionth()
    {
        Construction[] walls = [Brick, Board, Sheet, Uneven];
        Gen<(int, int, int, int, bool)> cases =
            from wall in Gen.Choose(0, 3)
            from first in Gen.Choose(0, 3)
            from capacity in Gen.Choose(0, 4000)
            from granted in Gen.Choose(0, 100)
            from jumps in Gen.Elements(true, false)
            select (wall, first, capacity, granted, jumps);
        Outdoors weather = EnvelopeCases.Lively(400);
        Prop.ForAll(cases.ToArbitrary(), c =>
        {
            (int wall, int first, int capacity, int granted, bool jumps) = c;
            Zone alone = EnvelopeCases.Box() with { SetpointJumps = jumps };
            Zone[] pair = Pair(walls[wall], first, 5);
            ZoneBank bank = Bank([.. Enumerable.Range(0, 5).Select(z => z == first ? pair[0] : alone), pair[1]], weather);
            bank.HeatingCapacityW.Fill(capacity);
            bank.HeatingCapacityW[5] = 0;
            bank.CoolingCapacityW.Fill(500);
            bank.CoolingSetpointC.Fill(26);
            double moved = 0;
            for (int h = 0; h < 400; h++)
            {
                bank.HeatingSetpointC.Fill(h % 24 < 6 ? 12 : 20);
                bank.OpenWindowsWPerK.Fill(h % 3 == 0 ? 100 : 0);
                bank.Ask(h);
                if (h % 2 == 0)
                {
                    bank.HeatGrantedW[first] *= granted / 100.0;
                }
                bank.Apply();
                moved += Math.Abs(bank.ToNeighbourW(first));
                double apart = Math.Abs(bank.ToNeighbourW(first) + bank.ToNeighbourW(5));
                Assert.True(apart <= 1e-9 * Math.Max(1, Math.Abs(bank.ToNeighbourW(5))), $"hour {h}: {apart} W of {bank.ToNeighbourW(5)} W");
                foreach (int zone in new[] { first, 5 })
                {
                    Assert.True(Math.Abs(bank[zone].ResidualKwh()) <= 1e-9 * Math.Max(1e-3, bank[zone].ThroughputKwh()));
                }
            }
            return moved > 100;
        }).Holds(20);
    }

    /// <summary>The joint solution is that of a wall solved hour by hour between two rooms that know each other: no zone is left at its old temperature.</summary>
    [Fact]
    public void A_thin_sheet_between_rooms_brings_the_unheated_one_close_to_the_heated_one()
    {
        ZoneBank bank = Bank(Pair(Sheet, 0, 1), EnvelopeCases.Steady(0, 500)), apart = Bank(Pair(new("wool", [Layer.Of(2, 0.035, 30, 1030)]), 0, 1), EnvelopeCases.Steady(0, 500));
        foreach (ZoneBank b in new[] { bank, apart })
        {
            b.HeatingSetpointC[0] = 20;
            b.HeatingCapacityW[0] = 1e6;
            for (int h = 0; h < 500; h++)
            {
                b.Step(h);
            }
        }
        Assert.InRange(bank[1].AirC, 5, 19);
        Assert.InRange(apart[1].AirC, 0, 2);
        Assert.True(bank[0].HeatingKwh > apart[0].HeatingKwh);
    }

    [Fact]
    public void An_hour_of_zones_with_a_shared_wall_allocates_nothing()
    {
        ZoneBank bank = Bank(Pair(Brick, 0, 1), EnvelopeCases.Lively(200));
        bank.HeatingSetpointC[0] = 20;
        bank.HeatingCapacityW[0] = 1500;
        for (int h = 0; h < 100; h++)
        {
            bank.Step(h);
        }
        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int h = 100; h < 200; h++)
        {
            bank.Step(h);
        }
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    [Theory]
    [InlineData("{ building: canten, side: north, wall: masonry }", "names no other building of the site", "canteen")]
    [InlineData("{ building: canteen, side: up, wall: masonry }", "side", "north")]
    [InlineData("{ building: canteen, side: north, wall: masonri }", "wall", "masonry")]
    [InlineData("{ building: canteen, side: north, wall: masonry, area: 200 m2 }", "takes 200 m2 of the north wall of sleeping", "")]
    [InlineData("{ building: canteen, side: north, wall: masonry }", "joins 15 units of sleeping to 1 of canteen", "")]
    [InlineData("{ building: canteen, side: north, wall: masonry }", "close by occupancy", "")]
    public void A_shared_wall_that_cannot_be_is_refused_where_it_stands(string adjacent, string problem, string hint)
    {
        var problems = new ProblemList();
        ScenarioFile? file = ScenarioFile.Parse(Centre.Text.Replace("floor: mineral-wool-60 }", $"floor: mineral-wool-60, adjacent: {adjacent} }}", StringComparison.Ordinal), "small.yaml", Repository.Scenarios, problems);
        file?.Bind(problems);
        Assert.True(problems.HasErrors);
        Assert.Contains("buildings.sleeping.shell.adjacent", problems.ToString(), StringComparison.Ordinal);
        Assert.Contains(problem, problems.ToString(), StringComparison.Ordinal);
        Assert.Contains(hint, problems.ToString(), StringComparison.Ordinal);
    }

    /// <summary>An unheated store north of a canteen keeps it warmer than the wind would, and every balance of the run closes.</summary>
    [Fact]
    public void A_store_beside_the_canteen_saves_heat_and_the_run_closes()
    {
        const string store = "{ shell: { width: 2 m, length: 10 m, height: 3 m, walls: bare-steel, roof: bare-steel, floor: bare-steel, window_area: 0 m2 }, heating: none }";
        double Heat(params (string, string)[] changes) => Centre.Run([("buildings.store", store), .. changes]).Zone("canteen").Sum(h => h.HeatingKwh);
        double apart = Heat(), beside = Heat(("buildings.store.shell.adjacent", "{ building: canteen, side: south, wall: pur-60, area: 25 m2 }"));
        Assert.InRange(beside, 0.9 * apart, apart * 0.995);
    }

    private static Zone[] Pair(Construction wall, int one, int other)
    {
        Zone heated = EnvelopeCases.Box(), cold = EnvelopeCases.Box(heavy: true);
        return [heated.Beside(new(wall, 21.6, other), Side.South), cold.Beside(new(wall, 21.6, one, IsFar: true), Side.North)];
    }

    private static ZoneBank Bank(Zone[] zones, Outdoors weather) => new(zones, [.. zones.Select(_ => ZoneInputs.Dark(weather.AirC.Length))], weather);
}
