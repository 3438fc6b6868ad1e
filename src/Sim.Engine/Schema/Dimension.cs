namespace Sim.Engine.Schema;

/// <summary>
/// What kind of quantity a unit measures, as whole powers of base dimensions. Energy, people, money and
/// CO2-equivalents are bases of their own, as are counted things (meals, containers, trips), so that kilograms of
/// laundry are never taken for kilograms of CO2e.
/// </summary>
public sealed class Dimension : IEquatable<Dimension>
{
    private readonly SortedDictionary<string, int> powers;

    private Dimension(SortedDictionary<string, int> powers) => this.powers = powers;

    /// <summary>No dimension: fractions and plain numbers.</summary>
    public static Dimension None { get; } = new(new(StringComparer.Ordinal));

    /// <summary>Whether this is <see cref="None"/>.</summary>
    public bool IsNone => powers.Count == 0;

    /// <summary>Whether money is part of it.</summary>
    public bool HasMoney => powers.ContainsKey("money");

    /// <summary>A base dimension by name.</summary>
    public static Dimension Of(string name) => new(new(StringComparer.Ordinal) { [name] = 1 });

    /// <summary>This dimension times another raised to a power.</summary>
    public Dimension Times(Dimension other, int power = 1)
    {
        var product = new SortedDictionary<string, int>(powers, StringComparer.Ordinal);
        foreach ((string name, int exponent) in other.powers)
        {
            int sum = product.GetValueOrDefault(name) + (exponent * power);
            if (sum == 0)
            {
                product.Remove(name);
            }
            else
            {
                product[name] = sum;
            }
        }

        return new(product);
    }

    /// <inheritdoc/>
    public bool Equals(Dimension? other) =>
        ReferenceEquals(this, other) || (other is not null && powers.Count == other.powers.Count && powers.SequenceEqual(other.powers));

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Dimension);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        HashCode hash = default;
        foreach ((string name, int exponent) in powers)
        {
            hash.Add(name, StringComparer.Ordinal);
            hash.Add(exponent);
        }

        return hash.ToHashCode();
    }

    /// <summary>Whether two dimensions are the same.</summary>
    public static bool operator ==(Dimension? left, Dimension? right) => left is null ? right is null : left.Equals(right);

    /// <summary>Whether two dimensions differ.</summary>
    public static bool operator !=(Dimension? left, Dimension? right) => !(left == right);

    /// <inheritdoc/>
    public override string ToString() =>
        IsNone ? "number" : string.Join(' ', powers.Select(p => p.Value == 1 ? p.Key : $"{p.Key}^{p.Value}"));
}
