using Sim.Engine.Electricity;

namespace Sim.Engine.Tests.Electricity;

public class GridAvailabilityTests
{
    private static readonly Outages Rural = new()
    {
        PerYear = 7,
        MeanDurationHours = 85.0 / 60,
        WinterStorms = new WinterStorms { PerYear = 1, ShortestHours = 6, LongestHours = 24 },
    };

    private static readonly Outages NoStorms = Rural with { WinterStorms = new WinterStorms() };

    [Fact]
    public void An_interruption_takes_exactly_its_share_of_each_hour_and_overlaps_count_once()
    {
        double[] year = GridAvailability.FromInterruptions([(10.25, 12.5), (12.0, 12.75), (12.1, 12.2), (8759.5, 9000)]);
        Assert.Equal([1, 0.25, 0, 0.25, 1], year[9..14]);
        Assert.Equal(0.5, year[8759]);
        Assert.Equal(8760 - 2.5 - 0.5, year.Sum(), 1e-9);
    }

    [Fact]
    public void The_mean_of_many_years_has_the_declared_minutes_without_power()
    {
        const int years = 4000;
        double lost = Enumerable.Range(0, years).Sum(y => 8760 - GridAvailability.Random(NoStorms, 1, "lipa", y).Sum());
        // Mean 9.917 h a year; standard error of a compound Poisson sum: sqrt(n E[d^2]) / sqrt(years) = 0.084 h.
        Assert.Equal(7 * 85.0 / 60, lost / years, 3 * 0.084);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Storms_last_between_their_bounds_and_come_in_winter_only(bool isSouthern)
    {
        Outages storms = new() { WinterStorms = new WinterStorms { PerYear = 1, ShortestHours = 6, LongestHours = 24 } };
        double lost = 0;
        const int years = 2000;
        for (int y = 0; y < years; y++)
        {
            double[] year = GridAvailability.Random(storms, 5, "lipa", y, isSouthern);
            // A storm that starts on the last hour of March (September) may reach a day into April (October).
            double[] summer = isSouthern ? [.. year[..(120 * 24)], .. year[(274 * 24)..]] : year[(91 * 24)..(304 * 24)];
            Assert.All(summer, a => Assert.Equal(1, a));
            lost += 8760 - year.Sum();
        }

        // E[d^2] = 225 + 27 h2, standard error sqrt(252 / 2000) = 0.355 h.
        Assert.Equal(15, lost / years, 3 * 0.355);
    }

    [Fact]
    public void What_lasts_over_the_year_s_end_goes_on_in_the_next()
    {
        // Each spell lasts 720 h on the mean: dark is 1 - exp(-720/8760) = 0.0789 of the time, 691 h a year (cut at the year's end 636). Standard error below sqrt(2) 720 / sqrt(8000) = 11.4 h.
        Outages seldom = new() { PerYear = 1, MeanDurationHours = 720 };
        const int years = 8000;
        double lost = 0;
        double[] before = GridAvailability.Random(seldom, 3, "lipa", 0);
        for (int y = 1; y <= years; y++)
        {
            double[] year = GridAvailability.Random(seldom, 3, "lipa", y);
            Assert.True(before[^1] > 0 || year[0] < 1);
            lost += 8760 - year.Sum();
            before = year;
        }
        Assert.InRange(lost / years, 691 - 3 * 11.4, 691 + 3 * 11.4);
    }

    [Fact]
    public void A_year_is_repeatable_and_differs_by_site_year_and_seed()
    {
        double[] year = GridAvailability.Random(Rural, 1, "lipa", 0);
        Assert.Equal(year, GridAvailability.Random(Rural, 1, "lipa", 0));
        Assert.NotEqual(year, GridAvailability.Random(Rural, 2, "lipa", 0));
        Assert.NotEqual(year, GridAvailability.Random(Rural, 1, "bihac", 0));
        Assert.NotEqual(year, GridAvailability.Random(Rural, 1, "lipa", 1));
        Assert.All(year, a => Assert.InRange(a, 0, 1));
    }

    [Fact]
    public void Adding_storms_leaves_the_ordinary_interruptions_where_they_were()
    {
        double[] without = GridAvailability.Random(NoStorms, 1, "lipa", 0), with = GridAvailability.Random(Rural, 1, "lipa", 0);
        Assert.All(without.Zip(with), pair => Assert.True(pair.Second <= pair.First));
    }

    [Fact]
    public void The_grid_can_be_up_or_down_all_year()
    {
        Assert.Equal(8760, GridAvailability.Constant(1).Sum());
        Assert.Equal(0, GridAvailability.Constant(0).Sum());
        Assert.Equal(8760, GridAvailability.Random(new Outages(), 1, "lipa", 0).Sum());
    }

    [Fact]
    public void A_storm_whose_bounds_are_swapped_is_a_problem()
    {
        Outages swapped = new() { WinterStorms = new WinterStorms { ShortestHours = 24, LongestHours = 6 } };
        Assert.Equal("winter_storms.shortest", Assert.Single(Outages.Check(swapped)).Key);
        Assert.Empty(Outages.Check(Rural));
    }
}
