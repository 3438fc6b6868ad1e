namespace Sim.Engine.Studies;

/// <summary>One building's open units in a cold spell.</summary>
/// <param name="Building">Name.</param>
/// <param name="SetpointC">Highest heating setpoint; none where it is not heated.</param>
/// <param name="HeaterKw">What the heater of a unit gives in the coldest hour; infinite without a limit.</param>
/// <param name="LoadKw">Design heat load of a unit, which holds the operative temperature at the setpoint; none where it is not heated.</param>
/// <param name="OperativeC">Operative temperature by the hour.</param>
/// <param name="AirC">Air temperature by the hour.</param>
/// <param name="HeatingKwh">Heat given to one unit by the hour.</param>
/// <param name="People">People in all open units by the hour.</param>
/// <param name="ShortHours">Hours in which the air stayed below the lowest setpoint for want of heat, whatever held it back: heater, plant of a network, power or fuel.</param>
/// <param name="LowestClosedC">Lowest air temperature of closed units; none where there are none.</param>
public sealed record SnapRoom(
    string Building, double? SetpointC, double HeaterKw, double? LoadKw, double[] OperativeC, double[] AirC, double[] HeatingKwh, double[] People, int ShortHours, double? LowestClosedC)
{
    /// <summary>Of the short hours, those in which its own heater gave all it can.</summary>
    public int AtLimitHours { get; init; }

    /// <summary>Lowest heating setpoint of day and night; none where it is not heated.</summary>
    public double? LeastSetpointC { get; init; }

    /// <summary>Lowest operative temperature, C.</summary>
    public double LowestC => OperativeC.Min();

    /// <summary>Lowest air temperature, C.</summary>
    public double LowestAirC => AirC.Min();

    /// <summary>Whether heaters that hold the air at its setpoint leave people cold all the same, because walls and roof are far colder than the air.</summary>
    public bool HasColdWalls => LowestAirC >= LeastSetpointC - NearK && ShortHours == 0 && AirC.Zip(OperativeC, (air, felt) => air - felt).Max() > ColdWallsK;

    // As far apart as a category of EN 16798-1 and the next but one.
    private const double ColdWallsK = 4;

    // Air that falls farther lacks heat, whatever the reason: power, fuel or the plant of a network.
    private const double NearK = 0.5;

    /// <summary>Hours below an operative temperature, C.</summary>
    public int HoursBelow(double limitC) => OperativeC.Count(t => t < limitC);

    /// <summary>People-hours below an operative temperature, C.</summary>
    public double PeopleHoursBelow(double limitC) => OperativeC.Zip(People, (t, p) => t < limitC ? p : 0).Sum();

    /// <summary>Whether water in it would freeze, in open or closed units.</summary>
    public bool Freezes => Math.Min(AirC.Min(), LowestClosedC ?? double.PositiveInfinity) <= 0;

    /// <summary>Hours from an hour on after which the room is below a temperature, C: 0 if it was before, none if it never is.</summary>
    public int? HoursUntil(double limitC, int from)
    {
        if (from > 0 && OperativeC[from - 1] < limitC)
        {
            return 0;
        }
        int at = Array.FindIndex(OperativeC, from, t => t < limitC);
        return at < 0 ? null : at - from + 1;
    }
}
