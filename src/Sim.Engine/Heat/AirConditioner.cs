namespace Sim.Engine.Heat;

/// <summary>Air conditioners: capacity and efficiency by outdoor temperature, room and load.</summary>
public static class AirConditioner
{
    /// <summary>Outdoor temperature at which capacity and efficiency are rated (EN 14511), C.</summary>
    public const double RatedOutdoorC = 35;

    /// <summary>Room temperature at which they are rated, C; its wet bulb there is 19 C (EN 14511).</summary>
    public const double RatedRoomC = 27;

    /// <summary>Coolest air outdoors for which efficiency is told: point D of EN 14825, C. Below it the same.</summary>
    public const double LeastOutdoorC = 20;

    /// <summary>Hottest air outdoors of the fit (115 F), C. Above it the same.</summary>
    public const double MostOutdoorC = 46;

    /// <summary>Share of capacity below which the machine starts and stops and gains nothing more: point D of EN 14825.</summary>
    public const double LeastLoadFraction = (LeastOutdoorC - NoLoadC) / (RatedOutdoorC - NoLoadC);

    /// <summary>Least and most gain at part load: minus the degradation coefficient of machines that start and stop (EN 14825), and what no machine on the market passes.</summary>
    public const double LeastGain = -0.25, MostGain = 0.9;

    /// <summary>
    /// SEER over EER of a usual split, an estimate: 6.1, the least of class A++ of today's label (Commission Delegated Regulation (EU)
    /// 626/2011, Annex II, as quoted: the table itself was not opened), beside an EER of 3.2, above which the label by full load had class A
    /// (Commission Directive 2002/31/EC). By Regulation (EU) 206/2012 none of up to 6 kW below 4.6 is sold (3.6 before 2014).
    /// </summary>
    public const double UsualSeerPerEer = 6.1 / 3.2;

    // The reference building of EN 14825 wants no cooling at this temperature.
    private const double NoLoadC = 16;
    private const double RatedWetBulbC = 19;

    // Wet bulb by the room's temperature at the relative humidity of the rating, 47 %: the psychrometer equation (ASHRAE Handbook
    // Fundamentals) at sea level is straight within 0.03 K from 20 to 32 C.
    private const double WetBulbPerK = 0.807;

    // Below the least the fit of electricity turns back; the most is where the like fits of EnergyPlus end (75 F).
    private const double LeastWetBulbC = 15, MostWetBulbC = 23.9;
    private const int FirstBinC = 17;

    private static readonly double RatedCapacity = Capacity(RatedOutdoorC), RatedPower = Power(RatedOutdoorC);

    /// <summary>Hours a year of the reference cooling season by outdoor temperature from 17 C on (EN 14825:2012, table 36; Regulations (EU) 626/2011 and 206/2012).</summary>
    private static ReadOnlySpan<int> BinHours =>
        [205, 227, 225, 225, 216, 215, 218, 197, 178, 158, 137, 109, 88, 63, 39, 31, 24, 17, 13, 9, 4, 3, 1];

    private static readonly (double Load, double Power, double Saved) Season = Sums();

    /// <summary>Capacity over that at 35 C outdoors, at 19 C wet bulb in the room (<see cref="Cutler2013"/>).</summary>
    public static double CapacityFraction(double outdoorC) => Capacity(outdoorC) / RatedCapacity;

    /// <summary>Electricity per cooling at full load over that at 35 C outdoors, at 19 C wet bulb in the room (<see cref="Cutler2013"/>).</summary>
    public static double PowerFraction(double outdoorC) => Power(outdoorC) / RatedPower;

    /// <summary>Capacity in a room of a temperature over that at 27 C, both at 47 % relative humidity, at 35 C outdoors (<see cref="Cutler2013"/>).</summary>
    public static double CapacityFractionIn(double roomC) => Capacity(RatedOutdoorC, WetBulbC(roomC)) / RatedCapacity;

    /// <summary>Electricity per cooling at full load in a room of a temperature over that at 27 C, the same way (<see cref="Cutler2013"/>).</summary>
    public static double PowerFractionIn(double roomC) => Power(RatedOutdoorC, WetBulbC(roomC)) / RatedPower;

    /// <summary>
    /// Biquadratic of air conditioners of one speed: a + b w + c w^2 + d t + e t^2 + f w t, wet bulb w in the room and dry bulb t outdoors, both F.
    /// Cutler, Winkler, Kruis, Christensen, Brandemuehl 2013, "Improved modeling of residential air conditioners and heat pumps
    /// for energy calculations", NREL/TP-5500-56354.
    /// </summary>
    public static double Cutler2013(double wetBulbF, double outdoorF, double a, double b, double c, double d, double e, double f) =>
        a + b * wetBulbF + c * wetBulbF * wetBulbF + d * outdoorF + e * outdoorF * outdoorF + f * wetBulbF * outdoorF;

    /// <summary>
    /// SEER over EER by EN 14825, without standby: the sum of hours x load over the sum of hours x load / EER, the load
    /// straight from none at 16 C to the capacity at 35 C outdoors.
    /// </summary>
    /// <param name="gain">Share of electricity per cooling that would be saved at no load (<see cref="CoolerCurve"/>).</param>
    public static double SeerPerEer(double gain) => Season.Load / (Season.Power - gain * Season.Saved);

    /// <summary>Its inverse: the gain at part load with which a machine has its SEER.</summary>
    public static double GainOf(double seerPerEer) => (Season.Power - Season.Load / seerPerEer) / Season.Saved;

    /// <summary>SEER over EER that machines reach.</summary>
    public static (double Least, double Most) SeerPerEerRange => (SeerPerEer(LeastGain), SeerPerEer(MostGain));

    private static (double Load, double Power, double Saved) Sums()
    {
        double loads = 0, powers = 0, saved = 0;
        for (int bin = 0; bin < BinHours.Length; bin++)
        {
            double outdoorC = FirstBinC + bin, load = BinHours[bin] * (outdoorC - NoLoadC) / (RatedOutdoorC - NoLoadC);
            double share = Math.Clamp(load / BinHours[bin] / CapacityFraction(outdoorC), LeastLoadFraction, 1);
            loads += load;
            powers += load * PowerFraction(outdoorC);
            saved += load * PowerFraction(outdoorC) * (1 - share);
        }
        return (loads, powers, saved);
    }

    private static double Capacity(double outdoorC, double wetBulbC = RatedWetBulbC) =>
        Cutler2013(Fahrenheit(wetBulbC), Outdoors(outdoorC), 3.670270705, -0.098652414, 0.000955906, 0.006552414, -0.0000156, -0.000131877);

    private static double Power(double outdoorC, double wetBulbC = RatedWetBulbC) =>
        Cutler2013(Fahrenheit(wetBulbC), Outdoors(outdoorC), -3.302695861, 0.137871531, -0.001056996, -0.012573945, 0.000214638, -0.000145054);

    private static double WetBulbC(double roomC) => Math.Clamp(RatedWetBulbC + WetBulbPerK * (roomC - RatedRoomC), LeastWetBulbC, MostWetBulbC);

    private static double Outdoors(double outdoorC) => Fahrenheit(Math.Clamp(outdoorC, LeastOutdoorC, MostOutdoorC));

    private static double Fahrenheit(double c) => 1.8 * c + 32;
}
