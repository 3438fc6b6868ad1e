namespace Sim.Engine.Studies;

/// <summary>One building's open units in a spell of cold or heat.</summary>
/// <param name="Building">Name.</param>
/// <param name="SetpointC">In cold the highest heating setpoint, in heat the lowest cooling setpoint; none where it is not heated or cooled.</param>
/// <param name="MachineKw">What the heater of a unit gives in the coldest hour, or its cooling machine in the hottest; infinite without a limit.</param>
/// <param name="LoadKw">Design heat load of a unit, which holds the operative temperature at the setpoint; none where it is not heated.</param>
/// <param name="OperativeC">Operative temperature by the hour.</param>
/// <param name="AirC">Air temperature by the hour.</param>
/// <param name="GivenKwh">Heat given to one unit by the hour, or cooling.</param>
/// <param name="People">People in all open units by the hour.</param>
/// <param name="ShortHours">Hours in which the air stayed below the lowest heating setpoint, or above the cooling setpoint of the hour, whatever held heat or cooling back: machine, plant of a network, power or fuel.</param>
/// <param name="LowestClosedC">Lowest air temperature of closed units; none where there are none.</param>
public sealed record SpellRoom(
    string Building, double? SetpointC, double MachineKw, double? LoadKw, double[] OperativeC, double[] AirC, double[] GivenKwh, double[] People, int ShortHours, double? LowestClosedC)
{
    /// <summary>Whether people sleep in it.</summary>
    public bool Sleeps { get; init; }

    /// <summary>Of the short hours, those in which its own machine gave all it can.</summary>
    public int AtLimitHours { get; init; }

    /// <summary>Lowest heating setpoint of day and night; none where it is not heated.</summary>
    public double? LeastSetpointC { get; init; }

    /// <summary>Heat index by the hour (<see cref="Buildings.HeatIndex"/>); empty in cold.</summary>
    public double[] HeatIndexC { get; init; } = [];

    /// <summary>Whether an hour is one of the night (22 to 6 h, civil time); empty in cold.</summary>
    public bool[] IsNight { get; init; } = [];

    /// <summary>Lowest operative temperature, C.</summary>
    public double LowestC => OperativeC.Min();

    /// <summary>Lowest air temperature, C.</summary>
    public double LowestAirC => AirC.Min();

    /// <summary>Highest operative temperature, C.</summary>
    public double HighestC => OperativeC.Max();

    /// <summary>Highest air temperature, C.</summary>
    public double HighestAirC => AirC.Max();

    /// <summary>Highest heat index, C.</summary>
    public double HighestIndexC => HeatIndexC.Max();

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

    /// <summary>Hours above an operative temperature, C.</summary>
    public int HoursAbove(double limitC) => OperativeC.Count(t => t > limitC);

    /// <summary>People-hours above an operative temperature, C.</summary>
    public double PeopleHoursAbove(double limitC) => OperativeC.Zip(People, (t, p) => t > limitC ? p : 0).Sum();

    /// <summary>Hours of the nights above an operative temperature, C.</summary>
    public int NightHoursAbove(double limitC) => OperativeC.Zip(IsNight, (t, night) => night && t > limitC).Count(isWarm => isWarm);

    /// <summary>People-hours of the nights above an operative temperature, C.</summary>
    public double NightPeopleHoursAbove(double limitC) => OperativeC.Zip(IsNight, People).Sum(at => at.Second && at.First > limitC ? at.Third : 0);

    /// <summary>Hours with a heat index of so much or more, C.</summary>
    public int IndexHours(double leastC) => HeatIndexC.Count(t => t >= leastC);

    /// <summary>People-hours with a heat index of so much or more, C.</summary>
    public double IndexPeopleHours(double leastC) => HeatIndexC.Zip(People, (t, p) => t >= leastC ? p : 0).Sum();

    /// <summary>Whether water in it would freeze, in open or closed units.</summary>
    public bool Freezes => Math.Min(AirC.Min(), LowestClosedC ?? double.PositiveInfinity) <= 0;

    /// <summary>Hours from an hour on after which the room is below an operative temperature, C: 0 if it was before, none if it never is.</summary>
    public int? HoursUntil(double limitC, int from) => HoursUntil(OperativeC, t => t < limitC, from);

    /// <summary>Hours from an hour on after which its heat index has reached so much, C: 0 if it had before, none if it never does.</summary>
    public int? HoursUntilIndex(double leastC, int from) => HoursUntil(HeatIndexC, t => t >= leastC, from);

    private static int? HoursUntil(double[] of, Predicate<double> isBeyond, int from)
    {
        if (from > 0 && isBeyond(of[from - 1]))
        {
            return 0;
        }
        int at = Array.FindIndex(of, from, isBeyond);
        return at < 0 ? null : at - from + 1;
    }
}
