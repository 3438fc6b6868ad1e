namespace Sim.Engine.Heat;

/// <summary>What a solar store brings along with the water drawn in an hour; nothing without one.</summary>
/// <param name="PerDelivered">Heat that comes along per heat delivered at the taps.</param>
/// <param name="LimitKwh">Most heat that the solar store can pass on, kWh.</param>
public readonly record struct SolarWater(double PerDelivered, double LimitKwh)
{
    /// <summary>
    /// The water drawn, delivered / (c (T - T_cold)), comes in at the solar store's temperature instead of the mains': it brings
    /// delivered (T_solar - T_cold) / (T - T_cold).
    /// </summary>
    public static SolarWater Of(double storeC, double solarC, double coldC, double limitKwh) =>
        solarC > coldC && storeC > coldC ? new((solarC - coldC) / (storeC - coldC), limitKwh) : default;

    /// <summary>Heat that comes along with a heat delivered at the taps, kWh.</summary>
    public double Kwh(double deliveredKwh) => double.MinNative(deliveredKwh * PerDelivered, LimitKwh);
}
