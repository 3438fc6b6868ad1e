namespace Sim.Engine.Accounts;

/// <summary>How much of something the meters show in each month.</summary>
/// <typeparam name="T">What is said of it besides.</typeparam>
/// <param name="What">What is metered.</param>
/// <param name="Quantities">How much of it, by month.</param>
internal readonly record struct Metered<T>(T What, double[] Quantities);

/// <summary>Reads quantities from metered months.</summary>
internal static class Metered
{
    /// <summary>The rows of a table of which there is anything in any of the months.</summary>
    public static IEnumerable<Metered<T>> Of<T>(IReadOnlyList<(T What, Func<MeteredMonth, double> Quantity)> table, IReadOnlyList<MeteredMonth> months)
    {
        foreach ((T what, Func<MeteredMonth, double> quantity) in table)
        {
            double[] quantities = Of(quantity, months);
            if (quantities.AsSpan().ContainsAnyExcept(0))
            {
                yield return new(what, quantities);
            }
        }
    }

    /// <summary>One quantity by month.</summary>
    public static double[] Of(Func<MeteredMonth, double> quantity, IReadOnlyList<MeteredMonth> months)
    {
        var quantities = new double[months.Count];
        for (int month = 0; month < quantities.Length; month++)
        {
            quantities[month] = quantity(months[month]);
        }
        return quantities;
    }
}
