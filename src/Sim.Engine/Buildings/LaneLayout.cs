using System.Runtime.Intrinsics;

namespace Sim.Engine.Buildings;

/// <summary>Lays elements into the lanes.</summary>
internal static class LaneLayout
{
    /// <summary>
    /// Writes one lane. A shorter chain than the slot's is filled up just inside the outermost node with nodes that pass
    /// everything on unchanged (0 T + 1 x is exact), so a zone's numbers do not depend on its neighbours.
    /// </summary>
    public static void Write(in LaneElement part, ref ElementLanes element, Span<NodeLanes> nodes, int lane, double stepSeconds)
    {
        WriteConstants(part, ref element, lane);
        double[] g = part.Chain.ConductanceWPerM2K;
        int last = part.Chain.Count - 1;
        double grounded = part.Chain.CapacityJPerM2K[0] / stepSeconds + part.Convective + part.Radiant;
        double pull = 1, room = 0, forward = 0;
        for (int k = 0; k < last; k++)
        {
            // Series form (grounded in series with g) instead of P - g^2/P: no cancellation for thin conductive layers.
            double pivot = grounded + g[k];
            WriteNode(ref nodes[k], lane, stepSeconds, part.AreaM2, part.Chain.CapacityJPerM2K[k], forward, 1 / pivot, pull / pivot, g[k] / pivot);
            room += pull * pull / pivot;
            forward = g[k] / pivot;
            pull *= forward;
            grounded = part.Chain.CapacityJPerM2K[k + 1] / stepSeconds + g[k] * grounded / pivot;
        }
        for (int k = last; k < nodes.Length - 1; k++)
        {
            WriteNode(ref nodes[k], lane, stepSeconds, part.AreaM2, 0, forward, 0, 0, 1);
            forward = 1;
        }
        WriteNode(ref nodes[^1], lane, stepSeconds, part.AreaM2, part.Chain.CapacityJPerM2K[last], forward, 0, 0, 0);
        Set(ref element.OuterPivot, lane, grounded);
        Set(ref element.ConstantInverse, lane, 1 / (grounded + part.Film));
        Set(ref element.OuterByRoom, lane, pull);
        Set(ref element.OuterByRoom2, lane, pull * pull);
        Set(ref element.RoomByRoom, lane, room);
    }

    private static void WriteConstants(in LaneElement part, ref ElementLanes e, int lane)
    {
        Set(ref e.AreaM2, lane, part.AreaM2);
        Set(ref e.Convective, lane, part.Convective);
        Set(ref e.AreaConvective, lane, part.AreaM2 * part.Convective);
        Set(ref e.AreaRadiant, lane, part.AreaM2 * part.Radiant);
        Set(ref e.MinusConvective2, lane, -part.AreaM2 * part.Convective * part.Convective);
        Set(ref e.AreaBoth, lane, part.AreaM2 * part.Convective * part.Radiant);
        Set(ref e.MinusRadiant2, lane, -part.AreaM2 * part.Radiant * part.Radiant);
        Set(ref e.SunInside, lane, part.AreaM2 > 0 ? part.SunInside / part.AreaM2 : 0);
        Set(ref e.SunOutside, lane, part.AreaM2 > 0 ? part.SunOutside / part.AreaM2 : 0);
        Set(ref e.ScatterInside, lane, part.AreaM2 > 0 ? part.ScatterInside / part.AreaM2 : 0);
        Set(ref e.SideShare, lane, part.AreaM2 > 0 ? part.SideShare / part.AreaM2 : 0);
        Set(ref e.ScatterOutside, lane, part.AreaM2 > 0 ? part.ScatterOutside / part.AreaM2 : 0);
        Set(ref e.Warm2, lane, part.Warm * part.Warm);
        Set(ref e.Cold2, lane, part.Cold * part.Cold);
        Set(ref e.Rough2, lane, part.Rough * part.Rough);
        Set(ref e.ToSky, lane, part.ToSky);
        Set(ref e.ToAir, lane, part.ToAir);
        Set(ref e.Film, lane, part.Film);
        Set(ref e.Steady2, lane, part.Film * part.Film);
        Set(ref e.Reference, lane, part.Convective);
        Set(ref e.NaturalWarm, lane, part.NaturalWarm);
        Set(ref e.NaturalCold, lane, part.NaturalCold);
        Set(ref e.LeastFilm, lane, part.LeastFilm);
        Set(ref e.Laminar, lane, part.IsLaminar ? BitConverter.Int64BitsToDouble(-1) : 0);
        Set(ref e.Radiant, lane, part.Radiant);
        Set(ref e.ReferenceRadiant, lane, part.Radiant);
        Set(ref e.RadiantPerK3, lane, part.IsNatural ? part.Radiant / Math.Pow(LongWaveInside.ReferenceK, 3) : 0);
        Set(ref e.RadiantStill, lane, part.IsNatural ? 0 : part.Radiant);
    }

    private static void WriteNode(ref NodeLanes node, int lane, double stepSeconds, double areaM2, double capacity, double forward, double inverse, double byRoom, double byOuter)
    {
        Set(ref node.Storing, lane, capacity / stepSeconds);
        Set(ref node.Forward, lane, forward);
        Set(ref node.Inverse, lane, inverse);
        Set(ref node.ByRoom, lane, byRoom);
        Set(ref node.ByOuter, lane, byOuter);
        Set(ref node.HeatKwhPerK, lane, capacity * areaM2 / 3.6e6);
    }

    private static void Set(ref Vector256<double> target, int lane, double value) => target = target.WithElement(lane, value);
}
