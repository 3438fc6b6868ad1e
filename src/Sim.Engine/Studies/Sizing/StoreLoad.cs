using Sim.Engine.Heat;
using Sim.Engine.Services;
using Sim.Engine.Simulation;
using Sim.Engine.Water;

namespace Sim.Engine.Studies;

/// <summary>Hot water of a design day.</summary>
internal static class StoreLoad
{
    /// <summary>
    /// Heat into the store as the mean of a day with all beds taken and the coldest mains of the first year, kW: draws, pipes and
    /// standing, at most the heater's capacity. The store covers the peaks of the day; solar heat counts for nothing.
    /// </summary>
    public static double MeanKw(SitePlan site)
    {
        if (site.Inputs.HotWater is not { } held || site.Store is not { } store)
        {
            return 0;
        }
        double coldC = site.Climate.Year(0).MainsC.Min();
        double Kwh(double litres, double useC) => litres * StorePlan.WaterKwhPerLK * Math.Max(0, useC - coldC);
        WaterSystem water = site.Inputs.Water;
        double perPersonKwh = Kwh(water.Basins.LPerPersonDay * water.Basins.HotShareFraction, water.Basins.UseTemperatureC)
            + Kwh(water.Showers.LPerPersonDay * water.Showers.HotShareFraction * water.Showers.DrawnFraction(held.CirculationLossFraction), water.Showers.UseTemperatureC);
        double servicesKwh = new Activity?[][] { site.Laundry, site.Catering, site.Cleaning }.Select(years => years[0])
            .Sum(a => a is null ? 0 : Kwh(a.DayUnits(site.CapacityPeople) * a.OnSite.HotWaterL, a.OnSite.HotWaterC));
        double drawnKw = (site.CapacityPeople * perPersonKwh + servicesKwh) * (1 + held.CirculationLossFraction) / 24;
        return Math.Min(drawnKw + store.LossKwhPerK * (store.SetpointC - store.SurroundingsC), HotWaterHeaters.CapacityKw(held.Heater, site.CapacityPeople));
    }
}
