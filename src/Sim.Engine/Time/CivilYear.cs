using System.Collections.Concurrent;

namespace Sim.Engine.Time;

/// <summary>One calendar year's 8,760 hours on two clocks, each as hour of the week: 0 is Monday 00-01, 167 Sunday 23-24.</summary>
/// <param name="Year">The calendar year.</param>
/// <param name="StandardHourOfWeek">Hour of the week in local standard time.</param>
/// <param name="CivilHourOfWeek">Hour of the week in civil time, daylight saving included (of the middle of the hour).</param>
public sealed record CivilYear(int Year, byte[] StandardHourOfWeek, byte[] CivilHourOfWeek)
{
    private readonly ConcurrentDictionary<(string What, object Of), Array> columns = new();

    /// <summary>A column of the year that follows from a schedule or rule alone: worked out once, shared by all who ask.</summary>
    internal T[] Column<T>(string what, object of, Func<T[]> make) => (T[])columns.GetOrAdd((what, of), _ => make());
}
