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
        PrepareReuse();
        hotUseC[(int)HotWaterUse.Basins] = plan.Inputs.Water.Basins.UseTemperatureC;
        hotUseC[(int)HotWaterUse.Showers] = plan.Inputs.Water.Showers.UseTemperatureC;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void AskWater()
    {
        WaterSystem system = plan.Inputs.Water;
        WaterAsks.Write(system, present.PresentPeople, clock, wantedL);
        hotWantedL[(int)HotWaterUse.Basins] = wantedL[(int)WaterEndUse.Basins] * system.Basins.HotShareFraction;
        hotWantedL[(int)HotWaterUse.Showers] = wantedL[(int)WaterEndUse.Showers] * showersStoreShare;
        AskReuse();

        double pumpKwh = WaterDispatch.AskPumpingKwh(plan.Water, tankL, sourceWantedL, clock);
        wantedKwh[(int)ElectricEndUse.Pumping] = pumpKwh;
        // Without a tank the taps run only while the pump does; with one it catches up while there is power.
        double pumpKw = plan.Water.PumpKwhPerL > 0 ? plan.Water.MainsL(clock) * plan.Water.PumpKwhPerL : 0;
        pumpAskedKwh = plan.Water.TankVolumeL > 0
            ? PartialHour.AskDeferrable(pumpKwh, pumpKw, powered)
            : PartialHour.AskInstant(pumpKwh, powered);
        AskReusePower();
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
            HeaterCurve now = heater.Times(1, powered);
            storeAskedKwh = now.ElectricityKwh(double.MinNative(heatKwh, now.MaxHeatKwh));
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void GrantWater()
    {
        GrantReuse();
        WaterDispatch.Grant(plan.Water, tankL, sourceWantedL, clock, sourceGrantedKwh, grantedL);
        AddReuse();
    }

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
        if (plan.Reuse is null)
        {
            at.Water = WaterDispatch.Apply(plan.Water, ref tankL, wantedL, drawnL, clock, sourceGrantedKwh, present.PresentPeople);
        }
        else
        {
            ApplyReuse(plan.Reuse, ref at);
        }
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
        if (showersRecovered > 0)
        {
            ApplyDrainHeat(ref at);
        }
    }
}
