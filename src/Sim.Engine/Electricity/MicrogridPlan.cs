namespace Sim.Engine.Electricity;

/// <summary>Battery and generator of a site with everything worked out that does not change by the hour.</summary>
/// <param name="Battery">The battery when new; all zero without one.</param>
/// <param name="Generator">The generator; all zero without one.</param>
/// <param name="FadePerYear">Loss of capacity in a year, of what was left.</param>
/// <param name="StartKwh">What the battery holds when the simulation begins.</param>
/// <param name="BatteryServes">Number of end uses, in the order of priority, that a battery alone serves without grid.</param>
/// <param name="Ageing">How the battery ages month by month; none where it fades year by year.</param>
public sealed record MicrogridPlan(
    BatteryPlan Battery, GeneratorPlan Generator, double FadePerYear, double StartKwh, int BatteryServes, BatteryAgeing? Ageing = null)
{
    private const double HoursPerMonth = 730;

    /// <summary>Works battery and generator out; none where a site has neither.</summary>
    public static MicrogridPlan? Of(Battery? battery, DieselGenerator? generator)
    {
        bool stores = battery is { CapacityKwh: > 0 }, runs = generator is { RatedKw: > 0 };
        return !stores && !runs ? null : new MicrogridPlan(
            stores ? Of(battery!) : default,
            runs ? Of(generator!) : default,
            stores ? battery!.FadePerYear : 0,
            stores ? battery!.CapacityKwh * battery.StartFraction : 0,
            stores ? Shedding.CountUpTo(battery!.OutageServes) : 0,
            stores ? battery!.Ageing : null);
    }

    /// <summary>Usable capacity of the battery when new, kWh.</summary>
    public double UsableKwh => Battery.CapacityKwh - Battery.FloorKwh;

    /// <summary>The battery in a year of the simulation, from 0, where it ages by time alone.</summary>
    public BatteryPlan BatteryIn(int year) => BatteryLeft(Math.Pow(1 - FadePerYear, year));

    /// <summary>The battery with a part of its capacity left, 0-1.</summary>
    public BatteryPlan BatteryLeft(double left) =>
        Battery with { CapacityKwh = Battery.CapacityKwh * left, FloorKwh = Battery.FloorKwh * left, ReserveKwh = Battery.ReserveKwh * left };

    private static BatteryPlan Of(Battery battery) => new(
        battery.CapacityKwh,
        battery.CapacityKwh * battery.MinChargeFraction,
        battery.CapacityKwh * Math.Max(battery.ReserveFraction, battery.MinChargeFraction),
        battery.ChargePowerKw ?? battery.CapacityKwh * battery.PowerRatioPerHour,
        battery.DischargePowerKw ?? battery.CapacityKwh * battery.PowerRatioPerHour,
        battery.ChargeEfficiencyFraction,
        battery.DischargeEfficiencyFraction,
        battery.StandbyLossPerMonth / HoursPerMonth,
        battery.GridCharging && (battery.ReserveFraction > 0 || battery.PeakShaving is not null),
        battery.Island,
        battery.PeakShaving is not null,
        (battery.PeakShaving as ConstantPeakShaving)?.TargetKw ?? 0);

    private static GeneratorPlan Of(DieselGenerator generator) => new(
        generator.RatedKw,
        generator.RatedKw * generator.MinLoadFraction,
        generator.IdleFuelLPerKwh,
        generator.LoadFuelLPerKwh,
        generator.Strategy == GeneratorStrategy.CycleCharging,
        generator.Role == GeneratorRole.Prime,
        generator.Sets);
}
