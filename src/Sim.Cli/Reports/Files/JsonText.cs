using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace Sim.Cli.Reports;

/// <summary>Results as one JSON document with snake_case keys.</summary>
internal static class JsonText
{
    private static readonly JsonSerializerOptions Options = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals,
    };

    /// <summary>The document of a value, headed by what made it.</summary>
    public static string Of(string command, object value)
    {
        JsonObject document = JsonSerializer.SerializeToNode(value, Options)!.AsObject();
        document.Insert(0, "command", command);
        document.Insert(1, "version", ProductVersion.Text);
        document.Insert(2, "physics_version", ProductVersion.Physics);
        return document.ToJsonString(Options);
    }

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
