namespace Sim.Engine.Simulation;

/// <summary>
/// What was worked out for the last few keys, so that variations share it and a sweep of thousands keeps no more than
/// these. Safe for use by several threads; a value is made once while it is kept.
/// </summary>
internal sealed class Recent<TKey, TValue>(int most)
    where TKey : notnull
{
    // The last used comes first. Few enough to be searched one by one.
    private readonly LinkedList<(TKey Key, Lazy<TValue> Value)> kept = new();
    private readonly Lock gate = new();

    /// <summary>Number of values kept.</summary>
    public int Count
    {
        get
        {
            lock (gate)
            {
                return kept.Count;
            }
        }
    }

    /// <summary>The value of a key, made where it is not kept. A value that cannot be made is not kept.</summary>
    public TValue Get(TKey key, Func<TKey, TValue> make)
    {
        Lazy<TValue> value = Entry(key, make);
        try
        {
            return value.Value;
        }
        catch
        {
            Forget(value);
            throw;
        }
    }

    private Lazy<TValue> Entry(TKey key, Func<TKey, TValue> make)
    {
        lock (gate)
        {
            LinkedListNode<(TKey Key, Lazy<TValue> Value)>? node = kept.First;
            while (node is not null && !EqualityComparer<TKey>.Default.Equals(node.Value.Key, key))
            {
                node = node.Next;
            }
            if (node is null)
            {
                node = new((key, new Lazy<TValue>(() => make(key))));
                if (kept.Count == most)
                {
                    kept.RemoveLast();
                }
                kept.AddFirst(node);
            }
            else if (node != kept.First)
            {
                kept.Remove(node);
                kept.AddFirst(node);
            }
            return node.Value.Value;
        }
    }

    private void Forget(Lazy<TValue> value)
    {
        lock (gate)
        {
            if (kept.FirstOrDefault(k => ReferenceEquals(k.Value, value)) is { Value: not null } found)
            {
                kept.Remove(found);
            }
        }
    }
}
