using Sim.Engine.Schema;

namespace Sim.Engine.Electricity;

/// <summary>Battery and generator of a site with everything worked out that does not change by the hour.</summary>
/// <param name="Battery">The battery when new; all zero without one.</param>
/// <param name="Generator">The generator; all zero without one.</param>
/// <param name="FadePerYear">Loss of capacity in a year, of what was left.</param>
/// <param name="StartKwh">What the battery holds when the simulation begins.</param>
/// <param name="BatteryServes">Number of end uses, in the order of priority, that a battery alone serves without grid.</param>
public sealed record MicrogridPlan(BatteryPlan Battery, GeneratorPlan Generator, double FadePerYear, double StartKwh, int BatteryServes)
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
            stores ? Shedding.CountUpTo(battery!.OutageServes) : 0);
    }

    /// <summary>The battery in a year of the simulation, from 0.</summary>
    public BatteryPlan BatteryIn(int year)
    {
        double left = Math.Pow(1 - FadePerYear, year);
        return Battery with { CapacityKwh = Battery.CapacityKwh * left, FloorKwh = Battery.FloorKwh * left, ReserveKwh = Battery.ReserveKwh * left };
    }

    private static BatteryPlan Of(Battery battery) => new(
        battery.CapacityKwh,
        battery.CapacityKwh * battery.MinChargeFraction,
        battery.CapacityKwh * Math.Max(battery.ReserveFraction, battery.MinChargeFraction),
        battery.ChargePowerKw ?? battery.CapacityKwh * battery.PowerRatioPerHour,
        battery.DischargePowerKw ?? battery.CapacityKwh * battery.PowerRatioPerHour,
        battery.ChargeEfficiencyFraction,
        battery.DischargeEfficiencyFraction,
        battery.StandbyLossPerMonth / HoursPerMonth,
        battery.GridCharging && battery.ReserveFraction > 0,
        battery.Island);

    private static GeneratorPlan Of(DieselGenerator generator) => new(
        generator.RatedKw,
        generator.RatedKw * generator.MinLoadFraction,
        generator.IdleFuelLPerKwh,
        generator.LoadFuelLPerKwh,
        generator.Strategy == GeneratorStrategy.CycleCharging,
        generator.Role == GeneratorRole.Prime);
}

/// <summary>A battery in numbers; powers and efficiencies at the bus.</summary>
/// <param name="CapacityKwh">Between empty and full.</param>
/// <param name="FloorKwh">Level below which it is never discharged.</param>
/// <param name="ReserveKwh">Level below which it is not discharged while the grid is up.</param>
/// <param name="ChargeKw">Most that it takes.</param>
/// <param name="DischargeKw">Most that it gives.</param>
/// <param name="ChargeEfficiency">Stored over taken.</param>
/// <param name="DischargeEfficiency">Given over taken from the store.</param>
/// <param name="StandbyPerHour">Share of the level lost in an hour.</param>
/// <param name="TopsUp">Whether the grid refills it up to the reserve.</param>
/// <param name="Island">Whether it forms a grid of its own.</param>
public readonly record struct BatteryPlan(
    double CapacityKwh,
    double FloorKwh,
    double ReserveKwh,
    double ChargeKw,
    double DischargeKw,
    double ChargeEfficiency,
    double DischargeEfficiency,
    double StandbyPerHour,
    bool TopsUp,
    bool Island);

/// <summary>A generator in numbers.</summary>
/// <param name="RatedKw">Rated power.</param>
/// <param name="MinKw">Least load.</param>
/// <param name="IdleLPerKwh">F0: L/h per kW of rated power.</param>
/// <param name="LoadLPerKwh">F1: L/h per kW of output.</param>
/// <param name="CycleCharging">Whether it charges the battery once it runs.</param>
/// <param name="Prime">Whether it may run while the grid is up.</param>
public readonly record struct GeneratorPlan(
    double RatedKw, double MinKw, double IdleLPerKwh, double LoadLPerKwh, bool CycleCharging, bool Prime);
