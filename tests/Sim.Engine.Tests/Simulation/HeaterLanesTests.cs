using FsCheck.Fluent;
using Sim.Engine.Heat;
using Sim.Engine.Simulation;

namespace Sim.Engine.Tests.Simulation;

/// <summary>What heaters draw, four hours at once, is what each of them draws by its own curve.</summary>
public class HeaterLanesTests
{
    private static readonly SitePlan Site = Centre.Plan(Centre.File(),
        ("buildings.sleeping.heating", "{ kind: oil-boiler, capacity: 2 kW }"), ("buildings.canteen.heating", "{ kind: electric-radiators, capacity: 8 kW }")).Sites[0];

    [Fact]
    public void Four_hours_draw_what_the_curves_of_all_units_say() =>
        Prop.ForAll(Gen.Choose(0, 1000).ArrayOf(4 * 3).ToArbitrary(), permille =>
        {
            ZoneState[] zones = Lit(out HeaterLanes lanes);
            double[] needW = [.. permille.Select((p, i) => p / 1000.0 * zones[i % 3].Heater.MaxHeatKwh * 1000)];
            lanes.Ask(ref needW[0], 3, out RoomHeatOfFour four);
            for (int h = 0; h < 4; h++)
            {
                double[] kwh = [.. zones.Select((z, i) => z.Units * needW[(h * 3) + i] / 1000)];
                RoomHeatingHour hour = four.Hour(h);
                Assert.Equal(kwh.Sum(), hour.WantedKwh, 1e-9);
                Assert.Equal(hour.WantedKwh, hour.DeliveredKwh);
                Assert.Equal(zones.Select((z, i) => z.AllUnits.ElectricityKwh(kwh[i])).Sum(), hour.ElectricityKwh, 1e-9);
                Assert.Equal(zones.Select((z, i) => z.AllUnits.FuelKwh(kwh[i])).Sum(), hour.FuelKwh, 1e-9);
                Assert.Equal(zones.Select((z, i) => z.Units > 0 && kwh[i] > z.AllUnits.MaxHeatKwh * HeaterLanes.NearlyAll).Any(full => full), four.IsAtLimit(h));
            }
        }).Holds(50);

    [Fact]
    public void One_hour_that_stands_for_all_four_is_itself_and_its_fuel_goes_to_the_carrier()
    {
        _ = Lit(out HeaterLanes lanes);
        double[] needW = [700, 100, 5000];
        lanes.Ask(ref needW[0], 0, out RoomHeatOfFour four);
        Assert.Equal(four.Hour(0), four.Hour(3));
        double[] fuel = new double[7];
        lanes.AddFuel(four.Hour(0), fuel);
        Assert.True(lanes.HasOneFuel);
        double burnt = fuel[(int)Site.Zones.Single(z => z.Sleeps).Fuel];
        Assert.Equal(four.Hour(0).FuelKwh, burnt);
        Assert.True(burnt > 0);
        Assert.Equal(burnt, fuel.Sum());
    }

    // Ten of fifteen units open.
    private static ZoneState[] Lit(out HeaterLanes lanes)
    {
        BuildingState[] buildings = [.. Site.Zones.Select(z => new BuildingState(z))];
        ZoneState[] zones = [.. Site.Zones.SelectMany(z => Enumerable.Repeat(new ZoneState { Heater = z.Heater, Fuel = (int)z.Fuel }, z.ClosedZone < 0 ? 1 : 2))];
        Assert.Equal(3, zones.Length);
        lanes = new(buildings, zones.Length);
        foreach (BuildingState building in buildings)
        {
            building.Open(building.Plan.ClosedZone < 0 ? building.Plan.Inputs.Units : 10, zones, new double[zones.Length]);
            lanes.Turn(building, zones);
        }
        return zones;
    }
}
