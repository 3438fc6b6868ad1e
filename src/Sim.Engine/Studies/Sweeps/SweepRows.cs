using System.Collections;
using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;
using Sim.Engine.Accounts;

namespace Sim.Engine.Studies;

/// <summary>
/// The rows of a sweep in the order of its design, however they came in. They stand in a passing file that goes with this
/// object, not in memory: a row has always the same length, so that any thread can write any row.
/// </summary>
public sealed class SweepRows : IEnumerable<SweepRow>, IDisposable
{
    private static readonly int Length = Indicators.All.Count + 1;

    private readonly Func<long, string[]> valuesOf;
    private readonly string path = Path.Combine(Path.GetTempPath(), $"sim-sweep-{Guid.NewGuid():N}");
    private readonly SafeFileHandle file;
    private int open;

    internal SweepRows(long count, Func<long, string[]> valuesOf)
    {
        (Count, this.valuesOf) = (count, valuesOf);
        file = File.OpenHandle(path, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, FileOptions.DeleteOnClose);
    }

    /// <summary>Number of rows.</summary>
    public long Count { get; }

    /// <summary>Whether every balance of every row closes.</summary>
    public bool AllClose => Volatile.Read(ref open) == 0;

    /// <inheritdoc/>
    public IEnumerator<SweepRow> GetEnumerator()
    {
        for (long index = 0; index < Count; index++)
        {
            var numbers = new double[Length];
            if (RandomAccess.Read(file, MemoryMarshal.AsBytes(numbers.AsSpan()), Offset(index)) != Length * sizeof(double))
            {
                throw new IOException($"row {index} of the sweep is missing in {path}");
            }
            yield return new(valuesOf(index), numbers[..^1], numbers[^1] == 1);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => file.Dispose();

    internal void Put(long index, Result result)
    {
        var numbers = new double[Length];
        for (int i = 0; i < result.Indicators.Count; i++)
        {
            numbers[i] = result.Indicators[i].Value;
        }
        numbers[^1] = result.Closes ? 1 : 0;
        if (!result.Closes)
        {
            Volatile.Write(ref open, 1);
        }
        RandomAccess.Write(file, MemoryMarshal.AsBytes(numbers.AsSpan()), Offset(index));
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private static long Offset(long index) => index * Length * sizeof(double);
}
