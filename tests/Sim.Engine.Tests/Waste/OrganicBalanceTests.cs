using FsCheck;
using FsCheck.Fluent;
using Sim.Engine.Schema;
using Sim.Engine.Waste;

namespace Sim.Engine.Tests.Waste;

/// <summary>Dry mass, water, carbon and nitrogen of a tonne of food waste, worked by hand.</summary>
public class OrganicBalanceTests
{
    private static readonly OrganicContent Content = new();

    private static Matter Of(IReadOnlyList<OrganicRoute> routes, string name) => routes.Single(r => r.Name == name).Matter;

    [Fact]
    public void A_tonne_of_food_waste_and_a_quarter_of_wood_chips_make_compost_of_thirty_to_one()
    {
        var inputs = new WasteInputs { Organics = WasteRoute.Composting };
        Matter food = 1000 * Content.Of(WasteStream.Food), structure = OrganicBalance.Structure(inputs, 1000);
        // 300 kg dry with 48 % carbon and 2.6 % nitrogen; 200 kg dry of chips with 49.5 and 0.2 %.
        Assert.Equal((300, 700, 144, 7.8), (food.DryKg, food.WaterKg, food.CarbonKg, Math.Round(food.NitrogenKg, 9)), new Rounded());
        Assert.Equal((200, 50, 99, 0.4), (structure.DryKg, structure.WaterKg, structure.CarbonKg, structure.NitrogenKg), new Rounded());
        Assert.Equal(29.6, (food + structure).CarbonKg / (food + structure).NitrogenKg, 0.05);
        IReadOnlyList<OrganicRoute> routes = OrganicBalance.Outcome(inputs, new OrganicFlows(food, 1000, default, default, 0, default, default), 450);
        // 450 kg of compost, 60 % dry; ash of 39 + 3 kg stays, so that 230 of 458 kg of volatile solids are lost and as much of 243 kg of carbon; 60 % of 8.2 kg of nitrogen stay.
        Matter compost = Of(routes, "compost");
        double lostC = 243 * 230 / 458.0;
        Assert.Equal((270, 180, 243 - lostC, 4.92), (compost.DryKg, compost.WaterKg, compost.CarbonKg, compost.NitrogenKg), new Rounded());
        Assert.Equal(42, compost.AshKg, 1e-9);
        Assert.Equal(0.269, compost.CarbonKg / 450, 0.001);
        Assert.Equal(3, Of(routes, "methane of composting").CarbonKg, 1e-9);
        Assert.Equal(0.24 * 28 / 44, Of(routes, "nitrous oxide of composting").NitrogenKg, 1e-9);
        Assert.Equal(0.22 * 14 / 17, Of(routes, "ammonia of composting").NitrogenKg, 1e-9);
        Assert.Equal(130, Of(routes, "leachate").WaterKg, 1e-9);
        Assert.Equal(750 - 180 - 130, Of(routes, "carbon dioxide and vapour of composting").WaterKg, 1e-9);
        Assert.Equal(lostC - lostC * 0.0045 - 3, Of(routes, "carbon dioxide and vapour of composting").CarbonKg, 1e-9);
    }

    [Fact]
    public void Gas_takes_its_carbon_and_all_nitrogen_stays_in_the_digestate()
    {
        WasteTreatment plant = WasteTreatment.Of(new WasteInputs { Organics = WasteRoute.Digestion })!;
        TreatmentState state = default;
        Matter fed = 1000 * Content.Of(WasteStream.Food);
        for (int hour = 0; hour < 24 * 1000; hour++)
        {
            WasteHour at = plant.Treat(ref state, default, 0, hour == 0 ? 1000 : 0, 1);
            plant.Follow(ref state, default, 0, hour == 0 ? fed : default, at.BiogasKg);
        }
        OrganicFlows flows = state.Organics;
        // 117.5 m3, 60 % methane of 0.7175 and 40 % carbon dioxide of 1.977 kg/m3.
        double methaneC = 117.5 * 0.6 * 0.7175 * 0.75, dioxideC = 117.5 * 0.4 * 1.977 * 12 / 44;
        Assert.Equal(methaneC, flows.BiogasMethaneCarbonKg, 1e-6);
        Assert.Equal(methaneC + dioxideC, flows.Biogas.CarbonKg, 1e-6);
        Assert.Equal(144 - methaneC - dioxideC, flows.Digestate.CarbonKg, 1e-6);
        Assert.Equal(7.8, flows.Digestate.NitrogenKg, 1e-6);
        Assert.Equal(39, flows.Digestate.AshKg, 1e-6);
        Assert.Equal(700, flows.Digestate.WaterKg, 1e-6);
        Assert.Equal(1000 - 143.5, flows.Digestate.DryKg + flows.Digestate.WaterKg, 1);
    }

    [Fact]
    public void Dry_mixtures_take_water_and_what_comes_in_leaves_for_any_mix_and_losses()
    {
        Gen<double> share = Gen.Choose(0, 90).Select(x => x / 100.0);
        Prop.ForAll((from m in share from c in share from n in share from food in Gen.Choose(0, 100) from paper in Gen.Choose(1, 100) select (m, c, n, food, paper)).ToArbitrary(), draw =>
        {
            var matter = new CompostMatter { MoistureFraction = draw.m, CarbonLossFraction = draw.c, NitrogenLossFraction = draw.n };
            var inputs = new WasteInputs { Composting = new VesselComposting { Matter = matter } };
            double kg = draw.food + draw.paper;
            Matter waste = draw.food * Content.Of(WasteStream.Food) + draw.paper * Content.Of(WasteStream.Paper);
            Matter came = waste + OrganicBalance.Structure(inputs, kg) + new Matter(0, OrganicBalance.WaterAddedKg(inputs, waste, kg, 0.45 * kg), 0, 0);
            IReadOnlyList<OrganicRoute> routes = OrganicBalance.Outcome(inputs, new OrganicFlows(waste, kg, default, default, 0, default, default), 0.45 * kg);
            foreach (Func<Matter, double> of in new Func<Matter, double>[] { x => x.DryKg, x => x.WaterKg, x => x.CarbonKg, x => x.NitrogenKg, x => x.AshKg })
            {
                Assert.Equal(of(came), routes.Sum(r => of(r.Matter)), 1e-9 * Math.Max(1, of(came)));
            }
            Assert.All(routes, r => Assert.True(r.Matter.WaterKg >= -1e-9 && r.Matter.NitrogenKg >= -1e-9, r.ToString()));
        }).Holds();
    }

    private sealed class Rounded : IEqualityComparer<(double, double, double, double)>
    {
        public bool Equals((double, double, double, double) x, (double, double, double, double) y) =>
            Math.Abs(x.Item1 - y.Item1) + Math.Abs(x.Item2 - y.Item2) + Math.Abs(x.Item3 - y.Item3) + Math.Abs(x.Item4 - y.Item4) < 1e-8;

        public int GetHashCode((double, double, double, double) obj) => 0;
    }
}
