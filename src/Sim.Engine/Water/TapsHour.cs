using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Sim.Engine.Water;

/// <summary>What people would draw from taps in an hour, L.</summary>
[SuppressMessage("Performance", "CA1815", Justification = "Compared by nobody.")]
internal struct TapsHour
{
    public double DrinkingL, BasinsL, ShowersL, ToiletsL;

    /// <summary>The four together, in their order.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ref Vector256<double> Columns(ref TapsHour taps) => ref Unsafe.As<TapsHour, Vector256<double>>(ref taps);
}
