using Sim.Engine.Schema;

namespace Sim.Engine.Time;

/// <summary>Spells within a year in which something is out of order: power, mains, a pump.</summary>
public static class Interruptions
{
    /// <summary>
    /// Adds the spells of a year that begin as a Poisson process and last exponentially.
    /// </summary>
    /// <param name="perYear">Mean number in a year.</param>
    /// <param name="meanHours">Mean duration.</param>
    /// <param name="draw">Two draws for each spell.</param>
    /// <param name="spells">Hours of the year from start to end.</param>
    public static void AddRandom(double perYear, double meanHours, Draw draw, List<(double Start, double End)> spells)
    {
        if (perYear <= 0)
        {
            return;
        }

        double meanGapHours = Calendar.HoursPerYear / perYear;
        double start = 0;
        for (int spell = 0; ; spell++)
        {
            start += Exponential(draw.Uniform(2L * spell), meanGapHours);
            if (start >= Calendar.HoursPerYear)
            {
                return;
            }

            spells.Add((start, start + Exponential(draw.Uniform(2L * spell + 1), meanHours)));
        }
    }

    /// <summary>
    /// The spells of a year of the period and, of the year before it, those that go on into it; before the first year there is none.
    /// </summary>
    /// <param name="year">Year of the period, from 0.</param>
    /// <param name="add">Adds the spells that begin in a year.</param>
    public static List<(double Start, double End)> With(int year, Action<int, List<(double Start, double End)>> add)
    {
        List<(double Start, double End)> spells = [], before = [];
        add(year, spells);
        if (year > 0)
        {
            add(year - 1, before);
        }
        spells.AddRange(before.Where(s => s.End > Calendar.HoursPerYear).Select(s => (s.Start - Calendar.HoursPerYear, s.End - Calendar.HoursPerYear)));
        return spells;
    }

    /// <summary>Part of each hour of a year outside all spells, 0-1. They may overlap, and begin before the year and end after it.</summary>
    public static double[] PartsOutside(IEnumerable<(double Start, double End)> spells)
    {
        var parts = new double[Calendar.HoursPerYear];
        Array.Fill(parts, 1);
        double covered = 0;
        foreach ((double start, double end) in spells.OrderBy(i => i.Start).ThenBy(i => i.End))
        {
            double from = Math.Max(start, covered);
            double to = Math.Min(end, Calendar.HoursPerYear);
            for (int hour = (int)from; from < to && hour < to; hour++)
            {
                double lost = Math.Min(to, hour + 1) - Math.Max(from, hour);
                parts[hour] = Math.Max(0, parts[hour] - lost);
            }

            covered = Math.Max(covered, to);
        }

        return parts;
    }

    /// <summary>An exponential number of the given mean from a uniform one.</summary>
    public static double Exponential(double uniform, double mean) => -mean * Math.Log(uniform);
}
