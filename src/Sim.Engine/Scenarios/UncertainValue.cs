using Sim.Engine.Schema;

namespace Sim.Engine.Scenarios;

/// <summary>A value of the file that may turn out otherwise, by its distribution.</summary>
/// <param name="Path">Dotted path.</param>
/// <param name="Words">The distribution in words: <c>triangular 1.05, 1.19, 1.6 EUR/L</c>.</param>
/// <param name="Unit">Canonical unit; empty for counts and words.</param>
/// <param name="Choices">Its values where they are a list; empty for a distribution of numbers.</param>
/// <param name="Quantile">The value, in the canonical unit, that a share (0-1, both excluded) of all lies below; for a list, the place in it.</param>
public sealed record UncertainValue(string Path, string Words, string Unit, IReadOnlyList<string> Choices, Func<double, double> Quantile)
{
    /// <summary>Whether more or less of it means anything: not of lists, nor of a seed.</summary>
    public bool IsOrdered => Choices.Count == 0 && Path != "seed";

    /// <summary>All values of a list, of a distribution two near its ends, as they would stand in a file.</summary>
    internal IReadOnlyList<string> Probes => Choices.Count > 0 ? Choices : [Text(0.01), Text(0.99)];

    /// <summary>The value that a share (0-1, both excluded) of all lies below, as it would stand in a file.</summary>
    public string Text(double share) => Choices.Count > 0 ? Choices[(int)Quantile(share)] : Quantity.Format(Quantile(share), Unit);

    /// <summary>The uncertain values of a scenario in the ordinal order of their paths; those that cannot be read are left out.</summary>
    public static IReadOnlyList<UncertainValue> Of(Scenario scenario) => Read(scenario, new());

    /// <summary>The same, with every problem reported.</summary>
    internal static IReadOnlyList<UncertainValue> Read(Scenario scenario, ProblemList problems) =>
        [.. scenario.Inputs.Uncertain.Select(u => new UncertainReader(scenario, u.Key, problems).Read(u.Value)).OfType<UncertainValue>()];
}
