using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Sim.Engine.Electricity;

/// <summary>
/// All end uses at once, four to a vector. Fourteen do not fill four vectors: the last overlaps the third, which does
/// no harm where every end use stands for itself.
/// </summary>
internal static class EndUses
{
    private const int Lanes = 4, Last = Shedding.EndUses - Lanes;

    /// <summary>Sum over the end uses; one by one, because a vector would have to wait for the last of them to reach memory.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Sum(ReadOnlySpan<double> kwh)
    {
        ReadOnlySpan<double> u = kwh[..Shedding.EndUses];
        return (u[0] + u[4] + u[8] + (u[1] + u[5] + u[9])) + (u[2] + u[6] + u[10] + (u[3] + u[7] + u[11])) + (u[12] + u[13]);
    }

    /// <summary>Writes a share of each.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Scale(ReadOnlySpan<double> kwh, double factor, Span<double> scaled)
    {
        ref double from = ref First(kwh), to = ref First(scaled);
        for (int use = 0; use < Last; use += Lanes)
        {
            (Four(ref from, use) * factor).StoreUnsafe(ref to, (nuint)use);
        }
        (Four(ref from, Last) * factor).StoreUnsafe(ref to, Last);
    }

    /// <summary>Writes what each drew, and what each missed of what it wanted.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Settle(ReadOnlySpan<double> wantedKwh, ReadOnlySpan<double> drawnKwh, Span<double> drew, Span<double> missed)
    {
        ref double wanted = ref First(wantedKwh), drawn = ref First(drawnKwh), toDrew = ref First(drew), toMissed = ref First(missed);
        for (int use = 0; use < Last; use += Lanes)
        {
            SettleFour(ref wanted, ref drawn, ref toDrew, ref toMissed, use);
        }
        SettleFour(ref wanted, ref drawn, ref toDrew, ref toMissed, Last);
    }

    /// <summary>Writes what each drew where none missed anything.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void SettleAll(ReadOnlySpan<double> drawnKwh, Span<double> drew, Span<double> missed)
    {
        ref double drawn = ref First(drawnKwh), toDrew = ref First(drew), toMissed = ref First(missed);
        for (int use = 0; use < Last; use += Lanes)
        {
            Four(ref drawn, use).StoreUnsafe(ref toDrew, (nuint)use);
            Vector256<double>.Zero.StoreUnsafe(ref toMissed, (nuint)use);
        }
        Four(ref drawn, Last).StoreUnsafe(ref toDrew, Last);
        Vector256<double>.Zero.StoreUnsafe(ref toMissed, Last);
    }

    /// <summary>Whether one drew less than it wanted by more than a share of that.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool AnyShort(ReadOnlySpan<double> wantedKwh, ReadOnlySpan<double> drawnKwh, double share)
    {
        ref double wanted = ref First(wantedKwh), drawn = ref First(drawnKwh);
        Vector256<double> isShort = Short(ref wanted, ref drawn, 0, share) | Short(ref wanted, ref drawn, 4, share)
            | Short(ref wanted, ref drawn, 8, share) | Short(ref wanted, ref drawn, Last, share);
        return isShort.ExtractMostSignificantBits() != 0;
    }

    private static Vector256<double> Short(ref double wanted, ref double drawn, int use, double share)
    {
        Vector256<double> wish = Four(ref wanted, use);
        return Vector256.GreaterThan(wish - Four(ref drawn, use), wish * share);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void SettleFour(ref double wanted, ref double drawn, ref double drew, ref double missed, int use)
    {
        Vector256<double> got = Four(ref drawn, use);
        got.StoreUnsafe(ref drew, (nuint)use);
        Vector256.MaxNative(Vector256<double>.Zero, Four(ref wanted, use) - got).StoreUnsafe(ref missed, (nuint)use);
    }

    private static Vector256<double> Four(ref double first, int use) => Vector256.LoadUnsafe(ref first, (nuint)use);

    // Refuses a span that is too short: vectors are loaded without asking.
    private static ref double First(ReadOnlySpan<double> uses) => ref MemoryMarshal.GetReference(uses[..Shedding.EndUses]);
}
