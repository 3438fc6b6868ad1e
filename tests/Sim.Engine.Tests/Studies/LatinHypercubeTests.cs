using FsCheck;
using FsCheck.Fluent;
using Sim.Engine.Studies;

namespace Sim.Engine.Tests.Studies;

public sealed class LatinHypercubeTests
{
    [Fact]
    public void Every_stratum_is_drawn_once() => Check.One(Config.QuickThrowOnFailure.WithMaxTest(100), Prop.ForAll(Gen.Choose(1, 300).ToArbitrary(), Gen.Choose(0, 1_000_000).ToArbitrary(), (draws, seed) =>
    {
        double[] shares = LatinHypercube.Shares(seed, "prices.diesel", draws);
        Assert.All(shares, s => Assert.InRange(s, double.Epsilon, Math.BitDecrement(1.0)));
        Assert.Equal(Enumerable.Range(0, draws), shares.Select(s => (int)(s * draws)).Order());
    }));

    // Rank correlation of independent orders of n is 1/sqrt(n-1) in the mean square.
    [Fact]
    public void Inputs_are_ordered_independently_of_one_another()
    {
        double[][] inputs = [.. Enumerable.Range(0, 12).Select(i => LatinHypercube.Shares(1, $"input {i}", 400))];
        for (int a = 0; a < inputs.Length; a++)
        {
            for (int b = 0; b < a; b++)
            {
                Assert.InRange(MathNet.Numerics.Statistics.Correlation.Spearman(inputs[a], inputs[b]), -0.2, 0.2);
            }
        }
    }
}
