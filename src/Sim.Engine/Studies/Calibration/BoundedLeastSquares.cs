using MathNet.Numerics.LinearAlgebra;
using MathNet.Numerics.LinearAlgebra.Double;

namespace Sim.Engine.Studies;

/// <summary>
/// Least squares in the unit cube: Levenberg-Marquardt with steps projected onto the bounds (Levenberg 1944; Marquardt
/// 1963, doi:10.1137/0111030; projection of active bounds after Bertsekas 1982, doi:10.1137/0320018). Points are given
/// in batches, so that they can be evaluated side by side; the way taken does not depend on how many are.
/// </summary>
/// <param name="evaluate">Residuals of each point of a batch.</param>
/// <param name="dead">A coordinate that moves the residuals by less than this (root mean square, over its whole range) stays where it is.</param>
internal sealed class BoundedLeastSquares(Func<IReadOnlyList<double[]>, double[][]> evaluate, double dead)
{
    private const double SmallestStep = 1e-7, FirstDamping = 1e-3, LargestDamping = 1e9;
    private static readonly double[] Dampings = [0.01, 0.3, 10, 300];

    // Wide differences first: deliveries by whole trucks, thermostats and the like make steps that narrow ones take for
    // slopes (implicit filtering, Kelley 2011, doi:10.1137/1.9781611971903).
    private static readonly (double Difference, int MostSteps, double SmallestGain)[] Stages = [(Wide, 12, 1e-3), (0.005, 25, 1e-6)];

    /// <summary>Half the width of the widest differences.</summary>
    public const double Wide = 0.05;

    /// <summary>Points that a search evaluates at most.</summary>
    public static int MostPoints(int coordinates) => 1 + Stages.Sum(s => s.MostSteps * (2 * coordinates + Dampings.Length));

    /// <summary>The point that a search from a start ends in, and whether it came to rest there.</summary>
    public (double[] Point, bool Converged) Minimise(double[] start)
    {
        (double[] Point, double[] Residuals) at = ([.. start], evaluate([start])[0]);
        bool rests = false;
        foreach ((double difference, int mostSteps, double smallestGain) in Stages)
        {
            (at, rests) = Search(at, difference, mostSteps, smallestGain);
        }
        return (at.Point, rests);
    }

    private ((double[] Point, double[] Residuals) At, bool Rests) Search((double[] Point, double[] Residuals) at, double difference, int mostSteps, double smallestGain)
    {
        double damping = FirstDamping;
        double[,]? jacobian = null;
        for (int step = 0; step < mostSteps; step++)
        {
            jacobian ??= Jacobian(at.Point, difference);
            int[] free = Free(at.Point, at.Residuals, jacobian);
            if (free.Length == 0 || Cost(at.Residuals) == 0)
            {
                return (at, true);
            }
            (double[][] points, double[] dampings) = Candidates(at.Point, at.Residuals, jacobian, free, damping);
            double[][] found = evaluate(points);
            int best = Enumerable.Range(0, found.Length).MinBy(i => Cost(found[i]));
            double gained = Cost(at.Residuals) - Cost(found[best]), moved = Moved(at.Point, points[gained > 0 ? best : points.Length - 1]);
            bool rests = moved < SmallestStep || gained < smallestGain * Cost(at.Residuals);
            if (gained > 0)
            {
                (at, damping, jacobian) = ((points[best], found[best]), dampings[best], null);
            }
            else
            {
                damping = dampings[^1] * 10;
                rests = moved < SmallestStep || damping > LargestDamping;
            }
            if (rests)
            {
                return (at, true);
            }
        }
        return (at, false);
    }

    /// <summary>Derivatives of the residuals by each coordinate, [residual, coordinate]: central differences, one-sided at a bound.</summary>
    public double[,] Jacobian(double[] point, double difference)
    {
        double[][] around = [.. Enumerable.Range(0, point.Length).SelectMany(j => new[] { With(point, j, Math.Max(0, point[j] - difference)), With(point, j, Math.Min(1, point[j] + difference)) })];
        double[][] found = evaluate(around);
        var jacobian = new double[found[0].Length, point.Length];
        for (int j = 0; j < point.Length; j++)
        {
            double across = around[2 * j + 1][j] - around[2 * j][j];
            for (int i = 0; i < found[0].Length; i++)
            {
                jacobian[i, j] = (found[2 * j + 1][i] - found[2 * j][i]) / across;
            }
        }
        return jacobian;
    }

    /// <summary>Root mean square of the residuals' derivatives by a coordinate.</summary>
    public static double Sensitivity(double[,] jacobian, int coordinate) =>
        Math.Sqrt(Enumerable.Range(0, jacobian.GetLength(0)).Average(i => jacobian[i, coordinate] * jacobian[i, coordinate]));

    /// <summary>Half the sum of squares.</summary>
    public static double Cost(double[] residuals) => 0.5 * residuals.Sum(r => r * r);

    // Coordinates that can move: they are felt, and no bound holds them against the slope.
    private int[] Free(double[] point, double[] residuals, double[,] jacobian) =>
    [
        .. Enumerable.Range(0, point.Length).Where(j =>
        {
            double slope = Enumerable.Range(0, residuals.Length).Sum(i => jacobian[i, j] * residuals[i]);
            return Sensitivity(jacobian, j) >= dead && !(point[j] <= 0 && slope > 0) && !(point[j] >= 1 && slope < 0);
        }),
    ];

    private static (double[][] Points, double[] Dampings) Candidates(double[] point, double[] residuals, double[,] jacobian, int[] free, double damping)
    {
        Matrix<double> j = DenseMatrix.Create(residuals.Length, free.Length, (row, column) => jacobian[row, free[column]]);
        Matrix<double> normal = j.TransposeThisAndMultiply(j);
        Vector<double> slope = j.TransposeThisAndMultiply(DenseVector.OfArray(residuals));
        double[] dampings = [.. Dampings.Select(d => Math.Max(1e-12, damping * d))];
        return ([.. dampings.Select(d => Step(point, free, normal, slope, d))], dampings);
    }

    private static double[] Step(double[] point, int[] free, Matrix<double> normal, Vector<double> slope, double damping)
    {
        Matrix<double> damped = normal.Clone();
        for (int k = 0; k < free.Length; k++)
        {
            damped[k, k] *= 1 + damping;
        }
        Vector<double> step = damped.Solve(-slope);
        double[] to = [.. point];
        for (int k = 0; k < free.Length; k++)
        {
            to[free[k]] = double.IsFinite(step[k]) ? Math.Clamp(point[free[k]] + step[k], 0, 1) : point[free[k]];
        }
        return to;
    }

    private static double Moved(double[] from, double[] to) => from.Zip(to, (a, b) => Math.Abs(a - b)).Max();

    private static double[] With(double[] point, int coordinate, double value)
    {
        double[] changed = [.. point];
        changed[coordinate] = value;
        return changed;
    }
}
