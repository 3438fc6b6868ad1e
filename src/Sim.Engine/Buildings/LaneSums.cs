using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Sim.Engine.Buildings;

/// <summary>Sums over the lanes of four vectors at a time: one by one, most of the work would be to move lanes about.</summary>
internal static class LaneSums
{
    /// <summary>The sums of four vectors, each (a0 + a1) + (a2 + a3).</summary>
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

    /// <summary>The sums of four wider vectors: of their lower lanes, and of their upper ones.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> Of(Vector512<double> a, Vector512<double> b, Vector512<double> c, Vector512<double> d)
        => Of(a.GetLower(), b.GetLower(), c.GetLower(), d.GetLower()) + Of(a.GetUpper(), b.GetUpper(), c.GetUpper(), d.GetUpper());
}
