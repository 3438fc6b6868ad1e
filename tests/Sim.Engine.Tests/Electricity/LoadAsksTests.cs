using Sim.Engine.Electricity;

namespace Sim.Engine.Tests.Electricity;

public class LoadAsksTests
{
    private static readonly ElectricLoads Loads = new()
    {
        LightingWPerPerson = 8,
        AppliancesWhPerPersonDay = 15,
        CommunicationsWPerPerson = 1.5,
        OfficesWPerPerson = 125,
        DeskShareFraction = 0.5,
        BedsPerLamp = 14,
        LampPowerW = 40,
        ColdChainKwhPerDay = 1.75,
        BaseLoadWPerPerson = 6,
    };

    // Geometric elevation of the sun's centre at 44.7 degrees north, Cooper's declination: good to 0.5 degrees.
    private static double ElevationDeg(int hourOfYear)
    {
        double day = hourOfYear / 24 + 1, latitude = 44.7 * Math.PI / 180;
        double declination = 23.45 * Math.PI / 180 * Math.Sin(2 * Math.PI * (284 + day) / 365);
        double angle = (hourOfYear % 24 + 0.5 - 12) * Math.PI / 12;
        return 180 / Math.PI * Math.Asin(Math.Sin(latitude) * Math.Sin(declination)
            + Math.Cos(latitude) * Math.Cos(declination) * Math.Cos(angle));
    }

    private static double[] Wanted(LoadDrivers hour)
    {
        var wanted = new double[Shedding.EndUses];
        LoadAsks.Write(Loads, hour, wanted);
        return wanted;
    }

    [Fact]
    public void The_day_of_appliances_sums_to_one() =>
        Assert.Equal(1, Enumerable.Range(0, 24).Sum(LoadAsks.ApplianceShare), 1e-12);

    [Fact]
    public void Lamps_of_the_site_burn_about_4100_hours_a_year()
    {
        int hours = Enumerable.Range(0, 8760).Count(h => ElevationDeg(h) < LoadAsks.SiteLampsOnBelowDeg);
        Assert.InRange(hours, 4100 * 0.985, 4100 * 1.015);
    }

    [Fact]
    public void Lights_in_dwellings_burn_about_six_hours_a_day()
    {
        double hours = Enumerable.Range(0, 8760).Where(h => h % 24 is >= 7 and < 23).Sum(h => LoadAsks.LightsOnFraction(ElevationDeg(h)));
        Assert.InRange(hours / 365, 5.7, 6.3);
    }

    [Fact]
    public void An_evening_hour_follows_people_staff_and_capacity()
    {
        double[] wanted = Wanted(new LoadDrivers(900, 0.9, 40, 1500, -10, 20));
        Assert.Equal(8 * 900 * 0.9 / 1000, wanted[(int)ElectricEndUse.Lighting], 1e-12);
        Assert.Equal(15 * 900 * 0.08 / 1000, wanted[(int)ElectricEndUse.Appliances], 1e-12);
        Assert.Equal(2.25, wanted[(int)ElectricEndUse.Communications], 1e-12);
        Assert.Equal(2.5, wanted[(int)ElectricEndUse.Offices], 1e-12);
        Assert.Equal(108 * 40 / 1000.0, wanted[(int)ElectricEndUse.SiteLighting], 1e-12);
        Assert.Equal(1.75 / 24, wanted[(int)ElectricEndUse.ColdChain], 1e-12);
        Assert.Equal(9, wanted[(int)ElectricEndUse.BaseLoad], 1e-12);
        Assert.Equal(0, wanted[(int)ElectricEndUse.Laundry]);
    }

    [Fact]
    public void By_day_no_lamp_is_on_and_an_empty_centre_keeps_its_standing_loads()
    {
        double[] wanted = Wanted(new LoadDrivers(0, 0, 0, 1500, 35, 12));
        Assert.Equal(0, wanted[(int)ElectricEndUse.Lighting]);
        Assert.Equal(0, wanted[(int)ElectricEndUse.SiteLighting]);
        Assert.Equal(2.25 + 9 + 1.75 / 24, wanted.Sum(), 1e-12);
        Assert.Equal(60, LoadAsks.Lamps(Loads with { SiteLamps = 60 }, 1500));
    }
}
