using FsCheck;
using FsCheck.Fluent;
using Sim.Engine.Water;

namespace Sim.Engine.Tests.Water;

public class WastewaterPlanTests
{
    // 1,000 L of toilets and 4,000 L of everything else, of which 95 % return.
    private static readonly WaterHour Hour = new WaterHour() with { ToiletsL = 1000, EvaporatedL = 250, SewageToSewerL = 4750 };

    private static WaterSystem System(WastewaterRoute toilets, WastewaterRoute greywater, bool chemical = false) => new()
    {
        Toilets = new Toilets { UsesPerPersonDay = 4, FlushL = 4.5, Chemical = chemical ? new ChemicalToilets { ChargeL = 0.3 } : null },
        Wastewater = new Wastewater { Toilets = toilets, Greywater = greywater, ReturnFraction = 0.95, ExcretaLPerPersonDay = 1.5 },
    };

    [Fact]
    public void A_site_with_a_sewer_alone_has_nothing_to_lead() => Assert.Null(WastewaterPlan.Of(System(WastewaterRoute.Sewer, WastewaterRoute.Sewer)));

    [Fact]
    public void Chemical_toilets_need_their_charge_in_place_of_the_flush()
    {
        Assert.Equal(18, System(WastewaterRoute.Sewer, WastewaterRoute.Sewer).Toilets.LPerPersonDay, 1e-12);
        Assert.Equal(1.2, System(WastewaterRoute.Sewer, WastewaterRoute.Sewer, chemical: true).Toilets.LPerPersonDay, 1e-12);
    }

    [Theory]
    [InlineData(WastewaterRoute.Trucks, WastewaterRoute.Ground, false, 0, 950 + 30, 3800)]
    [InlineData(WastewaterRoute.Trucks, WastewaterRoute.Sewer, false, 3800, 950 + 30, 0)]
    [InlineData(WastewaterRoute.Trucks, WastewaterRoute.Trucks, false, 0, 4750 + 30, 0)]
    [InlineData(WastewaterRoute.Ground, WastewaterRoute.Ground, false, 0, 0, 4750)]
    [InlineData(WastewaterRoute.Sewer, WastewaterRoute.Ground, false, 950, 0, 3800)]
    [InlineData(WastewaterRoute.Sewer, WastewaterRoute.Sewer, true, 3800, 950 + 30, 0)]
    public void Water_of_toilets_and_all_other_water_go_their_ways(
        WastewaterRoute toilets, WastewaterRoute greywater, bool chemical, double sewerL, double septageL, double soakedL)
    {
        // 480 people at 1.5 L a day are 30 L an hour.
        double owedL = 0;
        WaterHour led = WastewaterPlan.Of(System(toilets, greywater, chemical))!.Lead(Hour, 480, ref owedL);
        Assert.Equal((sewerL, septageL, soakedL), (Math.Round(led.SewageToSewerL, 9), Math.Round(led.SeptageL, 9), Math.Round(led.SoakedL, 9)));
        Assert.Equal(led.ExcretaL, septageL > 0 ? 30 : 0, 1e-12);
    }

    [Fact]
    public void Whatever_the_ways_what_comes_in_goes_out()
    {
        Gen<int[]> litres = Gen.Choose(0, 100_000).ArrayOf(3);
        Gen<WastewaterRoute> way = Gen.Elements(Enum.GetValues<WastewaterRoute>());
        Prop.ForAll(litres.ToArbitrary(), Gen.Zip(way, way).ToArbitrary(), (f, w) =>
        {
            // Of the other water a part has been recovered.
            double sewageL = 0.95 * (f[0] + Math.Max(0, f[1] - f[2]));
            WaterHour hour = new WaterHour() with { ToiletsL = f[0], SewageToSewerL = sewageL };
            double owedL = 0;
            WaterHour led = WastewaterPlan.Of(System(w.Item1, w.Item2))?.Lead(hour, 480, ref owedL) ?? hour;
            double outL = led.SewageToSewerL + led.SeptageL + led.SoakedL, inL = sewageL + led.ExcretaL;
            return led is { SewageToSewerL: >= 0, SeptageL: >= 0, SoakedL: >= 0 } && Math.Abs(outL - inL) <= 1e-12 * Math.Max(1, inL);
        }).Holds();
    }
}
