namespace Sim.Engine.Buildings;

/// <summary>The elements of a zone with their films, in the order of the slots.</summary>
internal static class ZoneElements
{
    public const int Slots = 6;
    public const int Wall = 0, Roof = 1, Window = 2, Floor = 3, Mass = 4, Shared = 5;

    /// <summary>Convective films inside, W/m2K (ASHRAE 140-2020, fixed coefficients of its informative tables).</summary>
    private const double WallConvective = 2.2, RoofConvective = 1.8, FloorConvective = 2.2, WindowConvective = 2.4;

    /// <summary>Linear long-wave exchange inside for black surfaces, W/m2K: 5.13 at an emissivity of 0.9 (EN ISO 6946, 20 C).</summary>
    private const double BlackRadiant = 5.7;

    /// <summary>Natural convection outside (ASHRAE; Walton 1983): 1.31 vertical, horizontal 1.52 upwards and 0.76 downwards, W/m2K^(4/3).</summary>
    private const double Vertical = 1.31, Upwards = 1.52, Downwards = 0.76;

    /// <summary>Roughness multipliers of the forced film (DOE-2): rough walls and roofs, smooth glass.</summary>
    private const double Rough = 1.67, Smooth = 1;

    /// <summary>What a vertical surface sees of the sky, as a share of its long-wave exchange: 0.5^(3/2) (Walton 1983).</summary>
    private const double VerticalSky = 0.354;

    /// <summary>Least natural convection inside, W/m2K (EnergyPlus Engineering Reference, inside convection).</summary>
    private const double LeastNatural = 0.1;

    /// <summary>
    /// Stands for no long-wave exchange, W/m2K: what is radiant then falls on all surfaces by area, and they exchange no more
    /// than a ten-thousandth of what they give to the air.
    /// </summary>
    private const double NoRadiant = 1e-4;

    /// <summary>Film under a floor over sheltered air, W/m2K (EN ISO 6946: R_se = R_si = 0.17).</summary>
    private const double Sheltered = 1 / 0.17;

    /// <summary>The elements of a zone, slot by slot; elements it lacks have no area.</summary>
    public static LaneElement[] Of(Zone zone)
    {
        SolarInside sun = SolarInside.Of(zone);
        double radiant = zone.InsideFilms is CombinedInsideFilms ? NoRadiant : BlackRadiant * zone.InsideEmissivityFraction;
        double emission = zone.OutsideEmissivityFraction * OutsideFilm.StefanBoltzmann;
        NodeChain wall = NodeChain.Of(zone.Wall.Layers, zone.LayerSeconds);
        NodeChain window = zone.Glazing?.Chain() ?? new([1], [0, 0]);
        (NodeChain floor, double floorFilm) = FloorOf(zone);
        NodeChain mass = zone.Mass is { Layers.Count: > 0 } m ? NodeChain.Of(m.Layers, zone.LayerSeconds) : new([1], [0, 0]);
        LaneElement[] elements =
        [
            new(wall, zone.WallAreaM2, WallConvective, radiant, sun.Wall, 0,
                Vertical, Vertical, Rough, emission * VerticalSky, emission * (1 - VerticalSky), 0, Vertical, Vertical),
            new(NodeChain.Of(zone.Roof.Layers, zone.LayerSeconds), zone.RoofAreaM2, RoofConvective, radiant, sun.Roof, 0,
                Upwards, Downwards, Rough, emission, 0, 0, Downwards, Upwards),
            new(window, zone.WindowAreaM2, WindowConvective, radiant, sun.InnerPane, sun.OuterPane,
                Vertical, Vertical, Smooth, emission * VerticalSky, emission * (1 - VerticalSky), 0, Vertical, Vertical),
            new(floor, zone.FloorAreaM2, FloorConvective, radiant, sun.Floor, 0, 0, 0, 0, 0, 0, floorFilm, Upwards, Downwards),
            new(mass, zone.Mass is null ? 0 : zone.MassAreaM2, WallConvective, radiant, sun.Mass, 0, 0, 0, 0, 0, 0, 0, Vertical, Vertical),
            SharedOf(zone, radiant, sun.Shared),
        ];
        SolarInside light = SolarInside.Scattered(zone);
        double[]? longWave = zone.InsideFilms is NaturalFilms ? LongWaveInside.Of(zone) : null;
        double[] scattered = [light.Wall, light.Roof, light.InnerPane, light.Floor, light.Mass, light.Shared];
        double[] sides = SolarInside.Sides(zone);
        for (int slot = 0; slot < Slots; slot++)
        {
            elements[slot] = elements[slot] with { SideShare = sides[slot], ScatterInside = scattered[slot], ScatterOutside = slot == Window ? light.OuterPane : 0 };
            elements[slot] = Outside(Inside(longWave is null ? elements[slot] : elements[slot] with { Radiant = longWave[slot] }, slot, zone), slot, zone);
        }
        return elements;
    }

    // A shared wall keeps its constant film: the two rooms beside it are solved by turns for a wall that is linear in both.
    private static LaneElement Inside(LaneElement part, int slot, Zone zone)
    {
        if (zone.InsideFilms is NaturalFilms)
        {
            return Natural(part, slot, zone);
        }
        double constant = zone.InsideFilms is CombinedInsideFilms c
            ? slot switch { Roof => c.Roof, Floor => c.Floor, Window => c.Windows, _ => c.Walls }
            : part.Convective;
        return Constant(part, constant);
    }

    private static LaneElement Constant(LaneElement part, double film) => part with { Convective = film, LeastFilm = film, NaturalWarm = 0, NaturalCold = 0 };

    private static LaneElement Natural(LaneElement part, int slot, Zone zone)
    {
        if (slot == Shared)
        {
            return Constant(part, part.Convective);
        }
        LaneElement natural = part with { LeastFilm = LeastNatural, IsNatural = true };
        if (slot != Window || zone.Glazing is not { IsTransparent: true })
        {
            return natural;
        }
        double glass = Iso15099.Natural(zone.WindowHeightM, zone.AirDensityFraction);
        return natural with { NaturalWarm = glass, NaturalCold = glass, IsLaminar = true };
    }

    private static LaneElement Outside(LaneElement part, int slot, Zone zone)
    {
        if (zone.OutsideFilms is not CombinedOutsideFilms films || slot > Floor || (slot == Floor && zone.FloorOn != FloorKind.Suspended))
        {
            return part;
        }
        double film = slot switch { Roof => films.Roof, Floor => films.Floor, Window => films.Windows, _ => films.Walls };
        return part with { Warm = 0, Cold = 0, Rough = 0, ToSky = 0, ToAir = 0, Film = film };
    }

    // What lies beyond its own half is told by the bank, hour by hour.
    private static LaneElement SharedOf(Zone zone, double radiant, double sun) => zone.Shared is { } wall
        ? new(wall.Own().Half, wall.AreaM2, WallConvective, radiant, sun, 0, 0, 0, 0, 0, 0, 0)
        : new(new([1], [0, 0]), 0, WallConvective, radiant, 0, 0, 0, 0, 0, 0, 0, 0);

    private static (NodeChain Chain, double Film) FloorOf(Zone zone)
    {
        if (zone.FloorOn == FloorKind.Suspended || zone.FloorAreaM2 <= 0)
        {
            return (NodeChain.Of(zone.Floor.Layers, zone.LayerSeconds), Sheltered);
        }
        double resistance = Ground.VirtualResistance(zone.FloorAreaM2, zone.PerimeterM, zone.Floor.ResistanceM2KPerW);
        return (NodeChain.Of([Ground.Soil, .. zone.Floor.Layers], zone.LayerSeconds), 1 / resistance);
    }
}
