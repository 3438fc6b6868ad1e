using Sim.Engine.Schema;

namespace Sim.Engine.Tests.Schema;

public class DrawTests
{
    [Fact]
    public void A_draw_depends_on_every_part_of_its_name()
    {
        double[] draws =
        [
            new Draw(1, "weather", "lipa", 0).Uniform(7),
            new Draw(2, "weather", "lipa", 0).Uniform(7),
            new Draw(1, "outage", "lipa", 0).Uniform(7),
            new Draw(1, "weather", "bihac", 0).Uniform(7),
            new Draw(1, "weather", "lipa", 1).Uniform(7),
            new Draw(1, "weather", "lipa", 0).Uniform(8),
        ];
        Assert.Equal(draws.Length, draws.Distinct().Count());
    }

    [Fact]
    public void Uniform_draws_have_the_mean_variance_and_lag_correlation_of_a_uniform()
    {
        const int n = 200_000;
        var draw = new Draw(42, "test");
        double sum = 0, squares = 0, products = 0;
        for (int i = 0; i < n; i++)
        {
            double u = draw.Uniform(i), next = draw.Uniform(i + 1);
            Assert.InRange(u, double.Epsilon, 1 - 1e-17);
            sum += u;
            squares += u * u;
            products += (u - 0.5) * (next - 0.5);
        }
        Assert.Equal(0.5, sum / n, 0.003);
        Assert.Equal(1.0 / 12, squares / n - sum / n * (sum / n), 0.001);
        Assert.Equal(0, products / n, 0.001);
    }

    [Fact]
    public void Normal_draws_have_mean_0_and_variance_1()
    {
        const int n = 200_000;
        var draw = new Draw(42, "test");
        double sum = 0, squares = 0;
        for (int i = 0; i < n; i++)
        {
            double z = draw.Normal(i);
            sum += z;
            squares += z * z;
        }
        Assert.Equal(0, sum / n, 0.01);
        Assert.Equal(1, squares / n, 0.02);
    }
}
