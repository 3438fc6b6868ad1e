using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Sim.Engine.Buildings;

/// <summary>An hour of all zones together: every zone's hour times its units, and how its people felt.</summary>
public readonly record struct ZoneTotals(
    double HeatingKwh, double CoolingKwh, double GainsKwh, double SolarKwh, double TransmissionKwh, double VentilationKwh, double StoredKwh,
    double ColdPeople, double HotPeople, double ColdDegreePeopleK);

/// <summary>The same, lane by lane, while it is summed.</summary>
internal struct LaneTotals
{
    public Vector256<double> Heating, Cooling, Gains, Solar, Transmission, Ventilation, Stored, Cold, Hot, ColdDegrees;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly ZoneTotals Sum() => new(
        Vector256.Sum(Heating), Vector256.Sum(Cooling), Vector256.Sum(Gains), Vector256.Sum(Solar), Vector256.Sum(Transmission),
        Vector256.Sum(Ventilation), Vector256.Sum(Stored), Vector256.Sum(Cold), Vector256.Sum(Hot), Vector256.Sum(ColdDegrees));
}
