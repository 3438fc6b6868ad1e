using Sim.Engine.Schema;

namespace Sim.Engine.Services;

/// <summary>One of several who do the catering.</summary>
public sealed record CateringProvider
{
    [Input(Otherwise = "contractor", Help = "Who it is: in-house, contractor or social-enterprise.")]
    public Provider Provider { get; init; } = Provider.Contractor;

    [Input("fraction", Min = 0, Max = 1, Help = "Share of the work; all providers' shares make 100 %.")]
    public double ShareFraction { get; init; }

    [Input("EUR/meal", Min = 0, Max = 30, Help = "Price paid to this provider; that of the service where omitted, and materials in-house.")]
    public double? PriceEurPerMeal { get; init; }

    [Input(Help = "Where its meals are cooked: on-site or off-site; as the service where omitted.")]
    public Location? Location { get; init; }
}
