using System.Text.Json;

namespace Sim.Cli.Tests.Commands;

[Collection(ConsoleCollection.Name)]
public sealed class BreakEvenCommandTests
{
    private const string Rent = "sites.flats.homes.rent=150 EUR/month..3000 EUR/month";

    [Fact]
    public void Json_is_one_document_with_the_break_even_between_its_neighbours()
    {
        Files.With(OneYear(), path =>
        {
            Sim sim = Sim.Run("breakeven", path, "--vary", Rent, "--between", "baseline,flats", "--points", "3", "--json");
            Assert.Equal(0, sim.Code);
            using var json = JsonDocument.Parse(sim.Out);
            JsonElement even = json.RootElement.GetProperty("break_evens")[0];
            Assert.InRange(even.GetProperty("value").GetDouble(), 150, 3000);
            Assert.Equal(even.GetProperty("first").GetDouble(), even.GetProperty("second").GetDouble(), 2);
            Assert.Equal(4, json.RootElement.GetProperty("points").GetArrayLength());
            // What payers bear together is the cost, but for interest.
            double borne = even.GetProperty("second_payers_eur_per_person_night").EnumerateObject().Sum(p => p.Value.GetDouble());
            Assert.InRange(borne / even.GetProperty("second").GetDouble(), 0.999, 1.2);
        });
    }

    [Fact]
    public void What_the_marks_stand_for_is_listed_for_each_value()
    {
        string text = File.ReadAllText(Files.Lipa).Replace("period: { start: 2026, years: 10 }", "period: { start: 2026, years: 1 }", StringComparison.Ordinal)
            .Replace("set: { electricity.pv.roof.peak: 250 kW }", "set: { electricity.pv.roof.peak: 250 kW, electricity.loads.site_lamps: 0, comfort.cold: 10 C }", StringComparison.Ordinal);
        Files.With(text, path =>
        {
            JsonElement[] points = [.. JsonDocument.Parse(Sim.Run("breakeven", path, "--vary", "prices.diesel=1 EUR/L..2 EUR/L", "--between", "baseline,solar", "--points", "2", "--json").Out).RootElement.GetProperty("points").EnumerateArray()];
            Assert.Equal(2, points.Length);
            Assert.All(points, p => Assert.Equal(("electricity.loads.site_lamps", "comfort.cold"), (Only(p, "second_gives_less"), Only(p, "second_other_limits"))));
        });

        static string? Only(JsonElement point, string list) => Assert.Single(point.GetProperty(list).EnumerateArray()).GetString();
    }

    [Fact]
    public void The_table_names_the_break_even_and_the_chart_marks_it()
    {
        Files.With(OneYear(), path =>
        {
            string chart = Path.Combine(Path.GetDirectoryName(path)!, "even.svg");
            Sim sim = Sim.Run("breakeven", path, "--vary", Rent, "--between", "baseline,flats", "--points", "3", "--chart", chart);
            Assert.Equal(0, sim.Code);
            Assert.Contains("Break-even at sites.flats.homes.rent = ", sim.Out, StringComparison.Ordinal);
            Assert.All(sim.Lines, line => Assert.True(line.Length <= 100, line));
            Assert.Contains("break-even", File.ReadAllText(chart), StringComparison.Ordinal);
        });
    }

    // Both keep to a narrow band far above 0, which fills the chart.
    [Fact]
    public void Lines_far_from_0_fill_the_chart()
    {
        Files.With(OneYear(), path =>
        {
            string chart = Path.Combine(Path.GetDirectoryName(path)!, "even.svg");
            Assert.Equal(0, Sim.Run("breakeven", path, "--vary", "sites.flats.homes.rent=300 EUR/month..330 EUR/month", "--between", "baseline,flats", "--points", "2", "--chart", chart).Code);
            Assert.Contains("does not begin at 0", File.ReadAllText(chart), StringComparison.Ordinal);
        });
    }

    [Fact]
    public void Each_payer_sees_a_break_even_of_its_own_in_table_document_and_chart()
    {
        Files.With(OneYear(), path =>
        {
            string chart = Path.Combine(Path.GetDirectoryName(path)!, "payers.svg");
            Sim sim = Sim.Run("breakeven", path, "--vary", Rent, "--between", "baseline,flats", "--points", "3", "--by-payer", "--json", "--chart", chart);
            Assert.Equal(0, sim.Code);
            using var json = JsonDocument.Parse(sim.Out);
            JsonElement[] payers = [.. json.RootElement.GetProperty("payers").EnumerateArray()];
            Assert.Equal(["donors", "municipality", "state"], payers.Select(p => p.GetProperty("name").GetString()));
            // Rent is no donor's: whatever it is, flats cost donors the same, so that no value of it is a break-even.
            Assert.Equal(0, payers[0].GetProperty("break_evens").GetArrayLength());
            JsonElement state = payers[2].GetProperty("break_evens")[0];
            Assert.Equal(state.GetProperty("first").GetDouble(), state.GetProperty("second").GetDouble(), 2);
            // Metric and table agree: alone, the state's break-even is the same.
            Sim alone = Sim.Run("breakeven", path, "--vary", Rent, "--between", "baseline,flats", "--points", "3", "--metric", "borne.state", "--json");
            using var single = JsonDocument.Parse(alone.Out);
            Assert.Equal(state.GetProperty("value").GetDouble(), single.RootElement.GetProperty("break_evens")[0].GetProperty("value").GetDouble());
            Assert.Contains("What each payer bears more", File.ReadAllText(chart), StringComparison.Ordinal);
        });
    }

    [Fact]
    public void The_table_by_payer_fits_and_names_all()
    {
        Files.With(OneYear(), path =>
        {
            Sim sim = Sim.Run("breakeven", path, "--vary", Rent, "--between", "baseline,flats", "--points", "2", "--by-payer");
            Assert.Equal(0, sim.Code);
            Assert.Contains("Seen by", sim.Out, StringComparison.Ordinal);
            Assert.All(new[] { "donors", "municipality", "state" }, name => Assert.Contains(name, sim.Out, StringComparison.Ordinal));
            Assert.All(sim.Lines, line => Assert.True(line.Length <= 100, line));
        });
    }

    [Theory]
    [InlineData("--metric", "borne.muncipality", "did you mean borne.municipality?")]
    [InlineData("--vary", "sites.flats.homes.rnt=1 EUR/month..2 EUR/month", "nearest: sites.flats.homes.rent")]
    [InlineData("--vary", "sites.flats.homes.rent=1 EUR/month", "not of the form PATH=low..high")]
    [InlineData("--vary", "sites.flats.homes.rent=1 kWh..2 kWh", "sites.flats.homes.rent")]
    [InlineData("--metric", "cost.totl.eur", "did you mean cost.total.eur?")]
    [InlineData("--between", "baseline,flat", "did you mean flats?")]
    [InlineData("--between", "baseline", "does not name two variations")]
    [InlineData("--between", "flats,flats", "does not name two variations")]
    [InlineData("--points", "1", "--points 1 is not from 2 to 1000")]
    [InlineData("--set", "occupancy.scale", "not of the form PATH=VALUE")]
    [InlineData("--set", "sites.flats.open=false", "is set by flats too")]
    public void What_cannot_be_asked_ends_with_code_2(string option, string value, string said)
    {
        Files.With(OneYear(), path =>
        {
            var asked = new Dictionary<string, string> { ["--vary"] = Rent, ["--between"] = "baseline,flats", ["--points"] = "2", [option] = value };
            Sim sim = Sim.Run(["breakeven", path, .. asked.SelectMany(a => new[] { a.Key, a.Value })]);
            Assert.Equal((2, ""), (sim.Code, sim.Out));
            Assert.Contains(said, sim.Error, StringComparison.Ordinal);
        });
    }

    [Fact]
    public void Compare_shows_forms_of_reception_and_who_bears_them_where_there_are_several_sites()
    {
        Files.With(OneYear(), path =>
        {
            Sim sim = Sim.Run("compare", path);
            Assert.Equal(0, sim.Code);
            Assert.Contains("Per person", sim.Out, StringComparison.Ordinal);
            Assert.Contains("Borne by", sim.Out, StringComparison.Ordinal);
            Assert.Contains("municipality", sim.Out, StringComparison.Ordinal);
            Assert.All(sim.Lines, line => Assert.True(line.Length <= 100, line));
        });
    }

    private static string OneYear() => ShippedFiles.OneYear("spread-out.yaml").Replace("data/lipa-occupancy.csv", Path.Combine(ShippedFiles.Root, "scenarios", "data", "lipa-occupancy.csv"), StringComparison.Ordinal);
}
