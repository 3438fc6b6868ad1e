using System.Runtime.CompilerServices;
using Sim.Engine.Buildings;
using Sim.Engine.Electricity;
using Sim.Engine.Heat;
using HourRows = Sim.Engine.Buildings.LaneInputs.HourRows;

namespace Sim.Engine.Simulation;

public sealed partial class SiteSimulation
{
    private double roomHeatAskedKwh;
    private bool hasSteadyHeat;
    // Whether the hour at hand has power throughout and heaters for all: what they give and draw then.
    private bool givesAllHeat;
    private RoomHeatingHour allHeat;
    // Whether a room of the hour at hand may stay below its setpoint; of a heater that gives nothing it always may.
    private bool mayLackHeat, hasDeadHeater;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void AskRoomHeat()
    {
        if (roomsAreAhead)
        {
            wantedKwh[(int)ElectricEndUse.RoomHeating] = roomHeatAskedKwh = hours[hour - firstHour].RoomHeating.ElectricityKwh;
            return;
        }
        givesAllHeat = hasSteadyHeat && powered == 1 && !isBackedUp && bank is not null;
        if (givesAllHeat)
        {
            LaneInputs told = bank!.Hour;
            heaterLanes.Ask(ref Unsafe.Add(ref told.HourLane(0), HourRows.HeatNeedW * told.ToNextRow), 0, out RoomHeatOfFour all);
            (allHeat, mayLackHeat) = (all.Hour(0), all.IsAtLimit(0));
            wantedKwh[(int)ElectricEndUse.RoomHeating] = roomHeatAskedKwh = allHeat.ElectricityKwh;
        }
        else
        {
            AskEachRoom();
        }
    }

    // Electricity to ask for, and what it would have been with power all hour.
    private void AskEachRoom()
    {
        double wanted = 0, asked = 0;
        ReadOnlySpan<double> needW = bank is { } zones ? zones.HeatNeedW : [];
        if (tanks.Length > 0 && bank is not null)
        {
            RationRooms(needW);
        }
        Span<ZoneState> states = zoneStates;
        for (int index = 0; index < states.Length; index++)
        {
            ref ZoneState zone = ref states[index];
            zone.NeedKwh = zone.Units * needW[index] * KwPerW;
            zone.AskKwh = ElectricityKwh(zone.AllUnits, zone.NeedKwh);
            wanted += zone.AskKwh;
            if (powered < 1)
            {
                zone.AskKwh = ElectricityKwh(zone.Heater.Times(zone.Units, powered), zone.NeedKwh);
            }
            asked += zone.AskKwh;
            if (isBackedUp)
            {
                roomHeatGridAskKwh += ElectricityKwh(zone.Heater.Times(zone.Units, gridPart), zone.NeedKwh);
            }
        }
        if (network is { } pipes)
        {
            (wanted, asked) = AskNetwork(pipes);
            // A plant of many buildings runs evenly over the hour.
            roomHeatGridAskKwh = asked * gridPart;
        }
        wantedKwh[(int)ElectricEndUse.RoomHeating] = wanted;
        roomHeatAskedKwh = asked;
    }

    private static double ElectricityKwh(in HeaterCurve heater, double needKwh) =>
        heater.ElectricityKwh(double.MinNative(needKwh, heater.MaxHeatKwh));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void ApplyRooms(ref SiteHour at)
    {
        if (roomsAreAhead)
        {
            heaterLanes.AddFuel(at.RoomHeating, fuelKwh);
            drawnKwh[(int)ElectricEndUse.RoomHeating] = at.RoomHeating.ElectricityKwh;
            return;
        }
        if (bank is null && network is null)
        {
            drawnKwh[(int)ElectricEndUse.RoomHeating] = 0;
            at.RoomHeating = default;
            return;
        }
        double share = Share(grantedKwh[(int)ElectricEndUse.RoomHeating], roomHeatAskedKwh);
        if (givesAllHeat && share == 1)
        {
            at.RoomHeating = allHeat;
            drawnKwh[(int)ElectricEndUse.RoomHeating] = allHeat.ElectricityKwh;
            heaterLanes.AddFuel(allHeat, fuelKwh);
        }
        else
        {
            HeatEachRoom(share, ref at);
        }
        if (cooled.Length > 0)
        {
            CoolRooms(ref at);
        }
        bank?.Apply(zoneRows, hour - firstHour, comfort, out zoneTotals);
        if (mayLackHeat || hasDeadHeater || mayLackCooling || airedByRoom.Length > 0)
        {
            LookIntoRooms(ref at);
        }
    }

    // What rooms lack of their setpoints, and what fans that only cool have to know of the air.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private void LookIntoRooms(ref SiteHour at)
    {
        foreach (BuildingState building in airedByRoom)
        {
            building.AirC = zoneRows.Rows(hour - firstHour, 1)[zoneRows.Offset(building.OpenZone, 0)];
        }
        if (mayLackHeat || hasDeadHeater)
        {
            at.RoomHeating = at.RoomHeating with { LackingKwh = roomLanes.LackingKwh(ref bank!.Hour.HourLane(0), bank.Hour.ToNextRow, zoneRows, hour - firstHour) };
        }
        if (mayLackCooling)
        {
            at.RoomCooling = at.RoomCooling with { LackingKwh = LackingCoolingKwh() };
        }
    }

    private void HeatEachRoom(double share, ref SiteHour at)
    {
        if (givesAllHeat)
        {
            AskEachRoom();
        }
        double wanted = 0, delivered = 0, electricity = 0, fuel = 0, air = 0, clamped = 0;
        mayLackHeat = false;
        Span<ZoneState> states = zoneStates;
        for (int index = 0; index < states.Length; index++)
        {
            ref ZoneState zone = ref states[index];
            HeaterCurve cut = default;
            if (powered < 1)
            {
                cut = zone.Heater.Times(zone.Units, powered);
            }
            ref readonly HeaterCurve heater = ref powered < 1 ? ref cut : ref zone.AllUnits;
            double givenKwh = heater.HeatKwh(zone.NeedKwh, zone.AskKwh * share);
            mayLackHeat |= givenKwh < zone.NeedKwh || zone.NeedKwh > zone.AllUnits.MaxHeatKwh * HeaterLanes.NearlyAll;
            double burntKwh = heater.FuelKwh(givenKwh);
            wanted += zone.NeedKwh;
            delivered += givenKwh;
            electricity += heater.ElectricityKwh(givenKwh);
            fuel += burntKwh;
            air += heater.AirKwh(givenKwh);
            clamped = heater.LiftClamped && givenKwh > 0 ? 1 : clamped;
            fuelKwh[zone.Fuel] += burntKwh;
            // A state with no units is carried along at its ideal, weightless, so that it is sane when units join it.
            if (givenKwh < zone.NeedKwh)
            {
                bank!.HeatGrantedW[index] = givenKwh / zone.Units * WPerKw;
            }
        }
        NetworkFlows flows = default;
        if (network is { } pipes)
        {
            flows = ApplyNetwork(pipes, share);
            electricity += flows.StandingElectricityKwh;
            fuel += flows.StandingFuelKwh;
            air += flows.StandingAirKwh;
        }
        drawnKwh[(int)ElectricEndUse.RoomHeating] = double.MinNative(electricity, grantedKwh[(int)ElectricEndUse.RoomHeating]);
        at.RoomHeating = new RoomHeatingHour(wanted, delivered, electricity, fuel, clamped, flows.PlantKwh, flows.DeliveredKwh, flows.LossKwh, OutdoorAirKwh: air);
    }
}
