using Sim.Engine.Climate;
using Sim.Engine.Electricity;

namespace Sim.Engine.Tests.Electricity;

public sealed class SnowOnModulesTests
{
    // Eight hours of pvlib-python's test of coverage_nrel (commit 082dbfa): nothing falls that covers, all are warm enough.
    [Fact]
    public void Snow_slides_off_as_in_pvlib()
    {
        double[] irradiance = [400, 200, 100, 1234, 134, 982, 100, 100], airC = [10, 2, 10, 1234, 34, 982, 10, 10], fallCm = [0, 0.5, 0.6, 0.4, 0.23, 0, 0.1, 0.1];
        double covered = 0.5, slide = 0.197 * Math.Sin(Math.PI / 4);
        for (int h = 1; h < irradiance.Length; h++)
        {
            covered = SnowOnModules.Marion2013(covered, fallCm[h], irradiance[h], airC[h], 45);
            Assert.Equal(Math.Max(0, 0.5 - h * slide), covered, 1e-12);
        }
    }

    // The same source's test of dc_loss_nrel.
    [Theory]
    [InlineData(1, 1)]
    [InlineData(0.5, 0.5)]
    [InlineData(0.6, 0.625)]
    [InlineData(0.2, 0.25)]
    [InlineData(0.4, 0.5)]
    [InlineData(0, 0)]
    public void A_string_covered_in_part_gives_nothing(double covered, double lost) => Assert.Equal(lost, SnowOnModules.LostFraction(covered, 8));

    [Theory]
    // More than 1 cm covers; just 1 cm does not (pvlib's test of fully_covered_nrel).
    [InlineData(0, 1.01, 0, -5, 1)]
    [InlineData(0, 1, 0, -5, 0)]
    // At -5 C snow slides from 400 W/m2 on.
    [InlineData(1, 0, 399, -5, 1)]
    [InlineData(1, 0, 401, -5, 1 - 0.197 * 0.5)]
    public void New_snow_covers_and_frost_holds_it(double before, double fallCm, double irradiance, double airC, double after) =>
        Assert.Equal(after, SnowOnModules.Marion2013(before, fallCm, irradiance, airC, 30), 1e-12);

    [Fact]
    public void A_day_of_snow_costs_the_days_until_it_has_slid_off_and_leaves_the_others_alone()
    {
        // 20 mm of water fall in the night to day 10 at -2 C; then it is 0.5 C: the snow slides 0.197 x sin 30 an hour, gone after 11 hours.
        var weather = new WeatherYear { UtcOffsetHours = 1, DryBulbC = [.. Enumerable.Range(0, SunYear.Hours).Select(h => h is >= 240 and < 250 ? -2 : h < 1000 ? 0.5 : 10.0)] };
        for (int h = 240; h < 250; h++)
        {
            weather.RainMm[h] = 2;
        }
        SnowCover snow = SnowCover.Of(weather, 1);
        PlaneYear plane = SkyYear.Of(weather, SunYear.Of(44.7, 15, 740, 1)).OnPlane(new Plane(30, 180), 0.2);
        double[] lost = SnowOnModules.LostFraction(30, [.. Enumerable.Range(0, SunYear.Hours).Select(plane.TotalWPerM2)], weather.DryBulbC, snow.FallMm, snow.LyingMm);
        Assert.Equal(0, lost[239]);
        Assert.All(lost[240..250], l => Assert.Equal(1, l));
        // A third is free after 4 hours (4 x 0.0985 > 1/3), two thirds after 7, all after 11.
        Assert.Equal([1, 1, 1, 2 / 3.0, 2 / 3.0, 2 / 3.0, 1 / 3.0, 1 / 3.0, 1 / 3.0, 1 / 3.0, 0], lost[250..261].Select(l => Math.Round(l, 12)).Select(l => l == Math.Round(2 / 3.0, 12) ? 2 / 3.0 : l == Math.Round(1 / 3.0, 12) ? 1 / 3.0 : l));
        Assert.All(lost[261..], l => Assert.Equal(0, l));
    }
}
