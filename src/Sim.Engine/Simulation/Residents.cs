using Sim.Engine.Occupancy;
using Sim.Engine.Schema;
using Sim.Engine.Time;

namespace Sim.Engine.Simulation;

/// <summary>All that a site's residents and staff follow from.</summary>
internal readonly record struct OccupancyKey(OccupancyInputs Inputs, Period Period, OccupancyFile? Record, int Seed, string Site);

/// <summary>The residents of a site by day and its staff by month, shared by the variations that leave them as they are.</summary>
internal sealed record Residents(OccupancySeries Occupancy, double[] StaffByMonth)
{
    /// <summary>Works the people of a site out.</summary>
    public static Residents Of(OccupancyKey key)
    {
        OccupancySeries series = OccupancySeries.Of(key.Inputs, key.Period, key.Record, DrawOf(key.Seed, key.Site));
        return new(series, key.Inputs.Staff.Monthly(series.PeopleByDay, key.Inputs.CapacityPeople));
    }

    /// <summary>Draws of the random path that a run with a seed follows at a site.</summary>
    public static Draw DrawOf(int seed, string site) => new(seed, "occupancy", site);

    /// <summary>Mean residents of the period on the paths of other seeds; the record is fitted once for all, when the first is asked for.</summary>
    public static Func<int, double> MeanPeopleOfSeed(OccupancyKey key)
    {
        var paths = new Lazy<Func<Draw, OccupancySeries>>(() => OccupancySeries.Prepared(key.Inputs, key.Period, key.Record));
        return seed => paths.Value(DrawOf(seed, key.Site)).PeopleByDay.Average();
    }
}
