using FsCheck.Fluent;
using Sim.Engine.Simulation;

namespace Sim.Engine.Tests.Simulation;

/// <summary>Rooms gain the heat of lights and appliances as far as these get power.</summary>
public class LoadHeatTests
{
    // Six hours without grid every second day, in the evening.
    private static readonly double[] Cuts = [.. Enumerable.Range(0, 8760).Select(h => h / 24 % 2 == 0 && h % 24 is >= 17 and < 23 ? 0.0 : 1.0)];

    // The battery is kept for critical loads: lights and appliances are shed in every cut.
    private static readonly Lazy<SiteRun> Shed = new(() => Centre.RunWith(Cuts, ("electricity.battery", "{ capacity: 20 kWh, reserve: 100 % }")));

    [Fact]
    public void What_was_told_too_much_in_the_first_hour_of_a_cut_is_taken_back_and_what_was_told_too_little_is_made_good()
    {
        // Wished 4, 4, 4, 2, 4, 4 kWh; drawn 4, 0, 0, 1, 4, 4. The first dark hour is told in full; that is owed until power is back.
        double[] asks = [4, 4, 4, 2, 4, 4], draws = [4, 0, 0, 1, 4, 4], told = [4, 4, 0, 0, 0, 5], owed = [0, -4, -4, -3, 1, 0];
        var heat = new LoadHeat();
        for (int h = 0; h < asks.Length; h++)
        {
            Assert.Equal(told[h], heat.Tell(asks[h]), 1e-12);
            heat.Settle(draws[h]);
            Assert.Equal(owed[h], heat.OwedKwh, 1e-12);
        }
    }

    [Fact]
    public void Whatever_is_shed_what_is_told_comes_to_what_was_drawn_and_is_never_below_nothing() =>
        Prop.ForAll(Gen.Choose(0, 100).Two().ArrayOf(50).ToArbitrary(), hours =>
        {
            var heat = new LoadHeat();
            double told = 0, drawn = 0;
            foreach ((int asked, int percent) in hours)
            {
                double kwh = heat.Tell(asked);
                heat.Settle(asked * percent / 100.0);
                Assert.True(kwh >= 0);
                told += kwh;
                drawn += asked * percent / 100.0;
            }
            Assert.Equal(drawn, told + heat.OwedKwh, 1e-9);
        }).Holds();

    [Fact]
    public void Rooms_whose_lights_are_shed_while_a_battery_serves_others_gain_the_heat_of_people_alone()
    {
        SiteRun run = Shed.Value;
        double drawnKwh = run.Total("electricity.lighting") + run.Total("electricity.appliances") + run.Total("electricity.offices");
        Assert.True(run.Total("electricity.unserved_lighting") > 100);
        // Within the last hour's: what is owed at the end is a line of the audit, which closed.
        Assert.Equal(drawnKwh, run.Total("rooms.appliances"), 1);
        for (int h = 1; h < Cuts.Length; h++)
        {
            if (Cuts[h] + Cuts[h - 1] == 0)
            {
                Assert.Equal(0, run.Hours[h].Rooms.AppliancesKwh);
            }
        }
        // Everyone on the site is in a room but for nine tenths of the staff.
        double perPerson = run.Plan.Zones[0].Inputs.Gains.PerPersonWPerPerson / 1000;
        Assert.All(run.Hours, h => Assert.Equal(perPerson * (h.People.PresentPeople + 0.1 * h.People.StaffPeople), h.Rooms.GainsKwh - h.Rooms.AppliancesKwh, 1e-9));
    }

    [Fact]
    public void In_a_year_with_power_for_all_rooms_gain_in_each_hour_what_is_drawn_in_it() =>
        Assert.All(Centre.Run().Hours, h => Assert.Equal(h.Electricity.LightingKwh + h.Electricity.AppliancesKwh + h.Electricity.OfficesKwh, h.Rooms.AppliancesKwh, 1e-12));
}
