using Sim.Engine.Buildings;
using Sim.Engine.Heat;

namespace Sim.Engine.Simulation;

/// <summary>One building of a run: what its hours need of the plan, at hand, and the units open.</summary>
internal sealed class BuildingState(ZonePlan plan)
{
    public readonly ZonePlan Plan = plan;
    public readonly int OpenZone = plan.OpenZone;

    /// <summary>Steady loss of one unit per kelvin of air heated by its heater, and gain per kelvin of air cooled.</summary>
    public readonly HeatedAirLoss Loss = HeatedAirLoss.Of(plan.Zone, plan.Zone.HeaterConvectiveFraction), Gain = HeatedAirLoss.Of(plan.Zone, 1);

    /// <summary>Its zones: the open one and, where units close, the closed one.</summary>
    public IEnumerable<(int Zone, ZonePlan Plan)> Zones => Plan.ClosedZone < 0 ? [(OpenZone, Plan)] : [(OpenZone, Plan), (Plan.ClosedZone, Plan)];

    /// <summary>Share of the residents who are in their rooms, and of the power of dwellings; 0 where nobody sleeps.</summary>
    public double RoomsShare { get; init; }

    /// <summary>Share of the residents awake; 0 where people sleep.</summary>
    public double AwakeShare { get; init; }

    /// <summary>Share of the offices' power.</summary>
    public double OfficeShare { get; init; }

    /// <summary>Share of its people with less fresh air than the limit: all or none.</summary>
    public double StaleShare { get; init; }

    /// <summary>One over the open units; 0 without any.</summary>
    public double PerOpenUnit { get; private set; }

    public double OpenUnits { get; private set; }

    /// <summary>Outdoor temperature from which the heat pump of a hybrid by price heats this year, by tariff band; empty where none goes by price.</summary>
    public double[] PumpFromC { get; set; } = [];

    /// <summary>Outdoor temperature from which there is no heating; below all in months in which it is off.</summary>
    public double OffAboveC { get; private set; } = plan.OffAboveC;

    /// <summary>Whether the month is one in which rooms are cooled.</summary>
    public bool Cools { get; private set; } = true;

    /// <summary>The cooling machine of one unit in the hour at hand, with power throughout.</summary>
    public CoolerCurve CoolerCurve { get; set; }

    /// <summary>Electricity that the machines of all units ask for in the hour at hand, kWh.</summary>
    public double CoolingAskKwh { get; set; }

    /// <summary>Air of an open unit as the hour before left it, C; kept where a fan of summer nights asks for it.</summary>
    public double AirC { get; set; } = 20;

    /// <summary>Turns to a month (0-11).</summary>
    public void Season(int month)
    {
        OffAboveC = Plan.OffInMonth[month] ? double.NegativeInfinity : Plan.OffAboveC;
        Cools = Plan.CoolsInMonth[month];
    }

    /// <summary>Opens so many units and closes the others.</summary>
    public void Open(double units, Span<ZoneState> zones, Span<double> zoneUnits)
    {
        OpenUnits = units;
        PerOpenUnit = units > 0 ? 1 / units : 0;
        Count(OpenZone, units, zones, zoneUnits);
        if (Plan.ClosedZone >= 0)
        {
            Count(Plan.ClosedZone, Plan.Inputs.Units - units, zones, zoneUnits);
        }
    }

    private static void Count(int zone, double units, Span<ZoneState> zones, Span<double> zoneUnits)
    {
        zoneUnits[zone] = zones[zone].Units = units;
        zones[zone].Heat(zones[zone].Heater);
    }
}
