using System.Collections.Concurrent;
using System.Globalization;
using NodaTime;
using NodaTime.Text;
using Sim.Engine.Schema;

namespace Sim.Engine.Scenarios;

/// <summary>Why a value was refused.</summary>
internal readonly record struct Refusal(string Message, string Allowed = "", string? Nearest = null);

/// <summary>Reads single values against their declarations.</summary>
internal sealed class ScalarReader(Func<string, IReadOnlyCollection<string>?>? libraries)
{
    private readonly ConcurrentDictionary<string, ScalarReader> knowing = new(StringComparer.Ordinal);

    private const int MostListed = 40;

    /// <summary>
    /// A reader for a document whose maps at the root add members to the libraries of the same names; the same one for the
    /// same members, so that what it bound stays bound.
    /// </summary>
    public ScalarReader Knowing(MapNode root)
    {
        string own = "";
        foreach (MapEntry entry in root.Entries)
        {
            if (entry.Value is MapNode { Entries.Length: > 0 } map && libraries?.Invoke(entry.Key) is not null)
            {
                own += $"{entry.Key}: {string.Join(", ", map.Keys)}\n";
            }
        }
        return own.Length == 0 ? this : knowing.GetOrAdd(own, _ => new(name => With(name, root)));
    }

    private IReadOnlyCollection<string>? With(string library, MapNode root) =>
        libraries?.Invoke(library) is not { } shipped ? null
        : root.TryGet(library, out DocNode? node) && node is MapNode map ? [.. shipped, .. map.Keys] : shipped;

    /// <summary>What an input expects, for messages.</summary>
    public static string Expected(InputDeclaration input, InputShape shape) => shape.Form switch
    {
        InputForm.Quantity or InputForm.Quantities => input.Unit.Dimension.IsNone ? "a number" : $"a quantity in {input.Unit}",
        InputForm.Integer => "a whole number",
        InputForm.YesNo => "yes or no",
        InputForm.Choice => $"one of {Words(shape.Choices.Keys)}",
        InputForm.Date => "a date such as 2026-01-31",
        InputForm.Record => shape.Record.IsAbstract ? $"one of {Words(shape.Record.Kinds.Keys)}" : "a map",
        InputForm.Map => "a map of names",
        InputForm.Texts => "a list of texts",
        _ => "a text",
    };

    /// <summary>The value, or why it is refused.</summary>
    public object? Read(InputDeclaration input, InputShape shape, ScalarNode node, out Refusal? refusal)
    {
        refusal = null;
        if (node.IsEmpty)
        {
            refusal = new($"has no value; write {Expected(input, shape)} or leave the key out");
            return null;
        }

        return shape.Form switch
        {
            InputForm.Quantity or InputForm.Quantities => ReadQuantity(input, node, out refusal),
            InputForm.Integer => ReadInteger(input, node, out refusal),
            InputForm.YesNo => ReadYesNo(node, out refusal),
            InputForm.Choice => ReadChoice(shape, node, out refusal),
            InputForm.Date => ReadDate(node, out refusal),
            _ => ReadText(input, node, out refusal),
        };
    }

    /// <summary>Canonical text and unit of a value; the text as written where it cannot be read.</summary>
    public static (string Value, string Unit) Canonical(InputDeclaration input, InputShape shape, ScalarNode node)
    {
        switch (shape.Form)
        {
            case InputForm.Quantity or InputForm.Quantities:
                return (node.Canonical(input.Unit), input.Unit.Text);
            case InputForm.Integer:
                return (node.TryRead(input.Unit, out double whole, out _) ? Quantity.Format(whole, input.Unit.Text) : node.Text, input.Unit.Text);
            case InputForm.YesNo:
                return (ReadYesNo(node, out _) is { } yes ? (yes ? "yes" : "no") : node.Text, "");
            default:
                return (node.Text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal).Replace("\r", "\\r", StringComparison.Ordinal), "");
        }
    }

    private static double? ReadQuantity(InputDeclaration input, ScalarNode node, out Refusal? refusal)
    {
        if (!node.TryRead(input.Unit, out double value, out string? problem))
        {
            string units = input.Unit.Dimension.IsNone ? "" : $"units {string.Join(", ", input.Unit.Accepted)}";
            refusal = new(problem!, units);
            return null;
        }

        refusal = input.Allows(value) ? null : new(OutOfRange(node, value, input.Unit), input.Range);
        return refusal is null ? value : null;
    }

    private static int? ReadInteger(InputDeclaration input, ScalarNode node, out Refusal? refusal)
    {
        refusal = null;
        if (!node.TryRead(input.Unit, out double value, out string? problem))
        {
            refusal = input.Unit.Text.Length == 0 ? new("is not a whole number") : new(problem!, $"units {string.Join(", ", input.Unit.Accepted)}");
        }
        else if (value != Math.Floor(value) || Math.Abs(value) > int.MaxValue)
        {
            refusal = new("is not a whole number", input.Range);
        }
        else if (!input.Allows(value))
        {
            refusal = new(OutOfRange(node, value, input.Unit), input.Range);
        }

        return refusal is null ? (int)value : null;
    }

    private static string OutOfRange(ScalarNode node, double value, Unit unit)
    {
        // Ten digits tell where it is; what converting leaves beyond tells nobody anything.
        string canonical = Quantity.Format(double.IsFinite(value) ? double.Parse(value.ToString("G10", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture) : value, unit.Text);
        return canonical == node.Text ? "is outside the legal range" : $"({canonical}) is outside the legal range";
    }

    private static bool? ReadYesNo(ScalarNode node, out Refusal? refusal)
    {
        refusal = null;
        switch (node.Text)
        {
            case "yes" or "true" or "on":
                return true;
            case "no" or "false" or "off":
                return false;
            default:
                refusal = new("is neither yes nor no", "yes, no");
                return null;
        }
    }

    private static object? ReadChoice(InputShape shape, ScalarNode node, out Refusal? refusal)
    {
        refusal = null;
        if (shape.Choices.TryGetValue(node.Text, out object? value))
        {
            return value;
        }

        refusal = new("is not a known choice", Words(shape.Choices.Keys), Nearest.To(node.Text, shape.Choices.Keys));
        return null;
    }

    private static LocalDate? ReadDate(ScalarNode node, out Refusal? refusal)
    {
        ParseResult<LocalDate> result = LocalDatePattern.Iso.Parse(node.Text);
        refusal = result.Success ? null : new("is not a date; write it as 2026-01-31");
        return result.Success ? result.Value : null;
    }

    private string? ReadText(InputDeclaration input, ScalarNode node, out Refusal? refusal)
    {
        refusal = null;
        if (input.Attribute.Library is { } library && libraries?.Invoke(library) is { } members && !members.Contains(node.Text))
        {
            refusal = new($"is not among the {library.Replace('_', ' ')}", Words(members), Nearest.To(node.Text, members));
            return null;
        }

        return node.Text;
    }

    private static string Words(IEnumerable<string> words)
    {
        string[] sorted = [.. words.Order(StringComparer.Ordinal)];
        string more = sorted.Length > MostListed ? string.Create(CultureInfo.InvariantCulture, $" and {sorted.Length - MostListed} more") : "";
        return string.Join(", ", sorted.Take(MostListed)) + more;
    }
}
