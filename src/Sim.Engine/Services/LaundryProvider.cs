using Sim.Engine.Schema;

namespace Sim.Engine.Services;

/// <summary>One of several who do the laundry.</summary>
public sealed record LaundryProvider
{
    [Input(Otherwise = "contractor", Help = "Who it is: in-house, contractor or social-enterprise.")]
    public Provider Provider { get; init; } = Provider.Contractor;

    [Input("fraction", Min = 0, Max = 1, Help = "Share of the work; all providers' shares make 100 %.")]
    public double ShareFraction { get; init; }

    [Input("EUR/kg", Min = 0, Max = 30, Help = "Price paid to this provider; that of the service where omitted, and materials in-house.")]
    public double? PriceEurPerKg { get; init; }

    [Input(Help = "Where its part is done: on-site or off-site; as the service where omitted.")]
    public Location? Location { get; init; }
}
