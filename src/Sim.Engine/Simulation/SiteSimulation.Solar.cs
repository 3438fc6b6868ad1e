using Sim.Engine.Heat;

namespace Sim.Engine.Simulation;

public sealed partial class SiteSimulation
{
    private readonly SolarPlan? solar;
    // It stands where the hot-water store stands.
    private StorePlan solarStore;
    private double[] solarOnCollectors = [];
    private double solarC;
    private double solarOfferKwh, solarPumpWantedKwh;
    private SolarWater solarWater;

    // The heat still to be made, once the solar store has warmed the water that comes in; and what the pumps want.
    private double AskSolar(SolarPlan field, double mostHeaterKwh)
    {
        // At most its heat above the mains.
        solarWater = SolarWater.Of(storeC, solarC, hotDay.ColdC, solarStore.HeatCapacityKwhPerK * double.MaxNative(0, solarC - hotDay.ColdC));
        double preheatKwh = solarWater.Kwh(HotWaterStores.WishedKwh(hotWantedL, hotDay));
        double afterC = HotWaterStores.Cooled(solarStore, solarC - preheatKwh * solarStore.KPerKwh);
        solarOfferKwh = SolarCollectors.OfferKwh(field.Collectors, solarOnCollectors[hour], solarC, now.OutdoorC);
        solarPumpWantedKwh = field.Collectors.PumpFraction * double.MinNative(solarOfferKwh, SolarRoomKwh(afterC));
        return HotWaterStores.AskHeatKwh(store, storeC, hotWantedL, hotDay, mostHeaterKwh, out storeServesAll, solarWater);
    }

    // The pumps are served before the heater.
    private double SolarPumpGrantedKwh(double grantedKwhOfHour) => solar is null ? 0 : double.MinNative(grantedKwhOfHour, solarPumpWantedKwh * powered);

    private double SolarRoomKwh(double nowC) =>
        solarStore.HeatCapacityKwhPerK * double.MaxNative(0, solarStore.SetpointC - nowC);

    // The solar store gives first, by its level at the hour's start, then stands, then receives.
    private void ApplySolar(SolarPlan field, double grantedKwhOfHour, ref SiteHour hourly)
    {
        double pumpGrantedKwh = SolarPumpGrantedKwh(grantedKwhOfHour);
        HotWaterHour at = HotWaterStores.Apply(
            store, ref storeC, hotWantedL, hotDay, storeHeater.Times(1, powered), grantedKwhOfHour - pumpGrantedKwh, storeServesAll, solarWater);
        double startC = solarC, pump = field.Collectors.PumpFraction, offerKwh = solarOfferKwh * powered;
        solarC -= at.PreheatKwh * solarStore.KPerKwh;
        double lossKwh = HotWaterStores.StandbyLossKwh(solarStore, solarC);
        solarC = HotWaterStores.Cooled(solarStore, solarC);
        double roomKwh = SolarRoomKwh(solarC);
        double takenKwh = double.MinNative(double.MinNative(offerKwh, roomKwh), pump > 0 ? pumpGrantedKwh / pump : offerKwh);
        solarC += takenKwh * solarStore.KPerKwh;
        hourly.HotWater = at with
        {
            SolarHeatKwh = takenKwh,
            SolarStoreLossKwh = lossKwh,
            StagnationKwh = double.MaxNative(0, offerKwh - roomKwh),
            StoredKwh = at.StoredKwh + solarStore.HeatCapacityKwhPerK * (solarC - startC),
            ElectricityKwh = at.ElectricityKwh + double.MinNative(takenKwh * pump, pumpGrantedKwh),
        };
    }
}
