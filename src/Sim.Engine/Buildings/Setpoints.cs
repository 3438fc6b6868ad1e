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

    [Input("C", Min = -50, Max = 20, Default = "buildings.setpoint.frost", Help = "Temperature at which units not in use are held.")]
    public double FrostC { get; init; }

    [Input("K", Min = 0, Max = 15, Otherwise = "0 K", Help = "How far rooms are heated above the setpoint for want of thermostats; 0 K with thermostats that work.")]
    public double OverheatingK { get; init; }

    [Input("C", Min = 0, Max = 40, Help = "Outdoor temperature from which controls turn the heating off; left out: heat whenever rooms fall below the setpoint.")]
    public double? OffAboveC { get; init; }

    [Input("C", Min = 15, Max = 40, Help = "Cooling setpoint; no cooling if left out.")]
    public double? CoolingC { get; init; }

    /// <summary>A setpoint that no room falls below: no heating.</summary>
    public const double NoHeatingC = -1000;

    /// <summary>A setpoint that no room rises above: no cooling.</summary>
    public const double NoCoolingC = 1000;

    /// <summary>
    /// Temperature to which an open unit is heated in the hour that begins at an hour of the day (0 to 23): the mean
    /// setpoint over the hour, so that a day that begins at 6.5 weighs both, and what rooms are overheated.
    /// </summary>
    public static double HeatingC(Setpoints setpoints, int hourOfDay)
    {
        double start = setpoints.DayStartHours, end = setpoints.DayEndHours;
        double day = start <= end
            ? Overlap(hourOfDay, start, end)
            : Overlap(hourOfDay, 0, end) + Overlap(hourOfDay, start, 24);
        return setpoints.NightC + day * (setpoints.DayC - setpoints.NightC) + setpoints.OverheatingK;
    }

    /// <summary>Cooling setpoint, or one that is never reached.</summary>
    public static double CoolingSetpointC(Setpoints setpoints) => setpoints.CoolingC ?? NoCoolingC;

    /// <summary>Checks across inputs: cooling above heating.</summary>
    public static IEnumerable<(string Key, string Problem)> Check(Setpoints setpoints)
    {
        if (setpoints.CoolingC is double cooling && cooling < Math.Max(setpoints.DayC, setpoints.NightC) + setpoints.OverheatingK)
        {
            yield return ("cooling", FormattableString.Invariant($"cooling at {cooling:0.#} C would work against heating at {Math.Max(setpoints.DayC, setpoints.NightC) + setpoints.OverheatingK:0.#} C"));
        }
    }

    private static double Overlap(int hour, double start, double end)
        => Math.Clamp(Math.Min(hour + 1, end) - Math.Max(hour, start), 0, 1);
}
