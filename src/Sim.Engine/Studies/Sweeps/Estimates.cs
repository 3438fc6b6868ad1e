using MathNet.Numerics.Distributions;
using MathNet.Numerics.LinearAlgebra;
using MathNet.Numerics.LinearAlgebra.Double;

namespace Sim.Engine.Studies;

/// <summary>
/// How well residuals determine the coordinates of a least-squares point, from the Jacobian there: covariance
/// s^2 (J'J)^-1 with s^2 = sum of squares / (n - k), intervals by Student's t (Bates and Watts 1988, "Nonlinear
/// Regression Analysis and Its Applications", chapter 2). Coordinates at a bound or without effect are left out.
/// </summary>
internal sealed class Estimates
{
    // Keeps exactly parallel columns invertible; their correlation still comes to one.
    private const double Ridge = 1e-12;
    private readonly Matrix<double> inverse;
    private readonly int[] kept;
    private readonly double[] lengths;
    private readonly double scatter, t;

    /// <summary>Estimates of the coordinates that are kept.</summary>
    public Estimates(double[] residuals, double[,] jacobian, int[] kept)
    {
        this.kept = kept;
        int freedom = Math.Max(1, residuals.Length - kept.Length);
        scatter = Math.Sqrt(residuals.Sum(r => r * r) / freedom);
        t = StudentT.InvCDF(0, 1, freedom, 0.975);
        lengths = [.. kept.Select(j => Math.Sqrt(Enumerable.Range(0, residuals.Length).Sum(i => jacobian[i, j] * jacobian[i, j])))];
        Matrix<double> scaled = DenseMatrix.Create(residuals.Length, Math.Max(1, kept.Length), (i, k) => k < kept.Length ? jacobian[i, kept[k]] / lengths[k] : 0);
        inverse = (scaled.TransposeThisAndMultiply(scaled) + DenseMatrix.CreateIdentity(scaled.ColumnCount) * Ridge).Inverse();
    }

    /// <summary>Standard error of a kept coordinate.</summary>
    public double StandardError(int coordinate) => scatter * Math.Sqrt(inverse[At(coordinate), At(coordinate)]) / lengths[At(coordinate)];

    /// <summary>Half of its 95 % interval.</summary>
    public double HalfWidth(int coordinate) => t * StandardError(coordinate);

    /// <summary>By how much its variance is inflated because others have similar effects; 1 where none has.</summary>
    public double Inflation(int coordinate) => inverse[At(coordinate), At(coordinate)];

    /// <summary>Correlation of the estimates of two kept coordinates.</summary>
    public double Correlation(int a, int b) => inverse[At(a), At(b)] / Math.Sqrt(inverse[At(a), At(a)] * inverse[At(b), At(b)]);

    private int At(int coordinate) => Array.IndexOf(kept, coordinate);
}
