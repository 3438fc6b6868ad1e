using System.Runtime.CompilerServices;

namespace Sim.Engine.Buildings;

/// <summary>
/// The sun as one zone meets it, by the hour. Zones of equal shell and orientation (open and closed units) share one.
/// </summary>
public sealed class ZoneInputs
{
    internal const int PerHour = 5;
    internal const int WallAbsorbed = 0, RoofAbsorbed = 1, Transmitted = 2, OuterPane = 3, InnerPane = 4;

    /// <summary>Hour after hour: absorbed by walls and roof (W/m2 of each), transmitted (W), absorbed in outer and inner pane (W/m2 of window).</summary>
    internal double[] Values { get; }

    private ZoneInputs(double[] values) => Values = values;

    /// <summary>Number of hours.</summary>
    public int Hours => Values.Length / PerHour;

    /// <summary>Sun absorbed by the merged wall in an hour, W/m2.</summary>
    public double WallWPerM2(int hour) => Values[hour * PerHour + WallAbsorbed];

    /// <summary>Sun absorbed by the roof in an hour, W/m2.</summary>
    public double RoofWPerM2(int hour) => Values[hour * PerHour + RoofAbsorbed];

    /// <summary>Sun through the windows in an hour, W.</summary>
    public double TransmittedW(int hour) => Values[hour * PerHour + Transmitted];

    /// <summary>No sun at all, for tests and design days.</summary>
    public static ZoneInputs Dark(int hours) => new(new double[hours * PerHour]);

    /// <summary>From the sun on the zone's planes; walls area-weighted, diffuse light through the glazing's hemispherical shares.</summary>
    public static ZoneInputs From(Zone zone, FacadeSun sun)
    {
        int hours = sun.Roof.BeamWPerM2.Length;
        double[] values = new double[hours * PerHour];
        AddOpaque(values, RoofAbsorbed, sun.Roof, zone.OutsideAbsorptanceFraction);
        for (int f = 0; f < 4; f++)
        {
            PlaneSun plane = sun.Wall(f);
            if (zone.WallM2[f] > 0)
            {
                AddOpaque(values, WallAbsorbed, plane, zone.OutsideAbsorptanceFraction * zone.WallM2[f] / zone.WallAreaM2);
            }
            if (zone.Glazing is not null && zone.WindowM2[f] > 0)
            {
                AddWindow(values, plane, zone, zone.WindowM2[f], zone.Glazing.Diffuse);
            }
        }
        return new(values);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void AddOpaque(double[] values, int at, PlaneSun plane, double weight)
    {
        double[] beam = plane.BeamWPerM2, sky = plane.SkyWPerM2, ground = plane.GroundWPerM2;
        for (int h = 0; h < beam.Length; h++, at += PerHour)
        {
            values[at] += weight * (beam[h] + sky[h] + ground[h]);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void AddWindow(double[] values, PlaneSun plane, Zone zone, double areaM2, GlazingShares diffuse)
    {
        double[] beam = Weighted(plane.BeamTransmittedWPerM2), outer = Weighted(plane.BeamOuterPaneWPerM2), inner = Weighted(plane.BeamInnerPaneWPerM2);
        double[] sky = plane.SkyWPerM2, ground = plane.GroundWPerM2;
        double through = areaM2 * zone.GlassFraction, share = zone.GlassFraction * areaM2 / zone.WindowAreaM2;
        for (int h = 0, at = 0; h < beam.Length; h++, at += PerHour)
        {
            double scattered = sky[h] + ground[h];
            values[at + Transmitted] += through * (beam[h] + diffuse.Transmitted * scattered);
            values[at + OuterPane] += share * (outer[h] + diffuse.AbsorbedOuter * scattered);
            values[at + InnerPane] += share * (inner[h] + diffuse.AbsorbedInner * scattered);
        }
    }

    private static double[] Weighted(double[]? beam)
        => beam ?? throw new ArgumentException("a plane that carries windows needs its beam weighted by the glazing's response tables");
}
