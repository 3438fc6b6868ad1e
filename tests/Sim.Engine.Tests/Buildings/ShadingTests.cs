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
        Assert.Equal(expected, blinds.ReachesGlass(June, sun, outdoorC), 1e-12);
    }

    [Fact]
    public void Standing_shade_is_there_in_summer_only_or_all_year()
    {
        var net = new Shading { WindowsFraction = 0.3 };
        Assert.Equal(0.7, net.ReachesGlass(June, 500, 30), 1e-12);
        Assert.Equal(1, net.ReachesGlass(January, 500, 30), 1e-12);
        Assert.Equal(0.7, (net with { SummerOnly = false }).ReachesGlass(January, 500, 30), 1e-12);
        Assert.False(net.Stands(Calendar.MonthStartHour(9)));
        Assert.True(net.Stands(Calendar.MonthStartHour(9) - 1));
    }
}
