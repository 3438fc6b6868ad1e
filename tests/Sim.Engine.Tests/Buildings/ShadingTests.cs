using Sim.Engine.Buildings;
using Sim.Engine.Time;

namespace Sim.Engine.Tests.Buildings;

public class ShadingTests
{
    private static readonly int June = Calendar.MonthStartHour(5), January = 12;

    [Theory]
    [InlineData(200, 20, 0.2)]
    [InlineData(150, 20, 1)]
    [InlineData(200, 16, 1)]
    public void Blinds_close_above_their_threshold_when_it_is_warm_outside(double sun, double outdoorC, double expected)
    {
        var blinds = new Shading { BlindsAboveWPerM2 = 150, OutdoorAboveC = 16, TransmittanceFraction = 0.2 };
        Assert.Equal(expected, blinds.ReachesGlass(June, sun, outdoorC, isSouthern: false), 1e-12);
    }

    [Fact]
    public void Standing_shade_is_there_in_summer_only_or_all_year()
    {
        var net = new Shading { WindowsFraction = 0.3 };
        Assert.Equal(0.7, net.ReachesGlass(June, 500, 30, isSouthern: false), 1e-12);
        Assert.Equal(1, net.ReachesGlass(January, 500, 30, isSouthern: false), 1e-12);
        Assert.Equal(0.7, (net with { SummerOnly = false }).ReachesGlass(January, 500, 30, isSouthern: false), 1e-12);
        Assert.False(net.Stands(Calendar.MonthStartHour(9), isSouthern: false));
        Assert.True(net.Stands(Calendar.MonthStartHour(9) - 1, isSouthern: false));
    }

    [Fact]
    public void South_of_the_equator_it_is_there_in_the_summer_of_the_south()
    {
        var net = new Shading { WindowsFraction = 0.3 };
        Assert.Equal(1, net.ReachesGlass(June, 500, 30, isSouthern: true), 1e-12);
        Assert.Equal(0.7, net.ReachesGlass(January, 500, 30, isSouthern: true), 1e-12);
        Assert.Equal((true, false), (net.Stands(Calendar.MonthStartHour(3) - 1, isSouthern: true), net.Stands(Calendar.MonthStartHour(3), isSouthern: true)));
        Assert.Equal((false, true), (net.Stands(Calendar.MonthStartHour(10) - 1, isSouthern: true), net.Stands(Calendar.MonthStartHour(10), isSouthern: true)));
    }
}
