namespace Sim.Engine.Climate;

/// <summary>
/// How each hour's diffuse light is spread over the sky: what all planes under one weather year share. Computed once
/// per weather year.
/// </summary>
public sealed class SkyYear
{
    private readonly SnowCover? snow;
    private readonly double snowAlbedoFraction;

    private SkyYear(WeatherYear weather, SunYear sun, SkyModel model, SnowCover? snow, double snowAlbedoFraction)
    {
        Weather = weather;
        Sun = sun;
        Model = model;
        (this.snow, this.snowAlbedoFraction) = (snow, snowAlbedoFraction);
    }

    /// <summary>The weather.</summary>
    public WeatherYear Weather { get; }

    /// <summary>The sun over the place of the weather.</summary>
    public SunYear Sun { get; }

    /// <summary>The model of the sky.</summary>
    public SkyModel Model { get; }

    /// <summary>Share of diffuse horizontal light that comes from around the sun (F1 of Perez, the anisotropy index of Hay and Davies).</summary>
    public double[] CircumsolarFraction { get; } = new double[SunYear.Hours];

    /// <summary>Brightness of the horizon (F2 of Perez); 0 in the other models.</summary>
    public double[] HorizonFraction { get; } = new double[SunYear.Hours];

    /// <summary>Spreads the diffuse light of a weather year, over ground that reflects more where snow is given and lies.</summary>
    public static SkyYear Of(WeatherYear weather, SunYear sun, SkyModel model = SkyModel.Perez, SnowCover? snow = null, double snowAlbedoFraction = 0)
    {
        if (sun.UtcOffsetHours != weather.UtcOffsetHours || sun.SunOffsetHours != weather.SunOffsetHours)
        {
            throw new ArgumentException("the sun was computed for other hours than the weather's", nameof(sun));
        }
        SkyYear sky = new(weather, sun, model, snow, snowAlbedoFraction);
        if (model == SkyModel.Isotropic)
        {
            return sky;
        }
        for (int h = 0; h < SunYear.Hours; h++)
        {
            double diffuse = weather.DiffuseHorizontalWPerM2[h];
            if (diffuse <= 0 || sun.Weight[h] == 0)
            {
                continue;
            }
            double direct = weather.DirectNormalWPerM2[h];
            double outside = sun.ExtraterrestrialNormalWPerM2[h];
            (sky.CircumsolarFraction[h], sky.HorizonFraction[h]) = model == SkyModel.Perez
                ? Perez1990.Brightness(diffuse, direct, outside, sun.ApparentZenithDeg[h], sun.AirMass[h])
                : (HayDavies1980(direct, outside), 0);
        }
        return sky;
    }

    /// <summary>
    /// Anisotropy index: share of the diffuse light that is treated as beam. J.E. Hay and J.A. Davies (1980),
    /// "Calculations of the solar radiation incident on an inclined surface", First Canadian Solar Radiation Data Workshop, 59.
    /// </summary>
    public static double HayDavies1980(double directWPerM2, double extraterrestrialWPerM2) => directWPerM2 / extraterrestrialWPerM2;

    /// <summary>
    /// Light on a plane, hour by hour. Ground reflection is that of global horizontal light, spread evenly. Each
    /// response table holds the relative transmission (or absorption) of the plane's surface at equal steps of the
    /// cosine of incidence from 0 to 1; the beam of each sun position is weighted by it, interpolated linearly.
    /// </summary>
    public PlaneYear OnPlane(Plane plane, double albedoFraction, params double[][] responses) => OnPlane(plane, albedoFraction, null, responses);

    /// <summary>
    /// The same for a plane that something in front of it shades: the responses to the beam, not the beam itself, are
    /// weighted by the sunlit share, asked for with the sun's direction in the plane's own axes (along its normal, to the
    /// right as seen from its front, and up along it).
    /// </summary>
    public PlaneYear OnPlane(Plane plane, double albedoFraction, Func<double, double, double, double>? sunlit, params double[][] responses)
    {
        double tilt = plane.TiltDeg * Math.PI / 180;
        double azimuth = plane.AzimuthDeg * Math.PI / 180;
        (double sinTilt, double cosTilt) = Math.SinCos(tilt);
        double dome = (1 + cosTilt) / 2;
        PlaneYear year = new(plane, responses.Length);
        Direction normal = new(sinTilt * Math.Sin(azimuth), sinTilt * Math.Cos(azimuth), cosTilt);
        for (int h = 0; h < SunYear.Hours; h++)
        {
            double diffuse = Weather.DiffuseHorizontalWPerM2[h];
            double f1 = CircumsolarFraction[h];
            double white = snow?.CoveredFraction(h) ?? 0;
            double reflected = (albedoFraction + white * (snowAlbedoFraction - albedoFraction)) * (1 - cosTilt) / 2;
            year.GroundWPerM2[h] = reflected * Weather.GlobalHorizontalWPerM2[h];
            year.SkyDiffuseWPerM2[h] = Math.Max(0, diffuse * ((1 - f1) * dome + HorizonFraction[h] * sinTilt));
            if (Sun.Weight[h] > 0)
            {
                AddBeam(year, h, normal, Weather.DirectNormalWPerM2[h], diffuse * f1, sunlit, responses);
            }
        }
        return year;
    }

    private void AddBeam(PlaneYear year, int hour, Direction normal, double direct, double circumsolar,
        Func<double, double, double, double>? sunlit, double[][] responses)
    {
        double beam = 0, weighted = 0, around = 0;
        int first = hour * Sun.Positions;
        for (int i = first; i < first + Sun.Positions; i++)
        {
            double cosine = normal.East * Sun.East[i] + normal.North * Sun.North[i] + normal.Up * Sun.Up[i];
            if (cosine <= 0)
            {
                continue;
            }
            double onPlane = cosine * Sun.Weight[hour];
            double fromAround = onPlane * circumsolar * Sun.InverseUp[i];
            double fromSun = onPlane * direct + fromAround;
            around += fromAround;
            beam += fromSun;
            weighted += fromSun * cosine;
            double lit = sunlit is null ? 1 : Lit(sunlit, normal, cosine, i);
            for (int r = 0; r < responses.Length; r++)
            {
                year.ResponseBeamWPerM2[r][hour] += lit * fromSun * Response(responses[r], cosine);
            }
        }
        year.BeamWPerM2[hour] = beam;
        year.CircumsolarWPerM2[hour] = around;
        year.CosIncidence[hour] = beam > 0 ? weighted / beam : 0;
    }

    private double Lit(Func<double, double, double, double> sunlit, Direction normal, double cosine, int position)
    {
        // Axes of an upright or tilted plane: right is horizontal, up along the plane is what is left.
        double level = Math.Sqrt(normal.East * normal.East + normal.North * normal.North);
        if (level < 1e-9)
        {
            return 1;
        }
        double right = (-normal.North * Sun.East[position] + normal.East * Sun.North[position]) / level;
        double up = (Sun.Up[position] - normal.Up * cosine) / level;
        return sunlit(cosine, right, up);
    }

    private static double Response(double[] table, double cosine)
    {
        double at = Math.Min(cosine, 1) * (table.Length - 1);
        int i = Math.Min((int)at, table.Length - 2);
        return table[i] + (at - i) * (table[i + 1] - table[i]);
    }

    private readonly record struct Direction(double East, double North, double Up);
}
