using Sim.Engine.Accounts;
using Sim.Engine.Schema;

namespace Sim.Engine.Studies;

/// <summary>Work that customers beside the centre bring, by customer (in order of their names) and month: as agreed, and along random paths.</summary>
public static class CustomerPaths
{
    // Indices of draws beyond those of months.
    private const long Losses = 1L << 32;

    /// <summary>Names in the order of the paths.</summary>
    public static IReadOnlyList<string> Names(PricingCase given) => [.. given.Enterprise.Customers.Keys.Order(StringComparer.Ordinal)];

    /// <summary>The volumes agreed, with their seasons: no spread, nobody lost.</summary>
    public static double[][] Agreed(PricingCase given) =>
        [.. Names(given).Select(n => Agreed(given.Enterprise.Customers[n], given.Months))];

    /// <summary>
    /// The i-th random path. Work of a month = agreed work x exp(s x - s^2 / 2), x a stationary AR(1) process (mean work is
    /// what is agreed); a customer leaves at a constant rate, and the time until another like it is found is exponential.
    /// </summary>
    public static double[][] Random(PricingCase given, int path) =>
        [.. Names(given).Select(n => Random(given.Enterprise.Customers[n], given.Months, new Draw(given.Seed + path, "customer", n)))];

    private static double[] Agreed(Customer customer, int months)
    {
        var units = new double[months];
        for (int m = 0; m < months; m++)
        {
            units[m] = m >= customer.StartsAfterMonths ? customer.Units(m % 12) : 0;
        }
        return units;
    }

    private static double[] Random(Customer customer, int months, Draw draw)
    {
        double[] units = Agreed(customer, months);
        double spread = customer.SpreadFraction, kept = customer.PersistenceFraction, departure = draw.Normal(-1);
        double leaves = 1 - Math.Exp(-customer.LostPerYear / 12);
        double found = customer.ReplacedAfterMonths > 0 ? 1 - Math.Exp(-1 / customer.ReplacedAfterMonths) : 1;
        bool present = true;
        for (int m = 0; m < months; m++)
        {
            departure = kept * departure + Math.Sqrt(1 - kept * kept) * draw.Normal(m);
            if (m > customer.StartsAfterMonths)
            {
                present = present ? draw.Uniform(Losses + m) >= leaves : draw.Uniform(Losses + m) < found;
            }
            units[m] *= present ? Math.Exp(spread * departure - spread * spread / 2) : 0;
        }
        return units;
    }
}
