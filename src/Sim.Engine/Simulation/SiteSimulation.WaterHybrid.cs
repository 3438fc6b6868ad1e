using Sim.Engine.Heat;

namespace Sim.Engine.Simulation;

public sealed partial class SiteSimulation
{
    private readonly HybridHotWater? storeHybrid;
    private double[] storePumpFromC = [];

    // One of the two heats the hour, as in rooms. A store can wait for its heat pump, its users cannot: where the heat pump at its limit
    // leaves draws cold the boiler takes the hour.
    private double AskHybrid(HybridHotWater hybrid)
    {
        HeaterCurve pump = storeHeater;
        double pumpFromC = storePumpFromC.Length > 0 ? storePumpFromC[heatBands[hour]] : hybrid.BelowC;
        if (outdoorC >= pumpFromC || storeHeld)
        {
            double heatKwh = AskStoreHeat();
            if (storeServesAll || storeHeld || heatKwh <= pump.MaxHeatKwh || plan.StoreHeater.MaxHeatKwh <= pump.MaxHeatKwh)
            {
                return heatKwh;
            }
        }
        storeHeater = plan.StoreHeater;
        return AskStoreHeat();
    }
}
