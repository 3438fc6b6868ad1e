using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Sim.Engine.Buildings;

// Temperatures of the lanes: taken over, told as heat, reset and mixed, zone by zone.
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

    private Vector256<double> CapacityKwhPerK()
    {
        Vector256<double> sum = Room.AirHeatKwhPerK;
        foreach (ref NodeLanes node in nodes.Span)
        {
            sum += node.HeatKwhPerK;
        }
        return sum;
    }

    /// <summary>Puts every node of a lane at one temperature.</summary>
    public override void Reset(int lane, double temperatureC)
    {
        foreach (ref NodeLanes node in nodes.Span)
        {
            Lane(ref node.T, lane) = temperatureC;
        }
        Lane(ref Room.AirT, lane) = temperatureC;
        Lane(ref Room.MeanRadiantT, lane) = temperatureC;
        Lane(ref Room.HeatNowKwh, lane) = HeatKwh(lane);
    }

    /// <summary>Moves a share of another zone's heat into a lane: temperatures of equal fabric are mixed.</summary>
    public override void Blend(int lane, ZoneGroup other, int sourceLane, double share)
    {
        var source = (LaneGroup)other;
        if (Lane(ref capacityKwhPerK, lane) != Lane(ref source.capacityKwhPerK, sourceLane))
        {
            throw new ArgumentException("units can only move between zones of equal fabric: their heat capacities differ");
        }
        if (source == this)
        {
            foreach (ref NodeLanes node in nodes.Span)
            {
                Blend(ref node.T, lane, ref node.T, sourceLane, share);
            }
        }
        for (int slot = 0; slot < ZoneElements.Slots && source != this; slot++)
        {
            ref ElementLanes to = ref elements.Span[slot], from = ref source.elements.Span[slot];
            for (nint k = to.First; k <= to.Outer; k += NodeLanes.Bytes)
            {
                // The groups' chains may be filled up to different lengths; the outermost node stays the last.
                nint same = k == to.Outer ? from.Outer : Math.Min(from.First + k - to.First, from.Outer);
                Blend(ref Unsafe.AddByteOffset(ref nodes.First, k).T, lane, ref Unsafe.AddByteOffset(ref source.nodes.First, same).T, sourceLane, share);
            }
        }
        Blend(ref Room.AirT, lane, ref source.Room.AirT, sourceLane, share);
        Blend(ref Room.MeanRadiantT, lane, ref source.Room.MeanRadiantT, sourceLane, share);
        Lane(ref Room.HeatNowKwh, lane) = HeatKwh(lane);
    }

    private static void Blend(ref Vector256<double> into, int lane, ref Vector256<double> from, int sourceLane, double share) =>
        Lane(ref into, lane) += share * (Lane(ref from, sourceLane) - Lane(ref into, lane));

    /// <summary>One zone's number where it stands in memory: taking a vector out and putting it back waits for it twice.</summary>
    private static ref double Lane(ref Vector256<double> of, int lane) => ref Unsafe.Add(ref Unsafe.As<Vector256<double>, double>(ref of), lane);
}
