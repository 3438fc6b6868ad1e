namespace Sim.Engine.Accounts;

/// <summary>Quantiles and mean of a sample.</summary>
/// <param name="P10">A tenth lies below.</param>
/// <param name="P50">The median.</param>
/// <param name="P90">A tenth lies above.</param>
/// <param name="Mean">The mean.</param>
public readonly record struct Quantiles(double P10, double P50, double P90, double Mean)
{
    /// <summary>Of a sample.</summary>
    public static Quantiles Of(IReadOnlyList<double> sample)
    {
        double[] sorted = [.. sample.Order()];
        return new(At(sorted, 0.1), At(sorted, 0.5), At(sorted, 0.9), sample.Average());
    }

    /// <summary>Quantile of a sorted sample, linear between order statistics (type 7 of Hyndman and Fan 1996, doi:10.2307/2684934); not a number of an empty one.</summary>
    public static double At(IReadOnlyList<double> sorted, double share)
    {
        if (sorted.Count == 0)
        {
            return double.NaN;
        }
        double at = share * (sorted.Count - 1);
        int below = (int)Math.Floor(at), above = Math.Min(below + 1, sorted.Count - 1);
        // Infinite values (a path without work has no price) must not become undefined ones.
        return at == below || sorted[below] == sorted[above] ? sorted[below] : sorted[below] + (at - below) * (sorted[above] - sorted[below]);
    }
}
