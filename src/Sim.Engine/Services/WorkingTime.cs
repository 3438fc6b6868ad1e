using Sim.Engine.Schema;

namespace Sim.Engine.Services;

/// <summary>When an enterprise works, and how long work may wait.</summary>
public sealed record WorkingTime
{
    private const double WeeksPerDay = 1.0 / 7;

    [Input("h", Min = 1, Max = 24, Otherwise = "8 h", Help = "Length of a shift.")]
    public double ShiftHours { get; init; } = 8;

    [Input(Min = 1, Max = 4, Otherwise = "1", Help = "Shifts in a working day.")]
    public int Shifts { get; init; } = 1;

    [Input(Min = 1, Max = 7, Otherwise = "6", Help = "Working days in a week.")]
    public int DaysPerWeek { get; init; } = 6;

    [Input("fraction", Min = 0, AboveMin = true, Max = 1, Default = "enterprise.availability", Help = "Share of the open hours in which machines really work: loading, repairs and breaks taken off.")]
    public double AvailabilityFraction { get; init; } = 0.8;

    [Input("day", Min = 0, Max = 60, Default = "enterprise.wait", Help = "Days' work that may wait; more is lost.")]
    public double WaitDays { get; init; } = 7;

    /// <summary>Hours of a month in which a machine works.</summary>
    public double MachineHours(double days) => ShiftHours * Shifts * DaysPerWeek * WeeksPerDay * AvailabilityFraction * days;

    /// <summary>What is wrong with the shifts as a whole.</summary>
    public static IEnumerable<(string Key, string Problem)> Check(WorkingTime time)
    {
        if (time.ShiftHours * time.Shifts > 24)
        {
            yield return ("shifts", "make more than 24 hours a day; shorten the shift or take fewer");
        }
    }
}
