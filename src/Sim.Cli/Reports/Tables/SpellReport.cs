using System.Globalization;
using Sim.Cli.Charts;
using Sim.Engine.Electricity;
using Sim.Engine.Scenarios;
using Sim.Engine.Schema;
using Sim.Engine.Studies;

namespace Sim.Cli.Reports;

/// <summary>A place's spell of cold or heat: tables, JSON, CSV and a chart.</summary>
internal abstract class SpellReport(SpellKind kind, Scenario scenario, string? option, IReadOnlyList<DesignSpell> spells)
{
    private static readonly string[] WithGridHeaders = ["In the spell", "without a cut"], WithCutHeaders = [.. WithGridHeaders, "with the cut"];

    private string Subject => $"{scenario.Inputs.Name}{(option is null ? "" : $", {option}")}";

    /// <summary>The report that suits the kind of the spells.</summary>
    public static SpellReport Of(SpellKind kind, Scenario scenario, string? option, IReadOnlyList<DesignSpell> spells) =>
        kind == SpellKind.Cold ? new ColdSnapReport(scenario, option, spells) : new HeatWaveReport(scenario, option, spells);

    /// <summary>Name of the command and of its files.</summary>
    public static string NameOf(SpellKind kind) => kind == SpellKind.Cold ? "coldsnap" : "heatwave";

    /// <summary>How the days of a spell are called.</summary>
    public static string DaysOf(SpellKind kind) => kind == SpellKind.Cold ? "coldest" : "hottest";

    /// <summary>Headers of the table of rooms.</summary>
    protected abstract IReadOnlyList<string> RoomHeaders(bool isCut);

    /// <summary>A room's row: without a cut, and in one.</summary>
    protected abstract IReadOnlyList<string> RoomRow(SpellRoom room, SpellCase? cut, SpellRoom? inCut);

    /// <summary>What the columns of the rooms mean.</summary>
    protected abstract string RoomNote(bool isCut);

    /// <summary>The amounts of the whole site.</summary>
    protected abstract IEnumerable<Row> Rows(DesignSpell spell);

    /// <summary>What fails, in words; first with the grid, then in the cut.</summary>
    protected abstract IEnumerable<string> Failures(DesignSpell spell);

    /// <summary>A case with its rooms as it stands in the document.</summary>
    protected abstract object Told(SpellCase c);

    /// <summary>Limits that the chart shows.</summary>
    protected abstract IReadOnlyList<Threshold> Limits { get; }

    /// <summary>What options are compared by, each in one number.</summary>
    public static IReadOnlyList<SpellMeasure> Measures(SpellKind kind) => kind == SpellKind.Cold ? ColdSnapReport.Compared : HeatWaveReport.Compared;

    /// <summary>The days of a spell, in words.</summary>
    public static string About(WeatherSpell spell, string weather)
    {
        string extreme = spell.Kind == SpellKind.Cold ? "lowest" : "highest";
        return $"the {DaysOf(spell.Kind)} {spell.Hours / 24} days in {(spell.Years == 1 ? "the year" : $"{spell.Years} years")} of its weather, from {Moment(spell.StartHour)}{(spell.Years == 1 ? "" : $" of weather year {spell.Year + 1}")} ({weather}): "
            + $"mean {Degrees(spell.MeanC)} C, {extreme} {Degrees(spell.ExtremeC)} C";
    }

    /// <summary>The days of a spell as they stand in a document.</summary>
    public static object Told(WeatherSpell spell) => spell.Kind == SpellKind.Cold
        ? new { spell.Hours, Year = spell.Year + 1, spell.StartHour, spell.MeanC, LowestC = spell.ExtremeC, YearsSearched = spell.Years }
        : new { spell.Hours, Year = spell.Year + 1, spell.StartHour, spell.MeanC, HighestC = spell.ExtremeC, YearsSearched = spell.Years };

    /// <summary>Prints the tables.</summary>
    public void Print(TextWriter to)
    {
        foreach (DesignSpell spell in spells)
        {
            to.WriteLine();
            PlainTable.WriteWrapped(to, $"{Subject}{(spells.Count > 1 ? $", {spell.Site}" : "")}: {About(spell)}", 0);
            to.WriteLine();
            bool isCut = spell.WithCut is not null;
            PlainTable.Write(to, RoomHeaders(isCut), spell.WithGrid.Rooms.Select((room, i) => RoomRow(room, spell.WithCut, spell.WithCut?.Rooms[i])));
            PlainTable.WriteWrapped(to, RoomNote(isCut), 0);
            to.WriteLine();
            PlainTable.Write(to, isCut ? WithCutHeaders : WithGridHeaders,
                Rows(spell).Select(r => (IReadOnlyList<string>)[r.Name, Value(r, spell.WithGrid), .. isCut ? new[] { Value(r, spell.WithCut!) } : []]));
            foreach (string failure in Failures(spell))
            {
                PlainTable.WriteWrapped(to, $"- {failure}", 2);
            }
        }
    }

    /// <summary>All of it as one document.</summary>
    public string Json() => JsonText.Of(NameOf(kind), new
    {
        Scenario = scenario.Inputs.Name,
        Option = option,
        Sites = spells.Select(s => new
        {
            s.Site,
            s.People,
            s.Weather,
            Spell = Told(s.Spell),
            s.ImportLimitKw,
            WithGrid = Told(s.WithGrid),
            WithCut = s.WithCut is { } cut ? Told(cut) : null,
            Failures = Failures(s),
        }),
    });

    /// <summary>Writes table, document and a picture for each site.</summary>
    public void WriteFiles(string folder, Csv csv, CancellationToken cancel)
    {
        string name = NameOf(kind);
        AtomicFile.Write(Path.Combine(folder, $"{name}.json"), to => to.WriteLine(Json()), cancel);
        AtomicFile.Write(Path.Combine(folder, $"{name}.csv"), to => SpellHours.Write(to, spells, csv), cancel);
        foreach (DesignSpell spell in spells)
        {
            Chart chart = SpellHours.ChartOf(scenario, $"{Subject}{(spells.Count > 1 ? $", {spell.Site}" : "")}", spell, Limits);
            string file = spells.Count > 1 ? $"{name}-{spell.Site}.svg" : $"{name}.svg";
            AtomicFile.Write(Path.Combine(folder, file), to => to.Write(SvgRenderer.Render(chart)), cancel);
        }
    }

    /// <summary>A row of amounts, one for each case.</summary>
    protected sealed record Row(string Name, string Unit, Func<SpellCase, double?> Of);

    /// <summary>Highest import beside its limit, and electricity that is not served.</summary>
    protected static IEnumerable<Row> PowerRows(DesignSpell spell, string use, Func<SpellCase, double?> ofUse) =>
    [
        new($"Highest import{(spell.ImportLimitKw is { } kw ? $" (limit {Figure.Whole(kw)} kW)" : "")}", "kW", c => c.PeakImportKw),
        new("Electricity not served", "kWh", c => c.AllUnservedKwh),
        new($"  of {use}", "kWh", ofUse),
    ];

    /// <summary>Fuel of the generator, and stocks that run dry.</summary>
    protected static IEnumerable<Row> FuelRows(DesignSpell spell) =>
    [
        new("Diesel of the generator", "L", c => c.DieselL),
        .. spell.WithGrid.Stocks.Select((stock, i) => new Row($"{FuelOf(stock)} out of stock", "h", c => c.Stocks[i].DryHours)),
    ];

    /// <summary>Electricity not served, in words; nothing where all is.</summary>
    protected static IEnumerable<string> PowerFailures(DesignSpell spell, string use, double ofUseKwh)
    {
        SpellCase grid = spell.WithGrid;
        if (grid.AllUnservedKwh > 0.5)
        {
            string limit = spell.ImportLimitKw is { } kw && grid.PeakImportKw >= kw * 0.999 ? $": the import limit of {Figure.Whole(kw)} kW is reached" : "";
            yield return $"{Figure.Whole(grid.AllUnservedKwh)} kWh of electricity are not served, {Figure.Whole(ofUseKwh)} of them of {use}{limit}";
        }
    }

    /// <summary>Stocks of fuel that run dry, in words.</summary>
    protected static IEnumerable<string> StockFailures(SpellCase of) => of.Stocks.Where(s => s.DryHours > 0).Select(stock =>
        $"{FuelOf(stock)} runs out: too little is in stock in {Figure.Whole(stock.DryHours)} h of the spell"
        + (stock.MissingKwh > 0.5 ? $", {Figure.Whole(stock.MissingKwh)} kWh of heat are not given for want of it" : ""));

    /// <summary>Water that is not given, in words; nothing where all is.</summary>
    protected static IEnumerable<string> WaterFailures(SpellCase of)
    {
        if (of.WaterUnservedL > 0.5)
        {
            string[] causes =
            [
                .. of.FrozenHours > 0 ? new[] { $"pipes are frozen in {Figure.Whole(of.FrozenHours.Value)} h of the spell" } : [],
                .. of.SourceDownHours > 0 ? new[] { $"mains or pump are out of order in {Figure.Whole(of.SourceDownHours)} h" } : [],
            ];
            yield return $"{Figure.Of(of.WaterUnservedL / 1000)} m3 of water are not given{(causes.Length > 0 ? ": " + string.Join(", ", causes) : "")}";
        }
    }

    /// <summary>Electricity not served by end use, as it stands in the document.</summary>
    protected static IReadOnlyDictionary<string, double> Unserved(SpellCase of) =>
        Enum.GetValues<ElectricEndUse>().ToDictionary(u => Naming.Snake(u.ToString()), u => of.UnservedKwh[(int)u]);

    /// <summary>Stocks of fuel, as they stand in the document.</summary>
    protected static IEnumerable<object> Stocks(SpellCase of) => of.Stocks.Select(s => new { Fuel = Naming.Kebab(s.Carrier.ToString()), s.DryHours, s.MissingKwh });

    /// <summary>None where there is no limit.</summary>
    protected static double? Limited(double kw) => double.IsPositiveInfinity(kw) ? null : kw;

    /// <summary>Hours from the start of a cut, in words.</summary>
    protected static string After(int? hours) => hours is { } h ? h == 0 ? "before" : $"{Figure.Whole(h)} h" : "never";

    /// <summary>Degrees with a tenth.</summary>
    public static string Degrees(double value) => value.ToString("0.0", CultureInfo.InvariantCulture);

    /// <summary>A setpoint, or that there is none.</summary>
    protected static string Setpoint(double? celsius) => celsius is { } set ? set.ToString("0.#", CultureInfo.InvariantCulture) : "none";

    private static string FuelOf(SpellStock stock)
    {
        string name = Naming.Kebab(stock.Carrier.ToString()).Replace('-', ' ');
        return char.ToUpperInvariant(name[0]) + name[1..];
    }

    private static string About(DesignSpell of) => $"{About(of.Spell, of.Weather)}; {Figure.Whole(of.People)} residents{CutOf(of)}";

    /// <summary>The cut in a spell, in words; nothing without one.</summary>
    public static string CutOf(DesignSpell of) =>
        of.WithCut is { } cut ? $"; power cut of {cut.CutHours} h from {Moment((of.Spell.StartHour + cut.CutFrom!.Value) % 8760)}" : "";

    private static string Value(Row row, SpellCase of) => row.Of(of) is { } value ? $"{Figure.Of(Math.Abs(value) < 1e-9 ? 0 : value)} {row.Unit}".TrimEnd() : "none there";

    private static string Moment(int hour) => new DateTime(2001, 1, 1).AddHours(hour).ToString("dd MMM HH:mm", CultureInfo.InvariantCulture);
}
