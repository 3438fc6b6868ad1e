using System.Globalization;
using Sim.Engine.Schema;

namespace Sim.Engine.Time;

/// <summary>
/// Which hours of the week the meter counts in the night (lower) band: a published rule by name, or ranges of one's own.
/// Physics sees the bands only as signals; their prices are elsewhere.
/// </summary>
public abstract record TariffBands
{
    /// <summary>Number of the day (higher) band in a year's column.</summary>
    public const byte Day = 0;

    /// <summary>Number of the night (lower) band in a year's column.</summary>
    public const byte Night = 1;

    /// <summary>The clock by which the meter switches.</summary>
    protected abstract BandClock SwitchedBy { get; }

    /// <summary>Night ranges on a day of the week (0 is Monday) as text, such as <c>13-16, 22-07</c>.</summary>
    protected abstract IEnumerable<string> NightOn(int dayOfWeek);

    /// <summary>The band (0 day, 1 night) of each of the 8,760 hours of a year.</summary>
    public byte[] Hours(CivilYear year) => this is OwnBands ? HoursOf(year) : year.Column(nameof(TariffBands), this, () => HoursOf(year));

    private byte[] HoursOf(CivilYear year)
    {
        var week = new byte[168];
        for (int day = 0; day < 7; day++)
        {
            foreach (string range in NightOn(day))
            {
                (int from, int to) = Parse(range) ?? throw new FormatException($"'{range}' is not a range of hours such as 22-07.");
                for (int hour = 0; hour < 24; hour++)
                {
                    bool inside = from < to ? hour >= from && hour < to : hour >= from || hour < to;
                    week[day * 24 + hour] = inside ? Night : week[day * 24 + hour];
                }
            }
        }
        return Array.ConvertAll(SwitchedBy == BandClock.Civil ? year.CivilHourOfWeek : year.StandardHourOfWeek, h => week[h]);
    }

    /// <summary>Reads <c>22-07</c> as (22, 7): from the first hour up to, not including, the second; null where it is no range.</summary>
    internal static (int From, int To)? Parse(string range)
    {
        string[] ends = range.Split('-', StringSplitOptions.TrimEntries);
        return ends.Length == 2
            && int.TryParse(ends[0], NumberStyles.None, CultureInfo.InvariantCulture, out int from)
            && int.TryParse(ends[1], NumberStyles.None, CultureInfo.InvariantCulture, out int to)
            && from is >= 0 and < 24 && to is >= 0 and <= 24 && from != to
            ? (from, to) : null;
    }
}

/// <summary>One band: all hours count as day.</summary>
[Kind("single")]
public sealed record SingleBand : TariffBands
{
    protected override BandClock SwitchedBy => BandClock.Standard;

    protected override IEnumerable<string> NightOn(int dayOfWeek) => [];
}

/// <summary>
/// Elektroprivreda BiH, all customers but households: night on working days 22-07 by winter time (23-08 on summer
/// clocks: the meter is not moved), and all Saturday and Sunday (EP BiH notices of 27 March 2015 and October 2020).
/// </summary>
[Kind("ep-bih-non-household")]
public sealed record EpBihNonHousehold : TariffBands
{
    protected override BandClock SwitchedBy => BandClock.Standard;

    protected override IEnumerable<string> NightOn(int dayOfWeek) => dayOfWeek >= 5 ? ["0-24"] : ["22-7"];
}

/// <summary>
/// Elektroprivreda BiH, households with two-tariff meters: night Monday to Saturday 13-16 and 22-07 by winter time
/// (14-17 and 23-08 on summer clocks), and all Sunday (EP BiH notices of 27 March 2015 and October 2020).
/// </summary>
[Kind("ep-bih-household")]
public sealed record EpBihHousehold : TariffBands
{
    protected override BandClock SwitchedBy => BandClock.Standard;

    protected override IEnumerable<string> NightOn(int dayOfWeek) => dayOfWeek == 6 ? ["0-24"] : ["13-16", "22-7"];
}

/// <summary>Night hours of one's own.</summary>
[Kind("own")]
public sealed record OwnBands : TariffBands
{
    [Input(Help = "Night ranges on working days, such as 22-07; 0-24 for the whole day.")]
    public IReadOnlyList<string> Workdays { get; init; } = [];

    [Input(Help = "Night ranges on Saturdays; as on working days where omitted.")]
    public IReadOnlyList<string>? Saturdays { get; init; }

    [Input(Help = "Night ranges on Sundays; as on Saturdays where omitted.")]
    public IReadOnlyList<string>? Sundays { get; init; }

    [Input(Otherwise = "civil", Help = "Whether the meter follows civil time or stays on standard (winter) time.")]
    public BandClock Clock { get; init; }

    protected override BandClock SwitchedBy => Clock;

    protected override IEnumerable<string> NightOn(int dayOfWeek) => dayOfWeek switch
    {
        6 => Sundays ?? Saturdays ?? Workdays,
        5 => Saturdays ?? Workdays,
        _ => Workdays,
    };

    /// <summary>What is wrong with the ranges.</summary>
    public static IEnumerable<(string Key, string Problem)> Check(OwnBands bands)
    {
        (string, IReadOnlyList<string>?)[] lists = [("workdays", bands.Workdays), ("saturdays", bands.Saturdays), ("sundays", bands.Sundays)];
        foreach ((string key, IReadOnlyList<string>? ranges) in lists)
        {
            foreach (string range in (ranges ?? []).Where(r => Parse(r) is null))
            {
                yield return (key, $"'{range}' is not a range of whole hours such as 22-07");
            }
        }
    }
}

/// <summary>The clock by which a meter switches bands.</summary>
public enum BandClock
{
    /// <summary>Civil time, with daylight saving.</summary>
    Civil,

    /// <summary>Standard (winter) time all year.</summary>
    Standard,
}
