using System.Runtime.CompilerServices;

namespace Sim.Engine.Services;

/// <summary>A service made ready for the hourly loop: how much comes in when, what can be done, and what a unit uses.</summary>
public sealed record Activity
{
    /// <summary>Machines and people are usually there for this many times the busiest hour of the full centre (engineering estimate).</summary>
    internal const double UsualCapacity = 1.5;

    /// <summary>Units per registered resident and day.</summary>
    public double UnitsPerPersonDay { get; init; }

    /// <summary>Units per day whatever the number of residents.</summary>
    public double UnitsPerDay { get; init; }

    /// <summary>Share of the day's units that comes in each of the year's 8,760 hours; 0 where the service is closed.</summary>
    public double[] ShareOfDay { get; init; } = [];

    /// <summary>Most units done in an open hour.</summary>
    public double CapacityUnits { get; init; }

    /// <summary>Days' work that may wait; more is lost.</summary>
    public double WaitDays { get; init; }

    /// <summary>Whether the work stops without power; delivered meals are eaten cold and floors cleaned by hand.</summary>
    public bool NeedsPower { get; init; } = true;

    /// <summary>Use of the site's own meters, and waste left on the site, per unit.</summary>
    public UnitUse OnSite { get; init; } = UnitUse.Nothing;

    /// <summary>Use at the provider's, per unit: no flow of the site, but part of the service's footprint (scope 3).</summary>
    public UnitUse OffSite { get; init; } = UnitUse.Nothing;

    /// <summary>Units of a whole day with so many residents.</summary>
    public double DayUnits(double registeredPeople) => UnitsPerPersonDay * registeredPeople + UnitsPerDay;

    /// <summary>What would be done in an hour if everything were granted: what waits and comes in, up to the capacity; nothing while closed.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public double AskUnits(int hour, double registeredPeople, double backlogUnits) => AskUnits(ShareOfDay[hour], DayUnits(registeredPeople), backlogUnits);

    // The same of an hour's share of a day's units.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal double AskUnits(double shareOfDay, double dayUnits, double backlogUnits) => shareOfDay > 0
        ? double.MinNative(backlogUnits + shareOfDay * dayUnits, CapacityUnits) : 0;

    /// <summary>
    /// Does an hour's work at the scarcest of the grants of what the site must give; the rest waits, and what waits
    /// longer than allowed is lost.
    /// </summary>
    /// <param name="hour">Hour of the year.</param>
    /// <param name="registeredPeople">Residents.</param>
    /// <param name="backlogUnits">What waits from the hour before; what waits after this hour.</param>
    /// <param name="electricityGranted">Share granted of the electricity asked for, 0-1.</param>
    /// <param name="hotWaterGranted">Share granted of the hot water asked for, 0-1.</param>
    /// <param name="coldWaterGranted">Share granted of the cold water asked for, 0-1.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ServiceWork Work(int hour, double registeredPeople, ref double backlogUnits,
        double electricityGranted, double hotWaterGranted, double coldWaterGranted)
    {
        double share = ShareOfDay[hour], dayUnits = DayUnits(registeredPeople);
        double doneUnits = AskUnits(share, dayUnits, backlogUnits) * ScarcestGranted(electricityGranted, hotWaterGranted, coldWaterGranted);
        return Work(share, dayUnits, doneUnits, ref backlogUnits);
    }

    /// <summary>Share done of what was asked for, by shares granted.</summary>
    internal double ScarcestGranted(double electricityGranted, double hotWaterGranted, double coldWaterGranted) =>
        double.MinNative(NeedsPower && OnSite.ElectricityKwh > 0 ? electricityGranted : 1,
            double.MinNative(OnSite.HotWaterL > 0 ? hotWaterGranted : 1, OnSite.ColdWaterL > 0 ? coldWaterGranted : 1));

    // The same where it is known what is done.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal ServiceWork Work(double shareOfDay, double dayUnits, double doneUnits, ref double backlogUnits) =>
        ServiceWork.Of(ref backlogUnits, shareOfDay * dayUnits, doneUnits, WaitDays * dayUnits);

    /// <summary>Electricity drawn for units done, kWh: never more than was granted of what was asked.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public double DrawnKwh(double doneUnits, double electricityGranted) =>
        doneUnits * OnSite.ElectricityKwh * (NeedsPower ? 1 : electricityGranted);
}
