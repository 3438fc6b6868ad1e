namespace Sim.Engine.Buildings;

/// <summary>Counts of cold and hot hours, and their degree-hours.</summary>
public readonly record struct Comfort(double ColdHours, double HotHours, double ColdDegreeHours, double HotDegreeHours)
{
    /// <summary>
    /// Adds one hour at an operative temperature. The bounds of 18 C (WHO Housing and health guidelines, 2018) and
    /// 26 C (EN 16798-1 category II, cooling season) are the usual ones.
    /// </summary>
    public static Comfort Add(Comfort before, double operativeC, double coldC = 18, double hotC = 26)
    {
        double coldK = Math.Max(0, coldC - operativeC), hotK = Math.Max(0, operativeC - hotC);
        return new(
            before.ColdHours + (coldK > 0 ? 1 : 0),
            before.HotHours + (hotK > 0 ? 1 : 0),
            before.ColdDegreeHours + coldK,
            before.HotDegreeHours + hotK);
    }
}
