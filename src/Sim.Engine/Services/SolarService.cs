using Sim.Engine.Schema;

namespace Sim.Engine.Services;

/// <summary>
/// Solar power as a service: a provider owns the panels of <c>electricity.pv</c>, and the centre pays for each kWh of theirs
/// that it uses. Capital cost is the provider's, so the option that adds the panels states none.
/// </summary>
public sealed record SolarService
{
    [Input(Otherwise = "contractor", Help = "Who owns the panels: contractor or social-enterprise.")]
    public Provider Provider { get; init; } = Provider.Contractor;

    [Input("EUR/kWh", Min = 0, Max = 2, Default = "services.solar.price", Help = "Price of solar power that the site uses; what is fed into the grid is the centre's.")]
    public double PriceEurPerKwh { get; init; } = 0.09;

    /// <summary>What is wrong with the provider.</summary>
    public static IEnumerable<(string Key, string Problem)> Check(SolarService solar) =>
        solar.Provider == Provider.InHouse ? [("provider", "cannot be the centre itself: power of its own panels is nobody's service; leave solar out")] : [];
}
