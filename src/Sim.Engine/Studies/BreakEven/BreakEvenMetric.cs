using Sim.Engine.Accounts;
using Sim.Engine.Scenarios;

namespace Sim.Engine.Studies;

/// <summary>What is to be equal at a break-even: an indicator, or what one payer bears.</summary>
/// <param name="Key">Key of the indicator, or <c>borne.</c> and the name of the payer.</param>
/// <param name="Label">What it is.</param>
/// <param name="Unit">Its unit.</param>
/// <param name="Of">Its value in a result.</param>
public sealed record BreakEvenMetric(string Key, string Label, string Unit, Func<Result, double> Of)
{
    /// <summary>Beginning of the keys of what payers bear.</summary>
    public const string Borne = "borne.";

    /// <summary>Name of the payer; empty for an indicator.</summary>
    public string Payer => Key.StartsWith(Borne, StringComparison.Ordinal) ? Key[Borne.Length..] : "";

    /// <summary>An indicator. Present value is of the second variation against the first, which has none against itself.</summary>
    public static BreakEvenMetric Indicator(IndicatorDefinition d) =>
        new(d.Key, d.Label, d.Unit, r => d.Key == Indicators.NetPresentValueKey && r.Comparison is null ? 0 : r[d.Key]);

    /// <summary>What a payer or funder bears in the end, after what it gives and gets and with interest.</summary>
    public static BreakEvenMetric BorneBy(string payer) => new(Borne + payer, $"Borne by {payer} per person-night", "EUR/person-night", r =>
        r.Appraisal.PersonNights > 0 ? r.Cash.BearsEur.FirstOrDefault(b => b.Name == payer).Amount / r.Appraisal.PersonNights : double.NaN);

    /// <summary>The metric of a key, where the payers are those named; none where there is no such indicator or payer.</summary>
    public static BreakEvenMetric? Named(string key, IReadOnlyList<string> payers) =>
        Indicators.All.FirstOrDefault(d => d.Key == key) is { } indicator ? Indicator(indicator)
        : payers.FirstOrDefault(p => Borne + p == key) is { } payer ? BorneBy(payer) : null;

    /// <summary>Names of all who pay or fund in a scenario, in order.</summary>
    public static IReadOnlyList<string> PayersOf(Scenario scenario) =>
    [
        .. scenario.Sites.Values.SelectMany(s => s.Payers.SelectMany(p => p.Value.Receives.Select(f => f.Value.From ?? f.Key).Append(p.Key)))
            .Append(Accounts.Payer.Operator).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal),
    ];
}
