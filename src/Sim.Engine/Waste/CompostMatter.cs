using Sim.Engine.Schema;

namespace Sim.Engine.Waste;

/// <summary>
/// What composting does to matter: structure material comes in with the waste, carbon and nitrogen leave as gas and with
/// the leachate. The gases themselves are those of <see cref="Composting"/>.
/// </summary>
public sealed record CompostMatter
{
    [Input("kg/kg", Min = 0, Max = 3, Default = "waste.composting.matter.structure", Help = "Wood chips or prunings mixed into a kg of waste; of the content of wood.")]
    public double StructureKgPerKg { get; init; } = 0.25;

    [Input("fraction", Min = 0, Max = 0.9, Default = "waste.composting.matter.moisture", Help = "Water in the compost, share of its mass.")]
    public double MoistureFraction { get; init; } = 0.4;

    [Input("fraction", Min = 0, Max = 0.95, Help = "Share of the carbon that is lost, as gas and leachate; if left out that of the volatile solids, as ash does not rot.")]
    public double? CarbonLossFraction { get; init; }

    [Input("fraction", Min = 0, Max = 0.95, Default = "waste.composting.matter.nitrogen_loss", Help = "Share of the nitrogen that is lost, as ammonia, nitrous oxide, nitrogen gas and leachate.")]
    public double NitrogenLossFraction { get; init; } = 0.4;

    [Input("kg/kg", Min = 0, Max = 0.02, Default = "waste.composting.matter.ammonia", Help = "Ammonia given off per kg of wet waste.")]
    public double AmmoniaKgPerKg { get; init; } = 0.00022;

    [Input("kg/kg", Min = 0, Max = 1, Default = "waste.composting.matter.leachate", Help = "Leachate per kg of wet waste.")]
    public double LeachateKgPerKg { get; init; } = 0.13;

    [Input("fraction", Min = 0, Max = 0.5, Default = "waste.composting.matter.leachate_carbon", Help = "Share of the lost carbon that leaves with the leachate.")]
    public double LeachateCarbonFraction { get; init; } = 0.0045;

    [Input("fraction", Min = 0, Max = 0.5, Default = "waste.composting.matter.leachate_nitrogen", Help = "Share of the lost nitrogen that leaves with the leachate.")]
    public double LeachateNitrogenFraction { get; init; } = 0.02;
}
