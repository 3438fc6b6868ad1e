using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Sim.Engine.Buildings;

/// <summary>
/// Sums over the lanes of several vectors at a time: one by one, most of the work would be to move lanes about. Each is
/// (a0 + a1) + (a2 + a3), and of eight lanes that of the lower four plus that of the upper four, whatever does it.
/// </summary>
internal static class LaneSums
{
    /// <summary>The sums of four vectors.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> Of(Vector256<double> a, Vector256<double> b, Vector256<double> c, Vector256<double> d)
    {
        if (!Avx.IsSupported)
        {
            return Vector256.Create(Vector256.Sum(a), Vector256.Sum(b), Vector256.Sum(c), Vector256.Sum(d));
        }
        Vector256<double> ab = Avx.HorizontalAdd(a, b), cd = Avx.HorizontalAdd(c, d);
        return Avx.Permute2x128(ab, cd, 0x20) + Avx.Permute2x128(ab, cd, 0x31);
    }

    /// <summary>The sums of two vectors.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<double> Of(Vector256<double> a, Vector256<double> b)
    {
        if (!Avx.IsSupported)
        {
            return Vector128.Create(Vector256.Sum(a), Vector256.Sum(b));
        }
        Vector256<double> ab = Avx.HorizontalAdd(a, b);
        return ab.GetLower() + ab.GetUpper();
    }

    /// <summary>The sums of eight vectors, written one after the other.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Write(
        Vector256<double> a, Vector256<double> b, Vector256<double> c, Vector256<double> d,
        Vector256<double> e, Vector256<double> f, Vector256<double> g, Vector256<double> h, ref double into)
    {
        Of(a, b, c, d).StoreUnsafe(ref into);
        Of(e, f, g, h).StoreUnsafe(ref into, 4);
    }

    /// <summary>The sums of two wider vectors.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<double> Of(Vector512<double> a, Vector512<double> b)
    {
        if (!Avx512F.IsSupported)
        {
            return Of(a.GetLower(), b.GetLower()) + Of(a.GetUpper(), b.GetUpper());
        }
        // Pairs of a and b in turn, four times; then the sums of two such and, in the upper half, of the other two.
        Vector512<double> ab = Pairs(a, b);
        Vector512<double> sums = ab + Avx512F.Shuffle4x128(ab, ab, 0b10_11_00_01);
        return sums.GetLower().GetLower() + sums.GetUpper().GetLower();
    }

    /// <summary>The sums of eight wider vectors, written one after the other.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Write(
        Vector512<double> a, Vector512<double> b, Vector512<double> c, Vector512<double> d,
        Vector512<double> e, Vector512<double> f, Vector512<double> g, Vector512<double> h, ref double into)
    {
        if (!Avx512F.IsSupported)
        {
            (Of(a.GetLower(), b.GetLower(), c.GetLower(), d.GetLower()) + Of(a.GetUpper(), b.GetUpper(), c.GetUpper(), d.GetUpper())).StoreUnsafe(ref into);
            (Of(e.GetLower(), f.GetLower(), g.GetLower(), h.GetLower()) + Of(e.GetUpper(), f.GetUpper(), g.GetUpper(), h.GetUpper())).StoreUnsafe(ref into, 4);
            return;
        }
        Quarters(Quarters(Pairs(a, b), Pairs(c, d)), Quarters(Pairs(e, f), Pairs(g, h))).StoreUnsafe(ref into);
    }

    // a0 + a1, b0 + b1, a2 + a3, b2 + b3, ...
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> Pairs(Vector512<double> a, Vector512<double> b) => Avx512F.UnpackLow(a, b) + Avx512F.UnpackHigh(a, b);

    // Of quarters of a vector the first and the second, the third and the fourth; then those of the other.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> Quarters(Vector512<double> a, Vector512<double> b) =>
        Avx512F.Shuffle4x128(a, b, 0b10_00_10_00) + Avx512F.Shuffle4x128(a, b, 0b11_01_11_01);
}
