namespace Sim.Engine.Buildings;

/// <summary>
/// Where transmitted sun ends inside, as shares of what came through: floor, walls, roof, partitions, the window's two
/// panes, a wall shared with another zone; the rest leaves through the window again.
/// </summary>
public readonly record struct SolarInside(double Floor, double Wall, double Roof, double Mass, double OuterPane, double InnerPane, double Shared = 0)
{
    /// <summary>Share that leaves through the window again.</summary>
    public double Lost => 1 - Floor - Wall - Roof - Mass - OuterPane - InnerPane - Shared;

    /// <summary>
    /// All of it first meets the floor, which keeps its absorptance; what it reflects is spread by view factor on roof
    /// and sides; later reflections by area (the three bounces of ASHRAE 140-2020, informative annex on interior solar
    /// distribution). Partitions and a shared wall are sides; floors and roofs shared with other rooms take their part as floor and roof.
    /// </summary>
    public static SolarInside Of(Zone zone)
    {
        double absorptance = zone.InsideAbsorptanceFraction, reflected = 1 - absorptance, toRoof = zone.FloorSeesRoofFraction;
        GlazingShares glass = zone.Glazing?.DiffuseFromInside ?? default;
        double glassTakes = zone.WindowAreaM2 > 0 ? 1 - glass.Reflected : 0;
        double partitionsM2 = Math.Max(0, zone.MassAreaM2 - zone.SharedFloorM2 - zone.SharedRoofM2);
        double sharedM2 = zone.Shared?.AreaM2 ?? 0;
        double perSide = (1 - toRoof) / Math.Max(1e-9, zone.WallAreaM2 + zone.WindowAreaM2 + partitionsM2 + sharedM2);
        double ownFloor = Share(zone.FloorAreaM2, zone.SharedFloorM2), ownRoof = Share(zone.RoofAreaM2, zone.SharedRoofM2);
        double toWall = perSide * zone.WallAreaM2, toWindow = perSide * zone.WindowAreaM2;
        double toMass = perSide * partitionsM2 + toRoof * (1 - ownRoof), toShared = perSide * sharedM2;

        double second = absorptance * (toRoof * ownRoof + toWall + toMass + toShared) + glassTakes * toWindow;
        double rest = reflected * (1 - second);
        double all = absorptance * (zone.FloorAreaM2 + zone.RoofAreaM2 + zone.WallAreaM2 + zone.MassAreaM2 + sharedM2) + glassTakes * zone.WindowAreaM2;
        double perGlass = reflected * toWindow + rest * zone.WindowAreaM2 / all;
        double Opaque(double view, double areaM2) => absorptance * (reflected * view + rest * areaM2 / all);
        return new(
            absorptance * ownFloor + Opaque(0, zone.FloorAreaM2),
            Opaque(toWall, zone.WallAreaM2),
            Opaque(toRoof * ownRoof, zone.RoofAreaM2),
            absorptance * (1 - ownFloor) + Opaque(toMass, zone.MassAreaM2),
            perGlass * glass.AbsorbedOuter,
            perGlass * glass.AbsorbedInner,
            Opaque(toShared, sharedM2));
    }

    /// <summary>
    /// Light of sky and ground that came through, taken as evenly bright: from walls as a whole it falls on floor and ceiling as these
    /// see the walls, F = A (1 - F_floor-roof) / A_walls, and the rest on other walls, windows among them by their share of those
    /// they face; what is reflected goes by area, as in <see cref="Of"/>.
    /// </summary>
    public static SolarInside Scattered(Zone zone)
    {
        double absorptance = zone.InsideAbsorptanceFraction;
        GlazingShares glass = zone.Glazing?.DiffuseFromInside ?? default;
        double partitionsM2 = Math.Max(0, zone.MassAreaM2 - zone.SharedFloorM2 - zone.SharedRoofM2), sharedM2 = zone.Shared?.AreaM2 ?? 0;
        double facadesM2 = zone.WallAreaM2 + zone.WindowAreaM2, sidesM2 = facadesM2 + partitionsM2 + sharedM2;
        double wholeFloorM2 = zone.FloorAreaM2 + zone.SharedFloorM2;
        double toFloor = Math.Min(0.5, wholeFloorM2 * (1 - zone.FloorSeesRoofFraction) / Math.Max(1e-9, sidesM2)), toSides = 1 - 2 * toFloor;
        double faced = 0;
        for (int f = 0; f < 4 && zone.WindowAreaM2 > 0; f++)
        {
            double own = zone.WindowM2[f] + zone.WallM2[f];
            faced += zone.WindowM2[f] / zone.WindowAreaM2 * (zone.WindowAreaM2 - zone.WindowM2[f]) / Math.Max(1e-9, sidesM2 - own);
        }
        double ownFloor = Share(zone.FloorAreaM2, zone.SharedFloorM2), ownRoof = Share(zone.RoofAreaM2, zone.SharedRoofM2);
        double toWindow = toSides * faced, perSide = (toSides - toWindow) / Math.Max(1e-9, sidesM2 - zone.WindowAreaM2);
        double toMass = perSide * partitionsM2 + toFloor * (2 - ownFloor - ownRoof), glassTakes = zone.WindowAreaM2 > 0 ? 1 - glass.Reflected : 0;
        double rest = (1 - absorptance) * (1 - toWindow) + glass.Reflected * toWindow;
        double all = absorptance * (zone.FloorAreaM2 + zone.RoofAreaM2 + zone.WallAreaM2 + zone.MassAreaM2 + sharedM2) + glassTakes * zone.WindowAreaM2;
        double perGlass = toWindow + rest * zone.WindowAreaM2 / all;
        double Opaque(double view, double areaM2) => absorptance * (view + rest * areaM2 / all);
        return new(
            Opaque(toFloor * ownFloor, zone.FloorAreaM2),
            Opaque(perSide * zone.WallAreaM2, zone.WallAreaM2),
            Opaque(toFloor * ownRoof, zone.RoofAreaM2),
            Opaque(toMass, zone.MassAreaM2),
            perGlass * glass.AbsorbedOuter,
            perGlass * glass.AbsorbedInner,
            Opaque(perSide * sharedM2, sharedM2));
    }

    /// <summary>How sun that sides absorb is shared among the slots of a zone: by area over walls, partitions and a shared wall.</summary>
    internal static double[] Sides(Zone zone)
    {
        double partitionsM2 = Math.Max(0, zone.MassAreaM2 - zone.SharedFloorM2 - zone.SharedRoofM2), sharedM2 = zone.Shared?.AreaM2 ?? 0;
        double all = Math.Max(1e-9, zone.WallAreaM2 + partitionsM2 + sharedM2);
        double[] shares = new double[ZoneElements.Slots];
        (shares[ZoneElements.Wall], shares[ZoneElements.Mass], shares[ZoneElements.Shared]) = (zone.WallAreaM2 / all, partitionsM2 / all, sharedM2 / all);
        return shares;
    }

    private static double Share(double ownM2, double sharedM2) => ownM2 + sharedM2 > 0 ? ownM2 / (ownM2 + sharedM2) : 0;

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
