using Sim.Engine.Schema;

namespace Sim.Engine.Services;

/// <summary>What makes work for a service, in the service's own unit (a kilogram, a meal, a square metre).</summary>
public sealed record ServiceDrivers
{
    [Input("unit/person/day", Min = 0, Max = 10_000, Help = "Work per resident and day; where omitted, what the simulated service does, or the catalogue's usual amount.")]
    public double? PerPersonUnitsPerPersonDay { get; init; }

    [Input("unit/person", Min = 0, Max = 10_000, Otherwise = "0 unit/person", Help = "Work for each person who arrives: bedding, a kit, a room made ready.")]
    public double PerArrivalUnitsPerPerson { get; init; }

    [Input("unit/person", Min = 0, Max = 10_000, Otherwise = "0 unit/person", Help = "Work for each person who leaves: bedding washed, a room cleaned.")]
    public double PerDepartureUnitsPerPerson { get; init; }

    [Input("unit/month", Min = 0, Max = 1e9, Otherwise = "0 unit/month", Help = "Work whatever the number of residents.")]
    public double FixedUnitsPerMonth { get; init; }

    [Input("unit/event", Min = 0, Max = 1e6, Otherwise = "0 unit/event", Help = "Work of one event: an inspection, a move, a festivity.")]
    public double PerEventUnitsPerEvent { get; init; }

    [Input("1/year", Min = 0, Max = 1000, Otherwise = "0 1/year", Help = "Events in a year, spread evenly.")]
    public double EventsPerYear { get; init; }

    /// <summary>Units of work of a month.</summary>
    /// <param name="perPersonUnits">Units per person-night.</param>
    /// <param name="month">The people of the month.</param>
    public double Units(double perPersonUnits, PeopleMonth month) =>
        perPersonUnits * month.PersonNights + PerArrivalUnitsPerPerson * month.Arrivals + PerDepartureUnitsPerPerson * month.Departures
        + FixedUnitsPerMonth + PerEventUnitsPerEvent * EventsPerYear / 12;
}
