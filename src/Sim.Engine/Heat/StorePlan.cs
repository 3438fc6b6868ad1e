namespace Sim.Engine.Heat;

/// <summary>A hot-water store with everything worked out that does not change by the hour.</summary>
/// <param name="HeatCapacityKwhPerK">Heat in the store per kelvin, kWh/K.</param>
/// <param name="LossKwhPerK">Standby loss of an hour per kelvin above the surroundings, kWh/K.</param>
/// <param name="SetpointC">Temperature to which the heater brings the store.</param>
/// <param name="SurroundingsC">Temperature around the store.</param>
/// <param name="CirculationLossFraction">Heat lost in pipes per heat delivered.</param>
/// <param name="KeptFraction">Share of its excess over the surroundings that the store keeps through an hour of standing.</param>
/// <param name="MeanExcessFraction">Mean of that excess over the hour, as a share of the excess at its start; also what is left at the hour's end of heat that came evenly over it.</param>
/// <param name="MeanRiseFraction">Mean rise over the hour by heat that comes evenly over it, as a share of the rise that all of it would make: a half of a store without loss.</param>
public readonly record struct StorePlan(
    double HeatCapacityKwhPerK,
    double LossKwhPerK,
    double SetpointC,
    double SurroundingsC,
    double CirculationLossFraction,
    double KeptFraction,
    double MeanExcessFraction,
    double MeanRiseFraction)
{
    /// <summary>Kelvin per kWh of heat; kept beside its inverse because a division costs the hour more than all else.</summary>
    internal double KPerKwh { get; } = 1 / HeatCapacityKwhPerK;

    /// <summary>Kelvin at the hour's end per kWh of heat that comes evenly over the hour.</summary>
    internal double KPerEvenKwh { get; } = MeanExcessFraction / HeatCapacityKwhPerK;

    /// <summary>The inverse.</summary>
    internal double EvenKwhPerK { get; } = HeatCapacityKwhPerK / MeanExcessFraction;

    /// <summary>Heat drawn from the store per heat delivered at the taps: with what the pipes lose on top.</summary>
    internal double DrawnPerDelivered { get; } = 1 + CirculationLossFraction;

    /// <summary>Heat capacity of water, kWh per litre and kelvin: 4186 J/kgK at 1 kg/L.</summary>
    public const double WaterKwhPerLK = 4186.0 / 3.6e6;

    /// <summary>Works a store out for a site of a number of beds.</summary>
    public static StorePlan Of(HotWaterStore store, double capacityPeople)
    {
        double volumeM3 = store.StoreM3 ?? store.SizeLPerPerson * capacityPeople / 1000;
        double heatCapacityKwhPerK = volumeM3 * 1000 * WaterKwhPerLK;
        double lossKwhPerK = (store.HeatLossWPerK ?? LossWPerK(volumeM3)) / 1000;
        double x = lossKwhPerK / heatCapacityKwhPerK;
        return new(
            heatCapacityKwhPerK, lossKwhPerK, store.SetpointC, store.SurroundingsC, store.CirculationLossFraction,
            KeptFraction: Math.Exp(-x),
            // (1 - exp(-x)) / x, by its series where the difference would lose its digits.
            MeanExcessFraction: x > 1e-3 ? (1 - Math.Exp(-x)) / x : 1 - x / 2 + x * x / 6 - x * x * x / 24,
            // (1 - (1 - exp(-x)) / x) / x.
            MeanRiseFraction: x > 1e-2 ? (1 - (1 - Math.Exp(-x)) / x) / x : 0.5 - x / 6 + x * x / 24 - x * x * x / 120 + x * x * x * x / 720);
    }

    /// <summary>
    /// Loss of a store of EN 15332 class B to C by its volume, W/K: 2.5 V^0.43, through the usual 1.5 W/K of 300 L,
    /// 2.5 W/K of 1,000 L and 5 W/K of 5,000 L within 1 %.
    /// </summary>
    public static double LossWPerK(double volumeM3) => 2.5 * Math.Pow(volumeM3, 0.43);
}
