using Sim.Engine.Electricity;
using Sim.Engine.Heat;
using Sim.Engine.Waste;
using Sim.Engine.Water;

namespace Sim.Engine.Simulation;

// The hour of a plain site in which all get what they ask for, which most hours of most sites are: nothing has to be granted, so that what
// is asked is applied at once. It calls the same functions of the rooms as the five verbs do, and the same bits come of it; what it saves is
// asking for parts that the site does not have, and looking up what is granted.
public sealed partial class SiteSimulation
{
    // No part of the site but rooms, loads, services, sources and a tank of water, a mixed store of hot water and its heater.
    private bool IsPlain => mayGoAhead && hasStore && microgrid is null && reusePlan is null && supplyPlan is null && wastewater is null && treatment is null && containers is null
        && boost is null && storeHeatPump is null && storeHybrid is null && solar is null && layersC.Length == 0 && showersRecovered == 0;

    private bool isPlain;

    // False, with nothing changed but what is asked for, where somebody might get less.
    private bool StepAmple(int h, ref SiteHour at)
    {
        hour = h;
        int i = h - midnight;
        ref readonly GivenHour given = ref day[i];
        // Spans whose lengths the compiler knows.
        Span<double> kwh = wantedKwh.AsSpan(0, Shedding.EndUses), litres = wantedL.AsSpan(0, WaterDispatch.EndUses), hotLitres = hotWantedL.AsSpan(0, HotWaterStores.Uses);
        AskServices();
        LoadAsks.Write(loads, dayLoads[i], kwh);
        AskTaps(dayTaps[i], litres, hotLitres);
        double storeEndC = storeC, pumpKwh = WaterDispatch.AskPumpingKwh(mains, tankL, litres, given.Clock);
        if (!WaterDispatch.HasAll(mains, tankL, litres, given.Clock, pumpKwh)
            || !HotWaterStores.ServesAll(store, storeC, hotLitres, hotDay, storeHeater.MaxHeatKwh))
        {
            return false;
        }
        at.HotWater = HotWaterStores.Apply(store, ref storeEndC, hotLitres, hotDay, storeHeater, double.PositiveInfinity, servesAll: true);
        kwh[(int)ElectricEndUse.RoomHeating] = at.RoomHeating.ElectricityKwh;
        kwh[(int)ElectricEndUse.HotWater] = at.HotWater.ElectricityKwh;
        kwh[(int)ElectricEndUse.Pumping] = pumpKwh;
        double loadKwh = EndUses.Sum(kwh);
        if (loadKwh > ElectricDispatch.OfferKwh(grid, given.SolarKwh, 1))
        {
            return false;
        }

        storeC = storeEndC;
        at.Weather = new WeatherHour(given.OutdoorC, given.GlobalHorizontalWPerM2, given.RainMm);
        at.People = given.People;
        Span<double> fuel = fuelKwh.AsSpan(0, Carriers);
        fuel.Clear();
        heaterLanes.AddFuel(at.RoomHeating, fuel);
        fuel[storeFuel] += at.HotWater.FuelKwh;
        ApplyServices(isAmple: true, ref at);
        WasteHour.Fill(ref at.Waste, residentsWaste, given.People.RegisteredPeople, mealsWaste, at.Services.CateringDoneMeals, given.People.StaffPeople * staffWasteKg);
        WaterDispatch.Apply(mains, ref tankL, litres, litres, given.Clock, pumpKwh, Loading(given.People), ref at.Water);
        at.Water.StaffL = given.People.StaffPeople * (staffDrinkingL + staffBasinsL + staffToiletsL);
        if (at.Water.PumpingKwh != pumpKwh)
        {
            kwh[(int)ElectricEndUse.Pumping] = at.Water.PumpingKwh;
            loadKwh = EndUses.Sum(kwh);
        }
        ElectricDispatch.SettleAll(grid, given.SolarKwh, loadKwh, kwh, ref at.Electricity);
        at.Fuel = FuelHour.Of(fuelUnitsPerKwh, fuel);
        return true;
    }
}
