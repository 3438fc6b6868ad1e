namespace Sim.Engine.Climate;

/// <summary>
/// Finds the moment for which a file's radiation stands, as that at which direct x cos z + diffuse meets global.
/// </summary>
/// <remarks>
/// Ordinary EPW files hold means over the hour and close at its middle. Files made of satellite scenes (PVGIS) hold
/// values of moments, many minutes off: taking them for means turns east walls into west walls.
/// </remarks>
public static class ClosureOffset
{
    /// <summary>Error at mid-hour, relative to global, above which a file may be one of moments.</summary>
    private const double Doubtful = 0.03;

    /// <summary>Error, relative to global, at which values of moments close.</summary>
    private const double Closed = 0.005;

    /// <summary>
    /// Hours from the start of a row's hour to the sun its radiation stands for; 0.5 for means over the hour. What the
    /// file itself says (<paramref name="statedHours"/>) gives the fraction of the hour, the closure which hour.
    /// </summary>
    public static double Find(
        double[] global,
        double[] direct,
        double[] diffuse,
        double latitudeDeg,
        double longitudeDeg,
        double utcOffsetHours,
        double? statedHours = null)
    {
        double Error(double offset) => RelativeError(global, direct, diffuse, latitudeDeg, longitudeDeg, utcOffsetHours, offset);
        double middle = Error(0.5);
        if (statedHours is null && middle < Doubtful)
        {
            return 0.5;
        }
        double best = 0.5, least = middle;
        for (double offset = -2; offset <= 3; offset += 0.25)
        {
            Try(offset, Error, ref best, ref least);
        }
        for (double step = 0.125; step > 0.002; step /= 2)
        {
            double around = best;
            Try(around - step, Error, ref best, ref least);
            Try(around + step, Error, ref best, ref least);
        }
        if (statedHours is { } stated)
        {
            double candidate = stated + Math.Round(best - stated);
            return Math.Abs(candidate - best) < 0.1 ? candidate : best;
        }
        return least < Closed ? best : 0.5;
    }

    /// <summary>Sum of |direct x cos z + diffuse - global| over the year with the sun at an offset in hours, relative to the sum of global.</summary>
    public static double RelativeError(
        double[] global, double[] direct, double[] diffuse, double latitudeDeg, double longitudeDeg, double utcOffsetHours, double offsetHours)
    {
        double start = Grena2012.Days(new DateTime(SunYear.EphemerisYear, 1, 1, 0, 0, 0, DateTimeKind.Utc));
        (double sinPhi, double cosPhi) = Math.SinCos(latitudeDeg * Math.PI / 180);
        double error = 0, sum = 0;
        for (int day = 0; day < 365; day++)
        {
            // The equator's coordinates of noon serve for the day: their drift by dusk is under 0.25 degrees.
            double noonUtc = start + day + (12 - utcOffsetHours) / 24;
            (double alpha, double delta, double nutation) = Grena2012.Equatorial(noonUtc, Grena2012.DefaultDeltaTSeconds);
            double atNoon = Grena2012.HourAngle(noonUtc, longitudeDeg * Math.PI / 180, alpha, nutation);
            double a = sinPhi * Math.Sin(delta), b = cosPhi * Math.Cos(delta);
            for (int hour = 0; hour < 24; hour++)
            {
                int h = day * 24 + hour;
                double up = a + b * Math.Cos(atNoon + (hour + offsetHours - 12) * (Math.PI / 12));
                error += Math.Abs(direct[h] * Math.Max(0, up) + diffuse[h] - global[h]);
                sum += global[h];
            }
        }
        return sum > 0 ? error / sum : 0;
    }

    private static void Try(double offset, Func<double, double> error, ref double best, ref double least)
    {
        double found = error(offset);
        if (found < least)
        {
            (best, least) = (offset, found);
        }
    }
}
