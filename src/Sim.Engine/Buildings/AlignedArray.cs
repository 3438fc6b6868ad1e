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

    [SuppressMessage("CodeQuality", "IDE0052", Justification = "Keeps the memory while this lives.")]
    private readonly byte[] bytes;
    private readonly nint first;

    public AlignedArray(int length)
    {
        bytes = GC.AllocateArray<byte>(length * Unsafe.SizeOf<T>() + LineBytes, pinned: true);
        // Pinned: where it starts now, it starts always, and nothing need be looked up to find it.
        nint start = Marshal.UnsafeAddrOfPinnedArrayElement(bytes, 0);
        first = start + (-start & (LineBytes - 1));
        Length = length;
    }

    public int Length { get; }

    public Span<T> Span => MemoryMarshal.CreateSpan(ref First, Length);

    public ref T First
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => ref Unsafe.AddByteOffset(ref Unsafe.NullRef<T>(), first);
    }
}
