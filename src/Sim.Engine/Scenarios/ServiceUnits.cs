using System.Globalization;
using System.Text.RegularExpressions;
using Sim.Engine.Schema;

namespace Sim.Engine.Scenarios;

/// <summary>
/// Reads the values of an enterprise in the unit of its service: where the declaration says <c>EUR/unit</c> and the service
/// counts kilograms, <c>1.3 EUR/kg</c> and <c>1300 EUR/t</c> are the same price.
/// </summary>
internal static class ServiceUnits
{
    public const string Key = "enterprises";
    private const string Any = "unit";
    private static readonly Dimension[] NotWork = [.. new[] { "person", "C", "K", "deg", "kgCO2e", "Pa", "kW" }.Select(u => Unit.Parse(u).Dimension)];
    private static readonly RecordSchema Schema = RecordSchema.Of(typeof(EnterpriseInputs));

    /// <summary>The filled document with those values in the declared units; what cannot be one is reported.</summary>
    public static Document Rewrite(Document filled, ProblemList problems)
    {
        if (!filled.Root.TryGet(Key, out DocNode? node) || node is not MapNode enterprises)
        {
            return filled;
        }
        MapEntry[] entries = enterprises.Entries.ToArray();
        for (int i = 0; i < entries.Length; i++)
        {
            if (entries[i].Value is MapNode enterprise && enterprise.TryGet("unit", out DocNode? written) && written is ScalarNode word)
            {
                string path = $"{Key}.{entries[i].Key}";
                string? counted = Catalogue.Shipped.TryFind($"enterprise.{entries[i].Key}.unit", out CatalogueEntry? entry) ? entry.Value : null;
                if (counted is not null && word.Text != counted)
                {
                    problems.Add(new(Severity.Error, word.Origin.File, word.Line, word.Column, path + ".unit",
                        $"is not the unit in which the catalogue counts {entries[i].Key}; leave it out: values may be written by any unit of the same kind", word.Text, counted));
                }
                else if (Unit.TryParse(word.Text, out Unit? unit, out string? problem) && Counts(unit))
                {
                    entries[i] = entries[i] with { Value = Map(enterprise, Schema.Inputs, unit, path, problems) };
                }
                else
                {
                    problems.Add(new(Severity.Error, word.Origin.File, word.Line, word.Column, path + ".unit", $"is not the unit of a service{(problem is null ? "" : ": " + problem)}",
                        word.Text, "kg, t, meal, m2, h, kWh, unit"));
                }
            }
        }
        return filled with { Root = filled.Root.With(Key, new MapNode(entries, enterprises.Origin, enterprises.Line, enterprises.Column)) };
    }

    /// <summary>The problems with values of an enterprise in the unit of its service: the declarations know no other than <c>unit</c>.</summary>
    public static ProblemList InOwnUnits(ProblemList problems, Document filled)
    {
        var own = new ProblemList();
        foreach (Problem p in problems.Sorted)
        {
            string[] path = p.Path.Split('.');
            string? unit = path is [Key, _, ..] && filled.Root.TryGet(Key, out DocNode? node) && node is MapNode all && all.TryGet(path[1], out DocNode? one)
                && one is MapNode enterprise && enterprise.TryGet("unit", out DocNode? written) && written is ScalarNode word ? word.Text : null;
            string In(string text) => Regex.Replace(text, @"(?<=/)unit\b|\bunit(?=/)", unit!, RegexOptions.CultureInvariant);
            own.Add(unit is null ? p : p with { Message = In(p.Message), Found = In(p.Found), Allowed = In(p.Allowed) });
        }
        return own;
    }

    // Work can be weighed, measured or counted; money, people and shares are not work.
    private static bool Counts(Unit unit) => unit.Factors.Count == 1 && !unit.Dimension.IsNone && !unit.Dimension.HasMoney && !NotWork.Contains(unit.Dimension);

    private static MapNode Map(MapNode map, IReadOnlyList<InputDeclaration> inputs, Unit unit, string path, ProblemList problems) =>
        new([.. map.Entries.ToArray().Select(e => inputs.FirstOrDefault(i => i.Key == e.Key) is { } input
            ? e with { Value = Node(input, input.Shape, e.Value, unit, $"{path}.{e.Key}", problems) } : e)], map.Origin, map.Line, map.Column);

    private static DocNode Node(InputDeclaration input, InputShape shape, DocNode node, Unit unit, string path, ProblemList problems)
    {
        switch (node)
        {
            case ScalarNode scalar when shape.Form is InputForm.Quantity or InputForm.Quantities:
                return Scalar(input.Unit, scalar, unit, path, problems);
            case ListNode list when shape.Form == InputForm.Quantities:
                return new ListNode([.. list.Items.Select(i => i is ScalarNode s ? Scalar(input.Unit, s, unit, path, problems) : i)], list.Origin, list.Line, list.Column);
            case MapNode map when shape.Form == InputForm.Map:
                return new MapNode([.. map.Entries.ToArray().Select(e => e with { Value = Node(input, shape.Element!, e.Value, unit, $"{path}.{e.Key}", problems) })],
                    map.Origin, map.Line, map.Column);
            case MapNode map when shape.Form == InputForm.Record && Kinds.Resolve(shape.Record, map) is { } schema:
                return Map(map, schema.Inputs, unit, path, problems);
            default:
                return node;
        }
    }

    private static ScalarNode Scalar(Unit declared, ScalarNode scalar, Unit unit, string path, ProblemList problems)
    {
        if (!declared.Factors.Any(f => f.Symbol.Text == Any) || scalar.IsEmpty || !Quantity.TryParse(scalar.Text, out Quantity quantity, out _)
            || quantity.Unit.Dimension == declared.Dimension)
        {
            return scalar;
        }
        Unit own = Unit.Parse(declared.Text.Replace(Any, unit.Text, StringComparison.Ordinal));
        if (quantity.Unit.Dimension == own.Dimension)
        {
            double value = quantity.Unit.Convert(quantity.Value, own);
            return new ScalarNode($"{value.ToString("R", CultureInfo.InvariantCulture)} {declared.Text}", scalar.Origin, scalar.Line, scalar.Column);
        }
        string found = quantity.Unit.Text.Length == 0 ? "has no unit" : $"is in {quantity.Unit.Text}";
        problems.Add(new(Severity.Error, scalar.Origin.File, scalar.Line, scalar.Column, path,
            string.Create(CultureInfo.InvariantCulture, $"{found}; the service counts {unit.Text}: write {quantity.Value} {own.Text}"), scalar.Text));
        return new ScalarNode(scalar.Text, scalar.Origin, scalar.Line, scalar.Column) { IsRefused = true };
    }
}
