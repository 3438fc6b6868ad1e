using Sim.Engine.Climate;

namespace Sim.Engine.Tests.Climate;

public sealed class NormalsTests
{
    [Fact]
    public void Six_places_ship_in_order()
    {
        Assert.Equal(["bihac", "lipa", "mostar", "sarajevo", "trieste", "tuzla"], NormalsLibrary.Names);
        Assert.Contains("there are bihac, lipa", Assert.Throws<KeyNotFoundException>(() => NormalsLibrary.Get("atlantis")).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("bihac", 11.3, 1307, 1335)]
    [InlineData("lipa", 9.0, 1307, 1402)]
    [InlineData("sarajevo", 10.8, 1317, 927)]
    [InlineData("mostar", 15.0, 1494, 1450)]
    [InlineData("tuzla", 11.2, 1313, 912)]
    [InlineData("trieste", 14.4, 1390, 999)]
    public void Yearly_values_are_those_of_the_stations(string name, double meanC, double light, double rain)
    {
        MonthlyNormals normals = NormalsLibrary.Get(name).Monthly;
        Assert.Equal(meanC, normals.MeanTemperatureC.Average(), 0.06);
        Assert.Equal(light, normals.IrradiationKwhPerM2.Sum(), 1.0);
        Assert.Equal(rain, normals.RainMm.Sum(), 1.0);
    }

    [Fact]
    public void What_is_published_of_1991_to_2020_is_met()
    {
        // extremeweatherwatch.com, Sarajevo in January: mean daily low -2.9 C, high 4.1 C; sarajevotimes.com, Mostar: 5 C in January, about 26 C in July.
        MonthlyNormals sarajevo = NormalsLibrary.Get("sarajevo").Monthly, mostar = NormalsLibrary.Get("mostar").Monthly;
        Assert.Equal((-2.9, 4.1), (sarajevo.MinTemperatureC[0], sarajevo.MaxTemperatureC[0]));
        Assert.Equal((5.0, 26.0), (mostar.MeanTemperatureC[0], mostar.MeanTemperatureC[6]));
    }

    [Fact]
    public void Every_row_has_twelve_sound_values_a_grade_and_a_source()
    {
        foreach (string name in NormalsLibrary.Names)
        {
            PlaceNormals place = NormalsLibrary.Get(name);
            Assert.Equal(9, place.Rows.Count);
            Assert.All(place.Rows, row =>
            {
                Assert.Equal(12, row.Values.Length);
                Assert.Contains(row.Grade, new[] { "T-hi", "T-md", "S", "D", "E" });
                Assert.NotEmpty(row.Source);
            });
            Assert.Empty(MonthlyNormals.Check(place.Monthly));
            Location location = new() { LatitudeDeg = place.LatitudeDeg, LongitudeDeg = place.LongitudeDeg, ElevationM = place.ElevationM, TimeZone = place.TimeZone };
            Assert.Empty(Location.Check(location));
            Assert.Equal(1, location.StandardOffsetHours());
        }
    }

    [Fact]
    public void Wrong_places_and_normals_are_problems()
    {
        Assert.Equal("time_zone", Assert.Single(Location.Check(new() { TimeZone = "America/Denver", LongitudeDeg = 16 })).Key);
        MonthlyNormals bihac = NormalsLibrary.Get("bihac").Monthly;
        Assert.Equal(12, MonthlyNormals.Check(bihac with { MinTemperatureC = bihac.MaxTemperatureC }).Count());
        Assert.Equal(12, MonthlyNormals.Check(bihac with { RainDays = new double[12] }).Count());
        Assert.Single(ClimateInputs.Check(new()));
        Assert.Single(ClimateInputs.Check(new() { Normals = "lipa", Epw = "a.epw" }));
        Assert.Empty(ClimateInputs.Check(new() { Normals = "lipa" }));
    }
}
