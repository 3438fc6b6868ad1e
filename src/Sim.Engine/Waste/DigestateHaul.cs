using Sim.Engine.Schema;

namespace Sim.Engine.Waste;

/// <summary>Taking digestate to the fields on which it is spread.</summary>
public sealed record DigestateHaul
{
    [Input("km", Min = 0, Max = 500, ZeroIsNone = true, Default = "waste.digestion.haul.distance", Help = "Way to the field, one way; 0 km where it is spread beside the site.")]
    public double DistanceKm { get; init; } = 5;

    [Input("kg", Min = 10, Max = 40_000, Default = "waste.digestion.haul.load", Help = "Digestate on one trip.")]
    public double LoadKg { get; init; } = 5000;

    [Input("L/km", Min = 0, Max = 2, Default = "waste.digestion.haul.diesel", Help = "Diesel of tractor or truck, spreading included.")]
    public double DieselLPerKm { get; init; } = 0.4;

    /// <summary>Way of so much digestate, there and back, km.</summary>
    public double Km(double kg) => 2 * DistanceKm * kg / LoadKg;
}
