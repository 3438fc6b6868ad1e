using Sim.Engine.Schema;

namespace Sim.Engine.Buildings;

/// <summary>One layer of a construction of the scenario's own: a material with a thickness, or a resistance alone.</summary>
public sealed record LayerInputs
{
    [Input("m", Min = 0, AboveMin = true, Max = 5, Help = "Thickness; left out only with a resistance alone.")]
    public double? ThicknessM { get; init; }

    [Input(Library = "materials", Help = "Material of the library, whose conductivity, density and specific heat hold where they are not written.")]
    public string? Material { get; init; }

    [Input("W/mK", Min = 0.005, Max = 500, Help = "Thermal conductivity.")]
    public double? ConductivityWPerMK { get; init; }

    [Input("kg/m3", Min = 0.5, Max = 20_000, Help = "Density.")]
    public double? DensityKgPerM3 { get; init; }

    [Input("J/kgK", Min = 100, Max = 5000, Help = "Specific heat.")]
    public double? SpecificHeatJPerKgK { get; init; }

    [Input("m2K/W", Min = 0, AboveMin = true, Max = 100, Help = "Thermal resistance of a layer without mass, such as an air gap; stands alone.")]
    public double? ResistanceM2KPerW { get; init; }

    /// <summary>Checks across inputs: a resistance stands alone, a material has all its numbers.</summary>
    public static IEnumerable<(string Key, string Problem)> Check(LayerInputs layer)
    {
        bool hasMaterial = layer.Material is not null || layer.ConductivityWPerMK is not null || layer.DensityKgPerM3 is not null || layer.SpecificHeatJPerKgK is not null;
        if (layer.ResistanceM2KPerW is not null)
        {
            if (hasMaterial || layer.ThicknessM is not null)
            {
                yield return ("resistance", "stands alone: leave out thickness and material, or the resistance");
            }
            yield break;
        }
        if (layer.ThicknessM is null)
        {
            yield return ("thickness", "is missing: a layer is a thickness of a material, or a resistance alone");
        }
        else if (layer.Material is null && (layer.ConductivityWPerMK is null || layer.DensityKgPerM3 is null || layer.SpecificHeatJPerKgK is null))
        {
            yield return ("material", "is missing: name one of the library, or write all of conductivity, density and specific_heat");
        }
    }

    /// <summary>The layer as physics sees it.</summary>
    public static Layer Of(LayerInputs layer)
    {
        if (layer.ResistanceM2KPerW is { } resistance)
        {
            return Layer.Massless(resistance);
        }
        Material? material = layer.Material is { } name ? Materials.Named(name) : null;
        return Layer.Of(
            layer.ThicknessM ?? throw new ArgumentException("a layer without a thickness"),
            layer.ConductivityWPerMK ?? material!.Value.ConductivityWPerMK,
            layer.DensityKgPerM3 ?? material!.Value.DensityKgPerM3,
            layer.SpecificHeatJPerKgK ?? material!.Value.SpecificHeatJPerKgK);
    }
}
