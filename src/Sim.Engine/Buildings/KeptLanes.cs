using System.Runtime.Intrinsics;

namespace Sim.Engine.Buildings;

/// <summary>The temperatures of a group of zones at an hour to which it may have to go back.</summary>
internal sealed class KeptLanes(int nodes)
{
    private const int Rooms = 3;

    private readonly Vector256<double>[] kept = new Vector256<double>[nodes + Rooms];

    /// <summary>Takes note of them.</summary>
    public void Take(ReadOnlySpan<NodeLanes> nodes, in ZoneLanes room)
    {
        Span<Vector256<double>> to = kept;
        (to[0], to[1], to[2]) = (room.AirT, room.MeanRadiantT, room.HeatNowKwh);
        for (int i = 0; i < nodes.Length; i++)
        {
            to[Rooms + i] = nodes[i].T;
        }
    }

    /// <summary>Puts them back.</summary>
    public void Put(Span<NodeLanes> nodes, ref ZoneLanes room)
    {
        ReadOnlySpan<Vector256<double>> from = kept;
        (room.AirT, room.MeanRadiantT, room.HeatNowKwh) = (from[0], from[1], from[2]);
        for (int i = 0; i < nodes.Length; i++)
        {
            nodes[i].T = from[Rooms + i];
        }
    }
}
