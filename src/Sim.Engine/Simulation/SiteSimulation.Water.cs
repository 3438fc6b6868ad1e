using Sim.Engine.Electricity;
using Sim.Engine.Heat;
using Sim.Engine.Water;

namespace Sim.Engine.Simulation;

public sealed partial class SiteSimulation
{
    private double tankL;
    private double storeC;
    private double pumpAskedKwh, storeAskedKwh;
    private HeaterCurve storeHeater;
    private WaterHour water;
    private HotWaterHour hotWater;

    private void PrepareStores()
    {
        tankL = WaterPlan.StartL(plan.Inputs.Water);
        storeC = plan.Store?.SetpointC ?? 0;
        hotUseC[(int)HotWaterUse.Basins] = plan.Inputs.Water.Basins.UseTemperatureC;
        hotUseC[(int)HotWaterUse.Showers] = plan.Inputs.Water.Showers.UseTemperatureC;
    }

    private void AskWater()
    {
        WaterSystem system = plan.Inputs.Water;
        WaterAsks.Write(system, present.PresentPeople, clock, wantedL);
        hotWantedL[(int)HotWaterUse.Basins] = wantedL[(int)WaterEndUse.Basins] * system.Basins.HotShareFraction;
        hotWantedL[(int)HotWaterUse.Showers] = wantedL[(int)WaterEndUse.Showers] * system.Showers.HotShareFraction;

        double pumpKwh = WaterDispatch.AskPumpingKwh(plan.Water, tankL, wantedL, clock);
        wantedKwh[(int)ElectricEndUse.Pumping] = pumpKwh;
        // Without a tank the taps run only while the pump does; with one it catches up while there is power.
        double pumpKw = plan.Water.MainsL(clock) * plan.Water.PumpKwhPerL;
        pumpAskedKwh = plan.Water.TankVolumeL > 0
            ? PartialHour.AskDeferrable(pumpKwh, pumpKw, powered)
            : PartialHour.AskInstant(pumpKwh, powered);
    }

    private void AskHotWater()
    {
        wantedKwh[(int)ElectricEndUse.HotWater] = 0;
        storeAskedKwh = 0;
        if (plan.Store is not { } store)
        {
            return;
        }
        HotWaterHeater heater = plan.Inputs.HotWater!.Heater;
        HeaterCurve unlimited = HotWaterHeaters.Curve(heater, plan.CapacityPeople);
        storeHeater = HotWaterHeaters.Curve(heater, plan.CapacityPeople, powered);
        double heatKwh = HotWaterStores.AskHeatKwh(store, storeC, hotWantedL, hotUseC, coldC);
        wantedKwh[(int)ElectricEndUse.HotWater] = unlimited.ElectricityKwh(Math.Min(heatKwh, unlimited.MaxHeatKwh));
        storeAskedKwh = storeHeater.ElectricityKwh(Math.Min(heatKwh, storeHeater.MaxHeatKwh));
    }

    private void GrantWater() =>
        WaterDispatch.Grant(plan.Water, tankL, wantedL, clock, grantedKwh[(int)ElectricEndUse.Pumping], grantedL);

    // Hot water needs water: what does not flow is not drawn from the store either.
    private void GrantHotWater()
    {
        Limit(HotWaterUse.Basins, WaterEndUse.Basins);
        Limit(HotWaterUse.Showers, WaterEndUse.Showers);
        if (plan.Store is { } store)
        {
            HotWaterStores.Grant(store, storeC, hotWantedL, hotUseC, coldC, hotGrantedL);
        }
        else
        {
            Array.Clear(hotGrantedL);
        }
    }

    private void Limit(HotWaterUse hot, WaterEndUse use) =>
        hotWantedL[(int)hot] *= Share(grantedL[(int)use], wantedL[(int)use]);

    private void ApplyWater()
    {
        ReadOnlySpan<WaterEndUse> people = [WaterEndUse.Drinking, WaterEndUse.Basins, WaterEndUse.Showers, WaterEndUse.Toilets];
        foreach (WaterEndUse use in people)
        {
            drawnL[(int)use] = grantedL[(int)use];
        }
        water = WaterDispatch.Apply(plan.Water, ref tankL, wantedL, drawnL, clock, grantedKwh[(int)ElectricEndUse.Pumping], present.PresentPeople);
        drawnKwh[(int)ElectricEndUse.Pumping] = water.PumpingKwh;
    }

    private void ApplyHotWater()
    {
        drawnKwh[(int)ElectricEndUse.HotWater] = 0;
        if (plan.Store is not { } store)
        {
            return;
        }
        // Services draw what they did; people what they wanted, the store counts what it could not give.
        hotWantedL[(int)HotWaterUse.Kitchen] = hotGrantedL[(int)HotWaterUse.Kitchen];
        hotWantedL[(int)HotWaterUse.Laundry] = hotGrantedL[(int)HotWaterUse.Laundry];
        hotWantedL[(int)HotWaterUse.Cleaning] = hotGrantedL[(int)HotWaterUse.Cleaning];
        hotWater = HotWaterStores.Apply(store, ref storeC, hotWantedL, hotUseC, coldC, storeHeater, grantedKwh[(int)ElectricEndUse.HotWater]);
        drawnKwh[(int)ElectricEndUse.HotWater] = hotWater.ElectricityKwh;
        fuelKwh[(int)HotWaterHeaters.CarrierOf(plan.Inputs.HotWater!.Heater)] += hotWater.FuelKwh;
    }
}
