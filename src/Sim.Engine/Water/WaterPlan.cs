using System.Runtime.CompilerServices;

namespace Sim.Engine.Water;

/// <summary>A site's water with everything worked out that does not change by the hour.</summary>
/// <param name="TankVolumeL">Volume of the tank; 0 without one.</param>
/// <param name="IsBorehole">Whether the water is the site's own.</param>
/// <param name="FlowLimitL">Most that mains or borehole give in an hour; infinite without a limit, 0 for trucks alone.</param>
/// <param name="Hours">Hours of the day in which the source runs, a bit for each.</param>
/// <param name="PumpKwhPerL">Electricity of the site's pump per litre; 0 where none is needed.</param>
/// <param name="DeliveryL">Water of one truck; 0 without trucks, infinite in an hour in which none comes.</param>
/// <param name="DeliveryDieselL">Diesel of one delivery.</param>
/// <param name="LeakShareFraction">Share of the supply that leaks along with use.</param>
/// <param name="NightFlowL">Leak of every hour on top.</param>
/// <param name="ReturnFraction">Share of used water that reaches the sewer.</param>
/// <param name="BodKgPerPersonHour">Oxygen demand per person and hour.</param>
public readonly record struct WaterPlan(
    double TankVolumeL,
    bool IsBorehole,
    double FlowLimitL,
    uint Hours,
    double PumpKwhPerL,
    double DeliveryL,
    double DeliveryDieselL,
    double LeakShareFraction,
    double NightFlowL,
    double ReturnFraction,
    double BodKgPerPersonHour)
{
    /// <summary>Source behind the first; one that never gives anything where there is none.</summary>
    public SourceFlow Second { get; init; }

    /// <summary>What leaks along with each litre used.</summary>
    internal double LeakPerUsed { get; } = LeakShareFraction / (1 - LeakShareFraction);

    /// <summary>Electricity to lift one m3 by one metre without losses: 1000 kg x 9.81 m/s2 / 3.6e6 J/kWh.</summary>
    private const double KwhPerM3M = 9.81 / 3600;

    /// <summary>Works a site's water out.</summary>
    public static WaterPlan Of(WaterSystem water)
    {
        var first = SourceFlow.Of(water.Source);
        Trucks? trucks = SupplyPlan.TrucksOf(water);
        return new(
            1000 * (water.Tank?.VolumeM3 ?? 0),
            first.IsBorehole,
            first.FlowLimitL,
            first.Hours,
            first.PumpKwhPerL,
            1000 * (trucks?.DeliveryM3 ?? 0),
            trucks is null ? 0 : trucks.DeliveryM3 * trucks.DistanceKm * trucks.DieselLPerM3Km,
            water.Leakage.ShareFraction,
            water.Leakage.NightFlowLPerHour,
            water.Wastewater.ReturnFraction,
            water.Wastewater.BodKgPerPersonDay / 24)
        {
            Second = SourceFlow.Of(water.SecondSource),
        };
    }

    /// <summary>Pumping energy by head and efficiency: rho g h / eta, kWh/m3.</summary>
    public static double PumpKwhPerM3(Mains mains) => KwhPerM3M * mains.PumpHeadM / mains.PumpEfficiencyFraction;

    /// <summary>Pumping energy by head, draw-down with it, and efficiency: rho g h / eta, kWh/m3.</summary>
    public static double PumpKwhPerM3(Borehole well) => KwhPerM3M * (well.HeadM + well.DrawdownM) / well.PumpEfficiencyFraction;

    /// <summary>Level of the tank at the start of the run, L.</summary>
    public static double StartL(WaterSystem water) => 1000 * (water.Tank?.VolumeM3 * water.Tank?.StartFraction ?? 0);

    /// <summary>Most that the first source gives in an hour of the day, with the pump's power all hour, L.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public double MainsL(int hourOfDay) =>
        (Hours >> hourOfDay & 1) != 0 ? FlowLimitL : 0;

    /// <summary>Power of the pumps of both sources in an hour of the day, kW.</summary>
    public double PumpKw(int hourOfDay) =>
        (PumpKwhPerL > 0 ? MainsL(hourOfDay) * PumpKwhPerL : 0) + (Second.PumpKwhPerL > 0 ? Second.GivesL(hourOfDay) * Second.PumpKwhPerL : 0);
}

/// <summary>What a source can give in an hour.</summary>
/// <param name="IsBorehole">Whether the water is the site's own.</param>
/// <param name="FlowLimitL">Most that it gives in an hour; infinite without a limit, 0 without a source.</param>
/// <param name="Hours">Hours of the day in which it runs, a bit for each.</param>
/// <param name="PumpKwhPerL">Electricity of the site's pump per litre; 0 where none is needed.</param>
public readonly record struct SourceFlow(bool IsBorehole, double FlowLimitL, uint Hours, double PumpKwhPerL)
{
    /// <summary>Works a source out; trucks and no source at all give nothing by themselves.</summary>
    public static SourceFlow Of(WaterSupply? source) => source switch
    {
        Mains mains => new(false, 1000 * mains.FlowLimitM3PerHour ?? double.PositiveInfinity, WaterHours.Of(mains), WaterPlan.PumpKwhPerM3(mains) / 1000),
        Borehole well => new(true, 1000 * well.FlowM3PerHour ?? double.PositiveInfinity, WaterHours.AllDay, WaterPlan.PumpKwhPerM3(well) / 1000),
        _ => default,
    };

    /// <summary>Most that it gives in an hour of the day, with its pump's power all hour, L.</summary>
    public double GivesL(int hourOfDay) => (Hours >> hourOfDay & 1) != 0 ? FlowLimitL : 0;
}
