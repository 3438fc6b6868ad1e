using Sim.Engine.Simulation;

namespace Sim.Engine.Studies;

/// <summary>The coldest or hottest days in a row of a place's weather.</summary>
/// <param name="Kind">Which of both.</param>
/// <param name="Year">Year of the pool in which they lie, from 0.</param>
/// <param name="StartHour">Hour of that year with which they begin.</param>
/// <param name="Hours">Their hours; they may reach over the year's end.</param>
/// <param name="MeanC">Their mean.</param>
/// <param name="ExtremeC">Their coldest or hottest hour.</param>
/// <param name="Years">Years that were searched.</param>
public sealed record WeatherSpell(SpellKind Kind, int Year, int StartHour, int Hours, double MeanC, double ExtremeC, int Years)
{
    private const int HoursPerDay = 24;

    private int Sign => SignOf(Kind);

    /// <summary>The coldest or hottest of all spells of whole days in the pool's years, each of which follows upon itself.</summary>
    public static WeatherSpell Of(SiteClimate climate, SpellKind kind, int days)
    {
        int sign = SignOf(kind);
        WeatherSpell? found = null;
        for (int year = 0; year < climate.Count; year++)
        {
            double[] outdoorC = climate.Year(year).Weather.DryBulbC;
            for (int start = 0; start < outdoorC.Length; start += HoursPerDay)
            {
                (double sum, double extreme) = (0, double.NegativeInfinity);
                for (int h = 0; h < days * HoursPerDay; h++)
                {
                    double at = outdoorC[(start + h) % outdoorC.Length];
                    (sum, extreme) = (sum + at, Math.Max(extreme, sign * at));
                }
                double mean = sum / (days * HoursPerDay);
                if (found is null || sign * mean > sign * found.MeanC)
                {
                    found = new(kind, year, start, days * HoursPerDay, mean, sign * extreme, climate.Count);
                }
            }
        }
        return found!;
    }

    /// <summary>Hour of the spell with which its coldest or hottest hours in a row begin.</summary>
    internal int WorstWithin(double[] outdoorC, int hours)
    {
        int best = 0;
        double bestC = double.NegativeInfinity;
        for (int from = 0; from + hours <= Hours; from++)
        {
            double mean = Sign * Enumerable.Range(StartHour + from, hours).Average(h => outdoorC[h % outdoorC.Length]);
            (best, bestC) = mean > bestC ? (from, mean) : (best, bestC);
        }
        return best;
    }

    private static int SignOf(SpellKind kind) => kind == SpellKind.Cold ? -1 : 1;
}
