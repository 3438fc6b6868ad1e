using System.Globalization;
using MathNet.Numerics;
using Sim.Engine.Schema;
using Sim.Engine.Time;

namespace Sim.Engine.Climate;

/// <summary>
/// Generates weather years from monthly normals: wet days by a Markov chain with gamma amounts (Richardson 1981,
/// doi:10.1029/WR017i001p00182), daily clearness by <see cref="Bendt1981"/>, hourly clearness by <see cref="Tag1992"/>,
/// diffuse by Erbs (1982), temperature as a diurnal cosine tied to the day's clearness around an autoregressive
/// daily level, wind as an autoregressive Weibull series.
/// </summary>
public sealed class WeatherGenerator
{
    private const double FlutterK = 0.5;
    private const double FlutterCorrelation = 0.8;
    private const double WindShape = 1.8;
    private const double WindCorrelation = 0.92;

    private readonly string place;
    private readonly MonthlyNormals normals;
    private readonly SunYear sun;
    private readonly Bendt1981[] clearness = new Bendt1981[12];
    private readonly double[] clearnessMean = new double[12];
    private readonly double[] meanC, rangeK, middleK, deviationK, humidity, wind;
    private readonly double[] outsideOfDay = new double[365];
    private readonly int[] sunrise = new int[365];
    private readonly double winterSkewness;

    /// <summary>Prepares the generator of a place; the sun must be that of the place with means over the hour. Departures are skewed by so much in midwinter.</summary>
    public WeatherGenerator(string place, MonthlyNormals normals, SunYear sun, double winterSkewness = 0)
    {
        this.winterSkewness = winterSkewness;
        this.place = place;
        this.normals = normals;
        this.sun = sun;
        meanC = MonthlyCurve.Daily(normals.MeanTemperatureC);
        deviationK = MonthlyCurve.Daily(normals.TemperatureDeviationK);
        humidity = MonthlyCurve.Daily(normals.HumidityFraction);
        wind = MonthlyCurve.Daily(normals.WindSpeedMPerSecond);
        rangeK = MonthlyCurve.Daily([.. normals.MaxTemperatureC.Zip(normals.MinTemperatureC, (max, min) => max - min)]);
        middleK = MonthlyCurve.Daily([.. Enumerable.Range(0, 12).Select(MiddleAboveMean)]);
        for (int day = 0; day < 365; day++)
        {
            Span<double> hours = sun.ExtraterrestrialHorizontalWPerM2.AsSpan(day * 24, 24);
            outsideOfDay[day] = 24 * hours.Mean();
            int first = hours.IndexOfAnyExcept(0.0);
            sunrise[day] = first < 0 ? 8 : first;
        }
        for (int month = 0; month < 12; month++)
        {
            clearnessMean[month] = Math.Clamp(MonthClearness(normals, sun, month), Bendt1981.MeanRange.Low, Bendt1981.MeanRange.High);
            clearness[month] = Bendt1981.WithMean(clearnessMean[month]);
        }
    }

    /// <summary>Months whose irradiation cannot be met at the place, because the sun is not that strong or not that weak.</summary>
    public static IEnumerable<(string Key, string Problem)> Check(MonthlyNormals normals, SunYear sun)
    {
        (double low, double high) = Bendt1981.MeanRange;
        for (int month = 0; month < 12; month++)
        {
            double mean = MonthClearness(normals, sun, month);
            if (!double.IsFinite(mean))
            {
                yield return ("irradiation", $"month {month + 1}: the sun does not rise there, and no light of a year can be made of monthly values; write climate.epw");
            }
            else if (!(mean >= low && mean <= high))
            {
                yield return ("irradiation", string.Create(
                    CultureInfo.InvariantCulture,
                    $"month {month + 1}: {normals.IrradiationKwhPerM2[month]} kWh/m2 is {mean:0.00} of the light outside the atmosphere; expected {low} to {high}"));
            }
        }
    }

    /// <summary>
    /// One of the place's weather years: a function of the seed and the number of the year, from 0, alone. Warming is added to
    /// air and sky; the note is what is to be said of the year. In words years count from 1.
    /// </summary>
    public WeatherYear Year(long seed, int year, double warmingK = 0, string? note = null)
    {
        Draw draw = new(seed, "weather", place, year);
        DaySeries days = DaySeries.Of(normals, clearness, draw, IsSouthern);
        WeatherYear weather = new()
        {
            Name = place,
            Source = string.Create(CultureInfo.InvariantCulture, $"generated from monthly normals, seed {seed}, year {year + 1}"),
            Notes = [.. note is null ? Array.Empty<string>() : [note], "pressure is that of the standard atmosphere at the site's elevation"],
            LatitudeDeg = sun.LatitudeDeg,
            LongitudeDeg = sun.LongitudeDeg,
            ElevationM = sun.ElevationM,
            UtcOffsetHours = sun.UtcOffsetHours,
            SunOffsetHours = sun.SunOffsetHours,
            IsOfMeans = true,
        };
        Array.Fill(weather.PressurePa, Radiation.StandardPressurePa(sun.ElevationM));
        for (int day = 0; day < 365; day++)
        {
            FillRadiation(weather, day, days.Clearness[day], draw);
            FillRain(weather, day, days.RainMm[day], draw);
        }
        FillAir(weather, days, draw);
        return weather.Warmed(warmingK);
    }

    private static double MonthClearness(MonthlyNormals normals, SunYear sun, int month)
    {
        int hours = Months.Days[month] * 24;
        double outside = sun.ExtraterrestrialHorizontalWPerM2.AsSpan(Months.FirstHour(month), hours).Mean() * hours / 1000;
        return normals.IrradiationKwhPerM2[month] / outside;
    }

    private void FillRadiation(WeatherYear weather, int day, double dayClearness, Draw draw)
    {
        Span<double> clear = stackalloc double[24];
        Span<double> outside = sun.ExtraterrestrialHorizontalWPerM2.AsSpan(day * 24, 24);
        double correlation = Tag1992.Correlation(dayClearness);
        double y = draw.Normal(Series.Cloud - 1 - day);
        double noon = 12 - (sun.LongitudeDeg / 15 - sun.UtcOffsetHours);
        double sum = 0;
        for (int hour = 0; hour < 24; hour++)
        {
            int h = day * 24 + hour;
            if (outside[hour] <= 0)
            {
                continue;
            }
            double sine = sun.CosZenith[h];
            y = DaySeries.Persist(y, correlation, draw.Normal(Series.Cloud + h));
            double most = Math.Max(0.3, Tag1992.Clear((hour + sun.SunOffsetHours - noon) * Math.PI / 12));
            double index = Tag1992.Mean(dayClearness, sine) + Tag1992.Deviation(dayClearness, sine) * y;
            clear[hour] = Math.Clamp(index, 0.02, most);
            sum += clear[hour] * outside[hour];
        }
        // The day's own clearness is kept: the hours only share it out.
        double scale = sum > 0 ? dayClearness * outsideOfDay[day] / sum : 0;
        for (int hour = 0; hour < 24; hour++)
        {
            int h = day * 24 + hour;
            double global = scale * clear[hour] * outside[hour];
            weather.GlobalHorizontalWPerM2[h] = global;
            (weather.DirectNormalWPerM2[h], weather.DiffuseHorizontalWPerM2[h]) = EpwRadiation.Split(global, sun, h);
        }
    }

    /// <summary>A wet day's rain falls in one spell of 2 to 12 hours, in exponentially distributed parts.</summary>
    private static void FillRain(WeatherYear weather, int day, double rainMm, Draw draw)
    {
        if (rainMm <= 0)
        {
            return;
        }
        long index = Series.Shower + 64L * day;
        double u = draw.Uniform(index);
        int length = 2 + (int)(11 * u * u);
        int first = (int)(draw.Uniform(index + 1) * (25 - length));
        double sum = 0;
        for (int i = 0; i < length; i++)
        {
            double part = -Math.Log(draw.Uniform(index + 2 + i));
            weather.RainMm[day * 24 + first + i] = part;
            sum += part;
        }
        for (int i = 0; i < length; i++)
        {
            weather.RainMm[day * 24 + first + i] *= rainMm / sum;
        }
    }

    /// <summary>Air temperature by the hour of one of the place's years, C: that of <see cref="Year"/>, without the work of the rest.</summary>
    public double[] AirC(long seed, int year, double warmingK = 0)
    {
        Draw draw = new(seed, "weather", place, year);
        double[] air = new double[SunYear.Hours];
        FillTemperature(air, new double[SunYear.Hours], DaySeries.Of(normals, clearness, draw, IsSouthern), draw);
        return warmingK == 0 ? air : Array.ConvertAll(air, t => t + warmingK);
    }

    /// <summary>Mean temperature of the days of one of the place's years, C, without the work of its hours (their noise moves a day by 0.3 K).</summary>
    public double[] DailyC(long seed, int year)
    {
        double[] levels = Days(DaySeries.Of(normals, clearness, new Draw(seed, "weather", place, year), IsSouthern)).Levels;
        // The hours run straight from noon to noon: a day holds an eighth of each neighbour.
        return [.. levels.Select((level, day) => 0.75 * level + 0.125 * (levels[Math.Max(day - 1, 0)] + levels[Math.Min(day + 1, 364)]))];
    }

    /// <summary>Whether the place lies south of the equator, where winter is in July.</summary>
    internal bool IsSouthern => Hemisphere.IsSouthern(sun.LatitudeDeg);

    private void FillTemperature(double[] airC, double[] swingK, DaySeries days, Draw draw)
    {
        double flutter = draw.Normal(Series.Flutter - 1);
        (double[] levels, double[] amplitudes) = Days(days);
        for (int h = 0; h < airC.Length; h++)
        {
            int day = h / 24;
            double hour = h % 24 + 0.5;
            // Levels and amplitudes run straight from noon to noon.
            int before = hour < 12 ? day - 1 : day;
            double part = hour < 12 ? (hour + 12) / 24 : (hour - 12) / 24;
            double level = Between(levels, before, part);
            double swing = Between(amplitudes, before, part) * Diurnal(hour, sunrise[day], Math.Clamp(2 * middleK[day] / rangeK[day], -0.25, 0.25));
            flutter = DaySeries.Persist(flutter, FlutterCorrelation, draw.Normal(Series.Flutter + h));
            swingK[h] = swing;
            airC[h] = level + swing + FlutterK * flutter;
        }
    }

    private void FillAir(WeatherYear weather, DaySeries days, Draw draw)
    {
        double gust = draw.Normal(Series.Gust - 1);
        double windScale = 1 / SpecialFunctions.Gamma(1 + 1 / WindShape);
        double[] swingK = new double[SunYear.Hours];
        FillTemperature(weather.DryBulbC, swingK, days, draw);
        for (int h = 0; h < SunYear.Hours; h++)
        {
            int day = h / 24, month = Months.OfDay(day);
            double hour = h % 24 + 0.5, air = weather.DryBulbC[h];
            double wetter = 0.06 * ((days.Wet[day] ? 1 : 0) - normals.RainDays[month] / Months.Days[month]);
            double moist = Math.Clamp(humidity[day] * (1 - 0.035 * swingK[h]) + wetter, 0.1, 1);
            weather.RelativeHumidityFraction[h] = moist;

            gust = DaySeries.Persist(gust, WindCorrelation, draw.Normal(Series.Gust + h));
            double shelter = Math.Max(1e-12, DaySeries.NormalShare(-gust));
            weather.WindSpeedMPerSecond[h] = wind[day] * windScale * Math.Pow(-Math.Log(shelter), 1 / WindShape)
                * (1 + 0.25 * Math.Cos(2 * Math.PI * (hour - 14.5) / 24));

            double cloud = CloudFraction(days.Clearness[day] / clearness[month].Largest);
            weather.SkyTemperatureC[h] = SkyTemperature.ClarkAllen1978(air, SkyTemperature.DewPointC(air, moist), cloud);
        }
    }

    /// <summary>
    /// Sky cover 0-1 of a day from its light relative to a clear day's: F. Kasten and G. Czeplak (1980), "Solar and
    /// terrestrial radiation dependent on the amount and type of cloud", Solar Energy 24, 177-189, solved for the cover.
    /// </summary>
    public static double CloudFraction(double relativeClearness) =>
        Math.Min(1, Math.Pow(Math.Clamp(1 - relativeClearness, 0, 1) / 0.75, 1 / 3.4));

    /// <summary>
    /// Two half cosines, lowest at sunrise, highest at 15 h, from -1 to 1, plus an overtone that lifts both ends by the
    /// skew (days whose mean lies below the middle of minimum and maximum); mean 0.
    /// </summary>
    private static double Diurnal(double hour, int sunriseHour, double skew)
    {
        double lowest = sunriseHour + 0.5, warming = 15 - lowest;
        double since = hour - lowest;
        if (since < 0)
        {
            since += 24;
        }
        double cosine = since < warming ? -Math.Cos(Math.PI * since / warming) : Math.Cos(Math.PI * (since - warming) / (24 - warming));
        return cosine + skew * (2 * cosine * cosine - 1);
    }

    private double MiddleAboveMean(int month) =>
        (normals.MinTemperatureC[month] + normals.MaxTemperatureC[month]) / 2 - normals.MeanTemperatureC[month];

    private static double Between(double[] daily, int before, double part) =>
        daily[Math.Max(before, 0)] * (1 - part) + daily[Math.Min(before + 1, 364)] * part;

    /// <summary>
    /// Level of each day's temperature and half its range, which grows with its clearness (slope 0.8, from hourly
    /// records of the Po plain).
    /// </summary>
    private (double[] Levels, double[] Amplitudes) Days(DaySeries days)
    {
        double[] levels = new double[365], amplitudes = new double[365];
        for (int day = 0; day < 365; day++)
        {
            double clear = days.Clearness[day] / clearnessMean[Months.OfDay(day)];
            levels[day] = meanC[day] + deviationK[day] * Skewed(days.Departure[day], winterSkewness * Winter(day));
            amplitudes[day] = 0.5 * CosineRange(rangeK[day], deviationK[day]) * Math.Max(0.1, 0.2 + 0.8 * clear);
        }
        return (levels, amplitudes);
    }

    /// <summary>
    /// A standard normal number with a skewness g: z + g/6 (z^2 - 1), brought back to a deviation of 1 (E.A. Cornish and R.A. Fisher 1938,
    /// "Moments and cumulants in the specification of distributions"). Its mean stays 0.
    /// </summary>
    internal static double Skewed(double z, double skewness) => (z + skewness / 6 * (z * z - 1)) / Math.Sqrt(1 + skewness * skewness / 18);

    /// <summary>1 in the middle of January (of July south of the equator), 0 in the summer half of the year.</summary>
    private double Winter(int day) => Math.Max(0, (IsSouthern ? -1 : 1) * Math.Cos(2 * Math.PI * (day - 15) / 365));

    /// <summary>
    /// Range of the diurnal cosine that gives days the mean range asked for: the run of the daily level and the hourly
    /// noise widen a day by about 0.7 deviations, added as squares (fitted on generated years).
    /// </summary>
    private static double CosineRange(double rangeK, double deviationK) =>
        Math.Sqrt(Math.Max(0.25 * rangeK * rangeK, rangeK * rangeK - 0.49 * deviationK * deviationK));
}
