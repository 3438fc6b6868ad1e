using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Sim.Engine.Buildings;

/// <summary>What does not close of the hours of a group of zones (<see cref="ZoneRows"/>).</summary>
internal static class ZoneResidual
{
    // In an hour in which next to nothing flows, what rounding makes of the heat content, tens of kWh, is all there is: 1 Wh is the least to judge by.
    private const double LeastKwh = 1e-3;

    /// <summary>The worse of a residual so far and of those of the group's zones, the first of its lanes, relative to what passes through them.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Worse(ref double first, int zones, double worst)
    {
        Vector256<double> heating = Column(ref first, 2), cooling = Column(ref first, 3), gains = Column(ref first, 4), solar = Column(ref first, 5);
        Vector256<double> transmission = Column(ref first, 6), ventilation = Column(ref first, 7), stored = Column(ref first, 8);
        // Lanes beyond the last zone are no rooms: in hours in which next to nothing passes through them, rounding is all there is.
        Vector256<double> isZone = Vector256.LessThan(Vector256<double>.Indices, Vector256.Create((double)zones));
        Vector256<double> residual = isZone & Vector256.Abs(heating + gains + solar - cooling - transmission - ventilation - stored);
        Vector256<double> throughput = Vector256.Max(Vector256.Create(LeastKwh), 0.5 * (Vector256.Abs(heating) + Vector256.Abs(gains)
            + Vector256.Abs(solar) + Vector256.Abs(cooling) + Vector256.Abs(transmission) + Vector256.Abs(ventilation) + Vector256.Abs(stored)));
        // Only what is worse than the worst so far is worth a division; what is no number is the worst of all.
        if (!Vector256.LessThanOrEqualAll(residual, worst * throughput))
        {
            for (int lane = 0; lane < Vector256<double>.Count; lane++)
            {
                worst = Math.Max(worst, residual[lane] / throughput[lane]);
            }
        }
        return worst;
    }

    private static Vector256<double> Column(ref double first, int column) => Vector256.LoadUnsafe(ref first, (nuint)(column * Vector256<double>.Count));
}
