using FsCheck.Fluent;
using Sim.Engine.Climate;

namespace Sim.Engine.Tests.Climate;

public sealed class SunTests
{
    [Fact]
    public void The_suns_vector_is_a_unit_vector_and_agrees_with_the_single_position()
    {
        SunYear sun = SunYear.Of(44.7, 16.1, 740, 1);
        DateTime start = new(SunYear.EphemerisYear, 1, 1, 0, 0, 0, DateTimeKind.Utc);
        int seen = 0;
        for (int i = 0; i < sun.Up.Length; i += 7)
        {
            if (sun.Up[i] == 0)
            {
                continue;
            }
            seen++;
            double hours = i / 4 + (i % 4 + 0.5) / 4 - 1;
            SunPosition single = Grena2012.Position(start.AddHours(hours), 44.7, 16.1, Radiation.StandardPressurePa(740));
            double azimuth = Math.Atan2(sun.East[i], sun.North[i]) * 180 / Math.PI;
            Assert.Equal(1, sun.East[i] * sun.East[i] + sun.North[i] * sun.North[i] + sun.Up[i] * sun.Up[i], 1e-12);
            Assert.Equal(single.ApparentZenithDeg, Math.Acos(sun.Up[i]) * 180 / Math.PI, 0.01);
            Assert.Equal(0, Math.IEEERemainder(single.AzimuthDeg - azimuth, 360), 0.02);
        }
        Assert.InRange(seen, 2400, 2700);
    }

    [Fact]
    public void The_sun_rises_in_the_east_and_sets_in_the_west()
    {
        SunYear sun = SunYear.Of(44.7, 16.1, 740, 1);
        int morning = 171 * 24 + 6, evening = 171 * 24 + 18;
        Assert.True(sun.East[morning * 4] > 0.5);
        Assert.True(sun.East[evening * 4] < -0.5);
    }

    [Fact]
    public void Day_and_night_share_the_year_but_for_refraction()
    {
        Prop.ForAll(Gen.Choose(-60, 60).ToArbitrary(), latitude =>
        {
            double day = SunYear.Of(latitude, 0, 0, 0).UpFraction.Average();
            Assert.InRange(day, 0.49, 0.52);
        }).Holds();
    }

    [Fact]
    public void The_sun_never_rises_in_the_polar_night()
    {
        SunYear sun = SunYear.Of(75, 20, 0, 1);
        Assert.All(sun.Weight.AsSpan(0, 24 * 20).ToArray(), weight => Assert.Equal(0, weight));
        Assert.Equal(1, sun.UpFraction[172 * 24]);
    }

    [Theory]
    [InlineData(1, 1.0350)]
    [InlineData(185, 0.9666)]
    public void The_earth_is_nearest_the_sun_in_January(int day, double factor) =>
        Assert.Equal(factor * Radiation.SolarConstantWPerM2, Radiation.Spencer1971(day), 1.0);

    [Theory]
    [InlineData(0, 0.99971)]
    [InlineData(60, 1.9943)]
    [InlineData(75, 3.8087)]
    [InlineData(90, 37.92)]
    public void Air_mass_is_that_of_the_table_of_Kasten_and_Young(double zenith, double expected) =>
        Assert.Equal(expected, Radiation.KastenYoung1989(zenith), expected * 0.0015);

    [Theory]
    [InlineData(0.141226, 49.3645 / 50)]
    [InlineData(0.238339, 83.0177 / 85)]
    [InlineData(0.694463, 146.8386 / 581)]
    [InlineData(0.9, 0.165)]
    public void Diffuse_shares_of_Erbs_are_those_of_pvlib(double clearness, double expected) =>
        Assert.Equal(expected, Radiation.Erbs1982(clearness), 2e-4);
}
