using System.Text.RegularExpressions;
using Sim.Engine.Accounts;

namespace Sim.Engine.Tests.Accounts;

public partial class IndicatorsTests
{
    [Fact]
    public void The_page_lists_exactly_the_keys_labels_and_units_of_the_code()
    {
        IEnumerable<string> page = File.ReadAllLines(Path.Combine(Root(), "docs", "indicators.md"))
            .Select(line => Row().Match(line)).Where(m => m.Success).Select(m => $"{m.Groups[1].Value} | {m.Groups[2].Value} | {m.Groups[3].Value}");
        Assert.Equal(Indicators.All.Select(d => $"{d.Key} | {d.Label} | {d.Unit}"), page);
    }

    [Fact]
    public void Keys_are_unique_and_dotted()
    {
        Assert.Equal(Indicators.All.Count, Indicators.All.Select(d => d.Key).Distinct().Count());
        Assert.All(Indicators.All, d => Assert.Matches("^[a-z0-9_]+(\\.[a-z0-9_]+)+$", d.Key));
    }

    [Fact]
    public void Means_are_per_year_and_per_person_night()
    {
        MeteredMonth[] months = [.. Enumerable.Range(0, 24).Select(m => new MeteredMonth
        {
            Month = m,
            Days = 30,
            PersonNights = 3000,
            ElectricityUsedKwh = 6000,
            ImportKwh = [4000, 2000],
            PeakImportKw = 20 + m,
            MainsM3 = 225,
            RoomHeatKwh = 5500,
            ClosedRoomHeatKwh = 500,
            HeatedAreaM2 = 500,
        })];
        Appraisal a = Appraisal.Of(months, Sample.Defaults);
        Dictionary<string, double> values = Indicators.Of(a).ToDictionary(i => i.Key, i => i.Value);
        Assert.Equal(36_000, values["people.person_nights"], 9);
        Assert.Equal(100, values["people.residents"], 9);
        Assert.Equal(72_000, values["energy.electricity.kwh"], 9);
        Assert.Equal(2, values["energy.electricity.kwh_per_person_day"], 9);
        Assert.Equal(43, values["energy.peak.kw"], 9);
        Assert.Equal((66_000, 6000), (values["energy.heating.kwh"], values["energy.heating.closed.kwh"]));
        Assert.Equal(120, values["energy.heating.kwh_per_m2_year"], 9);
        Assert.Equal(75, values["water.l_per_person_day"], 9);
        Assert.Equal(a.TotalEurPerYear, Enum.GetNames<CostCategory>().Sum(c => values[$"cost.{c.ToLowerInvariant()}.eur"]), 6);
        Assert.Equal(values["emissions.total.tco2e"], values["emissions.scope1.tco2e"] + values["emissions.scope2.tco2e"] + values["emissions.scope3.tco2e"], 9);
        Assert.Equal(0, values["cost.npv.eur"]);
    }

    [Fact]
    public void The_net_present_value_comes_from_the_comparison()
    {
        Appraisal a = Appraisal.Of(Sample.Period(2), Sample.Defaults);
        Comparison c = Comparison.Of(Appraisal.Of(Sample.Period(2, 1.1), Sample.Defaults), a, Sample.Defaults.LifeCycle);
        Assert.Equal(c.NetPresentValueEur, Indicators.Of(a, c).Single(i => i.Key == "cost.npv.eur").Value, 9);
        Assert.True(c.NetPresentValueEur > 0);
    }

    [GeneratedRegex(@"^\| `([^`]+)` \| (.+?) \| (\S.*?) \|")]
    private static partial Regex Row();

    private static string Root()
    {
        DirectoryInfo? folder = new(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Sustainability.sln")))
        {
            folder = folder.Parent;
        }
        return folder?.FullName ?? throw new InvalidOperationException("no solution above the tests");
    }
}
