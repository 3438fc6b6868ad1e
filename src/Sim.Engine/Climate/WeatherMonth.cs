namespace Sim.Engine.Climate;

/// <summary>What a calendar month is like in some years of weather.</summary>
/// <param name="MeanC">Mean air temperature.</param>
/// <param name="MinC">Mean of the daily minima.</param>
/// <param name="MaxC">Mean of the daily maxima.</param>
/// <param name="LowestC">Lowest hour of all years.</param>
/// <param name="HighestC">Highest hour of all years.</param>
/// <param name="HumidityFraction">Mean relative humidity.</param>
/// <param name="WindMPerSecond">Mean wind at 10 m.</param>
/// <param name="IrradiationKwhPerM2">Global horizontal irradiation, mean of the years.</param>
/// <param name="RainMm">Rain, mean of the years.</param>
/// <param name="RainDays">Days with at least 0.1 mm, mean of the years.</param>
/// <param name="DegreeDays18">Heating degree days to base 18 C, K day, mean of the years.</param>
/// <param name="MeanDeviationK">Standard deviation of the month's mean temperature from year to year; not a number for one year.</param>
/// <param name="RainDeviationMm">Standard deviation of the month's rain from year to year; not a number for one year.</param>
/// <param name="IrradiationDeviationKwhPerM2">Standard deviation of the month's irradiation from year to year; not a number for one year.</param>
public sealed record WeatherMonth(
    double MeanC,
    double MinC,
    double MaxC,
    double LowestC,
    double HighestC,
    double HumidityFraction,
    double WindMPerSecond,
    double IrradiationKwhPerM2,
    double RainMm,
    double RainDays,
    double DegreeDays18,
    double MeanDeviationK,
    double RainDeviationMm,
    double IrradiationDeviationKwhPerM2)
{
    /// <summary>Rain from which a day counts as wet, mm.</summary>
    public const double WetDayMm = 0.1;

    /// <summary>The twelve calendar months over some years.</summary>
    public static WeatherMonth[] Of(IReadOnlyList<WeatherYear> years) => [.. Enumerable.Range(0, 12).Select(month => Of(years, month))];

    private static WeatherMonth Of(IReadOnlyList<WeatherYear> years, int month)
    {
        int days = Months.Days[month], first = Months.FirstHour(month);
        double[] Each(Func<WeatherYear, double[]> column, Func<double[], double> of) => [.. years.Select(y => of(column(y)[first..(first + days * 24)]))];
        double[] means = Each(y => y.DryBulbC, Mean), rain = Each(y => y.RainMm, Sum), light = Each(y => y.GlobalHorizontalWPerM2, hours => Sum(hours) / 1000);
        return new(
            means.Average(),
            Each(y => y.DryBulbC, hours => Days(hours).Average(d => d.Min())).Average(),
            Each(y => y.DryBulbC, hours => Days(hours).Average(d => d.Max())).Average(),
            Each(y => y.DryBulbC, hours => hours.Min()).Min(),
            Each(y => y.DryBulbC, hours => hours.Max()).Max(),
            Each(y => y.RelativeHumidityFraction, Mean).Average(),
            Each(y => y.WindSpeedMPerSecond, Mean).Average(),
            light.Average(),
            rain.Average(),
            Each(y => y.RainMm, hours => Days(hours).Count(d => d.Sum() >= WetDayMm)).Average(),
            Each(y => y.DryBulbC, hours => Days(hours).Sum(d => Math.Max(0, 18 - d.Average()))).Average(),
            Deviation(means),
            Deviation(rain),
            Deviation(light));
    }

    private static IEnumerable<double[]> Days(double[] hours) => hours.Chunk(24);

    private static double Mean(double[] hours) => hours.Average();

    private static double Sum(double[] hours) => hours.Sum();

    private static double Deviation(double[] values)
    {
        double mean = values.Average();
        return values.Length > 1 ? Math.Sqrt(values.Sum(v => (v - mean) * (v - mean)) / (values.Length - 1)) : double.NaN;
    }
}
