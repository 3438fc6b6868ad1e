using Sim.Engine.Accounts;
using Sim.Engine.Schema;
using Sim.Engine.Simulation;

namespace Sim.Engine.Studies;

/// <summary>
/// Finds where a variation saves by serving people worse: more days or people-hours outside a standard, a breach that
/// goes further, more electricity, water or hot water asked for and not delivered. What is no more than the noise of a run
/// counts as equal: one part in a hundred, and one person-hour in a thousand; one in twenty of what is not delivered.
/// </summary>
internal static class Shortfalls
{
    private const double Noise = 0.01, LeastShare = 0.001, NoiseUndelivered = 0.05, LPerM3 = 1000;

    /// <summary>Where the second serves people worse than the first.</summary>
    public static IReadOnlyList<Shortfall> Of(Result reference, Result result) =>
    [
        .. reference.Appraisal.Standards.Zip(result.Appraisal.Standards, OfStandard).OfType<Shortfall>(),
        .. Undelivered(reference, result).Where(s => s.After > s.Before * (1 + NoiseUndelivered) + 1),
    ];

    private static Shortfall? OfStandard(StandardResult before, StandardResult after)
    {
        bool isShare = after.Unit == "fraction";
        if (after.Breaches > before.Breaches * (1 + Noise) + (isShare ? LeastShare * after.Judged : 0))
        {
            return isShare
                ? new(after.Key, after.Label, after.Unit, before.Worst, after.Worst)
                : new(after.Key, after.Label + " in breach", after.CountUnit, before.Breaches, after.Breaches);
        }
        bool isFurther = after.IsLeast ? after.Worst < before.Worst * (1 - Noise) : after.Worst > before.Worst * (1 + Noise);
        return !isShare && after.Passes == false && isFurther
            ? new(after.Key, after.Label + " on the worst day", after.Unit, before.Worst, after.Worst) : null;
    }

    // Electricity as a share of what is asked for counts too: with more use, as much is dark in the same power cuts.
    private static IEnumerable<Shortfall> Undelivered(Result reference, Result result)
    {
        static double Share(Result r) => r["energy.unserved.kwh"] / Math.Max(1, r["energy.unserved.kwh"] + r["energy.electricity.kwh"]);
        if (Share(result) > Share(reference) * (1 + Noise))
        {
            yield return new("energy.unserved.kwh", "Electricity not served", "kWh/year", reference["energy.unserved.kwh"], result["energy.unserved.kwh"]);
        }
        yield return new("water.unserved.m3", "Water not delivered", "m3/year", M3(reference, "water.unserved_"), M3(result, "water.unserved_"));
        yield return new("hot_water.unmet.m3", "Hot water not warm enough", "m3/year", M3(reference, "hot_water.unmet"), M3(result, "hot_water.unmet"));
    }

    private static double M3(Result result, string column)
    {
        OutputDeclaration[] columns = [.. SiteHour.Layout.Columns.Where(c => c.Unit.Text == "L" && c.Key.StartsWith(column, StringComparison.Ordinal))];
        return columns.Sum(c => result.Run.Sites.Sum(s => s.Total(c))) / LPerM3 / result.Appraisal.Years;
    }
}
