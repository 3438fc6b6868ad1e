using System.Runtime.CompilerServices;

namespace Sim.Engine.Water;

/// <summary>What people would use of water in an hour.</summary>
public static class WaterAsks
{
    // Percent of the day's litres by hour of the day (estimate: meals, washing before breakfast and before bed).
    internal static ReadOnlySpan<byte> DrinkingPercent =>
        [1, 0, 0, 0, 0, 1, 3, 6, 7, 6, 6, 6, 8, 7, 6, 5, 5, 5, 6, 7, 6, 4, 3, 2];

    internal static ReadOnlySpan<byte> BasinsPercent =>
        [1, 1, 0, 0, 1, 2, 6, 8, 7, 5, 4, 4, 6, 5, 4, 4, 4, 4, 6, 7, 7, 6, 5, 3];

    internal static ReadOnlySpan<byte> ShowersPercent =>
        [1, 0, 0, 0, 0, 2, 7, 10, 10, 7, 5, 4, 3, 2, 2, 2, 3, 5, 7, 8, 8, 7, 5, 2];

    internal static ReadOnlySpan<byte> ToiletsPercent =>
        [2, 2, 1, 1, 2, 3, 7, 7, 6, 5, 4, 4, 5, 4, 4, 4, 4, 4, 5, 6, 6, 6, 5, 3];

    /// <summary>
    /// Bottled water handed out in an hour, L: by residents registered, by the hours in which people drink.
    /// </summary>
    public static double BottledL(double lPerPersonDay, double registeredPeople, int hourOfDay) =>
        lPerPersonDay * DrinkingPercent[hourOfDay] * registeredPeople / 100;

    /// <summary>
    /// Writes the litres that people would use in the hour into a span indexed by <see cref="WaterEndUse"/>; those of
    /// kitchen, laundry and cleaning are left to the services. Of drinking water those that come from the tap.
    /// </summary>
    /// <param name="water">The site's water.</param>
    /// <param name="peoplePresent">People present.</param>
    /// <param name="hourOfDay">Hour of the day in civil time, 0-23.</param>
    /// <param name="wantedL">Litres of the hour.</param>
    public static void Write(WaterSystem water, double peoplePresent, int hourOfDay, Span<double> wantedL)
    {
        Write(WaterNeeds.Of(water), peoplePresent, hourOfDay, out TapsHour taps);
        wantedL[(int)WaterEndUse.Drinking] = taps.DrinkingL;
        wantedL[(int)WaterEndUse.Basins] = taps.BasinsL;
        wantedL[(int)WaterEndUse.Showers] = taps.ShowersL;
        wantedL[(int)WaterEndUse.Toilets] = taps.ToiletsL;
    }

    /// <summary>The litres of the hour, from needs worked out before.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static void Write(WaterNeeds needs, double peoplePresent, int hourOfDay, out TapsHour taps)
    {
        Unsafe.SkipInit(out taps);
        TapsHour.Columns(ref taps) = needs.At(hourOfDay) * (peoplePresent * 0.01);
    }
}
