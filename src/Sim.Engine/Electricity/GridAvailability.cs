using Sim.Engine.Schema;
using Sim.Engine.Time;

namespace Sim.Engine.Electricity;

/// <summary>Part of each hour of a year in which the grid has power.</summary>
public static class GridAvailability
{
    /// <summary>Hours of every year; 29 February is dropped.</summary>
    public const int HoursPerYear = 8760;

    private static readonly double[] NorthernWinter = Winter(isSouthern: false), SouthernWinter = Winter(isSouthern: true);

    /// <summary>A year without interruption (1) or without any power (0).</summary>
    public static double[] Constant(double fraction)
    {
        var year = new double[HoursPerYear];
        Array.Fill(year, fraction);
        return year;
    }

    /// <summary>
    /// A random year: interruptions start as a Poisson process and last exponentially; storms start as a Poisson
    /// process within November to March (south of the equator May to September) and last uniformly between shortest and longest. Overlapping interruptions
    /// count once, and one that runs past the end of the year goes on in the next.
    /// </summary>
    /// <returns>8,760 fractions of the hour with power, 0-1.</returns>
    public static double[] Random(Outages outages, long seed, string site, int year, bool isSouthern = false)
    {
        double[] winter = isSouthern ? SouthernWinter : NorthernWinter;
        return FromInterruptions(Interruptions.With(year, (from, interruptions) =>
        {
            Interruptions.AddRandom(outages.PerYear, outages.MeanDurationHours, new Draw(seed, "outage", site, from), interruptions);
            AddStorms(outages.WinterStorms, new Draw(seed, "outage-storm", site, from), winter, interruptions);
        }));
    }

    /// <summary>The year with the given interruptions, as hours of the year from start to end; they may overlap.</summary>
    public static double[] FromInterruptions(IEnumerable<(double Start, double End)> interruptions) => Interruptions.PartsOutside(interruptions);

    private static void AddStorms(WinterStorms storms, Draw draw, double[] winter, List<(double Start, double End)> interruptions)
    {
        if (storms.PerYear <= 0)
        {
            return;
        }

        double meanGapHours = winter.Length / storms.PerYear;
        double winterHour = 0;
        for (int event_ = 0; ; event_++)
        {
            winterHour += Interruptions.Exponential(draw.Uniform(2L * event_), meanGapHours);
            if (winterHour >= winter.Length)
            {
                return;
            }

            double start = winter[(int)winterHour] + winterHour % 1;
            double lasts = storms.ShortestHours + draw.Uniform(2L * event_ + 1) * (storms.LongestHours - storms.ShortestHours);
            interruptions.Add((start, start + lasts));
        }
    }

    // Its hours of the year: the warm season of the other hemisphere.
    private static double[] Winter(bool isSouthern) =>
        [.. Enumerable.Range(0, HoursPerYear).Where(h => Hemisphere.IsWarmSeason(Calendar.MonthOfHour(h), !isSouthern)).Select(h => (double)h)];
}
