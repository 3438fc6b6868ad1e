using Sim.Engine.Studies;

namespace Sim.Engine.Tests.Studies;

public class BoundedLeastSquaresTests
{
    [Fact]
    public void A_straight_line_is_that_of_the_normal_equations()
    {
        // y = a + b x through (0, 0.1), (1, 0.4), (2, 0.5): a = 2/15, b = 0.2.
        (double[] point, bool converged) = Search(p => [p[0] - 0.1, p[0] + p[1] - 0.4, p[0] + 2 * p[1] - 0.5], [0.9, 0.9]);
        Assert.True(converged);
        Assert.Equal(2 / 15.0, point[0], 1e-9);
        Assert.Equal(0.2, point[1], 1e-9);
    }

    [Fact]
    public void The_bottom_of_a_curved_valley_is_found()
    {
        // Rosenbrock (1960), the bottom at (1, 1), brought into the unit cube: x = 4 u - 2.
        (double[] point, bool converged) = Search(u => [10 * (4 * u[1] - 2 - (4 * u[0] - 2) * (4 * u[0] - 2)), 1 - (4 * u[0] - 2)], [0.2, 0.75]);
        Assert.True(converged);
        Assert.Equal(0.75, point[0], 1e-6);
        Assert.Equal(0.75, point[1], 1e-6);
    }

    [Fact]
    public void A_bound_holds_one_coordinate_and_the_other_is_best_beside_it()
    {
        // Without bounds the first is 1.5 and the second the rest of the sum; with the first at 1 the second is what the sum leaves.
        (double[] point, _) = Search(p => [p[0] - 1.5, p[0] + p[1] - 1], [0.5, 0.5]);
        Assert.Equal([1, 0], point);
        (point, _) = Search(p => [p[0] - 1.5, p[0] + p[1] - 1.4], [0.5, 0.5]);
        Assert.Equal(1, point[0]);
        Assert.Equal(0.4, point[1], 1e-7);
    }

    [Fact]
    public void What_is_not_felt_stays_where_it_was()
    {
        (double[] point, _) = Search(p => [p[0] - 0.3, p[0] - 0.3 + 1e-5 * p[1]], [0.5, 0.77]);
        Assert.Equal(0.77, point[1]);
    }

    [Fact]
    public void Standard_errors_are_those_of_linear_regression()
    {
        // x = 0..4, y = 1, 3, 2, 5, 4: b = 0.8, a = 1.4, residual squares 3.6, s2 = 1.2, Sxx = 10;
        // se(b) = sqrt(1.2 / 10), se(a) = sqrt(1.2 (1/5 + 4/10)), correlation = -xmean / sqrt(mean of x2) = -2 / sqrt(6).
        double[] x = [0, 1, 2, 3, 4], y = [1, 3, 2, 5, 4];
        var jacobian = new double[5, 3];
        for (int i = 0; i < 5; i++)
        {
            (jacobian[i, 0], jacobian[i, 2]) = (1, x[i]);
        }
        var estimates = new Estimates([.. x.Zip(y, (at, of) => 1.4 + 0.8 * at - of)], jacobian, [0, 2]);
        Assert.Equal(Math.Sqrt(1.2 * 0.6), estimates.StandardError(0), 1e-9);
        Assert.Equal(Math.Sqrt(0.12), estimates.StandardError(2), 1e-9);
        Assert.Equal(-2 / Math.Sqrt(6), estimates.Correlation(0, 2), 1e-9);
        Assert.Equal(3, estimates.Inflation(2), 1e-9);
        // Student's t with three degrees of freedom, 97.5 %: 3.182.
        Assert.Equal(3.18245 * Math.Sqrt(0.12), estimates.HalfWidth(2), 1e-5);
    }

    private static (double[] Point, bool Converged) Search(Func<double[], double[]> residuals, double[] start) =>
        new BoundedLeastSquares(points => [.. points.Select(residuals)], 0.001).Minimise(start);
}
