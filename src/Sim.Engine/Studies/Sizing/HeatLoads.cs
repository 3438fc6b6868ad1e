using Sim.Engine.Buildings;
using Sim.Engine.Climate;
using Sim.Engine.Heat;
using Sim.Engine.Scenarios;
using Sim.Engine.Simulation;

namespace Sim.Engine.Studies;

/// <summary>Design heat loads of the heated buildings of a scenario.</summary>
public static class HeatLoads
{
    // Humidity of cold weather; it moves only the defrosting of heat pumps.
    private const double HumidityFraction = 0.85;

    /// <summary>The loads of a variation; none, with the problems reported, where it has errors.</summary>
    public static IReadOnlyList<BuildingHeatLoad>? Of(ScenarioFile file, Variation variation, ProblemList problems) =>
        file.Bind(variation, problems) is { } scenario && new Compiler().Compile(scenario, problems) is { } plan && !problems.HasErrors
            ? Of(plan) : null;

    /// <summary>The loads of a plan.</summary>
    public static IReadOnlyList<BuildingHeatLoad> Of(Plan plan) => [.. plan.Sites.SelectMany(Of)];

    /// <summary>The loads of a site.</summary>
    internal static BuildingHeatLoad[] Of(SitePlan site)
    {
        BuildingHeatLoad[] loads = [.. Alone(site)];
        ZonePlan[] heated = [.. Heated(site)];
        if (heated.FirstOrDefault(z => z.Network is not null)?.Network is not { } network)
        {
            return loads;
        }
        HeaterCurve plant = HeatNetworks.Plant(network, loads[0].DesignC, HumidityFraction);
        plant = plant with { FirstLimitKwh = plant.FirstLimitKwh + HeatNetworks.Backup(network, loads[0].DesignC, HumidityFraction).FirstLimitKwh };
        double wantedKw = loads.Where((_, i) => heated[i].Network is not null).Sum(l => l.Units * WantedKw(l));
        // Hot water comes first. In an hour it may take all that its exchanger lets through; over a day, which rooms bridge, it takes its mean.
        double waterKw = site.StoreOnNetwork ? StoreLoad.MeanKw(site) / network.DistributionEfficiencyFraction : 0;
        double standingKw = HeatNetworks.StandingLossKwh(network, plant, loads[0].DesignC, wantedKw + waterKw, 1);
        double availableKw = HeatNetworks.AvailableKwh(network, plant, standingKw + waterKw, 1);
        double fraction = availableKw / wantedKw;
        return wantedKw <= 0 || double.IsPositiveInfinity(availableKw) ? loads
            : [.. loads.Select((l, i) => heated[i].Network is null ? l : l with { InstalledKw = Math.Min(l.InstalledKw, fraction * WantedKw(l)), NetworkFraction = fraction })];
    }

    // Radiators give no more than they can, however much the plant has.
    private static double WantedKw(BuildingHeatLoad load) => Math.Min(load.LoadKw, load.InstalledKw);

    private static IEnumerable<ZonePlan> Heated(SitePlan site) => site.Zones.Where(z => z.Inputs.Heating is not NoHeating);

    private static IEnumerable<BuildingHeatLoad> Alone(SitePlan site)
    {
        double meanC = site.Climate.MeanC;
        (double designC, string from) = site.Inputs.Climate.Normals is { } place
            ? (NormalsLibrary.Get(place).WinterDesignC + site.Inputs.Climate.WarmingK, $"of {place}")
            : (site.Climate.ColdC, "99.6 % of the weather");
        double airJPerM3K = Ventilation.AirJPerM3K(site.Inputs.Location.ElevationM);
        foreach (ZonePlan zone in Heated(site))
        {
            double indoorC = zone.SetpointC.Max();
            double loadW = DesignHeatLoad.En12831(
                zone.Zone, zone.LeaksWPerK + zone.FreshWPerKPerPerson * zone.PeoplePerUnit, airJPerM3K, indoorC, designC, meanC);
            yield return new BuildingHeatLoad(site.Name, zone.Name, zone.Inputs.Units, indoorC, designC, from, loadW / 1000,
                zone.HeaterAt(designC, HumidityFraction).MaxHeatKwh, zone.FloorAreaM2);
        }
    }
}
