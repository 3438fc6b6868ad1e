using Sim.Engine.Schema;
using Sim.Engine.Time;

namespace Sim.Engine.Occupancy;

/// <summary>Staff of the centre: a fixed part plus one per so many residents.</summary>
public sealed record StaffInputs
{
    [Input("person", Min = 0, Max = 10_000, Default = "occupancy.staff.fixed", Help = "Staff needed whatever the number of residents.")]
    public double FixedPeople { get; init; } = 12;

    [Input("person", Min = 0.1, Max = 100_000, Default = "occupancy.staff.one_per", Help = "Residents for whom one more employee is needed.")]
    public double OnePerPeople { get; init; } = 14;

    [Input(Otherwise = "monthly", Help = "Monthly: staff follows last month's residents; never: staff for full capacity all the time.")]
    public StaffAdjustment Adjusted { get; init; }

    [Input(Otherwise = "staff-shifts", Help = "Share of all employees on duty by hour.")]
    public Schedule Hours { get; init; } = new StaffShiftsSchedule();

    /// <summary>Employees for a number of residents. The tiny allowance keeps 14.000000001 residents, a rounding of 14, from needing a second one.</summary>
    public double For(double residents) => FixedPeople + Math.Ceiling(residents / OnePerPeople - 1e-9);

    /// <summary>
    /// Employees in each month of the period: fixed + one for each started <c>one_per</c> residents, judged by the mean
    /// of the month before (the first month by its own).
    /// </summary>
    public double[] Monthly(ReadOnlySpan<double> peopleByDay, double capacityPeople)
    {
        var staff = new double[peopleByDay.Length / Calendar.DaysPerYear * 12];
        double before = 0;
        for (int i = 0; i < staff.Length; i++)
        {
            int first = i / 12 * Calendar.DaysPerYear + Calendar.MonthStartDay[i % 12];
            double mean = 0;
            foreach (double people in peopleByDay.Slice(first, Calendar.DaysInMonth(i % 12)))
            {
                mean += people / Calendar.DaysInMonth(i % 12);
            }
            double basis = Adjusted == StaffAdjustment.Never ? capacityPeople : i == 0 ? mean : before;
            staff[i] = For(basis);
            before = mean;
        }
        return staff;
    }
}

/// <summary>Whether staff follows the number of residents.</summary>
public enum StaffAdjustment
{
    /// <summary>Each month, by the residents of the month before.</summary>
    Monthly,

    /// <summary>Never: as many as the full centre needs.</summary>
    Never,
}
