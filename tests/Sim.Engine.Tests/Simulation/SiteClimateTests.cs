using Sim.Engine.Buildings;
using Sim.Engine.Electricity;
using Sim.Engine.Heat;
using Sim.Engine.Simulation;
using Sim.Engine.Time;

namespace Sim.Engine.Tests.Simulation;

public class SiteClimateTests
{
    // A pool of three years that begins with its third; no year is generated twice.
    [Fact]
    public void A_pool_may_begin_with_any_of_its_years()
    {
        SiteClimate pool = Centre.Plan(Centre.File(), ("climate.years", "3")).Sites[0].Climate, later = pool.From(5);
        Assert.Equal(3, later.Count);
        Assert.Same(pool.Year(2), later.Year(0));
        Assert.Same(pool.Year(0), later.Year(1));
        Assert.Same(pool.Year(1), later.Year(2));
        Assert.Equal(pool.MeanC, later.MeanC);
        Assert.NotEqual(pool.Year(0).Outdoors.AirC, pool.Year(1).Outdoors.AirC);
    }

    // The ground warms and cools with the seasons of the place, some weeks late.
    [Theory]
    [InlineData("44 deg", 8)]
    [InlineData("-33 deg", 2)]
    public void Mains_water_is_warmest_at_the_end_of_the_summer_of_the_place(string latitude, int month)
    {
        double[] days = Centre.Plan(Centre.File(), ("location.latitude", latitude)).Sites[0].Climate.Year(0).MainsC;
        Assert.InRange(Calendar.MonthOfHour(24 * Array.IndexOf(days, days.Max())), month - 1, month);
    }

    // A net over the roof keeps half of the sun off in the five warm months of the place, and none in the others.
    [Theory]
    [InlineData("44 deg", 4, 8)]
    [InlineData("-33 deg", 10, 2)]
    public void Shade_of_the_summer_hangs_in_the_summer_of_the_place(string latitude, int first, int last)
    {
        SitePlan site = Centre.Plan(Centre.File(), ("location.latitude", latitude), ("buildings.canteen.shell.shading", "{ roof: 50 % }")).Sites[0];
        ZonePlan canteen = site.Zones.Single(z => z.Inputs.Shell.Shading is not null);
        ZoneInputs shaded = site.Climate.Year(0).SunOn(canteen.Inputs.Shell, canteen.Zone);
        ZoneInputs open = site.Climate.Year(0).SunOn(canteen.Inputs.Shell with { Shading = null }, canteen.Zone);
        for (int month = 0; month < 12; month++)
        {
            double Sun(ZoneInputs sun) => Enumerable.Range(0, open.Hours).Where(h => Calendar.MonthOfHour(h) == month).Sum(sun.RoofWPerM2);
            bool hangs = first < last ? month >= first && month <= last : month >= first || month <= last;
            Assert.Equal(hangs ? 0.5 : 1, Sun(shaded) / Sun(open), 1e-12);
        }
    }

    // Left out, the azimuth of modules and collectors is that which sees the most sun in a year.
    [Theory]
    [InlineData("44 deg", 180, 0)]
    [InlineData("-33 deg", 0, 180)]
    public void Modules_and_collectors_look_towards_the_equator_unless_told(string latitude, double towardsDeg, double awayDeg)
    {
        SitePlan site = Centre.Plan(Centre.File(), ("location.latitude", latitude), ("electricity.pv.roof", "{ tilt: 30 deg }"), ("hot_water.solar", "{ area: 10 m2, tilt: 30 deg }")).Sites[0];
        YearClimate year = site.Climate.Year(0);
        PvArray modules = site.Inputs.Electricity.Pv["roof"];
        SolarThermal collectors = site.Inputs.HotWater!.Solar!;
        Assert.Null(modules.AzimuthDeg);
        Assert.Equal(year.SolarKwhPerKw(modules with { AzimuthDeg = towardsDeg }), year.SolarKwhPerKw(modules));
        Assert.Equal(year.SunOnCollectors(collectors with { AzimuthDeg = towardsDeg }), year.SunOnCollectors(collectors));
        Assert.True(year.SolarKwhPerKw(modules).Sum() > 1.2 * year.SolarKwhPerKw(modules with { AzimuthDeg = awayDeg }).Sum());
        Assert.True(year.SunOnCollectors(collectors).Sum() > 1.2 * year.SunOnCollectors(collectors with { AzimuthDeg = awayDeg }).Sum());
    }
}
