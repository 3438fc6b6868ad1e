using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Sim.Engine.Water;

/// <summary>What people use of water by the hour of the day: made ready once for a site, because it is asked every hour.</summary>
public sealed class WaterNeeds
{
    // Hour after hour: litres of drinking, basins, showers and toilets, of a hundred people present.
    private readonly double[] litres = new double[24 * Uses];

    internal const int Uses = 4;

    private WaterNeeds()
    {
    }

    /// <summary>Works the needs of a site's people out.</summary>
    public static WaterNeeds Of(WaterSystem water)
    {
        var needs = new WaterNeeds();
        for (int hour = 0; hour < 24; hour++)
        {
            Span<double> row = needs.litres.AsSpan(hour * Uses, Uses);
            row[0] = Math.Max(0, water.DrinkingLPerPersonDay - water.BottledLPerPersonDay) * WaterAsks.DrinkingPercent[hour];
            row[1] = water.Basins.LPerPersonDay * WaterAsks.BasinsPercent[hour];
            row[2] = water.Showers.LPerPersonDay * WaterAsks.ShowersPercent[hour];
            row[3] = water.Toilets.LPerPersonDay * WaterAsks.ToiletsPercent[hour];
        }
        return needs;
    }

    /// <summary>Litres of a hundred people in an hour of the day: drinking, basins, showers, toilets.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal Vector256<double> At(int hourOfDay) => Vector256.Create<double>(litres.AsSpan(hourOfDay * Uses, Uses));
}
