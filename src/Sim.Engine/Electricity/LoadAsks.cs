using System.Runtime.CompilerServices;

namespace Sim.Engine.Electricity;

/// <summary>What people, staff and site would use of electricity in an hour.</summary>
public static class LoadAsks
{
    /// <summary>
    /// Sun elevation under which lamps of the site are on, degrees: between sunset (-0.8) and the end of civil
    /// twilight (-6), so that they burn the 4,100 h/yr usual for street lighting at 45 degrees of latitude.
    /// </summary>
    public const double SiteLampsOnBelowDeg = -3;

    /// <summary>
    /// Sun elevation at which no light is needed in dwellings, degrees; from there the share of lights on grows
    /// to all at the horizon. With people awake from 7 to 23 h the year has the 6 hours of light a day of the default load.
    /// </summary>
    public const double DaylightEnoughDeg = 12;

    // Phones and small appliances by hour of the day; sums to 1. Low at night, highest in the evening (estimate).
    private static ReadOnlySpan<double> ApplianceShape =>
    [
        0.030, 0.020, 0.015, 0.015, 0.015, 0.020, 0.025, 0.035, 0.040, 0.040, 0.040, 0.040,
        0.045, 0.045, 0.045, 0.045, 0.045, 0.050, 0.060, 0.070, 0.080, 0.075, 0.060, 0.045,
    ];

    /// <summary>Share of the day's charging and appliances in an hour of the day (0-23); the 24 sum to 1.</summary>
    public static double ApplianceShare(int hourOfDay) => ApplianceShape[hourOfDay];

    /// <summary>Share of the lights of occupied, waking rooms that are on at a sun elevation in degrees.</summary>
    public static double LightsOnFraction(double sunElevationDeg) =>
        double.MinNative(double.MaxNative(1 - sunElevationDeg / DaylightEnoughDeg, 0), 1);

    /// <summary>Lamps of the site: the number given, or by the beds of capacity.</summary>
    public static double Lamps(ElectricLoads loads, double capacityPeople) =>
        loads.SiteLamps ?? Math.Ceiling(capacityPeople / loads.BedsPerLamp);

    /// <summary>Writes what the loads of a site would use, as <see cref="Write(in LoadsPlan, in LoadDrivers, Span{double})"/>.</summary>
    public static void Write(ElectricLoads loads, in LoadDrivers hour, Span<double> wantedKwh) =>
        Write(LoadsPlan.Of(loads, hour.CapacityPeople), hour, wantedKwh);

    /// <summary>
    /// Writes what the loads of <see cref="ElectricLoads"/> would use with power all hour, kWh, into a span indexed by
    /// <see cref="ElectricEndUse"/>; the other end uses are left as they are. All of them are loads of the moment
    /// (<see cref="PartialHour.AskInstant(double, double)"/>).
    /// </summary>
    public static void Write(in LoadsPlan plan, in LoadDrivers hour, Span<double> wantedKwh)
    {
        Write(plan, hour, out LoadsHour loads);
        Write(plan, loads, wantedKwh);
    }

    /// <summary>The loads that change by the hour.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static void Write(in LoadsPlan plan, in LoadDrivers hour, out LoadsHour loads)
    {
        loads.LightingKwh = plan.LightingKwhPerPerson * hour.PeoplePresent * hour.AwakeFraction * LightsOnFraction(hour.SunElevationDeg);
        loads.AppliancesKwh = plan.AppliancesKwhPerPersonDay * hour.PeoplePresent * ApplianceShare(hour.HourOfDay);
        loads.OfficesKwh = plan.OfficesKwhPerPerson * hour.StaffPresent;
        loads.SiteLightingKwh = hour.SunElevationDeg < SiteLampsOnBelowDeg ? plan.SiteLampsKwh : 0;
    }

    /// <summary>Writes all loads, as the other form, of which those that change are known.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static void Write(in LoadsPlan plan, in LoadsHour hour, Span<double> wantedKwh)
    {
        wantedKwh[(int)ElectricEndUse.Lighting] = hour.LightingKwh;
        wantedKwh[(int)ElectricEndUse.Appliances] = hour.AppliancesKwh;
        wantedKwh[(int)ElectricEndUse.Communications] = plan.CommunicationsKwh;
        wantedKwh[(int)ElectricEndUse.Offices] = hour.OfficesKwh;
        wantedKwh[(int)ElectricEndUse.SiteLighting] = hour.SiteLightingKwh;
        wantedKwh[(int)ElectricEndUse.ColdChain] = plan.ColdChainKwh;
        wantedKwh[(int)ElectricEndUse.BaseLoad] = plan.BaseLoadKwh;
    }
}
