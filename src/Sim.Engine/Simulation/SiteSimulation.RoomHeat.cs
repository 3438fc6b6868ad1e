using System.Runtime.CompilerServices;
using Sim.Engine.Buildings;
using Sim.Engine.Electricity;
using Sim.Engine.Heat;

namespace Sim.Engine.Simulation;

public sealed partial class SiteSimulation
{
    private double roomHeatAskedKwh;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void AskHeat(ZoneBank zones)
    {
        double wanted = 0, asked = 0;
        foreach (BuildingState building in buildings)
        {
            ZonePlan zone = building.Plan;
            building.OpenAskKwh = AskHeat(building.Heater, building.OpenUnits, zones.HeatNeedW[zone.OpenZone], ref wanted);
            asked += building.OpenAskKwh;
            if (zone.ClosedZone >= 0)
            {
                building.ClosedAskKwh = AskHeat(building.Heater, building.ClosedUnits, zones.HeatNeedW[zone.ClosedZone], ref wanted);
                asked += building.ClosedAskKwh;
            }
        }
        wantedKwh[(int)ElectricEndUse.RoomHeating] = wanted;
        roomHeatAskedKwh = asked;
    }

    // Electricity to ask for, and what it would have been with power all hour.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private double AskHeat(in HeaterCurve unit, double units, double needW, ref double wanted)
    {
        double needKwh = units * needW * KwPerW;
        HeaterCurve all = unit.Times(units);
        double allKwh = all.ElectricityKwh(double.MinNative(needKwh, all.MaxHeatKwh));
        wanted += allKwh;
        if (powered >= 1)
        {
            if (isBackedUp)
            {
                roomHeatGridAskKwh += ElectricityKwh(unit.Times(units, gridPart), needKwh);
            }
            return allKwh;
        }
        return ElectricityKwh(unit.Times(units, powered), needKwh);
    }

    private static double ElectricityKwh(in HeaterCurve heater, double needKwh) =>
        heater.ElectricityKwh(double.MinNative(needKwh, heater.MaxHeatKwh));

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void ApplyRooms(ref SiteHour at)
    {
        if (bank is not { } zones)
        {
            drawnKwh[(int)ElectricEndUse.RoomHeating] = 0;
            at.RoomHeating = default;
            return;
        }
        double share = Share(grantedKwh[(int)ElectricEndUse.RoomHeating], roomHeatAskedKwh);
        double wanted = 0, delivered = 0, electricity = 0, fuel = 0, clamped = 0;
        foreach (BuildingState building in buildings)
        {
            ZonePlan zone = building.Plan;
            for (int index = zone.OpenZone; index <= zone.LastZone; index++)
            {
                bool open = index == zone.OpenZone;
                double units = open ? building.OpenUnits : building.ClosedUnits, ask = open ? building.OpenAskKwh : building.ClosedAskKwh;
                double needKwh = units * zones.HeatNeedW[index] * KwPerW;
                RoomHeatingHour given = RoomHeatingHour.Of(building.Heater.Times(units, powered), needKwh, ask * share);
                wanted += needKwh;
                delivered += given.DeliveredKwh;
                electricity += given.ElectricityKwh;
                fuel += given.FuelKwh;
                clamped = double.MaxNative(clamped, given.LiftClampedHours);
                fuelKwh[(int)zone.Fuel] += given.FuelKwh;
                // A state with no units is carried along at its ideal, weightless, so that it is sane when units join it.
                if (given.DeliveredKwh < needKwh)
                {
                    zones.HeatGrantedW[index] = given.DeliveredKwh / units * WPerKw;
                }
            }
        }
        drawnKwh[(int)ElectricEndUse.RoomHeating] = double.MinNative(electricity, grantedKwh[(int)ElectricEndUse.RoomHeating]);
        at.RoomHeating = new RoomHeatingHour(wanted, delivered, electricity, fuel, clamped);
        zones.Apply();
    }
}
