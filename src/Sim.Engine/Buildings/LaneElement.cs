using System.Runtime.Intrinsics;

namespace Sim.Engine.Buildings;

/// <summary>One element of one zone, before it is laid into the lanes.</summary>
internal readonly record struct LaneElement(
    NodeChain Chain, double AreaM2, double Convective, double Radiant, double SunInside, double SunOutside,
    double Warm, double Cold, double Rough, double ToSky, double ToAir, double Film)
{
    private const double StepSeconds = 3600;

    /// <summary>
    /// Writes one lane. A shorter chain than the slot's is filled up just inside the outermost node with nodes that pass
    /// everything on unchanged (0 T + 1 x is exact), so a zone's numbers do not depend on its neighbours.
    /// </summary>
    public void Write(ref ElementLanes element, Span<NodeLanes> nodes, int lane)
    {
        WriteConstants(ref element, lane);
        double[] g = Chain.ConductanceWPerM2K;
        int last = Chain.Count - 1;
        double grounded = Chain.CapacityJPerM2K[0] / StepSeconds + Convective + Radiant;
        double pull = 1, room = 0, forward = 0;
        for (int k = 0; k < last; k++)
        {
            // Series form (grounded in series with g) instead of P - g^2/P: no cancellation for thin conductive layers.
            double pivot = grounded + g[k];
            WriteNode(ref nodes[k], lane, Chain.CapacityJPerM2K[k], forward, 1 / pivot, pull / pivot, g[k] / pivot);
            room += pull * pull / pivot;
            forward = g[k] / pivot;
            pull *= forward;
            grounded = Chain.CapacityJPerM2K[k + 1] / StepSeconds + g[k] * grounded / pivot;
        }
        for (int k = last; k < nodes.Length - 1; k++)
        {
            WriteNode(ref nodes[k], lane, 0, forward, 0, 0, 1);
            forward = 1;
        }
        WriteNode(ref nodes[^1], lane, Chain.CapacityJPerM2K[last], forward, 0, 0, 0);
        Set(ref element.OuterPivot, lane, grounded);
        Set(ref element.ConstantInverse, lane, 1 / (grounded + Film));
        Set(ref element.OuterByRoom, lane, pull);
        Set(ref element.RoomByRoom, lane, room);
    }

    private void WriteConstants(ref ElementLanes e, int lane)
    {
        Set(ref e.AreaM2, lane, AreaM2);
        Set(ref e.Convective, lane, Convective);
        Set(ref e.AreaConvective, lane, AreaM2 * Convective);
        Set(ref e.AreaRadiant, lane, AreaM2 * Radiant);
        Set(ref e.MinusConvective2, lane, -AreaM2 * Convective * Convective);
        Set(ref e.AreaBoth, lane, AreaM2 * Convective * Radiant);
        Set(ref e.MinusRadiant2, lane, -AreaM2 * Radiant * Radiant);
        Set(ref e.SunInside, lane, AreaM2 > 0 ? SunInside / AreaM2 : 0);
        Set(ref e.SunOutside, lane, AreaM2 > 0 ? SunOutside / AreaM2 : 0);
        Set(ref e.Warm2, lane, Warm * Warm);
        Set(ref e.Cold2, lane, Cold * Cold);
        Set(ref e.Rough2, lane, Rough * Rough);
        Set(ref e.ToSky, lane, ToSky);
        Set(ref e.ToAir, lane, ToAir);
        Set(ref e.Film, lane, Film);
    }

    private void WriteNode(ref NodeLanes node, int lane, double capacity, double forward, double inverse, double byRoom, double byOuter)
    {
        Set(ref node.Storing, lane, capacity / StepSeconds);
        Set(ref node.Forward, lane, forward);
        Set(ref node.Inverse, lane, inverse);
        Set(ref node.ByRoom, lane, byRoom);
        Set(ref node.ByOuter, lane, byOuter);
        Set(ref node.HeatKwhPerK, lane, capacity * AreaM2 / 3.6e6);
    }

    private static void Set(ref Vector256<double> target, int lane, double value) => target = target.WithElement(lane, value);
}
