using Sim.Engine.Heat;
using Sim.Engine.Schema;

namespace Sim.Engine.Tests.Heat;

public class HeatNetworksTests
{
    private static readonly WaterSupply Supply = new() { ColdC = 55, MildC = 35, ColdDayC = -10, MildDayC = 15 };

    private static readonly HeatNetwork Pellets = new()
    {
        Plant = new PelletBoilerPlant { EfficiencyFraction = 0.87, AuxiliaryFraction = 0.02 },
        CapacityKw = 100,
        DistributionEfficiencyFraction = 0.9,
        StandingLossKw = 10,
        WarmBelowC = 15,
        PumpFraction = 0.02,
    };

    [Theory]
    [InlineData(20, 35)]
    [InlineData(15, 35)]
    [InlineData(2.5, 45)]
    [InlineData(-10, 55)]
    [InlineData(-20, 55)]
    public void Heating_water_is_warmer_the_colder_it_is_outdoors(double outdoorC, double expected) =>
        Assert.Equal(expected, Supply.AtC(outdoorC), 1e-12);

    [Fact]
    public void An_air_water_heat_pump_lifts_to_its_water_and_pays_for_pipes_and_pumps()
    {
        var pump = new AirWaterHeatPump
        {
            CapacityKw = 10,
            FieldFactorFraction = 0.85,
            Supply = Supply,
            DistributionEfficiencyFraction = 0.9,
            AuxiliaryFraction = 0.02,
            BackupKw = 2,
        };
        HeaterCurve curve = RoomHeaters.Curve(pump, 3, 2.5, 0.5);
        double cop = HeatPump.Staffell2012(42.5) * 0.85;
        Assert.Equal(1 / cop / 0.9 + 0.02, curve.ElectricityPerHeat, 1e-12);
        Assert.Equal((1 - 1 / cop) / 0.9, curve.AirPerHeat, 1e-12);
        // At the limit backup adds heat, and nothing from the air.
        Assert.Equal(curve.FirstLimitKwh * curve.AirPerHeat, curve.AirKwh(curve.MaxHeatKwh), 1e-12);
        Assert.Equal(3 * 10 * HeatPump.CapacityFraction(2.5) * 0.9, curve.FirstLimitKwh, 1e-12);
        Assert.Equal(6, curve.BackupLimitKwh, 1e-12);
        Assert.False(curve.LiftClamped);
        Assert.True(RoomHeaters.Curve(pump, 3, -10, 0.5).LiftClamped);
    }

    [Fact]
    public void Heat_of_a_network_costs_what_plant_and_pipes_lose()
    {
        HeaterCurve plant = HeatNetworks.Plant(Pellets, 0, 0.5), unit = HeatNetworks.Unit(Pellets, plant, 3);
        Assert.Equal(1 / 0.87 / 0.9, unit.FuelPerHeat, 1e-12);
        Assert.Equal(0.02 / 0.9 + 0.02, unit.ElectricityPerHeat, 1e-12);
        Assert.Equal(3, unit.MaxHeatKwh);
        Assert.Equal(Carrier.Pellets, HeatNetworks.CarrierOf(Pellets.Plant));
    }

    [Theory]
    [InlineData(0, 50, 1)]
    [InlineData(0, 81, 1)]
    [InlineData(0, 162, 0.5)]
    public void The_capacity_less_the_standing_loss_is_shared_alike(double outdoorC, double wantedKwh, double expected)
    {
        HeaterCurve plant = HeatNetworks.Plant(Pellets, outdoorC, 0.5);
        double standing = HeatNetworks.StandingLossKwh(Pellets, plant, outdoorC, wantedKwh, 1);
        Assert.Equal(10, standing);
        // (100 - 10) x 0.9 = 81 kWh reach the rooms.
        Assert.Equal(expected, HeatNetworks.Share(Pellets, plant, standing, wantedKwh, 1), 1e-12);
    }

    [Fact]
    public void Pipes_are_cold_in_mild_hours_without_a_wish()
    {
        HeaterCurve plant = HeatNetworks.Plant(Pellets, 16, 0.5);
        Assert.Equal(0, HeatNetworks.StandingLossKwh(Pellets, plant, 16, 0, 1));
        Assert.Equal(10, HeatNetworks.StandingLossKwh(Pellets, plant, 16, 1, 1));
        Assert.Equal(4, HeatNetworks.StandingLossKwh(Pellets, plant, 10, 0, 0.4), 1e-12);
        Assert.Equal(0, HeatNetworks.Share(Pellets, plant, 0, 5, 0));
    }
}
