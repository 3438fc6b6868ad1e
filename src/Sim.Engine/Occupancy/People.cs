using Sim.Engine.Time;

namespace Sim.Engine.Occupancy;

/// <summary>People hour by hour from people day by day.</summary>
public static class People
{
    /// <summary>Fills one year's 8,760 hours. Days are days of standard time.</summary>
    /// <param name="inputs">Presence, awake and staff schedules.</param>
    /// <param name="year">The year's clocks.</param>
    /// <param name="registeredByDay">Registered residents of the year's 365 days.</param>
    /// <param name="staffByMonth">Employees of the year's 12 months (<see cref="StaffInputs.Monthly"/>).</param>
    /// <param name="hours">Filled.</param>
    public static void Fill(OccupancyInputs inputs, CivilYear year, ReadOnlySpan<double> registeredByDay,
        ReadOnlySpan<double> staffByMonth, Span<PeopleHour> hours)
    {
        double[] presence = inputs.Presence.Week(), awake = inputs.Awake.Week(), duty = inputs.Staff.Hours.Week();
        for (int hour = 0; hour < Calendar.HoursPerYear; hour++)
        {
            int ofWeek = year.CivilHourOfWeek[hour];
            double registered = registeredByDay[hour / 24];
            double present = registered * Math.Min(presence[ofWeek], 1);
            hours[hour] = new PeopleHour(registered, present, present * Math.Min(awake[ofWeek], 1),
                staffByMonth[Calendar.MonthOfHour(hour)] * Math.Min(duty[ofWeek], 1));
        }
    }

    /// <summary>Arrivals and departures on each day of the period, from the change of the stock and the mean stay.</summary>
    public static (double[] ArrivalsByDay, double[] DeparturesByDay) Turnover(Stay stay, ReadOnlySpan<double> peopleByDay)
    {
        var arrivals = new double[peopleByDay.Length];
        var departures = new double[peopleByDay.Length];
        for (int day = 0; day < peopleByDay.Length; day++)
        {
            (arrivals[day], departures[day]) = stay.Turnover(peopleByDay[Math.Max(day - 1, 0)], peopleByDay[day]);
        }
        return (arrivals, departures);
    }
}
