using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Sim.Engine.Buildings;

/// <summary>What zones are told and asked in an hour, one number per lane. Each row starts where a vector of it may: at a cache line.</summary>
internal sealed class LaneInputs
{
    /// <summary>Which row holds what.</summary>
    public static class Rows
    {
        public const nuint Units = 0, People = 1, ConvectiveGainW = 2, RadiantGainW = 3, AirChangeWPerK = 4, OpenWindowsWPerK = 5;
        public const nuint HeatingSetpointC = 6, HeatingCourseK = 7, CoolingSetpointC = 8, HeatingCapacityW = 9, CoolingCapacityW = 10;
        public const nuint HeatNeedW = 11, CoolingNeedW = 12, FreeAirC = 13, HeatGrantedW = 14, CoolingGrantedW = 15;
        public const int Count = 16;
    }

    /// <summary>Rows have room for a multiple of so many lanes: whoever tells all zones does it by the eight, however many stand side by side.</summary>
    public const int Beat = 8;

    private readonly int lanes, toNextRow;
    private readonly AlignedArray<double> values;

    public LaneInputs(int lanes)
    {
        (this.lanes, toNextRow) = (lanes, (lanes + Beat - 1) / Beat * Beat);
        values = new(Rows.Count * toNextRow);
        HeatingSetpointC.Fill(Setpoints.NoHeatingC);
        CoolingSetpointC.Fill(Setpoints.NoCoolingC);
    }

    public Span<double> Units => Row(Rows.Units);

    public Span<double> People => Row(Rows.People);

    public Span<double> ConvectiveGainW => Row(Rows.ConvectiveGainW);

    public Span<double> RadiantGainW => Row(Rows.RadiantGainW);

    public Span<double> AirChangeWPerK => Row(Rows.AirChangeWPerK);

    public Span<double> OpenWindowsWPerK => Row(Rows.OpenWindowsWPerK);

    public Span<double> HeatingSetpointC => Row(Rows.HeatingSetpointC);

    public Span<double> HeatingCourseK => Row(Rows.HeatingCourseK);

    public Span<double> CoolingSetpointC => Row(Rows.CoolingSetpointC);

    public Span<double> HeatingCapacityW => Row(Rows.HeatingCapacityW);

    public Span<double> CoolingCapacityW => Row(Rows.CoolingCapacityW);

    public Span<double> HeatNeedW => Row(Rows.HeatNeedW);

    public Span<double> CoolingNeedW => Row(Rows.CoolingNeedW);

    public Span<double> FreeAirC => Row(Rows.FreeAirC);

    public Span<double> HeatGrantedW => Row(Rows.HeatGrantedW);

    public Span<double> CoolingGrantedW => Row(Rows.CoolingGrantedW);

    /// <summary>
    /// One lane's first number, and from there how far it is to its next row: the groups read and write whole vectors there,
    /// and a span made for each would cost them more than the reading.
    /// </summary>
    public ref double Lane(int lane, out nuint toNextRow)
    {
        toNextRow = (nuint)this.toNextRow;
        return ref Unsafe.Add(ref values.First, lane);
    }

    private Span<double> Row(nuint row) => MemoryMarshal.CreateSpan(ref Unsafe.Add(ref values.First, row * (nuint)toNextRow), lanes);
}
