using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Sim.Engine.Buildings;

/// <summary>
/// What zones are told and asked in an hour, one number per lane. Each row starts where a vector of it may: at a cache line. The rows of an
/// hour, told anew in each of them, may stand elsewhere (<see cref="Turn"/>), so that those of a day can be told and read together.
/// </summary>
internal sealed class LaneInputs
{
    /// <summary>Which of the rows of an hour holds what.</summary>
    public static class HourRows
    {
        public const nuint People = 0, ConvectiveGainW = 1, RadiantGainW = 2, AirChangeWPerK = 3, OpenWindowsWPerK = 4, HeatingSetpointC = 5, HeatNeedW = 6;
        public const int Count = 7;
    }

    /// <summary>Which of the rows that stay holds what: those told when they change, and answers that nobody keeps.</summary>
    public static class Rows
    {
        public const nuint Units = 0, HeatingCourseK = 1, CoolingSetpointC = 2, HeatingCapacityW = 3, CoolingCapacityW = 4;
        public const nuint HeatGrantedW = 5, CoolingNeedW = 6, CoolingGrantedW = 7, FreeAirC = 8;
        public const int Count = 9;
    }

    /// <summary>Rows have room for a multiple of so many lanes: whoever tells all zones does it by the eight, however many stand side by side.</summary>
    public const int Beat = 8;

    private readonly int lanes, toNextRow;
    private readonly AlignedArray<double> values, own;
    // Of memory that stays where it is, as all aligned arrays do.
    private nint hour;

    public LaneInputs(int lanes)
    {
        (this.lanes, toNextRow) = (lanes, (lanes + Beat - 1) / Beat * Beat);
        (values, own) = (new(Rows.Count * toNextRow), Hours(1));
        TurnBack();
        HeatingSetpointC.Fill(Setpoints.NoHeatingC);
        CoolingSetpointC.Fill(Setpoints.NoCoolingC);
    }

    public Span<double> Units => Row(Rows.Units);

    public Span<double> People => HourRow(HourRows.People);

    public Span<double> ConvectiveGainW => HourRow(HourRows.ConvectiveGainW);

    public Span<double> RadiantGainW => HourRow(HourRows.RadiantGainW);

    public Span<double> AirChangeWPerK => HourRow(HourRows.AirChangeWPerK);

    public Span<double> OpenWindowsWPerK => HourRow(HourRows.OpenWindowsWPerK);

    public Span<double> HeatingSetpointC => HourRow(HourRows.HeatingSetpointC);

    public Span<double> HeatingCourseK => Row(Rows.HeatingCourseK);

    public Span<double> CoolingSetpointC => Row(Rows.CoolingSetpointC);

    public Span<double> HeatingCapacityW => Row(Rows.HeatingCapacityW);

    public Span<double> CoolingCapacityW => Row(Rows.CoolingCapacityW);

    public Span<double> HeatNeedW => HourRow(HourRows.HeatNeedW);

    public Span<double> CoolingNeedW => Row(Rows.CoolingNeedW);

    public Span<double> FreeAirC => Row(Rows.FreeAirC);

    public Span<double> HeatGrantedW => Row(Rows.HeatGrantedW);

    public Span<double> CoolingGrantedW => Row(Rows.CoolingGrantedW);

    /// <summary>Numbers from one row to the next.</summary>
    public nuint ToNextRow => (nuint)toNextRow;

    /// <summary>Room for the rows of some hours, one hour after the other.</summary>
    public AlignedArray<double> Hours(int hours) => new(hours * HourRows.Count * toNextRow);

    /// <summary>Turns to rows of an hour that stand in <see cref="Hours"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public unsafe void Turn(ref double rows) => hour = (nint)Unsafe.AsPointer(ref rows);

    /// <summary>Turns to its own rows of an hour.</summary>
    public void TurnBack() => Turn(ref own.First);

    /// <summary>
    /// One lane's first number of the rows that stay, and from there how far it is to its next row: the groups read and write whole vectors
    /// there, and a span made for each would cost them more than the reading.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ref double Lane(int lane, out nuint toNextRow)
    {
        toNextRow = (nuint)this.toNextRow;
        return ref Unsafe.Add(ref values.First, lane);
    }

    /// <summary>One lane's first number of the rows of the hour.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ref double HourLane(int lane) => ref Unsafe.Add(ref Unsafe.AddByteOffset(ref Unsafe.NullRef<double>(), hour), lane);

    private Span<double> Row(nuint row) => MemoryMarshal.CreateSpan(ref Unsafe.Add(ref values.First, row * (nuint)toNextRow), lanes);

    private Span<double> HourRow(nuint row) => MemoryMarshal.CreateSpan(ref Unsafe.Add(ref HourLane(0), row * (nuint)toNextRow), lanes);
}
