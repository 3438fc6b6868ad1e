using Sim.Engine.Schema;

namespace Sim.Engine.Heat;

/// <summary>From the kind of room heating to what it can give and draws in an hour.</summary>
public static class RoomHeaters
{
    /// <summary>The carrier burnt, or electricity; for none too, whose use is nil.</summary>
    public static Carrier CarrierOf(RoomHeating heating) => heating switch
    {
        FuelHeating fuel => fuel.Fuel,
        HybridHeating hybrid => hybrid.Boiler.Fuel,
        _ => Carrier.Electricity,
    };

    /// <summary>The heater's hour.</summary>
    /// <param name="heating">Kind and parameters, per unit.</param>
    /// <param name="units">Units heated, counted as a number that need not be whole.</param>
    /// <param name="outdoorC">Air temperature outdoors, C.</param>
    /// <param name="humidityFraction">Relative humidity outdoors, 0-1.</param>
    /// <param name="poweredFraction">Part of the hour in which the heater can run, 0-1.</param>
    public static HeaterCurve Curve(
        RoomHeating heating, double units, double outdoorC, double humidityFraction, double poweredFraction = 1)
    {
        double scale = units * poweredFraction;
        return heating switch
        {
            ElectricRadiators electric => new(electric.CapacityKw * scale, 1, 0),
            IdealHeating ideal => new(units > 0 ? (ideal.CapacityKw ?? double.PositiveInfinity) * units : 0, 0, 0),
            SplitHeatPump split => Split(split, scale, outdoorC, humidityFraction),
            AirWaterHeatPump pump => AirWater(pump, scale, outdoorC, humidityFraction),
            HybridHeating hybrid => Curve(hybrid.Heats(outdoorC, hybrid.BelowC), units, outdoorC, humidityFraction, poweredFraction),
            FuelHeating fuel => Burner(fuel, FuelLimitKwh(fuel, units, poweredFraction)),
            _ => default,
        };
    }

    private static HeaterCurve Split(SplitHeatPump split, double scale, double outdoorC, double humidityFraction)
    {
        HeaterCurve unit = HeatPump.Curve(
            split.CapacityKw, split.SupplyTemperatureC, split.FieldFactorFraction, outdoorC, humidityFraction, split.BackupKw);
        return unit with { FirstLimitKwh = unit.FirstLimitKwh * scale, BackupLimitKwh = unit.BackupLimitKwh * scale };
    }

    // The backup stands in the rooms, behind the pipes.
    private static HeaterCurve AirWater(AirWaterHeatPump pump, double scale, double outdoorC, double humidityFraction)
    {
        HeaterCurve plant = HeatPump.Curve(
            pump.CapacityKw, pump.Supply.AtC(outdoorC), pump.FieldFactorFraction, outdoorC, humidityFraction, pump.BackupKw);
        return plant with
        {
            FirstLimitKwh = plant.FirstLimitKwh * pump.DistributionEfficiencyFraction * scale,
            BackupLimitKwh = plant.BackupLimitKwh * scale,
            ElectricityPerHeat = plant.ElectricityPerHeat / pump.DistributionEfficiencyFraction + pump.AuxiliaryFraction,
            AirPerHeat = plant.AirPerHeat / pump.DistributionEfficiencyFraction,
        };
    }

    /// <summary>Whether weather changes what a heater gives and draws.</summary>
    public static bool FollowsWeather(RoomHeating heating) => heating is SplitHeatPump or AirWaterHeatPump or HybridHeating;

    private static HeaterCurve Burner(FuelHeating fuel, double limitKwh)
    {
        double fuelPerHeat = 1 / (fuel.EfficiencyFraction * fuel.DistributionEfficiencyFraction);
        return new(limitKwh, fuel.AuxiliaryFraction, fuelPerHeat, PartLoad: PartLoad.Of(limitKwh, fuelPerHeat, fuel));
    }

    // A stove without auxiliaries burns through a power cut.
    private static double FuelLimitKwh(FuelHeating fuel, double units, double poweredFraction)
    {
        double runs = fuel.AuxiliaryFraction > 0 ? poweredFraction : 1;
        return units * runs > 0 ? (fuel.CapacityKw ?? double.PositiveInfinity) * units * runs : 0;
    }
}
