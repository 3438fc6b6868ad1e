using System.Globalization;
using Sim.Engine.Accounts;
using Sim.Engine.Climate;
using Sim.Engine.Schema;

namespace Sim.Cli.Reports;

/// <summary>How days follow upon each other: years of weather, each for itself, beside a measured one.</summary>
internal static class WeatherDaysTable
{
    private static readonly (string Name, string Format, double Factor, Func<WeatherDays, double> Of)[] Rows =
    [
        ("season, warmest less coldest month, K", "0.0", 1, d => d.SeasonK),
        ("deviation of days from the season in winter, K", "0.0", 1, d => d.WinterDeviationK),
        ("  in summer, K", "0.0", 1, d => d.SummerDeviationK),
        ("autocorrelation of these from day to day", "0.00", 1, d => d.Autocorrelation[0]),
        ("  over 2 days", "0.00", 1, d => d.Autocorrelation[1]),
        ("  over 5 days", "0.00", 1, d => d.Autocorrelation[4]),
        ("  over 10 days", "0.00", 1, d => d.Autocorrelation[9]),
        ("change from day to day (deviation), K", "0.0", 1, d => d.ChangeK),
        ("  largest rise, K", "0.0", 1, d => d.LargestRiseK),
        ("  largest fall, K", "0.0", 1, d => d.LargestFallK),
        ("highest less lowest hour of a day, K", "0.0", 1, d => d.RangeK),
        ("coldest five days in a row, C", "0.0", 1, d => d.ColdestDaysC),
        ("hottest five days in a row, C", "0.0", 1, d => d.HottestDaysC),
        ("autocorrelation of light from day to day", "0.00", 1, d => d.LightCorrelation),
        ("wet days after wet days, %", "0", 100, d => d.WetAfterWetFraction),
        ("wet days after dry days, %", "0", 100, d => d.WetAfterDryFraction),
        ("longest time without rain, days", "0", 1, d => d.LongestDryDays),
        ("wettest day, mm", "0", 1, d => d.WettestDayMm),
        ("autocorrelation of wind from hour to hour", "0.00", 1, d => d.WindCorrelation),
    ];

    /// <summary>One column for a year; mean, P10 and P90 of several; the measured one first.</summary>
    public static void Write(TextWriter to, WeatherRecord weather, WeatherYear? record)
    {
        WeatherDays[] years = [.. weather.Years.Select(WeatherDays.Of)];
        (string Title, Func<Func<WeatherDays, double>, double> Of)[] columns = [.. Columns(years, record)];
        PlainTable.Write(to, ["Days of each year", .. columns.Select(c => c.Title)],
            Rows.Select(row => (IReadOnlyList<string>)[row.Name, .. columns.Select(c => Text(row.Factor * c.Of(row.Of), row.Format))]));
        if (record is not null)
        {
            PlainTable.WriteWrapped(to, $"Record: {record.Name}, {record.Source}.", 2);
        }
    }

    /// <summary>The same for a program.</summary>
    public static object Json(WeatherRecord weather, WeatherYear? record)
    {
        WeatherDays[] years = [.. weather.Years.Select(WeatherDays.Of)];
        object Facts(Func<Func<WeatherDays, double>, double> of) => new
        {
            SeasonK = Known(of(d => d.SeasonK)),
            WinterDeviationK = Known(of(d => d.WinterDeviationK)),
            SummerDeviationK = Known(of(d => d.SummerDeviationK)),
            Autocorrelation = Enumerable.Range(0, WeatherDays.Lags).Select(lag => Known(of(d => d.Autocorrelation[lag]))).ToArray(),
            ChangeK = Known(of(d => d.ChangeK)),
            LargestRiseK = Known(of(d => d.LargestRiseK)),
            LargestFallK = Known(of(d => d.LargestFallK)),
            RangeK = Known(of(d => d.RangeK)),
            ColdestDaysC = Known(of(d => d.ColdestDaysC)),
            HottestDaysC = Known(of(d => d.HottestDaysC)),
            LightCorrelation = Known(of(d => d.LightCorrelation)),
            WetAfterWetFraction = Known(of(d => d.WetAfterWetFraction)),
            WetAfterDryFraction = Known(of(d => d.WetAfterDryFraction)),
            LongestDryDays = Known(of(d => d.LongestDryDays)),
            WettestDayMm = Known(of(d => d.WettestDayMm)),
            WindCorrelation = Known(of(d => d.WindCorrelation)),
        };
        WeatherDays? measured = record is null ? null : WeatherDays.Of(record);
        return new
        {
            Record = measured is null ? null : Facts(of => of(measured)),
            Mean = Facts(of => Mean(years, of)),
            P10 = years.Length > 1 ? Facts(of => At(years, of, 0.1)) : null,
            P90 = years.Length > 1 ? Facts(of => At(years, of, 0.9)) : null,
        };
    }

    private static IEnumerable<(string Title, Func<Func<WeatherDays, double>, double> Of)> Columns(WeatherDays[] years, WeatherYear? record)
    {
        if (record is not null)
        {
            WeatherDays measured = WeatherDays.Of(record);
            yield return ("Record", of => of(measured));
        }
        yield return (years.Length > 1 ? $"Mean of {Counted.Of(years.Length, "year")}" : "Year", of => Mean(years, of));
        if (years.Length > 1)
        {
            yield return ("P10", of => At(years, of, 0.1));
            yield return ("P90", of => At(years, of, 0.9));
        }
    }

    private static double Mean(WeatherDays[] years, Func<WeatherDays, double> of) => years.Average(of);

    private static double At(WeatherDays[] years, Func<WeatherDays, double> of, double share) => Quantiles.At([.. years.Select(of).Order()], share);

    private static string Text(double value, string format) => double.IsNaN(value) ? "-" : value.ToString(format, CultureInfo.InvariantCulture);

    private static double? Known(double value) => double.IsFinite(value) ? value : null;
}
