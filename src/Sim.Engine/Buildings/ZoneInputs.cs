
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

    /// <summary>Light of sky and ground through the windows, W, where it is kept apart from the sun's; null where it is among <see cref="Values"/>.</summary>
    private readonly double[]? scattered;

    /// <summary>Sun that walls, partitions and a shared wall absorb where it first meets them, W; null where light is not kept apart.</summary>
    private readonly double[]? onSides;

    // Whether there is any sun in an hour: half of the year there is none.
    private readonly bool[] isLit;

    private ZoneInputs(double[] values, double[]? scattered = null, double[]? onSides = null)
    {
        this.onSides = onSides;
        (Values, this.scattered, isLit) = (values, scattered, new bool[values.Length / PerHour]);
        for (int hour = 0; hour < isLit.Length; hour++)
        {
            isLit[hour] = values.AsSpan(hour * PerHour, PerHour).ContainsAnyExcept(0.0);
        }
    }

    /// <summary>Whether light of sky and ground is kept apart from the sun's.</summary>
    internal bool KeepsLightApart => scattered is not null || onSides is not null;

    /// <summary>Light of sky and ground zone by zone; null where none of them keeps it apart.</summary>
    internal static double[][]? AllScattered(IReadOnlyList<ZoneInputs> zones) => All(zones, z => z.scattered);

    /// <summary>The same of sun on walls.</summary>
    internal static double[][]? AllOnSides(IReadOnlyList<ZoneInputs> zones) => All(zones, z => z.onSides);

    /// <summary>Forced films by the wind's direction; null where the weather does not say it.</summary>
    public WindOnFacades? Wind { get; private init; }

    /// <summary>Those films zone by zone; null where one of them has none.</summary>
    internal static (double[][] Walls, double[][] Windows)? AllWind(IReadOnlyList<ZoneInputs> zones) => zones.All(z => z.Wind is not null)
        ? ([.. zones.Select(z => z.Wind!.WallsSquared)], [.. zones.Select(z => z.Wind!.WindowsSquared)])
        : null;

    private static double[][]? All(IReadOnlyList<ZoneInputs> zones, Func<ZoneInputs, double[]?> of)
    {
        double[] none = zones.Any(z => of(z) is not null) ? new double[zones.Max(z => z.Hours)] : [];
        return none.Length > 0 ? [.. zones.Select(z => of(z) ?? none)] : null;
    }

    /// <summary>Whether any of some zones has sun in an hour.</summary>
    internal static bool[] AnyLit(IReadOnlyList<ZoneInputs> zones)
    {
        bool[][] each = [.. zones.Select(z => z.isLit).Distinct()];
        if (each.Length == 1)
        {
            return each[0];
        }
        bool[] any = new bool[each.Min(e => e.Length)];
        foreach (bool[] lit in each)
        {
            for (int hour = 0; hour < any.Length; hour++)
            {
                any[hour] |= lit[hour];
            }
        }
        return any;
    }

    /// <summary>Number of hours.</summary>
    public int Hours => Values.Length / PerHour;

    /// <summary>Sun absorbed by the merged wall in an hour, W/m2.</summary>
    public double WallWPerM2(int hour) => Values[hour * PerHour + WallAbsorbed];

    /// <summary>Sun absorbed by the roof in an hour, W/m2.</summary>
    public double RoofWPerM2(int hour) => Values[hour * PerHour + RoofAbsorbed];

    /// <summary>Sun through the windows in an hour, W; without what falls straight through the windows opposite.</summary>
    public double TransmittedW(int hour) => Values[hour * PerHour + Transmitted] + ScatteredW(hour) + OnSidesW(hour);

    /// <summary>Of that what sides absorb where it first meets them, W.</summary>
    internal double OnSidesW(int hour) => onSides?[hour] ?? 0;

    /// <summary>Of that the light of sky and ground where it is kept apart, with what walls and panes reflect of the sun, W.</summary>
    internal double ScatteredW(int hour) => scattered?[hour] ?? 0;

    /// <summary>No sun at all, for tests and design days.</summary>
    public static ZoneInputs Dark(int hours) => new(new double[hours * PerHour]);

    /// <summary>From the sun on the zone's planes; walls area-weighted, diffuse light through the glazing's hemispherical shares.</summary>
    /// <param name="zone">The zone.</param>
    /// <param name="sun">The sun on its planes.</param>
    /// <param name="shading">What keeps sun off it; null for nothing.</param>
    /// <param name="outdoorC">Outdoor temperature by the hour, by which blinds are closed; needed with shading.</param>
    /// <param name="wind">Wind on its facades; null where its direction is not known.</param>
    /// <param name="isSouthern">Whether the place lies south of the equator: shade of the summer hangs in its own.</param>
    public static ZoneInputs From(Zone zone, FacadeSun sun, Shading? shading = null, double[]? outdoorC = null, WindOnFacades? wind = null, bool isSouthern = false)
    {
        double[] values = GC.AllocateUninitializedArray<double>(sun.Roof.BeamWPerM2.Length * PerHour);
        double perWall = zone.WallAreaM2 > 0 ? zone.OutsideAbsorptanceFraction / zone.WallAreaM2 : 0;
        FillOpaque(values, sun, zone.OutsideAbsorptanceFraction, zone.WallM2.Times(perWall));
        if (shading is { } shade)
        {
            ShadeOpaque(values, shade, isSouthern);
        }
        GlazingShares diffuse = zone.Glazing?.Diffuse ?? default;
        bool byOrigin = zone.InsideLight == InsideLight.ByOrigin && zone.WindowAreaM2 > 0;
        double[]? scattered = byOrigin ? new double[values.Length / PerHour] : null, onSides = byOrigin ? new double[values.Length / PerHour] : null;
        bool first = true;
        for (int f = 0; f < 4; f++)
        {
            if (zone.WindowAreaM2 > 0 && zone.WindowM2[f] > 0)
            {
                PlaneSun wall = sun.Wall(f);
                PlaneSun glass = shading is null ? wall : wall.Shaded(shading, outdoorC ?? throw new ArgumentNullException(nameof(outdoorC)), isSouthern);
                FillWindow(values, glass, zone.GlassFraction * zone.WindowM2[f], zone.WindowAreaM2, diffuse, !first, scattered);
                first = false;
                if (glass.BeamOnFloorWPerM2 is not null && onSides is not null)
                {
                    MoveOffFloor(values, glass, zone, zone.GlassFraction * zone.WindowM2[f], scattered!, onSides);
                }
            }
        }
        if (first)
        {
            FillNoWindow(values);
        }
        return new(values, scattered, onSides) { Wind = wind };
    }

    private static void FillOpaque(double[] values, FacadeSun sun, double roofWeight, Facades weight)
    {
        ReadOnlySpan<double> roof = sun.Roof.TotalWPerM2, north = sun.North.TotalWPerM2, east = sun.East.TotalWPerM2;
        ReadOnlySpan<double> south = sun.South.TotalWPerM2, west = sun.West.TotalWPerM2;
        (double n, double e, double s, double w) = (weight.North, weight.East, weight.South, weight.West);
        for (int h = 0, at = 0; h < roof.Length; h++, at += PerHour)
        {
            Span<double> row = values.AsSpan(at, PerHour);
            row[WallAbsorbed] = n * north[h] + e * east[h] + (s * south[h] + w * west[h]);
            row[RoofAbsorbed] = roofWeight * roof[h];
        }
    }

    private static void ShadeOpaque(double[] values, Shading shading, bool isSouthern)
    {
        for (int h = 0, at = 0; at < values.Length; h++, at += PerHour)
        {
            if (shading.Stands(h, isSouthern))
            {
                values[at + WallAbsorbed] *= 1 - shading.WallsFraction;
                values[at + RoofAbsorbed] *= 1 - shading.RoofFraction;
            }
        }
    }

    /// <summary>Adds one facade's windows to those of the facades before it, if there are any.</summary>
    private static void FillWindow(double[] values, PlaneSun plane, double glassM2, double windowM2, GlazingShares diffuse, bool add, double[]? apart)
    {
        ReadOnlySpan<double> beam = Weighted(plane.BeamTransmittedWPerM2), outer = Weighted(plane.BeamOuterPaneWPerM2);
        ReadOnlySpan<double> inner = Weighted(plane.BeamInnerPaneWPerM2), scattered = plane.ScatteredWPerM2;
        double share = glassM2 / windowM2, through = diffuse.Transmitted, toOuter = diffuse.AbsorbedOuter, toInner = diffuse.AbsorbedInner;
        for (int h = 0, at = 0; h < beam.Length; h++, at += PerHour)
        {
            Span<double> row = values.AsSpan(at, PerHour);
            double sky = scattered[h], transmitted = 0, outerPane = 0, innerPane = 0;
            if (add)
            {
                (transmitted, outerPane, innerPane) = (row[Transmitted], row[OuterPane], row[InnerPane]);
            }
            row[Transmitted] = transmitted + glassM2 * (apart is null ? beam[h] + through * sky : beam[h]);
            if (apart is not null)
            {
                apart[h] += glassM2 * through * sky;
            }
            row[OuterPane] = outerPane + share * (outer[h] + toOuter * sky);
            row[InnerPane] = innerPane + share * (inner[h] + toInner * sky);
        }
    }

    /// <summary>
    /// Takes the sun that does not meet the floor first off it: sides keep their absorptance of theirs; the windows opposite let theirs through
    /// or keep it in their panes; what both reflect is scattered.
    /// </summary>
    private static void MoveOffFloor(double[] values, PlaneSun plane, Zone zone, double glassM2, double[] scattered, double[] onSides)
    {
        double[] beam = plane.BeamTransmittedWPerM2!, floor = plane.BeamOnFloorWPerM2!, glass = plane.BeamOnGlassWPerM2!;
        GlazingShares opposite = zone.Glazing!.BeamFromInside;
        // A room all of glass has no sides: what would meet them is scattered.
        double absorbed = SolarInside.Sides(zone).Sum() > 0 ? zone.InsideAbsorptanceFraction : 0, perWindow = 1 / zone.WindowAreaM2;
        for (int h = 0, at = 0; h < beam.Length; h++, at += PerHour)
        {
            double onGlass = glassM2 * glass[h], onSide = glassM2 * (beam[h] - floor[h]) - onGlass;
            values[at + Transmitted] -= onGlass + onSide;
            values[at + OuterPane] += perWindow * opposite.AbsorbedOuter * onGlass;
            values[at + InnerPane] += perWindow * opposite.AbsorbedInner * onGlass;
            onSides[h] += absorbed * onSide;
            scattered[h] += (1 - absorbed) * onSide + opposite.Reflected * onGlass;
        }
    }

    private static void FillNoWindow(double[] values)
    {
        for (int at = 0; at < values.Length; at += PerHour)
        {
            values[at + Transmitted] = values[at + OuterPane] = values[at + InnerPane] = 0;
        }
    }

    private static double[] Weighted(double[]? beam)
        => beam ?? throw new ArgumentException("a plane that carries windows needs its beam weighted by the glazing's response tables");
}
