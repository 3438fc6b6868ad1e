using Sim.Engine.Scenarios;

namespace Sim.Engine.Studies;

/// <summary>
/// A limit by which a variation is judged otherwise than what it is compared with, or a service that only one of the two meters: its verdicts, or what it
/// uses, cannot be set beside the other's.
/// </summary>
/// <param name="Path">Path of the limit or service.</param>
/// <param name="Before">As the reference has it; empty where it leaves the limit to the chosen set.</param>
/// <param name="After">As the variation has it; empty in the same way.</param>
public sealed record MovedLimit(string Path, string Before, string After)
{
    /// <summary>Whether it is a service that only one of the two meters.</summary>
    public bool IsMetering { get; init; }

    // What a centre has, and not by what it is judged.
    private static readonly string[] Facts = ["standards.groups", "standards.services_distance", "standards.night_way"];

    /// <summary>Limits of room climate and of standards in which the second differs from the first, and services that one alone meters, at sites that both have.</summary>
    internal static IReadOnlyList<MovedLimit> Of(Scenario reference, Scenario result)
    {
        Dictionary<string, FilledValue> before = Limits(reference, result), after = Limits(result, reference);
        return
        [
            .. before.Keys.Union(after.Keys, StringComparer.Ordinal).Order(StringComparer.Ordinal)
                .Where(path => before.GetValueOrDefault(path)?.Value != after.GetValueOrDefault(path)?.Value)
                .Select(path => new MovedLimit(path, Text(before.GetValueOrDefault(path)), Text(after.GetValueOrDefault(path)))),
            .. ServicesGiven.MeteredInOne(reference, result),
        ];
    }

    private static Dictionary<string, FilledValue> Limits(Scenario scenario, Scenario other)
    {
        string[] begins = [.. scenario.Sites.Keys.Where(other.Sites.ContainsKey).SelectMany(site => new[] { scenario.PathOf(site, "comfort."), scenario.PathOf(site, "standards.") })];
        string[] facts = [.. scenario.Sites.Keys.SelectMany(site => Facts.Select(f => scenario.PathOf(site, f)))];
        return scenario.Values
            .Where(v => begins.Any(b => v.Path.StartsWith(b, StringComparison.Ordinal)) && !facts.Any(f => v.Path == f || v.Path.StartsWith(f + ".", StringComparison.Ordinal)))
            .ToDictionary(v => v.Path, StringComparer.Ordinal);
    }

    private static string Text(FilledValue? value) => value?.Node.ToString() ?? "";
}
