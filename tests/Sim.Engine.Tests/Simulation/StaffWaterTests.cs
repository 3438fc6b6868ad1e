using Sim.Engine.Simulation;
using Sim.Engine.Studies;

namespace Sim.Engine.Tests.Simulation;

/// <summary>Staff on duty uses water, makes sewage and waste; what residents get is told without it.</summary>
public class StaffWaterTests
{
    [Fact]
    public void A_working_day_takes_its_litres_and_leaves_its_load_and_waste()
    {
        SiteRun with = Centre.Run(), without = Centre.Run(Centre.NoStaff);
        double hours = Enumerable.Range(0, 12).Sum(m => with.Month(0, m, "people.staff") * Sim.Engine.Time.Calendar.DaysInMonth(m) * 24), days = hours / 8;
        Assert.True(days > 300);
        // 1 L drunk, 3 x 5 L/min x 0.25 min, 3 x 4.5 L.
        double litres = days * (1 + 3.75 + 13.5);
        Assert.Equal(litres, with.Total("water.staff"), 1e-9 * litres);
        double Used(SiteRun run) => run.Total("water.drinking") + run.Total("water.basins") + run.Total("water.toilets");
        Assert.Equal(litres, Used(with) - Used(without), 1e-6 * litres);
        // 25 of a resident's 60 g (British Water 2011), as 0.42; 0.3 kg of waste.
        Assert.Equal(days * 0.06 * 0.42, with.Total("water.bod") - without.Total("water.bod"), 1e-6);
        Assert.Equal(days * 0.3, with.Total("waste.residents") - without.Total("waste.residents"), 1e-6);
        Assert.All(with.Audit, a => Assert.True(a.Closes, a.Name));
    }

    [Fact]
    public void Litres_of_residents_do_not_grow_with_the_staff()
    {
        SiteRun few = Centre.Run(), many = Centre.Run(("occupancy.staff.fixed", "60 people"));
        Assert.True(many.Total("water.staff") > 2 * few.Total("water.staff"));
        Assert.Equal(Delivered(few), Delivered(many), 1e-6 * Delivered(few));
        double Delivered(SiteRun run) => Metering.Of(run).Sum(m => m.DeliveredLByDay.Sum());
    }

    [Fact]
    public void Staff_goes_short_with_the_residents()
    {
        SiteRun dry = Centre.Run(("water.source", "{ kind: mains, hours_per_day: 12, from_hour: 0 }"));
        SiteRun full = Centre.Run();
        Assert.InRange(dry.Total("water.staff"), 0.1 * full.Total("water.staff"), 0.9 * full.Total("water.staff"));
        Assert.All(dry.Audit, a => Assert.True(a.Closes, a.Name));
    }

    [Fact]
    public void Waste_of_staff_goes_its_way_where_residents_leave_none()
    {
        SiteRun run = Centre.Run(("waste.generation", "0 kg/person/day"), ("waste.recyclables", "recycling"));
        Assert.True(run.Total("waste.residents") > 0);
        Assert.True(run.Total("waste.recycling") > 0);
        Assert.All(run.Audit, a => Assert.True(a.Closes, a.Name));
    }
}
