using System.Collections;
using System.Globalization;
using System.Reflection;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Sim.Engine.Schema;

namespace Sim.Cli.Reports;

/// <summary>Results as one JSON document with snake_case keys.</summary>
internal static class JsonText
{
    private static readonly JsonSerializerOptions Options = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>The document of a value, headed by what made it.</summary>
    public static string Of(string command, object value)
    {
        JsonObject document = Properties(value);
        document.Insert(0, "command", command);
        document.Insert(1, "version", ProductVersion.Text);
        document.Insert(2, "physics_version", ProductVersion.Physics);
        return document.ToJsonString(Options);
    }

    // The serializer makes code for each type it meets, which a program of machine code cannot; its names and numbers are these.
    private static JsonNode? Node(object? value) => value switch
    {
        null => null,
        JsonNode node => node,
        string text => JsonValue.Create(text),
        bool flag => JsonValue.Create(flag),
        int number => JsonValue.Create(number),
        double number => double.IsFinite(number) ? JsonValue.Create(number) : JsonValue.Create(number.ToString(CultureInfo.InvariantCulture)),
        IDictionary map => new JsonObject(map.Keys.Cast<string>().Select(key => KeyValuePair.Create(key, Node(map[key])))),
        IEnumerable list => new JsonArray([.. list.Cast<object?>().Select(Node)]),
        IFormattable or Delegate => throw new NotSupportedException($"{value.GetType()} has no form in JSON"),
        _ => Properties(value),
    };

    private static JsonObject Properties(object of) => new(
        of.GetType().GetProperties(BindingFlags.Instance | BindingFlags.Public).OrderBy(DeclarationOrder.Of)
            .Select(p => KeyValuePair.Create(JsonNamingPolicy.SnakeCaseLower.ConvertName(p.Name), Node(p.GetValue(of)))));

    /// <summary>Writes what makes a document: command, version of the program and of its physics.</summary>
    public static void Stamp(Utf8JsonWriter json, string command)
    {
        json.WriteString("command", command);
        json.WriteString("version", ProductVersion.Text);
        json.WriteNumber("physics_version", ProductVersion.Physics);
    }

    /// <summary>Writes a number; JSON knows no NaN and no infinity: what is not defined is null.</summary>
    public static void Number(Utf8JsonWriter json, string name, double value)
    {
        if (double.IsFinite(value))
        {
            json.WriteNumber(name, value);
        }
        else
        {
            json.WriteNull(name);
        }
    }
}
