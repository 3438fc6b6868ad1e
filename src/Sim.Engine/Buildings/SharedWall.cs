namespace Sim.Engine.Buildings;

/// <summary>A wall between two zones as one of them sees it: it holds the half on its own side.</summary>
/// <param name="Wall">Layers from the neighbour's side to the side of the zone that declares the wall.</param>
/// <param name="AreaM2">Area, m2.</param>
/// <param name="Neighbour">Index in the bank of the zone behind the wall.</param>
/// <param name="IsFar">Whether this is the neighbour of the zone that declares the wall: its inside is where the layers begin.</param>
public sealed record SharedWall(Construction Wall, double AreaM2, int Neighbour, bool IsFar = false)
{
    // So that each half of the thinnest wall has a surface and a last node of its own.
    private const int LeastSlices = 3;

    /// <summary>
    /// The nodes of the zone's own half, from its surface to the middle, and the conductance from there to the other half's
    /// last node, W/m2K. The halves meet in the same slice, seen from either side.
    /// </summary>
    internal (NodeChain Half, double MiddleWPerM2K) Own(double stepSeconds = 3600)
    {
        NodeChain whole = NodeChain.Of(Wall.Layers, stepSeconds, LeastSlices);
        double[] conductance = whole.ConductanceWPerM2K, capacity = whole.CapacityJPerM2K;
        int middle = (conductance.Length - 1) / 2;
        if (IsFar)
        {
            (conductance, capacity) = ([.. conductance.Reverse()], [.. capacity.Reverse()]);
            middle = conductance.Length - 1 - middle;
        }
        return (new(conductance[..middle], capacity[..(middle + 1)]), conductance[middle]);
    }
}
