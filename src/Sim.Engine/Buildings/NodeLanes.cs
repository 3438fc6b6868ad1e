using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Sim.Engine.Buildings;

/// <summary>
/// One node of an element in four zones. Nodes are eliminated from the inside surface outwards: with the room's pull
/// g = h_ci T_air + h_ri T_mr, node k is T_k = Inverse rhs_k + ByRoom g + ByOuter T_(k+1), and
/// rhs_k = Storing T_k(before) + source + Forward rhs_(k-1).
/// </summary>
internal struct NodeLanes
{
    /// <summary>From a node to the next.</summary>
    public static readonly int Bytes = Unsafe.SizeOf<NodeLanes>();

    /// <summary>Capacity over the time step, W/m2K.</summary>
    public Vector256<double> Storing;

    /// <summary>What the right-hand side takes over from its inner neighbour's.</summary>
    public Vector256<double> Forward;

    public Vector256<double> Inverse;

    public Vector256<double> ByRoom;

    public Vector256<double> ByOuter;

    /// <summary>Capacity times area, kWh/K.</summary>
    public Vector256<double> HeatKwhPerK;

    /// <summary>State: temperature, C.</summary>
    public Vector256<double> T;

    /// <summary>Right-hand side of this hour.</summary>
    public Vector256<double> Carried;
}
