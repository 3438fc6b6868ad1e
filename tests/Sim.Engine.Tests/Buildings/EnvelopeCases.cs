using Sim.Engine.Buildings;

namespace Sim.Engine.Tests.Buildings;

/// <summary>The building of ASHRAE 140's envelope cases and small helpers to run zones.</summary>
internal static class EnvelopeCases
{
    /// <summary>Air of Denver, 1,650 m.</summary>
    public static readonly double AirJPerM3K = Ventilation.AirJPerM3K(1650);

    private static readonly Layer Siding = Layer.Of(0.009, 0.14, 530, 900);
    private static readonly Layer Deck = Layer.Of(0.019, 0.14, 530, 900);

    public static readonly Construction LightWall = new("light wall", [Siding, Layer.Of(0.066, 0.04, 12, 840), Layer.Of(0.012, 0.16, 950, 840)]);
    public static readonly Construction LightFloor = new("light floor", [Layer.Massless(25.075), Layer.Of(0.025, 0.14, 650, 1200)]);
    public static readonly Construction HeavyWall = new("heavy wall", [Siding, Layer.Of(0.0615, 0.04, 10, 1400), Layer.Of(0.1, 0.51, 1400, 1000)]);
    public static readonly Construction HeavyFloor = new("heavy floor", [Layer.Massless(25.175), Layer.Of(0.08, 1.13, 1400, 1000)]);
    public static readonly Construction AnyRoof = new("roof", [Deck, Layer.Of(0.1118, 0.04, 12, 840), Layer.Of(0.01, 0.16, 950, 840)]);

    /// <summary>Double clear glass of 3.048 mm panes (2,470 kg/m3, 750 J/kgK), 0.195 m2K/W between its outer faces.</summary>
    public static readonly Glazing Clear = Double();

    /// <summary>The windows of the cases with sun.</summary>
    public static readonly Facades SouthWindows = new(0, 0, 12, 0);

    public static Zone Box(bool heavy = false, Facades windows = default, double absorptance = 0.6, double emissivity = 0.9) => new()
    {
        Wall = heavy ? HeavyWall : LightWall,
        Roof = AnyRoof,
        Floor = heavy ? HeavyFloor : LightFloor,
        Glazing = windows.Total > 0 ? Clear : null,
        WallM2 = new Facades(21.6, 16.2, 21.6, 16.2).Minus(windows),
        WindowM2 = windows,
        RoofAreaM2 = 48,
        FloorAreaM2 = 48,
        VolumeM3 = 129.6,
        AirCapacityJPerK = 129.6 * AirJPerM3K,
        InsideAbsorptanceFraction = absorptance,
        OutsideAbsorptanceFraction = absorptance,
        InsideEmissivityFraction = emissivity,
        OutsideEmissivityFraction = emissivity,
        FloorSeesRoofFraction = SolarInside.ParallelRectangles(8, 6, 2.7),
    };

    /// <summary>Constant combined films of ASHRAE 140-2020, case 450.</summary>
    public static readonly InsideFilms Inside450 = new CombinedInsideFilms { Walls = 1.8, Roof = 1.7, Floor = 3.7, Windows = 4.5 };

    /// <summary>The same outside.</summary>
    public static readonly OutsideFilms Outside450 = new CombinedOutsideFilms { Walls = 21.6, Roof = 21.8, Floor = 5.2, Windows = 17.8 };

    /// <summary>A room with films by natural convection, light of sky and ground by view factors, and gaps by temperature.</summary>
    public static Zone Natural(Zone zone) => zone with
    {
        InsideFilms = new NaturalFilms(),
        InsideLight = InsideLight.ByOrigin,
        Glazing = zone.Glazing! with { Gap = En673.ByTemperature(0.012, GapGas.Air, En673.BareGlassEmissivity, 1, 0.006096) },
    };

    /// <summary>A 20-foot container with the catalogue's defaults typed in.</summary>
    public static Shell Container(string level = "mineral-wool-60", string roof = "mineral-wool-90", string glazing = "double-clear") => new()
    {
        WidthM = 2.29,
        LengthM = 5.9,
        HeightM = 2.5,
        Walls = level,
        Roof = roof,
        Floor = level,
        FloorOn = FloorKind.Suspended,
        Glazing = glazing,
        WindowAreaM2 = 1.5,
        FrameFraction = 0.2,
        InfiltrationPerHour = 0.8,
        ThermalBridgesFraction = 0.15,
        SolarAbsorptanceFraction = 0.6,
        InsideAbsorptanceFraction = 0.6,
        FurnishingsKjPerM2K = 10,
    };

    /// <summary>Weather that never changes.</summary>
    public static Outdoors Steady(double airC, int hours, double skyC = double.NaN, double wind = 3) => Outdoors.From(
        Filled(airC, hours), Filled(double.IsNaN(skyC) ? airC : skyC, hours), Filled(wind, hours));

    /// <summary>A year of weather from harmonics and hashed noise: cold winters, wind, clear and cloudy skies.</summary>
    public static Outdoors Lively(int hours = 8760)
    {
        double[] air = new double[hours], sky = new double[hours], wind = new double[hours];
        Sim.Engine.Schema.Draw noise = new(7, "test weather");
        for (int h = 0; h < hours; h++)
        {
            air[h] = 10 - 12 * Math.Cos(2 * Math.PI * h / 8760) - 5 * Math.Cos(2 * Math.PI * (h - 3) / 24.0) + noise.Normal(h);
            sky[h] = air[h] - 20 * noise.Uniform(100_000 + h / 12);
            wind[h] = 8 * noise.Uniform(200_000 + h);
        }
        return Outdoors.From(air, sky, wind);
    }

    /// <summary>A sun that shines by day, different on each plane.</summary>
    public static FacadeSun Sunny(Glazing glazing, int hours = 8760)
    {
        PlaneSun Plane(double strength, double shift)
        {
            double[] beam = new double[hours], sky = new double[hours], ground = new double[hours];
            for (int h = 0; h < hours; h++)
            {
                double up = Math.Max(0, Math.Sin(2 * Math.PI * (h - 6 - shift) / 24.0));
                (beam[h], sky[h], ground[h]) = (strength * up, 80 * up, 30 * up);
            }
            GlazingShares shares = glazing.At(0.7);
            return new(beam, sky, ground)
            {
                BeamTransmittedWPerM2 = [.. beam.Select(b => b * shares.Transmitted)],
                BeamOuterPaneWPerM2 = [.. beam.Select(b => b * shares.AbsorbedOuter)],
                BeamInnerPaneWPerM2 = [.. beam.Select(b => b * shares.AbsorbedInner)],
                BeamOnFloorWPerM2 = [.. beam.Select(b => 0.7 * b * shares.Transmitted)],
                BeamOnGlassWPerM2 = [.. beam.Select(b => 0.1 * b * shares.Transmitted)],
            };
        }
        return new(Plane(600, 0), Plane(20, 0), Plane(350, -3), Plane(450, 0), Plane(350, 3));
    }

    /// <summary>Runs one hour with all that was asked granted.</summary>
    public static void Step(this ZoneBank bank, int hour)
    {
        bank.Ask(hour);
        bank.Apply();
    }

    private static double[] Filled(double value, int hours)
    {
        double[] filled = new double[hours];
        Array.Fill(filled, value);
        return filled;
    }

    private static Glazing Double()
    {
        Pane pane = new(0.834, 0.075, 0.075, 0.003048 * 2470 * 750);
        return new("double clear", [pane, pane], 0.195);
    }
}
