using System.Globalization;
using Sim.Cli.Charts;
using Sim.Engine.Climate;
using Sim.Engine.Schema;

namespace Sim.Cli.Reports;

/// <summary>Weather by month: table, JSON and charts.</summary>
internal static class WeatherReport
{
    private static readonly string[] MonthNames = [.. CultureInfo.InvariantCulture.DateTimeFormat.AbbreviatedMonthNames.Take(12)];

    /// <summary>Writes station, months, year and notes.</summary>
    public static void Write(TextWriter to, WeatherRecord weather, WeatherYear? record)
    {
        WeatherYear first = weather.Years[0];
        to.WriteLine(F($"{first.Name}: {Math.Abs(first.LatitudeDeg):0.###} deg {(first.LatitudeDeg < 0 ? "south" : "north")}, {Math.Abs(first.LongitudeDeg):0.###} deg {(first.LongitudeDeg < 0 ? "west" : "east")}, {first.ElevationM:0} m, UTC{first.UtcOffsetHours:+0.##;-0.##;+0}"));
        string years = weather.Years.Count > 1 ? F($" and {weather.Years.Count - 1} more") : "";
        PlainTable.WriteWrapped(to, $"{first.Source}{years}", 2);
        to.WriteLine();
        to.WriteLine("Air temperature (mean of days' minima and maxima, lowest and highest hour), sun on the ground, rain.");
        bool normals = weather.Normals is not null;
        string[] normal = normals ? ["normal"] : [];
        PlainTable.Write(to,
            ["", "mean C", .. normal, "min", "max", "low", "high", "kWh/m2", .. normal, "rain mm", .. normal, "HDD18", ""],
            [.. weather.Months.Select((m, i) => Row(weather, m, i, normals)), Total(weather, normals)]);
        to.WriteLine();
        to.WriteLine(F($"Snow covers the ground on {Counted.Of(Math.Round(weather.SnowDays), "day")} a year."));
        if (normals)
        {
            Misses(to, weather);
        }
        to.WriteLine();
        WeatherDaysTable.Write(to, weather, record);
        foreach (string note in weather.Years[0].Notes)
        {
            PlainTable.WriteWrapped(to, $"Note: {note}.", 6);
        }
    }

    /// <summary>One JSON document of the same.</summary>
    public static string Json(WeatherRecord weather, WeatherYear? record)
    {
        WeatherYear first = weather.Years[0];
        return JsonText.Of("weather", new
        {
            Name = first.Name,
            Source = first.Source,
            Years = weather.Years.Count,
            LatitudeDeg = first.LatitudeDeg,
            LongitudeDeg = first.LongitudeDeg,
            ElevationM = first.ElevationM,
            UtcOffsetH = first.UtcOffsetHours,
            Notes = first.Notes,
            Year = new { MeanC = weather.MeanC, Hdd18KDay = weather.DegreeDays18, IrradiationKwhPerM2 = weather.IrradiationKwhPerM2, RainMm = weather.RainMm, SnowDays = weather.SnowDays },
            Months = weather.Months.Select((m, i) => new
            {
                Month = i + 1,
                m.MeanC,
                NormalC = Known(weather.NormalC(i)),
                MeanDeviationK = Known(m.MeanDeviationK),
                m.MinC,
                m.MaxC,
                m.LowestC,
                m.HighestC,
                m.HumidityFraction,
                m.WindMPerSecond,
                m.IrradiationKwhPerM2,
                NormalIrradiationKwhPerM2 = Known(weather.NormalIrradiationKwhPerM2(i)),
                m.RainMm,
                NormalRainMm = Known(weather.NormalRainMm(i)),
                m.RainDays,
                Hdd18KDay = m.DegreeDays18,
            }),
            Days = WeatherDaysTable.Json(weather, record),
            Misses = weather.Misses().Select(m => new { Month = m.Month + 1, m.Quantity, m.StandardErrors }),
        });
    }

    /// <summary>Temperature, irradiation and rain by month.</summary>
    public static IEnumerable<(string Name, Chart Chart)> Charts(WeatherRecord weather)
    {
        Chart Of(ChartKind kind, string title, YAxis axis, params Series[] series) => new()
        {
            Kind = kind,
            Title = title,
            Subtitle = weather.Years[0].Name + (weather.Years.Count > 1 ? F($", {weather.Years.Count} years") : ""),
            Source = weather.Years[0].Source,
            X = new XAxis.Categories(MonthNames),
            Y = axis,
            Series = [.. series.Where(s => s.Values.Any(double.IsFinite))],
        };
        double[] Each(Func<WeatherMonth, double> of) => [.. weather.Months.Select(of)];
        double[] Normal(Func<int, double> of) => [.. Enumerable.Range(0, 12).Select(of)];
        yield return ("weather-temperature", Of(ChartKind.Lines, "Air temperature by month", new("Air temperature", "C"),
            new("Mean", Each(m => m.MeanC)) { Low = Each(m => m.MinC), High = Each(m => m.MaxC), BandName = "mean daily minimum to maximum" },
            new("Normal", Normal(weather.NormalC))));
        yield return ("weather-irradiation", Of(ChartKind.StackedColumns, "Sun on the ground by month", new("Global horizontal irradiation", "kWh/m2"),
            new("Mean of the years", Each(m => m.IrradiationKwhPerM2)), new("Normal", Normal(weather.NormalIrradiationKwhPerM2)) { AsLine = true }));
        yield return ("weather-rain", Of(ChartKind.StackedColumns, "Rain by month", new("Rain, snow as water", "mm"),
            new("Mean of the years", Each(m => m.RainMm)), new("Normal", Normal(weather.NormalRainMm)) { AsLine = true }));
    }

    private static string[] Row(WeatherRecord weather, WeatherMonth m, int i, bool normals)
    {
        string[] Normal(double value, string format) => normals ? [value.ToString(format, CultureInfo.InvariantCulture)] : [];
        return [MonthNames[i], F($"{m.MeanC:0.0}"), .. Normal(weather.NormalC(i), "0.0"), F($"{m.MinC:0.0}"), F($"{m.MaxC:0.0}"), F($"{m.LowestC:0.0}"), F($"{m.HighestC:0.0}"),
            F($"{m.IrradiationKwhPerM2:0}"), .. Normal(weather.NormalIrradiationKwhPerM2(i), "0"), F($"{m.RainMm:0}"), .. Normal(weather.NormalRainMm(i), "0"),
            F($"{m.DegreeDays18:0}"), ""];
    }

    private static string[] Total(WeatherRecord weather, bool normals)
    {
        string[] Normal(string text) => normals ? [text] : [];
        MonthlyNormals? n = weather.Normals;
        WeatherMonth[] m = weather.Months;
        return ["Year", F($"{weather.MeanC:0.0}"), .. Normal(n is null ? "" : F($"{n.MeanTemperatureC.Average() + weather.WarmingK:0.0}")), "", "", F($"{m.Min(x => x.LowestC):0.0}"), F($"{m.Max(x => x.HighestC):0.0}"),
            F($"{weather.IrradiationKwhPerM2:0}"), .. Normal(F($"{n?.IrradiationKwhPerM2.Sum():0}")), F($"{weather.RainMm:0}"), .. Normal(F($"{n?.RainMm.Sum():0}")),
            F($"{weather.DegreeDays18:0}"), ""];
    }

    private static void Misses(TextWriter to, WeatherRecord weather)
    {
        if (weather.Years.Count < 3)
        {
            to.WriteLine("Too few years to judge them by their normals.");
            return;
        }
        (int Month, string Quantity, double StandardErrors)[] misses = [.. weather.Misses()];
        to.WriteLine(misses.Length == 0
            ? "No month's mean of temperature, sun or rain differs from its normal by more than chance."
            : "Off the normal by more than chance (in standard errors): " + string.Join(", ", misses.Select(m => F($"{m.Quantity} of {MonthNames[m.Month]} ({m.StandardErrors:+0.0;-0.0})"))) + ".");
    }

    private static double? Known(double value) => double.IsNaN(value) ? null : value;

    private static string F(FormattableString text) => FormattableString.Invariant(text);
}
