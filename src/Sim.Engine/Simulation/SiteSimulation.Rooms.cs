using Sim.Engine.Buildings;
using Sim.Engine.Electricity;
using Sim.Engine.Heat;
using Sim.Engine.Scenarios;

namespace Sim.Engine.Simulation;

public sealed partial class SiteSimulation
{
    private const double WPerKw = 1000;

    private ZoneBank? bank;
    private double[] openUnits = [];
    private double[] peopleInOpenUnit = [];
    private double[] roomAskKwh = [];
    private double roomHeatAskedKwh;
    private double awakeElsewhere;
    private double staffElsewhere;
    private RoomsHour rooms;
    private ServedHour served;
    private RoomHeatingHour roomHeating;

    private void PrepareRooms()
    {
        openUnits = new double[plan.Zones.Count];
        peopleInOpenUnit = new double[plan.Zones.Count];
        roomAskKwh = new double[plan.ZoneCount];
        awakeElsewhere = plan.Zones.Where(z => !z.Sleeps).Sum(z => z.Inputs.AwakeShareFraction);
        staffElsewhere = plan.Zones.Sum(z => z.Inputs.StaffShareFraction);
    }

    private void PrepareRoomsYear()
    {
        if (plan.ZoneCount == 0)
        {
            return;
        }
        ZoneInputs[] sun = [.. plan.Zones.SelectMany(z => Enumerable.Repeat(climate.SunOn(z.Inputs.Shell, z.Zone), z.ClosedZone < 0 ? 1 : 2))];
        if (bank is null)
        {
            bank = new ZoneBank([.. plan.Zones.SelectMany(z => Enumerable.Repeat(z.Zone, z.ClosedZone < 0 ? 1 : 2))], sun, climate.Outdoors);
            for (int i = 0; i < plan.Zones.Count; i++)
            {
                openUnits[i] = plan.Zones[i].OpenUnits(ResidentsIn(plan.Zones[i], plan.Occupancy.Year(0)[0]));
            }
        }
        else
        {
            bank.Turn(sun, climate.Outdoors);
        }
    }

    private void AskRooms()
    {
        roomHeatAskedKwh = 0;
        wantedKwh[(int)ElectricEndUse.RoomHeating] = 0;
        if (bank is null)
        {
            return;
        }
        if (hour % 24 == 0)
        {
            OpenAndCloseUnits();
        }
        for (int i = 0; i < plan.Zones.Count; i++)
        {
            TellZone(i, plan.Zones[i]);
        }
        bank.Ask(hour);
        for (int i = 0; i < plan.Zones.Count; i++)
        {
            ZonePlan zone = plan.Zones[i];
            AskHeat(zone, zone.OpenZone, openUnits[i]);
            if (zone.ClosedZone >= 0)
            {
                AskHeat(zone, zone.ClosedZone, zone.Inputs.Units - openUnits[i]);
            }
        }
    }

    private void OpenAndCloseUnits()
    {
        for (int i = 0; i < plan.Zones.Count; i++)
        {
            ZonePlan zone = plan.Zones[i];
            double open = zone.OpenUnits(ResidentsIn(zone, present.RegisteredPeople));
            if (zone.ClosedZone >= 0 && open != openUnits[i])
            {
                bank!.Mix(zone.OpenZone, zone.ClosedZone, openUnits[i], open, zone.Inputs.Units);
            }
            openUnits[i] = open;
        }
    }

    // Residents are spread over the buildings where they sleep in proportion to places.
    private double ResidentsIn(ZonePlan zone, double residents) => plan.Places > 0 ? residents * zone.Places / plan.Places : 0;

    private void TellZone(int i, ZonePlan zone)
    {
        BuildingInputs building = zone.Inputs;
        double units = openUnits[i];
        double inRooms = present.PresentPeople - present.AwakePeople * Math.Min(1, awakeElsewhere);
        double people = zone.Sleeps
            ? ResidentsIn(zone, inRooms)
            : present.AwakePeople * building.AwakeShareFraction;
        double staff = present.StaffPeople * building.StaffShareFraction;
        double perUnit = units > 0 ? (people + staff) / units : 0;
        peopleInOpenUnit[i] = units > 0 ? people / units : 0;
        double heatKwh = zone.Sleeps
            ? (wantedKwh[(int)ElectricEndUse.Lighting] + wantedKwh[(int)ElectricEndUse.Appliances]) * Part(zone.Places, plan.Places)
            : wantedKwh[(int)ElectricEndUse.Offices] * Part(building.StaffShareFraction, staffElsewhere);
        double appliancesW = units > 0 ? heatKwh * powered * WPerKw / units : 0;

        int open = zone.OpenZone;
        (bank!.ConvectiveGainW[open], bank.RadiantGainW[open]) = PeopleHeat.Of(building.Gains, perUnit, appliancesW);
        bank.AirChangeWPerK[open] = zone.LeaksWPerK + zone.FreshWPerKPerPerson * perUnit;
        bank.OpenWindowsWPerK[open] = perUnit > 0 ? zone.OpenWindowsWPerK : 0;
        bank.HeatingSetpointC[open] = zone.SetpointC[clock];
        bank.CoolingSetpointC[open] = zone.CoolingSetpointC;
        double capacityW = RoomHeaters.Curve(building.Heating, 1, outdoorC, humidity).MaxHeatKwh * WPerKw;
        bank.HeatingCapacityW[open] = capacityW;
        if (zone.ClosedZone is >= 0 and int closed)
        {
            bank.AirChangeWPerK[closed] = zone.LeaksWPerK;
            bank.HeatingSetpointC[closed] = zone.FrostC;
            bank.HeatingCapacityW[closed] = capacityW;
        }
    }

    private void AskHeat(ZonePlan zone, int index, double units)
    {
        RoomHeating heating = zone.Inputs.Heating;
        double needKwh = units * bank!.HeatNeedW[index] / WPerKw;
        HeaterCurve all = RoomHeaters.Curve(heating, units, outdoorC, humidity);
        HeaterCurve now = RoomHeaters.Curve(heating, units, outdoorC, humidity, powered);
        wantedKwh[(int)ElectricEndUse.RoomHeating] += all.ElectricityKwh(Math.Min(needKwh, all.MaxHeatKwh));
        roomAskKwh[index] = now.ElectricityKwh(Math.Min(needKwh, now.MaxHeatKwh));
        roomHeatAskedKwh += roomAskKwh[index];
    }

    private void ApplyRooms()
    {
        roomHeating = default;
        drawnKwh[(int)ElectricEndUse.RoomHeating] = 0;
        if (bank is null)
        {
            return;
        }
        double share = roomHeatAskedKwh > 0 ? grantedKwh[(int)ElectricEndUse.RoomHeating] / roomHeatAskedKwh : 1;
        for (int i = 0; i < plan.Zones.Count; i++)
        {
            ZonePlan zone = plan.Zones[i];
            GiveHeat(zone, zone.OpenZone, openUnits[i], share);
            if (zone.ClosedZone >= 0)
            {
                GiveHeat(zone, zone.ClosedZone, zone.Inputs.Units - openUnits[i], share);
            }
        }
        drawnKwh[(int)ElectricEndUse.RoomHeating] = Math.Min(roomHeating.ElectricityKwh, grantedKwh[(int)ElectricEndUse.RoomHeating]);
        bank.Apply();
        SumRooms();
    }

    private void GiveHeat(ZonePlan zone, int index, double units, double share)
    {
        HeaterCurve now = RoomHeaters.Curve(zone.Inputs.Heating, units, outdoorC, humidity, powered);
        double wantedHeatKwh = units * bank!.HeatNeedW[index] / WPerKw;
        RoomHeatingHour hourly = RoomHeatingHour.Of(now, wantedHeatKwh, roomAskKwh[index] * share);
        roomHeating += hourly;
        fuelKwh[(int)RoomHeaters.CarrierOf(zone.Inputs.Heating)] += hourly.FuelKwh;
        // A state with no units is carried along at its ideal, weightless, so that it is sane when units join it.
        bank.HeatGrantedW[index] = units > 0 ? hourly.DeliveredKwh / units * WPerKw : bank.HeatNeedW[index];
    }

    // Every zone's hour times its units; people-hours by the room they are in.
    private void SumRooms()
    {
        double heating = 0, cooling = 0, gains = 0, solar = 0, transmission = 0, ventilation = 0, stored = 0, areaM2 = 0;
        double peopleHours = 0, cold = 0, hot = 0, coldDegrees = 0, stale = 0, livingM2 = 0;
        ComfortLimits limits = plan.Inputs.Comfort;
        for (int i = 0; i < plan.Zones.Count; i++)
        {
            ZonePlan zone = plan.Zones[i];
            for (int index = zone.OpenZone; index <= Math.Max(zone.OpenZone, zone.ClosedZone); index++)
            {
                ZoneHour of = bank![index];
                double units = index == zone.OpenZone ? openUnits[i] : zone.Inputs.Units - openUnits[i];
                zoneHours[index][hour] = of;
                heating += units * of.HeatingKwh;
                cooling += units * of.CoolingKwh;
                gains += units * of.GainsKwh;
                solar += units * of.SolarKwh;
                transmission += units * of.TransmissionKwh;
                ventilation += units * of.VentilationKwh;
                stored += units * of.StoredKwh;
            }
            double operativeC = zoneHours[zone.OpenZone][hour].OperativeC;
            double people = peopleInOpenUnit[i] * openUnits[i];
            peopleHours += people;
            cold += operativeC < limits.ColdC ? people : 0;
            hot += operativeC > limits.HotC ? people : 0;
            coldDegrees += people * Math.Max(0, limits.ColdC - operativeC);
            stale += zone.Inputs.Ventilation.FreshAirLPerSecondPerson < limits.FreshAirLPerSecondPerson ? people : 0;
            areaM2 += zone.IsHeated ? openUnits[i] * zone.FloorAreaM2 : 0;
            livingM2 += zone.Sleeps ? openUnits[i] * zone.FloorAreaM2 : 0;
        }
        rooms = new RoomsHour(heating, cooling, gains, solar, transmission, ventilation, stored, areaM2);
        served = new ServedHour(peopleHours, cold, hot, coldDegrees, stale, livingM2, 0);
    }

    private double RoomsKwh()
    {
        double kwh = 0;
        for (int i = 0; i < plan.Zones.Count && bank is not null; i++)
        {
            ZonePlan zone = plan.Zones[i];
            kwh += openUnits[i] * bank.HeatKwh(zone.OpenZone);
            kwh += zone.ClosedZone >= 0 ? (zone.Inputs.Units - openUnits[i]) * bank.HeatKwh(zone.ClosedZone) : 0;
        }
        return kwh;
    }

    private static double Part(double of, double all) => all > 0 ? of / all : 0;
}
