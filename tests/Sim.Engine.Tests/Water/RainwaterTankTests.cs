using Sim.Engine.Water;

namespace Sim.Engine.Tests.Water;

public class RainwaterTankTests
{
    // 200 m2 of roof, runoff 0.8, demand 8 m3 a month, tank 12 m3, empty at the start.
    private static readonly double[] RainMm = [78, 62, 55, 40, 28, 10, 3, 5, 30, 70, 95, 88];

    private static List<RainwaterStep> Year(Func<double, double, double, double, RainwaterStep> model)
    {
        List<RainwaterStep> steps = [];
        double stored = 0;
        foreach (double mm in RainMm)
        {
            RainwaterStep step = model(stored, mm / 1000 * 200 * 0.8, 8, 12);
            stored = step.Stored;
            steps.Add(step);
        }

        return steps;
    }

    private static void AssertEqual(double[] expected, IEnumerable<double> actual)
    {
        foreach ((double want, double got) in expected.Zip(actual))
        {
            Assert.Equal(want, got, 1e-9);
        }
    }

    [Fact]
    public void Yield_after_spillage_repeats_the_year_worked_by_hand()
    {
        List<RainwaterStep> year = Year(RainwaterTank.YieldAfterSpillage);
        AssertEqual([0, 8, 4, 8, 4, 4.48, 1.6, 0.48, 0.8, 4.8, 7.2, 4.8], year.Select(s => s.Yield));
        AssertEqual([0.48, 9.92, 0.8, 2.4, 0, 0, 0, 0, 0, 4, 10.4, 6.88], year.Select(s => s.Spill));
        AssertEqual([12, 4, 8, 4, 4.48, 1.6, 0.48, 0.8, 4.8, 7.2, 4.8, 7.2], year.Select(s => s.Stored));
        Assert.Equal(0.501667, year.Sum(s => s.Yield) / 96, 5e-7);
    }

    [Fact]
    public void Yield_before_spillage_repeats_the_year_worked_by_hand()
    {
        List<RainwaterStep> year = Year(RainwaterTank.YieldBeforeSpillage);
        AssertEqual([8, 8, 8, 8, 8, 3.68, 0.48, 0.8, 4.8, 8, 8, 8], year.Select(s => s.Yield));
        AssertEqual([0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 4.48], year.Select(s => s.Spill));
        AssertEqual([4.48, 6.4, 7.2, 5.6, 2.08, 0, 0, 0, 0, 3.2, 10.4, 12], year.Select(s => s.Stored));
        Assert.Equal(0.768333, year.Sum(s => s.Yield) / 96, 5e-7);
    }
}
