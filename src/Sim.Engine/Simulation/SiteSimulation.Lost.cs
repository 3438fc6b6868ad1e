using System.Runtime.CompilerServices;
using Sim.Engine.Electricity;

namespace Sim.Engine.Simulation;

// Electricity and water not served are what is wanted and never made up. A load of the moment is lost when it is not granted; one that can
// wait asks again each hour until it is served, and only what people lack of it for good counts: work never done, water and hot
// water that did not flow, and what rooms below their setpoint did not lose.
public sealed partial class SiteSimulation
{
    // What heater and pumps could not draw since they last did all that was asked: no more than this is lost for want of power.
    private double storeOwedKwh, pumpOwedKwh;
    // Whether something still waits for power that was short before: then hours with power are looked into as well.
    private bool owesPower;

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void CountLost(ref SiteHour at)
    {
        double perHeat = storeHeater.ElectricityPerHeat > 0 ? storeHeater.ElectricityPerHeat : storeHeater.BackupLimitKwh > 0 ? 1 : 0;
        double coldKwh = at.HotWater.UnmetHeatKwh + HotKwh(laundry, at.Services.LaundryLostKg)
            + HotKwh(catering, at.Services.CateringLostMeals) + HotKwh(cleaning, at.Services.CleaningLostM2);
        CountLost(ElectricEndUse.HotWater, ref storeOwedKwh, coldKwh * perHeat);
        double dryL = grantedL == wantedL ? 0 : Sum(wantedL) - Sum(drawnL);
        double perL = mains.PumpKwhPerL > 0 ? mains.PumpKwhPerL : mains.Second.PumpKwhPerL;
        CountLost(ElectricEndUse.Pumping, ref pumpOwedKwh, dryL * (1 + mains.LeakPerUsed) * perL);
        CountLostRoomHeat();
        CountLostRoomCooling();
        owesPower = storeOwedKwh + pumpOwedKwh > 0 || laundry.OwedUnits + catering.OwedUnits + cleaning.OwedUnits > 0;
    }

    private double HotKwh(ServiceState service, double units) => units * service.Use.HotWaterL * hotDay.KwhPerL[service.Hot];

    private void CountLost(ElectricEndUse use, ref double owedKwh, double lackedKwh)
    {
        double drawn = drawnKwh[(int)use], wanted = wantedKwh[(int)use];
        double missedKwh = wanted - drawn > Shedding.Rounding * wanted ? wanted - drawn : 0;
        double lostKwh = 0;
        if (missedKwh > 0 || (owedKwh > 0 && lackedKwh > 0))
        {
            owedKwh += missedKwh;
            lostKwh = double.MinNative(owedKwh, double.MaxNative(0, lackedKwh));
            owedKwh -= lostKwh;
        }
        else
        {
            owedKwh = 0;
        }
        wantedKwh[(int)use] = drawn + lostKwh;
    }

    private void CountLostRoomHeat()
    {
        double drawn = drawnKwh[(int)ElectricEndUse.RoomHeating], missedKwh = wantedKwh[(int)ElectricEndUse.RoomHeating] - drawn;
        if (bank is null || missedKwh <= Shedding.Rounding * drawn)
        {
            return;
        }
        double lostKwh = 0;
        foreach (BuildingState building in buildings)
        {
            for (int index = building.Plan.OpenZone; index <= building.Plan.LastZone; index++)
            {
                double lackingKwh = LackingKwh(building, index, zoneRows.Rows(hour - firstHour, 1));
                lostKwh += lackingKwh > 0 ? ElectricityKwh(zoneStates[index].AllUnits, lackingKwh) : 0;
            }
        }
        wantedKwh[(int)ElectricEndUse.RoomHeating] = drawn + double.MinNative(missedKwh, lostKwh);
    }

    // As RoomLanes.LackingKwh, of the rooms that burn a fuel.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private double LackingKwh(Schema.Carrier fuel)
    {
        double kwh = 0;
        ReadOnlySpan<double> row = zoneRows.Rows(hour - firstHour, 1);
        foreach (BuildingState building in buildings)
        {
            for (int index = building.Plan.OpenZone; building.Plan.Burns(fuel) && index <= building.Plan.LastZone; index++)
            {
                kwh += LackingKwh(building, index, row);
            }
        }
        return kwh;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private double LackingKwh(BuildingState building, int index, ReadOnlySpan<double> row)
    {
        double belowK = bank!.HeatingSetpointC[index] - row[zoneRows.Offset(index, 0)];
        return belowK > 0 ? zoneStates[index].Units * building.Loss.WPerK(bank.AirChangeWPerK[index]) * belowK * KwPerW : 0;
    }

    // Work that a shortage (of power, of water) kept waiting, no more than all that waits; of what is given up, so much is lost by it.
    private static double LostUnits(ServiceState service, in Services.ServiceWork work, double share, ref double owedUnits)
    {
        owedUnits = double.MinNative(owedUnits + service.AskedUnits * (1 - share), service.BacklogUnits + work.LostUnits);
        double lost = double.MinNative(work.LostUnits, owedUnits);
        owedUnits -= lost;
        return lost;
    }
}
