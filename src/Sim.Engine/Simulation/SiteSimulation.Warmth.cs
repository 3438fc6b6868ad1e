using Sim.Engine.Buildings;

namespace Sim.Engine.Simulation;

// What the store and its pipes lose within a building warms its rooms in the next hour, all its units alike, open or closed; the
// store stands in the air of those rooms as the hour before left it. So neither waits for the other within an hour.
public sealed partial class SiteSimulation
{
    private readonly ZonePlan? storeRoom, pipesRoom;
    private readonly bool warmsRooms;
    // Lost in the last hour, and told to the rooms in the hour at hand.
    private double storeWarmthKwh, pipesWarmthKwh, warmthKwh;

    private void TellWarmth(ZoneBank zones) => warmthKwh = Warm(zones, storeRoom, storeWarmthKwh) + Warm(zones, pipesRoom, pipesWarmthKwh);

    private static double Warm(ZoneBank zones, ZonePlan? room, double kwh)
    {
        double toldKwh = 0;
        for (int zone = room?.OpenZone ?? 0; zone <= (room?.LastZone ?? -1); zone++)
        {
            double unitW = kwh * WPerKw / room!.Inputs.Units, radiant = room.Inputs.Gains.ConstantRadiantFraction;
            zones.ConvectiveGainW[zone] += (1 - radiant) * unitW;
            zones.RadiantGainW[zone] += radiant * unitW;
            toldKwh += zones.Units[zone] * unitW * KwPerW;
        }
        return toldKwh;
    }

    private void KeepWarmth(ref SiteHour at)
    {
        storeWarmthKwh = storeRoom is null ? 0 : at.HotWater.StandbyLossKwh + at.HotWater.SolarStoreLossKwh;
        pipesWarmthKwh = pipesRoom is null ? 0 : at.HotWater.CirculationLossKwh * plan.Inputs.HotWater!.PipesShareFraction;
        at.HotWater = at.HotWater with { StoreIntoRoomsKwh = storeWarmthKwh, PipesIntoRoomsKwh = pipesWarmthKwh };
        if (storeRoom is { } room)
        {
            double airC = MeanAirC(room);
            (store, solarStore) = (store with { SurroundingsC = airC }, solarStore with { SurroundingsC = airC });
        }
    }

    // Over all units, as the heat is spread.
    private double MeanAirC(ZonePlan room)
    {
        double sumC = 0;
        ReadOnlySpan<double> row = zoneRows.Rows(hour - firstHour, 1);
        for (int zone = room.OpenZone; zone <= room.LastZone; zone++)
        {
            sumC += zoneStates[zone].Units * row[zoneRows.Offset(zone, 0)];
        }
        return sumC / room.Inputs.Units;
    }
}
