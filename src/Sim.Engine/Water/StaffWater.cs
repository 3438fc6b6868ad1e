using Sim.Engine.Schema;

namespace Sim.Engine.Water;

/// <summary>What staff on duty uses and leaves, per working day of eight hours. Fixtures and the water of a use are those of the residents.</summary>
public sealed record StaffWater
{
    /// <summary>Hours of a working day.</summary>
    public const double DutyHours = 8;

    private const double HoursPerDay = 24;

    [Input("L/person/day", Min = 0, Max = 20, Default = "water.staff.drinking", Help = "Tap water drunk, per employee and working day.")]
    public double DrinkingLPerPersonDay { get; init; }

    [Input("1/person/day", Min = 0, Max = 30, Default = "water.staff.basins", Help = "Uses of a basin, per employee and working day.")]
    public double BasinsPerPersonDay { get; init; }

    [Input("1/person/day", Min = 0, Max = 30, Default = "water.staff.toilets", Help = "Uses of a toilet, per employee and working day.")]
    public double ToiletsPerPersonDay { get; init; }

    [Input("fraction", Min = 0, Max = 1, Default = "water.staff.load", Help = "Oxygen demand, nitrogen, excreta and sludge of an employee's working day, as a share of those of a resident's day.")]
    public double LoadFraction { get; init; }

    /// <summary>Litres of an employee's hour on duty: drinking, basins, toilets.</summary>
    public static (double DrinkingL, double BasinsL, double ToiletsL) PerHour(WaterSystem water) =>
        (water.Staff.DrinkingLPerPersonDay / DutyHours,
            water.Staff.BasinsPerPersonDay * water.Basins.FlowLPerMinute * water.Basins.DurationMinutes / DutyHours,
            water.Staff.ToiletsPerPersonDay * water.Toilets.PerUseL / DutyHours);

    /// <summary>Residents present who leave in an hour as much as an employee on duty.</summary>
    public double ResidentsPerEmployee => LoadFraction * HoursPerDay / DutyHours;
}
