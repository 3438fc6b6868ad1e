using Sim.Engine.Simulation;

namespace Sim.Engine.Studies;

/// <summary>The coldest days in a row of a place's weather.</summary>
/// <param name="Year">Year of the pool in which they lie, from 0.</param>
/// <param name="StartHour">Hour of that year with which they begin.</param>
/// <param name="Hours">Their hours; they may reach over the year's end.</param>
/// <param name="MeanC">Their mean.</param>
/// <param name="LowestC">Their coldest hour.</param>
/// <param name="Years">Years that were searched.</param>
public sealed record ColdSpell(int Year, int StartHour, int Hours, double MeanC, double LowestC, int Years)
{
    private const int HoursPerDay = 24;

    /// <summary>The coldest of all spells of whole days in the pool's years, each of which follows upon itself.</summary>
    public static ColdSpell Coldest(SiteClimate climate, int days)
    {
        ColdSpell? coldest = null;
        for (int year = 0; year < climate.Count; year++)
        {
            double[] outdoorC = climate.Year(year).Weather.DryBulbC;
            for (int start = 0; start < outdoorC.Length; start += HoursPerDay)
            {
                (double sum, double lowest) = (0, double.PositiveInfinity);
                for (int h = 0; h < days * HoursPerDay; h++)
                {
                    double at = outdoorC[(start + h) % outdoorC.Length];
                    (sum, lowest) = (sum + at, Math.Min(lowest, at));
                }
                double mean = sum / (days * HoursPerDay);
                if (coldest is null || mean < coldest.MeanC)
                {
                    coldest = new(year, start, days * HoursPerDay, mean, lowest, climate.Count);
                }
            }
        }
        return coldest!;
    }

    /// <summary>Hour of the spell with which its coldest hours in a row begin.</summary>
    internal int ColdestWithin(double[] outdoorC, int hours)
    {
        int best = 0;
        double bestC = double.PositiveInfinity;
        for (int from = 0; from + hours <= Hours; from++)
        {
            double mean = Enumerable.Range(StartHour + from, hours).Average(h => outdoorC[h % outdoorC.Length]);
            (best, bestC) = mean < bestC ? (from, mean) : (best, bestC);
        }
        return best;
    }
}
