using Sim.Engine.Schema;

namespace Sim.Engine.Accounts;

/// <summary>Emissions that recycling spares others: primary material less closed loop; and the use of compost. Reported apart, never netted.</summary>
public sealed record RecyclingCredits
{
    [Input("kgCO2e/kg", Min = 0, Max = 20, Default = "accounts.emissions.recycling.paper", Help = "Avoided per kg of paper and card recycled.")]
    public double PaperKgCo2ePerKg { get; init; }

    [Input("kgCO2e/kg", Min = 0, Max = 20, Default = "accounts.emissions.recycling.plastic", Help = "Avoided per kg of plastic recycled.")]
    public double PlasticKgCo2ePerKg { get; init; }

    [Input("kgCO2e/kg", Min = 0, Max = 20, Default = "accounts.emissions.recycling.glass", Help = "Avoided per kg of glass recycled.")]
    public double GlassKgCo2ePerKg { get; init; }

    [Input("kgCO2e/kg", Min = 0, Max = 20, Default = "accounts.emissions.recycling.metal", Help = "Avoided per kg of metal recycled.")]
    public double MetalKgCo2ePerKg { get; init; }

    [Input("kgCO2e/kg", Min = 0, Max = 1, Default = "accounts.emissions.recycling.compost", Help = "Avoided per kg of compost used in place of peat and fertiliser.")]
    public double CompostKgCo2ePerKg { get; init; }

    /// <summary>Avoided per kg of a stream, kgCO2e/kg; zero for streams without a sourced figure.</summary>
    public double Of(WasteStream stream) => stream switch
    {
        WasteStream.Paper => PaperKgCo2ePerKg,
        WasteStream.Plastic => PlasticKgCo2ePerKg,
        WasteStream.Glass => GlassKgCo2ePerKg,
        WasteStream.Metal => MetalKgCo2ePerKg,
        _ => 0,
    };
}
