namespace Sim.Engine.Climate;

/// <summary>
/// Position of the sun by algorithm 5 of R. Grena (2012), "Five new algorithms for the computation of sun position
/// from 2010 to 2110", Solar Energy 86, 1323-1337, doi:10.1016/j.solener.2012.01.024. Largest error in the years of
/// the title 0.0027 degrees, without refraction; a few years outside them it stays under 0.01 degrees.
/// </summary>
public static class Grena2012
{
    /// <summary>Terrestrial time minus universal time assumed when none is given, s (2026).</summary>
    public const double DefaultDeltaTSeconds = 69.2;

    private static readonly DateTime Epoch = new(2060, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    /// <summary>Days from 1 January 2060, 0 h, the epoch of the algorithm, to a moment in universal time.</summary>
    public static double Days(DateTime utc) => (utc - Epoch).TotalDays;

    /// <summary>
    /// The sun over a place at a moment. Latitude and longitude in degrees (north and east positive), pressure in Pa
    /// and air temperature in C for the refraction, delta T in s.
    /// </summary>
    public static SunPosition Position(
        DateTime utc,
        double latitudeDeg,
        double longitudeDeg,
        double pressurePa = 101325,
        double temperatureC = 12,
        double deltaTSeconds = DefaultDeltaTSeconds)
    {
        double days = Days(utc);
        (double alpha, double delta, double nutation) = Equatorial(days, deltaTSeconds);
        double hourAngle = HourAngle(days, longitudeDeg * Math.PI / 180, alpha, nutation);
        double phi = latitudeDeg * Math.PI / 180;
        double elevation = Elevation(Math.Sin(phi), Math.Cos(phi), Math.Sin(delta), Math.Cos(delta), Math.Cos(hourAngle));
        double azimuth = Math.Atan2(
            Math.Sin(hourAngle),
            Math.Cos(hourAngle) * Math.Sin(phi) - Math.Tan(delta) * Math.Cos(phi));
        double zenith = 90 - elevation * 180 / Math.PI;
        double apparent = zenith - Refraction(elevation, pressurePa, temperatureC) * 180 / Math.PI;
        return new(zenith, apparent, azimuth * 180 / Math.PI + 180);
    }

    /// <summary>Right ascension, declination and nutation in longitude, rad, at days from 2060-01-01.</summary>
    public static (double Alpha, double Delta, double Nutation) Equatorial(double days, double deltaTSeconds)
    {
        double t = days + deltaTSeconds / 86400;
        (double s1, double c1) = Math.SinCos(0.0172019715 * t);
        double s2 = 2 * s1 * c1;
        double c2 = (c1 + s1) * (c1 - s1);
        double s3 = s2 * c1 + c2 * s1;
        double c3 = c2 * c1 - s2 * s1;
        double longitude = 1.7527901 + 1.7202792159e-2 * t
            + 3.33024e-2 * s1 - 2.0582e-3 * c1 + 3.512e-4 * s2 - 4.07e-5 * c2 + 5.2e-6 * s3 - 9e-7 * c3
            - 8.23e-5 * s1 * Math.Sin(2.92e-5 * t)
            + 1.27e-5 * Math.Sin(1.49e-3 * t - 2.337)
            + 1.21e-5 * Math.Sin(4.31e-3 * t + 3.065)
            + 2.33e-5 * Math.Sin(1.076e-2 * t - 1.533)
            + 3.49e-5 * Math.Sin(1.575e-2 * t - 2.358)
            + 2.67e-5 * Math.Sin(2.152e-2 * t + 0.074)
            + 1.28e-5 * Math.Sin(3.152e-2 * t + 1.547)
            + 3.14e-5 * Math.Sin(2.1277e-1 * t - 0.488);
        double nu = 9.282e-4 * t - 0.8;
        double nutation = 8.34e-5 * Math.Sin(nu);
        double obliquity = 4.089567e-1 - 6.19e-9 * t + 4.46e-5 * Math.Cos(nu);
        (double sinLambda, double cosLambda) = Math.SinCos(longitude + Math.PI + nutation);
        (double sinEpsilon, double cosEpsilon) = Math.SinCos(obliquity);
        return (Math.Atan2(sinLambda * cosEpsilon, cosLambda), Math.Asin(sinLambda * sinEpsilon), nutation);
    }

    /// <summary>Hour angle, rad, positive after noon, unwrapped.</summary>
    public static double HourAngle(double days, double longitude, double alpha, double nutation) =>
        1.7528311 + 6.300388099 * days + longitude - alpha + 0.92 * nutation;

    /// <summary>Elevation without refraction but with the parallax, rad.</summary>
    public static double Elevation(double sinPhi, double cosPhi, double sinDelta, double cosDelta, double cosHourAngle)
    {
        double sine = sinPhi * sinDelta + cosPhi * cosDelta * cosHourAngle;
        return Math.Asin(sine) - 4.26e-5 * Math.Sqrt(1 - sine * sine);
    }

    /// <summary>
    /// Lift of the sun by refraction, rad, at an elevation without it; zero once the sun's disk is wholly below.
    /// </summary>
    public static double Refraction(double elevation, double pressurePa, double temperatureC)
    {
        const double Set = -(0.26667 + 0.5667) * Math.PI / 180;
        return elevation <= Set
            ? 0
            : 0.08422 * (pressurePa / 101325) / ((273 + temperatureC) * Math.Tan(elevation + 0.003138 / (elevation + 0.08919)));
    }
}
