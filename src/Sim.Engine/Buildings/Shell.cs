using Sim.Engine.Schema;

namespace Sim.Engine.Buildings;

/// <summary>Size and fabric of one unit of a building: a container, a room block, a hall, a tent.</summary>
public sealed record Shell
{
    [Input("m", Min = 0, AboveMin = true, Max = 500, Default = "buildings.shell.width", Help = "Inside width: the length of the walls that look east and west before the building is turned.")]
    public double WidthM { get; init; }

    [Input("m", Min = 0, AboveMin = true, Max = 500, Default = "buildings.shell.length", Help = "Inside length: that of the walls that look north and south before the building is turned.")]
    public double LengthM { get; init; }

    [Input("m", Min = 0, AboveMin = true, Max = 50, Default = "buildings.shell.height", Help = "Inside height.")]
    public double HeightM { get; init; }

    [Input(Library = "constructions", Default = "buildings.shell.walls", Help = "Construction of the outside walls.")]
    public string Walls { get; init; } = "";

    [Input(Library = "constructions", Default = "buildings.shell.roof", Help = "Construction of the roof.")]
    public string Roof { get; init; } = "";

    [Input(Library = "constructions", Default = "buildings.shell.floor", Help = "Construction of the floor.")]
    public string Floor { get; init; } = "";

    [Input(Default = "buildings.shell.floor_on", Help = "Whether the floor hangs over outdoor air or lies on the ground.")]
    public FloorKind FloorOn { get; init; }

    [Input(Library = "glazings", Default = "buildings.shell.glazing", Help = "Glazing of the windows.")]
    public string Glazing { get; init; } = "";

    [Input("m2", Min = 0, Max = 10000, Default = "buildings.shell.window_area", Help = "Area of all windows, frames included.")]
    public double WindowAreaM2 { get; init; }

    [Input("fraction", Min = 0, Max = 0.9, ZeroIsNone = true, Default = "buildings.shell.frame", Help = "Share of the window area that is frame and lets no sun in.")]
    public double FrameFraction { get; init; }

    [Input("m", Min = 0.1, Max = 5, Otherwise = "1.2 m", Help = "Height of the windows; counts with natural films inside, and for light by origin.")]
    public double WindowHeightM { get; init; } = 1.2;

    [Input("m", Min = 0, Max = 10, Otherwise = "0.9 m", Help = "Height of the windows' lower edge above the floor; counts for light by origin.")]
    public double WindowSillM { get; init; } = 0.9;

    [Input(Help = "How the window area is split over the four walls; evenly by length of wall if left out.")]
    public WindowSplit? WindowSplit { get; init; }

    [Input(Help = "What keeps sun off windows, roof and walls; left out: nothing.")]
    public Shading? Shading { get; init; }

    [Input("deg", Min = -360, Max = 360, Otherwise = "0 deg", Help = "Clockwise turn of the building: the azimuth to which its north wall looks.")]
    public double OrientationDeg { get; init; }

    [Input("1/h", Min = 0, Max = 20, Default = "buildings.shell.infiltration", Help = "Air changes through leaks, without the air that people need.")]
    public double InfiltrationPerHour { get; init; }

    [Input("fraction", Min = 0, Max = 2, ZeroIsNone = true, Default = "buildings.shell.thermal_bridges", Help = "Loss through frames and joints, as a share of that of walls, roof and hanging floor.")]
    public double ThermalBridgesFraction { get; init; }

    [Input("fraction", Min = 0, Max = 1, Default = "buildings.shell.solar_absorptance", Help = "Share of sun that walls and roof absorb outside.")]
    public double SolarAbsorptanceFraction { get; init; }

    [Input("fraction", Min = 0.05, Max = 1, Default = "buildings.shell.inside_absorptance", Help = "Share of sun that inside surfaces absorb at each reflection.")]
    public double InsideAbsorptanceFraction { get; init; }

    [Input("fraction", Min = 0.02, Max = 1, Otherwise = "0.9", Help = "Long-wave emissivity of inside surfaces.")]
    public double InsideEmissivityFraction { get; init; } = 0.9;

    [Input("fraction", Min = 0, Max = 1, Otherwise = "0.9", Help = "Long-wave emissivity of outside surfaces; bright metal 0.1 to 0.3.")]
    public double OutsideEmissivityFraction { get; init; } = 0.9;

    [Input(Otherwise = "constant", Help = "Heat exchange of inside surfaces with the room.")]
    public InsideFilms InsideFilms { get; init; } = new ConstantFilms();

    [Input(Otherwise = "by-weather", Help = "Heat exchange of outside surfaces with the weather.")]
    public OutsideFilms OutsideFilms { get; init; } = new WeatherFilms();

    [Input(Otherwise = "floor-first", Help = "Where light through windows first falls: all on the floor, or by what the windows see: the sun's on floor, walls and the windows opposite, that of sky and ground on all surfaces.")]
    public InsideLight InsideLight { get; init; }

    [Input(Otherwise = "false", Help = "Whether every hour is stepped in twelfths, as hours of setback are, with layers cut for that: for studies of the fabric; rooms take many times as long.")]
    public bool FineSteps { get; init; }

    [Input("kJ/m2K", Min = 1, Max = 1000, Default = "buildings.shell.furnishings", Help = "Heat capacity of air and furniture per floor area.")]
    public double FurnishingsKjPerM2K { get; init; }

    [Input("fraction", Min = 0, Max = 1, Otherwise = "0", Help = "Share of the walls that adjoins other heated rooms; windows lie in the rest.")]
    public double AttachedWallsFraction { get; init; }

    [Input(Help = "A wall behind which another building of the site lies at a temperature of its own, as a sunspace or an unheated store; left out: none.")]
    public Adjacent? Adjacent { get; init; }

    [Input("fraction", Min = 0, Max = 1, Otherwise = "0", Help = "Share of the roof under other heated rooms.")]
    public double AttachedRoofFraction { get; init; }

    [Input("fraction", Min = 0, Max = 1, Otherwise = "0", Help = "Share of the floor over other heated rooms.")]
    public double AttachedFloorFraction { get; init; }

    /// <summary>Floor area of one unit, m2.</summary>
    public double FloorAreaM2 => WidthM * LengthM;

    /// <summary>Walls with their windows, m2 by facade.</summary>
    public Facades GrossWalls() => new(LengthM * HeightM, WidthM * HeightM, LengthM * HeightM, WidthM * HeightM);

    /// <summary>Windows, m2 by facade.</summary>
    public Facades Windows()
    {
        Facades walls = GrossWalls();
        return WindowSplit is null
            ? walls.Times(WindowAreaM2 / walls.Total)
            : new Facades(WindowSplit.NorthFraction, WindowSplit.EastFraction, WindowSplit.SouthFraction, WindowSplit.WestFraction).Times(WindowAreaM2);
    }

    /// <summary>
    /// Walls outside without their windows, m2 by facade. Windows lie in the share that is outside; what is attached has none, and
    /// comes off all facades in proportion to their wall without windows.
    /// </summary>
    public Facades OutsideWalls()
    {
        Facades walls = GrossWalls(), windows = Windows();
        double opaqueM2 = walls.Total - windows.Total;
        return walls.Minus(windows).Times(opaqueM2 > 0 ? Math.Max(0, walls.Total * (1 - AttachedWallsFraction) - windows.Total) / opaqueM2 : 0);
    }

    /// <summary>Azimuth to which a wall (0 north, 1 east, 2 south, 3 west) looks once the building is turned, degrees from north, 0 to 360.</summary>
    public double AzimuthDeg(int facade) => (OrientationDeg + 90 * facade + 720) % 360;

    /// <summary>Checks across inputs: windows fit their walls, shares add up, names exist.</summary>
    public static IEnumerable<(string Key, string Problem)> Check(Shell shell)
    {
        Facades walls = shell.GrossWalls(), windows = shell.Windows();
        if (Enumerable.Range(0, 4).FirstOrDefault(f => windows[f] > walls[f], -1) is >= 0 and int full)
        {
            // Rounded down, so that the number given is one that fits.
            double mostM2 = Math.Floor((10 * shell.WindowAreaM2 * Enumerable.Range(0, 4).Where(w => windows[w] > 0).Min(w => walls[w] / windows[w])) + 1e-6) / 10;
            yield return ("window_area", FormattableString.Invariant(
                $"{windows.Total:0.##} m2 of windows put {windows[full]:0.#} m2 into the {Sides[full]} wall, which has {walls[full]:0.#} m2 (allowed: at most {mostM2:0.#} m2 in all, split as they are)"));
        }
        double outsideM2 = walls.Total * (1 - shell.AttachedWallsFraction);
        if (shell.AttachedWallsFraction > 0 && windows.Total > outsideM2 * (1 + 1e-9))
        {
            yield return ("window_area", FormattableString.Invariant(
                $"{windows.Total:0.#} m2 of windows do not fit the {outsideM2:0.##} m2 of walls that are outside: attached_walls takes {100 * shell.AttachedWallsFraction:0.##} % of {walls.Total:0.#} m2 (allowed: at most {Math.Floor(100 * outsideM2 + 1e-6) / 100:0.##} m2 of windows, or attached_walls of at most {Math.Max(0, Math.Floor(1000 * (1 - windows.Total / walls.Total) + 1e-6) / 10):0.#} %)"));
        }
        if (shell.InsideLight == InsideLight.ByOrigin && shell.WindowAreaM2 > 0 && shell.WindowSillM + shell.WindowHeightM > shell.HeightM + 1e-9)
        {
            yield return shell.WindowHeightM > shell.HeightM
                ? ("window_height", FormattableString.Invariant($"of {shell.WindowHeightM:0.##} m is more than the wall's {shell.HeightM:0.##} m (allowed: at most {shell.HeightM:0.##} m, with a window_sill of 0 m)"))
                : ("window_sill", FormattableString.Invariant(
                    $"of {shell.WindowSillM:0.##} m under windows of {shell.WindowHeightM:0.##} m: they end above the wall of {shell.HeightM:0.##} m (allowed: a sill of at most {shell.HeightM - shell.WindowHeightM:0.##} m, or a lower window_height)"));
        }
        foreach ((string, string) problem in CheckProjections(shell, walls, windows))
        {
            yield return problem;
        }
        if (shell.WindowSplit is WindowSplit s
            && Math.Abs(s.NorthFraction + s.EastFraction + s.SouthFraction + s.WestFraction - 1) > 1e-6)
        {
            yield return ("window_split", "the four shares must add up to 1");
        }
        if (shell.AttachedFloorFraction >= 1 && shell.AttachedRoofFraction >= 1 && shell.AttachedWallsFraction >= 1)
        {
            yield return ("attached_walls", "a room attached on all sides has no envelope");
        }
    }

    private static readonly string[] Sides = ["north", "east", "south", "west"];

    // Overhang and fins are those of one window, which has to lie in a wall that has windows.
    private static IEnumerable<(string Key, string Problem)> CheckProjections(Shell shell, Facades walls, Facades windows)
    {
        if (shell.Shading?.Projections is not { } at || shell.WindowAreaM2 == 0)
        {
            yield break;
        }
        double longestM = Enumerable.Range(0, 4).Where(f => windows[f] > 0).Max(f => walls[f]) / shell.HeightM;
        if (at.WidthM > longestM * (1 + 1e-9))
        {
            yield return ("shading.projections.width", FormattableString.Invariant($"of {at.WidthM:0.##} m is that of one window, and no wall with windows is as long (allowed: at most {longestM:0.##} m)"));
        }
        if (at.HeightM > shell.HeightM * (1 + 1e-9))
        {
            yield return ("shading.projections.height", FormattableString.Invariant($"of {at.HeightM:0.##} m is that of one window, more than the wall's (allowed: at most {shell.HeightM:0.##} m)"));
        }
    }
}
