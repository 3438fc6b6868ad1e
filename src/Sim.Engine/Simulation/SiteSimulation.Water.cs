using System.Runtime.CompilerServices;
using Sim.Engine.Electricity;
using Sim.Engine.Heat;
using Sim.Engine.Water;

namespace Sim.Engine.Simulation;

public sealed partial class SiteSimulation
{
    private readonly bool hasStore;
    private readonly StorePlan store;
    private readonly HeaterCurve storeHeater;
    private readonly int storeFuel;
    private double tankL;
    private double storeC;
    private double pumpAskedKwh, storeAskedKwh;

    private void PrepareStores()
    {
        tankL = WaterPlan.StartL(plan.Inputs.Water);
        storeC = plan.Store?.SetpointC ?? 0;
        hotUseC[(int)HotWaterUse.Basins] = plan.Inputs.Water.Basins.UseTemperatureC;
        hotUseC[(int)HotWaterUse.Showers] = plan.Inputs.Water.Showers.UseTemperatureC;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void AskWater()
    {
        WaterSystem system = plan.Inputs.Water;
        WaterAsks.Write(system, present.PresentPeople, clock, wantedL);
        hotWantedL[(int)HotWaterUse.Basins] = wantedL[(int)WaterEndUse.Basins] * system.Basins.HotShareFraction;
        hotWantedL[(int)HotWaterUse.Showers] = wantedL[(int)WaterEndUse.Showers] * system.Showers.HotShareFraction;

        wantedKwh[(int)ElectricEndUse.Pumping] = WaterDispatch.AskPumpingKwh(plan.Water, tankL, wantedL, clock);
        pumpAskedKwh = PumpAskKwh(powered);
    }

    private double PumpAskKwh(double poweredPart)
    {
        double pumpKwh = wantedKwh[(int)ElectricEndUse.Pumping];
        // Without a tank the taps run only while the pump does; with one it catches up while there is power.
        double pumpKw = plan.Water.MainsL(clock) * plan.Water.PumpKwhPerL;
        return plan.Water.TankVolumeL > 0
            ? PartialHour.AskDeferrable(pumpKwh, pumpKw, poweredPart)
            : PartialHour.AskInstant(pumpKwh, poweredPart);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void AskHotWater()
    {
        wantedKwh[(int)ElectricEndUse.HotWater] = 0;
        storeAskedKwh = 0;
        if (!hasStore)
        {
            return;
        }
        double heatKwh = HotWaterStores.AskHeatKwh(store, storeC, hotWantedL, hotUseC, coldC);
        ref readonly HeaterCurve heater = ref storeHeater;
        double wanted = heater.ElectricityKwh(double.MinNative(heatKwh, heater.MaxHeatKwh));
        wantedKwh[(int)ElectricEndUse.HotWater] = wanted;
        storeAskedKwh = wanted;
        if (powered < 1)
        {
            storeAskedKwh = ElectricityKwh(heater.Times(1, powered), heatKwh);
        }
        if (isBackedUp)
        {
            storeGridAskKwh = ElectricityKwh(heater.Times(1, gridPart), heatKwh);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void GrantWater() =>
        WaterDispatch.Grant(plan.Water, tankL, wantedL, clock, grantedKwh[(int)ElectricEndUse.Pumping], grantedL);

    // Hot water needs water: what does not flow is not drawn from the store either.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void GrantHotWater()
    {
        Limit(HotWaterUse.Basins, WaterEndUse.Basins);
        Limit(HotWaterUse.Showers, WaterEndUse.Showers);
        if (hasStore)
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

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void ApplyWater(ref SiteHour at)
    {
        at.Water = WaterDispatch.Apply(plan.Water, ref tankL, wantedL, drawnL, clock, grantedKwh[(int)ElectricEndUse.Pumping], present.PresentPeople);
        drawnKwh[(int)ElectricEndUse.Pumping] = at.Water.PumpingKwh;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void ApplyHotWater(ref SiteHour at)
    {
        drawnKwh[(int)ElectricEndUse.HotWater] = 0;
        if (!hasStore)
        {
            at.HotWater = default;
            return;
        }
        // Services draw what they did; people what they wanted, the store counts what it could not give.
        hotWantedL[(int)HotWaterUse.Kitchen] = hotGrantedL[(int)HotWaterUse.Kitchen];
        hotWantedL[(int)HotWaterUse.Laundry] = hotGrantedL[(int)HotWaterUse.Laundry];
        hotWantedL[(int)HotWaterUse.Cleaning] = hotGrantedL[(int)HotWaterUse.Cleaning];
        at.HotWater = HotWaterStores.Apply(
            store, ref storeC, hotWantedL, hotUseC, coldC, storeHeater.Times(1, powered), grantedKwh[(int)ElectricEndUse.HotWater]);
        drawnKwh[(int)ElectricEndUse.HotWater] = at.HotWater.ElectricityKwh;
        fuelKwh[storeFuel] += at.HotWater.FuelKwh;
    }
}
