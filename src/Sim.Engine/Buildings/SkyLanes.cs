using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Sim.Engine.Buildings;

/// <summary>The weather of an hour as all outside surfaces meet it, worked out once for all of them.</summary>
internal readonly struct SkyLanes
{
    /// <summary>Air temperature, C, and the square of the film that the wind makes on glass, (W/m2K)^2.</summary>
    public readonly Vector256<double> AirC, Forced;

    /// <summary>Temperatures of air and sky in kelvin, their squares, and by how much the sky is warmer than the air.</summary>
    public readonly Vector256<double> AirK, AirSquaredK, SkyK, SkySquaredK, SkyAboveAirK;

    /// <summary>Reads the hour from its numbers (<see cref="Outdoors.ByHour"/>), each straight into all lanes.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public SkyLanes(ref double hour)
    {
        (AirC, Forced) = (Vector256.Create(hour), Vector256.Create(Unsafe.Add(ref hour, 2)));
        Vector256<double> skyC = Vector256.Create(Unsafe.Add(ref hour, 1)), zero = Vector256.Create(OutsideFilm.ZeroCInK);
        (AirK, SkyK) = (AirC + zero, skyC + zero);
        (AirSquaredK, SkySquaredK) = (AirK * AirK, SkyK * SkyK);
        SkyAboveAirK = skyC - AirC;
    }
}
