using System.Collections;
using System.Collections.Concurrent;
using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;
using Sim.Engine.Accounts;

namespace Sim.Engine.Studies;

/// <summary>
/// The rows of a sweep in the order of its design, however they came in. They stand in a passing file that goes with this
/// object, not in memory: a row has always the same length, so that any thread can write any row. What savings must not be
/// read without is kept once for each combination of keys that occurs; rows hold its number.
/// </summary>
public sealed class SweepRows : IEnumerable<SweepRow>, IDisposable
{
    private static readonly int Length = Indicators.All.Count + 2;

    private readonly Func<long, string[]> valuesOf;
    private readonly string path = Path.Combine(Path.GetTempPath(), $"sim-sweep-{Guid.NewGuid():N}");
    private readonly SafeFileHandle file;
    private readonly ConcurrentDictionary<(string, string, string), int> numbers = new();
    private readonly ConcurrentDictionary<int, (string Worse, string Limits, string Less)> caveats = new();
    private int open, last;

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
            var row = new double[Length];
            if (RandomAccess.Read(file, MemoryMarshal.AsBytes(row.AsSpan()), Offset(index)) != Length * sizeof(double))
            {
                throw new IOException($"row {index} of the sweep is missing in {path}");
            }
            (string worse, string limits, string less) = caveats[(int)row[^1]];
            yield return new(valuesOf(index), row[..^2], row[^2] == 1, worse, limits, less);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => file.Dispose();

    internal void Put(long index, Result result)
    {
        var row = new double[Length];
        for (int i = 0; i < result.Indicators.Count; i++)
        {
            row[i] = result.Indicators[i].Value;
        }
        row[^2] = result.Closes ? 1 : 0;
        row[^1] = NumberOf(result.Caveats.Keys);
        if (!result.Closes)
        {
            Volatile.Write(ref open, 1);
        }
        RandomAccess.Write(file, MemoryMarshal.AsBytes(row.AsSpan()), Offset(index));
    }

    private int NumberOf((string, string, string) keys)
    {
        int number = numbers.GetOrAdd(keys, _ => Interlocked.Increment(ref last));
        caveats[number] = keys;
        return number;
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private static long Offset(long index) => index * Length * sizeof(double);
}
