using NodaTime;

namespace Sim.Engine.Time;

/// <summary>
/// The year of the simulation: 365 days and 8,760 hours, 29 February dropped. Hour h covers [h, h+1) in local standard
/// time; months, days and hours count from 0, and the days of the week are those of the real calendar year.
/// </summary>
public static class Calendar
{
    /// <summary>Hours of every year.</summary>
    public const int HoursPerYear = 8760;

    /// <summary>Days of every year.</summary>
    public const int DaysPerYear = 365;

    /// <summary>Hours of every day.</summary>
    public const int HoursPerDay = 24;

    private static readonly int[] FirstDay = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334, 365];
    private static readonly byte[] MonthsByDay = [.. Enumerable.Range(0, DaysPerYear).Select(d => (byte)(Array.FindLastIndex(FirstDay, f => f <= d)))];

    /// <summary>Day of the year on which each month (0-11) starts; item 12 is the end of the year.</summary>
    public static ReadOnlySpan<int> MonthStartDay => FirstDay;

    /// <summary>Days of a month (0-11); February always has 28.</summary>
    public static int DaysInMonth(int month) => FirstDay[month + 1] - FirstDay[month];

    /// <summary>First hour of a month (0-11); month 12 gives the end of the year.</summary>
    public static int MonthStartHour(int month) => FirstDay[month] * 24;

    /// <summary>Month (0-11) of an hour of the year.</summary>
    public static int MonthOfHour(int hour) => MonthsByDay[hour / 24];

    /// <summary>Month (0-11) of a day of the year (0-364).</summary>
    public static int MonthOfDay(int day) => MonthsByDay[day];

    /// <summary>Day of the year (0-364) of an hour of the year.</summary>
    public static int DayOfHour(int hour) => hour / 24;

    /// <summary>Hour of the day (0-23), local standard time, of an hour of the year.</summary>
    public static int HourOfDay(int hour) => hour % 24;

    /// <summary>The date of a day (0-364) of a calendar year.</summary>
    public static LocalDate Date(int year, int day)
    {
        int month = MonthsByDay[day];
        return new LocalDate(year, month + 1, day - FirstDay[month] + 1);
    }

    /// <summary>Day of the year (0-364) of a date; 29 February, which has none, counts as the 28th.</summary>
    public static int DayOfYear(LocalDate date) =>
        FirstDay[date.Month - 1] + (date is { Month: 2, Day: 29 } ? 28 : date.Day) - 1;

    /// <summary>Day of the week of a day (0-364) of a calendar year: 0 is Monday, 6 is Sunday.</summary>
    public static int DayOfWeek(int year, int day) => (int)Date(year, day).DayOfWeek - 1;

    /// <summary>Days from 1 January of <paramref name="startYear"/> to a date in years of 365 days; negative before it.</summary>
    public static int DayNumber(int startYear, LocalDate date) => (date.Year - startYear) * DaysPerYear + DayOfYear(date);
}
