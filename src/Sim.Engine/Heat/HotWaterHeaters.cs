using Sim.Engine.Schema;

namespace Sim.Engine.Heat;

/// <summary>From the kind of water heater to what it can give and draws in an hour.</summary>
public static class HotWaterHeaters
{
    /// <summary>The carrier burnt, or electricity; on a heat network, that of its plant.</summary>
    public static Carrier CarrierOf(HotWaterHeater heater, HeatNetwork? network) => heater switch
    {
        FuelHotWater fuel => fuel.Fuel,
        HybridHotWater hybrid => hybrid.Boiler.Fuel,
        NetworkHotWater when network is not null => HeatNetworks.CarrierOf(network.Plant),
        _ => Carrier.Electricity,
    };

    /// <summary>Whether gas can replace what a heater burns: a burner for oil can be changed for one that takes gas too, a grate for wood cannot.</summary>
    public static bool TakesGas(Carrier carrier) => carrier is Carrier.HeatingOil or Carrier.Diesel or Carrier.Lpg or Carrier.NaturalGas;

    /// <summary>Most heat into the store, kW: as given, or by the beds of capacity; of a hybrid, that of its heat pump.</summary>
    public static double CapacityKw(HotWaterHeater heater, double capacityPeople) => heater switch
    {
        SizedHotWater sized => sized.CapacityKw ?? sized.DesignKwPerPerson * capacityPeople,
        HybridHotWater hybrid => CapacityKw(hybrid.HeatPump, capacityPeople),
        _ => 0,
    };

    /// <summary>The heater's hour, of a hybrid that of its boiler; it runs only in the part of the hour that has power, unless it needs none.</summary>
    public static HeaterCurve Curve(HotWaterHeater heater, double capacityPeople, double poweredFraction = 1)
    {
        if (heater is HybridHotWater hybrid)
        {
            return Curve(hybrid.Boiler, capacityPeople, poweredFraction);
        }
        double capacityKw = CapacityKw(heater, capacityPeople);
        if (heater is FuelHotWater fuel)
        {
            double fuelPerHeat = 1 / fuel.EfficiencyFraction;
            return new HeaterCurve(capacityKw, fuel.AuxiliaryFraction, fuelPerHeat, PartLoad: PartLoad.Of(capacityKw, fuelPerHeat, fuel))
                .Times(1, poweredFraction);
        }
        return new(capacityKw * poweredFraction, 1, 0);
    }

    /// <summary>A heat pump's hour with power all hour: it lifts heat from outdoor air to the store's setpoint.</summary>
    public static HeaterCurve HeatPumpCurve(
        HeatPumpHotWater heater, double setpointC, double capacityPeople, double outdoorC, double humidityFraction) =>
        HeatPump.Curve(CapacityKw(heater, capacityPeople), setpointC, heater.FieldFactorFraction, outdoorC, humidityFraction, heater.BackupKw, HeatPump.ColdWaterC);
}
