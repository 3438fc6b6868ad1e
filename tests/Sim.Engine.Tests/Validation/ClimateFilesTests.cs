using Sim.Engine.Climate;
using Xunit.Abstractions;

namespace Sim.Engine.Tests.Validation;

/// <summary>Weather files and light on planes against pvlib-python and the ranges of ASHRAE 140.</summary>
[Trait("Category", "Validation")]
public sealed class ClimateFilesTests(ITestOutputHelper output)
{
    private const string Amsterdam = "weather/NLD_Amsterdam.062400_IWEC.epw";
    private const string Denver = "weather/USA_CO_Denver_725650_TMY3_ASHRAE140.epw";
    private const string Pvgis = "weather/PVGIS_tmy_45.000_8.000_2005_2023.epw";
    private const string Bologna = "weather/ITA_ER_Bologna-Marconi.AP.161400_TMYx.2004-2018.epw";

    [SharedFact(Amsterdam)]
    public void Amsterdam_has_the_radiation_of_its_file()
    {
        WeatherYear weather = WeatherFile.Read(SharedFactAttribute.Path(Amsterdam));
        double[] monthly = WeatherYear.MonthlySums(weather.GlobalHorizontalWPerM2);

        Assert.Equal(982.481, weather.GlobalHorizontalKwhPerM2, 0.001);
        Assert.Equal(698.916, weather.DirectNormalWPerM2.Sum() / 1000, 0.001);
        Assert.Equal(590.603, weather.DiffuseHorizontalWPerM2.Sum() / 1000, 0.001);
        Assert.Equal(10.026, weather.MeanDryBulbC, 0.001);
        double[] expected = [19.824, 38.137, 76.778, 102.921, 149.174, 147.828, 152.977, 126.029, 81.612, 48.091, 24.745, 14.365];
        for (int month = 0; month < 12; month++)
        {
            Assert.Equal(expected[month], monthly[month] / 1000, 0.001);
        }
        Assert.Equal(0.5, weather.SunOffsetHours);
        output.WriteLine($"HDD18 {weather.HeatingDegreeDays18:0} notes: {string.Join("; ", weather.Notes)}");
    }

    [SharedFact(Amsterdam)]
    public void Light_on_planes_in_Amsterdam_is_that_of_pvlib()
    {
        (SkyModel Model, double Tilt, double Azimuth, double Total, double Beam, double Sky, double Ground)[] rows =
        [
            (SkyModel.Isotropic, 30, 180, 1078.415, 514.2122, 551.0401, 13.1627),
            (SkyModel.HayDavies, 30, 180, 1111.4736, 514.2122, 584.0987, 13.1627),
            (SkyModel.Perez, 30, 180, 1135.2205, 514.2122, 607.8456, 13.1627),
            (SkyModel.Isotropic, 90, 90, 552.7998, 159.2502, 295.3015, 98.2481),
            (SkyModel.HayDavies, 90, 90, 547.0193, 159.2502, 289.521, 98.2481),
            (SkyModel.Perez, 90, 90, 551.5499, 159.2502, 294.0515, 98.2481),
        ];
        WeatherYear weather = WeatherFile.Read(SharedFactAttribute.Path(Amsterdam));
        SunYear sun = SunOf(weather);
        foreach (var row in rows)
        {
            PlaneYear plane = SkyYear.Of(weather, sun, row.Model).OnPlane(new Plane(row.Tilt, row.Azimuth), 0.2);
            double around = plane.CircumsolarWPerM2.Sum() / 1000;
            double beam = plane.BeamWPerM2.Sum() / 1000 - around;
            double sky = plane.SkyDiffuseWPerM2.Sum() / 1000 + around;
            output.WriteLine($"{row.Model} {row.Tilt} {row.Azimuth}: {plane.AnnualKwhPerM2:0.000} ({100 * (plane.AnnualKwhPerM2 / row.Total - 1):+0.000;-0.000} %) beam {beam:0.00} sky {sky:0.00} ground {plane.GroundWPerM2.Sum() / 1000:0.00}");
            AssertWithin(0.005, row.Total, plane.AnnualKwhPerM2);
            AssertWithin(0.005, row.Beam, beam);
            AssertWithin(0.005, row.Sky, sky);
            AssertWithin(0.0001, row.Ground, plane.GroundWPerM2.Sum() / 1000);
        }
    }

    [SharedFact(Amsterdam)]
    public void Sample_hours_are_those_of_pvlib_with_the_sun_at_mid_hour()
    {
        WeatherYear weather = WeatherFile.Read(SharedFactAttribute.Path(Amsterdam));
        SunYear sun = SunYear.Of(weather.LatitudeDeg, weather.LongitudeDeg, weather.ElevationM, weather.UtcOffsetHours, 0.5, positions: 1);
        (int Hour, double Apparent, double[] Isotropic, double[] HayDavies, double[] Perez)[] rows =
        [
            (347, 75.42609, [49.3185, 47.3205, 30.0], [49.3185, 47.3205, 30.0], [48.2965, 45.3461, 26.0511]),
            (1880, 74.93627, [83.8415, 80.4449, 51.0], [83.8415, 80.4449, 51.0], [85.9113, 79.8298, 42.8192]),
            (1884, 52.58628, [584.8736, 833.5364, 110.1], [585.901, 868.3665, 80.2442], [592.4055, 878.5242, 107.8556]),
        ];
        Plane[] planes = [new(15, 90), new(30, 180), new(90, 270)];
        foreach (var row in rows)
        {
            Assert.Equal(row.Apparent, sun.ApparentZenithDeg[row.Hour], 0.01);
            for (int p = 0; p < planes.Length; p++)
            {
                Assert.Equal(row.Isotropic[p], Total(SkyModel.Isotropic, planes[p], row.Hour), 0.15);
                Assert.Equal(row.HayDavies[p], Total(SkyModel.HayDavies, planes[p], row.Hour), 0.15);
                Assert.Equal(row.Perez[p], Total(SkyModel.Perez, planes[p], row.Hour), 0.15);
            }
        }

        double Total(SkyModel model, Plane plane, int hour)
        {
            double total = SkyYear.Of(weather, sun, model).OnPlane(plane, 0.2).TotalWPerM2(hour);
            output.WriteLine($"{hour} {model} {plane}: {total:0.0000}");
            return total;
        }
    }

    [SharedFact(Pvgis)]
    public void A_PVGIS_file_closes_ten_minutes_into_the_hour_after_its_label()
    {
        WeatherYear weather = WeatherFile.Read(SharedFactAttribute.Path(Pvgis));
        double found = ClosureOffset.Find(
            weather.GlobalHorizontalWPerM2,
            weather.DirectNormalWPerM2,
            weather.DiffuseHorizontalWPerM2,
            weather.LatitudeDeg,
            weather.LongitudeDeg,
            weather.UtcOffsetHours);
        SunYear sun = SunOf(weather);
        PlaneYear roof = SkyYear.Of(weather, sun).OnPlane(new Plane(30, 180), 0.2);
        SunYear single = SunYear.Of(45, 8, 250, 1, weather.SunOffsetHours, positions: 1);
        PlaneYear one = SkyYear.Of(weather, single).OnPlane(new Plane(30, 180), 0.2);
        output.WriteLine($"offset {weather.SunOffsetHours * 60:0.00} min; by closure alone {found * 60:0.00} min; roof {roof.AnnualKwhPerM2:0.000} with 4 positions, {one.AnnualKwhPerM2:0.000} with 1; notes {string.Join("; ", weather.Notes)}");

        Assert.Equal(10.57, weather.SunOffsetHours * 60, 0.1);
        Assert.Equal(10.57, found * 60, 1.0);
        AssertWithin(0.001, 1736.221, one.AnnualKwhPerM2);
        AssertWithin(0.005, 1736.221, roof.AnnualKwhPerM2);
    }

    [SharedFact(Denver)]
    public void Incident_sun_in_Denver_lies_in_the_ranges_of_ASHRAE_140()
    {
        WeatherYear weather = WeatherFile.Read(SharedFactAttribute.Path(Denver));
        SunYear sun = SunOf(weather);
        SkyYear sky = SkyYear.Of(weather, sun);
        double horizontal = sky.OnPlane(Plane.Horizontal, 0.2).AnnualKwhPerM2;
        double east = sky.OnPlane(new Plane(90, 90), 0.2).AnnualKwhPerM2;
        double south = sky.OnPlane(new Plane(90, 180), 0.2).AnnualKwhPerM2;
        double west = sky.OnPlane(new Plane(90, 270), 0.2).AnnualKwhPerM2;
        double north = sky.OnPlane(new Plane(90, 0), 0.2).AnnualKwhPerM2;
        output.WriteLine($"horizontal {horizontal:0.0} (file {weather.GlobalHorizontalKwhPerM2:0.0}) east {east:0.0} south {south:0.0} west {west:0.0} north {north:0.0}");
        output.WriteLine(string.Join("; ", weather.Notes));

        Assert.InRange(horizontal, 1663, 1670);
        Assert.InRange(east, 1017, 1068);
        Assert.InRange(south, 1291, 1387);
    }

    [SharedFact(Bologna)]
    public void Bologna_is_read_whole()
    {
        WeatherYear weather = WeatherFile.Read(SharedFactAttribute.Path(Bologna));
        output.WriteLine($"mean {weather.MeanDryBulbC:0.00} HDD18 {weather.HeatingDegreeDays18:0} GHI {weather.GlobalHorizontalKwhPerM2:0} rain {weather.AnnualRainMm:0} offset {weather.SunOffsetHours} {string.Join("; ", weather.Notes)}");

        Assert.InRange(weather.MeanDryBulbC, 13, 16);
        Assert.Equal(0.5, weather.SunOffsetHours);
        Assert.DoesNotContain(weather.SkyTemperatureC, double.IsNaN);
    }

    private static SunYear SunOf(WeatherYear weather) =>
        SunYear.Of(weather.LatitudeDeg, weather.LongitudeDeg, weather.ElevationM, weather.UtcOffsetHours, weather.SunOffsetHours);

    private static void AssertWithin(double relative, double expected, double actual) =>
        Assert.InRange(actual, expected * (1 - relative), expected * (1 + relative));
}
