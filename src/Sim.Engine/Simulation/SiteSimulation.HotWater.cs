using System.Runtime.CompilerServices;
using Sim.Engine.Electricity;
using Sim.Engine.Heat;
using Sim.Engine.Water;

namespace Sim.Engine.Simulation;

public sealed partial class SiteSimulation
{
    private readonly bool hasStore;
    private StorePlan store;
    private readonly StoreBoost? boost;
    private readonly HeatPumpHotWater? storeHeatPump;
    private HeaterCurve storeHeater, cutHeater;
    private readonly int storeFuel;
    private double storeC;
    private double exchangerKwh, storeAskedKwh;
    private bool storeDrawsPower, storeServesAll;
    private readonly HybridHotWater? storeHybrid;
    private double[] storePumpFromC = [];

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void AskHotWater()
    {
        wantedKwh[(int)ElectricEndUse.HotWater] = 0;
        storeAskedKwh = 0;
        if (boost is not null)
        {
            store = store with { SetpointC = boost.Holds(hour, now.Clock) ? boost.ToC : plan.Store!.Value.SetpointC };
        }
        if (!storeDrawsPower)
        {
            storeServesAll = hasStore && HotWaterStores.ServesAll(store, storeC, hotWantedL, hotDay, storeHeater.MaxHeatKwh);
            return;
        }
        if (storeHeatPump is { } pump)
        {
            storeHeater = HotWaterHeaters.HeatPumpCurve(pump, store.SetpointC, plan.CapacityPeople, now.OutdoorC, now.HumidityFraction);
        }
        double heatKwh = storeHybrid is { } hybrid ? AskHybrid(hybrid) : AskStoreHeat();
        if (storeOnNetwork)
        {
            AskNetworkWater(network!, heatKwh);
        }
        ref readonly HeaterCurve heater = ref storeHeater;
        double wanted = heater.ElectricityKwh(double.MinNative(heatKwh, heater.MaxHeatKwh));
        wantedKwh[(int)ElectricEndUse.HotWater] = wanted;
        storeAskedKwh = wanted;
        if (powered < 1)
        {
            storeAskedKwh = CutElectricityKwh(heater, powered, heatKwh);
        }
        if (isBackedUp)
        {
            storeGridAskKwh = CutElectricityKwh(heater, gridPart, heatKwh);
        }
        if (solar is not null)
        {
            wantedKwh[(int)ElectricEndUse.HotWater] += solarPumpWantedKwh;
            storeAskedKwh += solarPumpWantedKwh * powered;
            storeGridAskKwh += solarPumpWantedKwh * gridPart;
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void CutStoreHeater() => cutHeater = storeHeater.Times(1, powered);

    // In a part of the hour; apart, because the curves that are made here would be made room for in every hour.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static double CutElectricityKwh(in HeaterCurve heater, double part, double heatKwh) => ElectricityKwh(heater.Times(1, part), heatKwh);

    // What the network's exchanger lets through is known before what its plant can.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private double AskStoreHeat()
    {
        double mostKwh = storeOnNetwork ? exchangerKwh : storeHeater.MaxHeatKwh;
        if (layersC.Length > 0)
        {
            double heatKwh = StratifiedStores.AskHeatKwh(store, layersC, hotWantedL, hotDay, mostKwh, out storeServesAll);
            return solar is null ? heatKwh : AskSolarLayers(solar, heatKwh);
        }
        return solar is null
            ? HotWaterStores.AskHeatKwh(store, storeC, hotWantedL, hotDay, mostKwh, out storeServesAll) : AskSolar(solar, mostKwh);
    }

    // One of the two heats the hour, as in rooms. A store can wait for its heat pump, its users cannot: where the heat pump at its limit
    // leaves draws cold the boiler takes the hour.
    private double AskHybrid(HybridHotWater hybrid)
    {
        HeaterCurve pump = storeHeater;
        double pumpFromC = storePumpFromC.Length > 0 ? storePumpFromC[heatBands[hour]] : hybrid.BelowC;
        if (now.OutdoorC >= pumpFromC || storeHeld)
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

    // Hot water needs water: what does not flow is not drawn from the store either.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void GrantHotWater()
    {
        if (grantedL != wantedL)
        {
            Limit(HotWaterUse.Basins, WaterEndUse.Basins);
            Limit(HotWaterUse.Showers, WaterEndUse.Showers);
        }
        bool isAmple = hasStore && storeServesAll;
        if (hasStore && (grantedKwh != wantedKwh || storeOnNetwork || !isAmple))
        {
            isAmple = GrantStore();
        }
        if (isAmple != (hotGrantedL == hotWantedL))
        {
            hotGrantedL = isAmple ? hotWantedL : ownHotGrantedL;
        }
        if (!isAmple && !hasStore)
        {
            Array.Clear(hotGrantedL);
        }
    }

    // With the heat that the power granted makes; whether it is enough for all.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private bool GrantStore()
    {
        HeaterCurve heater = storeHeater.Times(1, powered);
        double granted = grantedKwh[(int)ElectricEndUse.HotWater];
        double mostKwh = heater.HeatKwh(heater.MaxHeatKwh, granted - SolarPumpGrantedKwh(granted));
        if (layersC.Length > 0)
        {
            StratifiedStores.Grant(store, layersC, hotWantedL, hotDay, mostKwh, ownHotGrantedL);
            return storeServesAll = ownHotGrantedL.AsSpan().SequenceEqual(hotWantedL);
        }
        storeServesAll = HotWaterStores.ServesAll(store, storeC, hotWantedL, hotDay, mostKwh, solarWater);
        if (!storeServesAll)
        {
            HotWaterStores.Grant(store, storeC, hotWantedL, hotDay, mostKwh, ownHotGrantedL, solarWater);
        }
        return storeServesAll;
    }

    private void Limit(HotWaterUse hot, WaterEndUse use) =>
        hotWantedL[(int)hot] *= Share(grantedL[(int)use], wantedL[(int)use]);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void ApplyHotWater(ref SiteHour at)
    {
        if (!hasStore)
        {
            drawnKwh[(int)ElectricEndUse.HotWater] = 0;
            at.HotWater = default;
            return;
        }
        // Services draw what they did; people what they wanted, the store counts what it could not give.
        if (hotGrantedL != hotWantedL)
        {
            hotWantedL[(int)HotWaterUse.Kitchen] = hotGrantedL[(int)HotWaterUse.Kitchen];
            hotWantedL[(int)HotWaterUse.Laundry] = hotGrantedL[(int)HotWaterUse.Laundry];
            hotWantedL[(int)HotWaterUse.Cleaning] = hotGrantedL[(int)HotWaterUse.Cleaning];
        }
        double granted = grantedKwh[(int)ElectricEndUse.HotWater];
        if (layersC.Length > 0)
        {
            ApplyLayers(granted, ref at);
        }
        else if (solar is null)
        {
            if (powered < 1)
            {
                CutStoreHeater();
            }
            ref readonly HeaterCurve heater = ref powered < 1 ? ref cutHeater : ref storeHeater;
            at.HotWater = HotWaterStores.Apply(store, ref storeC, hotWantedL, hotDay, heater, granted, storeServesAll);
        }
        else
        {
            ApplySolar(solar, granted, ref at);
        }
        drawnKwh[(int)ElectricEndUse.HotWater] = at.HotWater.ElectricityKwh;
        NotShort(ElectricEndUse.HotWater, at.HotWater.ElectricityKwh);
        fuelKwh[storeFuel] += at.HotWater.FuelKwh;
        if (storeOnNetwork)
        {
            ApplyNetworkWater(network!, ref at);
        }
        if (showersRecovered > 0)
        {
            ApplyDrainHeat(ref at);
        }
    }

    private double HotWaterKwh() => (plan.Store is { } held ? held.HeatCapacityKwhPerK * storeC : 0)
        + solarStore.HeatCapacityKwhPerK * solarC;
}
