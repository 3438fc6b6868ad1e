using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Sim.Engine.Buildings;

// Temperatures of the lanes: taken over, told as heat and handed out, zone by zone.
internal sealed partial class LaneGroup
{
    /// <summary>Takes over all temperatures of a group of the same zones with another step.</summary>
    public void Take(LaneGroup from)
    {
        for (int i = 0; i < nodes.Span.Length; i++)
        {
            nodes.Span[i].T = from.nodes.Span[i].T;
        }
        (Room.AirT, Room.MeanRadiantT, Room.HeatNowKwh) = (from.Room.AirT, from.Room.MeanRadiantT, from.Room.HeatNowKwh);
    }

    /// <summary>Takes over one lane's temperatures.</summary>
    public void Take(LaneGroup from, int lane)
    {
        for (int i = 0; i < nodes.Span.Length; i++)
        {
            nodes.Span[i].T = nodes.Span[i].T.WithElement(lane, from.nodes.Span[i].T[lane]);
        }
        Room.AirT = Room.AirT.WithElement(lane, from.Room.AirT[lane]);
        Room.MeanRadiantT = Room.MeanRadiantT.WithElement(lane, from.Room.MeanRadiantT[lane]);
        Room.HeatNowKwh = Room.HeatNowKwh.WithElement(lane, from.Room.HeatNowKwh[lane]);
    }

    /// <inheritdoc/>
    public override void Reopen(LaneInputs at, int first, int lane) =>
        Room.Reopen(lane, at.CoolingGrantedW[first + lane], at.OpenWindowsWPerK[first + lane], at.HeatingSetpointC[first + lane]);

    /// <inheritdoc/>
    protected override int Nodes(int slot)
    {
        ref ElementLanes element = ref elements.Span[slot];
        return (int)(element.Outer - element.First) / NodeLanes.Bytes + 1;
    }

    /// <inheritdoc/>
    protected override ref double NodeC(int slot, int node, int lane) => ref Lane(ref Node(slot, node).T, lane);

    /// <inheritdoc/>
    protected override double NodeKwhPerK(int slot, int node, int lane) => Lane(ref Node(slot, node).HeatKwhPerK, lane);

    /// <inheritdoc/>
    protected override double AirKwhPerK(int lane) => Lane(ref Room.AirHeatKwhPerK, lane);

    /// <inheritdoc/>
    protected override ref double AirC(int lane) => ref Lane(ref Room.AirT, lane);

    /// <inheritdoc/>
    protected override ref double MeanRadiantC(int lane) => ref Lane(ref Room.MeanRadiantT, lane);

    /// <inheritdoc/>
    protected override void Settle(int lane) => Lane(ref Room.HeatNowKwh, lane) = HeatKwh(lane);

    private ref NodeLanes Node(int slot, int node) => ref Unsafe.AddByteOffset(ref nodes.First, elements.Span[slot].First + node * NodeLanes.Bytes);

    /// <summary>One zone's number where it stands in memory: taking a vector out and putting it back waits for it twice.</summary>
    private static ref double Lane(ref Vector256<double> of, int lane) => ref Unsafe.Add(ref Unsafe.As<Vector256<double>, double>(ref of), lane);
}
