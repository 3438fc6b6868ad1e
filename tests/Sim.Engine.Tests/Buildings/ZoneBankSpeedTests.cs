using System.Diagnostics;
using Sim.Engine.Buildings;
using Xunit.Abstractions;

namespace Sim.Engine.Tests.Buildings;

public class ZoneBankSpeedTests(ITestOutputHelper output)
{
    [Fact]
    public void A_year_of_four_zones_is_measured_and_allocates_nothing()
    {
        Zone zone = Zone.From(EnvelopeCases.Container(), heaterConvectiveFraction: 0.7), heavy = Zone.From(EnvelopeCases.Container("masonry-insulated", "masonry-insulated"));
        ZoneInputs sun = ZoneInputs.From(zone, EnvelopeCases.Sunny(zone.Glazing!)), other = ZoneInputs.From(heavy, EnvelopeCases.Sunny(heavy.Glazing!));
        Outdoors weather = EnvelopeCases.Lively();
        foreach ((string name, ZoneBank bank) in new (string, ZoneBank)[]
        {
            ("4 containers", new([zone, zone, zone, zone], [sun, sun, sun, sun], weather)),
            ("3 containers and masonry", new([zone, zone, heavy, zone], [sun, sun, other, sun], weather)),
            ("8 containers", new([zone, zone, zone, zone, zone, zone, zone, zone], [sun, sun, sun, sun, sun, sun, sun, sun], weather)),
        })
        {
            double best = double.PositiveInfinity;
            long allocated = 0;
            for (int repeat = 0; repeat < 12; repeat++)
            {
                long before = GC.GetAllocatedBytesForCurrentThread(), start = Stopwatch.GetTimestamp();
                double sum = Year(bank);
                best = Math.Min(best, Stopwatch.GetElapsedTime(start).TotalMilliseconds);
                allocated = GC.GetAllocatedBytesForCurrentThread() - before;
                Assert.True(sum > 0);
            }
            output.WriteLine($"{name}: {best:0.000} ms a year");
            Assert.Equal(0, allocated);
        }
    }

    private static double Year(ZoneBank bank)
    {
        double sum = 0;
        for (int h = 0; h < 8760; h++)
        {
            for (int z = 0; z < bank.Count; z++)
            {
                bank.AirChangeWPerK[z] = 20 + h % 3;
                bank.ConvectiveGainW[z] = 100;
                bank.RadiantGainW[z] = 60;
                bank.HeatingSetpointC[z] = 20;
                bank.HeatingCapacityW[z] = 2000;
            }
            bank.Ask(h);
            bank.Apply();
            for (int z = 0; z < bank.Count; z++)
            {
                ZoneHour hour = bank[z];
                sum += hour.HeatingKwh + hour.StoredKwh + hour.TransmissionKwh;
            }
        }
        return sum;
    }
}
