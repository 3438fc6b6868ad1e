using Sim.Engine.Schema;

namespace Sim.Engine.Services;

/// <summary>
/// Upkeep of buildings and plant, by beds whether taken or not; one unit is an hour of work. Where it is a service, the
/// amount <c>fixed_costs.upkeep</c> is not counted, so that nothing is paid twice.
/// </summary>
public sealed record Maintenance
{
    [Input(Otherwise = "in-house", Help = "Who does it: in-house, contractor or social-enterprise.")]
    public Provider Provider { get; init; }

    [Input("h/person/day", Min = 0, Max = 10, Default = "services.maintenance.amount", Help = "Hours of upkeep per bed and day.")]
    public double AmountHoursPerPersonDay { get; init; } = 0.05;

    [Input("fraction", Min = 0, Max = 10, Default = "services.maintenance.labour", Help = "Working time behind an hour of upkeep in-house: travel and stores included.")]
    public double LabourFraction { get; init; } = 1.1;

    [Input("EUR/h", Min = 0, Max = 1000, Default = "services.maintenance.materials", Help = "Spare parts and materials for an hour; counted only in-house.")]
    public double MaterialsEurPerHour { get; init; } = 2;

    [Input("EUR/h", Min = 0, Max = 1000, Default = "services.maintenance.price", Help = "Price paid to the provider for an hour, materials in it; counted only where that is not the centre itself.")]
    public double PriceEurPerHour { get; init; } = 12;

    /// <summary>Who does it, and what the centre pays for an hour beside its own staff.</summary>
    public IReadOnlyList<ServicePart> Parts => [new("", Provider, 1, Provider == Provider.InHouse ? MaterialsEurPerHour : PriceEurPerHour, false)];
}
