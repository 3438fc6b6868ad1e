using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Sim.Engine.Buildings;

/// <summary>
/// Values whose first one lies at the start of a cache line and stays there. A vector that straddles two lines takes two
/// loads; in an ordinary array every second vector of four doubles does, and every vector of eight.
/// </summary>
[SuppressMessage("Naming", "CA1711", Justification = "It is an array.")]
internal sealed class AlignedArray<T>
    where T : unmanaged
{
    private const int LineBytes = 64;

    private readonly byte[] bytes;
    private readonly int first;

    public AlignedArray(int length)
    {
        bytes = GC.AllocateArray<byte>(length * Unsafe.SizeOf<T>() + LineBytes, pinned: true);
        // Pinned: where it starts now, it starts always.
        first = (int)(-Marshal.UnsafeAddrOfPinnedArrayElement(bytes, 0) & (LineBytes - 1));
        Length = length;
    }

    public int Length { get; }

    public Span<T> Span => MemoryMarshal.CreateSpan(ref First, Length);

    public ref T First
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => ref Unsafe.As<byte, T>(ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(bytes), first));
    }
}
