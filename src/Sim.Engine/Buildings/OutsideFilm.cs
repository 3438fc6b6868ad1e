using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Sim.Engine.Buildings;

/// <summary>Heat exchange at outside surfaces, four zones at a time.</summary>
internal static class OutsideFilm
{
    /// <summary>Stefan-Boltzmann constant, W/m2K4 (CODATA 2018).</summary>
    public const double StefanBoltzmann = 5.670374419e-8;

    public const double ZeroCInK = 273.15;

    // Bits of a double read as an integer are a line through its logarithm, so (constant - bits/3) is a first x^(-1/3).
    private const ulong InverseCubeRootBits = 0x553EF0FF289DD796;

    /// <summary>
    /// Cube root of numbers from 1e-30 to 1e30, relative error below 1e-9: two steps of third order
    /// y (1 + e/3 + 2e^2/9), e = 1 - x y^3, on the inverse cube root, which need no division.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> CubeRoot(Vector256<double> x)
    {
        Vector256<ulong> third = x.AsUInt64() >> 2;
        third += third >> 2;
        third += third >> 4;
        third += third >> 8;
        third += third >> 16;
        Vector256<double> y = (Vector256.Create(InverseCubeRootBits) - third).AsDouble();
        y = Improve(x, y);
        y = Improve(x, y);
        return x * y * y;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<double> Improve(Vector256<double> x, Vector256<double> y)
    {
        Vector256<double> e = Vector256<double>.One - x * y * (y * y);
        Vector256<double> by = Vector256.MultiplyAddEstimate(Vector256.Create(2.0 / 9), e, Vector256.Create(1.0 / 3));
        return Vector256.MultiplyAddEstimate(y * e, by, y);
    }

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
        Vector256<double> root = CubeRoot(Vector256.Max(excessK * excessK, Vector256.Create(1e-12)));
        return Vector256.Sqrt(Vector256.MultiplyAddEstimate(natural, root, forcedSquared));
    }

    /// <summary>Long-wave exchange as a conductance, (T1^4 - T2^4)/(T1 - T2) = (T1^2 + T2^2)(T1 + T2), kelvin.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> LongWave(Vector256<double> oneK, Vector256<double> otherK)
        => Vector256.MultiplyAddEstimate(oneK, oneK, otherK * otherK) * (oneK + otherK);

    /// <summary>
    /// Forced convection of smooth glass, mean of windward and leeward (MoWiTT; Yazdanian and Klems 1994), W/m2K, from
    /// the wind speed at the surface's height in m/s.
    /// </summary>
    public static double Forced(double windMPerSecond)
        => (3.26 * Math.Pow(windMPerSecond, 0.89) + 3.55 * Math.Pow(windMPerSecond, 0.617)) / 2;

    /// <summary>
    /// Wind at a height from that of a station at 10 m, open country (ASHRAE Handbook Fundamentals 2017, ch. 24:
    /// exponent 0.14).
    /// </summary>
    public static double WindAtHeight(double stationMPerSecond, double heightM) => stationMPerSecond * Math.Pow(heightM / 10, 0.14);
}
