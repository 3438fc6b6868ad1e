using Sim.Engine.Electricity;
using Sim.Engine.Heat;

namespace Sim.Engine.Simulation;

// Machines that cool open units. Like heaters they catch up within the part of the hour that has power; what they do not get leaves rooms warm.
public sealed partial class SiteSimulation
{
    private BuildingState[] cooled = [];
    private double coolingAskedKwh, coolingGridAskKwh;
    // Whether a room of the hour at hand may stay above its cooling setpoint.
    private bool mayLackCooling;

    private void AskRoomCooling()
    {
        double wantedKwh = 0;
        (coolingAskedKwh, coolingGridAskKwh) = (0, 0);
        foreach (BuildingState building in cooled)
        {
            double needKwh = CoolingNeedKwh(building);
            double allKwh = ElectricityKwh(building, needKwh, 1);
            building.CoolingAskKwh = powered < 1 ? ElectricityKwh(building, needKwh, powered) : allKwh;
            wantedKwh += allKwh;
            coolingAskedKwh += building.CoolingAskKwh;
            coolingGridAskKwh += isBackedUp ? ElectricityKwh(building, needKwh, gridPart) : 0;
        }
        this.wantedKwh[(int)ElectricEndUse.RoomCooling] = wantedKwh;
    }

    private double CoolingNeedKwh(BuildingState building) => building.OpenUnits * bank!.CoolingNeedW[building.OpenZone] * KwPerW;

    private static double ElectricityKwh(BuildingState building, double coolingKwh, double part)
    {
        CoolerCurve machines = building.CoolerCurve.Times(building.OpenUnits * part);
        return machines.ElectricityKwh(Math.Min(coolingKwh, machines.LimitKwh));
    }

    private void CoolRooms(ref SiteHour at)
    {
        const int use = (int)ElectricEndUse.RoomCooling;
        double share = Share(grantedKwh[use], coolingAskedKwh);
        double wanted = 0, delivered = 0, electricity = 0, drying = 0;
        mayLackCooling = false;
        foreach (BuildingState building in cooled)
        {
            double needKwh = CoolingNeedKwh(building);
            CoolerCurve machines = building.CoolerCurve.Times(building.OpenUnits * powered);
            double givenKwh = machines.CoolingKwh(needKwh, building.CoolingAskKwh * share);
            // With all power the machine gives what was needed, to the last bit.
            if (givenKwh < needKwh)
            {
                bank!.GrantCooling(building.OpenZone, givenKwh / building.OpenUnits * WPerKw);
            }
            mayLackCooling |= needKwh > machines.LimitKwh * HeaterLanes.NearlyAll || givenKwh < needKwh;
            wanted += needKwh;
            delivered += givenKwh;
            electricity += machines.ElectricityKwh(givenKwh);
            drying += givenKwh * building.Plan.Cooler!.DryingPerCooling;
        }
        drawnKwh[use] = Math.Min(electricity, grantedKwh[use]);
        at.RoomCooling = new(wanted, delivered, electricity, drying, 0);
    }

    private void CountLostRoomCooling()
    {
        const int use = (int)ElectricEndUse.RoomCooling;
        double drawn = drawnKwh[use], missedKwh = wantedKwh[use] - drawn, lostKwh = 0;
        if (missedKwh <= Shedding.Rounding * drawn)
        {
            return;
        }
        foreach (BuildingState building in cooled)
        {
            lostKwh += ElectricityKwh(building, LackingCoolingKwh(building), 1);
        }
        wantedKwh[use] = drawn + Math.Min(missedKwh, lostKwh);
    }

    private double LackingCoolingKwh()
    {
        double kwh = 0;
        foreach (BuildingState building in cooled)
        {
            kwh += LackingCoolingKwh(building);
        }
        return kwh;
    }

    // A room kept above its setpoint by dT takes in H dT less in each hour; all else is taken out when it is cooled down again.
    private double LackingCoolingKwh(BuildingState building)
    {
        int zone = building.OpenZone;
        double aboveK = zoneRows.Rows(hour - firstHour, 1)[zoneRows.Offset(zone, 0)] - bank!.CoolingSetpointC[zone];
        return aboveK > 0 ? building.OpenUnits * building.Gain.WPerK(bank.AirChangeWPerK[zone]) * aboveK * KwPerW : 0;
    }
}
