using Sim.Engine.Accounts;
using Sim.Engine.Scenarios;
using Sim.Engine.Simulation;

namespace Sim.Engine.Studies;

/// <summary>One variation, run and appraised.</summary>
public sealed record Result
{
    /// <summary>Name of the variation: <c>baseline</c>, or that of the option or package.</summary>
    public required string Name { get; init; }

    /// <summary>What it is, in a sentence.</summary>
    public string About { get; init; } = "";

    /// <summary>Baseline, option or package.</summary>
    public VariationKind Kind { get; init; }

    /// <summary>The options it takes.</summary>
    public IReadOnlyList<string> Options { get; init; } = [];

    /// <summary>The scenario with its changes.</summary>
    public required Scenario Scenario { get; init; }

    /// <summary>The physics.</summary>
    public required Run Run { get; init; }

    /// <summary>What was invested.</summary>
    public IReadOnlyList<Investment> Investments { get; init; } = [];

    /// <summary>Money, emissions and standards.</summary>
    public required Appraisal Appraisal { get; init; }

    /// <summary>Against the baseline; none for the baseline itself.</summary>
    public Comparison? Comparison { get; init; }

    /// <summary>The headline numbers.</summary>
    public IReadOnlyList<Indicator> Indicators { get; init; } = [];

    /// <summary>Whether every balance of physics and money closes.</summary>
    public bool Closes => Run.Closes && Appraisal.Audit.Closes && CashBooks.Of(this).Audit.Closes;

    /// <summary>The value of a headline number.</summary>
    public double this[string key] => Indicators.First(i => i.Key == key).Value;
}
