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
    public void A_thousand_years_and_twenty_have_the_normals_they_were_made_of(string name)
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
        for (int month = 0; month < 12; month++)
        {
            Compare("air C", air, month, place.Monthly.MeanTemperatureC[month], 0.3);
            Compare("light kWh/m2", light, month, place.Monthly.IrradiationKwhPerM2[month], 0.02 * place.Monthly.IrradiationKwhPerM2[month]);
            // A thousand months of rain tell its mean to about 2 % (one standard error): the 2 % are asked of the year.
            Compare("rain mm", rain, month, place.Monthly.RainMm[month], double.PositiveInfinity);
        }
        Assert.InRange(light.Average(m => m.Sum()) / place.Monthly.IrradiationKwhPerM2.Sum(), 0.98, 1.02);
        double meanRain = rain.Average(m => m.Sum());
        double fewRain = rain.Take(Few).Average(m => m.Sum()), deviation = Math.Sqrt(rain.Average(m => Math.Pow(m.Sum() - meanRain, 2)));
        output.WriteLine($"year: light {light.Average(m => m.Sum()):0.0}, rain {rain.Average(m => m.Sum()):0.0} ({Few} years {fewRain:0.0}, year to year {deviation:0.0})");
        Assert.InRange((fewRain - place.Monthly.RainMm.Sum()) / (deviation / Math.Sqrt(Few)), -3, 3);
        Assert.InRange(rain.Average(m => m.Sum()) / place.Monthly.RainMm.Sum(), 0.98, 1.02);
    }

    private void Compare(string what, double[][] years, int month, double normal, double allowance)
    {
        double mean = years.Average(y => y[month]);
        double deviation = Math.Sqrt(years.Average(y => (y[month] - mean) * (y[month] - mean)));
        double few = years.Take(Few).Average(y => y[month]);
        output.WriteLine($"{month + 1,2} {what}: normal {normal:0.00}, {Many} years {mean:0.00}, {Few} years {few:0.00}, year to year {deviation:0.00}");
        Assert.InRange(mean, normal - allowance, normal + allowance);
        Assert.InRange((mean - normal) / (deviation / Math.Sqrt(Many)), -3.5, 3.5);
        // A month's rain is the sum of a few skewed amounts: beyond three standard errors more often than a normal number.
        double bound = double.IsInfinity(allowance) ? 4 : 3;
        Assert.InRange((few - normal) / (deviation / Math.Sqrt(Few)), -bound, bound);
    }
}
