using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Sim.Engine.Buildings;

/// <summary>An hour of all zones together: every zone's hour times its units, and how its people felt.</summary>
public readonly record struct ZoneTotals(
    double HeatingKwh, double CoolingKwh, double GainsKwh, double SolarKwh, double TransmissionKwh, double VentilationKwh, double StoredKwh,
    double ColdPeople, double HotPeople, double ColdDegreePeopleK)
{
    /// <summary>Of more zones.</summary>
    public static ZoneTotals operator +(in ZoneTotals a, in ZoneTotals b) => new(
        a.HeatingKwh + b.HeatingKwh, a.CoolingKwh + b.CoolingKwh, a.GainsKwh + b.GainsKwh, a.SolarKwh + b.SolarKwh,
        a.TransmissionKwh + b.TransmissionKwh, a.VentilationKwh + b.VentilationKwh, a.StoredKwh + b.StoredKwh,
        a.ColdPeople + b.ColdPeople, a.HotPeople + b.HotPeople, a.ColdDegreePeopleK + b.ColdDegreePeopleK);

    /// <summary>Writes totals, the first eight in their order from two vectors.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static void Write(Vector256<double> first, Vector256<double> next, double hotPeople, double coldDegreePeopleK, out ZoneTotals totals)
    {
        Unsafe.SkipInit(out totals);
        ref double fields = ref Unsafe.As<ZoneTotals, double>(ref totals);
        first.StoreUnsafe(ref fields);
        next.StoreUnsafe(ref fields, 4);
        (Unsafe.Add(ref fields, 8), Unsafe.Add(ref fields, 9)) = (hotPeople, coldDegreePeopleK);
    }
}
