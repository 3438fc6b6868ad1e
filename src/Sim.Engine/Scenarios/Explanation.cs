using System.Globalization;
using System.Text;
using Sim.Engine.Schema;

namespace Sim.Engine.Scenarios;

/// <summary>Why a value is what it is: as written, as used, where from, and what its input means.</summary>
/// <param name="Value">The value.</param>
/// <param name="Default">The catalogue's row of its default, if there is one.</param>
public sealed record Explanation(FilledValue Value, CatalogueEntry? Default)
{
    /// <summary>The value as written.</summary>
    public string Written => Value.Node.ToString();

    /// <summary>Where the value comes from, in words.</summary>
    public string From
    {
        get
        {
            Origin origin = Value.Origin;
            string place = Value.Node.Line > 0 ? string.Create(CultureInfo.InvariantCulture, $"{origin.File}:{Value.Node.Line}:{Value.Node.Column}") : "";
            return origin.Kind switch
            {
                OriginKind.File => place,
                OriginKind.Variation => place.Length > 0 ? $"{origin.Name} ({place})" : origin.Name,
                OriginKind.Catalogue => Describe(origin.Entry!),
                _ => "default of the language",
            };
        }
    }

    /// <summary>Several lines: path, value, origin, meaning, legal range and, where it was overridden, the default.</summary>
    public override string ToString()
    {
        InputDeclaration input = Value.Declaration;
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"{Value.Path} = {Value.Value}");
        text.Append(Written == Value.Value ? "\n" : $" (written {Written})\n");
        text.Append(CultureInfo.InvariantCulture, $"  from: {From}\n");
        Line(text, "means", input.Attribute.Help);
        Line(text, "legal", input.Range);
        if (Default is { } entry && Value.Origin.Kind != OriginKind.Catalogue)
        {
            Line(text, "default", $"{entry.Text}, {Describe(entry)}");
        }

        return text.ToString();
    }

    private static void Line(StringBuilder text, string name, string what)
    {
        if (what.Length > 0)
        {
            text.Append(CultureInfo.InvariantCulture, $"  {name}: {what}\n");
        }
    }

    private static string Describe(CatalogueEntry entry)
    {
        string range = entry.Range.Length > 0 ? $", usual {entry.Range}" : "";
        string note = entry.Note.Length > 0 ? $" ({entry.Note})" : "";
        string source = entry.Source.Length > 0 ? $"{entry.Source}, " : "";
        return $"catalogue {entry.Key}: {source}grade {entry.Grade}{range}{note}";
    }
}
