using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Sim.Engine.Schema;

namespace Sim.Engine.Simulation;

/// <summary>
/// Sums hours up to months: rows of doubles, added a few hours at a time while they are still in the processor's nearest
/// cache. Nothing allocated.
/// </summary>
public static class MonthTotals
{
    /// <summary>Months of a year.</summary>
    public const int PerYear = 12;

    /// <summary>Adds rows of one length column by column, in their order.</summary>
    /// <param name="rows">Row after row, one for each hour; hours come in fours.</param>
    /// <param name="sums">One value per column.</param>
    public static void Add(ReadOnlySpan<double> rows, Span<double> sums)
    {
        for (int at = 0; at < rows.Length; at += 4 * sums.Length)
        {
            AddFour(sums, rows.Slice(at, 4 * sums.Length));
        }
    }

    /// <summary>From the sums of a month to its totals: means of states, sums of flows.</summary>
    /// <param name="sums">One value per column; changed.</param>
    /// <param name="columns">How each column is summed up.</param>
    /// <param name="hours">Hours of the month.</param>
    public static void Close(Span<double> sums, ReadOnlySpan<Aggregate> columns, int hours)
    {
        for (int column = 0; column < columns.Length; column++)
        {
            if (columns[column] == Aggregate.Mean)
            {
                sums[column] /= hours;
            }
        }
    }

    /// <summary>Sums twelve months of one column into a year, by the column's own rule.</summary>
    /// <param name="totals">12 x width values.</param>
    /// <param name="width">Number of columns.</param>
    /// <param name="column">Which column.</param>
    /// <param name="over">How the column is summed up.</param>
    /// <param name="monthStart">First hour of each month and, last, 8,760.</param>
    public static double Year(ReadOnlySpan<double> totals, int width, int column, Aggregate over, ReadOnlySpan<int> monthStart)
    {
        double year = 0;
        for (int month = 0; month < PerYear; month++)
        {
            double value = totals[month * width + column];
            year += over == Aggregate.Mean ? value * (monthStart[month + 1] - monthStart[month]) / monthStart[PerYear] : value;
        }
        return year;
    }

    // Four hours to each reading and writing of the sums, in the order of time. Slices are made once for all four, not for each vector.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void AddFour(Span<double> sums, ReadOnlySpan<double> hours)
    {
        int width = sums.Length, column = 0;
        ref double sum = ref MemoryMarshal.GetReference(sums);
        ref double one = ref MemoryMarshal.GetReference(hours[..(4 * width)]);
        ref double two = ref Unsafe.Add(ref one, width), three = ref Unsafe.Add(ref two, width), four = ref Unsafe.Add(ref three, width);
        for (; column <= width - Vector512<double>.Count; column += Vector512<double>.Count)
        {
            nuint at = (nuint)column;
            Vector512<double> twoHours = Vector512.LoadUnsafe(ref sum, at) + Vector512.LoadUnsafe(ref one, at) + Vector512.LoadUnsafe(ref two, at);
            (twoHours + Vector512.LoadUnsafe(ref three, at) + Vector512.LoadUnsafe(ref four, at)).StoreUnsafe(ref sum, at);
        }
        for (; column < width; column++)
        {
            sums[column] = sums[column] + hours[column] + hours[width + column] + hours[2 * width + column] + hours[3 * width + column];
        }
    }
}
