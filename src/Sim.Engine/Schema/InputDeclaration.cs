using System.Reflection;

namespace Sim.Engine.Schema;

/// <summary>One input of a record, as its [Input] declares it.</summary>
public sealed class InputDeclaration
{
    private static readonly NullabilityInfoContext Nullability = new();

    internal InputDeclaration(PropertyInfo property, InputAttribute attribute, string? kind = null)
    {
        CatalogueKey = kind is null ? attribute.Default : attribute.Default?.Replace("{kind}", kind.Replace('-', '_'), StringComparison.Ordinal);
        Property = property;
        Attribute = attribute;
        Unit = Unit.Parse(attribute.Unit);
        Key = Naming.Snake(Naming.WithoutSuffix(property.Name, Unit));
        Shape = InputShape.Of(property.PropertyType);
        IsOptional = IsNullable(property);
        if (property.SetMethod is null)
        {
            throw new NotSupportedException($"{property.DeclaringType}.{property.Name} has no init accessor");
        }
    }

    /// <summary>The key in the language.</summary>
    public string Key { get; }

    /// <summary>The property that takes the value.</summary>
    public PropertyInfo Property { get; }

    /// <summary>Range, default and help as declared.</summary>
    public InputAttribute Attribute { get; }

    /// <summary>The catalogue key of the default, with <c>{key}</c> where it depends on a name in the file.</summary>
    public string? CatalogueKey { get; }

    /// <summary>Canonical unit; <see cref="Unit.None"/> for anything that is not a quantity.</summary>
    public Unit Unit { get; }

    /// <summary>Form and type.</summary>
    public InputShape Shape { get; }

    /// <summary>Whether it may be left out without any default taking its place.</summary>
    public bool IsOptional { get; }

    /// <summary>Whether it concerns money only: declared among the accounts, or with a currency in its unit.</summary>
    public bool IsMonetary =>
        Unit.Dimension.HasMoney || Property.DeclaringType?.Namespace?.EndsWith(".Accounts", StringComparison.Ordinal) == true;

    /// <summary>The legal range in words; empty where there is none.</summary>
    public string Range
    {
        get
        {
            bool low = double.IsFinite(Attribute.Min), high = double.IsFinite(Attribute.Max);
            string from = $"{(Attribute.AboveMin ? "above" : "from")} {Quantity.Format(Attribute.Min, Unit.Text)}";
            return (low, high) switch
            {
                (true, true) => $"{from} to {Quantity.Format(Attribute.Max, Unit.Text)}",
                (true, false) => from.Replace("from", "at least", StringComparison.Ordinal),
                (false, true) => $"at most {Quantity.Format(Attribute.Max, Unit.Text)}",
                _ => "",
            };
        }
    }

    /// <summary>The catalogue key of the default, for a record that hangs under a name in its map.</summary>
    public string? DefaultKey(string? name) => CatalogueKey?.Replace("{key}", name, StringComparison.Ordinal);

    /// <summary>The key that an unknown one was probably meant to be: of an input that it once stood for, or the nearest.</summary>
    public static string? Meant(string key, IEnumerable<InputDeclaration> inputs) =>
        inputs.FirstOrDefault(i => i.Attribute.Formerly.Contains(key, StringComparer.Ordinal))?.Key ?? Nearest.To(key, inputs.Select(i => i.Key));

    /// <summary>Sets the value in a record under construction.</summary>
    public void Set(object record, object? value) => Property.SetValue(record, value);

    /// <summary>Whether a value in the canonical unit is within the legal range.</summary>
    public bool Allows(double value) =>
        (Attribute.AboveMin ? value > Attribute.Min : value >= Attribute.Min) && value <= Attribute.Max;

    /// <inheritdoc/>
    public override string ToString() => $"{Property.DeclaringType?.Name}.{Property.Name}";

    private static bool IsNullable(PropertyInfo property)
    {
        if (property.PropertyType.IsValueType)
        {
            return System.Nullable.GetUnderlyingType(property.PropertyType) is not null;
        }

        lock (Nullability)
        {
            return Nullability.Create(property).WriteState == NullabilityState.Nullable;
        }
    }
}
