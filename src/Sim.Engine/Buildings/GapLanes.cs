using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Sim.Engine.Buildings;

/// <summary>Gaps of the zones' glazings that conduct by their temperature (<see cref="GapByTemperature"/>).</summary>
internal struct GapLanes
{
    // Conductance of all gaps k0 + k1 T + r T^3, W/m2K, T in kelvin; resistance of the glass; what holds the inner and the outer node.
    private Vector256<double> still, perK, radiant, glass, grounded, outerStoring, varies;

    /// <summary>Writes one lane's constants.</summary>
    public void Write(Glazing? glazing, in LaneElement window, int lane, double stepSeconds)
    {
        if (glazing?.Gap is not { } gap)
        {
            return;
        }
        Set(ref still, lane, gap.StillWPerM2K);
        Set(ref perK, lane, gap.PerK);
        Set(ref radiant, lane, gap.RadiantPerK3);
        Set(ref glass, lane, gap.GlassM2KPerW);
        Set(ref grounded, lane, window.Chain.CapacityJPerM2K[0] / stepSeconds + window.Convective + window.Radiant);
        Set(ref outerStoring, lane, window.Chain.CapacityJPerM2K[1] / stepSeconds);
        Set(ref varies, lane, BitConverter.Int64BitsToDouble(-1));
    }

    /// <summary>Eliminates the inner node of the window anew, with the gap's conductance at the temperature that it had the hour before.</summary>
    public readonly void Vary(ref ElementLanes window, ref NodeLanes inner, ref NodeLanes outer)
    {
        Vector256<double> mean = Vector256.MultiplyAddEstimate(Vector256.Create(0.5), inner.T + outer.T, Vector256.Create(OutsideFilm.ZeroCInK));
        Vector256<double> gap = Vector256.MultiplyAddEstimate(Vector256.MultiplyAddEstimate(radiant, mean * mean, perK), mean, still);
        // Gap and glass in series are gap / u with u = 1 + gap glass; one division gives the inverse pivot and what passes through.
        Vector256<double> u = Vector256.MultiplyAddEstimate(gap, glass, Vector256<double>.One);
        Vector256<double> d = Vector256<double>.One / Vector256.MultiplyAddEstimate(grounded, u, gap), inverse = u * d, passed = gap * d;
        Choose(ref inner.Inverse, inverse);
        Choose(ref inner.ByRoom, inverse);
        Choose(ref inner.ByOuter, passed);
        Choose(ref outer.Forward, passed);
        Choose(ref window.RoomByRoom, inverse);
        Choose(ref window.OuterByRoom, passed);
        Choose(ref window.OuterByRoom2, passed * passed);
        Choose(ref window.OuterPivot, Vector256.MultiplyAddEstimate(grounded, passed, outerStoring));
    }

    // Other lanes keep what they were laid out with.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private readonly void Choose(ref Vector256<double> of, Vector256<double> value) => of = Vector256.ConditionalSelect(varies, value, of);

    private static void Set(ref Vector256<double> target, int lane, double value) => target = target.WithElement(lane, value);
}
