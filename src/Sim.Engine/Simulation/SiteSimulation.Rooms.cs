using System.Runtime.CompilerServices;
using Sim.Engine.Buildings;
using Sim.Engine.Electricity;
using Sim.Engine.Heat;
using Sim.Engine.Time;

namespace Sim.Engine.Simulation;

public sealed partial class SiteSimulation
{
    private const double WPerKw = 1000, KwPerW = 1e-3;

    private ZoneBank? bank;
    private BuildingState[] buildings = [];
    // Those with a clock of their own for cooling, fans or ramps, or with heaters that follow the weather.
    private BuildingState[] changing = [];
    // Those whose air goes by what the room is: with a fan that only cools, or past a heat exchanger.
    private BuildingState[] airedByRoom = [];
    private RoomLanes roomLanes = new([], 0);
    private HeaterLanes heaterLanes = new([], 0);
    private ZoneState[] zoneStates = [];
    // The month that rooms were told of: none before the first.
    private int monthTold = -1;
    // Units of each zone on the days that are run at a time.
    private double[] unitsByDay = [];
    private double heatedAreaM2;
    private double livingAreaM2;
    private ZoneTotals zoneTotals;
    private LoadHeat dwellings, offices;

    private void PrepareRooms()
    {
        double staffElsewhere = plan.Zones.Sum(z => z.Inputs.StaffShareFraction), freshAir = plan.Inputs.Comfort.FreshAirLPerSecondPerson;
        buildings =
        [
            .. plan.Zones.Select(z => new BuildingState(z)
            {
                RoomsShare = z.Sleeps ? Part(z.Places, plan.Places) : 0,
                AwakeShare = z.Sleeps ? 0 : z.Inputs.AwakeShareFraction,
                OfficeShare = z.Sleeps ? 0 : Part(z.Inputs.StaffShareFraction, staffElsewhere),
                StaleShare = z.Inputs.Ventilation.FreshAirLPerSecondPerson < freshAir ? 1 : 0,
            }),
        ];
        cooled = [.. buildings.Where(b => b.Plan.Cooler is not null)];
        airedByRoom = [.. buildings.Where(b => b.Plan.Recovers || b.Plan.Inputs.Ventilation is { FanPerHour: > 0, FanAboveC: not null })];
        changing = [.. buildings.Where(b => b.Plan.FollowsClock || b.Plan.HeaterFollowsWeather)];
        (roomLanes, heaterLanes) = (new(buildings, plan.ZoneCount), new(buildings, plan.ZoneCount));
        unitsByDay = new double[((hours.Length / Calendar.HoursPerDay) + 2) * plan.ZoneCount];
        hasSteadyHeat = network is null && tanks.Length == 0 && !buildings.Any(b => b.Plan.HeaterFollowsWeather);
        hasDeadHeater = plan.Zones.Any(z => z.IsHeated && z is { Network: null, HeaterFollowsWeather: false, Heater.MaxHeatKwh: 0 });
        zoneStates = [.. plan.Zones.SelectMany(z => Enumerable.Repeat(new ZoneState { Heater = z.Heater, Fuel = (int)z.Fuel }, z.ClosedZone < 0 ? 1 : 2))];
    }

    private byte[] heatBands = [];

    private void PrepareRoomsYear()
    {
        if (plan.HeatTurns is { } turns)
        {
            heatBands = plan.BandsOf(year);
            storePumpFromC = turns.TryGetValue(Scenarios.HeatTurns.HotWater, out double[][]? ofStore) ? ofStore[year] : [];
            foreach (BuildingState building in buildings)
            {
                building.PumpFromC = turns.TryGetValue(building.Plan.Name, out double[][]? years) ? years[year] : [];
            }
        }
        if (plan.ZoneCount == 0)
        {
            return;
        }
        ZoneInputs[] sun = [.. plan.Zones.SelectMany(z => Enumerable.Repeat(climate.SunOn(z.Inputs.Shell, z.Zone), z.ClosedZone < 0 ? 1 : 2))];
        if (bank is not null)
        {
            bank.Turn(sun, climate.Outdoors);
            return;
        }
        bank = new ZoneBank([.. plan.Zones.SelectMany(z => Enumerable.Repeat(z.Zone, z.ClosedZone < 0 ? 1 : 2))], sun, climate.Outdoors);
        foreach (BuildingState building in buildings)
        {
            building.Open(building.Plan.OpenUnits(plan.Occupancy.Year(0)[0] * building.RoomsShare), zoneStates, bank.Units);
            TellOnce(bank, building.Plan);
            TurnDay(building);
        }
        PrepareRoomsAhead(bank);
    }

    // What no hour changes.
    private static void TellOnce(ZoneBank bank, ZonePlan zone)
    {
        bank.CoolingCapacityW[zone.OpenZone] = zone.CoolingW;
        bank.HeatingCapacityW[zone.OpenZone] = zone.Heater.MaxHeatKwh * WPerKw;
        if (zone.ClosedZone is >= 0 and int closed)
        {
            bank.HeatingCapacityW[closed] = zone.Heater.MaxHeatKwh * WPerKw;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void AskRooms()
    {
        if (roomsAreAhead || bank is not { } zones)
        {
            return;
        }
        TellRooms(zones);
        zones.Ask(hour);
    }

    // Whole units open and close at midnight with the residents registered.
    private void OpenAndCloseUnits(double registeredPeople)
    {
        (heatedAreaM2, livingAreaM2) = (0, 0);
        int month = Calendar.MonthOfHour(midnight);
        bool isNewMonth = month != monthTold;
        monthTold = month;
        foreach (BuildingState building in buildings)
        {
            ZonePlan zone = building.Plan;
            double open = zone.OpenUnits(registeredPeople * building.RoomsShare);
            bool turns = open != building.OpenUnits;
            if (turns)
            {
                bank!.Mix(zone.OpenZone, zone.ClosedZone, building.OpenUnits, open, zone.Inputs.Units);
                building.Open(open, zoneStates, bank.Units);
            }
            if (turns || isNewMonth)
            {
                building.Season(month);
                TurnDay(building);
            }
            heatedAreaM2 += zone.IsHeated ? open * zone.FloorAreaM2 : 0;
            livingAreaM2 += zone.Sleeps ? open * zone.FloorAreaM2 : 0;
        }
        bank!.Units.CopyTo(unitsByDay.AsSpan(DayRun(midnight) * plan.ZoneCount));
    }

    private void TurnDay(BuildingState building)
    {
        roomLanes.Turn(building, zoneStates);
        heaterLanes.Turn(building, zoneStates);
    }

    // Day of an hour among those that are run at a time.
    private int DayRun(int h) => Calendar.DayOfHour(h) - Calendar.DayOfHour(firstHour);

    /// <summary>Heat in some hours of those last run, whole days from the first of them on, that keeps closed units from frost, kWh.</summary>
    internal double ClosedHeatKwh(int row, int hoursOfIt)
    {
        double kwh = 0;
        foreach (BuildingState building in buildings)
        {
            for (int closed = building.Plan.ClosedZone, h = row; closed >= 0 && h < row + hoursOfIt; h++)
            {
                kwh += unitsByDay[(DayRun(firstHour + h) * plan.ZoneCount) + closed] * zoneRows.HeatingKwh(closed, h);
            }
        }
        return kwh;
    }

    // Residents in their rooms are spread over the buildings where they sleep in proportion to places.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void TellRooms(ZoneBank zones)
    {
        ref readonly LoadsHour asked = ref dayLoads[hour - midnight];
        double dwellingsKwh = dwellings.Tell(asked.DwellingsKwh * powered), officesKwh = offices.Tell(asked.OfficesKwh * powered);
        roomLanes.Tell(now, dwellingsKwh, officesKwh, ref zones.Hour.HourLane(0), zones.Hour.ToNextRow);
        if (warmsRooms)
        {
            TellWarmth(zones);
        }
        foreach (BuildingState building in changing)
        {
            TellChanging(zones, building);
        }
    }

    private void TellChanging(ZoneBank zones, BuildingState building)
    {
        ZonePlan zone = building.Plan;
        int open = zone.OpenZone;
        if (zone.FollowsClock)
        {
            zones.HeatingCourseK[open] = zones.HeatingSetpointC[open] > Setpoints.NoHeatingC ? zone.CourseK[now.WeekClock] : 0;
            zones.CoolingSetpointC[open] = building.Cools ? zone.CoolingSetpointC[now.WeekClock] : Setpoints.NoCoolingC;
            TellFans(zones, building);
        }
        if (zone.Cooler is { } cooler)
        {
            building.CoolerCurve = cooler.At(now.OutdoorC);
            zones.CoolingCapacityW[open] = building.CoolerCurve.LimitKwh * WPerKw;
        }
        if (zone.HeaterFollowsWeather)
        {
            TellHeater(zones, zone, building.PumpFromC);
        }
    }

    // What fans move, and their electricity. People's air is what was told beyond the leaks, less what the exchanger gives back. Outdoor
    // air cools a room for its good where it is colder and heating would not make up for it.
    private void TellFans(ZoneBank zones, BuildingState building)
    {
        ZonePlan zone = building.Plan;
        Ventilation air = zone.Inputs.Ventilation;
        ref double airChangeWPerK = ref zones.AirChangeWPerK[zone.OpenZone];
        double movedWPerK = 0;
        bool cools = now.OutdoorC < building.AirC && building.AirC > zones.HeatingSetpointC[zone.OpenZone] + Ventilation.FanMarginK;
        if (zone.Recovers)
        {
            double keptWPerK = airChangeWPerK - zone.LeaksWPerK, freshWPerK = keptWPerK / (1 - air.HeatRecoveryFraction);
            movedWPerK = 2 * freshWPerK;
            airChangeWPerK += cools && now.OutdoorC > air.BypassAboveC ? freshWPerK - keptWPerK : 0;
        }
        if (air.FanAboveC is not { } aboveC || (cools && now.OutdoorC >= aboveC))
        {
            movedWPerK += zone.FanWPerK[now.Clock];
            airChangeWPerK += zone.FanWPerK[now.Clock];
        }
        wantedKwh[(int)ElectricEndUse.BaseLoad] += movedWPerK * zone.FanKwhPerWPerK * zones.Units[zone.OpenZone];
    }

    private void TellHeater(ZoneBank zones, ZonePlan zone, double[] pumpFromC)
    {
        HeaterCurve heater = pumpFromC.Length > 0 ? zone.HybridAt(now.OutdoorC, now.HumidityFraction, pumpFromC[heatBands[hour]]) : zone.HeaterAt(now.OutdoorC, now.HumidityFraction);
        for (int index = zone.OpenZone; index <= zone.LastZone; index++)
        {
            zoneStates[index].Heat(heater);
            zones.HeatingCapacityW[index] = heater.MaxHeatKwh * WPerKw;
        }
    }

    // Below it is what sums of doubles leave.
    private const double LeastShortL = 1e-6;

    // Every zone's hour times its units; people-hours by the room they are in.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void RecordRooms(ref SiteHour at)
    {
        // Whatever may call comes first: over a call all that is read before it goes to memory and back.
        bool isDry = grantedL != wantedL && at.Water.UnservedL > LeastShortL;
        bool isShort = drawnKwh != wantedKwh && Shedding.IsShort(wantedKwh, drawnKwh);
        if (!roomsAreAhead)
        {
            RecordRooms(now, zoneTotals, dwellings.ToldKwh, offices.ToldKwh, ref at);
            dwellings.Settle(drawnKwh[(int)ElectricEndUse.Lighting] + drawnKwh[(int)ElectricEndUse.Appliances]);
            offices.Settle(drawnKwh[(int)ElectricEndUse.Offices]);
        }
        if (isShort || isDry)
        {
            at.Served = at.Served with { ShortHours = isShort ? 1 : 0, WaterShortHours = isDry ? 1 : 0 };
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void RecordRooms(in GivenHour given, in ZoneTotals all, double dwellingsKwh, double officesKwh, ref SiteHour at)
    {
        double inRoomsKwh = plan.InRoomsKwh(dwellingsKwh, officesKwh);
        (double inRooms, double stale) = roomLanes.PeopleIn(given);
        at.Rooms = new RoomsHour(
            all.HeatingKwh, all.CoolingKwh, all.GainsKwh - warmthKwh, all.SolarKwh, all.TransmissionKwh, all.VentilationKwh, all.StoredKwh, heatedAreaM2, warmthKwh,
            inRoomsKwh);
        at.Served = new ServedHour(inRooms, all.ColdPeople, all.HotPeople, all.ColdDegreePeopleK, stale, livingAreaM2, ShortHours: 0, WaterShortHours: 0);
    }

    private double RoomsKwh()
    {
        double kwh = 0;
        for (int index = 0; index < zoneStates.Length; index++)
        {
            kwh += zoneStates[index].Units * bank!.HeatKwh(index);
        }
        return kwh;
    }

    private static double Part(double of, double all) => all > 0 ? of / all : 0;
}
