using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics.X86;

namespace Sim.Engine.Buildings;

/// <summary>
/// Has memory fetched before it is needed. The processor foresees what is read in one go; of some dozen columns, of which an hour reads
/// a few numbers each, it foresees nothing.
/// </summary>
internal static class LookAhead
{
    /// <summary>Fetches all lines of memory in which some numbers stand.</summary>
    public static void To(ReadOnlySpan<double> numbers)
    {
        const int perLine = 8;
        for (int i = 0; i < numbers.Length + perLine - 1; i += perLine)
        {
            To(ref Unsafe.Add(ref MemoryMarshal.GetReference(numbers), Math.Min(i, numbers.Length - 1)));
        }
    }

    /// <summary>Fetches the line of memory in which a number stands; one behind the end of its array does no harm.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static unsafe void To(ref double number)
    {
        if (Sse.IsSupported)
        {
            Sse.Prefetch0(Unsafe.AsPointer(ref number));
        }
    }
}
