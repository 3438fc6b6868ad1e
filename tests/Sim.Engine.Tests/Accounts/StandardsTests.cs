using Sim.Engine.Accounts;

namespace Sim.Engine.Tests.Accounts;

public class StandardsTests
{
    private static readonly StandardsInputs Sphere = new() { Set = StandardSet.Sphere, ToleratedFraction = 0.05 };

    [Fact]
    public void Litres_are_judged_by_the_day_and_a_limit_just_met_is_met()
    {
        var month = new MeteredMonth { ResidentsByDay = [100, 100, 100, 0], DeliveredLByDay = [1500, 1499, 750, 0] };
        StandardResult water = Judge("standards.water", Sphere, month);
        Assert.Equal((2, 3, false), (water.Breaches, water.Judged, water.Passes));
        Assert.Equal(7.5, water.Worst, 12);
        Assert.Equal(15, water.Limit);
    }

    [Fact]
    public void Hours_below_the_minimum_are_counted_by_the_running_day()
    {
        // 100 people, 1,600 L a day from 6 to 22 h (100 L an hour): 16 L each where Sphere wants 15. The second day's taps are dry from 12 to 18 h.
        double[] Day(int from, int to) => [.. Enumerable.Range(0, 24).Select(h => h is >= 6 and < 22 && !(h >= from && h < to) ? 100.0 : 0)];
        double[] hours = [.. Day(0, 0), .. Day(12, 18), .. Day(0, 0)];
        var month = new MeteredMonth { ResidentsByDay = [100, 100, 100], DeliveredLByDay = [1600, 1000, 1600], DeliveredLByHour = hours };
        StandardResult water = Judge("standards.water", Sphere, month);
        // With 12 to 13 h dry 1,500 L are left, which is enough; from 13 h on it is less, until the third day's hour from 16 to 17 has made 1,500 L up again:
        // 11 hours of the second day are below (13 to 24), 16 of the third (0 to 16).
        Assert.Equal((1, 27.0, 2700.0), (water.Breaches, water.HoursBelow, water.PeopleHoursBelow));
        // Over two months as in one, and a day without residents between is no shortage.
        MeteredMonth Part(int number, double residents, params int[] days) => new()
        {
            Month = number,
            ResidentsByDay = [.. days.Select(_ => residents)],
            DeliveredLByDay = [.. days.Select(d => 1.0)],
            DeliveredLByHour = (double[])[.. days.SelectMany(d => hours[(24 * d)..(24 * (d + 1))])],
        };
        Assert.Equal(27, Judge("standards.water", Sphere, Part(0, 100, 0, 1), Part(1, 100, 2)).HoursBelow);
        Assert.Equal(11, Judge("standards.water", Sphere, Part(0, 100, 0, 1), Part(1, 0, 2), Part(2, 100, 0, 0)).HoursBelow);
        Assert.Null(Judge("standards.water", Sphere, new MeteredMonth { ResidentsByDay = [10], DeliveredLByDay = [100] }).HoursBelow);
        // Twice the people from the second day on share 1,600 L: 8 L each on a whole day.
        var more = new MeteredMonth { ResidentsByDay = [100, 200, 200], DeliveredLByDay = [1600, 1600, 1600], DeliveredLByHour = (double[])[.. Day(0, 0), .. Day(0, 0), .. Day(0, 0)] };
        // 1,600 L are under 15 L each as soon as the window holds 106.7 people: after two hours of the second day.
        Assert.Equal((47.0, 9400.0), (Judge("standards.water", Sphere, more).HoursBelow, Judge("standards.water", Sphere, more).PeopleHoursBelow));
    }

    [Theory]
    [InlineData(StandardSet.Sphere, 15, 250, 20, 50)]
    [InlineData(StandardSet.UnhcrEmergency, 15, 250, 50, 50)]
    [InlineData(StandardSet.UnhcrPostEmergency, 20, 100, 20, 20)]
    public void Sets_have_their_published_limits(StandardSet set, double litres, double tap, double toilet, double shower)
    {
        StandardLimits limits = new StandardsInputs { Set = set }.Limits();
        Assert.Equal(
            (litres, tap, toilet, shower, 4.5, 45.0),
            (limits.WaterLPerPersonDay, limits.PeoplePerTap, limits.PeoplePerToilet, limits.PeoplePerShower, limits.LivingM2PerPerson, limits.SiteM2PerPerson));
    }

    [Fact]
    public void Fixtures_are_judged_by_the_day_against_the_set_or_ones_own_limit()
    {
        var month = new MeteredMonth { ResidentsByDay = [160, 161, 400], Toilets = 8 };
        StandardResult toilets = Judge("standards.toilets", Sphere, month);
        Assert.Equal((2, 50.0, false), (toilets.Breaches, toilets.Worst, toilets.Passes));
        Assert.True(Judge("standards.toilets", Sphere with { PeoplePerToilet = 50 }, month).Passes);
    }

    [Theory]
    [InlineData(0, 0, 12.5, 0.15)]
    [InlineData(25, 2, double.PositiveInfinity, 60)]
    [InlineData(24, 1, double.PositiveInfinity, 60)]
    [InlineData(700, 4, double.PositiveInfinity, 60)]
    public void Days_without_a_toilet_in_use_are_in_breach(double hoursClosed, int days, double worst, double longestWait)
    {
        var month = new MeteredMonth
        {
            ResidentsByDay = [100, 100, 100, 100, 0],
            Toilets = 8,
            ToiletsPerPersonDay = 5,
            Wastewater = new() { ToiletsClosedHours = hoursClosed },
        };
        StandardResult toilets = Judge("standards.toilets", Sphere, month), wait = Judge("standards.queue.toilets", Sphere, month);
        Assert.Equal((days, 4, days == 0, worst), (toilets.Breaches, toilets.Judged, toilets.Passes, toilets.Worst));
        Assert.Equal((days, days == 0), (wait.Breaches, wait.Passes));
        Assert.InRange(wait.Worst, 0, longestWait);
        Assert.Equal(days > 0, wait.Worst == 60);
        Assert.Equal(0, Judge("standards.showers", Sphere, month with { Showers = 8 }).Breaches);
    }

    [Fact]
    public void What_the_meters_do_not_know_is_not_judged()
    {
        StandardResult taps = Judge("standards.taps", Sphere, new MeteredMonth { ResidentsByDay = [100] });
        Assert.Null(taps.Passes);
        Assert.True(double.IsNaN(taps.Worst));
        Assert.Null(Judge("standards.cold", Sphere, new MeteredMonth()).Passes);
    }

    [Theory]
    [InlineData(500, true)]
    [InlineData(501, false)]
    public void Room_climate_is_judged_by_people_hours_with_a_tolerated_share(double cold, bool passes)
    {
        StandardResult result = Judge("standards.cold", Sphere, new MeteredMonth { PeopleHours = 10_000, ColdPeopleHours = cold });
        Assert.Equal(passes, result.Passes);
        Assert.Equal(cold, result.Breaches);
    }

    [Fact]
    public void Room_climate_names_the_limits_by_which_the_simulation_counted()
    {
        var month = new MeteredMonth { PeopleHours = 100, ColdLimitC = 17.5, HotLimitC = 27, FreshAirLimitLPerSecondPerson = 4 };
        Assert.EndsWith("below 17.5 C", Judge("standards.cold", Sphere, month).Label, StringComparison.Ordinal);
        Assert.EndsWith("above 27 C", Judge("standards.hot", Sphere, month).Label, StringComparison.Ordinal);
        Assert.EndsWith("below 4 L/s per person", Judge("standards.fresh_air", Sphere, month).Label, StringComparison.Ordinal);
    }

    [Fact]
    public void Several_sites_pass_together_only_where_each_passes()
    {
        StandardResult Water(double litres) => Judge("standards.water", Sphere, new MeteredMonth { ResidentsByDay = [10], DeliveredLByDay = [litres] });
        StandardResult unknown = Judge("standards.water", Sphere, new MeteredMonth());
        StandardResult bad = StandardResult.Together([Water(300), Water(120), unknown]);
        Assert.Equal((12.0, 1.0, 2.0, false), (bad.Worst, bad.Breaches, bad.Judged, bad.Passes));
        Assert.True(StandardResult.Together([Water(300), Water(150)]).Passes);
        Assert.Null(StandardResult.Together([Water(300), unknown]).Passes);
        Assert.Equal(30, StandardResult.Together([unknown, Water(300)]).Worst);
        StandardResult Toilets(double residents) => Judge("standards.toilets", Sphere, new MeteredMonth { ResidentsByDay = [residents], Toilets = 1 });
        Assert.Equal((25.0, false), (StandardResult.Together([Toilets(25), Toilets(10)]).Worst, StandardResult.Together([Toilets(10), Toilets(25)]).Passes));
    }

    [Fact]
    public void Space_counts_days_of_crowding()
    {
        var month = new MeteredMonth { ResidentsByDay = [100, 200], LivingM2ByDay = [600, 600] };
        StandardResult space = Judge("standards.living_area", Sphere, month);
        Assert.Equal((1, 3.0), (space.Breaches, space.Worst));
    }

    private static StandardResult Judge(string key, StandardsInputs inputs, params MeteredMonth[] months) =>
        Standards.Judge(months, inputs).Single(s => s.Key == key);
}
