using Sim.Engine.Schema;

namespace Sim.Engine.Scenarios;

/// <summary>How a value of the file may turn out: exactly one of these.</summary>
public sealed record UncertainInput
{
    [Input(Help = "Lowest, most likely and highest value.")]
    public IReadOnlyList<string>? Triangular { get; init; }

    [Input(Help = "Lowest and highest value, everything between them equally likely.")]
    public IReadOnlyList<string>? Uniform { get; init; }

    [Input(Help = "Mean and standard deviation; what lies outside of the legal range is left out.")]
    public IReadOnlyList<string>? Normal { get; init; }

    [Input(Help = "The values above zero that a tenth of all lies below and above; the logarithm is normal, so that a few lie far above.")]
    public IReadOnlyList<string>? Lognormal { get; init; }

    [Input(Help = "Values as they would stand in the file, each with the same chance.")]
    public IReadOnlyList<string>? Choice { get; init; }

    [Input(Help = "The plausible range of the catalogue, with the value of the file as the most likely.")]
    public bool? Catalogue { get; init; }
}
