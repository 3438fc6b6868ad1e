namespace Sim.Engine.Accounts;

/// <summary>Charges that no table can name, since only the months show which there are: services, roles, journeys.</summary>
/// <typeparam name="TKey">What makes two amounts those of one charge.</typeparam>
/// <param name="charge">The charge of a key.</param>
/// <param name="months">How many months there are.</param>
internal sealed class FoundCharges<TKey>(Func<TKey, Charge> charge, int months)
{
    // A handful of keys: searching a list is quicker than hashing their names.
    private readonly List<TKey> keys = [];
    private readonly List<double[]> quantities = [];
    private int next;

    /// <summary>All that were found, in the order in which they first came.</summary>
    public IEnumerable<Metered<Charge>> All => keys.Select((key, i) => new Metered<Charge>(charge(key), quantities[i]));

    /// <summary>Adds what a month shows.</summary>
    public void Add(int month, TKey key, double quantity)
    {
        if (quantity == 0)
        {
            return;
        }
        // Months mostly name the same in the same order.
        int at = next < keys.Count && EqualityComparer<TKey>.Default.Equals(keys[next], key) ? next : keys.IndexOf(key);
        if (at < 0)
        {
            at = keys.Count;
            keys.Add(key);
            quantities.Add(new double[months]);
        }
        quantities[at][month] += quantity;
        next = (at + 1) % keys.Count;
    }
}
