using Sim.Engine.Accounts;
using Sim.Engine.Studies;
using Sim.Engine.Tests.Schema;
using Sim.Engine.Water;

namespace Sim.Engine.Tests.Water;

public class WastewaterTreatmentTests
{
    private static WaterSystem System(WastewaterTreatment? treatment, WastewaterRoute toilets, WastewaterRoute greywater) => new()
    {
        Wastewater = new Wastewater { Toilets = toilets, Greywater = greywater, ReturnFraction = 0.95, BodKgPerPersonDay = 0.06, GreywaterBodFraction = 0.4, Treatment = treatment },
    };

    // A month of 30 days of 1,000 people: 1,800 kg BOD, 561 kg N, 1,800 m3.
    private static WastewaterMonth Month(WastewaterTreatment? treatment, WastewaterRoute route, double untreatedL = 0) =>
        WastewaterMeters.Of(System(treatment, route, route), new WaterHour() with
        {
            BodKg = 1800,
            SoakedL = route == WastewaterRoute.Sewer ? 0 : 1_800_000,
            SewageToSewerL = route == WastewaterRoute.Sewer ? 1_800_000 : 0,
            UntreatedL = untreatedL,
        });

    [Fact]
    public void Septic_tank_by_hand()
    {
        WastewaterMonth month = Month(Catalogued.Of<SepticTank>(), WastewaterRoute.Ground);
        // (TOW - S) MCF = (1800 - 900) 0.5; the soil gives no methane. N2O of the field: 561 x 0.85 x 0.0045.
        Assert.Equal(450, month.MethaneBodKg, 9);
        Assert.Equal(561 * 0.85 * 0.0045, month.NitrousOxideNitrogenKg, 9);
        Assert.Equal(1800 * 0.375, month.BodDischargedKg, 9);
        Assert.Equal((true, true), (month.BodInBreach, month.NitrogenInBreach));
    }

    [Fact]
    public void Package_plant_into_a_river_by_hand_keeps_the_reduction_of_oxygen_demand_but_not_that_of_nitrogen()
    {
        WastewaterMonth month = Month(Catalogued.Of<PackagePlant>(), WastewaterRoute.River);
        Assert.Equal((1800 - 900) * 0.03 + 90 * 0.11, month.MethaneBodKg, 9);
        Assert.Equal(561 * 0.016 + 561 * 0.6 * 0.005, month.NitrousOxideNitrogenKg, 9);
        // 50 mg/L is above 25, but 95 % reduction will do; 187 mg/L of nitrogen and 40 % will not.
        Assert.Equal((false, true), (month.BodInBreach, month.NitrogenInBreach));
    }

    [Fact]
    public void What_passes_without_power_is_discharged_untreated()
    {
        WastewaterMonth half = Month(Catalogued.Of<PackagePlant>(), WastewaterRoute.River, untreatedL: 900_000);
        Assert.Equal(900 + 45, half.BodDischargedKg, 9);
        Assert.True(half.BodInBreach);
        Assert.Equal(1800, Month(Catalogued.Of<PackagePlant>(), WastewaterRoute.River, untreatedL: 1_800_000).BodDischargedKg, 9);
    }

    [Fact]
    public void Oxygen_demand_and_nitrogen_end_somewhere_once_by_every_way()
    {
        WastewaterTreatment[] plants = [Catalogued.Of<SepticTank>(), Catalogued.Of<LinedPit>(), Catalogued.Of<PackagePlant>(), Catalogued.Of<ConstructedWetland>()];
        foreach (WastewaterTreatment plant in plants)
        {
            foreach ((WastewaterRoute toilets, WastewaterRoute grey) in new[]
            {
                (WastewaterRoute.Sewer, WastewaterRoute.Sewer), (WastewaterRoute.River, WastewaterRoute.River), (WastewaterRoute.Trucks, WastewaterRoute.Ground),
                (WastewaterRoute.Ground, WastewaterRoute.Trucks), (WastewaterRoute.Trucks, WastewaterRoute.Sewer),
            })
            {
                WastewaterMonth month = WastewaterMeters.Of(System(plant, toilets, grey), new WaterHour() with { BodKg = 1800, SoakedL = 1000, SewageToSewerL = 500, UntreatedL = 300 });
                Assert.Equal(1800, month.BodPassedOnKg + month.BodBrokenDownKg + month.BodDischargedKg, 9);
                Assert.Equal(561, month.NitrogenPassedOnKg + month.NitrogenRemovedKg + month.NitrogenDischargedKg, 9);
            }
        }
    }

    [Fact]
    public void Twice_the_people_are_twice_the_flows_and_sludge_makes_no_water()
    {
        WastewaterPlan plan = WastewaterPlan.Of(System(Catalogued.Of<PackagePlant>(), WastewaterRoute.River, WastewaterRoute.River))!;
        var hour = new WaterHour() with { ToiletsL = 400, SewageToSewerL = 2000 };
        double owedL = 0;
        WaterHour once = plan.Lead(hour, 480, ref owedL), twice = plan.Lead(hour with { ToiletsL = 800, SewageToSewerL = 4000 }, 960, ref owedL);
        Assert.Equal(20, once.SeptageL, 9);
        Assert.Equal((2 * once.SeptageL, 2 * once.SoakedL), (twice.SeptageL, twice.SoakedL));
        Assert.Equal(2000, once.SeptageL + once.SoakedL, 9);
        Assert.Equal(0, owedL);
        // Of 20 L five found water to be taken out of; the rest comes with the next hour's 20.
        Assert.Equal(5, plan.Lead(hour with { ToiletsL = 0, SewageToSewerL = 5 }, 480, ref owedL).SeptageL, 9);
        WaterHour next = plan.Lead(hour, 480, ref owedL);
        Assert.Equal((35, 2000, 0), (Math.Round(next.SeptageL, 9), Math.Round(next.SeptageL + next.SoakedL, 9), owedL));
    }

    [Theory]
    [InlineData(WastewaterRoute.Ground, WastewaterRoute.Ground, 1, 0.4)]
    [InlineData(WastewaterRoute.Trucks, WastewaterRoute.Ground, 0.4, 0.4)]
    [InlineData(WastewaterRoute.Ground, WastewaterRoute.Trucks, 0.6, 0)]
    public void Sludge_is_that_of_the_oxygen_demand_which_reaches_the_treatment(WastewaterRoute toilets, WastewaterRoute grey, double share, double whileClosed)
    {
        WastewaterPlan plan = WastewaterPlan.Of(System(Catalogued.Of<SepticTank>() with { SludgeVolumeLPerPersonDay = 0.24 }, toilets, grey))!;
        Assert.Equal(0.01 * share, plan.SludgeLPerPersonHour, 12);
        Assert.Equal(0.01 * whileClosed, plan.GreywaterSludgeLPerPersonHour, 12);
    }

    [Fact]
    public void Its_gases_are_of_the_site_and_those_passed_on_of_the_town()
    {
        var factors = new EmissionFactors { MethaneCapacityKgPerKg = 0.6, MethaneCorrectionFraction = 0.03, NitrousOxideKgPerKg = 0.005 };
        Emissions e = Inventory.Of([new MeteredMonth { Wastewater = Month(Catalogued.Of<SepticTank>(), WastewaterRoute.Sewer) }], factors);
        Assert.Equal(450 * 0.6 * 28, e.OfScopeKgCo2e(Scope.One), 9);
        // Sludge 900 kg and effluent 675 kg at the town's MCF; nitrogen of the effluent.
        Assert.Equal(1575 * 0.6 * 0.03 * 28 + 561 * 0.85 * 0.005 * 44 / 28 * 265, e.OfScopeKgCo2e(Scope.Three), 9);
    }

    [Theory]
    // CH4 = BOD Bo MCF: 0.11 of a river, none of soil (IPCC 2019, Table 6.3). N2O-N: 0.005 of a river, 0.0045 of soil.
    [InlineData(WastewaterRoute.River, WastewaterRoute.River, 1800 * 0.11, 561 * 0.005, 0)]
    [InlineData(WastewaterRoute.Ground, WastewaterRoute.Ground, 0, 561 * 0.0045, 0)]
    [InlineData(WastewaterRoute.Trucks, WastewaterRoute.River, 720 * 0.11, 56.1 * 0.005, 1080)]
    [InlineData(WastewaterRoute.River, WastewaterRoute.Ground, 1080 * 0.11, 504.9 * 0.005 + 56.1 * 0.0045, 0)]
    [InlineData(WastewaterRoute.Sewer, WastewaterRoute.River, 720 * 0.11, 56.1 * 0.005, 1080)]
    [InlineData(WastewaterRoute.Sewer, WastewaterRoute.Sewer, 0, 0, 1800)]
    public void What_a_site_discharges_untreated_gives_off_gases_of_its_own_by_where_it_goes(WastewaterRoute toilets, WastewaterRoute grey, double methaneBod, double nitrousN, double townBod)
    {
        WastewaterMonth month = WastewaterMeters.Of(System(null, toilets, grey), new WaterHour() with { BodKg = 1800, SoakedL = 1000, SewageToSewerL = 500 });
        Assert.Equal((methaneBod, nitrousN, townBod), (month.MethaneBodKg, month.NitrousOxideNitrogenKg, month.BodPassedOnKg), new Near());
        Assert.Equal(1800, month.BodPassedOnKg + month.BodDischargedKg, 9);
        Assert.Equal(561, month.NitrogenPassedOnKg + month.NitrogenDischargedKg, 9);
        var factors = new EmissionFactors { MethaneCapacityKgPerKg = 0.6, MethaneCorrectionFraction = 0.03, NitrousOxideKgPerKg = 0.005 };
        Emissions e = Inventory.Of([new MeteredMonth { Wastewater = month }], factors);
        Assert.Equal((methaneBod * 0.6 * 28) + (nitrousN * 44 / 28 * 265), e.OfScopeKgCo2e(Scope.One), 9);
    }

    [Fact]
    public void Oxygen_demand_that_the_sewer_takes_is_no_reduction_of_what_is_discharged()
    {
        // Greywater into a river beside toilets on the sewer: all of what reaches the river is raw.
        WastewaterMonth month = WastewaterMeters.Of(System(null, WastewaterRoute.Sewer, WastewaterRoute.River), new WaterHour() with { BodKg = 1800, SoakedL = 30_000_000, SewageToSewerL = 500 });
        Assert.Equal(24, month.BodDischargedKg / 30_000 * 1000, 9);
        Assert.False(month.BodInBreach);
        Assert.True(WastewaterMeters.Of(System(null, WastewaterRoute.Sewer, WastewaterRoute.River), new WaterHour() with { BodKg = 1800, SoakedL = 28_000_000, SewageToSewerL = 500 }).BodInBreach);
    }

    private sealed class Near : IEqualityComparer<(double, double, double)>
    {
        public bool Equals((double, double, double) a, (double, double, double) b) =>
            Math.Abs(a.Item1 - b.Item1) < 1e-9 && Math.Abs(a.Item2 - b.Item2) < 1e-9 && Math.Abs(a.Item3 - b.Item3) < 1e-9;

        public int GetHashCode((double, double, double) of) => 0;
    }

    [Fact]
    public void A_treatment_that_nothing_reaches_and_two_ways_out_are_refused()
    {
        Assert.Equal(["wastewater.treatment"], WaterSystem.Check(System(Catalogued.Of<SepticTank>(), WastewaterRoute.Trucks, WastewaterRoute.Trucks)).Select(p => p.Key));
        Assert.Equal(["wastewater.greywater"], WaterSystem.Check(System(Catalogued.Of<SepticTank>(), WastewaterRoute.Ground, WastewaterRoute.River)).Select(p => p.Key));
        Assert.Empty(WaterSystem.Check(System(Catalogued.Of<SepticTank>(), WastewaterRoute.Trucks, WastewaterRoute.River)));
        Assert.Equal(["sludge"], WastewaterTreatment.Check(new SepticTank { SludgeFraction = 0.7 }).Select(p => p.Key));
    }
}
