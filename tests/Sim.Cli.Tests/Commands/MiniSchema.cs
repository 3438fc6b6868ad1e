using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Sim.Engine.Scenarios;

namespace Sim.Cli.Tests.Commands;

/// <summary>As much of JSON Schema as the scenario schema uses, over scenarios as an editor's YAML reader sees them.</summary>
internal sealed class MiniSchema(JsonObject root)
{
    private static readonly string[] Known =
    [
        "$schema", "$comment", "$defs", "$ref", "title", "description", "type", "enum", "const", "pattern", "minimum", "maximum", "exclusiveMinimum",
        "properties", "required", "additionalProperties", "propertyNames", "items", "minItems", "maxItems", "anyOf", "if", "then", "else",
    ];

    /// <summary>Places that do not fit.</summary>
    public IReadOnlyList<string> Misfits(DocNode node)
    {
        var found = new List<string>();
        Visit(Json(node), root, "", found);
        return found;
    }

    private void Visit(JsonNode? value, JsonObject schema, string path, List<string> found)
    {
        foreach ((string word, JsonNode? rule) in schema)
        {
            Assert.Contains(word, Known);
            switch (word)
            {
                case "$ref":
                    Visit(value, root["$defs"]![((string)rule!)["#/$defs/".Length..]]!.AsObject(), path, found);
                    break;
                case "anyOf" when !rule!.AsArray().Any(s => Fits(value, s!.AsObject())):
                case "enum" when !rule!.AsArray().Any(v => JsonNode.DeepEquals(v, value)):
                case "const" when !JsonNode.DeepEquals(rule, value):
                case "type" when !IsType(value, rule!):
                case "pattern" when value is JsonValue && value.GetValueKind() == System.Text.Json.JsonValueKind.String && !Regex.IsMatch((string)value!, (string)rule!):
                case "minimum" when Number(value) < (double)rule!:
                case "maximum" when Number(value) > (double)rule!:
                case "exclusiveMinimum" when Number(value) <= (double)rule!:
                    found.Add($"{path}: does not fit {word} {rule?.ToJsonString()}");
                    break;
                case "required" when value is JsonObject map:
                    found.AddRange(rule!.AsArray().Where(k => !map.ContainsKey((string)k!)).Select(k => $"{path}: {k} is missing"));
                    break;
                case "if":
                    string branch = Fits(value, rule!.AsObject()) ? "then" : "else";
                    Visit(value, schema[branch]!.AsObject(), path, found);
                    break;
                default:
                    VisitBelow(value, schema, word, rule, path, found);
                    break;
            }
        }
    }

    private void VisitBelow(JsonNode? value, JsonObject schema, string word, JsonNode? rule, string path, List<string> found)
    {
        switch (value)
        {
            case JsonObject map when word == "properties":
                foreach ((string key, JsonNode? item) in map.Where(e => rule![e.Key] is not null))
                {
                    Visit(item, rule![key]!.AsObject(), $"{path}.{key}", found);
                }
                break;
            case JsonObject map when word == "additionalProperties":
                foreach ((string key, JsonNode? item) in map.Where(e => schema["properties"]?[e.Key] is null))
                {
                    if (rule is JsonObject below)
                    {
                        Visit(item, below, $"{path}.{key}", found);
                    }
                    else
                    {
                        found.Add($"{path}.{key}: not a property");
                    }
                }
                break;
            case JsonObject map when word == "propertyNames":
                foreach ((string key, _) in map)
                {
                    Visit(JsonValue.Create(key), rule!.AsObject(), $"{path}.{key}", found);
                }
                break;
            case JsonArray list when word == "items":
                foreach (JsonNode? item in list)
                {
                    Visit(item, rule!.AsObject(), $"{path}[]", found);
                }
                break;
            case JsonArray list when (word == "minItems" && list.Count < (int)rule!) || (word == "maxItems" && list.Count > (int)rule!):
                found.Add($"{path}: {list.Count} items");
                break;
        }
    }

    private bool Fits(JsonNode? value, JsonObject schema)
    {
        var found = new List<string>();
        Visit(value, schema, "", found);
        return found.Count == 0;
    }

    private static bool IsType(JsonNode? value, JsonNode types) =>
        (types is JsonArray several ? several.Select(t => (string)t!) : [(string)types!]).Any(type => type switch
        {
            "object" => value is JsonObject,
            "array" => value is JsonArray,
            "string" => value is JsonValue v && v.TryGetValue(out string? _),
            "number" => Number(value) is not null,
            "integer" => Number(value) is { } number && number == Math.Floor(number),
            _ => throw new NotSupportedException(type),
        });

    private static double? Number(JsonNode? value) => value is JsonValue v && v.TryGetValue(out double number) ? number : null;

    // Plain scalars as YAML 1.2 types them.
    private static JsonNode? Json(DocNode node) => node switch
    {
        MapNode map => new JsonObject(map.Entries.ToArray().Select(e => KeyValuePair.Create(e.Key, Json(e.Value)))),
        ListNode list => new JsonArray([.. list.Items.Select(Json)]),
        ScalarNode { Quoted: false, Text: "true" or "false" } scalar => JsonValue.Create(scalar.Text == "true"),
        ScalarNode { Quoted: false } scalar when double.TryParse(scalar.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out double number) => JsonValue.Create(number),
        ScalarNode scalar => JsonValue.Create(scalar.Text),
        _ => null,
    };
}
