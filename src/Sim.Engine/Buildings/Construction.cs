namespace Sim.Engine.Buildings;

/// <summary>A wall, roof, floor or partition as layers from outside to inside.</summary>
public sealed record Construction(string Name, IReadOnlyList<Layer> Layers)
{
    /// <summary>Layers below this resistance (metal sheets) are kept as capacity only: their two faces are one node.</summary>
    public const double ThinM2KPerW = 0.002;

    /// <summary>Surface resistances inside and outside together of the reference tables, m2K/W (EN ISO 6946, wall: 0.13 + 0.04).</summary>
    public const double SurfacesM2KPerW = 0.17;

    /// <summary>Resistance of the layers, without surfaces, m2K/W.</summary>
    public double ResistanceM2KPerW => Layers.Sum(l => l.ResistanceM2KPerW);

    /// <summary>Heat capacity of all layers, J/m2K.</summary>
    public double CapacityJPerM2K => Layers.Sum(l => l.CapacityJPerM2K);

    /// <summary>Thermal transmittance in W/m2K with the given surface resistances (EN ISO 6946).</summary>
    public double UValue(double surfacesM2KPerW = SurfacesM2KPerW) => 1 / (ResistanceM2KPerW + surfacesM2KPerW);

    /// <summary>
    /// The inner half by thickness, as a partition seen from one side: what a surface shared with another room at the
    /// same temperature holds for this room.
    /// </summary>
    public Construction InnerHalf()
    {
        double left = Layers.Sum(l => l.ThicknessM) / 2;
        List<Layer> half = [];
        for (int i = Layers.Count - 1; i >= 0 && left > 0; i--)
        {
            Layer layer = Layers[i];
            double share = layer.ThicknessM > left ? left / layer.ThicknessM : 1;
            half.Insert(0, new(layer.ResistanceM2KPerW * share, layer.CapacityJPerM2K * share, layer.ThicknessM * share));
            left -= layer.ThicknessM;
        }
        return new(Name + " (inner half)", half);
    }
}
