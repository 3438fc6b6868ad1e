using Sim.Engine.Schema;

namespace Sim.Engine.Buildings;

/// <summary>Air temperatures a building is held at.</summary>
public sealed record Setpoints
{
    [Input("C", Min = 0, Max = 35, Default = "buildings.setpoint.day", Help = "Heating setpoint by day.")]
    public double DayC { get; init; }

    [Input("C", Min = 0, Max = 35, Default = "buildings.setpoint.night", Help = "Heating setpoint by night.")]
    public double NightC { get; init; }

    [Input("h", Min = 0, Max = 24, Default = "buildings.setpoint.day_start", Help = "Hour of the day at which the day setpoint begins.")]
    public double DayStartHours { get; init; }

    [Input("h", Min = 0, Max = 24, Default = "buildings.setpoint.day_end", Help = "Hour of the day at which the night setpoint begins.")]
    public double DayEndHours { get; init; }

    [Input(Otherwise = "all", Help = "Days of the week with a day setpoint and cooling: all, weekday or weekend. On the others the night setpoint holds all day and nothing is cooled, as in offices, schools and halls.")]
    public SetpointDays Days { get; init; }

    [Input("h", Min = 0, Max = 6, Otherwise = "0 h", Help = "Time in which the setpoint climbs evenly from night to day, from the start of the day on.")]
    public double RampHours { get; init; }

    [Input("C", Min = -50, Max = 20, Default = "buildings.setpoint.frost", Help = "Temperature at which units not in use are held.")]
    public double FrostC { get; init; }

    [Input("K", Min = 0, Max = 15, Otherwise = "0 K", Help = "How far rooms are heated above the setpoint for want of thermostats; 0 K with thermostats that work.")]
    public double OverheatingK { get; init; }

    [Input("C", Min = 0, Max = 40, Help = "Outdoor temperature from which controls turn the heating off; left out: heat whenever rooms fall below the setpoint.")]
    public double? OffAboveC { get; init; }

    [Input(Min = 1, Max = 12, Help = "First month (1 to 12) in which the heating of units in use is off, whatever the weather; written with off_to; both left out: never.")]
    public int? OffFrom { get; init; }

    [Input(Min = 1, Max = 12, Help = "Last month in which it is off; before the first, the season lasts over New Year.")]
    public int? OffTo { get; init; }

    [Input("C", Min = 15, Max = 40, Help = "Cooling setpoint, for buildings with cooling; no cooling if left out.")]
    public double? CoolingC { get; init; }

    [Input("h", Min = 0, Max = 24, Otherwise = "0 h", Help = "Hour of the day at which cooling starts.")]
    public double CoolingStartHours { get; init; }

    [Input("h", Min = 0, Max = 24, Otherwise = "24 h", Help = "Hour of the day at which cooling stops.")]
    public double CoolingEndHours { get; init; } = 24;

    [Input(Min = 1, Max = 12, Help = "First month (1 to 12) in which rooms are cooled; written with cooling_to; both left out: all year.")]
    public int? CoolingFrom { get; init; }

    [Input(Min = 1, Max = 12, Help = "Last month in which they are; before the first, the season lasts over New Year.")]
    public int? CoolingTo { get; init; }

    /// <summary>A setpoint that no room falls below: no heating.</summary>
    public const double NoHeatingC = -1000;

    /// <summary>A setpoint that no room rises above: no cooling.</summary>
    public const double NoCoolingC = 1000;

    /// <summary>Hours of a week.</summary>
    public const int HoursPerWeek = 168;

    /// <summary>
    /// Temperature to which an open unit is heated in the hour that begins at an hour of the week (0 to 167, Monday first): the mean
    /// setpoint over the hour, so that a day that begins at 6.5 weighs both and a ramp counts by its mean, and what rooms
    /// are overheated.
    /// </summary>
    public static double HeatingC(Setpoints setpoints, int hourOfWeek)
    {
        int hourOfDay = hourOfWeek % 24;
        double day = !Holds(setpoints, hourOfWeek) ? 0 : Within(hourOfDay, setpoints.DayStartHours, setpoints.DayEndHours) - Climbing(hourOfDay, setpoints.DayStartHours, setpoints.RampHours);
        return setpoints.NightC + day * (setpoints.DayC - setpoints.NightC) + setpoints.OverheatingK;
    }

    /// <summary>
    /// Climb (or fall) of the heating setpoint within the hour that begins at an hour of the week: what it changes from
    /// start to end if it is spread evenly about the mean of <see cref="HeatingC"/>; 0 in hours with one setpoint.
    /// </summary>
    public static double CourseK(Setpoints setpoints, int hourOfWeek)
    {
        if (!Holds(setpoints, hourOfWeek))
        {
            return 0;
        }
        int hourOfDay = hourOfWeek % 24;
        double from = At(setpoints, hourOfDay), to = At(setpoints, hourOfDay + 1 - 1e-9);
        return to - from;
    }

    /// <summary>Cooling setpoint in the hour that begins at an hour of the week, or one that is never reached; cooling runs in hours of which it has at least half.</summary>
    public static double CoolingSetpointC(Setpoints setpoints, int hourOfWeek = 12)
        => Holds(setpoints, hourOfWeek) && Within(hourOfWeek % 24, setpoints.CoolingStartHours, setpoints.CoolingEndHours) >= 0.5 ? setpoints.CoolingC ?? NoCoolingC : NoCoolingC;

    // Saturday and Sunday are the weekend, as in schedules.
    private static bool Holds(Setpoints setpoints, int hourOfWeek)
        => setpoints.Days == SetpointDays.All || setpoints.Days == SetpointDays.Weekend == hourOfWeek >= 5 * 24;

    /// <summary>Whether heating is off in a month, 1 to 12.</summary>
    public static bool IsOff(Setpoints setpoints, int month) => IsWithin(setpoints.OffFrom, setpoints.OffTo, month) ?? false;

    /// <summary>Whether rooms are cooled in a month, 1 to 12.</summary>
    public static bool IsCooling(Setpoints setpoints, int month) => IsWithin(setpoints.CoolingFrom, setpoints.CoolingTo, month) ?? true;

    // Nothing where no season is told.
    private static bool? IsWithin(int? from, int? to, int month)
        => from <= to ? month >= from && month <= to : from > to ? month >= from || month <= to : null;

    /// <summary>Checks across inputs: cooling above heating.</summary>
    public static IEnumerable<(string Key, string Problem)> Check(Setpoints setpoints)
    {
        if (setpoints.CoolingC is double cooling && cooling < Math.Max(setpoints.DayC, setpoints.NightC) + setpoints.OverheatingK)
        {
            yield return ("cooling", FormattableString.Invariant($"cooling at {cooling:0.#} C would work against heating at {Math.Max(setpoints.DayC, setpoints.NightC) + setpoints.OverheatingK:0.#} C"));
        }
        foreach ((string season, int? from, int? to) in new[] { ("off", setpoints.OffFrom, setpoints.OffTo), ("cooling", setpoints.CoolingFrom, setpoints.CoolingTo) })
        {
            if (from is null != to is null)
            {
                (string written, string lacking) = from is null ? ("to", "from") : ("from", "to");
                yield return ($"{season}_{written}", $"is written without {season}_{lacking}: both or neither");
            }
        }
        double dayHours = setpoints.DayEndHours - setpoints.DayStartHours + (setpoints.DayEndHours < setpoints.DayStartHours ? 24 : 0);
        if (setpoints.RampHours > dayHours)
        {
            yield return ("ramp", FormattableString.Invariant($"lasts longer than the day of {dayHours:0.##} h"));
        }
    }

    /// <summary>Share of the hour that begins at an hour of the day within a span of the day, which may pass midnight.</summary>
    public static double Within(int hourOfDay, double start, double end) => start <= end
        ? Overlap(hourOfDay, start, end)
        : Overlap(hourOfDay, 0, end) + Overlap(hourOfDay, start, 24);

    private static double Overlap(int hour, double start, double end)
        => Math.Clamp(Math.Min(hour + 1, end) - Math.Max(hour, start), 0, 1);

    // What the climb lacks of the day's setpoint, as a share of an hour: the integral of 1 - x / ramp.
    private static double Climbing(int hour, double start, double ramp)
    {
        if (ramp <= 0)
        {
            return 0;
        }
        double Until(double x) => Math.Clamp(x, 0, ramp) * (1 - Math.Clamp(x, 0, ramp) / (2 * ramp));
        double Missing(double from) => Until(from + 1) - Until(from);
        return Missing(hour - start) + Missing(hour + 24 - start);
    }

    private static double At(Setpoints setpoints, double clock)
    {
        double since = (clock - setpoints.DayStartHours + 24) % 24, length = (setpoints.DayEndHours - setpoints.DayStartHours + 24) % 24;
        bool isDay = since < length || (length == 0 && setpoints.DayEndHours != setpoints.DayStartHours);
        double day = !isDay ? 0 : setpoints.RampHours > 0 ? Math.Min(1, since / setpoints.RampHours) : 1;
        return setpoints.NightC + day * (setpoints.DayC - setpoints.NightC) + setpoints.OverheatingK;
    }
}

/// <summary>Days of the week on which a building is in use.</summary>
public enum SetpointDays
{
    /// <summary>All days.</summary>
    All,

    /// <summary>Monday to Friday.</summary>
    Weekday,

    /// <summary>Saturday and Sunday.</summary>
    Weekend,
}
