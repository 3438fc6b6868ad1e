using Sim.Engine.Schema;

namespace Sim.Engine.Accounts;

/// <summary>
/// Emissions of making what meals are packed in and eaten from and then thrown away: primary material, by its kind. What recycling of
/// it spares others stands apart (<see cref="RecyclingCredits"/>) and is never taken off.
/// </summary>
public sealed record SingleUseFactors
{
    [Input("kgCO2e/kg", Min = 0, Max = 20, Default = "accounts.emissions.single_use.paper", Help = "Paper and card.")]
    public double PaperKgCo2ePerKg { get; init; }

    [Input("kgCO2e/kg", Min = 0, Max = 20, Default = "accounts.emissions.single_use.plastic", Help = "Plastic.")]
    public double PlasticKgCo2ePerKg { get; init; }

    [Input("kgCO2e/kg", Min = 0, Max = 20, Default = "accounts.emissions.single_use.glass", Help = "Glass.")]
    public double GlassKgCo2ePerKg { get; init; }

    [Input("kgCO2e/kg", Min = 0, Max = 20, Default = "accounts.emissions.single_use.metal", Help = "Metal.")]
    public double MetalKgCo2ePerKg { get; init; }

    [Input("kgCO2e/kg", Min = 0, Max = 20, Default = "accounts.emissions.single_use.wood", Help = "Wood.")]
    public double WoodKgCo2ePerKg { get; init; }

    /// <summary>Emissions of a kg of a material, kgCO2e/kg; packaging has no others.</summary>
    public double Of(WasteStream material) => material switch
    {
        WasteStream.Paper => PaperKgCo2ePerKg,
        WasteStream.Plastic => PlasticKgCo2ePerKg,
        WasteStream.Glass => GlassKgCo2ePerKg,
        WasteStream.Metal => MetalKgCo2ePerKg,
        WasteStream.Wood => WoodKgCo2ePerKg,
        _ => 0,
    };
}
