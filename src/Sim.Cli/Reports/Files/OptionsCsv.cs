using Sim.Engine.Studies;

namespace Sim.Cli.Reports;

/// <summary>One row for each variation of a comparison, one column for each number.</summary>
internal static class OptionsCsv
{
    /// <summary>The columns of what a row's saving must not be read without: keys with spaces between.</summary>
    public static IReadOnlyList<string> CaveatNames { get; } = ["serves_worse", "other_limits", "gives_less"];

    private static readonly CompareField[] Fields =
        [.. CompareField.Headline.Where(f => !f.Json.StartsWith("indicators.", StringComparison.Ordinal)), .. CompareField.All.Skip(CompareField.Headline.Count)];

    /// <summary>Writes the rows; where there is a baseline brought up to standard, those against it follow.</summary>
    public static void Write(TextWriter writer, IReadOnlyList<Result> results, Csv csv)
    {
        writer.Write(string.Join(csv.Separator, ["name", "kind", "against", "about", .. CaveatNames]));
        foreach (CompareField field in Fields)
        {
            writer.Write(csv.Separator + csv.Text($"{field.Name} [{field.Unit}]"));
        }
        writer.WriteLine();
        foreach (Result result in results)
        {
            Row(writer, result, result.Kind == VariationKind.Baseline ? "" : "baseline", csv);
        }
        if (results[0].OnStandard is { } raised)
        {
            Row(writer, raised, "baseline", csv);
            foreach (Result result in results.Skip(1).Select(r => r.OnStandard).OfType<Result>())
            {
                Row(writer, result, raised.Name, csv);
            }
        }
    }

    private static void Row(TextWriter writer, Result result, string against, Csv csv)
    {
        (string worse, string limits, string less) = result.Caveats.Keys;
        writer.Write(string.Join(csv.Separator, csv.Text(result.Name), KindOf(result), against, csv.Text(result.About), worse, limits, less));
        foreach (CompareField field in Fields)
        {
            csv.Write(writer, field.Of(result));
        }
        writer.WriteLine();
    }

    /// <summary>The kind as files name it.</summary>
    public static string KindOf(Result result) => Engine.Schema.Naming.Kebab(result.Kind.ToString());
}
