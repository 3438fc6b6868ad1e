using Sim.Engine.Schema;

namespace Sim.Engine.Waste;

/// <summary>Density of the streams as they lie in a container, loose.</summary>
public sealed record StreamDensities
{
    [Input("kg/m3", Min = 5, Max = 2000, Default = "waste.density.food", Help = "Food and kitchen waste.")]
    public double FoodKgPerM3 { get; init; } = 500;

    [Input("kg/m3", Min = 5, Max = 2000, Default = "waste.density.garden", Help = "Garden waste.")]
    public double GardenKgPerM3 { get; init; } = 200;

    [Input("kg/m3", Min = 5, Max = 2000, Default = "waste.density.paper", Help = "Paper and card.")]
    public double PaperKgPerM3 { get; init; } = 50;

    [Input("kg/m3", Min = 5, Max = 2000, Default = "waste.density.plastic", Help = "Plastic.")]
    public double PlasticKgPerM3 { get; init; } = 25;

    [Input("kg/m3", Min = 5, Max = 2000, Default = "waste.density.glass", Help = "Glass.")]
    public double GlassKgPerM3 { get; init; } = 300;

    [Input("kg/m3", Min = 5, Max = 2000, Default = "waste.density.metal", Help = "Metal.")]
    public double MetalKgPerM3 { get; init; } = 40;

    [Input("kg/m3", Min = 5, Max = 2000, Default = "waste.density.textile", Help = "Textiles.")]
    public double TextileKgPerM3 { get; init; } = 65;

    [Input("kg/m3", Min = 5, Max = 2000, Default = "waste.density.nappies", Help = "Nappies and hygiene products.")]
    public double NappiesKgPerM3 { get; init; } = 200;

    [Input("kg/m3", Min = 5, Max = 2000, Default = "waste.density.wood", Help = "Wood.")]
    public double WoodKgPerM3 { get; init; } = 240;

    [Input("kg/m3", Min = 5, Max = 2000, Default = "waste.density.hazardous", Help = "Hazardous and electronic waste.")]
    public double HazardousKgPerM3 { get; init; } = 200;

    [Input("kg/m3", Min = 5, Max = 2000, Default = "waste.density.other", Help = "Everything else.")]
    public double OtherKgPerM3 { get; init; } = 300;

    /// <summary>The densities in the order of <see cref="WasteStream"/>.</summary>
    public double[] ByStream() =>
    [
        FoodKgPerM3, GardenKgPerM3, PaperKgPerM3, PlasticKgPerM3, GlassKgPerM3, MetalKgPerM3,
        TextileKgPerM3, NappiesKgPerM3, WoodKgPerM3, HazardousKgPerM3, OtherKgPerM3,
    ];

    /// <summary>Room that so many kg of each stream take, m3.</summary>
    public double VolumeM3(ReadOnlySpan<double> kgByStream)
    {
        double[] densities = ByStream();
        double m3 = 0;
        for (int i = 0; i < kgByStream.Length; i++)
        {
            m3 += kgByStream[i] / densities[i];
        }
        return m3;
    }
}
