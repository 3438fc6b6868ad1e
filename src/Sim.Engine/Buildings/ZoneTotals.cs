using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Sim.Engine.Buildings;

/// <summary>An hour of all zones together: every zone's hour times its units, and how its people felt.</summary>
public readonly record struct ZoneTotals(
    double HeatingKwh, double CoolingKwh, double GainsKwh, double SolarKwh, double TransmissionKwh, double VentilationKwh, double StoredKwh,
    double ColdPeople, double HotPeople, double ColdDegreePeopleK)
{
    /// <summary>Adds those of more zones.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static void Add(ref ZoneTotals to, ref ZoneTotals more)
    {
        ref double sums = ref Unsafe.As<ZoneTotals, double>(ref to), summands = ref Unsafe.As<ZoneTotals, double>(ref more);
        (Vector256.LoadUnsafe(ref sums) + Vector256.LoadUnsafe(ref summands)).StoreUnsafe(ref sums);
        (Vector256.LoadUnsafe(ref sums, 4) + Vector256.LoadUnsafe(ref summands, 4)).StoreUnsafe(ref sums, 4);
        (Vector128.LoadUnsafe(ref sums, 8) + Vector128.LoadUnsafe(ref summands, 8)).StoreUnsafe(ref sums, 8);
    }

    /// <summary>The totals as doubles in their order, all of them still to be written.</summary>
    internal static ref double Fields([UnscopedRef] out ZoneTotals totals)
    {
        Unsafe.SkipInit(out totals);
        return ref Unsafe.As<ZoneTotals, double>(ref totals);
    }
}
