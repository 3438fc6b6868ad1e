using FsCheck.Fluent;
using Sim.Engine.Climate;
using Xunit.Abstractions;

namespace Sim.Engine.Tests.Climate;

public sealed class WeatherGeneratorTests(ITestOutputHelper output)
{
    private const int Years = 200;

    private static readonly Lazy<Statistics> Lipa = new(() => new Statistics("lipa"));

    public static TheoryData<string> Places() => [.. NormalsLibrary.Names];

    [Fact]
    public void Mean_temperatures_light_and_rain_are_those_of_the_normals()
    {
        Statistics s = Lipa.Value;
        for (int month = 0; month < 12; month++)
        {
            AssertMean(s.Temperature[month], s.Normals.MeanTemperatureC[month]);
            AssertMean(s.Light[month], s.Normals.IrradiationKwhPerM2[month]);
            AssertMean(s.Rain[month], s.Normals.RainMm[month]);
            AssertMean(s.RainDays[month], s.Normals.RainDays[month]);
        }
        Assert.InRange(s.Rain.Sum(m => m.Average()) / s.Normals.RainMm.Sum(), 0.98, 1.02);
        Assert.InRange(s.Light.Sum(m => m.Average()) / s.Normals.IrradiationKwhPerM2.Sum(), 0.995, 1.005);
    }

    [Fact]
    public void Daily_extremes_humidity_and_wind_are_near_the_normals()
    {
        Statistics s = Lipa.Value;
        for (int month = 0; month < 12; month++)
        {
            Assert.Equal(s.Normals.MinTemperatureC[month], s.Lowest[month].Average(), 0.6);
            Assert.Equal(s.Normals.MaxTemperatureC[month], s.Highest[month].Average(), 0.6);
            Assert.Equal(s.Normals.HumidityFraction[month], s.Humidity[month].Average(), 0.01);
            Assert.Equal(s.Normals.WindSpeedMPerSecond[month], s.Wind[month].Average(), 0.1);
        }
    }

    [Fact]
    public void Months_differ_from_year_to_year_as_they_do_in_records()
    {
        Statistics s = Lipa.Value;
        Assert.InRange(Deviation(s.Temperature[0]), 1.5, 2.5);
        Assert.InRange(Deviation(s.Temperature[6]), 0.9, 1.6);
        Assert.InRange(Deviation(s.Rain[0]) / s.Rain[0].Average(), 0.3, 0.7);
    }

    [Fact]
    public void Cold_spells_fall_in_winter()
    {
        PlaceNormals place = NormalsLibrary.Get("lipa");
        WeatherGenerator generator = new("lipa", place.Monthly, SunOf(place));
        int[] coldest = new int[12];
        for (int year = 0; year < 5 * Years; year++)
        {
            double[] air = generator.AirC(7, year);
            coldest[ColdestMonth(air)]++;
        }
        // Of 3,000 years: January 49 %, December 31 %, February 17 %, November 2 %, March 1 %. Bounds are three standard errors of a thousand.
        Assert.InRange(coldest[11] + coldest[0] + coldest[1], 955, 990);
        Assert.InRange(coldest[0], 440, 535);
        Assert.InRange(coldest[2], 0, 18);
        Assert.Equal(0, coldest[3..10].Sum());
    }

    [Fact]
    public void Skewed_winters_have_colder_extremes_and_the_same_means()
    {
        PlaceNormals place = NormalsLibrary.Get("sarajevo");
        SunYear sun = SunOf(place);
        (double JanuaryC, double JulyC, double LowestC, double Skewness) plain = Winters(0), skewed = Winters(-0.5);
        Assert.Equal(0, plain.Skewness, 0.1);
        Assert.Equal(-0.5, skewed.Skewness, 0.1);
        Assert.Equal(plain.JanuaryC, skewed.JanuaryC, 0.1);
        Assert.Equal(plain.JulyC, skewed.JulyC);
        Assert.InRange(skewed.LowestC, plain.LowestC - 8, plain.LowestC - 2);

        (double, double, double, double) Winters(double skewness)
        {
            WeatherGenerator generator = new("sarajevo", place.Monthly, sun, skewness);
            double lowest = 0, july = 0;
            List<double> days = [];
            for (int year = 0; year < 120; year++)
            {
                double[] air = generator.AirC(1, year);
                lowest = Math.Min(lowest, air[..744].Min());
                july += air[4344..5088].Average() / 120;
                days.AddRange(Enumerable.Range(0, 31).Select(d => air[(24 * d)..(24 * d + 24)].Average()));
            }
            double mean = days.Average(), deviation = Math.Sqrt(days.Average(d => Math.Pow(d - mean, 2)));
            output.WriteLine(FormattableString.Invariant($"{skewness}: January {mean:0.00} C, deviation {deviation:0.00} K, lowest {lowest:0.0} C"));
            return (mean, july, lowest, days.Average(d => Math.Pow((d - mean) / deviation, 3)));
        }
    }

    [Fact]
    public void Skewness_beside_a_weather_file_is_refused()
    {
        ClimateInputs ofFile = new() { Epw = "a.epw" };
        Assert.Empty(ClimateInputs.Check(ofFile));
        Assert.Equal("winter_skewness", Assert.Single(ClimateInputs.Check(ofFile with { WinterSkewness = -0.3 })).Key);
    }

    /// <summary>By hand: at -4 deviations and a skewness of -0.5, (-4 - 0.5/6 x 15) / sqrt(1 + 0.25/18) = -5.214.</summary>
    [Fact]
    public void A_skewed_departure_is_that_of_the_expansion()
    {
        Assert.Equal(-5.214, WeatherGenerator.Skewed(-4, -0.5), 0.001);
        Assert.Equal(1.7, WeatherGenerator.Skewed(1.7, 0));
    }

    [Theory]
    [MemberData(nameof(Places))]
    public void Every_hour_of_every_place_is_physical(string name)
    {
        PlaceNormals place = NormalsLibrary.Get(name);
        SunYear sun = SunOf(place);
        WeatherYear weather = new WeatherGenerator(name, place.Monthly, sun).Year(1, 0);
        for (int h = 0; h < SunYear.Hours; h++)
        {
            Assert.InRange(weather.DryBulbC[h], -35, 48);
            Assert.InRange(weather.RelativeHumidityFraction[h], 0.05, 1);
            Assert.InRange(weather.SkyTemperatureC[h], weather.DryBulbC[h] - 35, weather.DryBulbC[h] + 0.01);
            Assert.InRange(weather.DirectNormalWPerM2[h], 0, 1100);
            Assert.InRange(weather.DiffuseHorizontalWPerM2[h], 0, 600);
            Assert.InRange(weather.WindSpeedMPerSecond[h], 0, 40);
            double closed = weather.DirectNormalWPerM2[h] * sun.CosZenith[h] + weather.DiffuseHorizontalWPerM2[h];
            Assert.Equal(weather.GlobalHorizontalWPerM2[h], closed, 1e-9);
        }
        Assert.InRange(weather.DiffuseHorizontalWPerM2.Sum() / weather.GlobalHorizontalWPerM2.Sum(), 0.38, 0.55);
        Assert.Empty(WeatherGenerator.Check(place.Monthly, sun));
    }

    [Fact]
    public void A_year_depends_on_seed_place_and_number_alone()
    {
        PlaceNormals place = NormalsLibrary.Get("bihac");
        SunYear sun = SunOf(place);
        WeatherGenerator generator = new("bihac", place.Monthly, sun);
        WeatherYear third = generator.Year(7, 3);
        generator.Year(7, 4);
        Assert.Equal(third.DryBulbC, new WeatherGenerator("bihac", place.Monthly, sun).AirC(7, 3));
        Assert.Equal(
            new WeatherGenerator("bihac", place.Monthly, sun).Year(7, 3, warmingK: 2).DryBulbC, new WeatherGenerator("bihac", place.Monthly, sun).AirC(7, 3, warmingK: 2));
        Assert.Equal(third.DryBulbC, new WeatherGenerator("bihac", place.Monthly, sun).Year(7, 3).DryBulbC);
        Assert.NotEqual(third.DryBulbC, generator.Year(7, 4).DryBulbC);
        Assert.NotEqual(third.DryBulbC, generator.Year(8, 3).DryBulbC);
        Assert.NotEqual(third.RainMm, new WeatherGenerator("elsewhere", place.Monthly, sun).Year(7, 3).RainMm);
    }

    [Fact]
    public void Warming_warms_air_and_sky_and_nothing_else()
    {
        PlaceNormals place = NormalsLibrary.Get("bihac");
        WeatherGenerator generator = new("bihac", place.Monthly, SunOf(place));
        WeatherYear now = generator.Year(1, 0), later = generator.Year(1, 0, 2);
        Assert.Equal(2, later.DryBulbC[4000] - now.DryBulbC[4000], 1e-12);
        Assert.Equal(2, later.SkyTemperatureC[4000] - now.SkyTemperatureC[4000], 1e-12);
        Assert.Equal(now.RainMm, later.RainMm);
    }

    [Fact]
    public void Clear_days_are_cold_in_winter_and_warm_in_summer_on_both_halves_of_the_globe()
    {
        MonthlyNormals north = NormalsLibrary.Get("bihac").Monthly;
        double[] Turned(double[] months) => [.. months[6..], .. months[..6]];
        MonthlyNormals south = north with
        {
            MeanTemperatureC = Turned(north.MeanTemperatureC),
            MinTemperatureC = Turned(north.MinTemperatureC),
            MaxTemperatureC = Turned(north.MaxTemperatureC),
            TemperatureDeviationK = Turned(north.TemperatureDeviationK),
            HumidityFraction = Turned(north.HumidityFraction),
            IrradiationKwhPerM2 = Turned(north.IrradiationKwhPerM2),
            RainMm = Turned(north.RainMm),
            RainDays = Turned(north.RainDays),
        };
        double[] northern = ByMonth(new("bihac", north, SunYear.Of(44.8, 15.9, 230, 1))), southern = ByMonth(new("south", south, SunYear.Of(-44.8, 15.9, 230, 1)));
        // Correlation of light and air of the days: -0.1 in midwinter, 0.2 in midsummer, known to 0.02.
        Assert.True(northern[0] < -0.04 && southern[6] < -0.04);
        Assert.True(northern[6] > 0.1 && southern[0] > 0.1);

        static double[] ByMonth(WeatherGenerator generator)
        {
            WeatherYear[] years = [.. Enumerable.Range(0, 100).Select(y => generator.Year(1, y))];
            double[] Days(Func<WeatherYear, double[]> column, int month) => [.. years.SelectMany(y => column(y).Chunk(24).Skip(Months.FirstHour(month) / 24).Take(Months.Days[month]).Select(d => d.Average()))];
            return [.. Enumerable.Range(0, 12).Select(m => MathNet.Numerics.Statistics.Correlation.Pearson(Days(y => y.GlobalHorizontalWPerM2, m), Days(y => y.DryBulbC, m)))];
        }
    }

    [Fact]
    public void Light_beyond_the_sun_is_a_problem_of_the_normals()
    {
        PlaceNormals place = NormalsLibrary.Get("bihac");
        double[] light = [.. place.Monthly.IrradiationKwhPerM2];
        light[11] = 120;
        (string key, string problem) = Assert.Single(WeatherGenerator.Check(place.Monthly with { IrradiationKwhPerM2 = light }, SunOf(place)));
        Assert.Equal("irradiation", key);
        Assert.StartsWith("month 12: 120 kWh/m2 is 1.", problem, StringComparison.Ordinal);
    }

    [Fact]
    public void Where_the_sun_does_not_rise_for_a_month_no_light_is_measured_by_it()
    {
        PlaceNormals place = NormalsLibrary.Get("bihac");
        string[] problems = [.. WeatherGenerator.Check(place.Monthly, SunYear.Of(80, 16, 100, 1)).Select(p => p.Problem)];
        Assert.StartsWith(FormattableString.Invariant($"month 1: {place.Monthly.IrradiationKwhPerM2[0]} kWh/m2, but the sun does not rise there in that month"), problems[0], StringComparison.Ordinal);
        Assert.DoesNotContain(problems, p => p.Contains("Infinity", StringComparison.Ordinal) || p.Contains("NaN", StringComparison.Ordinal));
    }

    [Fact]
    public void A_curve_through_months_keeps_every_months_mean()
    {
        Prop.ForAll(Gen.Choose(-30, 40).ArrayOf(12).ToArbitrary(), months =>
        {
            double[] means = Array.ConvertAll(months, m => (double)m);
            double[] daily = MonthlyCurve.Daily(means);
            int day = 0;
            for (int month = 0; month < 12; month++)
            {
                int length = DateTime.DaysInMonth(2023, month + 1);
                Assert.Equal(means[month], daily.AsSpan(day, length).ToArray().Average(), 1e-6);
                day += length;
            }
        }).Holds();
    }

    [Fact]
    public void Daily_clearness_has_the_mean_asked_for_and_stays_within_its_bounds()
    {
        Prop.ForAll(Gen.Choose(80, 780).ToArbitrary(), thousandths =>
        {
            double mean = thousandths / 1000.0, sum = 0;
            Bendt1981 days = Bendt1981.WithMean(mean);
            for (int i = 0; i < 10000; i++)
            {
                double clearness = days.Quantile((i + 0.5) / 10000);
                Assert.InRange(clearness, Bendt1981.Least, days.Largest);
                sum += clearness;
            }
            Assert.Equal(mean, sum / 10000, 1e-4);
        }).Holds();
    }

    // Month of the second of the four coldest days in a row.
    private static int ColdestMonth(double[] airC)
    {
        double[] days = [.. airC.Chunk(24).Select(d => d.Average())];
        int first = Enumerable.Range(0, 365).MinBy(d => Enumerable.Range(d, 4).Sum(i => days[i % 365]));
        return Months.OfDay((first + 1) % 365);
    }

    private static SunYear SunOf(PlaceNormals place) => SunYear.Of(place.LatitudeDeg, place.LongitudeDeg, place.ElevationM, 1);

    private static double Deviation(double[] numbers)
    {
        double mean = numbers.Average();
        return Math.Sqrt(numbers.Sum(n => (n - mean) * (n - mean)) / (numbers.Length - 1));
    }

    /// <summary>The mean is the expected one as far as the number of years can tell: within three of its standard errors.</summary>
    private static void AssertMean(double[] years, double expected) =>
        Assert.Equal(expected, years.Average(), 3 * Deviation(years) / Math.Sqrt(years.Length));

    private sealed class Statistics
    {
        public Statistics(string name)
        {
            PlaceNormals place = NormalsLibrary.Get(name);
            Normals = place.Monthly;
            WeatherGenerator generator = new(name, place.Monthly, SunOf(place));
            for (int year = 0; year < Years; year++)
            {
                Add(generator.Year(2026, year), year);
            }
        }

        public MonthlyNormals Normals { get; }

        public double[][] Temperature { get; } = Columns();

        public double[][] Light { get; } = Columns();

        public double[][] Rain { get; } = Columns();

        public double[][] RainDays { get; } = Columns();

        public double[][] Lowest { get; } = Columns();

        public double[][] Highest { get; } = Columns();

        public double[][] Humidity { get; } = Columns();

        public double[][] Wind { get; } = Columns();

        private static double[][] Columns() => [.. Enumerable.Range(0, 12).Select(_ => new double[Years])];

        private void Add(WeatherYear weather, int year)
        {
            Put(Temperature, WeatherYear.MonthlyMeans(weather.DryBulbC), year);
            Put(Light, Array.ConvertAll(WeatherYear.MonthlySums(weather.GlobalHorizontalWPerM2), wh => wh / 1000), year);
            Put(Rain, WeatherYear.MonthlySums(weather.RainMm), year);
            Put(Humidity, WeatherYear.MonthlyMeans(weather.RelativeHumidityFraction), year);
            Put(Wind, WeatherYear.MonthlyMeans(weather.WindSpeedMPerSecond), year);
            int day = 0;
            for (int month = 0; month < 12; month++)
            {
                int length = DateTime.DaysInMonth(2023, month + 1);
                for (int i = 0; i < length; i++, day++)
                {
                    double[] air = weather.DryBulbC[(day * 24)..(day * 24 + 24)];
                    Lowest[month][year] += air.Min() / length;
                    Highest[month][year] += air.Max() / length;
                    RainDays[month][year] += weather.RainMm[(day * 24)..(day * 24 + 24)].Sum() > 0 ? 1 : 0;
                }
            }
        }

        private static void Put(double[][] columns, double[] months, int year)
        {
            for (int month = 0; month < 12; month++)
            {
                columns[month][year] = months[month];
            }
        }
    }
}
