using System.Globalization;
using Sim.Engine.Schema;

namespace Sim.Cli.Reports;

/// <summary>What an input takes, in words: for the reference page, explanations and the editors' schema.</summary>
internal static class InputWords
{
    /// <summary>The unit, or the form of what has none.</summary>
    public static string Form(InputDeclaration input, InputShape shape) => shape.Form switch
    {
        InputForm.Quantity => input.Unit.Text.Length > 0 ? input.Unit.Text : "number",
        InputForm.Integer => input.Unit.Text.Length > 0 ? $"whole number, {input.Unit}" : "whole number",
        InputForm.YesNo => "yes or no",
        InputForm.Text => "text",
        InputForm.Choice => "choice",
        InputForm.Date => "date",
        InputForm.Quantities => $"list{Items(input)}, {(input.Unit.Text.Length > 0 ? input.Unit.Text : "numbers")}",
        InputForm.Texts => $"list{Items(input)} of texts",
        InputForm.Record => shape.Record.IsAbstract ? "kind" : "map",
        InputForm.Map => "map of names",
        _ => "any value",
    };

    /// <summary>Legal range or words; empty where anything goes.</summary>
    public static string Allowed(InputDeclaration input, InputShape shape) => shape.Form switch
    {
        InputForm.Choice => Words(shape.Choices.Keys),
        InputForm.YesNo => "yes, no",
        InputForm.Record when shape.Record.IsAbstract => Words(shape.Record.Kinds.Keys),
        InputForm.Text when input.Attribute.Library is { } library => $"a name of the {library.Replace('_', ' ')}",
        _ => input.Range,
    };

    /// <summary>Whether an input must be written, because neither it nor what is below it has a default.</summary>
    public static bool IsRequired(InputDeclaration input, string name = "")
    {
        // Without a name, a default by name may well be there.
        bool byName = name.Length == 0 && input.CatalogueKey?.Contains("{key}", StringComparison.Ordinal) == true;
        bool hasDefault = input.Attribute.Otherwise is not null || byName || (input.DefaultKey(name) is { } key && Catalogue.Shipped.TryFind(key, out _));
        return !input.IsOptional && !hasDefault && input.Shape.Form switch
        {
            InputForm.Map => false,
            InputForm.Record when !input.Shape.Record.IsAbstract => input.Shape.Record.Inputs.Any(i => IsRequired(i)),
            _ => true,
        };
    }

    private static string Items(InputDeclaration input) =>
        input.Attribute.Count > 0 ? input.Attribute.Count.ToString(" of 0", CultureInfo.InvariantCulture) : "";

    private static string Words(IEnumerable<string> words) => string.Join(", ", words.Order(StringComparer.Ordinal));
}
