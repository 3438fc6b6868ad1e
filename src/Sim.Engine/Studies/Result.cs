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

    /// <summary>Baseline, option, package, or the baseline brought up to standard.</summary>
    public VariationKind Kind { get; init; }

    /// <summary>The options it takes.</summary>
    public IReadOnlyList<string> Options { get; init; } = [];

    /// <summary>The scenario with its changes.</summary>
    public required Scenario Scenario { get; init; }

    /// <summary>The physics.</summary>
    public required Run Run { get; init; }

    /// <summary>What was invested.</summary>
    public IReadOnlyList<Investment> Investments { get; init; } = [];

    /// <summary>Capital cost as priced, beyond that of what it is compared with, EUR.</summary>
    public double CapexEur { get; init; }

    /// <summary>Money, emissions and standards.</summary>
    public required Appraisal Appraisal { get; init; }

    /// <summary>Who pays when, and is repaid when.</summary>
    public required CashBook Cash { get; init; }

    /// <summary>Against the baseline; none for the baseline itself. For a result on top of the standards, against the baseline brought up to them.</summary>
    public Comparison? Comparison { get; init; }

    /// <summary>The scenario's bills against the run, carrier by carrier; empty for options and packages, which were never measured.</summary>
    public IReadOnlyList<BillFit> Measured { get; init; } = [];

    /// <summary>Where it serves people worse, or leaves more litter or sewage, than what it is compared with; empty for the baseline itself.</summary>
    public IReadOnlyList<Shortfall> ServesWorse { get; init; } = [];

    /// <summary>Limits by which it is judged otherwise than what it is compared with, and services that only one of the two meters; empty for the baseline itself.</summary>
    public IReadOnlyList<MovedLimit> MovedLimits => LimitsOnDemand?.Value ?? [];

    /// <summary>Where its inputs give people less than what it is compared with, whether or not a standard sees it; empty for the baseline itself.</summary>
    public IReadOnlyList<Shortfall> GivesLess => LessOnDemand?.Value ?? [];

    // Read from every input: too much for studies of thousands that never look.
    internal Lazy<IReadOnlyList<MovedLimit>>? LimitsOnDemand { get; init; }

    internal Lazy<IReadOnlyList<Shortfall>>? LessOnDemand { get; init; }

    /// <summary>Whether its saving must not be read without a second look: it serves people worse, leaves more litter or sewage, is judged by limits of its own, or meters other services.</summary>
    public bool IsFlagged => ServesWorse.Count > 0 || MovedLimits.Count > 0;

    /// <summary>All that its saving must not be read without.</summary>
    public Caveats Caveats => new(ServesWorse, MovedLimits, GivesLess);

    /// <summary>
    /// The same measures taken by the baseline brought up to standard; for the baseline itself, that baseline, compared
    /// with the one as it stands. None where the scenario names no measures for it, or where the two clash.
    /// </summary>
    public Result? OnStandard { get; init; }

    /// <summary>Why the measures cannot be taken by the baseline brought up to standard; empty where they can.</summary>
    public string Clash { get; init; } = "";

    /// <summary>The headline numbers.</summary>
    public IReadOnlyList<Indicator> Indicators { get; init; } = [];

    /// <summary>Whether every balance of physics and money closes.</summary>
    public bool Closes => Run.Closes && Appraisal.Audit.Closes && Cash.Audit.Closes && OnStandard?.Closes != false;

    /// <summary>The value of a headline number.</summary>
    public double this[string key] => Indicators.First(i => i.Key == key).Value;
}
