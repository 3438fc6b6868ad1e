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
    private ZoneState[] zoneStates = [];
    private double awakeElsewhere;
    private double heatedAreaM2;
    private double livingAreaM2;
    private double inRoomsPeople, stalePeople;
    private ZoneTotals zoneTotals;

    private void PrepareRooms()
    {
        awakeElsewhere = Math.Min(1, plan.Zones.Where(z => !z.Sleeps).Sum(z => z.Inputs.AwakeShareFraction));
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
        zoneStates = [.. plan.Zones.SelectMany(z => Enumerable.Repeat(new ZoneState { Heater = z.Heater, Fuel = (int)z.Fuel }, z.ClosedZone < 0 ? 1 : 2))];
    }

    private void PrepareRoomsYear()
    {
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
        }
    }

    // What no hour changes.
    private static void TellOnce(ZoneBank bank, ZonePlan zone)
    {
        bank.CoolingCapacityW[zone.OpenZone] = zone.CoolingW;
        bank.HeatingCapacityW[zone.OpenZone] = zone.Heater.MaxHeatKwh * WPerKw;
        if (zone.ClosedZone is >= 0 and int closed)
        {
            bank.AirChangeWPerK[closed] = zone.LeaksWPerK;
            bank.HeatingSetpointC[closed] = zone.FrostC;
            bank.HeatingCapacityW[closed] = zone.Heater.MaxHeatKwh * WPerKw;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void AskRooms()
    {
        if (bank is not { } zones)
        {
            return;
        }
        if (hour % 24 == 0)
        {
            OpenAndCloseUnits();
        }
        TellRooms(zones);
        zones.Ask(hour);
    }

    // Whole units open and close at midnight with the residents registered.
    private void OpenAndCloseUnits()
    {
        (heatedAreaM2, livingAreaM2) = (0, 0);
        foreach (BuildingState building in buildings)
        {
            ZonePlan zone = building.Plan;
            double open = zone.OpenUnits(present.RegisteredPeople * building.RoomsShare);
            if (zone.ClosedZone >= 0 && open != building.OpenUnits)
            {
                bank!.Mix(zone.OpenZone, zone.ClosedZone, building.OpenUnits, open, zone.Inputs.Units);
            }
            building.Open(open, zoneStates, bank!.Units);
            building.Season(Calendar.MonthOfHour(hour));
            heatedAreaM2 += zone.IsHeated ? open * zone.FloorAreaM2 : 0;
            livingAreaM2 += zone.Sleeps ? open * zone.FloorAreaM2 : 0;
        }
    }

    // Residents in their rooms are spread over the buildings where they sleep in proportion to places.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void TellRooms(ZoneBank zones)
    {
        Span<double> convectiveW = zones.ConvectiveGainW, radiantW = zones.RadiantGainW, airWPerK = zones.AirChangeWPerK;
        Span<double> windowsWPerK = zones.OpenWindowsWPerK, setpointC = zones.HeatingSetpointC;
        Span<double> inZones = zones.People;
        (inRoomsPeople, stalePeople) = (0, 0);
        double inRooms = present.PresentPeople - present.AwakePeople * awakeElsewhere;
        double dwellingsW = (wantedKwh[(int)ElectricEndUse.Lighting] + wantedKwh[(int)ElectricEndUse.Appliances]) * powered * WPerKw;
        double officesW = wantedKwh[(int)ElectricEndUse.Offices] * powered * WPerKw;
        foreach (BuildingState building in buildings)
        {
            int open = building.OpenZone;
            double people = inRooms * building.RoomsShare + present.AwakePeople * building.AwakeShare;
            double perUnit = (people + present.StaffPeople * building.StaffShare) * building.PerOpenUnit;
            double appliancesW = (dwellingsW * building.RoomsShare + officesW * building.OfficeShare) * building.PerOpenUnit;
            (convectiveW[open], radiantW[open]) = PeopleHeat.Of(building.Gains, perUnit, appliancesW);
            airWPerK[open] = building.LeaksWPerK + building.FreshWPerKPerPerson * perUnit;
            windowsWPerK[open] = perUnit > 0 ? building.OpenWindowsWPerK : 0;
            setpointC[open] = outdoorC < building.OffAboveC ? building.SetpointC[clock] : Setpoints.NoHeatingC;
            double inside = building.OpenUnits > 0 ? people : 0;
            inZones[open] = inside;
            inRoomsPeople += inside;
            stalePeople += inside * building.StaleShare;
            if (building.FollowsClock)
            {
                zones.HeatingCourseK[open] = setpointC[open] > Setpoints.NoHeatingC ? building.Plan.CourseK[clock] : 0;
                zones.CoolingSetpointC[open] = building.Plan.CoolingSetpointC[clock];
                airWPerK[open] += building.Plan.FanWPerK[clock];
            }
            if (building.HeaterFollowsWeather)
            {
                TellHeater(zones, building.Plan);
            }
        }
    }

    private void TellHeater(ZoneBank zones, ZonePlan zone)
    {
        HeaterCurve heater = zone.HeaterAt(outdoorC, humidity);
        for (int index = zone.OpenZone; index <= zone.LastZone; index++)
        {
            zoneStates[index].Heat(heater);
            zones.HeatingCapacityW[index] = heater.MaxHeatKwh * WPerKw;
        }
    }

    // Every zone's hour times its units; people-hours by the room they are in.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void RecordRooms(ref SiteHour at)
    {
        ref readonly ZoneTotals all = ref zoneTotals;
        at.Rooms = new RoomsHour(
            all.HeatingKwh, all.CoolingKwh, all.GainsKwh, all.SolarKwh, all.TransmissionKwh, all.VentilationKwh, all.StoredKwh, heatedAreaM2);
        bool isShort = Shedding.IsShort(wantedKwh, drawnKwh);
        at.Served = new ServedHour(
            inRoomsPeople, all.ColdPeople, all.HotPeople, all.ColdDegreePeopleK, stalePeople, livingAreaM2, isShort ? 1 : 0);
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
