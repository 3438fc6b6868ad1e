using FsCheck.Fluent;
using Sim.Engine.Schema;
using Sim.Engine.Waste;

namespace Sim.Engine.Tests.Waste;

public class WasteSourceTests
{
    /// <summary>A default meal: 0.0825 kg of food waste and 0.045 kg of packaging.</summary>
    private static double[] Meal()
    {
        double[] kg = new double[11];
        kg[(int)WasteStream.Food] = 0.0825;
        kg[(int)WasteStream.Plastic] = 0.6 * 0.045;
        kg[(int)WasteStream.Paper] = 0.35 * 0.045;
        kg[(int)WasteStream.Metal] = 0.05 * 0.045;
        return kg;
    }

    [Fact]
    public void What_arises_leaves_by_one_of_the_routes()
    {
        Prop.ForAll(Gen.Choose(0, 100).Select(i => i / 100.0).Four().ToArbitrary(), draw =>
        {
            var inputs = new WasteInputs
            {
                Recyclables = WasteRoute.Recycling,
                Streams = new StreamRoutes { Textile = WasteRoute.Recycling, Glass = WasteRoute.Landfill },
                Sorting = new Sorting { CaptureFraction = draw.Item1, ContaminationFraction = draw.Item2 },
            };
            WasteHour hour = WasteHour.Of(WasteSource.OfResidents(inputs), 1000 * draw.Item3, WasteSource.Of(inputs, Meal()), 300 * draw.Item4);
            Assert.Equal(hour.ResidentsKg + hour.ServicesKg, hour.LandfillKg + hour.RejectsKg + hour.RecyclingKg, 1e-10);
            Assert.True(hour.LandfillKg >= 0 && hour.RejectsKg >= 0 && hour.RecyclingKg >= 0);
        }).Holds();
    }

    [Fact]
    public void By_default_all_goes_to_the_landfill_and_a_person_makes_088_kg_a_day_with_meals()
    {
        var inputs = new WasteInputs();
        WasteHour hour = WasteHour.Of(WasteSource.OfResidents(inputs), 900, WasteSource.Of(inputs, Meal()), 900 * 3 / 24.0);
        Assert.Equal(0.88, 24 * hour.LandfillKg / 900, 0.005);
        Assert.Equal(0, hour.RecyclingKg + hour.RejectsKg);
    }

    [Fact]
    public void Residents_and_meals_together_have_the_usual_mix_of_a_centre()
    {
        // Food, garden, paper, plastic, glass, metal, textile, nappies, wood, hazardous, other: % of mass.
        double[] usual = [42, 0, 13, 17, 3, 3, 7, 5, 0, 0.5, 9.5];
        double[] kg = [.. new WasteMix().ByStream().Zip(Meal(), (share, meal) => 0.5 * share + 3 * meal)];
        double all = kg.Sum();
        Assert.All(kg.Zip(usual), pair => Assert.Equal(pair.Second, 100 * pair.First / all, 0.15));
    }

    [Fact]
    public void A_recycled_stream_is_captured_in_part_and_its_rejects_are_landfilled()
    {
        double[] paper = new double[11];
        paper[(int)WasteStream.Paper] = 2;
        WasteSource source = WasteSource.Of(new WasteInputs { Recyclables = WasteRoute.Recycling }, paper);
        Assert.Equal(2, source.KgPerUnit);
        Assert.Equal(0.65, source.LandfillShare, 1e-12);
        Assert.Equal(0.35 * 0.85, source.RecyclingShare, 1e-12);
        Assert.Equal(0.35 * 0.15, source.RejectsByStream[(int)WasteStream.Paper], 1e-12);
    }

    [Fact]
    public void A_mix_must_add_up_to_1()
    {
        Assert.Empty(WasteMix.Check(new WasteMix()));
        (_, string problem) = Assert.Single(WasteMix.Check(new WasteMix { FoodFraction = 0.345 }));
        Assert.Contains("1.1", problem, StringComparison.Ordinal);
    }

    [Fact]
    public void Food_and_residual_waste_cannot_be_recycled()
    {
        Assert.Empty(WasteInputs.Check(new WasteInputs { Recyclables = WasteRoute.Recycling }));
        Assert.Equal(["organics", "organics"], WasteInputs.Check(new WasteInputs { Organics = WasteRoute.Recycling }).Select(p => p.Key));
        Assert.Equal(["streams.nappies"], WasteInputs.Check(new WasteInputs { Streams = new StreamRoutes { Nappies = WasteRoute.Recycling } }).Select(p => p.Key));
        Assert.Single(Landfill.Check(new Landfill { DelayMonths = 2.5 }));
    }

    [Fact]
    public void Food_and_garden_waste_are_composted_or_digested_paper_and_wood_only_composted()
    {
        Assert.Empty(WasteInputs.Check(new WasteInputs { Organics = WasteRoute.Composting, Streams = new StreamRoutes { Paper = WasteRoute.Composting } }));
        var digesting = new WasteInputs { Organics = WasteRoute.Digestion };
        Assert.Empty(WasteInputs.Check(digesting));
        Assert.Equal([WasteRoute.Digestion, WasteRoute.Digestion, WasteRoute.Landfill], new[] { WasteStream.Food, WasteStream.Garden, WasteStream.Wood }.Select(digesting.Route));
        Assert.Equal(["recyclables", "recyclables", "recyclables"], WasteInputs.Check(new WasteInputs { Recyclables = WasteRoute.Composting }).Select(p => p.Key));
        (string key, string problem) = Assert.Single(WasteInputs.Check(new WasteInputs { Streams = new StreamRoutes { Wood = WasteRoute.Digestion } }));
        Assert.Equal(("streams.wood", "wood waste cannot go to digestion; its routes are: landfill, recycling, composting"), (key, problem));
    }

    [Fact]
    public void A_source_without_mass_stays_without_mass()
    {
        WasteSource nothing = WasteSource.Of(new WasteInputs(), new double[11]);
        WasteHour hour = WasteHour.Of(nothing, 500, nothing, 100);
        Assert.Equal(new WasteHour(0, 0, 0, 0, 0), hour);
    }

    [Fact]
    public void Lists_by_stream_keep_the_order_of_the_streams()
    {
        Assert.Equal(0.009, new WasteMix().ByStream()[(int)WasteStream.Hazardous]);
        Assert.Equal(0.43, new DegradableCarbon().ByStream()[(int)WasteStream.Wood]);
        Assert.Equal(0.10, new WetDecay().ByStream()[(int)WasteStream.Nappies]);
        Assert.Equal(0.02, new DryDecay().ByStream()[(int)WasteStream.Wood]);
        Assert.Equal(11, new WetDecay().ByStream().Length);
    }
}
