using Sim.Engine.Climate;
using Xunit.Abstractions;

namespace Sim.Engine.Tests.Validation;

/// <summary>A thousand generated years against the normals they are made of.</summary>
[Trait("Category", "Validation")]
public sealed class ClimateGeneratorTests(ITestOutputHelper output)
{
    private const int Many = 1000;
    private const int Few = 20;

    [Theory]
    [InlineData("lipa")]
    [InlineData("mostar")]
    public void A_thousand_years_and_every_twenty_of_them_have_the_normals_they_were_made_of(string name)
    {
        PlaceNormals place = NormalsLibrary.Get(name);
        SunYear sun = SunYear.Of(place.LatitudeDeg, place.LongitudeDeg, place.ElevationM, 1);
        WeatherGenerator generator = new(name, place.Monthly, sun);
        double[][] air = new double[Many][], light = new double[Many][], rain = new double[Many][];
        for (int year = 0; year < Many; year++)
        {
            WeatherYear weather = generator.Year(1, year);
            air[year] = WeatherYear.MonthlyMeans(weather.DryBulbC);
            light[year] = Array.ConvertAll(WeatherYear.MonthlySums(weather.GlobalHorizontalWPerM2), wh => wh / 1000);
            rain[year] = WeatherYear.MonthlySums(weather.RainMm);
        }
        List<double> errors = [];
        for (int month = 0; month < 12; month++)
        {
            Assert.Equal(place.Monthly.MeanTemperatureC[month], Mean("air C", air, month, place.Monthly.MeanTemperatureC, errors), 0.3);
            Assert.InRange(Mean("light kWh/m2", light, month, place.Monthly.IrradiationKwhPerM2, errors) / place.Monthly.IrradiationKwhPerM2[month], 0.98, 1.02);
            // A thousand months of rain tell its mean to about 2 % (one standard error): the 2 % are asked of the year.
            Mean("rain mm", rain, month, place.Monthly.RainMm, errors);
        }
        double lightYear = light.Average(m => m.Sum()), rainYear = rain.Average(m => m.Sum());
        double beyond = errors.Count(e => Math.Abs(e) > 3) / (double)errors.Count;
        double spread = Math.Sqrt(errors.Average(e => e * e));
        output.WriteLine($"year: light {lightYear:0.0} kWh/m2, rain {rainYear:0.0} mm; means of {Few} years: {beyond:0.00 %} beyond three standard errors, root mean square {spread:0.000}");
        Assert.InRange(lightYear / place.Monthly.IrradiationKwhPerM2.Sum(), 0.99, 1.01);
        Assert.InRange(rainYear / place.Monthly.RainMm.Sum(), 0.98, 1.02);
        // Of normal numbers 0.27 % lie beyond three standard errors; rain is skewed.
        Assert.InRange(beyond, 0, 0.01);
        Assert.InRange(spread, 0.9, 1.1);
    }

    /// <summary>Mean of all years, and for each block of few years its distance from the normal in standard errors.</summary>
    private double Mean(string what, double[][] years, int month, double[] normals, List<double> errors)
    {
        double mean = years.Average(y => y[month]);
        double deviation = Math.Sqrt(years.Average(y => (y[month] - mean) * (y[month] - mean)));
        foreach (double[][] block in years.Chunk(Few))
        {
            errors.Add((block.Average(y => y[month]) - normals[month]) / (deviation / Math.Sqrt(Few)));
        }
        output.WriteLine($"{month + 1,2} {what}: normal {normals[month]:0.00}, {Many} years {mean:0.00}, year to year {deviation:0.00}");
        Assert.InRange((mean - normals[month]) / (deviation / Math.Sqrt(Many)), -3.5, 3.5);
        return mean;
    }
}
