namespace Sim.Engine.Buildings;

/// <summary>
/// What all zones of a site feel alike, by the hour: air and sky temperature, wind as the forced film of smooth glass
/// squared, and the ground's undamped temperature.
/// </summary>
public sealed class Outdoors
{
    /// <summary>Height of the middle of walls, m.</summary>
    internal const double WallsHeightM = 1.25;

    /// <summary>Outdoor air temperature, C.</summary>
    public required double[] AirC { get; init; }

    /// <summary>Effective sky temperature, C.</summary>
    public required double[] SkyC { get; init; }

    /// <summary>Square of the forced film of glass, (W/m2K)^2.</summary>
    public required double[] ForcedSquared { get; init; }

    /// <summary>Temperature of the ground, C; each zone damps its swing about the mean by its own factor.</summary>
    public required double[] GroundC { get; init; }

    /// <summary>Annual mean of the ground's temperature, C.</summary>
    public required double GroundMeanC { get; init; }

    /// <summary>Numbers of an hour in <see cref="ByHour"/>: air, sky, squared film, and the ground above its mean.</summary>
    internal const int PerHour = 4;

    private double[]? byHour;

    /// <summary>Hour after hour all that is felt in it: one place to read from, where four would be looked up.</summary>
    internal double[] ByHour => byHour ??= Interleaved();

    private double[] Interleaved()
    {
        double[] rows = new double[AirC.Length * PerHour];
        for (int h = 0; h < AirC.Length; h++)
        {
            (rows[h * PerHour], rows[h * PerHour + 1], rows[h * PerHour + 2], rows[h * PerHour + 3]) = (AirC[h], SkyC[h], ForcedSquared[h], GroundC[h] - GroundMeanC);
        }
        return rows;
    }

    /// <summary>
    /// From readings at the end of each hour, as those of weather files are: an hour's mean is that of the readings at its
    /// two ends, and that of the film the mean of its values there. The first hour follows the last.
    /// </summary>
    public static Outdoors FromReadings(double[] airC, double[] skyC, double[] windMPerSecond, double heightM = WallsHeightM)
    {
        Outdoors ends = From(airC, skyC, windMPerSecond, heightM);
        return new()
        {
            AirC = Means(airC),
            SkyC = Means(skyC),
            ForcedSquared = SquaredMeans([.. ends.ForcedSquared.Select(Math.Sqrt)]),
            GroundC = ends.GroundC,
            GroundMeanC = ends.GroundMeanC,
        };
    }

    /// <summary>Squares of an hour's mean film from films at its ends.</summary>
    internal static double[] SquaredMeans(double[] ends) => [.. Means(ends).Select(film => film * film)];

    private static double[] Means(double[] ends)
    {
        double[] means = new double[ends.Length];
        for (int h = 0; h < means.Length; h++)
        {
            means[h] = (ends[(h + ends.Length - 1) % ends.Length] + ends[h]) / 2;
        }
        return means;
    }

    /// <summary>
    /// From weather arrays: wind in m/s at a station's 10 m, brought to the height of the walls' middle; the ground's
    /// temperature by <see cref="Ground.AnnualHarmonic"/>.
    /// </summary>
    public static Outdoors From(double[] airC, double[] skyC, double[] windMPerSecond, double heightM = WallsHeightM)
    {
        double[] forced = new double[windMPerSecond.Length];
        for (int h = 0; h < forced.Length; h++)
        {
            double film = OutsideFilm.Forced(OutsideFilm.WindAtHeight(windMPerSecond[h], heightM));
            forced[h] = film * film;
        }
        (double meanC, double[] groundC) = Ground.AnnualHarmonic(airC);
        return new() { AirC = airC, SkyC = skyC, ForcedSquared = forced, GroundC = groundC, GroundMeanC = meanC };
    }
}
