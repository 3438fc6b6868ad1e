using Sim.Engine.Accounts;
using Sim.Engine.Simulation;
using Sim.Engine.Studies;

namespace Sim.Engine.Tests.Simulation;

/// <summary>Extremes of rooms by month against the hours that the run kept.</summary>
public sealed class ExtremesTests
{
    private static readonly Lazy<SiteRun> Cooled = new(() => Centre.Run(
        ("buildings.canteen.cooling", "ideal"), ("buildings.canteen.setpoint.cooling", "24 C"), ("buildings.canteen.gains.constant", "4000 W")));

    [Fact]
    public void They_are_those_of_the_hours()
    {
        SiteRun run = Cooled.Value;
        double[] air = [.. run.Plan.Zones.SelectMany(z => run.ZoneHours[z.OpenZone]).Select(h => h.AirC)];
        RoomExtremes[] months = [.. Enumerable.Range(0, 12).Select(m => run.Extremes(0, m))];
        Assert.Equal(air.Min(), months.Min(m => m.LowestC));
        Assert.Equal(air.Max(), months.Max(m => m.HighestC));
        Assert.Equal(run.Hours.Max(h => h.Rooms.HeatingKwh), months.Max(m => m.HeatingKw));
        Assert.Equal(run.Hours.Max(h => h.Rooms.CoolingKwh), months.Max(m => m.CoolingKw));
        Assert.True(months[6].CoolingKw > 1, $"{months[6]}");
        Assert.True(months[0].HeatingKw > months[6].HeatingKw, $"{months[0]} {months[6]}");
    }

    [Fact]
    public void Indicators_tell_them()
    {
        SiteRun run = Cooled.Value;
        IReadOnlyList<Indicator> told = Indicators.Of(Appraisal.Of(Metering.Of(run), new AccountInputs { Prices = run.Plan.Inputs.Prices }, [], 1));
        double Of(string key) => told.Single(i => i.Key == key).Value;
        Assert.Equal(run.Hours.Max(h => h.Rooms.CoolingKwh), Of("energy.cooling.peak.kw"));
        Assert.Equal(run.Hours.Max(h => h.Rooms.HeatingKwh), Of("energy.heating.peak.kw"));
        Assert.Equal(run.Total("rooms.cooling"), Of("energy.cooling.kwh"), 1e-6);
        Assert.Equal(run.Plan.Zones.Min(z => run.ZoneHours[z.OpenZone].Min(h => h.AirC)), Of("comfort.lowest_room.c"));
        Assert.Equal(run.Plan.Zones.Max(z => run.ZoneHours[z.OpenZone].Max(h => h.AirC)), Of("comfort.highest_room.c"));
    }
}
