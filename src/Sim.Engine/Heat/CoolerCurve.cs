namespace Sim.Engine.Heat;

/// <summary>
/// What a cooling machine can take out of rooms in an hour and what it draws for it, kWh of the hour: for cooling Q of at most L,
/// E = Q p (1 - g (1 - max(Q / L, 0.21))). Convex or, with a gain below zero, still rising, so that it has an inverse.
/// </summary>
/// <param name="LimitKwh">L: most cooling of the air.</param>
/// <param name="ElectricityPerCooling">p: electricity per cooling at full load.</param>
/// <param name="Gain">g: share of it that would be saved at no load; below zero of machines that lose by starts and stops.</param>
public readonly record struct CoolerCurve(double LimitKwh, double ElectricityPerCooling, double Gain)
{
    /// <summary>The curve of several such machines, or of a part of the hour.</summary>
    /// <param name="scale">Number of machines, which need not be whole, times the part of the hour with power.</param>
    public CoolerCurve Times(double scale) => this with { LimitKwh = LimitKwh * scale };

    /// <summary>Electricity drawn for cooling within <see cref="LimitKwh"/>, kWh.</summary>
    public double ElectricityKwh(double coolingKwh) => coolingKwh > 0
        ? coolingKwh * ElectricityPerCooling * (1 - Gain * (1 - Math.Max(coolingKwh / LimitKwh, AirConditioner.LeastLoadFraction))) : 0;

    /// <summary>The inverse: cooling that the wished amount comes down to with the electricity granted, kWh.</summary>
    public double CoolingKwh(double wishedKwh, double electricityGrantedKwh)
    {
        double mostKwh = Math.Min(wishedKwh, LimitKwh);
        if (ElectricityKwh(mostKwh) <= electricityGrantedKwh)
        {
            return mostKwh;
        }
        double atLeast = ElectricityPerCooling * (1 - Gain * (1 - AirConditioner.LeastLoadFraction));
        double belowKwh = electricityGrantedKwh / atLeast;
        if (belowKwh <= AirConditioner.LeastLoadFraction * LimitKwh)
        {
            return belowKwh;
        }
        // p g / L Q^2 + p (1 - g) Q = E, in the form that holds without a gain, too.
        double linear = ElectricityPerCooling * (1 - Gain), square = ElectricityPerCooling * Gain / LimitKwh;
        return 2 * electricityGrantedKwh / (linear + Math.Sqrt(linear * linear + 4 * square * electricityGrantedKwh));
    }
}
