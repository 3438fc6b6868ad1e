using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Sim.Engine.Buildings;
using Sim.Engine.Electricity;
using Sim.Engine.Time;
using HourRows = Sim.Engine.Buildings.LaneInputs.HourRows;

namespace Sim.Engine.Simulation;

// Rooms that run a day ahead of all else. Where they depend on nothing but weather, people and power, and the grid is up all day, they
// do their 24 hours in one go: told of all hours, then advanced, then recorded. The processor then holds the whole of each piece of work in its
// nearest cache of instructions, which it cannot of an hour in which rooms take turns with all the rest. Should power turn out
// short in an hour after all, rooms are called back to midnight, run up to that hour again and are from there on asked hour by hour.
public sealed partial class SiteSimulation
{
    private readonly ZoneTotals[] dayTotals = new ZoneTotals[Calendar.HoursPerDay];
    // What rooms are told and need, hour after hour.
    private AlignedArray<double> toldByHour = new(0);
    private nuint toNextRow;
    private bool mayGoAhead, roomsAreAhead;

    /// <summary>Whether rooms ran the day at hand ahead, and did not have to come back.</summary>
    internal bool RoomsAreAhead => roomsAreAhead;

    private void PrepareRoomsAhead(ZoneBank zones)
    {
        mayGoAhead = hasSteadyHeat && !warmsRooms && zones.KnowsWayBack && heaterLanes.HasOneFuel
            && cooled.Length == 0 && changing.Length == 0 && airedByRoom.Length == 0;
        isPlain = IsPlain;
        toNextRow = zones.Hour.ToNextRow;
        toldByHour = zones.Hour.Hours(Calendar.HoursPerDay);
    }

    private bool MayRoomsGoAhead()
    {
        bool mayGo = mayGoAhead && !owesPower && dwellings.IsEven && offices.IsEven;
        for (int i = 0; mayGo && i < day.Length; i++)
        {
            mayGo = day[i].GridFraction == 1;
        }
        return mayGo;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void RunRooms()
    {
        ZoneBank zones = bank!;
        zones.Keep();
        int first = midnight - firstHour;
        roomLanes.Tell(day, dayLoads, ref toldByHour.First, toNextRow);
        zones.Run(midnight, ref toldByHour.First, zoneRows, first, comfort, dayTotals);
        for (int i = 0; i < Calendar.HoursPerDay; i += Vector256<double>.Count)
        {
            heaterLanes.Ask(ref Unsafe.Add(ref Told(i), HourRows.HeatNeedW * toNextRow), (nint)(HourRows.Count * toNextRow), out RoomHeatOfFour four);
            for (int j = 0; j < Vector256<double>.Count; j++)
            {
                int h = i + j;
                ref SiteHour at = ref hours[first + h];
                at.RoomHeating = four.Hour(j);
                if (four.IsAtLimit(j) || hasDeadHeater)
                {
                    RecordLacking(h, ref at);
                }
                RecordRooms(day[h], dayTotals[h], dayLoads[h].DwellingsKwh, dayLoads[h].OfficesKwh, ref at);
            }
        }
    }

    // The rows of an hour of the day.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private ref double Told(int i) => ref Unsafe.Add(ref toldByHour.First, (nuint)(uint)i * HourRows.Count * toNextRow);

    // Of an hour in which a heater is at its limit.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private void RecordLacking(int i, ref SiteHour at) => at.RoomHeating = at.RoomHeating with
    {
        LackingKwh = roomLanes.LackingKwh(ref Told(i), toNextRow, zoneRows, midnight - firstHour + i),
    };

    // What they were told ahead that they would get.
    private bool RoomsGetAll => grantedKwh[(int)ElectricEndUse.RoomHeating] >= roomHeatAskedKwh
        && grantedKwh[(int)ElectricEndUse.Lighting] == wantedKwh[(int)ElectricEndUse.Lighting]
        && grantedKwh[(int)ElectricEndUse.Appliances] == wantedKwh[(int)ElectricEndUse.Appliances]
        && grantedKwh[(int)ElectricEndUse.Offices] == wantedKwh[(int)ElectricEndUse.Offices];

    // Once a day at most: what remains of the day goes by the hour.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private void CallRoomsBack()
    {
        bank!.GoBack();
        bank.Run(midnight, ref toldByHour.First, zoneRows, midnight - firstHour, comfort, dayTotals.AsSpan(0, hour - midnight));
        roomsAreAhead = false;
        AskRooms();
        AskRoomHeat();
    }
}
