using Sim.Engine.Buildings;

namespace Sim.Engine.Tests.Buildings;

public class FilmsTests
{
    /// <summary>In a steady room the film of the hour before is that of the hour: loss by hand, each film found by iteration.</summary>
    [Fact]
    public void A_steady_room_with_natural_films_loses_what_they_say()
    {
        Zone zone = EnvelopeCases.Box() with { InsideEmissivityFraction = 1e-9, InsideFilms = new NaturalFilms(), OutsideFilms = EnvelopeCases.Outside450 };
        double kwh = Steady(zone).HeatingKwh;
        double byHand = Through(75.6, zone.Wall.ResistanceM2KPerW + 1 / 21.6, 1.31)
            + Through(48, zone.Roof.ResistanceM2KPerW + 1 / 21.8, 1.52) + Through(48, zone.Floor.ResistanceM2KPerW + 1 / 5.2, 0.76);
        Assert.Equal(byHand / 1000, kwh, 1e-5);
    }

    /// <summary>
    /// Carroll's factors by hand: two equal planes face only each other, F = 2 each, so that the star's two branches in series are one plane's
    /// exchange with the other; in a cube each side has F = 6/5 of the mean of all, since it does not face itself.
    /// </summary>
    [Fact]
    public void Planes_do_not_radiate_at_themselves()
    {
        Assert.All(LongWaveInside.Factors([30, 30]), f => Assert.Equal(2, f, 1e-9));
        Assert.All(LongWaveInside.Factors([4, 4, 4, 4, 4, 4]), f => Assert.Equal(1.2, f, 1e-9));
        Assert.All(LongWaveInside.Factors([4, 0, 4]), f => Assert.True(double.IsFinite(f)));
        // Black planes face to face: 4 s T^3 through one, half of it through each of two.
        Assert.Equal(4 * 5.670374419e-8 * Math.Pow(293.15, 3), LongWaveInside.WPerM2K(2, 1) / 2, 1e-9);
        Assert.Equal(5.71386 / (1 / 1.2 + 1.5), LongWaveInside.WPerM2K(1.2, 0.4), 1e-3);
    }

    [Fact]
    public void Glass_radiates_as_glass_and_a_panel_as_the_walls_beside_it()
    {
        Zone glass = EnvelopeCases.Box(windows: new(0, 0, 12, 0)), panel = glass with { Glazing = new("panel", [new Pane(0, 0.9, 0.9, 5000)], 0.2) };
        Assert.Equal(LongWaveInside.Of(panel)[ZoneElements.Wall], LongWaveInside.Of(panel)[ZoneElements.Window], 0.2);
        double less = LongWaveInside.Of(panel)[ZoneElements.Window] / LongWaveInside.Of(glass)[ZoneElements.Window];
        Assert.InRange(less, 1.075, 1.09);
        LaneElement ofGlass = ZoneElements.Of(EnvelopeCases.Natural(glass))[ZoneElements.Window], ofPanel = ZoneElements.Of(EnvelopeCases.Natural(panel))[ZoneElements.Window];
        Assert.True(ofGlass.IsLaminar && !ofPanel.IsLaminar);
    }

    /// <summary>By hand for a pane of 2 m at sea level, 10 K: Ra = 1.225^2 9.81 8 1006 10 / (288 1.8e-5 0.0253) = 9.03e9, Nu = 0.56 Ra^(1/4) = 172.6.</summary>
    [Fact]
    public void Windows_inside_have_the_film_of_their_standard()
    {
        Assert.Equal(172.6 * 0.0253 / 2, Iso15099.Natural(2, 1) * Math.Pow(10, 0.25), 0.003);
        Assert.Equal(Iso15099.Natural(2, 1) * Math.Pow(2, 0.25), Iso15099.Natural(1, 1), 1e-12);
        Assert.Equal(Iso15099.Natural(2, 1) * Math.Sqrt(0.8), Iso15099.Natural(2, 0.8), 1e-12);
    }

    [Fact]
    public void A_steady_room_with_combined_films_loses_what_its_resistances_say()
    {
        Zone zone = EnvelopeCases.Box() with { InsideFilms = EnvelopeCases.Inside450, OutsideFilms = EnvelopeCases.Outside450 };
        double byHand = 30 * (75.6 / (1 / 1.8 + zone.Wall.ResistanceM2KPerW + 1 / 21.6)
            + 48 / (1 / 1.7 + zone.Roof.ResistanceM2KPerW + 1 / 21.8) + 48 / (1 / 3.7 + zone.Floor.ResistanceM2KPerW + 1 / 5.2));
        Assert.Equal(byHand / 1000, Steady(zone).HeatingKwh, 1e-4);
    }

    /// <summary>At 10 C the gap is that of EN 673; 10 K more raise radiation by (293/283)^3 and the gas by 8e-5 W/mK2.</summary>
    [Theory]
    [InlineData(GapGas.Air, 0.837)]
    [InlineData(GapGas.Argon, 0.047)]
    public void A_gap_by_temperature_is_that_of_the_standard_at_its_temperature(GapGas gas, double emissivity)
    {
        GapByTemperature gap = En673.ByTemperature(0.012, gas, emissivity, 1, 0);
        double At(double kelvin) => gap.StillWPerM2K + gap.PerK * kelvin + gap.RadiantPerK3 * kelvin * kelvin * kelvin;
        Assert.Equal(1 / En673.GapM2KPerW(0.012, gas, emissivity), At(283), 1e-12);
        double radiant = gap.RadiantPerK3 * 283 * 283 * 283;
        double nusselt = (At(283) - radiant) / ((gas == GapGas.Air ? 2.496e-2 : 1.684e-2) / 0.012);
        Assert.Equal(At(283) + radiant * (Math.Pow(293.0 / 283, 3) - 1) + nusselt * (gas == GapGas.Air ? 8e-4 : 5e-4) / 0.012, At(293), 1e-12);
    }

    /// <summary>Fractions of all light, absorbed, lost: they add up to one, and a dark room keeps nearly all but what meets the opposite window.</summary>
    [Fact]
    public void Scattered_light_is_shared_out_whole()
    {
        Zone south = EnvelopeCases.Box(windows: new(0, 0, 12, 0)), eastWest = EnvelopeCases.Box(windows: new(0, 6, 0, 6)) with { InsideAbsorptanceFraction = 0.9 };
        SolarInside light = SolarInside.Scattered(south), sun = SolarInside.Of(south);
        Assert.Equal(light.Floor, light.Roof, 12);
        Assert.True(light.Floor < sun.Floor && light.Wall > sun.Wall && light.Lost > 0);
        // View factors by hand: (1 - F) 48 / 75.6 to floor and ceiling each; of the rest 6 m2 of window in 75.6 - 16.2 m2 of other walls.
        double toFloor = (1 - eastWest.FloorSeesRoofFraction) * 48 / 75.6, onGlass = (1 - 2 * toFloor) * 6 / (75.6 - 16.2);
        SolarInside dark = SolarInside.Scattered(eastWest);
        double absorbed = eastWest.Glazing!.DiffuseFromInside.AbsorbedOuter + eastWest.Glazing.DiffuseFromInside.AbsorbedInner;
        double through = 1 - absorbed - eastWest.Glazing.DiffuseFromInside.Reflected;
        Assert.InRange(dark.Lost, onGlass * through, onGlass * through + 0.1 * 0.1);
        Assert.InRange(dark.Floor, 0.9 * toFloor, 0.9 * toFloor + 0.05);
    }

    [Fact]
    public void A_gap_of_given_resistance_cannot_follow_its_temperature()
    {
        GlazingInputs glazing = new() { TransmittanceFraction = 0.8, ReflectanceFraction = 0.08, GapByTemperature = true };
        Assert.Empty(GlazingInputs.Check(glazing));
        (string key, _) = Assert.Single(GlazingInputs.Check(glazing with { GapResistanceM2KPerW = 0.19 }));
        Assert.Equal("gap_by_temperature", key);
    }

    private static ZoneHour Steady(Zone zone)
    {
        const int hours = 3000;
        ZoneBank bank = new([zone], [ZoneInputs.Dark(hours)], EnvelopeCases.Steady(-10, hours));
        bank.HeatingSetpointC[0] = 20;
        bank.HeatingCapacityW[0] = 1e9;
        for (int h = 0; h < hours; h++)
        {
            bank.Step(h);
        }
        return bank[0];
    }

    private static double Through(double areaM2, double restM2KPerW, double natural)
    {
        double film = 2;
        for (int i = 0; i < 200; i++)
        {
            film = natural * Math.Cbrt(30 / (1 / film + restM2KPerW) / film);
        }
        return areaM2 * 30 / (1 / film + restM2KPerW);
    }
}
