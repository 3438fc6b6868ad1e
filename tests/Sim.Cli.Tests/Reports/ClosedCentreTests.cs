using System.Text.Json;
using System.Text.Json.Nodes;
using Sim.Cli.Charts;
using Sim.Cli.Reports;
using Sim.Engine.Scenarios;
using Sim.Engine.Simulation;
using Sim.Engine.Studies;

namespace Sim.Cli.Tests.Reports;

/// <summary>Mean years and months of a centre of 50 people, open from January 2026 to May 2027: 17 months, January to May twice.</summary>
public sealed class ClosedCentreTests
{
    private const int OpenDays = 151;

    private static readonly Lazy<IReadOnlyList<Result>> Both = new(() =>
    {
        string folder = Path.Combine(LipaResults.Root, "scenarios", "examples"), text = File.ReadAllText(Path.Combine(folder, "closing.yaml"));
        text = text[..text.IndexOf("\noptions:", StringComparison.Ordinal)]
            .Replace("years: 5", "years: 3", StringComparison.Ordinal).Replace("2028-06-30", "2027-05-31", StringComparison.Ordinal) + """

            electricity: { battery: { capacity: 20 kWh, peak_shaving: { kind: constant, target: 8 kW } } }
            prices: { water: { mains: 1 EUR/m3 } }
            options:
              dear-water: { set: { prices.water.mains: 3 EUR/m3 } }
              dear-closing: { set: { closure.cost: 90000 EUR } }
            """;
        var problems = new ProblemList();
        IReadOnlyList<Result>? results = new Study(ScenarioFile.Parse(text + "\n", "closing.yaml", folder, problems)!, hourlyYear: 1).Compare(problems);
        Assert.False(problems.HasErrors, string.Join("; ", problems.Sorted));
        return results!;
    });

    private static Result Closed => Both.Value[0];

    private static SiteRun Site => Closed.Run.Sites[0];

    [Theory]
    [InlineData("2028-11-30", 35, true)]
    [InlineData("2028-12-01", 36, true)]
    [InlineData("2028-12-31", 36, true)]
    [InlineData("2029-01-01", 36, false)]
    public void A_closing_in_the_last_month_of_the_period_is_one(string date, int months, bool closes)
    {
        string folder = Path.Combine(LipaResults.Root, "scenarios", "examples"), text = File.ReadAllText(Path.Combine(folder, "closing.yaml"))
            .Replace("years: 5", "years: 3", StringComparison.Ordinal).Replace("2028-06-30", date, StringComparison.Ordinal);
        var problems = new ProblemList();
        IReadOnlyList<Result>? results = new Study(ScenarioFile.Parse(text, "closing.yaml", folder, problems)!).Compare(problems);
        Assert.False(problems.HasErrors, string.Join("; ", problems.Sorted));
        Assert.All(results!, r =>
        {
            Assert.Equal((months, closes), (r.Appraisal.Until.Months, r.Appraisal.Until.Closes));
            Assert.Equal(closes ? 60_000 : 0, r.Appraisal.Ledger.Lines.Where(l => l.IsClosing).Sum(l => l.AmountEur), 1e-6);
            Assert.True(r.Closes);
        });
        // Fixed to its roof nothing comes back of the modules; else what moving them leaves.
        double Residual(string option) => results!.Single(r => r.Name == option).Appraisal.Investments.Sum(i => Engine.Accounts.Outlays.ResidualEur(i, results![0].Appraisal.Until));
        Assert.Equal(closes, Residual("solar-fixed") < Residual("solar"));
    }

    [Fact]
    public void Flows_of_the_mean_year_are_those_of_the_table()
    {
        Assert.Equal(Closed.Appraisal.Months.Sum(m => m.ImportTotalKwh) * 12 / 17 / 1000, FlowCharts.Energy(Closed).Flows.Single(f => f.From == "Grid").Value, 1e-9);
        Assert.Equal(Closed["water.total.m3"], FlowCharts.Water(Closed).Flows.Single(f => f.From == "Mains water").Value, 1e-9);
        Flow[] waste = [.. FlowCharts.Materials(Closed).Flows];
        Assert.Equal(Closed["waste.total.kg"] / 1000, waste.Where(f => f.To == "Solid waste").Sum(f => f.Value), 1e-9);
        Assert.Equal(Closed["waste.total.kg"] / 1000, waste.Where(f => f.From == "Solid waste").Sum(f => f.Value), 1e-9);
    }

    [Fact]
    public void A_mean_month_counts_how_often_it_was_open()
    {
        IReadOnlyList<Series> uses = ResourceCharts.Water(Closed).Series;
        double each = Closed["water.total.m3"] * 1000 * 17 / 12 / Closed.Appraisal.PersonNights;
        Assert.All(Enumerable.Range(0, 12), m => Assert.Equal(each, uses.Sum(s => s.Values[m]), 0.01 * each));
        // Two euros a cubic metre more, and VAT: the same in January, which was open twice, and in July of as many days.
        Chart savings = SavingsCharts.ByMonth(Closed, Both.Value[1]);
        foreach ((int month, double open) in new[] { (0, 2.0), (6, 1.0) })
        {
            double m3 = Closed.Appraisal.Months.Where(m => m.Month % 12 == month).Sum(m => m.MainsM3) / open;
            Assert.Equal(-2 * m3 * 1.17, savings.Series.Sum(s => s.Values[month]), 1e-6);
        }
    }

    [Fact]
    public void Highest_imports_are_means_of_the_open_months()
    {
        using var html = new StringWriter();
        foreach (Spectre.Console.Table table in PowerTables.Of(Closed))
        {
            HtmlText.Table(html, table);
        }
        // The target is 8 kW in all of them.
        Assert.All(["January", "May", "June", "December"], month => Assert.Matches($@"{month}\s*</t[dh]>\s*<td[^>]*>\s*8\.00", html.ToString()));
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            PowerTables.Write(json, Closed);
            json.WriteEndObject();
        }
        JsonNode battery = JsonNode.Parse(buffer.ToArray())!["batteries"]![0]!;
        Assert.Equal((2, 17), (battery["capacity_kwh"]!.AsArray().Count, battery["peaks"]!.AsArray().Count));
        Assert.Equal("2027-05", (string)battery["peaks"]![16]!["month"]!);
    }

    [Fact]
    public void Nothing_is_measured_after_the_closing()
    {
        using StringWriter monthly = new(), hourly = new();
        MonthlyCsv.Write(monthly, Closed.Run, Csv.Point);
        HourlyCsv.Write(hourly, Site, Csv.Point);
        Assert.Equal((1 + 17, 1 + (24 * OpenDays)), (Rows(monthly), Rows(hourly)));
        Chart year = RoomCharts.Year(Closed, Site);
        Assert.Equal(["Sleeping, in use", "Outdoors"], year.Series.Select(s => s.Name));
        Assert.All(year.Series, s => Assert.Equal((365, OpenDays), (s.Values.Count, s.Values.Count(double.IsFinite))));
        Assert.All(year.Series, s => Assert.True(double.IsFinite(s.Values[OpenDays - 1])));
        Assert.All(ResultCharts.OfRun(Closed), c => Assert.DoesNotContain("NaN", SvgRenderer.Render(c.Make(), 900, 480), StringComparison.Ordinal));
        Assert.All([true, false], coldest => Assert.InRange(WeekCharts.FirstDay(Site, coldest), 0, OpenDays - 7));
    }

    [Fact]
    public void Pictures_of_the_period_end_with_the_closing()
    {
        Chart people = ResourceCharts.Occupancy(Closed);
        Assert.Equal((17, 17), (people.X.Length, people.Series[0].Values.Count));
        Assert.All(people.Series[0].Values, v => Assert.Equal(50, v));
        foreach (Chart yearly in new[] { MoneyCharts.ByYear(Closed), EmissionCharts.ByYear(Closed) })
        {
            Assert.Equal(["2026", "2027 to May"], Assert.IsType<XAxis.Categories>(yearly.X).Names);
            Assert.Contains("closed on 2027-05-31", yearly.Subtitle, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void What_the_closing_costs_is_in_no_mean_month()
    {
        Chart dearer = SavingsCharts.ByMonth(Closed, Both.Value[2]);
        Assert.All(dearer.Series, s => Assert.All(s.Values, v => Assert.Equal(0, v)));
        Assert.Contains("Without the capital and what the closing costs.", dearer.Note, StringComparison.Ordinal);
    }

    private static int Rows(StringWriter text) => text.ToString().TrimEnd().Split('\n').Length;
}
