namespace Sim.Engine.Climate;

/// <summary>
/// The sun over one place for the 8,760 hours of a year, computed once and shared by all weather years and planes.
/// </summary>
/// <remarks>
/// Each hour has several positions, spread evenly over the hour that is centred on the moment the file's radiation
/// stands for. The ephemeris is that of one common year: from year to year the sun of an hour moves by up to 0.2
/// degrees through the leap-year cycle, which no weather year of 8,760 hours can follow.
/// </remarks>
public sealed class SunYear
{
    /// <summary>The year whose ephemeris is used for all years.</summary>
    public const int EphemerisYear = 2023;

    /// <summary>Hours of a year.</summary>
    public const int Hours = 8760;

    /// <summary>Largest factor by which circumsolar light is raised is 1 / cos 85 degrees (Perez et al. 1990).</summary>
    private static readonly double LowestCosZenith = Math.Cos(85 * Math.PI / 180);

    private SunYear(int positions)
    {
        Positions = positions;
        East = new double[Hours * positions];
        North = new double[Hours * positions];
        Up = new double[Hours * positions];
        InverseUp = new double[Hours * positions];
    }

    /// <summary>Sun positions per hour.</summary>
    public int Positions { get; }

    /// <summary>Latitude, degrees north.</summary>
    public double LatitudeDeg { get; private init; }

    /// <summary>Longitude, degrees east.</summary>
    public double LongitudeDeg { get; private init; }

    /// <summary>Elevation above the sea, m.</summary>
    public double ElevationM { get; private init; }

    /// <summary>Hours by which the local standard time of the hours is ahead of universal time.</summary>
    public double UtcOffsetHours { get; private init; }

    /// <summary>Where in its hour the radiation stands: 0.5 for means over the hour.</summary>
    public double SunOffsetHours { get; private init; }

    /// <summary>East component of the unit vector towards the sun, by hour and position; 0 while the sun is down.</summary>
    public double[] East { get; }

    /// <summary>North component of the vector.</summary>
    public double[] North { get; }

    /// <summary>Upward component of the vector: the cosine of the apparent zenith.</summary>
    public double[] Up { get; }

    /// <summary>1 / max(cos 85 degrees, Up), by hour and position.</summary>
    public double[] InverseUp { get; }

    /// <summary>
    /// Weight of each of an hour's positions that are up: 1 / their number, so that the beam energy of an hour in
    /// which the sun rises or sets all comes from the part in which it is up; 0 by night.
    /// </summary>
    public double[] Weight { get; } = new double[Hours];

    /// <summary>Share of the hour's positions that are up.</summary>
    public double[] UpFraction { get; } = new double[Hours];

    /// <summary>Apparent zenith in the middle of the hour (of its sun-up part), degrees; 90 or more by night.</summary>
    public double[] ApparentZenithDeg { get; } = new double[Hours];

    /// <summary>Mean cosine of the apparent zenith over the positions that are up; 0 by night.</summary>
    public double[] CosZenith { get; } = new double[Hours];

    /// <summary>Relative air mass in the middle of the hour (of its sun-up part).</summary>
    public double[] AirMass { get; } = new double[Hours];

    /// <summary>Extraterrestrial irradiance normal to the beam, W/m2.</summary>
    public double[] ExtraterrestrialNormalWPerM2 { get; } = new double[Hours];

    /// <summary>Extraterrestrial irradiance on the horizontal, mean of the hour, W/m2.</summary>
    public double[] ExtraterrestrialHorizontalWPerM2 { get; } = new double[Hours];

    /// <summary>
    /// Computes the sun of a place. Degrees, m; <paramref name="sunOffsetHours"/> from the start of each hour to the
    /// middle of the radiation it carries; four positions per hour unless asked otherwise.
    /// </summary>
    public static SunYear Of(
        double latitudeDeg,
        double longitudeDeg,
        double elevationM,
        double utcOffsetHours,
        double sunOffsetHours = 0.5,
        int positions = 4)
    {
        SunYear year = new(positions)
        {
            LatitudeDeg = latitudeDeg,
            LongitudeDeg = longitudeDeg,
            ElevationM = elevationM,
            UtcOffsetHours = utcOffsetHours,
            SunOffsetHours = sunOffsetHours,
        };
        double start = Grena2012.Days(new DateTime(EphemerisYear, 1, 1, 0, 0, 0, DateTimeKind.Utc));
        double pressurePa = Radiation.StandardPressurePa(elevationM);
        for (int hour = 0; hour < Hours; hour++)
        {
            year.Fill(hour, start + (hour + sunOffsetHours - utcOffsetHours) / 24, pressurePa);
        }
        return year;
    }

    private void Fill(int hour, double days, double pressurePa)
    {
        (double sinPhi, double cosPhi) = Math.SinCos(LatitudeDeg * Math.PI / 180);
        (double alpha, double delta, double nutation) = Grena2012.Equatorial(days, Grena2012.DefaultDeltaTSeconds);
        (double sinDelta, double cosDelta) = Math.SinCos(delta);
        double noon = Grena2012.HourAngle(days, LongitudeDeg * Math.PI / 180, alpha, nutation);
        ExtraterrestrialNormalWPerM2[hour] = Radiation.Spencer1971(hour / 24 + 1);
        ApparentZenithDeg[hour] = 90;

        int up = 0;
        double sum = 0;
        for (int k = 0; k < Positions; k++)
        {
            // Right ascension and declination move by 0.006 degrees in the 22 minutes to the outer positions.
            double offset = ((k + 0.5) / Positions - 0.5) * (2 * Math.PI / 24);
            (double sinHour, double cosHour) = Math.SinCos(noon + offset);
            double elevation = Grena2012.Elevation(sinPhi, cosPhi, sinDelta, cosDelta, cosHour);
            elevation += elevation > -0.02 ? Grena2012.Refraction(elevation, pressurePa, 12) : 0;
            if (elevation <= 0)
            {
                continue;
            }
            int i = hour * Positions + k;
            (double sinElevation, double cosElevation) = Math.SinCos(elevation);
            double west = cosDelta * sinHour;
            double south = sinPhi * cosDelta * cosHour - cosPhi * sinDelta;
            double scale = cosElevation / Math.Sqrt(west * west + south * south);
            East[i] = -west * scale;
            North[i] = -south * scale;
            Up[i] = sinElevation;
            InverseUp[i] = 1 / Math.Max(LowestCosZenith, sinElevation);
            up++;
            sum += sinElevation;
        }
        if (up > 0)
        {
            Weight[hour] = 1.0 / up;
            UpFraction[hour] = (double)up / Positions;
            CosZenith[hour] = sum / up;
            ExtraterrestrialHorizontalWPerM2[hour] = ExtraterrestrialNormalWPerM2[hour] * sum / Positions;
            ApparentZenithDeg[hour] = up == Positions
                ? MiddleZenithDeg(sinPhi, cosPhi, sinDelta, cosDelta, noon, pressurePa)
                : Math.Acos(CosZenith[hour]) * 180 / Math.PI;
            AirMass[hour] = Radiation.KastenYoung1989(ApparentZenithDeg[hour]);
        }
    }

    private static double MiddleZenithDeg(double sinPhi, double cosPhi, double sinDelta, double cosDelta, double hourAngle, double pressurePa)
    {
        double elevation = Grena2012.Elevation(sinPhi, cosPhi, sinDelta, cosDelta, Math.Cos(hourAngle));
        return 90 - (elevation + Grena2012.Refraction(elevation, pressurePa, 12)) * 180 / Math.PI;
    }
}
