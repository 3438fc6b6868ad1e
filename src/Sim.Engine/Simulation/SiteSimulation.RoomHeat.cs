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
        if (network is not null)
        {
            (wanted, asked) = AskNetwork(zones, network);
        }
        foreach (BuildingState building in buildings)
        {
            ZonePlan zone = building.Plan;
            building.OpenAskKwh = AskHeat(building, building.OpenUnits, zones.HeatNeedW[zone.OpenZone], ref wanted);
            asked += building.OpenAskKwh;
            if (zone.ClosedZone >= 0)
            {
                building.ClosedAskKwh = AskHeat(building, building.ClosedUnits, zones.HeatNeedW[zone.ClosedZone], ref wanted);
                asked += building.ClosedAskKwh;
            }
        }
        wantedKwh[(int)ElectricEndUse.RoomHeating] = wanted;
        roomHeatAskedKwh = asked;
    }

    // Electricity to ask for, and what it would have been with power all hour.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private double AskHeat(BuildingState building, double units, double needW, ref double wanted)
    {
        ref readonly HeaterCurve unit = ref building.Heater;
        double needKwh = units * needW * KwPerW;
        HeaterCurve all = unit.Times(units);
        double allKwh = all.ElectricityKwh(double.MinNative(needKwh * building.NetworkShare, all.MaxHeatKwh));
        wanted += allKwh;
        if (powered >= 1)
        {
            return allKwh;
        }
        HeaterCurve now = unit.Times(units, powered);
        return now.ElectricityKwh(double.MinNative(needKwh * building.NetworkShareNow, now.MaxHeatKwh));
    }

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
                RoomHeatingHour given = RoomHeatingHour.Of(building.Heater.Times(units, powered), needKwh * building.NetworkShareNow, ask * share);
                wanted += needKwh;
                delivered += given.DeliveredKwh;
                electricity += given.ElectricityKwh;
                fuel += given.FuelKwh;
                clamped = double.MaxNative(clamped, given.LiftClampedHours);
                fuelKwh[(int)zone.Fuel] += given.FuelKwh;
                if (zone.Network is not null)
                {
                    networkFlows = networkFlows.And(given);
                }
                // A state with no units is carried along at its ideal, weightless, so that it is sane when units join it.
                if (given.DeliveredKwh < needKwh)
                {
                    zones.HeatGrantedW[index] = given.DeliveredKwh / units * WPerKw;
                }
            }
        }
        if (network is not null)
        {
            ApplyNetwork(network, share, ref electricity, ref fuel);
        }
        drawnKwh[(int)ElectricEndUse.RoomHeating] = double.MinNative(electricity, grantedKwh[(int)ElectricEndUse.RoomHeating]);
        at.RoomHeating = new RoomHeatingHour(wanted, delivered, electricity, fuel, clamped, networkFlows.PlantKwh, networkFlows.DeliveredKwh, networkFlows.LossKwh);
        networkFlows = default;
        zones.Apply();
    }
}
