using Sim.Engine.Time;

namespace Sim.Engine.Occupancy;

/// <summary>
/// Finds surges among monthly logarithms as transient changes of an autoregression (Chen and Liu 1993,
/// doi:10.1080/01621459.1993.10594321): the largest innovation beyond three robust standard deviations (1.4826 x median
/// absolute deviation) and a rise of a quarter is a surge; S exp(-t / T) is fitted to it by least squares and taken off; the
/// autoregression is fitted anew; until none is left.
/// </summary>
internal sealed class SurgeSearch
{
    private const double Critical = 3, LeastRise = 1.25, ToDeviation = 1.4826, MeanMonthDays = Calendar.DaysPerYear / 12.0;
    private const int Window = 6;

    private static readonly double[] Fades = [10, 15, 20, 30, 40, 50, 60, 75, 90, 120, 150, 180, 240, 365];

    // Days from the start of the month in which a surge is seen to its own start: late in a month it is seen in the next.
    private static readonly double[] Starts = [-15, -10, -5, 0, 5, 10, 15, 20, 25];

    private const int Sweeps = 5;

    private readonly List<Surge> surges = [];
    private readonly int firstMonth;
    private readonly bool[] bridged;

    /// <summary>Searches months of which some are bridged over closures and cannot begin a surge.</summary>
    public SurgeSearch(double[] logs, int firstMonth, bool[] bridged)
    {
        (Quiet, this.firstMonth, this.bridged) = ([.. logs], firstMonth, bridged);
        var seen = new HashSet<int>();
        while (Largest(seen) is { } month)
        {
            seen.Add(month);
            Fit(month);
        }
        // Season and level were first found with the surges in them: found again without, each surge is fitted anew.
        for (int sweep = 0; sweep < Sweeps; sweep++)
        {
            foreach (Surge surge in surges.ToArray())
            {
                surges.Remove(surge);
                Add(surge, 1);
                Fit(surge.Month, surge);
            }
        }
    }

    /// <summary>The logarithms without the surges found.</summary>
    public double[] Quiet { get; }

    /// <summary>Number of surges.</summary>
    public int Found => surges.Count;

    /// <summary>Rate, mean size, and fading weighted by size; none without surges.</summary>
    public Surges? Mean(double years) => Found == 0 ? null : new Surges
    {
        RatePerYear = Found / years,
        SizeFraction = surges.Average(s => s.Size),
        FadesDays = surges.Sum(s => s.Size * s.FadesDays) / surges.Sum(s => s.Size),
    };

    private int? Largest(HashSet<int> seen)
    {
        (double[] departures, double persistence, _) = MonthlySeason.Departures(Quiet, firstMonth);
        var innovations = new double[departures.Length - 1];
        for (int i = 1; i < departures.Length; i++)
        {
            innovations[i - 1] = departures[i] - persistence * departures[i - 1];
        }
        double middle = Median(innovations);
        double deviation = ToDeviation * Median(Array.ConvertAll(innovations, e => Math.Abs(e - middle)));
        double least = Math.Max(Math.Log(LeastRise), Critical * deviation);
        int? found = null;
        double most = least;
        for (int i = 1; i < departures.Length; i++)
        {
            if (innovations[i - 1] > most && !bridged[i] && !bridged[i - 1] && !seen.Contains(i))
            {
                (found, most) = (i, innovations[i - 1]);
            }
        }
        return found;
    }

    // Least squares over the months after the start; the usual number is what the autoregression expects from the month before.
    private void Fit(int month, Surge? before = null)
    {
        double[] quiet = [.. Quiet];
        if (before is not null)
        {
            Add(quiet, before, -1);
        }
        (double[] departures, double persistence, _) = MonthlySeason.Departures(quiet, firstMonth);
        int count = 0;
        var excess = new double[Window];
        double expected = departures[month - 1];
        while (count < Window && month + count < departures.Length && !bridged[month + count])
        {
            int m = month + count;
            expected *= persistence;
            excess[count] = Math.Exp(departures[m] + Quiet[m] - quiet[m] - expected) - 1;
            count++;
        }
        if (Best(month, excess.AsSpan(0, count)) is { } surge)
        {
            surges.Add(surge);
            Add(surge, -1);
        }
    }

    private static Surge? Best(int month, ReadOnlySpan<double> excess)
    {
        Surge? best = null;
        double least = double.PositiveInfinity;
        foreach (double fades in Fades)
        {
            foreach (double start in Starts)
            {
                double product = 0, square = 0, error = 0;
                for (int k = 0; k < excess.Length; k++)
                {
                    double shape = Shape(k, start, fades);
                    product += shape * excess[k];
                    square += shape * shape;
                }
                double size = product / square;
                for (int k = 0; k < excess.Length; k++)
                {
                    double miss = excess[k] - size * Shape(k, start, fades);
                    error += miss * miss;
                }
                (best, least) = error < least && size > 0 ? (new Surge(month, size, fades, start), error) : (best, least);
            }
        }
        return best;
    }

    private void Add(Surge surge, int sign) => Add(Quiet, surge, sign);

    private static void Add(double[] logs, Surge surge, int sign)
    {
        for (int k = 0; surge.Month + k < logs.Length; k++)
        {
            logs[surge.Month + k] += sign * Math.Log(1 + surge.Size * Shape(k, surge.StartDays, surge.FadesDays));
        }
    }

    private sealed record Surge(int Month, double Size, double FadesDays, double StartDays);

    /// <summary>Mean of exp(-t / T) over the k-th month, of a surge that starts so many days after the first month's start.</summary>
    private static double Shape(int k, double startDays, double fadesDays)
    {
        double from = Math.Max(0, MeanMonthDays * k - startDays), to = Math.Max(0, MeanMonthDays * (k + 1) - startDays);
        return fadesDays / MeanMonthDays * (Math.Exp(-from / fadesDays) - Math.Exp(-to / fadesDays));
    }

    private static double Median(double[] values)
    {
        double[] sorted = [.. values.Order()];
        int middle = sorted.Length / 2;
        return sorted.Length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
