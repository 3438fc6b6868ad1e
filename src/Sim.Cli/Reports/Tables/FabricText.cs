using System.Globalization;
using Sim.Engine.Buildings;
using Sim.Engine.Scenarios;
using Sim.Engine.Schema;

namespace Sim.Cli.Reports;

/// <summary>Thermal transmittance of constructions, and of glazings with their solar transmittance: those of the libraries and of the scenario.</summary>
internal sealed class FabricText(ScenarioInputs inputs)
{
    private readonly Fabrics fabrics = new(inputs.Layers, inputs.Constructions, inputs.Glazings);

    /// <summary>Fabrics of the scenario's own; g is none for constructions and for panels that let no light through.</summary>
    public IEnumerable<(string Kind, string Name, double UWPerM2K, double? GFraction)> Own() =>
    [
        .. inputs.Constructions.Keys.Select(name => ("construction", name, fabrics.Wall(name).UValue(), (double?)null)),
        .. inputs.Glazings.Keys.Select(name => ("glazing", name, fabrics.Glazing(name).UValue, G(fabrics.Glazing(name)))),
    ];

    /// <summary>The same in words: a line of constructions and one of glazings, where there are any.</summary>
    public IEnumerable<string> Lines() =>
        Own().GroupBy(f => f.Kind).Select(kind => $"own {kind.Key}s: {string.Join("; ", kind.Select(f => $"{f.Name} {Words(f.UWPerM2K, f.GFraction)}"))}");

    /// <summary>What a value that names or makes a fabric comes to; empty for all others.</summary>
    public string Of(string path, InputDeclaration input, string value)
    {
        string[] parts = path.Split('.');
        return (input.Attribute.Library, parts[0]) switch
        {
            ("glazings", _) => Words(fabrics.Glazing(value)),
            ("constructions", _) => Words(parts[^1] switch { "roof" => fabrics.Roof(value), "floor" => fabrics.Floor(value), _ => fabrics.Wall(value) }),
            (_, "constructions") when parts.Length == 2 => Words(fabrics.Wall(parts[1])),
            (_, "glazings") when parts is [_, _, "panes"] => Words(fabrics.Glazing(parts[1])),
            _ => "",
        };
    }

    private static string Words(double uWPerM2K, double? gFraction) =>
        string.Create(CultureInfo.InvariantCulture, $"U {uWPerM2K:0.###} W/m2K") + (gFraction is { } g ? string.Create(CultureInfo.InvariantCulture, $", g {g:0.###}") : "");

    private static string Words(Construction construction) => Words(construction.UValue(), null);

    private static string Words(Glazing glazing) => Words(glazing.UValue, G(glazing));

    private static double? G(Glazing glazing) => glazing.IsTransparent ? glazing.GValue : null;
}
