using Sim.Engine.Heat;

namespace Sim.Engine.Simulation;

public sealed partial class SiteSimulation
{
    private readonly SolarPlan? solar;
    private double[] solarOnCollectors = [];
    private double solarC;
    private double solarOfferKwh, solarPumpWantedKwh;

    // Most heat that the solar store can pass on: that above the mains.
    private double SolarLimitKwh(SolarPlan field) => field.Store.HeatCapacityKwhPerK * double.MaxNative(0, solarC - coldC);

    // The heat still to be made, once the solar store has warmed the water that comes in; and what the pumps want.
    private double AskSolar(SolarPlan field, double heatKwh)
    {
        double wishedKwh = HotWaterStores.WishedKwh(hotWantedL, hotDay);
        double preheatKwh = HotWaterStores.PreheatKwh(wishedKwh, storeC, solarC, coldC, SolarLimitKwh(field));
        double afterC = HotWaterStores.Cooled(field.Store, solarC - preheatKwh * field.Store.KPerKwh);
        solarOfferKwh = SolarCollectors.OfferKwh(field.Collectors, solarOnCollectors[hour], solarC, outdoorC);
        solarPumpWantedKwh = field.Collectors.PumpFraction * double.MinNative(solarOfferKwh, SolarRoomKwh(field, afterC));
        return double.MaxNative(0, heatKwh - preheatKwh);
    }

    private static double SolarRoomKwh(SolarPlan field, double nowC) =>
        field.Store.HeatCapacityKwhPerK * double.MaxNative(0, field.Store.SetpointC - nowC);

    // The solar store gives first, by its level at the hour's start, then stands, then receives; its pumps are served before the heater.
    private void ApplySolar(SolarPlan field, double grantedKwhOfHour, ref SiteHour hourly)
    {
        double pumpGrantedKwh = double.MinNative(grantedKwhOfHour, solarPumpWantedKwh * powered);
        HotWaterHour at = HotWaterStores.Apply(
            store, ref storeC, hotWantedL, hotDay, storeHeater.Times(1, powered), grantedKwhOfHour - pumpGrantedKwh,
            solarC, SolarLimitKwh(field));
        double startC = solarC, pump = field.Collectors.PumpFraction, offerKwh = solarOfferKwh * powered;
        solarC -= at.PreheatKwh * field.Store.KPerKwh;
        double lossKwh = HotWaterStores.StandbyLossKwh(field.Store, solarC);
        solarC = HotWaterStores.Cooled(field.Store, solarC);
        double roomKwh = SolarRoomKwh(field, solarC);
        double takenKwh = double.MinNative(double.MinNative(offerKwh, roomKwh), pump > 0 ? pumpGrantedKwh / pump : offerKwh);
        solarC += takenKwh * field.Store.KPerKwh;
        hourly.HotWater = at with
        {
            SolarHeatKwh = takenKwh,
            SolarStoreLossKwh = lossKwh,
            StagnationKwh = double.MaxNative(0, offerKwh - roomKwh),
            StoredKwh = at.StoredKwh + field.Store.HeatCapacityKwhPerK * (solarC - startC),
            ElectricityKwh = at.ElectricityKwh + double.MinNative(takenKwh * pump, pumpGrantedKwh),
        };
    }
}
