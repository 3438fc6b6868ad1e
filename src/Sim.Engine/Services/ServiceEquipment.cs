using Sim.Engine.Schema;

namespace Sim.Engine.Services;

/// <summary>Machines of one kind; all kinds that state a capacity work in line, so that the scarcest of them bounds the work.</summary>
public sealed record ServiceEquipment
{
    [Input(Min = 1, Max = 10_000, Help = "Number of machines; left out: as many as the busiest month of 95 % of the occupancy paths needs, one where no capacity is stated.")]
    public int? Number { get; init; }

    [Input("unit/h", Min = 0, AboveMin = true, Max = 1e6, Help = "Work that one machine does in an hour; left out: it bounds nothing.")]
    public double? CapacityUnitsPerHour { get; init; }

    [Input(Count = 12, Min = 0, Max = 1000, Help = "Work that it can do in each month relative to the mean month, January to December: sun, frost; even where omitted.")]
    public double[]? Season { get; init; }

    [Input("EUR", Min = 0, Max = 100_000_000, Default = "enterprise.equipment.{key}.capex", Help = "Price of one machine, installed, without VAT.")]
    public double CapexEur { get; init; }

    [Input("year", Min = 0, AboveMin = true, Max = 100, Default = "enterprise.equipment.{key}.life", Help = "Life of a machine.")]
    public double LifeYears { get; init; } = 10;

    /// <summary>Capacity in a month of the year (0-11) relative to the mean month.</summary>
    public double SeasonFactor(int monthOfYear) => Season is { } season ? season[monthOfYear] * 12 / season.Sum() : 1;

    /// <summary>What is wrong with its season.</summary>
    public static IEnumerable<(string Key, string Problem)> Check(ServiceEquipment equipment) =>
        equipment.Season is { } season && season.Sum() <= 0 ? [("season", "is 0 in every month; leave it out where the machine does as much all year")] : [];

    /// <summary>Number of machines, one where none is given.</summary>
    public int Machines => Number ?? 1;

    [Input("fraction", Min = 0, Max = 1, Default = "enterprise.equipment.maintenance", Help = "Maintenance in a year, as a share of the price.")]
    public double MaintenanceFraction { get; init; }
}
