namespace Sim.Engine.Buildings;

/// <summary>
/// Where transmitted sun ends inside, as shares of what came through: floor, walls, roof, partitions, the window's two
/// panes; the rest leaves through the window again.
/// </summary>
public readonly record struct SolarInside(double Floor, double Wall, double Roof, double Mass, double OuterPane, double InnerPane)
{
    /// <summary>Share that leaves through the window again.</summary>
    public double Lost => 1 - Floor - Wall - Roof - Mass - OuterPane - InnerPane;

    /// <summary>
    /// All of it first meets the floor, which keeps its absorptance; what it reflects is spread by view factor on roof
    /// and sides; later reflections by area (the three bounces of ASHRAE 140-2020, informative annex on interior solar
    /// distribution). Partitions are sides.
    /// </summary>
    public static SolarInside Of(Zone zone)
    {
        double absorptance = zone.InsideAbsorptanceFraction, reflected = 1 - absorptance;
        GlazingShares glass = zone.Glazing?.DiffuseFromInside ?? default;
        double glassTakes = 1 - glass.Reflected;
        double toRoof = zone.FloorSeesRoofFraction;
        double sides = Math.Max(1e-9, zone.WallAreaM2 + zone.WindowAreaM2 + zone.MassAreaM2);
        double toWall = (1 - toRoof) * zone.WallAreaM2 / sides;
        double toWindow = (1 - toRoof) * zone.WindowAreaM2 / sides;
        double toMass = (1 - toRoof) * zone.MassAreaM2 / sides;
        double second = absorptance * (toRoof + toWall + toMass) + glassTakes * toWindow;
        double rest = reflected * (1 - second);

        double all = absorptance * (zone.FloorAreaM2 + zone.RoofAreaM2 + zone.WallAreaM2 + zone.MassAreaM2) + glassTakes * zone.WindowAreaM2;
        double window = reflected * glassTakes * toWindow + rest * glassTakes * zone.WindowAreaM2 / all;
        double perGlass = glassTakes > 0 ? window / glassTakes : 0;
        double Opaque(double view, double areaM2) => absorptance * (reflected * view + rest * areaM2 / all);
        return new(
            absorptance + absorptance * rest * zone.FloorAreaM2 / all,
            Opaque(toWall, zone.WallAreaM2),
            Opaque(toRoof, zone.RoofAreaM2),
            Opaque(toMass, zone.MassAreaM2),
            perGlass * glass.AbsorbedOuter,
            perGlass * glass.AbsorbedInner);
    }

    /// <summary>View factor between two equal parallel rectangles a by b, c apart (Hottel; Howell's catalogue C-11).</summary>
    public static double ParallelRectangles(double aM, double bM, double cM)
    {
        double x = aM / cM, y = bM / cM, x1 = 1 + x * x, y1 = 1 + y * y;
        return 2 / (Math.PI * x * y) * (Math.Log(Math.Sqrt(x1 * y1 / (1 + x * x + y * y)))
            + x * Math.Sqrt(y1) * Math.Atan(x / Math.Sqrt(y1))
            + y * Math.Sqrt(x1) * Math.Atan(y / Math.Sqrt(x1))
            - x * Math.Atan(x) - y * Math.Atan(y));
    }
}
