namespace Sim.Engine.Buildings;

/// <summary>
/// A representative unit as physics sees it: constructions with areas, films and shares. Plain numbers; made from a
/// <see cref="Shell"/> by <see cref="From"/> or written by hand.
/// </summary>
public sealed record Zone
{
    /// <summary>Outside wall, layers from outside to inside.</summary>
    public required Construction Wall { get; init; }

    /// <summary>Roof.</summary>
    public required Construction Roof { get; init; }

    /// <summary>Floor.</summary>
    public required Construction Floor { get; init; }

    /// <summary>Partitions and surfaces shared with rooms at the same temperature, as seen from this zone; their far side is adiabatic.</summary>
    public Construction? Mass { get; init; }

    /// <summary>Wall to a zone with a temperature of its own; null for none.</summary>
    public SharedWall? Shared { get; init; }

    /// <summary>Glass; null for none.</summary>
    public Glazing? Glazing { get; init; }

    /// <summary>Opaque outside wall by facade, m2, windows not included.</summary>
    public required Facades WallM2 { get; init; }

    /// <summary>Windows by facade, m2.</summary>
    public Facades WindowM2 { get; init; }

    /// <summary>Roof exposed to sky, m2.</summary>
    public required double RoofAreaM2 { get; init; }

    /// <summary>Floor, m2.</summary>
    public required double FloorAreaM2 { get; init; }

    /// <summary>Partitions, m2.</summary>
    public double MassAreaM2 { get; init; }

    /// <summary>Part of the partitions that is floor over another room, m2.</summary>
    public double SharedFloorM2 { get; init; }

    /// <summary>Part of the partitions that is ceiling under another room, m2.</summary>
    public double SharedRoofM2 { get; init; }

    /// <summary>Air volume, m3.</summary>
    public required double VolumeM3 { get; init; }

    /// <summary>Capacity of air and furniture, J/K.</summary>
    public required double AirCapacityJPerK { get; init; }

    /// <summary>Loss through frames and joints from the air to outdoors, W/K.</summary>
    public double BridgesWPerK { get; init; }

    /// <summary>What lies under the floor.</summary>
    public FloorKind FloorOn { get; init; }

    /// <summary>Perimeter of a floor on the ground, m.</summary>
    public double PerimeterM { get; init; }

    /// <summary>Share of transmitted and room light that inside surfaces absorb.</summary>
    public double InsideAbsorptanceFraction { get; init; } = 0.6;

    /// <summary>Share of sun that outside walls and roof absorb.</summary>
    public double OutsideAbsorptanceFraction { get; init; } = 0.6;

    /// <summary>Long-wave emissivity of inside surfaces.</summary>
    public double InsideEmissivityFraction { get; init; } = 0.9;

    /// <summary>Long-wave emissivity of outside surfaces.</summary>
    public double OutsideEmissivityFraction { get; init; } = 0.9;

    /// <summary>Height of the windows, m.</summary>
    public double WindowHeightM { get; init; } = 1.2;

    /// <summary>Heat exchange of inside surfaces with the room.</summary>
    public InsideFilms InsideFilms { get; init; } = new ConstantFilms();

    /// <summary>Density of the air at the site's elevation, as a share of that at sea level.</summary>
    public double AirDensityFraction { get; init; } = 1;

    /// <summary>Heat exchange of outside surfaces with the weather.</summary>
    public OutsideFilms OutsideFilms { get; init; } = new WeatherFilms();

    /// <summary>Where light through the windows first falls.</summary>
    public InsideLight InsideLight { get; init; }

    /// <summary>View factor from floor to roof.</summary>
    public required double FloorSeesRoofFraction { get; init; }

    /// <summary>Share of sun through a window that its frame lets pass.</summary>
    public double GlassFraction { get; init; } = 1;

    /// <summary>Share of the heater's heat that goes to the air; the rest is radiant.</summary>
    public double HeaterConvectiveFraction { get; init; } = 1;

    /// <summary>Air temperature above which windows are opened, C.</summary>
    public double OpenAboveC { get; init; } = 25;

    /// <summary>Whether its heating setpoint jumps: hours in which it does are then stepped finely.</summary>
    public bool SetpointJumps { get; init; }

    /// <summary>Whether every hour is stepped finely.</summary>
    public bool FineSteps { get; init; }

    /// <summary>The step that its layers are cut for, s.</summary>
    internal double LayerSeconds => FineSteps ? JumpGroup.StepSeconds : 3600;

    /// <summary>All opaque outside walls, m2.</summary>
    public double WallAreaM2 => WallM2.Total;

    /// <summary>All windows, m2.</summary>
    public double WindowAreaM2 => Glazing is null ? 0 : WindowM2.Total;

    /// <summary>Steady loss of the envelope without ventilation, W/K, with table surface resistances and bridges.</summary>
    public double EnvelopeWPerK
        => WallAreaM2 * Wall.UValue() + RoofAreaM2 * Roof.UValue() + WindowAreaM2 * (Glazing?.UValue ?? 0) + BridgesWPerK
            + FloorAreaM2 * (FloorOn == FloorKind.Suspended
                ? Floor.UValue()
                : Ground.SteadyUValue(FloorAreaM2, PerimeterM, Floor.ResistanceM2KPerW));

    /// <summary>Area through which the envelope loses heat, m2: what insulation is bought by.</summary>
    public double EnvelopeAreaM2 => WallAreaM2 + RoofAreaM2 + FloorAreaM2 + WindowAreaM2;

    /// <summary>The zone with a part of one of its outside walls shared with another zone.</summary>
    public Zone Beside(SharedWall shared, Side side)
    {
        double Own(Side of) => WallM2[(int)of] - (of == side ? shared.AreaM2 : 0);
        var walls = new Facades(Own(Side.North), Own(Side.East), Own(Side.South), Own(Side.West));
        // Frames and joints go with what still faces outdoors.
        double lessWPerK = shared.AreaM2 * Wall.UValue(), opaqueWPerK = WallAreaM2 * Wall.UValue() + RoofAreaM2 * Roof.UValue()
            + (FloorOn == FloorKind.Suspended ? FloorAreaM2 * Floor.UValue() : 0);
        return this with { WallM2 = walls, Shared = shared, BridgesWPerK = BridgesWPerK * (1 - lessWPerK / opaqueWPerK) };
    }

    /// <summary>The zone of one unit of a building.</summary>
    public static Zone From(Shell shell, double heaterConvectiveFraction = 1, double openAboveC = 25, Fabrics? fabrics = null)
    {
        fabrics ??= Fabrics.Shipped;
        double floorM2 = shell.WidthM * shell.LengthM, perimeterM = 2 * (shell.WidthM + shell.LengthM);
        Facades gross = shell.GrossWalls();
        Facades windows = shell.Windows();
        Construction wall = fabrics.Wall(shell.Walls), roof = fabrics.Roof(shell.Roof), floor = fabrics.Floor(shell.Floor);
        double roofM2 = floorM2 * (1 - shell.AttachedRoofFraction);
        double outerFloorM2 = floorM2 * (1 - shell.AttachedFloorFraction);
        double sharedM2 = gross.Total * shell.AttachedWallsFraction + 2 * floorM2 - roofM2 - outerFloorM2;
        Zone zone = new()
        {
            Wall = wall,
            Roof = roof,
            Floor = floor,
            Mass = wall.InnerHalf(),
            Glazing = fabrics.Glazing(shell.Glazing),
            WallM2 = shell.OutsideWalls(),
            WindowM2 = windows,
            RoofAreaM2 = roofM2,
            FloorAreaM2 = outerFloorM2,
            MassAreaM2 = sharedM2,
            SharedFloorM2 = floorM2 - outerFloorM2,
            SharedRoofM2 = floorM2 - roofM2,
            VolumeM3 = floorM2 * shell.HeightM,
            AirCapacityJPerK = shell.FurnishingsKjPerM2K * 1000 * floorM2,
            FloorOn = shell.FloorOn,
            PerimeterM = perimeterM * (1 - shell.AttachedWallsFraction),
            InsideAbsorptanceFraction = shell.InsideAbsorptanceFraction,
            OutsideAbsorptanceFraction = shell.SolarAbsorptanceFraction,
            InsideEmissivityFraction = shell.InsideEmissivityFraction,
            OutsideEmissivityFraction = shell.OutsideEmissivityFraction,
            InsideFilms = shell.InsideFilms,
            OutsideFilms = shell.OutsideFilms,
            InsideLight = shell.InsideLight,
            WindowHeightM = shell.WindowHeightM,
            FineSteps = shell.FineSteps,
            FloorSeesRoofFraction = SolarInside.ParallelRectangles(shell.WidthM, shell.LengthM, shell.HeightM),
            GlassFraction = 1 - shell.FrameFraction,
            HeaterConvectiveFraction = heaterConvectiveFraction,
            OpenAboveC = openAboveC,
        };
        double opaque = zone.WallAreaM2 * wall.UValue() + roofM2 * roof.UValue()
            + (shell.FloorOn == FloorKind.Suspended ? outerFloorM2 * floor.UValue() : 0);
        return zone with { BridgesWPerK = shell.ThermalBridgesFraction * opaque };
    }
}
