using Sim.Cli.Reports;
using Sim.Engine.Studies;

namespace Sim.Cli.Tests.Reports;

/// <summary>Charts of a centre of several sites.</summary>
public class SitesChartsTests
{
    [Fact]
    public void Sites_are_summed_or_each_has_its_chart()
    {
        IReadOnlyList<Result> results = LipaResults.Compare(TwoSites());
        Result both = results[0];
        Assert.Equal(2, both.Run.Sites.Count);
        Assert.Contains("2 sites together", EnergyCharts.ByEndUse(both).Subtitle, StringComparison.Ordinal);
        Assert.All(both.Run.Sites, s => Assert.Contains($"site {s.Plan.Name}, ", WeekCharts.Electricity(both, s, coldest: true).Subtitle, StringComparison.Ordinal));
        string[] byHour = [.. ResultCharts.OfRun(both).Select(c => c.Name).Where(n => n.StartsWith("winter-week-electricity", StringComparison.Ordinal))];
        Assert.Equal(both.Run.Sites.Select(s => $"winter-week-electricity.{s.Plan.Name}"), byHour);
        double oilKwh = both.Run.Sites.Sum(s => s.Total("fuel.heating_oil") * s.Plan.Inputs.Fuels.HeatingOilKwhPerL) / 2;
        ResultChartsTests.Equal(both["energy.electricity.kwh"] + oilKwh, ResultChartsTests.Stack(EnergyCharts.ByEndUse(both)));
        ResultChartsTests.Equal(both["cost.eur_per_person_night"], ResultChartsTests.Stack(MoneyCharts.Breakdown(both)));
        Assert.Equal(3000, ResourceCharts.Occupancy(both).Thresholds[0].Value);
        ResultChartsTests.Equal(both.Appraisal.PersonNights, ResourceCharts.Occupancy(both).Series[0].Values.Select((v, i) => v * both.Appraisal.Months[i].Days).Sum());
        Assert.Equal(1000 * both["water.total.m3"], ResourceCharts.Water(both).Series.Sum(s => s.Values.Select((l, m) => l * both.Appraisal.Months.Where(x => x.Month % 12 == m).Sum(x => x.PersonNights) / 2).Sum()), 1);
    }

    // The keys of the one site, moved below two.
    private static string TwoSites()
    {
        string[] top = ["name:", "about:", "period:", "seed:", "closure:", "options:", "packages:", "up_to_standard:", "uncertain:"];
        var shared = new List<string>();
        var site = new List<string>();
        bool isShared = true;
        foreach (string line in LipaResults.Text().Split('\n').Where(l => l.Trim().Length > 0 && !l.StartsWith('#')))
        {
            isShared = line[0] == ' ' ? isShared : top.Any(line.StartsWith);
            (isShared ? shared : site).Add(line);
        }
        int options = shared.FindIndex(l => l.StartsWith("options:", StringComparison.Ordinal));
        string[] indented = [.. site.Select(l => "    " + l)];
        return string.Join('\n', [.. shared.Take(options), "options:", "  solar: { set: { sites.east.electricity.pv.roof.peak: 250 kW }, cost: { capex: 100000 EUR, lifetime: 25 years } }", "sites:", "  east:", .. indented, "  west:", .. indented]);
    }
}
