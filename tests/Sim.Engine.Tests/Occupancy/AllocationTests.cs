using FsCheck.Fluent;
using Sim.Engine.Occupancy;

namespace Sim.Engine.Tests.Occupancy;

public class AllocationTests
{
    private static readonly double[] NoShares = [0, 0];

    [Fact]
    public void Nobody_is_lost_or_made_and_no_site_holds_more_than_its_beds_under_any_rule() =>
        Prop.ForAll(Gen.Choose(0, 2000).ArrayOf(12).ToArbitrary(), r =>
        {
            double people = r[0] / 1.7, families = people * (r[1] % 101) / 100;
            double[] beds = [r[2], r[3], r[4]], shares = [.. new[] { r[5], r[6], r[7] }.Select(x => x / Math.Max(1.0, r[5] + r[6] + r[7] + r[8]))];
            int[] order = [.. new[] { 0, 1, 2 }.OrderBy(i => r[9 + i])];
            int[] first = order[..(r[9] % 4)];
            var placed = new double[3];
            double unplaced = Allocation.Place(people, families, beds, order, shares, first, placed);
            bool isConserved = Math.Abs(placed.Sum() + unplaced - people) < 1e-9;
            bool isWithin = placed.Zip(beds).All(p => p.First >= 0 && p.First <= p.Second);
            return isConserved && isWithin && unplaced >= 0 && Math.Abs(unplaced - Math.Max(0, people - beds.Sum())) < 1e-9;
        }).Holds();

    [Fact]
    public void Beds_with_a_lead_time_follow_the_need_and_are_kept_for_a_while()
    {
        // Needed 10, 10, 40, 40, 10, 10, 10: ready two months later, kept one month more; those of the first month are there.
        double[] needed = [10, 10, 40, 40, 10, 10, 10];
        Assert.Equal([10.0, 10, 10, 10, 40, 40, 40], Allocation.Ready(2, 1, needed));
        Assert.Equal(needed, Allocation.Ready(0, 0, needed));
    }

    [Theory]
    [InlineData(1.5, 3, "lead_time.flats", "is 1.5 months; it must be whole months")]
    [InlineData(1, 0.5, "kept", "is 0.5 months; it must be whole months")]
    public void Lead_times_are_whole_months(double lead, double kept, string key, string problem) =>
        Assert.Equal((key, problem), Assert.Single(Allocation.Check(new Allocation { LeadTimeMonths = new Dictionary<string, double> { ["flats"] = lead }, KeptMonths = kept })));

    // 100 people, 20 of them in families, who go to the second site (60 beds); the first (50 beds) is filled with the others, 30 follow.
    [Fact]
    public void Families_go_first_to_the_sites_named_for_them()
    {
        var placed = new double[2];
        Assert.Equal(0, Allocation.Place(100, 20, [50, 60], [0, 1], NoShares, [1], placed));
        Assert.Equal([50, 50], placed);
        Assert.Equal(0, Allocation.Place(40, 20, [50, 60], [0, 1], NoShares, [1], placed));
        Assert.Equal([20, 20], placed);
    }

    // 60 % of 100 people are 60, but there are 50 beds; 30 % are 30; the 20 left fill the 10 free beds of the second, and 10 have none.
    [Fact]
    public void Shares_end_at_the_beds_and_what_is_left_follows_the_order()
    {
        var placed = new double[2];
        Assert.Equal(10, Allocation.Place(100, 0, [50, 40], [0, 1], [0.6, 0.3], [], placed), 12);
        Assert.Equal([50, 40], placed);
    }

    [Fact]
    public void A_share_counts_the_families_that_are_there_already()
    {
        var placed = new double[2];
        Assert.Equal(0, Allocation.Place(100, 30, [200, 200], [0, 1], [0, 0.4], [1], placed));
        Assert.Equal([60, 40], placed);
    }

    [Theory]
    [InlineData(0.7, 0.4, "110 %")]
    [InlineData(0.5, 0.5, null)]
    public void Shares_beyond_all_people_are_refused(double a, double b, string? said)
    {
        var rule = new Allocation { SharesFraction = new Dictionary<string, double> { ["a"] = a, ["b"] = b } };
        Assert.Equal(said is null ? 0 : 1, Allocation.Check(rule).Count(p => p.Key == "shares" && p.Problem.Contains(said!, StringComparison.Ordinal)));
    }

    [Fact]
    public void A_site_named_twice_is_refused() =>
        Assert.Equal("order", Assert.Single(Allocation.Check(new Allocation { Order = ["a", "b", "a"] })).Key);
}
