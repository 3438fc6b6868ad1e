using Sim.Engine.Studies;

namespace Sim.Engine.Tests.Studies;

public class Guideline14Tests
{
    [Fact]
    public void Bias_and_scatter_are_those_worked_by_hand()
    {
        // y - s = 5, 2, -2, 3: sum 8, squares 42; n - p = 3; mean of y = 100.
        double[] measured = [100, 120, 80, 100], simulated = [95, 118, 82, 97];
        Assert.Equal(8 / 300.0, Guideline14.Nmbe(measured, simulated), 1e-15);
        Assert.Equal(Math.Sqrt(14) / 100, Guideline14.CvRmse(measured, simulated), 1e-15);
    }

    [Theory]
    [InlineData(0.05, 0.15, true)]
    [InlineData(-0.05, 0.15, true)]
    [InlineData(-0.0501, 0.1, false)]
    [InlineData(0, 0.1501, false)]
    [InlineData(double.NaN, 0.1, null)]
    public void Both_limits_must_be_kept(double nmbe, double cvRmse, bool? passes) => Assert.Equal(passes, Guideline14.Passes(nmbe, cvRmse));

    [Fact]
    public void One_month_or_bills_of_nothing_are_not_judged()
    {
        Assert.True(double.IsNaN(Guideline14.Nmbe([5], [5])) && double.IsNaN(Guideline14.CvRmse([], [])));
        Assert.True(double.IsNaN(Guideline14.Nmbe([0, 0], [5, 5])) && double.IsNaN(Guideline14.CvRmse([0, 0], [5, 5])));
    }
}
