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
    public override void Keep() => kept.Take(nodes.Span, Room);

    /// <inheritdoc/>
    public override void GoBack() => kept.Put(nodes.Span, ref Room);

    /// <inheritdoc/>
    public override void Reopen(LaneInputs at, int first, int lane) =>
        Room.Reopen(lane, at.CoolingGrantedW[first + lane], at.OpenWindowsWPerK[first + lane], at.HeatingSetpointC[first + lane]);

    /// <summary>Heat above 0 C, kWh, summed from the nodes.</summary>
    public override double HeatKwh(int lane)
    {
        double sum = Lane(ref Room.AirHeatKwhPerK, lane) * Lane(ref Room.AirT, lane);
        foreach (ref NodeLanes node in nodes.Span)
        {
            sum += Lane(ref node.HeatKwhPerK, lane) * Lane(ref node.T, lane);
        }
        return sum;
    }

    private Vector256<double> Capacities()
    {
        Vector256<double> sum = Room.AirHeatKwhPerK;
        foreach (ref NodeLanes node in nodes.Span)
        {
            sum += node.HeatKwhPerK;
        }
        return sum;
    }

    /// <inheritdoc/>
    protected override double CapacityKwhPerK(int lane) => capacityKwhPerK[lane];

    /// <inheritdoc/>
    protected override int Nodes(int slot)
    {
        ref ElementLanes element = ref elements.Span[slot];
        return (int)(element.Outer - element.First) / NodeLanes.Bytes + 1;
    }

    /// <inheritdoc/>
    protected override ref double NodeC(int slot, int node, int lane) =>
        ref Lane(ref Unsafe.AddByteOffset(ref nodes.First, elements.Span[slot].First + node * NodeLanes.Bytes).T, lane);

    /// <inheritdoc/>
    protected override ref double AirC(int lane) => ref Lane(ref Room.AirT, lane);

    /// <inheritdoc/>
    protected override ref double MeanRadiantC(int lane) => ref Lane(ref Room.MeanRadiantT, lane);

    /// <inheritdoc/>
    protected override void Settle(int lane) => Lane(ref Room.HeatNowKwh, lane) = HeatKwh(lane);

    /// <summary>One zone's number where it stands in memory: taking a vector out and putting it back waits for it twice.</summary>
    private static ref double Lane(ref Vector256<double> of, int lane) => ref Unsafe.Add(ref Unsafe.As<Vector256<double>, double>(ref of), lane);
}
