using FsCheck.Fluent;
using Sim.Engine.Buildings;

namespace Sim.Engine.Tests.Buildings;

public class FabricsTests
{
    private static readonly Dictionary<string, IReadOnlyList<string>> None = [];

    /// <summary>Transmittances that EN 673 gives for usual glazings, with its films of 25 and 7.7 W/m2K.</summary>
    [Theory]
    [InlineData(12, GapGas.Air, 0.837, 2.85)]
    [InlineData(16, GapGas.Air, 0.837, 2.73)]
    [InlineData(16, GapGas.Argon, 0.03, 1.10)]
    public void Gaps_of_usual_glazings_have_the_resistance_of_EN_673(double gapMm, GapGas gas, double emissivity, double uValue)
    {
        GlazingInputs inputs = new() { TransmittanceFraction = 0.83, ReflectanceFraction = 0.08, GapMm = gapMm, Gas = gas, EmissivityFraction = emissivity };
        double resistance = GlazingInputs.Of("own", inputs).ResistanceM2KPerW;
        Assert.Equal(uValue, 1 / (resistance + 1.0 / 25 + 1 / 7.7), 0.05);
    }

    [Fact]
    public void A_glazing_written_out_is_that_of_the_library()
    {
        GlazingInputs inputs = new()
        {
            TransmittanceFraction = 0.834,
            ReflectanceFraction = 0.075,
            Inner = new() { TransmittanceFraction = 0.55, ReflectanceFraction = 0.28, BackReflectanceFraction = 0.24 },
            GapResistanceM2KPerW = 0.536,
        };
        Glazing own = GlazingInputs.Of("double-low-e", inputs), shipped = Glazings.Named("double-low-e");
        Assert.Equal(shipped.UValue, own.UValue, 1e-9);
        Assert.Equal(shipped.GValue, own.GValue, 1e-9);
        Assert.Equal(own, GlazingInputs.Of("double-low-e", inputs));
        Assert.NotEqual(own, GlazingInputs.Of("double-low-e", inputs with { GapResistanceM2KPerW = 0.5 }));
    }

    [Fact]
    public void A_material_lends_what_is_not_written()
    {
        Layer plain = LayerInputs.Of(new() { ThicknessM = 0.2, Material = "concrete" });
        Assert.Equal((0.2 / 1.65, 0.2 * 2200 * 1000), (plain.ResistanceM2KPerW, plain.CapacityJPerM2K));
        Assert.Equal(0.2, LayerInputs.Of(new() { ThicknessM = 0.2, Material = "concrete", ConductivityWPerMK = 1 }).ResistanceM2KPerW);
        Assert.Equal(Layer.Massless(0.18), LayerInputs.Of(new() { ResistanceM2KPerW = 0.18 }));
        Assert.All(Materials.Names, name => Assert.True(Materials.Named(name).ConductivityWPerMK > 0));
    }

    [Fact]
    public void A_layer_is_a_material_or_a_resistance()
    {
        Assert.Equal("resistance", Assert.Single(LayerInputs.Check(new() { ResistanceM2KPerW = 1, ThicknessM = 1 })).Key);
        Assert.Equal("thickness", Assert.Single(LayerInputs.Check(new() { Material = "steel" })).Key);
        Assert.Equal("material", Assert.Single(LayerInputs.Check(new() { ThicknessM = 0.1, DensityKgPerM3 = 1000 })).Key);
        Assert.Empty(LayerInputs.Check(new() { ThicknessM = 0.1, Material = "steel" }));
    }

    [Fact]
    public void A_layer_written_as_two_halves_changes_nothing()
    {
        string[] names = ["siding", "foam", "block"];
        Prop.ForAll(Gen.Choose(0, 2).ToArbitrary(), Gen.Choose(5, 300).ToArbitrary(), (halved, mm) =>
        {
            Dictionary<string, LayerInputs> layers = new()
            {
                ["siding"] = new() { ThicknessM = mm / 1000.0, Material = "softwood" },
                ["foam"] = new() { ThicknessM = 0.06, Material = "eps" },
                ["block"] = new() { ThicknessM = mm / 2000.0, Material = "concrete" },
            };
            LayerInputs half = layers[names[halved]] with { ThicknessM = layers[names[halved]].ThicknessM / 2 };
            Dictionary<string, LayerInputs> more = new(layers) { ["half"] = half };
            string[] split = [.. names.SelectMany((n, i) => i == halved ? ["half", "half"] : new[] { n })];
            double[] whole = Heat(Wall(layers, names)), halves = Heat(Wall(more, split));
            Assert.All(whole.Zip(halves), h => Assert.Equal(h.First, h.Second, 1e-9));
        }).Holds();
    }

    [Fact]
    public void The_order_of_layers_matters()
    {
        Dictionary<string, LayerInputs> layers = new()
        {
            ["foam"] = new() { ThicknessM = 0.06, Material = "eps" },
            ["block"] = new() { ThicknessM = 0.15, Material = "concrete" },
        };
        Construction outside = Wall(layers, ["foam", "block"]), inside = Wall(layers, ["block", "foam"]);
        Assert.Equal(outside.UValue(), inside.UValue(), 1e-12);
        // Mass within reach of the room takes up the heat of the day.
        Assert.True(Warmest(outside) < Warmest(inside) - 1);
    }

    private static Construction Wall(Dictionary<string, LayerInputs> layers, string[] names) =>
        new Fabrics(layers, new Dictionary<string, IReadOnlyList<string>>(None) { ["own"] = names }, new Dictionary<string, GlazingInputs>()).Wall("own");

    // A week without heating, with 2 kW from 10 to 16.
    private static double Warmest(Construction wall)
    {
        ZoneBank bank = new([EnvelopeCases.Box() with { Wall = wall }], [ZoneInputs.Dark(8760)], EnvelopeCases.Lively());
        double warmestC = double.NegativeInfinity;
        for (int h = 0; h < 168; h++)
        {
            bank.ConvectiveGainW[0] = h % 24 is >= 10 and < 16 ? 2000 : 0;
            bank.Step(h);
            warmestC = h < 72 ? warmestC : Math.Max(warmestC, bank[0].AirC);
        }
        return warmestC;
    }

    // A week of a room with this wall, heated from 7 to 23.
    private static double[] Heat(Construction wall)
    {
        Zone zone = EnvelopeCases.Box() with { Wall = wall };
        ZoneBank bank = new([zone], [ZoneInputs.Dark(8760)], EnvelopeCases.Lively());
        bank.HeatingCapacityW[0] = 1e9;
        double[] heat = new double[168];
        for (int h = 0; h < heat.Length; h++)
        {
            bank.HeatingSetpointC[0] = h % 24 is >= 7 and < 23 ? 20 : 15;
            bank.Step(h);
            heat[h] = bank[0].HeatingKwh;
        }
        return heat[24..];
    }
}
