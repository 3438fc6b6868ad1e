using Sim.Engine.Accounts;
using Sim.Engine.Studies;
using Spectre.Console;

namespace Sim.Cli.Reports;

/// <summary>Options and packages beside the baseline: money, carbon, energy, water, waste, comfort and standards. Fits 100 columns.</summary>
internal static class CompareTable
{
    /// <summary>Prints the table, and which standards each variation serves worse than the baseline.</summary>
    public static void Print(IAnsiConsole console, IReadOnlyList<Result> results)
    {
        Engine.Scenarios.ScenarioInputs inputs = results[0].Scenario.Inputs;
        console.WriteLine();
        console.MarkupLine($"[bold]{Markup.Escape(inputs.Name)}[/], {inputs.Period.Start} to {inputs.Period.Start + inputs.Period.Years - 1}: options and packages against the baseline");
        console.Write(Of(results));
        foreach (string note in Notes(results))
        {
            console.WriteLine(note);
        }
    }

    /// <summary>The table alone.</summary>
    public static Table Of(IReadOnlyList<Result> results)
    {
        Result baseline = results[0];
        Table table = new Table().Border(TableBorder.Horizontal).AddColumn(new TableColumn("").NoWrap().PadRight(0));
        string[] columns =
        [
            "Capex\nkEUR", "NPV\nkEUR", "Pay-\nback\nyears", "EUR/\nperson\nnight", "tCO2e\n/year", "EUR/\ntCO2e",
            "Power\nMWh\n/year", "Water\nm3\n/year", "Land-\nfill\nt/year", "Cold\nhours\n%", "Not\nmet",
        ];
        foreach (string column in columns)
        {
            table.AddColumn(new TableColumn(column).RightAligned().NoWrap().PadLeft(1).PadRight(0));
        }
        foreach (Result result in results)
        {
            Comparison? against = result.Comparison;
            table.AddRow(
                Markup.Escape(result.Name) + (ServesWorse(baseline, result).Length > 0 ? " [bold]![/]" : ""),
                result.Kind == VariationKind.Baseline ? "" : Tight(result.Investments.Sum(i => i.CapexEur) / 1000),
                against is null ? "" : Tight(against.NetPresentValueEur / 1000),
                against is null ? "" : against.SimplePaybackYears is { } years ? Figure.Of(Math.Round(years, 1)) : "never",
                Figure.Of(result["cost.eur_per_person_night"]),
                Tight(result["emissions.total.tco2e"]),
                against?.EurPerTonne is { } perTonne ? Tight(perTonne) : against is null ? "" : "-",
                Tight(result["energy.electricity.kwh"] / 1000),
                Tight(result["water.total.m3"]),
                Tight(result["waste.landfill.kg"] / 1000),
                Figure.Percent(ColdShare(result)).Replace(" %", "", StringComparison.Ordinal),
                Tight(result["standards.breaches"]));
        }
        return table;
    }

    /// <summary>What a reader of the table must know.</summary>
    public static IReadOnlyList<string> Notes(IReadOnlyList<Result> results) =>
    [
        "Not met: number of minimum standards not met; sim run lists them.",
        .. results.Where(r => ServesWorse(results[0], r).Length > 0)
            .Select(r => $"! {r.Name} serves people worse than the baseline: {string.Join("; ", ServesWorse(results[0], r))}"),
        .. Unknown(results) is { Length: > 0 } unknown ? [$"Embodied carbon counts as zero, for it is not known, in: {string.Join(", ", unknown)}."] : Array.Empty<string>(),
        "Capital costs are as priced; NPV and cost per person-night hold taxes borne, energy, upkeep and replacements.",
    ];

    /// <summary>Where a variation serves people worse than the baseline; an option must not save by that unseen.</summary>
    public static string[] ServesWorse(Result baseline, Result result)
    {
        if (result.Kind == VariationKind.Baseline)
        {
            return [];
        }
        IEnumerable<string> standards = baseline.Appraisal.Standards.Zip(result.Appraisal.Standards)
            .Where(pair => pair.Second.Breaches > pair.First.Breaches * 1.01 + 1e-6 * pair.Second.Judged)
            .Select(pair => $"{pair.Second.Label} in breach {Tight(pair.Second.Breaches)} instead of {Tight(pair.First.Breaches)} {pair.Second.CountUnit}");
        double unserved = result["energy.unserved.kwh"], before = baseline["energy.unserved.kwh"];
        return unserved > before * 1.01 + 1
            ? [.. standards, $"{Tight(unserved)} instead of {Tight(before)} kWh/year of electricity unserved"]
            : [.. standards];
    }

    // Options alone: a package holds what its options hold.
    private static string[] Unknown(IReadOnlyList<Result> results) =>
        [.. results.Where(r => r.Kind == VariationKind.Option && r.Investments.Any(i => !i.KnowsEmbodied)).Select(r => r.Name)];

    // Without gaps between thousands: tables break lines at them.
    private static string Tight(double value) => Figure.Whole(value).Replace("\u00A0", "", StringComparison.Ordinal);

    private static double ColdShare(Result result) =>
        result["comfort.cold_people_hours"] / Math.Max(1, result.Appraisal.Months.Sum(m => m.PeopleHours) / result.Appraisal.Years);
}
