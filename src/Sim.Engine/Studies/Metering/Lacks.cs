using System.Globalization;
using Sim.Engine.Accounts;
using Sim.Engine.Scenarios;

namespace Sim.Engine.Studies;

/// <summary>Warns of a run that leaves rooms cold, showers cold or cooled rooms warm for much of a year: the scenario is sound, and most likely not meant so.</summary>
public static class Lacks
{
    // Cold starts and power cuts take less of a year.
    private const double LargeFraction = 0.02;

    // Machines are not sized for the hottest hours of years, and are shed first.
    private const double LargeCoolingFraction = 0.1;

    /// <summary>Adds a warning for each site with much unmet hot water, room heat or room cooling.</summary>
    public static void Warn(Result result, ProblemList problems)
    {
        Scenario scenario = result.Scenario;
        foreach (IGrouping<string, MeteredMonth> site in result.Appraisal.Months.GroupBy(m => m.Site))
        {
            double years = result.Appraisal.OpenYears;
            double hot = Share(site, m => m.HotWaterUnmetKwh, m => m.WaterHeatKwh), heat = Share(site, m => m.RoomHeatLackingKwh, m => m.RoomHeatKwh);
            if (hot > LargeFraction)
            {
                Add("hot_water", string.Create(CultureInfo.InvariantCulture,
                    $"leaves {site.Sum(m => m.HotWaterUnmetL) / 1000 / years:0} m3 of hot water a year unmet, {100 * hot:0.#} % of its heat: setpoint, store, heater, power or fuel do not suffice"));
            }
            if (heat > LargeFraction)
            {
                Add("buildings", string.Create(CultureInfo.InvariantCulture,
                    $"lack {site.Sum(m => m.RoomHeatLackingKwh) / years:0} kWh a year of the heat that holds their setpoints, {100 * heat:0.#} %: heaters, plant, power or fuel do not suffice; sim size --heat and sim coldsnap tell where"));
            }
            double cooling = Share(site, m => m.RoomCoolingLackingKwh, m => m.RoomCoolingKwh);
            if (cooling > LargeCoolingFraction)
            {
                Add("buildings", string.Create(CultureInfo.InvariantCulture,
                    $"lack {site.Sum(m => m.RoomCoolingLackingKwh) / years:0} kWh a year of the cooling that holds their setpoints, {100 * cooling:0.#} %: machines or power do not suffice; sim heatwave tells where"));
            }

            void Add(string key, string problem) => problems.Add(scenario.Document.At(scenario.PathOf(site.Key, key), problem, Severity.Warning));
        }
    }

    private static double Share(IEnumerable<MeteredMonth> months, Func<MeteredMonth, double> missing, Func<MeteredMonth, double> given) =>
        months.Sum(missing) is var lacks and > 0 ? lacks / (lacks + months.Sum(given)) : 0;
}
