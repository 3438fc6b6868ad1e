using Sim.Engine.Schema;
using Sim.Engine.Time;

namespace Sim.Engine.Heat;

/// <summary>Hours in which a store that is usually cooler is heated up against legionella (thermal disinfection).</summary>
public sealed record StoreBoost
{
    [Input("C", Min = 55, Max = 95, Otherwise = "65 C", Help = "Temperature to which the heater brings the store in these hours.")]
    public double ToC { get; init; } = 65;

    [Input("day", Min = 1, Max = 31, Otherwise = "7 days", Help = "Days from one such day to the next, in whole days from 1 January.")]
    public double EveryDays { get; init; } = 7;

    [Input("h", Min = 0, Max = 23, Otherwise = "2 h", Help = "Clock hour in which they begin.")]
    public double StartHours { get; init; } = 2;

    [Input("h", Min = 1, Max = 24, Otherwise = "3 h", Help = "How long they last, within the day; a weak heater needs several.")]
    public double LengthHours { get; init; } = 3;

    /// <summary>Whether an hour is one of them.</summary>
    /// <param name="hourOfYear">Hour of the year in standard time, from 0.</param>
    /// <param name="clock">Hour of the place's clock, 0-23.</param>
    public bool Holds(int hourOfYear, int clock)
    {
        if (clock < StartHours || clock >= StartHours + LengthHours)
        {
            return false;
        }
        // By daylight saving the clock's day begins an hour before that of standard time.
        int ahead = clock - Calendar.HourOfDay(hourOfYear);
        int day = Calendar.DayOfHour(hourOfYear) + (ahead < -Calendar.HoursPerDay / 2 ? 1 : ahead > Calendar.HoursPerDay / 2 ? -1 : 0);
        return (day + Calendar.DaysPerYear) % Calendar.DaysPerYear % (int)EveryDays == 0;
    }

    /// <summary>Problems that a single value cannot show.</summary>
    public static IEnumerable<(string Key, string Problem)> Check(StoreBoost boost)
    {
        if (boost.EveryDays != Math.Floor(boost.EveryDays))
        {
            yield return ("every", "is not a whole number of days");
        }
        if (boost.StartHours + boost.LengthHours > 24)
        {
            yield return ("length", "goes past midnight; begin earlier");
        }
    }
}
