using Sim.Engine.Accounts;
using Sim.Engine.Schema;
using Sim.Engine.Simulation;
using Sim.Engine.Waste;

namespace Sim.Engine.Studies;

/// <summary>What one kind of bin has to hold.</summary>
/// <param name="Site">The site.</param>
/// <param name="Name">What is in it: a stream kept apart, or the rest.</param>
/// <param name="Kg">Mass, kg/year.</param>
/// <param name="M3">Room that it takes loose, m3/year.</param>
/// <param name="BusiestM3PerWeek">Room that a week of the busiest month takes, m3.</param>
/// <param name="Containers">Containers that hold what comes in that week in the longest time between two rounds; not a number where nobody comes.</param>
public readonly record struct BinNeed(string Site, string Name, double Kg, double M3, double BusiestM3PerWeek, double Containers);

/// <summary>Room that waste takes by stream, and the containers it needs at the site's rounds and size of containers.</summary>
public static class WasteVolumes
{
    private const double DaysPerWeek = 7;

    /// <summary>The bins of all sites where waste is kept apart or containers are counted; none elsewhere.</summary>
    public static IReadOnlyList<BinNeed> Of(Run run, IReadOnlyList<MeteredMonth> months) =>
        [.. run.Sites.SelectMany(site => Of(site.Plan, [.. months.Where(m => m.Site == site.Plan.Name && !m.Closed)]))];

    /// <summary>The bins of one site.</summary>
    /// <param name="plan">The site.</param>
    /// <param name="months">Its months, those while it is open.</param>
    public static IReadOnlyList<BinNeed> Of(SitePlan plan, MeteredMonth[] months)
    {
        WasteInputs inputs = plan.Inputs.Waste;
        var needs = new List<BinNeed>();
        double[] densities = inputs.Density.ByStream();
        foreach (WasteStream stream in Enum.GetValues<WasteStream>())
        {
            int s = (int)stream;
            double[] kg = Array.ConvertAll(months, m => m.Waste.RecycledKg[s] + m.Waste.CompostedKg[s] + m.Waste.DigestedKg[s]);
            needs.Add(Need(plan, stream.ToString().ToLowerInvariant(), months, kg, Array.ConvertAll(kg, k => k / densities[s])));
        }
        needs.RemoveAll(n => n.Kg == 0);
        if (needs.Count > 0 || inputs.Containers is not null)
        {
            double[][] rest = Array.ConvertAll(months, m => m.Waste.LandfilledKg.Zip(m.Waste.LitteredKg, m.Waste.BurntKg).Select(x => x.First + x.Second + x.Third).ToArray());
            double[] kg = Array.ConvertAll(rest, r => r.Sum());
            double[] m3 = inputs.Containers is { ByStream: false } mixed ? Array.ConvertAll(kg, k => k / mixed.DensityKgPerM3) : Array.ConvertAll(rest, r => inputs.Density.VolumeM3(r));
            needs.Add(Need(plan, "the rest", months, kg, m3));
        }
        return needs;
    }

    private static BinNeed Need(SitePlan plan, string name, MeteredMonth[] months, double[] kg, double[] m3)
    {
        Containers containers = plan.Inputs.Waste.Containers ?? new Containers();
        double years = months.Length / (double)MonthTotals.PerYear, week = m3.Zip(months, (v, m) => v / m.Days * DaysPerWeek).Max();
        double needed = containers.RoundsPerWeek > 0 ? Math.Ceiling((week / DaysPerWeek * containers.LongestDays / containers.VolumeM3) - 1e-9) : double.NaN;
        return new BinNeed(plan.Name, name, kg.Sum() / years, m3.Sum() / years, week, needed);
    }
}
