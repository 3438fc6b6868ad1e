using Sim.Engine.Schema;

namespace Sim.Engine.Water;

/// <summary>
/// Pits and tanks that hold what trucks take, the sludge of a lined pit or a septic tank or the contents of holding tanks, and the
/// trucks that empty them by level, by schedule or both. All pits of a site are one store.
/// </summary>
public sealed record Holding
{
    // Trucks come between these hours of the day.
    private const int TrucksFromHour = 8, TrucksToHour = 16;
    private const double LPerM3 = 1000, HoursPerDay = 24, UsualOrderAt = 0.8;

    [Input("m3", Min = 0, AboveMin = true, Max = 100_000, Help = "What a pit or tank holds of septage and sludge; what all of them hold, where their count is not given.")]
    public double VolumeM3 { get; init; } = 1;

    [Input(Min = 1, Max = 10_000, Otherwise = "1", Help = "Number of equal pits or tanks, which fill together.")]
    public int Count { get; init; } = 1;

    /// <summary>What all of them hold.</summary>
    public double TotalM3 => Count * VolumeM3;

    [Input("day", Min = 1, Max = 3650, Help = "Days between two emptyings by schedule; omitted: by level alone.")]
    public double? EveryDays { get; init; }

    [Input("fraction", Min = 0, AboveMin = true, Max = 1, Help = "Level at which trucks are ordered; omitted: 80 %, with a schedule none.")]
    public double? OrderAtFraction { get; init; }

    [Input("h", Min = 0, Max = 2160, Otherwise = "24 h", Help = "Time from that order until the first truck comes.")]
    public double LeadTimeHours { get; init; } = 24;

    [Input(Min = 1, Max = 8, Otherwise = "8", Help = "Most loads on a day; trucks come from 8 to 16, one an hour.")]
    public int TripsPerDay { get; init; } = 8;

    [Input(Otherwise = "overflow", Help = "What happens while they are full: overflow, the rest runs out untreated; toilets-closed, toilets are out of use and only other water runs out.")]
    public WhenFull WhenFull { get; init; }

    /// <summary>Level at which trucks are ordered, L; infinite where they come by schedule alone.</summary>
    public double OrderAtL => LPerM3 * TotalM3 * (OrderAtFraction ?? (EveryDays is null ? UsualOrderAt : double.PositiveInfinity));

    /// <summary>Whether toilets are out of use with what they hold.</summary>
    public bool ClosesToilets(in HoldingState state) => WhenFull == WhenFull.ToiletsClosed && state.HeldL >= LPerM3 * TotalM3;

    /// <summary>
    /// Keeps the hour's septage and sludge: a truck that comes takes a load of what was there at the hour's start, then what arises
    /// comes in, and what finds no room runs out.
    /// </summary>
    /// <param name="state">What they hold and who is on the way; changed.</param>
    /// <param name="comingL">Septage and sludge of the hour.</param>
    /// <param name="loadL">What one truck takes.</param>
    /// <param name="hourOfDay">Hour of the day in civil time.</param>
    /// <param name="takenL">Taken by truck.</param>
    public HoldingHour Keep(ref HoldingState state, double comingL, double loadL, int hourOfDay, out double takenL)
    {
        double startL = state.HeldL, volumeL = LPerM3 * TotalM3;
        bool closed = ClosesToilets(state), comes = Comes(ref state, loadL, hourOfDay);
        takenL = comes ? double.MinNative(loadL, startL) : 0;
        double afterL = startL - takenL + comingL;
        state.HeldL = double.MinNative(afterL, volumeL);
        return new(state.HeldL - startL, double.MaxNative(0, afterL - volumeL), state.HeldL, comes ? 1 : 0, closed ? 1 : 0);
    }

    // As many loads are ordered as the level asks for; nothing more is ordered before the last of them has come.
    private bool Comes(ref HoldingState state, double loadL, int hourOfDay)
    {
        if (hourOfDay == 0)
        {
            state.TripsToday = 0;
        }
        state.HoursSince++;
        if (state.Loads > 0)
        {
            state.WaitHours--;
        }
        else if (EveryDays * HoursPerDay <= state.HoursSince)
        {
            (state.Loads, state.WaitHours, state.HoursSince) = ((int)Math.Ceiling(state.HeldL / loadL), 0, 0);
        }
        else if (state.HeldL >= OrderAtL)
        {
            (state.Loads, state.WaitHours) = ((int)Math.Ceiling(state.HeldL / loadL), LeadTimeHours);
        }
        bool comes = state.Loads > 0 && state.WaitHours <= 0 && state.TripsToday < TripsPerDay && hourOfDay is >= TrucksFromHour and < TrucksToHour;
        state.Loads -= comes ? 1 : 0;
        state.TripsToday += comes ? 1 : 0;
        return comes;
    }
}

/// <summary>What happens while pits and tanks are full.</summary>
public enum WhenFull
{
    /// <summary>What finds no room runs out untreated.</summary>
    Overflow,

    /// <summary>Toilets are out of use until a truck has come.</summary>
    ToiletsClosed,
}

/// <summary>What pits and tanks carry from one hour to the next.</summary>
public struct HoldingState
{
    /// <summary>Septage and sludge held, L.</summary>
    public double HeldL { get; internal set; }

    /// <summary>Loads ordered that have not come.</summary>
    public int Loads { get; internal set; }

    /// <summary>Hours until the first of them can come.</summary>
    public double WaitHours { get; internal set; }

    /// <summary>Loads taken since midnight.</summary>
    public int TripsToday { get; internal set; }

    /// <summary>Hours since the last emptying by schedule.</summary>
    public double HoursSince { get; internal set; }
}
