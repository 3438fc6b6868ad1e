using Sim.Engine.Accounts;
using Sim.Engine.Scenarios;
using Sim.Engine.Schema;
using Sim.Engine.Simulation;
using Sim.Engine.Studies;
using Sim.Engine.Tests.Simulation;

namespace Sim.Engine.Tests.Studies;

/// <summary>A small centre and a row of homes for the same people.</summary>
public class SeveralSitesTests
{
    private const string Text = """
        name: Centre and homes
        period: { start: 2026, years: 1 }
        occupancy: { monthly: [30 people, 30 people, 60 people, 60 people, 60 people, 20 people, 20 people, 20 people, 40 people, 40 people, 40 people, 40 people] }
        allocation: { order: [centre, homes] }
        sites:
          centre: &rest
        """;

    private const string Sites = """
          centre:
            location: { latitude: 44.7 deg, longitude: 16.1 deg, elevation: 740 m, time_zone: Europe/Sarajevo }
            climate: { normals: lipa, years: 1 }
            occupancy: { capacity: 32 people }
            buildings: { sleeping: { units: 8, people_per_unit: 4 people, heating: electric-radiators } }
            hot_water: {}
            electricity: { grid: {} }
            water: { source: mains }
          homes:
            location: { latitude: 44.82 deg, longitude: 15.87 deg, elevation: 230 m, time_zone: Europe/Sarajevo }
            climate: { normals: bihac, years: 1 }
            occupancy: { capacity: 16 people }
            buildings: { flat: { units: 4, people_per_unit: 4 people, heating: log-stove } }
            hot_water: {}
            electricity: { grid: {} }
            water: { source: mains }
            homes: { rent: 300 EUR/month, notice: 2 months, spare: 0 % }
            travel: { visits: { trips_per_home: 2 1/month } }
        options:
          homes-only: { set: { sites.centre.open: false } }
          dearer: { set: { sites.homes.homes.rent: 400 EUR/month } }
        """;

    private static readonly Lazy<IReadOnlyList<Result>> All = new(() =>
    {
        var problems = new ProblemList();
        IReadOnlyList<Result>? results = new Study(Centre.File(Whole)).Compare(problems);
        Assert.False(problems.HasErrors, problems.ToString());
        return results!;
    });

    private static string Whole => Text.Replace("  centre: &rest", "", StringComparison.Ordinal).TrimEnd() + "\n" + Sites;

    [Fact]
    public void People_of_all_sites_and_those_without_a_bed_are_the_people_given_on_every_day()
    {
        Run run = All.Value[0].Run;
        double[] centre = Days(run, "centre"), homes = Days(run, "homes");
        double[] given = [.. Enumerable.Range(0, 365).Select(d => new double[] { 30, 30, 60, 60, 60, 20, 20, 20, 40, 40, 40, 40 }[Engine.Time.Calendar.MonthOfDay(d)])];
        Assert.Equal(given, centre.Zip(homes, (a, b) => a + b).Zip(run.Plan.UnplacedByDay, (a, b) => a + b));
        Assert.Equal((32, 16, 12), (centre.Max(), homes.Max(), run.Plan.UnplacedByDay.Max()));
    }

    // 12 people have no bed from March to May: 92 days.
    [Fact]
    public void Nights_without_a_bed_are_counted_and_breach()
    {
        Assert.Equal(12 * 92, All.Value[0]["people.unplaced_nights"]);
        Assert.False(All.Value[0].Appraisal.Standards.Single(s => s.Key == ReceptionStandards.UnplacedKey).Passes);
    }

    // Homes are needed for 0, 0, 16, 16, 16, 0, 0, 0, 8, 8, 8, 8 people: four from March to May, for two months of notice more, then two.
    [Fact]
    public void Homes_follow_their_people_with_their_notice()
    {
        MeteredMonth[] months = [.. All.Value[0].Appraisal.Months.Where(m => m.Site == "homes").OrderBy(m => m.Month)];
        Assert.Equal([0, 0, 4, 4, 4, 4, 4, 0, 2, 2, 2, 2], months.Select(m => m.Homes.Rented));
        Assert.Equal(28 * 300.0, All.Value[0].Appraisal.Ledger.Lines.Where(l => l.Item == "rent of homes").Sum(l => l.AmountEur), 9);
        Assert.Equal([0, 0, 8, 8, 8, 8, 8, 0, 4, 4, 4, 4], months.Select(m => m.Journeys.Sum(j => j.Trips)));
        // Nothing else burns diesel there.
        Assert.All(months, m => Assert.Equal(m.FuelUsed[(int)Carrier.Diesel], m.JourneyDieselL));
        Assert.True(months[2].JourneyDieselL > 0);
    }

    [Fact]
    public void A_closed_site_leaves_no_flow_and_no_cost_and_its_people_go_elsewhere()
    {
        Result only = All.Value[1];
        Assert.Equal(["homes"], only.Run.Sites.Select(s => s.Plan.Name));
        Assert.All(only.Appraisal.Ledger.Lines, l => Assert.Equal("homes", l.Site));
        Assert.Equal(16, Days(only.Run, "homes").Max());
        Assert.Equal(16, Days(only.Run, "homes").Min());
    }

    [Fact]
    public void Rent_is_money_alone_and_shares_the_run()
    {
        Assert.Same(All.Value[0].Run, All.Value[2].Run);
        Assert.Equal(28 * 100.0, (All.Value[2]["cost.site.eur"] - All.Value[0]["cost.site.eur"]) - DepositsLost(), 6);
    }

    [Fact]
    public void Every_balance_closes() => Assert.All(All.Value, r => Assert.True(r.Closes, r.Name));

    [Theory]
    [InlineData("order: [centre, homes]", "order: [center, homes]", "allocation.order", "nearest: centre")]
    [InlineData("order: [centre, homes]", "shares: { home: 20 % }", "allocation.shares.home", "nearest: homes")]
    [InlineData("capacity: 32 people }", "capacity: 32 people, constant: 5 people }", "sites.centre.occupancy", "leave one of the two out")]
    [InlineData("monthly: [30 people,", "constant: 5 people, monthly: [30 people,", "occupancy.recorded", "2 are given")]
    [InlineData("trips_per_home: 2 1/month", "trips_per_home: 2 km", "sites.homes.travel.visits.trips_per_home", "2 km")]
    [InlineData("notice: 2 months", "notice: -1 months", "sites.homes.homes.notice", "0 month")]
    public void What_is_wrong_is_named_with_its_place(string old, string now, string path, string said)
    {
        var problems = new ProblemList();
        new Study(Centre.File(Whole.Replace(old, now, StringComparison.Ordinal))).Check(problems);
        Assert.Contains(problems.Sorted, p => p.Severity == Severity.Error && p.Path == path && p.Line > 0 && p.ToString().Contains(said, StringComparison.Ordinal));
    }

    [Fact]
    public void All_sites_closed_is_an_error()
    {
        var problems = new ProblemList();
        Assert.Null(Centre.File(Whole).Bind(Variation.Of("x", [("sites.centre.open", "false"), ("sites.homes.open", "false")]), problems));
        Assert.Contains("open at least one", problems.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Without_people_at_the_top_every_site_needs_its_own()
    {
        var problems = new ProblemList();
        string text = string.Join('\n', Whole.Split('\n').Where(l => !l.StartsWith("occupancy", StringComparison.Ordinal)));
        Assert.Null(Centre.File(text).Bind(problems));
        Assert.Contains("or the people of all sites under occupancy at the top", problems.ToString(), StringComparison.Ordinal);
        Assert.Contains("has nobody to allocate", problems.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_scale_moves_every_day_by_one_number()
    {
        Plan plan = Centre.Plan(Centre.File(Whole), [("occupancy.scale", "50 %")]);
        Assert.Equal((30, 0, 0), (plan.Sites.Sum(s => s.Occupancy.PeopleByDay[80]), plan.Sites[1].Occupancy.PeopleByDay[80], plan.UnplacedByDay.Max()));
    }

    // The deposit is a month of rent: owners keep a quarter of it for four homes given up once, so 100 EUR more.
    private static double DepositsLost() => 0.25 * 100 * 4;

    private static double[] Days(Run run, string site) => run.Sites.Single(s => s.Plan.Name == site).Plan.Occupancy.PeopleByDay;
}
