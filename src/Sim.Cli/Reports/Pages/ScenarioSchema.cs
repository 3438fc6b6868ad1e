using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Sim.Engine.Buildings;
using Sim.Engine.Climate;
using Sim.Engine.Scenarios;
using Sim.Engine.Schema;
using Sim.Engine.Time;

namespace Sim.Cli.Reports;

/// <summary>
/// A JSON Schema (2020-12) of the scenario language for editors, from the declarations. It knows keys, kinds, choices
/// and forms; units, ranges of quantities and checks between values are left to <c>sim check</c>.
/// </summary>
internal sealed class ScenarioSchema
{
    private const string QuantityPattern = @"^[+-]?(\d|\.\d)", NamePattern = @"^[^\s!-,./:-@\[-^`{-~]{1,80}$";
    private static readonly JsonSerializerOptions Written = new() { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private readonly SortedDictionary<string, JsonObject> definitions = new(StringComparer.Ordinal);
    private readonly Dictionary<Type, string> names = [];

    /// <summary>The schema's text.</summary>
    public static string Write() => new ScenarioSchema().Root().ToJsonString(Written) + "\n";

    private JsonObject Root()
    {
        RecordSchema scenario = RecordSchema.Of(typeof(ScenarioInputs)), site = RecordSchema.Of(typeof(SiteInputs)), shared = RecordSchema.Of(typeof(SharedInputs));
        JsonObject root = Object([.. scenario.Inputs, .. site.Inputs, .. shared.Inputs.Where(i => site.Find(i.Key) is null)], null);
        // A key of both is that of the only site, or that of all sites together.
        foreach (InputDeclaration both in shared.Inputs.Where(i => site.Find(i.Key) is not null))
        {
            root["properties"]![both.Key] = new JsonObject { ["anyOf"] = new JsonArray(Property(site.Find(both.Key)!), Property(both)) };
        }
        root.Remove("required");
        JsonArray Required(RecordSchema schema) => new([.. schema.Inputs.Where(i => InputWords.IsRequired(i)).Select(i => (JsonNode)i.Key)]);
        var schema = new JsonObject
        {
            ["$schema"] = "https://json-schema.org/draft/2020-12/schema",
            ["title"] = "Scenario of temporary reception centres",
            ["$comment"] = "Written by sim docs from the declarations in the code; do not edit.",
        };
        foreach ((string key, JsonNode? value) in root.ToArray())
        {
            root.Remove(key);
            schema[key] = value;
        }
        schema["required"] = Required(scenario);
        schema["if"] = new JsonObject { ["required"] = new JsonArray("sites") };
        schema["then"] = new JsonObject { ["propertyNames"] = new JsonObject { ["enum"] = new JsonArray([.. scenario.Inputs.Concat(shared.Inputs).Select(i => (JsonNode)i.Key)]) } };
        // A file of enterprises alone has no key of a place or a building.
        RecordSchema enterprise = RecordSchema.Of(typeof(EnterpriseFileInputs));
        schema["else"] = new JsonObject
        {
            ["if"] = new JsonObject
            {
                ["required"] = new JsonArray("enterprises"),
                ["propertyNames"] = new JsonObject { ["enum"] = new JsonArray([.. enterprise.Inputs.Select(i => (JsonNode)i.Key)]) },
            },
            ["then"] = new JsonObject { ["required"] = Required(enterprise) },
            ["else"] = new JsonObject { ["required"] = Required(site) },
        };
        var all = new JsonObject();
        foreach ((string name, JsonObject definition) in definitions)
        {
            all[name] = definition;
        }
        schema["$defs"] = all;
        return schema;
    }

    private JsonObject Object(IReadOnlyList<InputDeclaration> inputs, string? kind)
    {
        var properties = new JsonObject();
        var required = new JsonArray();
        if (kind is not null)
        {
            properties[RecordSchema.KindKey] = new JsonObject { ["const"] = kind };
            required.Add(RecordSchema.KindKey);
        }
        foreach (InputDeclaration input in inputs)
        {
            properties[input.Key] = Property(input);
            if (InputWords.IsRequired(input))
            {
                required.Add(input.Key);
            }
        }
        var schema = new JsonObject { ["type"] = "object", ["properties"] = properties, ["additionalProperties"] = false };
        if (required.Count > 0)
        {
            schema["required"] = required;
        }
        return schema;
    }

    private JsonObject Property(InputDeclaration input)
    {
        JsonObject schema = Value(input, input.Shape);
        if (input is { Shape: { Form: InputForm.Record, Record.IsAbstract: true }, Attribute.Otherwise: { } usual } && input.Shape.Record.Kinds.TryGetValue(usual, out RecordSchema? kind))
        {
            schema = new JsonObject { ["anyOf"] = new JsonArray(schema, Object(kind.Inputs, null)) };
        }
        bool noneIsOwn = input.Shape.Form is InputForm.Text or InputForm.Raw
            || (input.Shape.Form == InputForm.Choice && input.Shape.Choices.ContainsKey("none"))
            || (input.Shape.Form == InputForm.Record && input.Shape.Record.Kinds.ContainsKey("none"));
        if (input.IsOptional && !noneIsOwn)
        {
            schema = new JsonObject { ["anyOf"] = new JsonArray(schema, new JsonObject { ["const"] = "none" }) };
        }
        schema["description"] = Description(input);
        return schema;
    }

    private static string Description(InputDeclaration input)
    {
        InputShape shape = input.Shape.Form == InputForm.Map ? input.Shape.Element! : input.Shape;
        string allowed = shape.Form is InputForm.Quantity or InputForm.Quantities or InputForm.Integer ? input.Range : "";
        CatalogueEntry? entry = null;
        string by = input.CatalogueKey is { } key && Catalogue.Shipped.TryFind(key, out entry) ? entry.Text : input.Attribute.Otherwise ?? "";
        string[] parts =
        [
            input.Attribute.Help,
            shape.Form is InputForm.Quantity or InputForm.Quantities && input.Unit.Text.Length > 0 ? $"Unit: {input.Unit}." : "",
            allowed.Length > 0 ? $"Allowed: {allowed}." : "",
            by.Length > 0 ? $"Default: {by}{(entry is null ? "" : $" (grade {entry.Grade}{(entry.Range.Length > 0 ? $", usual {entry.Range}" : "")})")}." : "",
        ];
        return string.Join(' ', parts.Where(p => p.Length > 0));
    }

    private JsonObject Value(InputDeclaration input, InputShape shape) => shape.Form switch
    {
        InputForm.Quantity => Quantity(input),
        InputForm.Integer => Integer(input),
        InputForm.YesNo => new JsonObject { ["enum"] = new JsonArray(true, false, "yes", "no", "on", "off") },
        InputForm.Text => Text(input),
        InputForm.Choice => Enum(shape.Choices.Keys),
        InputForm.Date => new JsonObject { ["type"] = "string", ["pattern"] = @"^\d{4}-\d{2}-\d{2}$" },
        InputForm.Quantities => List(input, Quantity(input)),
        InputForm.Texts => List(input, Text(input)),
        InputForm.Map => new JsonObject
        {
            ["type"] = "object",
            ["propertyNames"] = shape.Element!.Form == InputForm.Raw || input.Attribute.ByPath ? new JsonObject() : new JsonObject { ["pattern"] = NamePattern },
            ["additionalProperties"] = Value(input, shape.Element),
        },
        InputForm.Record => new JsonObject { ["$ref"] = $"#/$defs/{Definition(shape.Record)}" },
        _ => [],
    };

    private string Definition(RecordSchema record)
    {
        if (names.TryGetValue(record.Type, out string? known))
        {
            return known;
        }
        string name = definitions.ContainsKey(record.Type.Name) ? record.Type.FullName!.Replace("Sim.Engine.", "", StringComparison.Ordinal) : record.Type.Name;
        names.Add(record.Type, name);
        JsonObject schema = definitions[name] = [];
        JsonObject made = record.IsAbstract ? Kinds(record) : Object(record.Inputs, null);
        foreach ((string key, JsonNode? value) in made.ToArray())
        {
            made.Remove(key);
            schema[key] = value;
        }
        return name;
    }

    // The bare word of a kind, or a map with kind: and the kind's own keys; the bare word only where nothing of the kind must be written.
    private JsonObject Kinds(RecordSchema record)
    {
        RecordSchema[] kinds = [.. record.Kinds.OrderBy(k => k.Key, StringComparer.Ordinal).Select(k => k.Value)];
        JsonObject bare = Enum(kinds.Where(k => !k.Inputs.Any(i => InputWords.IsRequired(i))).Select(k => k.KindName!));
        return new JsonObject { ["anyOf"] = new JsonArray([bare, .. kinds.Select(k => (JsonNode)Object(k.Inputs, k.KindName))]) };
    }

    private static JsonObject Quantity(InputDeclaration input)
    {
        var text = new JsonObject { ["type"] = "string", ["pattern"] = QuantityPattern };
        if (!input.Unit.Dimension.IsNone)
        {
            return text;
        }
        JsonObject number = Ranged("number", input);
        return new JsonObject { ["anyOf"] = new JsonArray(number, text) };
    }

    private static JsonObject Integer(InputDeclaration input) => new()
    {
        ["anyOf"] = new JsonArray(
            input.Unit.Dimension.IsNone ? Ranged("integer", input) : new JsonObject { ["type"] = "string", ["pattern"] = QuantityPattern },
            new JsonObject { ["type"] = "string", ["pattern"] = @"^[+-]?\d" }),
    };

    private static JsonObject Ranged(string type, InputDeclaration input)
    {
        var schema = new JsonObject { ["type"] = type };
        if (double.IsFinite(input.Attribute.Min))
        {
            schema[input.Attribute.AboveMin ? "exclusiveMinimum" : "minimum"] = input.Attribute.Min;
        }
        if (double.IsFinite(input.Attribute.Max))
        {
            schema["maximum"] = input.Attribute.Max;
        }
        return schema;
    }

    private static JsonObject Text(InputDeclaration input) => input.Attribute.Library switch
    {
        // A scenario may name its own beside those of the library.
        "constructions" => Suggested(Constructions.Names),
        "glazings" => Suggested(Glazings.Names),
        "materials" => Enum(Materials.Names),
        "normals" => Enum(NormalsLibrary.Names),
        "time_zones" => Enum(SiteClock.Zones),
        _ => new JsonObject { ["type"] = new JsonArray("string", "number") },
    };

    private static JsonObject List(InputDeclaration input, JsonObject items)
    {
        var schema = new JsonObject { ["type"] = "array", ["items"] = items };
        if (input.Attribute.Count > 0)
        {
            schema["minItems"] = input.Attribute.Count;
            schema["maxItems"] = input.Attribute.Count;
        }
        return schema;
    }

    private static JsonObject Suggested(IEnumerable<string> words) => new() { ["anyOf"] = new JsonArray(Enum(words), new JsonObject { ["type"] = "string" }) };

    private static JsonObject Enum(IEnumerable<string> words) => new() { ["enum"] = new JsonArray([.. words.Order(StringComparer.Ordinal).Select(w => (JsonNode)w)]) };
}
