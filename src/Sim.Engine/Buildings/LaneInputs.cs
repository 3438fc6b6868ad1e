using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Sim.Engine.Buildings;

/// <summary>What zones are told and asked in an hour, one number per lane. Each row starts where a vector of it may: at a cache line.</summary>
internal sealed class LaneInputs
{
    private const int Rows = 16;

    private readonly int lanes;
    private readonly AlignedArray<double> values;

    public LaneInputs(int lanes)
    {
        (this.lanes, values) = (lanes, new(Rows * lanes));
        HeatingSetpointC.Fill(Setpoints.NoHeatingC);
        CoolingSetpointC.Fill(Setpoints.NoCoolingC);
    }

    public Span<double> Units => Row(0);

    public Span<double> People => Row(1);

    public Span<double> ConvectiveGainW => Row(2);

    public Span<double> RadiantGainW => Row(3);

    public Span<double> AirChangeWPerK => Row(4);

    public Span<double> OpenWindowsWPerK => Row(5);

    public Span<double> HeatingSetpointC => Row(6);

    public Span<double> HeatingCourseK => Row(7);

    public Span<double> CoolingSetpointC => Row(8);

    public Span<double> HeatingCapacityW => Row(9);

    public Span<double> CoolingCapacityW => Row(10);

    public Span<double> HeatNeedW => Row(11);

    public Span<double> CoolingNeedW => Row(12);

    public Span<double> FreeAirC => Row(13);

    public Span<double> HeatGrantedW => Row(14);

    public Span<double> CoolingGrantedW => Row(15);

    private Span<double> Row(int row) => MemoryMarshal.CreateSpan(ref Unsafe.Add(ref values.First, row * lanes), lanes);
}
