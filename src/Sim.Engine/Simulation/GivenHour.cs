using System.Diagnostics.CodeAnalysis;
using Sim.Engine.Occupancy;

namespace Sim.Engine.Simulation;

/// <summary>What an hour is given whatever state the site is in: clock, weather, grid, sun and people.</summary>
[SuppressMessage("Performance", "CA1815", Justification = "Compared by nobody.")]
internal struct GivenHour
{
    public PeopleHour People;

    public double OutdoorC, HumidityFraction, GlobalHorizontalWPerM2, RainMm;

    /// <summary>Part of the hour with power of the grid, and what the modules give.</summary>
    public double GridFraction, SolarKwh;

    /// <summary>Hour of the week, from Monday 0 h, and of the day, in civil time.</summary>
    public int WeekClock, Clock;
}
