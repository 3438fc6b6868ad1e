namespace Sim.Engine.Time;

/// <summary>One calendar year's 8,760 hours on two clocks, each as hour of the week: 0 is Monday 00-01, 167 Sunday 23-24.</summary>
/// <param name="Year">The calendar year.</param>
/// <param name="StandardHourOfWeek">Hour of the week in local standard time.</param>
/// <param name="CivilHourOfWeek">Hour of the week in civil time, daylight saving included (of the middle of the hour).</param>
public sealed record CivilYear(int Year, byte[] StandardHourOfWeek, byte[] CivilHourOfWeek);
