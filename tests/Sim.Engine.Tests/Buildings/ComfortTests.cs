using FsCheck;
using FsCheck.Fluent;
using Sim.Engine.Buildings;
using Sim.Engine.Simulation;
using Sim.Engine.Tests.Simulation;

namespace Sim.Engine.Tests.Buildings;

public class ComfortTests
{
    /// <summary>0.33 x 20 + 18.8 = 25.4; category II from 21.4 to 28.4, III from 20.4 to 29.4 (EN 16798-1, B.2.2).</summary>
    [Fact]
    public void Rooms_without_cooling_follow_the_running_mean()
    {
        Assert.Equal(25.4, En16798.ComfortC(20), 1e-12);
        Assert.Equal((22.4, 27.4), Rounded(En16798.Limits(0, 20, false)));
        Assert.Equal((21.4, 28.4), Rounded(En16798.Limits(1, 20, false)));
        Assert.Equal((20.4, 29.4), Rounded(En16798.Limits(2, 20, false)));
        Assert.Equal(En16798.Limits(2, 20, false), En16798.Limits(3, 20, false));
        Assert.Equal(En16798.ComfortC(30), En16798.ComfortC(45));
    }

    [Theory]
    [InlineData(0, 21, 25.5)]
    [InlineData(1, 20, 26)]
    [InlineData(2, 18, 27)]
    [InlineData(3, 16, 28)]
    public void Cooled_rooms_and_the_heating_season_have_fixed_limits(int category, double low, double high)
    {
        Assert.Equal((low, high), En16798.Limits(category, 5, false));
        Assert.Equal((low, high), En16798.Limits(category, 25, true));
    }

    /// <summary>A step of daily means from 0 to 10 C: after one warm day 2 C, after two 3.6 C, by hand.</summary>
    [Fact]
    public void The_running_mean_takes_a_fifth_of_yesterday()
    {
        double[] hours = [.. Enumerable.Range(0, 365 * 24).Select(h => h / 24 >= 200 && h / 24 < 300 ? 10.0 : 0)];
        double[] means = En16798.RunningMeans(hours);
        Assert.Equal(0, means[200], 1e-9);
        Assert.Equal(2, means[201], 1e-9);
        Assert.Equal(3.6, means[202], 1e-9);
        Assert.All(En16798.RunningMeans([.. Enumerable.Repeat(7.0, 8760)]), m => Assert.Equal(7, m, 1e-12));
    }

    /// <summary>The chart of the National Weather Service, in whole degrees Fahrenheit.</summary>
    [Theory]
    [InlineData(80, 40, 80)]
    [InlineData(90, 50, 95)]
    [InlineData(90, 60, 100)]
    [InlineData(100, 40, 109)]
    [InlineData(86, 90, 105)]
    [InlineData(110, 40, 136)]
    public void The_heat_index_is_that_of_the_published_chart(double airF, double humidity, double indexF) =>
        Assert.Equal(indexF, Math.Round(HeatIndex.NwsC((airF - 32) / 1.8, humidity / 100) * 1.8 + 32));

    [Fact]
    public void Air_below_the_regression_feels_as_steadman_says()
    {
        // 75 F at 50 %: (0.5 (75 + 61 + 7 x 1.2 + 4.7) + 75) / 2 = 74.775 F.
        Assert.Equal((74.775 - 32) / 1.8, HeatIndex.NwsC((75 - 32) / 1.8, 0.5), 1e-9);
        Assert.InRange(HeatIndex.SaturationPa(20), 2339 * 0.997, 2339 * 1.003);
    }

    /// <summary>Every people-hour that the run has in its rooms is in one class, and no class is told twice.</summary>
    [Fact]
    public void Classes_add_up_to_the_people_hours_of_the_run()
    {
        SiteRun run = Counted();
        Assert.Equal(run.Total("served.in_rooms"), run.Comfort.Sum(b => b.PeopleHours.Sum()), 1e-6 * run.Total("served.in_rooms"));
        Assert.All(run.Comfort, b =>
        {
            Assert.InRange(b.Hours.Sum(), 0, 8760);
            Assert.InRange(b.TooColdPeopleHours, 0, b.PeopleHours[En16798.Beyond]);
            Assert.InRange(b.HeatHours.Sum(), 0, 8760);
        });
        Assert.True(run.Comfort.Sum(b => b.HeatPeopleHours.Sum()) > 0);
        Assert.Empty(Centre.Run().Comfort);
    }

    [Fact]
    public void A_lower_setpoint_never_has_fewer_cold_hours()
    {
        Gen<(int, int)> cases = from setpoint in Gen.Choose(12, 21) from lower in Gen.Choose(1, 4) select (setpoint, lower);
        Prop.ForAll(cases.ToArbitrary(), c =>
        {
            SiteRun warm = Counted(c.Item1), cold = Counted(c.Item1 - c.Item2);
            return Cold(cold) >= Cold(warm) && Under(cold) >= Under(warm) && Served(cold) >= Served(warm);
        }).Holds(4);

        static double Cold(SiteRun run) => run.Comfort.Sum(b => b.TooColdPeopleHours);
        static double Under(SiteRun run) => run.Comfort.Sum(b => b.UnderPeopleKHours);
        static double Served(SiteRun run) => run.Total("served.cold");
    }

    private static SiteRun Counted(int setpoint = 20) => Run.Of(Centre.Plan(Centre.File(),
        [("buildings.sleeping.setpoint", $"{{ day: {setpoint} C, night: {setpoint} C }}")]), comfort: true).Sites[0];

    private static (double, double) Rounded((double Low, double High) limits) => (Math.Round(limits.Low, 9), Math.Round(limits.High, 9));
}
