using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Sim.Engine.Schema;

namespace Sim.Engine.Simulation;

/// <summary>
/// Sums the hours of a month, an array of structs of doubles: one pass over memory, nothing allocated.
/// </summary>
public static class MonthTotals
{
    /// <summary>Months of a year.</summary>
    public const int PerYear = 12;

    /// <summary>Sums the hours of a month up.</summary>
    /// <param name="hours">One struct of doubles per hour; months have whole days.</param>
    /// <param name="columns">How each column of the struct is summed up, in memory order.</param>
    /// <param name="totals">One value per column.</param>
    public static void Total<T>(ReadOnlySpan<T> hours, ReadOnlySpan<Aggregate> columns, Span<double> totals)
        where T : unmanaged
    {
        ReadOnlySpan<double> flat = MemoryMarshal.Cast<T, double>(hours);
        int width = columns.Length;
        Sum(flat, totals);
        for (int column = 0; column < width; column++)
        {
            totals[column] = columns[column] switch
            {
                Aggregate.Sum => totals[column],
                Aggregate.Mean => totals[column] / hours.Length,
                Aggregate.Max => Extreme(flat, width, column, sign: 1),
                _ => Extreme(flat, width, column, sign: -1),
            };
        }
    }

    /// <summary>Sums rows of one length column by column.</summary>
    /// <param name="rows">Row after row, one for each hour; months have whole days.</param>
    /// <param name="sums">One value per column.</param>
    public static void Sum(ReadOnlySpan<double> rows, Span<double> sums)
    {
        sums.Clear();
        // Hours of whole days come in fours.
        for (int at = 0; at < rows.Length; at += 4 * sums.Length)
        {
            AddFour(sums, rows.Slice(at, 4 * sums.Length));
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
        double year = over switch { Aggregate.Max => double.NegativeInfinity, Aggregate.Min => double.PositiveInfinity, _ => 0 };
        for (int month = 0; month < PerYear; month++)
        {
            double value = totals[month * width + column];
            year = over switch
            {
                Aggregate.Sum => year + value,
                Aggregate.Mean => year + value * (monthStart[month + 1] - monthStart[month]) / monthStart[PerYear],
                Aggregate.Max => Math.Max(year, value),
                _ => Math.Min(year, value),
            };
        }
        return year;
    }

    // Four hours to each reading and writing of the sums, in the order of time.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void AddFour(Span<double> row, ReadOnlySpan<double> hours)
    {
        int lanes = Vector<double>.Count, width = row.Length, column = 0;
        ReadOnlySpan<double> one = hours[..width], two = hours[width..(2 * width)], three = hours[(2 * width)..(3 * width)], four = hours[(3 * width)..];
        for (; column <= width - lanes; column += lanes)
        {
            Vector<double> sum = new Vector<double>(row[column..]) + new Vector<double>(one[column..]) + new Vector<double>(two[column..]);
            (sum + new Vector<double>(three[column..]) + new Vector<double>(four[column..])).CopyTo(row[column..]);
        }
        for (; column < width; column++)
        {
            row[column] = row[column] + one[column] + two[column] + three[column] + four[column];
        }
    }

    private static double Extreme(ReadOnlySpan<double> flat, int width, int column, int sign)
    {
        double extreme = double.NegativeInfinity;
        for (int at = column; at < flat.Length; at += width)
        {
            extreme = Math.Max(extreme, sign * flat[at]);
        }
        return sign * extreme;
    }
}
