using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Sim.Engine.Buildings;
using Sim.Engine.Electricity;
using HourRows = Sim.Engine.Buildings.LaneInputs.HourRows;

namespace Sim.Engine.Simulation;

/// <summary>
/// All zones of a run, four to a vector: what they are told of an hour. Closed units are lanes to which nobody goes.
/// </summary>
/// <remarks>
/// All that is told is linear in people in rooms, people awake, staff, and the power of dwellings and offices; the factors change at
/// midnight, when units open and close.
/// </remarks>
internal sealed class RoomLanes
{
    private const int Lanes = 4;
    private const double KwPerW = 1e-3, WPerKw = 1000;

    private readonly AlignedArray<Four> fours;
    // Hour after hour of the day, or of the week where setpoints know it, one vector for each four zones.
    private readonly AlignedArray<Vector256<double>> setpointC;
    private readonly int clocks;
    private readonly double awakeElsewhere;
    private readonly BuildingState[] buildings;
    // Of the residents in their rooms, and of those awake: who are in open units, and in those with little fresh air.
    private double inRooms, awakeInRooms, stale, awakeStale;

    /// <summary>Whether setpoints go by the hour of the week; by that of the day otherwise, which the nearest cache holds.</summary>
    private bool FollowsWeek => clocks > 24;

    /// <summary>Lays buildings into the lanes. Units are opened by <see cref="Turn"/>.</summary>
    public RoomLanes(BuildingState[] buildings, int zones)
    {
        this.buildings = buildings;
        awakeElsewhere = Math.Min(1, buildings.Where(b => !b.Plan.Sleeps).Sum(b => b.Plan.Inputs.AwakeShareFraction));
        fours = new((zones + Lanes - 1) / Lanes);
        clocks = Array.Exists(buildings, b => b.Plan.FollowsWeek) ? Setpoints.HoursPerWeek : 24;
        setpointC = new(clocks * fours.Length);
        setpointC.Span.Fill(Vector256.Create(Setpoints.NoHeatingC));
        foreach (BuildingState building in buildings)
        {
            Write(building);
        }
    }

    private void Write(BuildingState building)
    {
        ZonePlan plan = building.Plan;
        PeopleHeat gains = plan.Inputs.Gains;
        (int lane, double constantRadiantW) = (plan.OpenZone, gains.ConstantRadiantFraction * gains.ConstantW);
        ref Four open = ref Of(lane);
        Set(ref open.WPerPerson, lane, gains.PerPersonWPerPerson);
        Set(ref open.ConvectiveFraction, lane, 1 - gains.RadiantFraction);
        Set(ref open.RadiantFraction, lane, gains.RadiantFraction);
        Set(ref open.ConstantConvectiveW, lane, gains.ConstantW - constantRadiantW);
        Set(ref open.ConstantRadiantW, lane, constantRadiantW);
        Set(ref open.FreshWPerKPerPerson, lane, plan.FreshWPerKPerPerson);
        Set(ref open.OpenWindowsWPerK, lane, plan.OpenWindowsWPerK);
        foreach ((int zone, _) in building.Zones)
        {
            Set(ref Of(zone).LeaksWPerK, zone, plan.LeaksWPerK);
            Set(ref Of(zone).EnvelopeWPerK, zone, building.Loss.EnvelopeWPerK);
            Set(ref Of(zone).PerAirChange, zone, building.Loss.PerAirChange);
            Set(ref Of(zone).OffAboveC, zone, double.PositiveInfinity);
            for (int clock = 0; clock < clocks; clock++)
            {
                Set(ref setpointC.Span[clock * fours.Length + zone / Lanes], zone, zone == plan.OpenZone ? plan.SetpointC[clock] : plan.FrostC);
            }
        }
    }

    /// <summary>Turns a building to another day: the units open and the season.</summary>
    public void Turn(BuildingState building, ReadOnlySpan<ZoneState> zones)
    {
        int lane = building.OpenZone;
        ref Four open = ref Of(lane);
        double isOpen = building.OpenUnits > 0 ? 1 : 0;
        Set(ref open.OffAboveC, lane, building.OffAboveC);
        Set(ref open.InRooms, lane, building.RoomsShare * isOpen);
        Set(ref open.AwakeInRooms, lane, building.AwakeShare * isOpen);
        Set(ref open.PerInRooms, lane, building.RoomsShare * building.PerOpenUnit);
        Set(ref open.PerAwake, lane, building.AwakeShare * building.PerOpenUnit);
        Set(ref open.PerStaff, lane, building.Plan.Inputs.StaffShareFraction * building.PerOpenUnit);
        Set(ref open.PerOfficeW, lane, building.OfficeShare * building.PerOpenUnit);
        for (int zone = lane; zone <= building.Plan.LastZone; zone++)
        {
            Set(ref Of(zone).UnitsKwPerW, zone, zones[zone].Units * KwPerW);
        }
        (inRooms, awakeInRooms, stale, awakeStale) = (0, 0, 0, 0);
        foreach (BuildingState other in buildings)
        {
            if (other.OpenUnits > 0)
            {
                (inRooms, awakeInRooms) = (inRooms + other.RoomsShare, awakeInRooms + other.AwakeShare);
                (stale, awakeStale) = (stale + other.RoomsShare * other.StaleShare, awakeStale + other.AwakeShare * other.StaleShare);
            }
        }
    }

    /// <summary>People in rooms, and those of them with little fresh air.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public (double InRoomsPeople, double StalePeople) PeopleIn(in GivenHour given)
    {
        double resting = Resting(given), awake = given.People.AwakePeople;
        return (inRooms * resting + awakeInRooms * awake, stale * resting + awakeStale * awake);
    }

    /// <summary>Tells zones of people, their heat and air (<see cref="PeopleHeat.Of"/>), and setpoints.</summary>
    /// <param name="given">People and weather of the hour.</param>
    /// <param name="dwellingsKwh">Heat of lights and appliances in dwellings.</param>
    /// <param name="officesKwh">Heat of offices.</param>
    /// <param name="told">First of the rows that are told anew in every hour.</param>
    /// <param name="row">Numbers from one row to the next.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Tell(in GivenHour given, double dwellingsKwh, double officesKwh, ref double told, nuint row) => TellHour(given, dwellingsKwh, officesKwh, ref told, row);

    /// <summary>Tells zones of the hours of a day, one after the other, in which loads draw all that they ask for.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Tell(ReadOnlySpan<GivenHour> day, ReadOnlySpan<LoadsHour> loads, ref double told, nuint row)
    {
        for (int i = 0; i < day.Length; i++, told = ref Unsafe.Add(ref told, HourRows.Count * row))
        {
            TellHour(day[i], loads[i].DwellingsKwh, loads[i].OfficesKwh, ref told, row);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void TellHour(in GivenHour given, double dwellingsKwh, double officesKwh, ref double told, nuint row)
    {
        double resting = Resting(given), awake = given.People.AwakePeople, staff = given.People.StaffPeople;
        double dwellingsW = dwellingsKwh * WPerKw, officesW = officesKwh * WPerKw, outdoorC = given.OutdoorC;
        ref Vector256<double> setpoint = ref Unsafe.Add(ref setpointC.First, (FollowsWeek ? given.WeekClock : given.Clock) * fours.Length);
        ref double lane = ref told;
        for (int i = 0; i < fours.Length; i++, setpoint = ref Unsafe.Add(ref setpoint, 1), lane = ref Unsafe.Add(ref lane, Lanes))
        {
            ref Four z = ref Unsafe.Add(ref fours.First, i);
            Vector256<double> perUnit = z.PerInRooms * resting + z.PerAwake * awake + z.PerStaff * staff;
            Vector256<double> gainsW = z.WPerPerson * perUnit + z.PerInRooms * dwellingsW + z.PerOfficeW * officesW;
            (z.InRooms * resting + z.AwakeInRooms * awake).StoreUnsafe(ref lane, HourRows.People * row);
            (z.ConvectiveFraction * gainsW + z.ConstantConvectiveW).StoreUnsafe(ref lane, HourRows.ConvectiveGainW * row);
            (z.RadiantFraction * gainsW + z.ConstantRadiantW).StoreUnsafe(ref lane, HourRows.RadiantGainW * row);
            (z.FreshWPerKPerPerson * perUnit + z.LeaksWPerK).StoreUnsafe(ref lane, HourRows.AirChangeWPerK * row);
            (z.OpenWindowsWPerK & Vector256.GreaterThan(perUnit, Vector256<double>.Zero)).StoreUnsafe(ref lane, HourRows.OpenWindowsWPerK * row);
            Vector256.ConditionalSelect(
                Vector256.LessThan(Vector256.Create(outdoorC), z.OffAboveC), setpoint, Vector256.Create(Setpoints.NoHeatingC)).StoreUnsafe(ref lane, HourRows.HeatingSetpointC * row);
        }
    }

    // Residents in the rooms where they sleep.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private double Resting(in GivenHour given) => given.People.PresentPeople - given.People.AwakePeople * awakeElsewhere;

    /// <summary>
    /// What rooms below their setpoints lose less than at them in an hour, kWh: so much heat is never made up; all else they take when they
    /// are warmed up again. One kept below by dT loses H dT less, H that of heated air (<see cref="HeatedAirLoss"/>).
    /// </summary>
    public double LackingKwh(ref double told, nuint toNextRow, ZoneRows rows, int row)
    {
        Vector256<double> lacking = Vector256<double>.Zero;
        for (int i = 0; i < fours.Length; i++, told = ref Unsafe.Add(ref told, Lanes))
        {
            ref Four z = ref Unsafe.Add(ref fours.First, i);
            Vector256<double> setpoint = Vector256.LoadUnsafe(ref told, HourRows.HeatingSetpointC * toNextRow), airChange = Vector256.LoadUnsafe(ref told, HourRows.AirChangeWPerK * toNextRow);
            Vector256<double> belowK = Vector256.MaxNative(Vector256<double>.Zero, setpoint - rows.AirC(row, i));
            lacking += z.UnitsKwPerW * (z.EnvelopeWPerK + z.PerAirChange * airChange) * belowK;
        }
        return Vector256.Sum(lacking);
    }

    private ref Four Of(int zone) => ref fours.Span[zone / Lanes];

    // Where it stands in memory: a vector taken out and put back is waited for twice.
    private static void Set(ref Vector256<double> of, int zone, double value) =>
        Unsafe.Add(ref Unsafe.As<Vector256<double>, double>(ref of), zone % Lanes) = value;

    [SuppressMessage("Performance", "CA1815", Justification = "State, compared by nobody.")]
    private struct Four
    {
        // Of the day: people of all units; people, and the power of dwellings and offices, of one open unit.
        public Vector256<double> InRooms, AwakeInRooms, PerInRooms, PerAwake, PerStaff, PerOfficeW, OffAboveC;

        // Heat of a person and of the unit itself; air.
        public Vector256<double> WPerPerson, ConvectiveFraction, RadiantFraction, ConstantConvectiveW, ConstantRadiantW;
        public Vector256<double> FreshWPerKPerPerson, LeaksWPerK, OpenWindowsWPerK;

        // Of what rooms lack.
        public Vector256<double> UnitsKwPerW, EnvelopeWPerK, PerAirChange;
    }
}
