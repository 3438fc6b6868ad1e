using Sim.Engine.Water;

namespace Sim.Engine.Tests.Water;

public class WaterAsksTests
{
    // The catalogue's defaults.
    private static readonly WaterSystem Default = new()
    {
        DrinkingLPerPersonDay = 3,
        Showers = new Showers { UsesPerPersonDay = 0.65, FlowLPerMinute = 8, DurationMinutes = 5, HotShareFraction = 1, UseTemperatureC = 38 },
        Basins = new Basins { UsesPerPersonDay = 8, FlowLPerMinute = 5, DurationMinutes = 0.25, HotShareFraction = 0.3, UseTemperatureC = 38 },
        Toilets = new Toilets { UsesPerPersonDay = 4, FlushL = 4.5 },
    };

    [Fact]
    public void A_day_of_a_person_has_the_declared_litres_and_leaves_the_services_alone()
    {
        var day = new double[WaterDispatch.EndUses];
        for (int hour = 0; hour < 24; hour++)
        {
            double[] wanted = [-1, -1, -1, -1, -1, -1, -1];
            WaterAsks.Write(Default, 1, hour, wanted);
            for (int use = 0; use < day.Length; use++)
            {
                day[use] += wanted[use];
            }
        }

        Assert.Equal(3, day[(int)WaterEndUse.Drinking], 1e-12);
        Assert.Equal(26, day[(int)WaterEndUse.Showers], 1e-12);
        Assert.Equal(10, day[(int)WaterEndUse.Basins], 1e-12);
        Assert.Equal(18, day[(int)WaterEndUse.Toilets], 1e-12);
        Assert.Equal(-24, day[(int)WaterEndUse.Laundry]);
        Assert.Equal(-24, day[(int)WaterEndUse.Kitchen]);
        Assert.Equal(-24, day[(int)WaterEndUse.Cleaning]);
    }

    [Fact]
    public void An_empty_site_wants_nothing()
    {
        var wanted = new double[WaterDispatch.EndUses];
        WaterAsks.Write(Default, 0, 7, wanted);
        Assert.Equal(0, wanted.Sum());
    }

    // 20 L at 60 C from mains of 10 C are 1.16 kWh a day. With the services' usual litres (kitchen 9 L half of it at 55 C,
    // laundry 5 L 30 % at 50 C, cleaning 4 L 10 % at 40 C) the defaults meet it at Lipa's yearly mean of the mains.
    [Fact]
    public void Hot_water_of_all_end_uses_takes_about_the_heat_of_twenty_litres_at_sixty_degrees()
    {
        const double mainsC = 12.4, kwhPerLK = 4186 / 3.6e6;
        double people = Default.Showers.LPerPersonDay * Default.Showers.HotShareFraction * (Default.Showers.UseTemperatureC - mainsC)
            + Default.Basins.LPerPersonDay * Default.Basins.HotShareFraction * (Default.Basins.UseTemperatureC - mainsC);
        double services = 9 * 0.5 * (55 - mainsC) + 5 * 0.3 * (50 - mainsC) + 4 * 0.1 * (40 - mainsC);
        Assert.Equal(0.86, people * kwhPerLK, 0.01);
        Assert.Equal(1.16, (people + services) * kwhPerLK, 0.01);
    }
}
