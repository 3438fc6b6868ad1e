using System.Runtime.CompilerServices;

namespace Sim.Engine.Heat;

/// <summary>
/// The uses of hot water on one day: how warm each is, and what a litre of it takes above the mains' temperature, which
/// changes from day to day only. Arrays are indexed by <see cref="HotWaterUse"/>.
/// </summary>
public sealed class HotWaterDay
{
    private PerUse useC;
    private PerUse kwhPerL;

    /// <summary>Temperature of mains water, C.</summary>
    public double ColdC { get; private set; } = double.NaN;

    /// <summary>Temperature of the hottest use, C.</summary>
    public double HottestC { get; private set; }

    /// <summary>Temperature of each use, C.</summary>
    public ReadOnlySpan<double> UseC => useC;

    /// <summary>Heat of a litre of each use above the mains, kWh.</summary>
    public ReadOnlySpan<double> KwhPerL => kwhPerL;

    /// <summary>A day with so warm uses and mains.</summary>
    public static HotWaterDay Of(ReadOnlySpan<double> useC, double coldC)
    {
        var day = new HotWaterDay();
        useC[..HotWaterStores.Uses].CopyTo(day.useC);
        day.Turn(coldC);
        return day;
    }

    /// <summary>Sets the temperature of a use, C; felt from the next <see cref="Turn"/> on.</summary>
    public void Set(HotWaterUse use, double temperatureC) => useC[(int)use] = temperatureC;

    /// <summary>Turns to another day's mains.</summary>
    public void Turn(double coldC)
    {
        (ColdC, HottestC) = (coldC, double.NegativeInfinity);
        for (int use = 0; use < HotWaterStores.Uses; use++)
        {
            kwhPerL[use] = StorePlan.WaterKwhPerLK * Math.Max(0, useC[use] - coldC);
            HottestC = Math.Max(HottestC, useC[use]);
        }
    }

    // Within the day itself: an array apart would be looked up and measured every hour.
    [InlineArray(HotWaterStores.Uses)]
    private struct PerUse
    {
        private double first;
    }
}
