using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Sim.Engine.Buildings;

// What the sun brings in an hour, out of each zone's own table into the lanes.
internal sealed partial class LaneGroup
{
    /// <summary>Light of sky and ground, and the sun on sides, on the inside of all elements.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private void Scatter(ref ElementLanes e, int hour)
    {
        Vector256<double> through = Light(scattered!, hour), side = Light(onSides!, hour);
        for (int i = 0; i < used; i++)
        {
            ref ElementLanes s = ref Unsafe.Add(ref e, i);
            (s.ScatteredInside, s.ScatteredOutside) = (Vector256.MultiplyAddEstimate(side, s.SideShare, through * s.ScatterInside), through * s.ScatterOutside);
        }
    }

    private static Vector256<double> Light(double[][] of, int hour)
    {
        Vector256<double> through = Vector256<double>.Zero;
        for (int lane = 0; lane < Lanes; lane++)
        {
            through = through.WithElement(lane, of[lane][hour]);
        }
        return through;
    }

    /// <summary>The hour's sun on all zones; the bank has checked that the hour lies in all of them.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Sun(
        int hour, out Vector256<double> wall, out Vector256<double> roof, out Vector256<double> through, out Vector256<double> outerPane, out Vector256<double> innerPane)
    {
        ref double[] of = ref MemoryMarshal.GetArrayDataReference(sun);
        int at = hour * ZoneInputs.PerHour;
        ref double a = ref At(of, at), b = ref At(Unsafe.Add(ref of, 1), at), c = ref At(Unsafe.Add(ref of, 2), at), d = ref At(Unsafe.Add(ref of, 3), at);
#if WIDE
        ref double e = ref At(Unsafe.Add(ref of, 4), at), f = ref At(Unsafe.Add(ref of, 5), at), g = ref At(Unsafe.Add(ref of, 6), at), h = ref At(Unsafe.Add(ref of, 7), at);
        Ahead(ref a, ref b, ref c, ref d);
        Ahead(ref e, ref f, ref g, ref h);
        wall = Column(ZoneInputs.WallAbsorbed, ref a, ref b, ref c, ref d, ref e, ref f, ref g, ref h);
        roof = Column(ZoneInputs.RoofAbsorbed, ref a, ref b, ref c, ref d, ref e, ref f, ref g, ref h);
        through = Column(ZoneInputs.Transmitted, ref a, ref b, ref c, ref d, ref e, ref f, ref g, ref h);
        outerPane = Column(ZoneInputs.OuterPane, ref a, ref b, ref c, ref d, ref e, ref f, ref g, ref h);
        innerPane = Column(ZoneInputs.InnerPane, ref a, ref b, ref c, ref d, ref e, ref f, ref g, ref h);
#else
        Ahead(ref a, ref b, ref c, ref d);
        wall = Column(ZoneInputs.WallAbsorbed, ref a, ref b, ref c, ref d);
        roof = Column(ZoneInputs.RoofAbsorbed, ref a, ref b, ref c, ref d);
        through = Column(ZoneInputs.Transmitted, ref a, ref b, ref c, ref d);
        outerPane = Column(ZoneInputs.OuterPane, ref a, ref b, ref c, ref d);
        innerPane = Column(ZoneInputs.InnerPane, ref a, ref b, ref c, ref d);
#endif
    }

    // The next hour's.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Ahead(ref double a, ref double b, ref double c, ref double d)
    {
        LookAhead.To(ref Unsafe.Add(ref a, ZoneInputs.PerHour));
        LookAhead.To(ref Unsafe.Add(ref b, ZoneInputs.PerHour));
        LookAhead.To(ref Unsafe.Add(ref c, ZoneInputs.PerHour));
        LookAhead.To(ref Unsafe.Add(ref d, ZoneInputs.PerHour));
    }

#if WIDE
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<double> Column(
        int column, ref double a, ref double b, ref double c, ref double d, ref double e, ref double f, ref double g, ref double h) => Vector256.Create(
            Unsafe.Add(ref a, column), Unsafe.Add(ref b, column), Unsafe.Add(ref c, column), Unsafe.Add(ref d, column),
            Unsafe.Add(ref e, column), Unsafe.Add(ref f, column), Unsafe.Add(ref g, column), Unsafe.Add(ref h, column));
#else
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<double> Column(int column, ref double a, ref double b, ref double c, ref double d) =>
        Vector256.Create(Unsafe.Add(ref a, column), Unsafe.Add(ref b, column), Unsafe.Add(ref c, column), Unsafe.Add(ref d, column));
#endif

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ref double At(double[] values, int index) => ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(values), index);
}
