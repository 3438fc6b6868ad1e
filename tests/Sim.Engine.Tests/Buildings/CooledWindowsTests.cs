using FsCheck.Fluent;
using Sim.Engine.Buildings;

namespace Sim.Engine.Tests.Buildings;

/// <summary>Windows beside a machine that cools: which of them takes what, hour by hour, whatever is set, given and lacking.</summary>
public class CooledWindowsTests
{
    private const double Close = 1e-6, AirChangeWPerK = 12;

    private static readonly Facades SouthWindows = new(0, 0, 12, 0);

    [Fact]
    public void Windows_and_machine_stand_by_the_temperature_that_they_make()
    {
        Zone room = EnvelopeCases.Box(windows: SouthWindows);
        ZoneInputs sun = ZoneInputs.From(room, EnvelopeCases.Sunny(EnvelopeCases.Clear));
        Outdoors weather = EnvelopeCases.Lively();
        var draws =
            from coolingC in Gen.Choose(220, 290)
            from openC in Gen.Choose(200, 300)
            from windowsWPerK in Gen.Choose(0, 500)
            from capacityW in Gen.Choose(0, 4000)
            from granted in Gen.Choose(0, 10)
            from zones in Gen.Elements(1, 3, 6)
            select (coolingC / 10.0, openC / 10.0, (double)windowsWPerK, (double)capacityW, granted / 10.0, zones);
        Prop.ForAll(draws.ToArbitrary(), draw =>
        {
            (double coolingC, double openC, double windowsWPerK, double capacityW, double granted, int zones) = draw;
            Zone zone = room with { OpenAboveC = openC };
            ZoneBank bank = new([.. Enumerable.Repeat(zone, zones)], [.. Enumerable.Repeat(sun, zones)], weather);
            bank.AirChangeWPerK.Fill(AirChangeWPerK);
            bank.OpenWindowsWPerK.Fill(windowsWPerK);
            bank.CoolingSetpointC.Fill(coolingC);
            bank.CoolingCapacityW.Fill(capacityW);
            int last = zones - 1;
            for (int h = 4600; h < 5000; h++)
            {
                bank.Ask(h);
                double needW = bank.CoolingNeedW[last], givenW = h % 3 == 0 ? granted * needW : needW;
                if (givenW < needW)
                {
                    bank.GrantCooling(last, givenW);
                }
                bank.Apply();
                double airC = bank[last].AirC, aboveOutdoorsK = airC - weather.AirC[h], mostW = windowsWPerK * Math.Max(0, aboveOutdoorsK);
                double openedW = bank[last].VentilationKwh * 1000 - AirChangeWPerK * aboveOutdoorsK;
                Assert.InRange(openedW, -Close, mostW + Close);
                Assert.Equal(airC > openC + Close ? mostW : openedW, openedW, Close * 100);
                Assert.True(openedW < Close * 100 || airC > openC - Close, $"windows take {openedW} W at {airC} C");
                Assert.True(needW <= capacityW + Close && (needW < Close || airC > coolingC - Close), $"{needW} W at {airC} C");
                Assert.True(givenW < needW || needW > capacityW - Close || airC < coolingC + Close, $"{needW} W leave {airC} C");
            }
        }).Holds(40);
    }

    [Fact]
    public void Windows_that_open_above_what_a_machine_holds_stay_shut()
    {
        Zone zone = EnvelopeCases.Box(windows: SouthWindows) with { OpenAboveC = 25 };
        ZoneInputs sun = ZoneInputs.From(zone, EnvelopeCases.Sunny(EnvelopeCases.Clear));
        ZoneBank bank = new([zone, zone, zone], [sun, sun, sun], EnvelopeCases.Lively());
        bank.OpenWindowsWPerK[1] = 300;
        bank.CoolingSetpointC[0] = bank.CoolingSetpointC[1] = 24;
        bank.CoolingCapacityW.Fill(1e5);
        double shutKwh = 0, openableKwh = 0;
        for (int h = 4000; h < 6000; h++)
        {
            bank.Step(h);
            (shutKwh, openableKwh) = (shutKwh + bank[0].CoolingKwh, openableKwh + bank[1].CoolingKwh);
        }
        Assert.True(shutKwh > 100);
        Assert.Equal(shutKwh, openableKwh, shutKwh * 1e-12);
    }
}
