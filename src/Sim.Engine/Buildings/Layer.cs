namespace Sim.Engine.Buildings;

/// <summary>One homogeneous layer of a construction, per square metre.</summary>
/// <param name="ResistanceM2KPerW">Thermal resistance of the layer.</param>
/// <param name="CapacityJPerM2K">Heat the layer holds per kelvin; zero for a layer given by its resistance only.</param>
/// <param name="ThicknessM">Thickness; zero for a layer given by its resistance only.</param>
public readonly record struct Layer(double ResistanceM2KPerW, double CapacityJPerM2K, double ThicknessM)
{
    /// <summary>A layer of a material: thickness m, conductivity W/mK, density kg/m3, specific heat J/kgK.</summary>
    public static Layer Of(double thicknessM, double conductivityWPerMK, double densityKgPerM3, double specificHeatJPerKgK)
        => new(thicknessM / conductivityWPerMK, thicknessM * densityKgPerM3 * specificHeatJPerKgK, thicknessM);

    /// <summary>A layer without mass, such as an air gap.</summary>
    public static Layer Massless(double resistanceM2KPerW) => new(resistanceM2KPerW, 0, 0);

    /// <summary>Equal slices of the layer.</summary>
    public Layer Slice(int slices) => new(ResistanceM2KPerW / slices, CapacityJPerM2K / slices, ThicknessM / slices);
}
