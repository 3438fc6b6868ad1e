namespace Sim.Engine.Climate;

/// <summary>
/// Distribution of the daily clearness index in a month: exponential between a least and a largest value, its one
/// parameter found so that the mean is that of the month. P. Bendt, M. Collares-Pereira and A. Rabl (1981), "The
/// frequency distribution of daily insolation values", Solar Energy 27, 1-5; largest value after K.G.T. Hollands and
/// R.G. Huget (1983), "A probability density function for the clearness index, with applications", Solar Energy 30, 195-209.
/// </summary>
public readonly record struct Bendt1981
{
    /// <summary>Clearness index of the darkest day.</summary>
    public const double Least = 0.05;

    private Bendt1981(double largest, double gamma)
    {
        Largest = largest;
        Gamma = gamma;
    }

    /// <summary>Clearness index of the clearest day.</summary>
    public double Largest { get; }

    /// <summary>Parameter of the exponential distribution.</summary>
    public double Gamma { get; }

    /// <summary>The distribution with a mean; the mean must lie inside <see cref="MeanRange"/>.</summary>
    public static Bendt1981 WithMean(double mean)
    {
        double largest = LargestFor(mean);
        double low = -200, high = 200;
        for (int i = 0; i < 80; i++)
        {
            double middle = (low + high) / 2;
            (low, high) = Mean(middle, largest) < mean ? (middle, high) : (low, middle);
        }
        return new(largest, (low + high) / 2);
    }

    /// <summary>Monthly mean clearness that can be met.</summary>
    public static (double Low, double High) MeanRange => (0.08, 0.78);

    /// <summary>The value below which a share of the days lies.</summary>
    public double Quantile(double share)
    {
        double width = Largest - Least;
        if (Math.Abs(Gamma * width) < 1e-6)
        {
            return Least + share * width;
        }
        // Written from the side of the larger exponential, so that neither overflows.
        return Gamma > 0
            ? Largest + Math.Log(share + (1 - share) * Math.Exp(-Gamma * width)) / Gamma
            : Least + Math.Log(1 - share + share * Math.Exp(Gamma * width)) / Gamma;
    }

    private static double LargestFor(double mean) =>
        Math.Max(0.6313 + 0.267 * mean - 11.9 * Math.Pow(mean - 0.75, 8), mean + 0.03);

    private static double Mean(double gamma, double largest)
    {
        double width = largest - Least;
        double x = gamma * width;
        // Mean of exp(x u) over u in 0-1, relative: 1 / (1 - exp(-x)) - 1 / x.
        double relative = Math.Abs(x) < 1e-4 ? 0.5 + x / 12 : 1 / (1 - Math.Exp(-x)) - 1 / x;
        return Least + width * relative;
    }
}
