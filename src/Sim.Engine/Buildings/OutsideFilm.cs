using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Sim.Engine.Buildings;

/// <summary>Heat exchange at outside surfaces, four zones at a time.</summary>
internal static class OutsideFilm
{
    /// <summary>Stefan-Boltzmann constant, W/m2K4 (CODATA 2018).</summary>
    public const double StefanBoltzmann = 5.670374419e-8;

    public const double ZeroCInK = 273.15;

    // Bits of a double read as an integer are a line through its logarithm, so (constant - bits/3) is a first x^(-1/3),
    // wrong by at most 3.6 %; the constant makes the largest error smallest for this third. The line is drawn in one
    // multiplication: the upper 52 bits set behind the exponent of 2^52 are a number of that size, and its own bits the result's.
    private const ulong TwoTo52Bits = 0x4330000000000000;
    private const double TwoTo52 = 1L << 52, Third = 0.33332824707031250, InverseCubeRootBits = (double)(0x553EDBAF289DD796 >> Spare);
    private const int Spare = 12;

    /// <summary>
    /// Cube root of numbers from 1e-24 to 1e6, relative error below 1e-8; of less, next to nothing. From a first inverse cube root y and
    /// e = 1 - x y^3, exactly x^(1/3) = x y^2 (1 - e)^(-2/3); the binomial series to the seventh power needs no division
    /// and, in Estrin's order, little time.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> CubeRoot(Vector256<double> x)
    {
        Vector256<double> bits = (x.AsUInt64() >> Spare | Vector256.Create(TwoTo52Bits)).AsDouble();
        Vector256<double> line = MultiplyAdd(bits, -Third, InverseCubeRootBits + TwoTo52 * (1 + Third)), y = (line.AsUInt64() << Spare).AsDouble();
        // With d = -e, because nothing is subtracted from a product in one instruction.
        Vector256<double> root = x * (y * y), d = Vector256.MultiplyAddEstimate(root, y, Vector256.Create(-1.0)), d2 = d * d;
        Vector256<double> p01 = MultiplyAdd(d, -2.0 / 3, 1), p23 = MultiplyAdd(d, -40.0 / 81, 5.0 / 9);
        Vector256<double> p45 = MultiplyAdd(d, -308.0 / 729, 110.0 / 243), p67 = MultiplyAdd(d, -0.38002337042117506, 0.39902453894223444);
        Vector256<double> low = Vector256.MultiplyAddEstimate(d2, p23, p01), high = Vector256.MultiplyAddEstimate(d2, p67, p45);
        return root * Vector256.MultiplyAddEstimate(d2 * d2, high, low);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<double> MultiplyAdd(Vector256<double> x, double factor, double summand)
        => Vector256.MultiplyAddEstimate(x, Vector256.Create(factor), Vector256.Create(summand));

    /// <summary>
    /// Convection h = sqrt(h_n^2 + (R_f h_f)^2) after DOE-2 and MoWiTT (Yazdanian and Klems 1994), natural part
    /// h_n = k |dT|^(1/3), so h_n^2 = k^2 (dT^2)^(1/3); k differs for heat flowing up and down.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> Convection(
        Vector256<double> excessK, Vector256<double> warmSquared, Vector256<double> coldSquared, Vector256<double> forcedSquared)
    {
        Vector256<double> natural = Vector256.ConditionalSelect(
            Vector256.GreaterThan(excessK, Vector256<double>.Zero), warmSquared, coldSquared);
        Vector256<double> root = CubeRoot(excessK * excessK);
        return Vector256.Sqrt(Vector256.MultiplyAddEstimate(natural, root, forcedSquared));
    }

    /// <summary>Long-wave exchange as a conductance, (T1^4 - T2^4)/(T1 - T2) = (T1^2 + T2^2)(T1 + T2), kelvin; the squares are at hand.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> LongWave(Vector256<double> oneK, Vector256<double> oneSquared, Vector256<double> otherK, Vector256<double> otherSquared)
        => (oneSquared + otherSquared) * (oneK + otherK);

    /// <summary>
    /// Forced convection of smooth glass, mean of windward and leeward (MoWiTT; Yazdanian and Klems 1994), W/m2K, from
    /// the wind speed at the surface's height in m/s.
    /// </summary>
    public static double Forced(double windMPerSecond)
        => (Windward(windMPerSecond) + Leeward(windMPerSecond)) / 2;

    /// <summary>The same of the side that the wind blows on.</summary>
    public static double Windward(double windMPerSecond) => 3.26 * Math.Pow(windMPerSecond, 0.89);

    /// <summary>The same of the side away from it.</summary>
    public static double Leeward(double windMPerSecond) => 3.55 * Math.Pow(windMPerSecond, 0.617);

    /// <summary>
    /// Wind at a height from that of a station at 10 m, open country (ASHRAE Handbook Fundamentals 2017, ch. 24:
    /// exponent 0.14).
    /// </summary>
    public static double WindAtHeight(double stationMPerSecond, double heightM) => stationMPerSecond * Math.Pow(heightM / 10, 0.14);
}
