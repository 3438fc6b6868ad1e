using Sim.Engine.Buildings;

namespace Sim.Engine.Tests.Buildings;

public class ZoneBankAllocationTests
{
    [Fact]
    public void A_year_of_zones_allocates_nothing()
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
            // The first year compiles.
            Assert.True(Year(bank) > 0);
            long before = GC.GetAllocatedBytesForCurrentThread();
            double sum = Year(bank);
            Assert.Equal((name, 0, true), (name, GC.GetAllocatedBytesForCurrentThread() - before, sum > 0));
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
