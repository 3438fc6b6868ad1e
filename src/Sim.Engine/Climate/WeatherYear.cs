namespace Sim.Engine.Climate;

/// <summary>
/// One year of weather: 8,760 hours in local standard time, hour h covering [h, h + 1). Columns are means over the
/// hour (rain: the sum; air, sky and wind by <see cref="IsOfMeans"/>) and are never changed once made.
/// </summary>
public sealed class WeatherYear
{
    /// <summary>Short name, such as the station's.</summary>
    public string Name { get; init; } = "";

    /// <summary>Where the data come from, in words.</summary>
    public string Source { get; init; } = "";

    /// <summary>What was filled in or assumed while reading or generating.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>Latitude of the station, degrees north.</summary>
    public double LatitudeDeg { get; init; }

    /// <summary>Longitude of the station, degrees east.</summary>
    public double LongitudeDeg { get; init; }

    /// <summary>Elevation of the station, m.</summary>
    public double ElevationM { get; init; }

    /// <summary>Hours by which local standard time is ahead of universal time.</summary>
    public double UtcOffsetHours { get; init; }

    /// <summary>Where in its hour the radiation stands, in hours from its start: 0.5 for means over the hour.</summary>
    public double SunOffsetHours { get; init; } = 0.5;

    /// <summary>Whether air, sky and wind are means over the hour, as generated ones are; readings at its end otherwise, as those of weather files are.</summary>
    public bool IsOfMeans { get; init; }

    /// <summary>Outdoor air temperature.</summary>
    public double[] DryBulbC { get; init; } = new double[SunYear.Hours];

    /// <summary>Relative humidity, 0-1.</summary>
    public double[] RelativeHumidityFraction { get; init; } = new double[SunYear.Hours];

    /// <summary>Air pressure at the station.</summary>
    public double[] PressurePa { get; init; } = new double[SunYear.Hours];

    /// <summary>Wind at 10 m.</summary>
    public double[] WindSpeedMPerSecond { get; init; } = new double[SunYear.Hours];

    /// <summary>From where the wind blows, degrees from north over east, NaN where that is missing; null where it is not known at all.</summary>
    public double[]? WindDirectionDeg { get; init; }

    /// <summary>Global horizontal irradiance.</summary>
    public double[] GlobalHorizontalWPerM2 { get; init; } = new double[SunYear.Hours];

    /// <summary>Direct normal irradiance.</summary>
    public double[] DirectNormalWPerM2 { get; init; } = new double[SunYear.Hours];

    /// <summary>Diffuse horizontal irradiance.</summary>
    public double[] DiffuseHorizontalWPerM2 { get; init; } = new double[SunYear.Hours];

    /// <summary>Temperature of a black sky that radiates as the sky does.</summary>
    public double[] SkyTemperatureC { get; init; } = new double[SunYear.Hours];

    /// <summary>Rain, and snow as water, in the hour.</summary>
    public double[] RainMm { get; init; } = new double[SunYear.Hours];

    /// <summary>Mean air temperature of the year, C.</summary>
    public double MeanDryBulbC => DryBulbC.Average();

    /// <summary>Global horizontal irradiation of the year, kWh/m2.</summary>
    public double GlobalHorizontalKwhPerM2 => GlobalHorizontalWPerM2.Sum() / 1000;

    /// <summary>Rain of the year, mm.</summary>
    public double AnnualRainMm => RainMm.Sum();

    /// <summary>Heating degree days to base 18 C from daily means, K day.</summary>
    public double HeatingDegreeDays18
    {
        get
        {
            double sum = 0;
            for (int day = 0; day < 365; day++)
            {
                sum += Math.Max(0, 18 - DryBulbC.AsSpan(day * 24, 24).Mean());
            }
            return sum;
        }
    }

    /// <summary>
    /// Middle of the year's light, weighted by its strength, after the sun's noon, h. Mornings and afternoons differ by some
    /// 20 minutes; an hour is a mistake of stamps, time zone or longitude.
    /// </summary>
    public double LightLagHours
    {
        get
        {
            double noon = 12 - (LongitudeDeg / 15 - UtcOffsetHours), sum = 0, moment = 0;
            for (int h = 0; h < SunYear.Hours; h++)
            {
                double after = h % 24 + SunOffsetHours - noon;
                sum += GlobalHorizontalWPerM2[h];
                moment += GlobalHorizontalWPerM2[h] * (after - 24 * Math.Round(after / 24));
            }
            return sum > 0 ? moment / sum : 0;
        }
    }

    /// <summary>What the light says against stamps, time zone or longitude; nothing where it stands about noon.</summary>
    public string? OffTheSun => Math.Abs(LightLagHours) < 2 / 3.0 ? null : string.Create(System.Globalization.CultureInfo.InvariantCulture,
        $"has its light {Math.Abs(LightLagHours) * 60:0} min {(LightLagHours > 0 ? "after" : "before")} the sun on the mean of the year: east and west change places; check what its time stamps mean, its time zone and longitude");

    /// <summary>The same weather with the air, and the sky with it, warmer by some K; relative humidity stays.</summary>
    public WeatherYear Warmed(double warmingK)
    {
        return warmingK == 0 ? this : new WeatherYear
        {
            Name = Name,
            Source = Source,
            Notes = [.. Notes, string.Create(System.Globalization.CultureInfo.InvariantCulture, $"air and sky warmed by {warmingK} K")],
            LatitudeDeg = LatitudeDeg,
            LongitudeDeg = LongitudeDeg,
            ElevationM = ElevationM,
            UtcOffsetHours = UtcOffsetHours,
            SunOffsetHours = SunOffsetHours,
            IsOfMeans = IsOfMeans,
            DryBulbC = Array.ConvertAll(DryBulbC, t => t + warmingK),
            SkyTemperatureC = Array.ConvertAll(SkyTemperatureC, t => t + warmingK),
            RelativeHumidityFraction = RelativeHumidityFraction,
            PressurePa = PressurePa,
            WindSpeedMPerSecond = WindSpeedMPerSecond,
            WindDirectionDeg = WindDirectionDeg,
            GlobalHorizontalWPerM2 = GlobalHorizontalWPerM2,
            DirectNormalWPerM2 = DirectNormalWPerM2,
            DiffuseHorizontalWPerM2 = DiffuseHorizontalWPerM2,
            RainMm = RainMm,
        };
    }

    /// <summary>Means of a column over the twelve months.</summary>
    public static double[] MonthlyMeans(double[] column)
    {
        double[] means = new double[12];
        for (int month = 0; month < 12; month++)
        {
            means[month] = column.AsSpan(Months.FirstHour(month), Months.Days[month] * 24).Mean();
        }
        return means;
    }

    /// <summary>Sums of a column over the twelve months.</summary>
    public static double[] MonthlySums(double[] column)
    {
        double[] sums = MonthlyMeans(column);
        for (int month = 0; month < 12; month++)
        {
            sums[month] *= Months.Days[month] * 24;
        }
        return sums;
    }
}
