using Sim.Engine.Heat;

namespace Sim.Engine.Simulation;

// Hot water in layers; the solar store has as many. Both temperatures of the one-node stores are then the means of the layers.
public sealed partial class SiteSimulation
{
    private double[] layersC = [], solarLayersC = [], solarTrialC = [];

    private void PrepareLayers()
    {
        if (plan.Inputs.HotWater is { Layers: > 1 } held)
        {
            layersC = new double[held.Layers];
            Array.Fill(layersC, storeC);
            solarLayersC = new double[solar is null ? 0 : held.Layers];
            Array.Fill(solarLayersC, solarC);
            solarTrialC = new double[solarLayersC.Length];
        }
    }

    // The heat still to be made, once the solar store has warmed the water that comes in; and what the pumps want.
    private double AskSolarLayers(SolarPlan field, double heatKwh)
    {
        solarLayersC.CopyTo(solarTrialC, 0);
        double wishedL = StratifiedStores.VolumeL(HotWaterStores.WishedKwh(hotWantedL, hotDay), layersC[0], hotDay.ColdC);
        double preheatKwh = StratifiedStores.Through(solarStore, solarTrialC, wishedL, hotDay.ColdC);
        StratifiedStores.Stand(solarStore, solarTrialC);
        solarPumpWantedKwh = field.Collectors.PumpFraction * Collect(field, solarTrialC, 1, double.PositiveInfinity).TakenKwh;
        return double.MaxNative(0, heatKwh - preheatKwh);
    }

    private void ApplyLayers(double grantedKwhOfHour, ref SiteHour hourly)
    {
        HeaterCurve heater = storeHeater.Times(1, powered);
        if (solar is not { } field)
        {
            hourly.HotWater = StratifiedStores.Apply(store, layersC, hotWantedL, hotDay, heater, grantedKwhOfHour);
            storeC = hourly.HotWater.StoreC;
            return;
        }
        double startC = solarC, pump = field.Collectors.PumpFraction, pumpGrantedKwh = SolarPumpGrantedKwh(grantedKwhOfHour);
        HotWaterHour at = StratifiedStores.Apply(
            store, layersC, hotWantedL, hotDay, heater, grantedKwhOfHour - pumpGrantedKwh, solarStore, solarLayersC);
        double lossKwh = StratifiedStores.Stand(solarStore, solarLayersC);
        (double takenKwh, double stagnationKwh) = Collect(field, solarLayersC, powered, pump > 0 ? pumpGrantedKwh / pump : double.PositiveInfinity);
        (storeC, solarC) = (at.StoreC, 0);
        foreach (double layerC in solarLayersC)
        {
            solarC += layerC / solarLayersC.Length;
        }
        hourly.HotWater = at with
        {
            SolarHeatKwh = takenKwh,
            SolarStoreLossKwh = lossKwh,
            StagnationKwh = stagnationKwh,
            StoredKwh = at.StoredKwh + solarStore.HeatCapacityKwhPerK * (solarC - startC),
            ElectricityKwh = at.ElectricityKwh + double.MinNative(takenKwh * pump, pumpGrantedKwh),
        };
    }

    // Collectors see the bottom, which they warm: the hour is cut into as many parts as there are layers.
    private (double TakenKwh, double StagnationKwh) Collect(SolarPlan field, Span<double> bottomUpC, double part, double mostKwh)
    {
        double takenKwh = 0, stagnationKwh = 0;
        for (int step = 0; step < bottomUpC.Length; step++)
        {
            double offerKwh = SolarCollectors.OfferKwh(field.Collectors, solarOnCollectors[hour], bottomUpC[^1], now.OutdoorC) * part / bottomUpC.Length;
            double roomKwh = StratifiedStores.RoomKwh(solarStore, bottomUpC);
            double stepKwh = double.MinNative(double.MinNative(offerKwh, roomKwh), mostKwh - takenKwh);
            StratifiedStores.HeatFromBottom(solarStore, bottomUpC, stepKwh);
            takenKwh += stepKwh;
            stagnationKwh += double.MaxNative(0, offerKwh - roomKwh);
        }
        return (takenKwh, stagnationKwh);
    }
}
