using Sim.Engine.Studies;

namespace Sim.Engine.Tests.Studies;

public sealed class SizeTermsTests
{
    [Theory]
    [InlineData("electricity.pv.roof.peak=0..500kW", 0, 500, "kW")]
    [InlineData("electricity.pv.roof.peak = 10 kW .. 62.5 kW", 10, 62.5, "kW")]
    [InlineData("hot_water.solar.area=0..150 m2", 0, 150, "m2")]
    public void A_range_is_read_with_its_unit(string text, double low, double high, string unit)
    {
        SizeAxis axis = SizeAxis.Read(text, out string problem)!;
        Assert.Equal(("", low, high, unit), (problem, axis.Low, axis.High, axis.Unit));
    }

    [Theory]
    [InlineData("electricity.pv.roof.peak", "not of the form")]
    [InlineData("electricity.pv.roof.peak=500 kW", "not of the form")]
    [InlineData("electricity.pv.roof.peak=500..100 kW", "500 is not below 100")]
    [InlineData("electricity.pv.roof.peak=0 W..100 kW", "the same unit")]
    public void What_is_no_range_is_told(string text, string said)
    {
        Assert.Null(SizeAxis.Read(text, out string problem));
        Assert.Contains(said, problem, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("self-sufficiency=60%", 0.6)]
    [InlineData("self-sufficiency=0.25", 0.25)]
    public void A_share_is_read(string text, double fraction) =>
        Assert.Equal(new SizeGoal(SizeAim.SelfSufficiency, fraction), SizeGoal.Read(text));

    [Theory]
    [InlineData("cheap")]
    [InlineData("self-sufficiency=160%")]
    [InlineData("self-sufficiency=0%")]
    [InlineData("self-sufficiency=NaN")]
    public void What_is_no_goal_is_none(string text) => Assert.Null(SizeGoal.Read(text));

    [Fact]
    public void Each_aim_takes_its_own_best()
    {
        SizeCandidate baseline = Of(0, 100, 50, 0), cheap = Of(1, 90, 45, 0.2), clean = Of(2, 99, 40, 0.4), dear = Of(3, 120, 30, 0.7);
        SizeCandidate[] all = [cheap, clean, dear];
        Assert.Same(cheap, new SizeGoal(SizeAim.Lcc).Best(all, baseline));
        Assert.Same(clean, new SizeGoal(SizeAim.Emissions).Best(all, baseline));
        Assert.Same(dear, new SizeGoal(SizeAim.SelfSufficiency, 0.5).Best(all, baseline));
        Assert.Null(new SizeGoal(SizeAim.SelfSufficiency, 0.9).Best(all, baseline));
        Assert.True(Of(4, 121, 31, 0).IsBeatenBy(dear));
        Assert.False(clean.IsBeatenBy(dear));
    }

    private static SizeCandidate Of(double size, double lcc, double emissions, double share) => new([size], 0, lcc, emissions, share, 0, true);
}
