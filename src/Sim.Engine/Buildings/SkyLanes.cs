using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Sim.Engine.Buildings;

/// <summary>The weather of an hour as all outside surfaces meet it, worked out once for all of them.</summary>
internal readonly struct SkyLanes
{
    /// <summary>Air temperature, C.</summary>
    public readonly Vector256<double> AirC;

    /// <summary>Temperatures of air and sky in kelvin, their squares, and by how much the sky is warmer than the air.</summary>
    public readonly Vector256<double> AirK, AirSquaredK, SkyK, SkySquaredK, SkyAboveAirK;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public SkyLanes(double airC, double skyC)
    {
        AirC = Vector256.Create(airC);
        (double airK, double skyK) = (airC + OutsideFilm.ZeroCInK, skyC + OutsideFilm.ZeroCInK);
        (AirK, AirSquaredK) = (Vector256.Create(airK), Vector256.Create(airK * airK));
        (SkyK, SkySquaredK) = (Vector256.Create(skyK), Vector256.Create(skyK * skyK));
        SkyAboveAirK = Vector256.Create(skyC - airC);
    }
}
