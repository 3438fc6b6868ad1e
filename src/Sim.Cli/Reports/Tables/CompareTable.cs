using Sim.Engine.Studies;
using Spectre.Console;

namespace Sim.Cli.Reports;

/// <summary>Options and packages beside the baseline: money, carbon, energy, water, waste, comfort and standards. Fits 100 columns.</summary>
internal static class CompareTable
{
    /// <summary>Marks what serves people worse or leaves more litter or sewage, in tables and pictures.</summary>
    public const string Mark = " !";

    /// <summary>Marks what gives people less by its inputs, where nothing else marks it.</summary>
    private const string LessMark = " *";

    private const int LongestPaybackYears = 99;

    private static readonly Column[] Columns =
    [
        new("Capex\nkEUR", "capex", 1e-3), new("NPV\nkEUR", "npv", 1e-3), new("Pay-\nback\nyears", "payback", 1, 1, "never"),
        new("EUR/\nnight", "cost", 1, 2), new("tCO2e\n/year", "emissions"), new("EUR/\ntCO2e", "abatement"),
        new("Power\nMWh\n/year", "electricity", 1e-3), new("Water\nm3\n/year", "water"), new("Land-\nfill\nt/year", "landfill", 1e-3),
        new("Too\ncold\n%", "cold", 100, 1), new("Too\nhot\n%", "hot", 100, 1), new("Not\nmet", "standards"),
    ];

    // Told where any variation leaves taps dry: most never do.
    private static readonly Column Dry = new("Water\nshort\nm3/yr", "water_short");

    // Where nobody lives in any of them, as in studies of the fabric, money and people say nothing.
    private static readonly Column[] FabricColumns =
    [
        new("Heat\nkWh\n/year", "energy.heating.kwh"), new("Peak\nheat\nkW", "energy.heating.peak.kw", 1, 3), new("Cooling\nkWh\n/year", "energy.cooling.kwh"),
        new("Peak\ncooling\nkW", "energy.cooling.peak.kw", 1, 3), new("Lowest\nroom\nC", "comfort.lowest_room.c", 1, 1), new("Highest\nroom\nC", "comfort.highest_room.c", 1, 1),
    ];

    private static readonly Column[] OnStandardColumns = [.. Columns.Where(c => c.Field.Name is not ("electricity" or "water" or "landfill"))];

    /// <summary>The numbers that a row of the table shows, by the headers of their columns.</summary>
    public static IReadOnlyList<(string Header, CompareField Field, double Scale, int Decimals)> Shown { get; } =
        [.. Columns.Select(c => (c.Header, c.Field, c.Scale, c.Decimals))];

    /// <summary>Prints the tables, and where a variation serves people worse, or leaves more litter or sewage, than what it is compared with.</summary>
    /// <param name="console">Where to.</param>
    /// <param name="results">The baseline, then what is shown.</param>
    /// <param name="hidden">Number of variations that are not shown.</param>
    public static void Print(IAnsiConsole console, IReadOnlyList<Result> results, int hidden = 0)
    {
        Engine.Scenarios.ScenarioInputs inputs = results[0].Scenario.Inputs;
        string period = $"{Markup.Escape(inputs.Name)}, {results[0].Scenario.PeriodText}";
        console.WriteLine();
        console.MarkupLine($"[bold]{period}[/]: options and packages against the baseline");
        console.Write(Of(results));
        Write(console, Notes(results));
        if (results[0].OnStandard is not null)
        {
            console.WriteLine();
            console.MarkupLine($"[bold]{period}[/]: the same against the baseline brought up to standard");
            console.Write(OnStandard(results));
            Write(console, NotesOnStandard(results));
        }
        if (hidden > 0)
        {
            console.WriteLine($"{hidden} further options and packages are not shown, in either table: limits are of the first.");
        }
    }

    /// <summary>The table against the baseline.</summary>
    public static Table Of(IReadOnlyList<Result> results) => Of(IsFabric(results) ? FabricColumns : With(Columns, results), results.Select(r => (r, r.Name, r.Kind == VariationKind.Baseline)));

    /// <summary>The table against the baseline brought up to standard, whose own row compares it with the one as it stands.</summary>
    public static Table OnStandard(IReadOnlyList<Result> results) => Of(With(OnStandardColumns, [.. results.Select(r => r.OnStandard ?? r)]),
    [
        (results[0], "baseline as it stands", true), (results[0].OnStandard!, "up to standard", false),
        .. results.Skip(1).Where(r => r.OnStandard is not null).Select(r => (r.OnStandard!, r.Name, false)),
    ]);

    /// <summary>What a reader of the table must know.</summary>
    public static IReadOnlyList<string> Notes(IReadOnlyList<Result> results) => IsFabric(results)
        ? ["Nobody lives here: heat and cooling of rooms, their highest hours, and the air of the coldest and the hottest hour."]
        :
    [
        "NPV: net present value. Night: person-night. Water: bought (mains, trucks, bottles). Too cold, too hot: share of the hours that people spend in rooms. Not met: number of minimum standards; sim run lists them." + (results.Any(r => Dry.Field.Of(r) >= 0.5) ? " Water short: asked for and not delivered in a year." : ""),
        .. OtherNights(results[0], results.Skip(1), "the baseline"),
        .. Unknown(results) is { Length: > 0 } unknown ? [$"Embodied carbon counts as zero, for it is not known, in: {string.Join(", ", unknown)}."] : Array.Empty<string>(),
        "Capital costs are as priced; NPV and cost per person-night hold taxes borne, energy, upkeep and replacements.",
        .. Marks(results.Skip(1), "the baseline"),
    ];

    /// <summary>What a reader of the table against the raised baseline must know.</summary>
    public static IReadOnlyList<string> NotesOnStandard(IReadOnlyList<Result> results)
    {
        Result raised = results[0].OnStandard!;
        string[] failed = [.. raised.Appraisal.Standards.Where(s => s.Passes == false).Select(s => s.Label)];
        return
        [
            $"Up to standard: the baseline with {string.Join(", ", raised.Options)}. Its own row compares it with the baseline as it stands.",
            "Capex: what a measure adds to that of the standards.",
            failed.Length == 0 ? "It meets every standard that could be judged." : $"! Even so it does not meet: {string.Join("; ", failed)}",
            .. OtherNights(raised, results.Skip(1).Select(r => r.OnStandard).OfType<Result>(), "the baseline up to standard"),
            .. Marks([raised], "the baseline as it stands"),
            .. Marks(results.Skip(1).Select(r => r.OnStandard).OfType<Result>(), "the baseline up to standard"),
            .. results.Skip(1).Where(r => r.Clash.Length > 0).Select(r => $"{r.Name} cannot be taken together with the measures of the standards: {r.Clash}"),
        ];
    }

    /// <summary>The mark behind a variation's name, if it has one.</summary>
    public static string MarkOf(Result result) => MarkOf(result.Caveats);

    /// <summary>The mark behind the name of what is compared, if it has one.</summary>
    public static string MarkOf(Caveats caveats) => caveats.IsFlagged ? Mark : caveats.GivesLess.Count > 0 ? LessMark : "";

    /// <summary>A name with the mark of its variation, for tables.</summary>
    public static string Marked(string name, Result result) => Markup.Escape(name) + (MarkOf(result) is { Length: > 0 } mark ? $"[bold]{mark}[/]" : "");

    // What the mark means of a variation.
    private static string Worsens(Caveats result) => ReportSummary.List(new[]
    {
        result.ServesWorse.Any(s => !s.Pollutes) ? "serves people worse" : "", result.ServesWorse.Any(s => s.Pollutes) ? "leaves more litter or sewage" : "",
        result.MovedLimits.Any(m => !m.IsMetering) ? "is judged by other limits" : "", result.MovedLimits.Any(m => m.IsMetering) ? "meters other services" : "",
    }.Where(t => t.Length > 0));

    private static string InWords(Caveats result) => string.Join("; ", result.ServesWorse.Select(InWords).Concat(result.MovedLimits.Select(m =>
        $"{m.Path}: {(m.After.Length > 0 ? m.After : TheSets)} instead of {(m.Before.Length > 0 ? m.Before : TheSets)}")));

    /// <summary>Whether both have as many person-nights in the whole period: what houses more or fewer people, or closes earlier, saves or costs by that alone.</summary>
    public static bool HousesAsMany(Result one, Result other) =>
        Math.Abs(other.Appraisal.PersonNights - one.Appraisal.PersonNights) <= 0.01 * one.Appraisal.PersonNights;

    private const string TheSets = "that of the set";

    private static string InWords(Shortfall s) => s.Unit == "fraction"
        ? $"{s.Label}: {Figure.Percent(s.After)} instead of {Figure.Percent(s.Before)}"
        : $"{s.Label}: {Amount(s.After)} instead of {Amount(s.Before)} {s.Unit}";

    private static bool IsFabric(IReadOnlyList<Result> results) => results.All(r => !(r["people.person_nights"] > 0));

    // Options alone: a package holds what its options hold.
    private static string[] Unknown(IReadOnlyList<Result> results) =>
        [.. results.Where(r => r.Kind == VariationKind.Option && r.Investments.Any(i => !i.KnowsEmbodied)).Select(r => r.Name)];

    /// <summary>Which variations house another number of people, or for another time, in words.</summary>
    public static IEnumerable<string> OtherNights(Result reference, IEnumerable<Result> results, string than)
    {
        Result[] others = [.. results.Where(r => !HousesAsMany(reference, r))];
        return others.Length == 0 ? [] :
        [
            $"Another number of person-nights in the whole period than {than} ({Figure.Whole(reference.Appraisal.PersonNights)}): {string.Join(", ", others.Select(r => $"{r.Name} ({Figure.Whole(r.Appraisal.PersonNights)})"))}. "
                + "NPV, payback and EUR/tCO2e of these hold what more or fewer nights cost: compare them by EUR/night.",
        ];
    }

    /// <summary>What the marks of variations mean, in words.</summary>
    public static IEnumerable<string> Marks(IEnumerable<Result> results, string than) => Marks(results.Select(r => (r.Name, r.Caveats)), than);

    /// <summary>What the marks of some names mean, in words.</summary>
    public static IEnumerable<string> Marks(IEnumerable<(string Name, Caveats Caveats)> marked, string than)
    {
        (string Name, Caveats Caveats)[] all = [.. marked];
        return
        [
            .. all.Where(r => r.Caveats.IsFlagged).Select(r => $"! {r.Name} {Worsens(r.Caveats)} than {than}: {InWords(r.Caveats)}"),
            .. all.Where(r => r.Caveats.GivesLess.Count > 0).Select(r => $"* {r.Name} gives people less than {than}, in breach of nothing by that alone: {string.Join("; ", r.Caveats.GivesLess.Select(InWords))}"),
        ];
    }

    private static string Amount(double value) => Math.Abs(value) < 100 ? Figure.Of(Math.Round(value, 2)) : Figure.Whole(value);

    private static void Write(IAnsiConsole console, IEnumerable<string> lines)
    {
        foreach (string line in lines)
        {
            PlainTable.WriteWrapped(console.Profile.Out.Writer, line.Replace(" %", "\u00A0%", StringComparison.Ordinal), 2);
        }
    }

    private static Column[] With(Column[] columns, IReadOnlyList<Result> shown) =>
        shown.Any(r => Dry.Field.Of(r) >= 0.5) ? [.. columns[..^1], Dry, columns[^1]] : columns;

    private static Table Of(IReadOnlyList<Column> columns, IEnumerable<(Result Result, string Name, bool IsReference)> rows)
    {
        Table table = new Table().Border(TableBorder.Horizontal).AddColumn(new TableColumn("").NoWrap().PadRight(0));
        foreach (Column column in columns)
        {
            table.AddColumn(new TableColumn(column.Header).RightAligned().NoWrap().PadLeft(0).PadRight(0));
        }
        foreach ((Result result, string name, bool isReference) in rows)
        {
            string[] cells = [.. columns.Select(c => isReference && c.Field.Name is "capex" or "npv" or "payback" or "abatement" ? "" : c.Cell(result))];
            table.AddRow([Marked(name, result), .. cells]);
        }
        return table;
    }

    private sealed record Column(string Header, string Name, double Scale = 1, int Decimals = 0, string Undefined = "-")
    {
        public CompareField Field { get; } = CompareField.Named(Name);

        // Without gaps between thousands: tables break lines at them.
        public string Cell(Result result)
        {
            double value = Field.Of(result) * Scale;
            return double.IsNaN(value) ? Undefined : Field.Name == "payback" && value > LongestPaybackYears ? $">{LongestPaybackYears}" : Charts.NumberText.Of(value, Decimals).Replace("\u2009", "", StringComparison.Ordinal).Replace('\u2212', '-');
        }
    }
}
