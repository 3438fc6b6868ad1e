namespace Sim.Engine.Studies;

/// <summary>
/// Finds where a variation saves by leaving more behind: waste littered or burnt because containers are full, septage that runs out
/// of full pits, water led into the ground or a river in breach of its limit of oxygen demand. Money sees none of it: litter costs
/// no collection, and a river no fee. One part in a hundred counts as equal, and one in a thousand of the waste.
/// </summary>
internal static class Pollution
{
    private const double Noise = 0.01, LeastShare = 0.001;

    /// <summary>Where the second leaves more behind than the first.</summary>
    public static IEnumerable<Shortfall> Of(Result reference, Result result)
    {
        if (More("waste.overflow.kg", "Share of waste littered or burnt", "fraction", Littered, LeastShare) is { } litter)
        {
            yield return litter;
        }
        if (Indicator("waste.overflow.days", "Days of overflowing containers", "days/year") is { } days)
        {
            yield return days;
        }
        if (Indicator("water.septage.overflow.m3", "Septage and sludge run out of full pits and tanks", "m3/year") is { } overflow)
        {
            yield return overflow;
        }
        if (Indicator("water.discharged.bod_breach_months", "Water led into the ground or a river above its limit of oxygen demand", "months/year") is { } months)
        {
            yield return months;
        }
        // As many months in breach can be much worse ones.
        else if (More("water.discharged.bod_in_breach", "Oxygen demand led into the ground or a river in breach", "g/person-night", BodInBreachG) is { } bod)
        {
            yield return bod;
        }

        Shortfall? Indicator(string key, string label, string unit) => More(key, label, unit, r => r[key]);

        Shortfall? More(string key, string label, string unit, Func<Result, double> of, double least = 0)
        {
            double before = of(reference), after = of(result);
            return after > before * (1 + Noise) + least ? new(key, label, unit, before, after) { Pollutes = true } : null;
        }
    }

    private static double Littered(Result result) => result["waste.total.kg"] > 0 ? result["waste.overflow.kg"] / result["waste.total.kg"] : 0;

    private static double BodInBreachG(Result result) =>
        1000 * result.Appraisal.Months.Where(m => m.Wastewater.BodInBreach).Sum(m => m.Wastewater.BodDischargedKg) / Math.Max(1, result.Appraisal.PersonNights);
}
