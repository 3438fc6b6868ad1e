namespace Sim.Engine.Buildings;

/// <summary>
/// A construction as a chain of nodes from the inside surface (0) to the outside surface: the conductance from each
/// node to the next one outwards, W/m2K, and the heat capacity at each node, J/m2K.
/// </summary>
/// <remarks>
/// Each layer puts half of its capacity on each of its two faces. A layer thicker than twice the depth that heat
/// diffuses in one step, sqrt(a dt), is cut into equal slices, so that each half stands for what one step reaches. Layers of
/// one material beside each other are one layer, so that it does not matter how they were written.
/// </remarks>
internal readonly record struct NodeChain(double[] ConductanceWPerM2K, double[] CapacityJPerM2K)
{
    private const double DiffusionDepths = 2;

    public int Count => CapacityJPerM2K.Length;

    /// <summary>The chain of a construction's layers for a time step.</summary>
    public static NodeChain Of(IReadOnlyList<Layer> layersOutsideToInside, double stepSeconds = 3600, int leastSlices = 1)
    {
        layersOutsideToInside = Merged(layersOutsideToInside);
        List<double> conductance = [];
        List<double> capacity = [0];
        bool anyThick = layersOutsideToInside.Any(l => l.ResistanceM2KPerW >= Construction.ThinM2KPerW);
        for (int i = layersOutsideToInside.Count - 1; i >= 0; i--)
        {
            Layer layer = layersOutsideToInside[i];
            if (anyThick && layer.ResistanceM2KPerW < Construction.ThinM2KPerW)
            {
                capacity[^1] += layer.CapacityJPerM2K;
                continue;
            }
            int slices = Math.Max(leastSlices, Slices(layer, stepSeconds));
            Layer slice = layer.Slice(slices);
            for (int s = 0; s < slices; s++)
            {
                conductance.Add(1 / slice.ResistanceM2KPerW);
                capacity[^1] += slice.CapacityJPerM2K / 2;
                capacity.Add(slice.CapacityJPerM2K / 2);
            }
        }
        return new([.. conductance], [.. capacity]);
    }

    private static List<Layer> Merged(IReadOnlyList<Layer> layers)
    {
        List<Layer> merged = [];
        foreach (Layer layer in layers)
        {
            if (merged.Count > 0 && IsSame(merged[^1], layer))
            {
                Layer before = merged[^1];
                merged[^1] = new(before.ResistanceM2KPerW + layer.ResistanceM2KPerW, before.CapacityJPerM2K + layer.CapacityJPerM2K, before.ThicknessM + layer.ThicknessM);
            }
            else
            {
                merged.Add(layer);
            }
        }
        return merged;
    }

    // The same resistance and capacity by thickness, or neither of the two with any mass.
    private static bool IsSame(Layer a, Layer b) => a.CapacityJPerM2K == 0 && b.CapacityJPerM2K == 0
        || (a.ThicknessM > 0 && b.ThicknessM > 0 && IsNear(a.ResistanceM2KPerW * b.ThicknessM, b.ResistanceM2KPerW * a.ThicknessM)
            && IsNear(a.CapacityJPerM2K * b.ThicknessM, b.CapacityJPerM2K * a.ThicknessM));

    private static bool IsNear(double a, double b) => Math.Abs(a - b) <= 1e-12 * Math.Abs(a);

    /// <summary>a = k/(rho c) = d^2 / (R C), so d / sqrt(a dt) = sqrt(R C / dt): no material data needed.</summary>
    private static int Slices(Layer layer, double stepSeconds)
        => Math.Max(1, (int)Math.Ceiling(Math.Sqrt(layer.ResistanceM2KPerW * layer.CapacityJPerM2K / stepSeconds) / DiffusionDepths - 1e-9));
}
