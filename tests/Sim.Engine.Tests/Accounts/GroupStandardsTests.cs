using FsCheck.Fluent;
using Sim.Engine.Accounts;

namespace Sim.Engine.Tests.Accounts;

public class GroupStandardsTests
{
    private static readonly MeteredMonth Month = new()
    {
        ResidentsByDay = [100, 200, 0],
        WomenFraction = 0.1,
        FamiliesFraction = 0.2,
        ShowersPerPersonDay = 0.5,
        ToiletsPerPersonDay = 5,
        Showers = 10,
        Toilets = 10,
        SiteLamps = 4,
    };

    [Fact]
    public void One_server_waits_as_in_the_textbook()
    {
        // M/M/1: wait = use x load / (1 - load). Twelve an hour of three minutes: load 0.6, 4.5 minutes.
        Assert.Equal(4.5, Queues.ErlangWaitMinutes(12, 3, 1), 9);
        // M/M/2 with 1 Erlang: C = 1/3, wait = 1/3 x use / (2 - 1): three minutes of use, one of waiting.
        Assert.Equal(1, Queues.ErlangWaitMinutes(20, 3, 2), 9);
        Assert.Equal(double.PositiveInfinity, Queues.ErlangWaitMinutes(20, 3, 1));
        Assert.Equal(0, Queues.ErlangWaitMinutes(0, 3, 1));
    }

    [Fact]
    public void Waits_grow_with_people_and_shrink_with_fixtures_and_the_most_is_where_the_limit_is_reached() =>
        Prop.ForAll(Gen.Choose(1, 500).ToArbitrary(), Gen.Choose(1, 100).ToArbitrary(), Gen.Choose(1, 30).ToArbitrary(), (perHour, fixtures, use) =>
        {
            double wait = Queues.ErlangWaitMinutes(perHour, use, fixtures), most = Queues.MostPerHour(10, use, fixtures);
            return Queues.ErlangWaitMinutes(perHour + 1, use, fixtures) >= wait && Queues.ErlangWaitMinutes(perHour, use, fixtures + 1) <= wait
                && Math.Abs(Queues.ErlangWaitMinutes(most, use, fixtures) - 10) < 1e-3;
        }).Holds();

    [Fact]
    public void Groups_are_judged_by_their_own_fixtures()
    {
        // Of 200, 20 % in families, women half of these less: 10 % - 10 % = 0; stated here as 15 %. Men: 65 % are 130 on 5 toilets.
        var inputs = new StandardsInputs
        {
            Groups = new UserGroups
            {
                Women = new GroupFixtures { ShareFraction = 0.15, Toilets = 3, Showers = 3, Basins = 2, Taps = 1 },
                Families = new GroupFixtures { Toilets = 2 },
                Men = new GroupFixtures { Toilets = 5 },
                MinorsPerBedroom = 6,
            },
        };
        Dictionary<string, StandardResult> judged = GroupStandards.Judge([Month], inputs, StandardLimits.Of(StandardSet.Sphere)).ToDictionary(s => s.Key);
        Assert.Equal(200 * 0.15 / 3, judged["standards.groups.women.toilets"].Worst, 9);
        Assert.Equal((10, 2.0, true), (judged["standards.groups.women.showers"].Worst, judged["standards.groups.women.showers"].Judged, judged["standards.groups.women.showers"].Passes));
        Assert.Equal((15, 1.0, false), (judged["standards.groups.women.basins"].Worst, judged["standards.groups.women.basins"].Breaches, judged["standards.groups.women.basins"].Passes));
        Assert.Equal((30, 2.0, true), (judged["standards.groups.women.taps"].Worst, judged["standards.groups.women.taps"].Judged, judged["standards.groups.women.taps"].Passes));
        Assert.Equal(20, judged["standards.groups.families.toilets"].Worst, 9);
        Assert.Equal(26, judged["standards.groups.men.toilets"].Worst, 9);
        Assert.Equal((6, 2.0, false), (judged["standards.groups.minors.bedroom"].Worst, judged["standards.groups.minors.bedroom"].Breaches, judged["standards.groups.minors.bedroom"].Passes));
        Assert.DoesNotContain("standards.groups.men.showers", judged.Keys);
        Assert.All(judged.Values, s => Assert.False(ReceptionStandards.IsOfSet(s)));
    }

    [Fact]
    public void Queues_are_judged_by_the_day_and_last_an_hour_at_most()
    {
        // 200 x 0.5 x 60 % = 60 showers an hour of 12 minutes are 12 Erlang on 10 showers; 100 people make 6.
        var inputs = new StandardsInputs { Queues = new Queues { ShowerPeakFraction = 0.6 } };
        StandardResult showers = GroupStandards.Judge([Month], inputs, StandardLimits.Of(StandardSet.Sphere)).Single(s => s.Key == "standards.queue.showers");
        Assert.Equal((60, 1.0, 2.0, false), (showers.Worst, showers.Breaches, showers.Judged, showers.Passes));
    }

    [Theory]
    [InlineData(100.0, true, 25.0)]
    [InlineData(200.0, false, 50.0)]
    [InlineData(0.0, true, 0.0)]
    public void The_way_at_night_is_judged_where_it_is_known(double metres, bool passes, double spacing)
    {
        StandardResult way = GroupStandards.Judge([Month], new StandardsInputs { NightWayM = metres }, StandardLimits.Of(StandardSet.Sphere)).Single(s => s.Key == GroupStandards.NightWayKey);
        Assert.Equal((passes, spacing), (way.Passes, way.Worst));
        Assert.DoesNotContain(GroupStandards.Judge([Month], new StandardsInputs(), StandardLimits.Of(StandardSet.Sphere)), s => s.Key == GroupStandards.NightWayKey);
    }
}
