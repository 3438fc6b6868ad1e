using Sim.Engine.Schema;

namespace Sim.Engine.Services;

/// <summary>Repair of furniture, fittings and belongings; one unit is an hour of repair. It is counted by its work and cost, and uses nothing of the hour.</summary>
public sealed record Repair
{
    [Input(Otherwise = "in-house", Help = "Who does it: in-house, contractor or social-enterprise.")]
    public Provider Provider { get; init; }

    [Input("h/person/day", Min = 0, Max = 10, Default = "services.repair.amount", Help = "Hours of repair per resident and day.")]
    public double AmountHoursPerPersonDay { get; init; } = 0.01;

    [Input("fraction", Min = 0, Max = 10, Default = "services.repair.labour", Help = "Working time behind an hour of repair in-house: travel and tools included.")]
    public double LabourFraction { get; init; } = 1.15;

    [Input("EUR/h", Min = 0, Max = 1000, Default = "services.repair.materials", Help = "Small parts and tools for an hour; counted only in-house.")]
    public double MaterialsEurPerHour { get; init; } = 1;

    [Input("EUR/h", Min = 0, Max = 1000, Default = "services.repair.price", Help = "Price paid to the provider for an hour; counted only where that is not the centre itself.")]
    public double PriceEurPerHour { get; init; } = 11;

    /// <summary>Who does it, and what the centre pays for an hour beside its own staff.</summary>
    public IReadOnlyList<ServicePart> Parts => [new("", Provider, 1, Provider == Provider.InHouse ? MaterialsEurPerHour : PriceEurPerHour, false)];
}
