using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Sim.Engine.Buildings;
using Sim.Engine.Heat;
using Rows = Sim.Engine.Buildings.LaneInputs.Rows;

namespace Sim.Engine.Simulation;

/// <summary>
/// All zones of a run, eight to a vector: what they are told of an hour, and what their heaters draw where neither power nor
/// weather limits them. Closed units are lanes to which nobody goes.
/// </summary>
internal sealed class RoomLanes
{
    private const int Lanes = LaneInputs.Beat;
    private const double KwPerW = 1e-3;

    /// <summary>Share of what a heater can give from which on it gives all, but for rounding.</summary>
    public const double NearlyAll = 1 - 1e-9;

    private readonly AlignedArray<Eight> eights;
    // Hour after hour of the day, or of the week where setpoints know it, one vector for each eight zones.
    private readonly AlignedArray<Vector512<double>> setpointC;
    private readonly (int Zone, int Carrier)[] burning;
    // The fuel of all heaters that burn one; null where there are several fuels.
    private readonly int? onlyCarrier;
    private readonly int clocks;

    /// <summary>Whether setpoints go by the hour of the week; by that of the day otherwise, which the nearest cache holds.</summary>
    public bool FollowsWeek => clocks > 24;

    /// <summary>Lays buildings into the lanes. Units are opened by <see cref="Turn"/>.</summary>
    public RoomLanes(BuildingState[] buildings, int zones)
    {
        eights = new((zones + Lanes - 1) / Lanes);
        clocks = Array.Exists(buildings, b => b.Plan.FollowsWeek) ? Setpoints.HoursPerWeek : 24;
        setpointC = new(clocks * eights.Length);
        setpointC.Span.Fill(Vector512.Create(Setpoints.NoHeatingC));
        foreach (BuildingState building in buildings)
        {
            Write(building);
        }
        burning = [.. buildings.SelectMany(b => b.Zones).Where(z => z.Plan.Heater.FuelPerHeat > 0).Select(z => (z.Zone, (int)z.Plan.Fuel))];
        onlyCarrier = burning.Select(b => b.Carrier).Distinct().ToArray() is [int carrier] ? carrier : null;
    }

    private void Write(BuildingState building)
    {
        ZonePlan plan = building.Plan;
        PeopleHeat gains = plan.Inputs.Gains;
        (int lane, double constantRadiantW) = (plan.OpenZone, gains.ConstantRadiantFraction * gains.ConstantW);
        ref Eight open = ref Of(lane);
        Set(ref open.RoomsShare, lane, building.RoomsShare);
        Set(ref open.AwakeShare, lane, building.AwakeShare);
        Set(ref open.StaffShare, lane, plan.Inputs.StaffShareFraction);
        Set(ref open.OfficeShare, lane, building.OfficeShare);
        Set(ref open.StaleShare, lane, building.StaleShare);
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
                Set(ref setpointC.Span[clock * eights.Length + zone / Lanes], zone, zone == plan.OpenZone ? plan.SetpointC[clock] : plan.FrostC);
            }
        }
    }

    /// <summary>Turns a building to another day: the units open, the season, and the heaters of all units.</summary>
    public void Turn(BuildingState building, ReadOnlySpan<ZoneState> zones)
    {
        Set(ref Of(building.OpenZone).PerOpenUnit, building.OpenZone, building.PerOpenUnit);
        Set(ref Of(building.OpenZone).OffAboveC, building.OpenZone, building.OffAboveC);
        for (int zone = building.OpenZone; zone <= building.Plan.LastZone; zone++)
        {
            ref Eight eight = ref Of(zone);
            ref readonly HeaterCurve heater = ref zones[zone].AllUnits;
            Set(ref eight.Units, zone, zones[zone].Units);
            Set(ref eight.FirstLimitKwh, zone, heater.FirstLimitKwh);
            Set(ref eight.MaxHeatKwh, zone, heater.MaxHeatKwh);
            Set(ref eight.NearlyAllKwh, zone, heater.MaxHeatKwh * NearlyAll);
            Set(ref eight.ElectricityPerHeat, zone, heater.ElectricityPerHeat);
            Set(ref eight.FuelPerHeat, zone, heater.FuelPerHeat);
            Set(ref eight.RestKwh, zone, heater.PartLoad.RestKwh);
            Set(ref eight.KnotKwh, zone, heater.PartLoad.KnotKwh);
            Set(ref eight.BelowPerHeat, zone, heater.PartLoad.BelowPerHeat);
            Set(ref eight.AbovePerHeat, zone, heater.PartLoad.AbovePerHeat);
        }
    }

    /// <summary>Tells zones of people, their heat and air (<see cref="PeopleHeat.Of"/>), and setpoints; gives people in rooms, and those with little fresh air.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public (double InRoomsPeople, double StalePeople) Tell(in RoomDrivers to, LaneInputs hour)
    {
        Vector512<double> none = Vector512<double>.Zero, inRooms = none, stale = none;
        ref Vector512<double> setpoint = ref Unsafe.Add(ref setpointC.First, to.Clock * eights.Length);
        ref double told = ref hour.Lane(0, out nuint row);
        for (int i = 0; i < eights.Length; i++, setpoint = ref Unsafe.Add(ref setpoint, 1), told = ref Unsafe.Add(ref told, Lanes))
        {
            ref Eight z = ref Unsafe.Add(ref eights.First, i);
            Vector512<double> people = z.RoomsShare * to.InRoomsPeople + z.AwakeShare * to.AwakePeople;
            Vector512<double> perUnit = (people + z.StaffShare * to.StaffPeople) * z.PerOpenUnit;
            Vector512<double> appliancesW = (z.RoomsShare * to.DwellingsW + z.OfficeShare * to.OfficesW) * z.PerOpenUnit;
            Vector512<double> gainsW = z.WPerPerson * perUnit + appliancesW;
            Vector512<double> inside = people & Vector512.GreaterThan(z.PerOpenUnit, none);
            (z.ConvectiveFraction * gainsW + z.ConstantConvectiveW).StoreUnsafe(ref told, Rows.ConvectiveGainW * row);
            (z.RadiantFraction * gainsW + z.ConstantRadiantW).StoreUnsafe(ref told, Rows.RadiantGainW * row);
            (z.LeaksWPerK + z.FreshWPerKPerPerson * perUnit).StoreUnsafe(ref told, Rows.AirChangeWPerK * row);
            (z.OpenWindowsWPerK & Vector512.GreaterThan(perUnit, none)).StoreUnsafe(ref told, Rows.OpenWindowsWPerK * row);
            Vector512.ConditionalSelect(
                Vector512.LessThan(Vector512.Create(to.OutdoorC), z.OffAboveC), setpoint, Vector512.Create(Setpoints.NoHeatingC)).StoreUnsafe(ref told, Rows.HeatingSetpointC * row);
            inside.StoreUnsafe(ref told, Rows.People * row);
            inRooms += inside;
            stale += inside * z.StaleShare;
        }
        return (Sum(inRooms), Sum(stale));
    }

    /// <summary>The hour's room heat where all of it is given; false where a heater cannot. A heater that gives all it can may leave its room cold.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public bool AskAll(LaneInputs hour, out RoomHeatingHour all, out bool atLimit)
    {
        Vector512<double> wanted = Vector512<double>.Zero, electricity = wanted, burnt = wanted, full = wanted;
        ref double needW = ref Unsafe.Add(ref hour.Lane(0, out nuint row), Rows.HeatNeedW * row);
        for (int i = 0; i < eights.Length; i++, needW = ref Unsafe.Add(ref needW, Lanes))
        {
            ref Eight z = ref Unsafe.Add(ref eights.First, i);
            Vector512<double> need = z.Units * Vector512.LoadUnsafe(ref needW) * KwPerW, first = Vector512.MinNative(need, z.FirstLimitKwh);
            // As HeaterCurve.FuelKwh.
            Vector512<double> below = Vector512.MinNative(first, z.KnotKwh);
            Vector512<double> more = z.RestKwh + below * z.BelowPerHeat + (first - below) * z.AbovePerHeat;
            z.BurntKwh = first * z.FuelPerHeat + (more & Vector512.GreaterThan(first, Vector512<double>.Zero));
            wanted += need;
            electricity += first * z.ElectricityPerHeat + (need - first);
            burnt += z.BurntKwh;
            full |= Vector512.GreaterThan(need, z.NearlyAllKwh);
        }
        double kwh = Sum(wanted);
        all = new(kwh, kwh, Sum(electricity), Sum(burnt), LiftClampedHours: 0);
        atLimit = full.ExtractMostSignificantBits() != 0;
        return !atLimit || CanAll(hour);
    }

    // Of the few hours in which a heater is at its limit: whether none is asked for more.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private bool CanAll(LaneInputs hour)
    {
        ref double needW = ref Unsafe.Add(ref hour.Lane(0, out nuint row), Rows.HeatNeedW * row);
        for (int i = 0; i < eights.Length; i++, needW = ref Unsafe.Add(ref needW, Lanes))
        {
            ref Eight z = ref Unsafe.Add(ref eights.First, i);
            if (Vector512.GreaterThanAny(z.Units * Vector512.LoadUnsafe(ref needW) * KwPerW, z.MaxHeatKwh))
            {
                return false;
            }
        }
        return true;
    }

    /// <summary>
    /// What rooms below their setpoints lose less than at them in an hour, kWh: so much heat is never made up; all else they take when they
    /// are warmed up again. One kept below by dT loses H dT less, H that of heated air (<see cref="HeatedAirLoss"/>).
    /// </summary>
    public double LackingKwh(LaneInputs hour, ZoneRows rows, int row)
    {
        Vector512<double> lacking = Vector512<double>.Zero;
        ref double told = ref hour.Lane(0, out nuint toNextRow);
        for (int i = 0; i < eights.Length; i++, told = ref Unsafe.Add(ref told, Lanes))
        {
            ref Eight z = ref Unsafe.Add(ref eights.First, i);
            Vector512<double> setpoint = Vector512.LoadUnsafe(ref told, Rows.HeatingSetpointC * toNextRow), airChange = Vector512.LoadUnsafe(ref told, Rows.AirChangeWPerK * toNextRow);
            Vector512<double> belowK = Vector512.MaxNative(Vector512<double>.Zero, setpoint - rows.AirC(row, i));
            lacking += z.Units * KwPerW * (z.EnvelopeWPerK + z.PerAirChange * airChange) * belowK;
        }
        return Sum(lacking);
    }

    /// <summary>Adds what the heaters of <see cref="AskAll"/> burn, by carrier.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void AddFuel(in RoomHeatingHour all, Span<double> kwhByCarrier)
    {
        if (onlyCarrier is int carrier)
        {
            kwhByCarrier[carrier] += all.FuelKwh;
        }
        else
        {
            AddFuel(kwhByCarrier);
        }
    }

    private void AddFuel(Span<double> kwhByCarrier)
    {
        foreach ((int zone, int carrier) in burning)
        {
            kwhByCarrier[carrier] += Lane(ref Of(zone).BurntKwh, zone);
        }
    }

    // Halves first, which is the quickest.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static double Sum(Vector512<double> of) => Vector256.Sum(of.GetLower() + of.GetUpper());

    private ref Eight Of(int zone) => ref eights.Span[zone / Lanes];

    private static void Set(ref Vector512<double> of, int zone, double value) => Lane(ref of, zone) = value;

    // Where it stands in memory: a vector taken out and put back is waited for twice.
    private static ref double Lane(ref Vector512<double> of, int zone) => ref Unsafe.Add(ref Unsafe.As<Vector512<double>, double>(ref of), zone % Lanes);

    [SuppressMessage("Performance", "CA1815", Justification = "State, compared by nobody.")]
    private struct Eight
    {
        // Shares of people, of staff and of the power of dwellings and offices; heat of a person and of the unit itself.
        public Vector512<double> RoomsShare, AwakeShare, StaffShare, OfficeShare, StaleShare;
        public Vector512<double> WPerPerson, ConvectiveFraction, RadiantFraction, ConstantConvectiveW, ConstantRadiantW;
        public Vector512<double> LeaksWPerK, FreshWPerKPerPerson, OpenWindowsWPerK, EnvelopeWPerK, PerAirChange;

        // Of the day.
        public Vector512<double> PerOpenUnit, OffAboveC;
        public Vector512<double> Units, FirstLimitKwh, MaxHeatKwh, NearlyAllKwh, ElectricityPerHeat, FuelPerHeat;
        public Vector512<double> RestKwh, KnotKwh, BelowPerHeat, AbovePerHeat;

        // Of the hour.
        public Vector512<double> BurntKwh;
    }
}

/// <summary>What the rooms of a site are told of an hour.</summary>
/// <param name="InRoomsPeople">People in the rooms where they sleep.</param>
/// <param name="AwakePeople">People awake, some of whom are in other buildings.</param>
/// <param name="StaffPeople">Staff present.</param>
/// <param name="DwellingsW">Power of lights and appliances in dwellings.</param>
/// <param name="OfficesW">Power of offices.</param>
/// <param name="OutdoorC">Outdoor temperature.</param>
/// <param name="Clock">Hour of the day, or of the week where setpoints know it.</param>
internal readonly record struct RoomDrivers(
    double InRoomsPeople, double AwakePeople, double StaffPeople, double DwellingsW, double OfficesW, double OutdoorC, int Clock);
