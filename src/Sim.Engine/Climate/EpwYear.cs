using System.Globalization;
using Sim.Engine.Schema;

namespace Sim.Engine.Climate;

/// <summary>Makes a weather year of the columns of an EPW file: fills what is missing and finds where the sun stands in the hour.</summary>
internal static class EpwYear
{
    /// <summary>Longest gap that is bridged by a straight line, h.</summary>
    public const int LongestGapHours = 24;

    /// <param name="header">Place and time.</param>
    /// <param name="columns">The columns; they are completed.</param>
    /// <param name="file">Name for messages.</param>
    /// <param name="statedOffset">Where in its hour the light stands, h, where the file leaves no doubt; otherwise it is sought.</param>
    /// <param name="said">What is to be said of the file already.</param>
    public static WeatherYear Of(EpwHeader header, EpwColumns columns, string file, double? statedOffset = null, IEnumerable<string>? said = null)
    {
        List<string> notes = [.. said ?? []];
        double[] dryBulb = Bridge(columns, EpwColumns.DryBulb, file, notes);
        double[] humidity = Humidity(columns, dryBulb, file, notes);
        double[] wind = Bridge(columns, EpwColumns.Wind, file, notes);
        double[] pressure = AllMissing(columns[EpwColumns.Pressure])
            ? Constant(Radiation.StandardPressurePa(header.ElevationM), "pressure is that of the standard atmosphere", notes)
            : Bridge(columns, EpwColumns.Pressure, file, notes);
        double[] rain = Rain(columns, notes);
        double[] global = columns[EpwColumns.Global], direct = columns[EpwColumns.Direct], diffuse = columns[EpwColumns.Diffuse];
        SunYear sun = SunYear.Of(header.LatitudeDeg, header.LongitudeDeg, header.ElevationM, header.UtcOffsetHours, statedOffset ?? 0.5);
        EpwRadiation.Fill(columns, sun, file, notes);
        double[] sky = Sky(columns, dryBulb, humidity, sun, notes);

        double offset = statedOffset ?? ClosureOffset.Find(
            global, direct, diffuse, header.LatitudeDeg, header.LongitudeDeg, header.UtcOffsetHours, header.IrradianceTimeOffsetHours);
        int shift = (int)Math.Floor(offset);
        if (offset != 0.5)
        {
            notes.Add(string.Create(
                CultureInfo.InvariantCulture,
                $"radiation is of moments, {offset * 60:0.0} min after the start of the rows' hours: rows moved by {shift} h, sun {(offset - shift) * 60:0.0} min into the hour"));
        }
        double[] Moved(double[] column) => Roll(column, shift);
        return new WeatherYear
        {
            Name = header.Name,
            Source = $"{header.Source} ({Path.GetFileName(file)})",
            Notes = notes,
            LatitudeDeg = header.LatitudeDeg,
            LongitudeDeg = header.LongitudeDeg,
            ElevationM = header.ElevationM,
            UtcOffsetHours = header.UtcOffsetHours,
            SunOffsetHours = offset - shift,
            IsOfMeans = header.IsOfMeans,
            DryBulbC = Moved(dryBulb),
            RelativeHumidityFraction = Moved(humidity),
            PressurePa = Moved(pressure),
            WindSpeedMPerSecond = Moved(wind),
            WindDirectionDeg = Direction(columns, notes) is { } direction ? Moved(direction) : null,
            GlobalHorizontalWPerM2 = Moved(global),
            DirectNormalWPerM2 = Moved(direct),
            DiffuseHorizontalWPerM2 = Moved(diffuse),
            SkyTemperatureC = Moved(sky),
            RainMm = Moved(rain),
        };
    }

    private static double[] Humidity(EpwColumns columns, double[] dryBulb, string file, List<string> notes)
    {
        double[] percent = columns[EpwColumns.Humidity];
        double[] dew = columns[EpwColumns.DewPoint];
        for (int h = 0; h < percent.Length; h++)
        {
            if (double.IsNaN(percent[h]) && !double.IsNaN(dew[h]))
            {
                percent[h] = 100 * SkyTemperature.HumidityFraction(dryBulb[h], dew[h]);
            }
        }
        return Array.ConvertAll(Bridge(columns, EpwColumns.Humidity, file, notes), p => Math.Clamp(p / 100, 0.01, 1));
    }

    private static double[] Sky(EpwColumns columns, double[] dryBulb, double[] humidity, SunYear sun, List<string> notes)
    {
        double[] infrared = columns[EpwColumns.Infrared];
        double[] cloud = columns[EpwColumns.Cloud];
        double[] sky = new double[SunYear.Hours];
        int estimated = 0, byLight = 0;
        for (int h = 0; h < sky.Length; h++)
        {
            if (infrared[h] > 50)
            {
                sky[h] = SkyTemperature.FromInfrared(infrared[h]);
                continue;
            }
            estimated++;
            byLight += double.IsNaN(cloud[h]) ? 1 : 0;
            double cover = double.IsNaN(cloud[h]) ? CoverByLight(columns[EpwColumns.Global], sun, h / 24) : cloud[h] / 10;
            sky[h] = SkyTemperature.ClarkAllen1978(dryBulb[h], SkyTemperature.DewPointC(dryBulb[h], humidity[h]), cover);
        }
        if (estimated > 0)
        {
            notes.Add($"sky temperature of {estimated} h estimated from dew point and sky cover{(byLight > 0 ? $" (of {byLight} h by the day's light)" : "")}");
        }
        return sky;
    }

    /// <summary>
    /// Sky cover 0-1 of a day by its light beside that of a clear sky, 910 sin(elevation) - 30 W/m2 (Kasten and Czeplak 1980); half
    /// where there is none.
    /// </summary>
    private static double CoverByLight(double[] global, SunYear sun, int day)
    {
        double clear = 0, light = 0;
        for (int h = day * 24; h < day * 24 + 24; h++)
        {
            clear += sun.UpFraction[h] * Math.Max(0, 910 * sun.CosZenith[h] - 30);
            light += global[h];
        }
        return clear > 0 ? WeatherGenerator.CloudFraction(light / clear) : 0.5;
    }

    private static double[] Rain(EpwColumns columns, List<string> notes)
    {
        double[] rain = columns[EpwColumns.Rain];
        int missing = rain.Count(double.IsNaN);
        if (missing > 0)
        {
            notes.Add($"rain of {missing} h is missing and taken as none");
        }
        return Array.ConvertAll(rain, r => double.IsNaN(r) ? 0 : r);
    }

    private static double[]? Direction(EpwColumns columns, List<string> notes)
    {
        double[] direction = columns[EpwColumns.WindDirection];
        int missing = direction.Count(double.IsNaN);
        if (missing > 0)
        {
            notes.Add($"direction of the wind of {missing} h is missing and taken as the mean of windward and leeward");
        }
        return missing == direction.Length ? null : direction;
    }

    private static bool AllMissing(double[] column) => Array.TrueForAll(column, double.IsNaN);

    private static double[] Constant(double value, string note, List<string> notes)
    {
        notes.Add(note);
        double[] column = new double[SunYear.Hours];
        Array.Fill(column, value);
        return column;
    }

    private static double[] Bridge(EpwColumns columns, EpwField field, string file, List<string> notes)
    {
        double[] column = columns[field];
        int filled = 0;
        for (int h = 0; h < column.Length; h++)
        {
            if (!double.IsNaN(column[h]))
            {
                continue;
            }
            int end = h;
            while (end < column.Length && double.IsNaN(column[end]))
            {
                end++;
            }
            if (end - h > LongestGapHours)
            {
                throw new InputFileException(file, columns.Lines[h], $"{field.Name} is missing for {end - h} h; at most {LongestGapHours} h can be bridged");
            }
            double before = h > 0 ? column[h - 1] : column[end];
            double after = end < column.Length ? column[end] : before;
            for (int i = h; i < end; i++)
            {
                column[i] = before + (after - before) * (i - h + 1) / (end - h + 1);
            }
            filled += end - h;
            h = end - 1;
        }
        if (filled > 0)
        {
            notes.Add($"{field.Name} of {filled} h was missing and bridged");
        }
        return column;
    }

    private static double[] Roll(double[] column, int hours)
    {
        int n = column.Length;
        double[] moved = new double[n];
        for (int h = 0; h < n; h++)
        {
            moved[(h + hours + n) % n] = column[h];
        }
        return moved;
    }
}
