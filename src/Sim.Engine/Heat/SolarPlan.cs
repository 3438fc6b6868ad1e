namespace Sim.Engine.Heat;

/// <summary>Collectors and solar store with everything worked out that does not change by the hour.</summary>
/// <param name="Collectors">Their inputs.</param>
/// <param name="Store">The solar store; its setpoint is the temperature of stagnation.</param>
public sealed record SolarPlan(SolarThermal Collectors, StorePlan Store)
{
    /// <summary>Works a field out; none without collectors.</summary>
    public static SolarPlan? Of(SolarThermal? collectors, HotWaterStore store, double capacityPeople)
    {
        if (collectors is not { AreaM2: > 0 })
        {
            return null;
        }
        HotWaterStore solar = store with
        {
            StoreM3 = collectors.StoreLPerM2 * collectors.AreaM2 / 1000,
            HeatLossWPerK = null,
            SetpointC = collectors.LimitC,
            CirculationLossFraction = 0,
        };
        return new(collectors, StorePlan.Of(solar, capacityPeople));
    }
}
