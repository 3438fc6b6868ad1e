using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Sim.Engine.Schema;

namespace Sim.Engine.Buildings;

/// <summary>
/// Hours of all zones of a bank as the lanes leave them, written without taking them apart: a row for each hour; in it the
/// groups of zones; of each group the columns of <see cref="ZoneHour"/>; of each column one number per lane.
/// </summary>
public sealed class ZoneRows
{
    /// <summary>Columns of <see cref="ZoneHour"/>.</summary>
    public const int Columns = 9;

    private static readonly int HeatingColumn = HourLayout.Of(typeof(ZoneHour)).Columns.First(c => c.Name == nameof(ZoneHour.HeatingKwh)).Offset;

    private readonly AlignedArray<double> values;

    private readonly int zones, lanes, hours;

    /// <summary>Room for hours of a number of zones.</summary>
    public ZoneRows(int zones, int hours)
        : this(zones, hours, ZoneBank.LanesFor(zones))
    {
    }

    internal ZoneRows(int zones, int hours, int lanes)
    {
        (this.zones, this.lanes, this.hours) = (zones, lanes, hours);
        Width = WidthOf(zones, lanes);
        values = new(Width * hours);
    }

    /// <summary>Numbers of a row.</summary>
    public int Width { get; }

    /// <summary>Numbers of a row of so many zones.</summary>
    public static int WidthOf(int zones) => WidthOf(zones, ZoneBank.LanesFor(zones));

    private static int WidthOf(int zones, int lanes) => (zones + lanes - 1) / lanes * lanes * Columns;

    /// <summary>Some rows.</summary>
    public ReadOnlySpan<double> Rows(int first, int hours) => values.Span.Slice(first * Width, hours * Width);

    /// <summary>Where a zone's column stands in a row.</summary>
    public int Offset(int zone, int column) => (zone / lanes * Columns + column) * lanes + zone % lanes;

    /// <summary>The row of an hour.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal ref double Row(int hour)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)hour, (uint)hours);
        return ref Unsafe.Add(ref values.First, hour * Width);
    }

    /// <summary>Air temperatures of the i-th four zones in a row, C.</summary>
    internal Vector256<double> AirC(int row, int four)
    {
        (int group, int inGroup) = Math.DivRem(four * Vector256<double>.Count, lanes);
        return Vector256.LoadUnsafe(ref Row(row), (nuint)((group * lanes * Columns) + inGroup));
    }

    /// <summary>Room heat of a zone in a row, kWh per unit.</summary>
    public double HeatingKwh(int zone, int row) => values.Span[(row * Width) + Offset(zone, HeatingColumn)];

    /// <summary>Takes a zone's hours out, from a row on.</summary>
    public void CopyTo(int zone, int first, Span<ZoneHour> hours)
    {
        Span<double> into = MemoryMarshal.Cast<ZoneHour, double>(hours);
        for (int hour = 0; hour < hours.Length; hour++)
        {
            ref double row = ref Row(first + hour);
            for (int column = 0; column < Columns; column++)
            {
                into[hour * Columns + column] = Unsafe.Add(ref row, Offset(zone, column));
            }
        }
    }

    /// <summary>Widens ranges of air temperature, one for each zone in their order and for lanes without one, to those of some rows.</summary>
    internal void AirRange(int first, int hours, Span<double> lowestC, Span<double> highestC)
    {
        Span<double> all = values.Span.Slice(first * Width, hours * Width);
        for (int group = 0, at = 0; group < Width; group += lanes * Columns)
        {
            for (int lane = group; lane < group + lanes; lane += Vector256<double>.Count, at += Vector256<double>.Count)
            {
                Vector256<double> lowest = Vector256.LoadUnsafe(ref lowestC[at]), highest = Vector256.LoadUnsafe(ref highestC[at]);
                for (int row = lane; row < all.Length; row += Width)
                {
                    Vector256<double> airC = Vector256.LoadUnsafe(ref all[row]);
                    (lowest, highest) = (Vector256.MinNative(lowest, airC), Vector256.MaxNative(highest, airC));
                }
                lowest.StoreUnsafe(ref lowestC[at]);
                highest.StoreUnsafe(ref highestC[at]);
            }
        }
    }

    /// <summary>
    /// The worst of a residual so far and of some rows' residuals: what does not close of a zone's hour, relative to what
    /// passes through the zone (<see cref="ZoneHour.ResidualKwh"/>, <see cref="ZoneHour.ThroughputKwh"/>).
    /// </summary>
    public double WorstResidual(int first, int hours, double worst)
    {
        for (int hour = first; hour < first + hours; hour++)
        {
            ref double row = ref Row(hour);
            for (int zone = 0; zone < zones; zone += lanes, row = ref Unsafe.Add(ref row, lanes * Columns))
            {
                worst = lanes == Wide.LaneGroup.Lanes ? Wide.ZoneResidual.Worse(ref row, zones - zone, worst) : ZoneResidual.Worse(ref row, zones - zone, worst);
            }
        }
        return worst;
    }
}
