using Sim.Engine.Schema;
using Sim.Engine.Time;

namespace Sim.Engine.Occupancy;

/// <summary>
/// Surges and closures of a random path: Poisson processes by the day (Ross 2014, Introduction to Probability Models, ch. 5),
/// drawn apart from the path, so that leaving them out shifts nothing.
/// </summary>
internal static class OccupancyEvents
{
    // Indices of draws beyond those of months, which count from the period's start.
    private const long SurgeDays = 1L << 32, ClosureDays = 2L << 32, ClosureLengths = 3L << 32;

    /// <summary>
    /// Adds surges, each S exp(-t / T) of the usual number, then empties the closed days; at most the capacity.
    /// </summary>
    /// <param name="people">People by day; changed.</param>
    /// <param name="model">What may happen.</param>
    /// <param name="capacity">Most people.</param>
    /// <param name="draw">Draws of this path.</param>
    public static void Apply(Span<double> people, FutureModel model, double capacity, Draw draw)
    {
        double surge = 0, surgeChance = Chance(model.Surges?.RatePerYear), closureChance = Chance(model.Closures?.RatePerYear);
        double kept = model.Surges is { } s ? Math.Exp(-1 / s.FadesDays) : 0;
        int closedUntil = 0;
        for (int day = 0; day < people.Length; day++)
        {
            if (surgeChance > 0)
            {
                surge = surge * kept + (draw.Uniform(SurgeDays + day) < surgeChance ? model.Surges!.SizeFraction : 0);
                people[day] = Math.Min(people[day] * (1 + surge), Math.Max(capacity, people[day]));
            }
            if (closureChance > 0 && day >= closedUntil && draw.Uniform(ClosureDays + day) < closureChance)
            {
                double lasts = -Math.Log(draw.Uniform(ClosureLengths + day)) * model.Closures!.LastsDays;
                closedUntil = day + Math.Max(1, (int)Math.Min(lasts, people.Length));
            }
            if (day < closedUntil)
            {
                people[day] = 0;
            }
        }
    }

    /// <summary>Chance that an event of a Poisson process begins on a day.</summary>
    private static double Chance(double? perYear) => 1 - Math.Exp(-(perYear ?? 0) / Calendar.DaysPerYear);
}
