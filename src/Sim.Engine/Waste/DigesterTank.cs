using Sim.Engine.Schema;

namespace Sim.Engine.Waste;

/// <summary>
/// The digester as a tank with a temperature: gas follows it, and gas keeps it warm. Heat capacity is that of water.
/// </summary>
public sealed record DigesterTank
{
    /// <summary>Heat to warm a kg of water or wet waste by 1 K, kWh.</summary>
    private const double KwhPerKgK = 4.186 / 3600;

    /// <summary>Stay for which yields are given, days.</summary>
    public const double ReferenceDays = 20;

    private const double ReferenceC = 37, KgPerM3 = 1000, WPerKw = 1000, HoursPerDay = 24, LongestDays = 1000;

    [Input("m3", Min = 0.5, Max = 10_000, Help = "Volume of what the tank holds.")]
    public double VolumeM3 { get; init; } = 10;

    [Input("C", Min = 15, Max = 60, Help = "Temperature to which its own gas heats it; not heated if left out.")]
    public double? HeatedToC { get; init; }

    [Input("W/m2K", Min = 0, Max = 10, Default = "waste.digestion.tank.u_value", Help = "Heat transmission of its wall to the air.")]
    public double UValue { get; init; } = 0.4;

    [Input("fraction", Min = 0.1, Max = 1, Default = "waste.digestion.tank.efficiency", Help = "Efficiency of the gas heater.")]
    public double EfficiencyFraction { get; init; } = 0.85;

    [Input("C", Min = 0, Max = 60, Default = "waste.digestion.tank.feed", Help = "Temperature of the waste fed.")]
    public double FeedC { get; init; } = 15;

    [Input(Min = 0.3, Max = 5, Default = "waste.digestion.tank.kinetics", Help = "Kinetic parameter K of Chen and Hashimoto: the higher, the more gas suffers from cold and short stays.")]
    public double Kinetics { get; init; } = 1;

    /// <summary>Surface of a cylinder as high as wide, m2.</summary>
    public double SurfaceM2 => 1.5 * Math.PI * Math.Pow(4 * VolumeM3 / Math.PI, 2.0 / 3);

    /// <summary>Heat lost through the wall, kW/K.</summary>
    public double LossKwPerK => UValue * SurfaceM2 / WPerKw;

    /// <summary>Heat capacity, kWh/K.</summary>
    public double CapacityKwhPerK => VolumeM3 * KgPerM3 * KwhPerKgK;

    /// <summary>
    /// Share of the ultimate gas that a mixed tank gives: 1 - K / (stay x m - 1 + K) with the growth rate
    /// m = 0.013 T - 0.129 a day (Chen and Hashimoto 1978, Biotechnology and Bioengineering Symposium 8; Hashimoto 1982,
    /// Biotechnology and Bioengineering 24:2039-2052); none where bacteria are washed out faster than they grow.
    /// </summary>
    /// <param name="temperatureC">Temperature, 10 to 60 C; the rate was found for 20 to 60 C.</param>
    /// <param name="stayDays">Mean stay.</param>
    /// <param name="kinetics">Kinetic parameter K.</param>
    public static double ChenHashimoto1978(double temperatureC, double stayDays, double kinetics)
    {
        double growth = stayDays * Math.Max(0, 0.013 * temperatureC - 0.129);
        return growth <= 1 ? 0 : 1 - kinetics / (growth - 1 + kinetics);
    }

    /// <summary>Gas as a share of that at 37 C and with a stay of 20 days, for which the yield is given, and never more than it; none after a washout.</summary>
    public double GasFraction(double temperatureC, double stayDays) =>
        Math.Min(1, ChenHashimoto1978(temperatureC, stayDays, Kinetics) / ChenHashimoto1978(ReferenceC, ReferenceDays, Kinetics));

    /// <summary>Mean stay in a tank that is full: volume over feed, of 1,000 kg/m3; as long as one may wait where nothing is fed.</summary>
    public double StayDays(double fedKgPerHour) => Math.Min(LongestDays, VolumeM3 * KgPerM3 / Math.Max(HoursPerDay * fedKgPerHour, 1e-9));

    /// <summary>Gas of a warm digester that is as large as a stay asks for.</summary>
    public static double WarmFraction(double stayDays) => new DigesterTank().GasFraction(ReferenceC, stayDays);

    /// <summary>
    /// An hour of the tank's heat: waste comes in cold and pushes warm digestate out, the wall loses heat, and gas, as far
    /// as there is any, brings the tank to its temperature at the hour's end.
    /// </summary>
    /// <param name="temperatureC">Temperature; changed.</param>
    /// <param name="outdoorC">Temperature of the air.</param>
    /// <param name="fedKg">Waste fed, kg.</param>
    /// <param name="gasKwh">Gas that may be burnt, kWh.</param>
    /// <returns>Gas burnt, kWh.</returns>
    public double HeatKwh(ref double temperatureC, double outdoorC, double fedKg, double gasKwh)
    {
        double coldKwhPerK = LossKwPerK + fedKg * KwhPerKgK;
        double idleC = (CapacityKwhPerK * temperatureC + LossKwPerK * outdoorC + fedKg * KwhPerKgK * FeedC) / (CapacityKwhPerK + coldKwhPerK);
        double wantedKwh = HeatedToC is { } target ? Math.Max(0, target - idleC) * (CapacityKwhPerK + coldKwhPerK) : 0;
        double burntKwh = Math.Min(gasKwh, wantedKwh / EfficiencyFraction);
        temperatureC = idleC + burntKwh * EfficiencyFraction / (CapacityKwhPerK + coldKwhPerK);
        return burntKwh;
    }
}
