using Sim.Engine.Schema;

namespace Sim.Engine.Heat;

/// <summary>How the rooms of a building are heated. Capacities are per unit of a repeated building.</summary>
public abstract record RoomHeating
{
    /// <summary>Share of the heat that is given to the air; the rest is radiant. All of it where a kind says nothing else: warm air.</summary>
    public virtual double ConvectiveFraction { get; init; } = 1;
}

/// <summary>No heating.</summary>
[Kind("none")]
public sealed record NoHeating : RoomHeating;

/// <summary>Heat that draws no carrier: for studies of the fabric alone.</summary>
[Kind("ideal")]
public sealed record IdealHeating : RoomHeating
{
    [Input("fraction", Min = 0, Max = 1, Otherwise = "1", Help = "Share of the heat that is given to the air; the rest is radiant.")]
    public override double ConvectiveFraction { get; init; } = 1;

    [Input("kW", Min = 0, Max = 100_000, Help = "Most heat of one unit; omitted: no limit.")]
    public double? CapacityKw { get; init; }
}

/// <summary>Electric resistance heaters in the rooms.</summary>
[Kind("electric-radiators")]
public sealed record ElectricRadiators : RoomHeating
{
    [Input("fraction", Min = 0, Max = 1, Default = "heat.radiators.convective", Help = "Share of the heat that is given to the air; the rest is radiant.")]
    public override double ConvectiveFraction { get; init; } = 0.7;

    [Input("kW", Min = 0, Max = 10_000, Default = "heat.radiators.capacity", Help = "Power of the heaters in one unit.")]
    public double CapacityKw { get; init; }
}

/// <summary>Split air conditioner used for heating: outdoor air to room air.</summary>
[Kind("split-heat-pump")]
public sealed record SplitHeatPump : RoomHeating
{
    [Input("kW", Min = 0, Max = 10_000, Default = "heat.split.capacity", Help = "Heat of one unit at 7 C outdoors.")]
    public double CapacityKw { get; init; }

    [Input("fraction", Min = 0.3, Max = 1.2, Default = "heat.split.field_factor", Help = "Efficiency in use over that of the fit to product data.")]
    public double FieldFactorFraction { get; init; } = 1;

    [Input("C", Min = 20, Max = 60, Default = "heat.split.supply_temperature", Help = "Temperature to which the indoor coil must lift the heat.")]
    public double SupplyTemperatureC { get; init; }

    [Input("kW", Min = 0, Max = 10_000, Otherwise = "0 kW", Help = "Power of resistance heaters in one unit, used when the heat pump is at its limit.")]
    public double BackupKw { get; init; }
}

/// <summary>Heat pump that takes heat from outdoor air and brings it to the rooms by heating water.</summary>
[Kind("air-water-heat-pump")]
public sealed record AirWaterHeatPump : RoomHeating
{
    [Input("fraction", Min = 0, Max = 1, Default = "heat.radiators.convective", Help = "Share of the heat that is given to the air; the rest is radiant.")]
    public override double ConvectiveFraction { get; init; } = 0.7;

    [Input("kW", Min = 0, AboveMin = true, Max = 100_000, Help = "Heat of the heat pump of one unit at 7 C outdoors.")]
    public double CapacityKw { get; init; }

    [Input("fraction", Min = 0.3, Max = 1.2, Default = "heat.air_water.field_factor", Help = "Efficiency in use over that of the fit to product data.")]
    public double FieldFactorFraction { get; init; } = 1;

    [Input(Help = "Temperature of the heating water by outdoor temperature.")]
    public WaterSupply Supply { get; init; } = new();

    [Input("fraction", Min = 0.3, Max = 1, Default = "heat.distribution", Help = "Heat that reaches the rooms over heat that leaves the heat pump.")]
    public double DistributionEfficiencyFraction { get; init; } = 1;

    [Input("fraction", Min = 0, Max = 0.5, ZeroIsNone = true, Default = "heat.boiler.auxiliary", Help = "Electricity for pumps and controls per heat into the rooms.")]
    public double AuxiliaryFraction { get; init; }

    [Input("kW", Min = 0, Max = 10_000, Otherwise = "0 kW", Help = "Power of resistance heaters in the rooms of one unit, used when the heat pump is at its limit.")]
    public double BackupKw { get; init; }
}

/// <summary>Heat from the site's heat network.</summary>
[Kind("heat-network")]
public sealed record NetworkHeating : RoomHeating
{
    [Input("fraction", Min = 0, Max = 1, Default = "heat.radiators.convective", Help = "Share of the heat that is given to the air; the rest is radiant.")]
    public override double ConvectiveFraction { get; init; } = 0.7;

    [Input("kW", Min = 0, AboveMin = true, Max = 100_000, Help = "Most heat into the rooms of one unit; omitted: no limit but the plant's.")]
    public double? CapacityKw { get; init; }
}

/// <summary>Heating by burning a fuel.</summary>
public abstract record FuelHeating : RoomHeating, IBurner
{
    /// <summary>What is burnt.</summary>
    public abstract Carrier Fuel { get; }

    /// <summary>Heat over net calorific value.</summary>
    public abstract double EfficiencyFraction { get; init; }

    [Input("fraction", Min = 0.1, Max = 1.1, Help = "Heat over net calorific value at 30 % of capacity, as the data sheet tells; omitted: that of full load, less the standby loss of a boiler.")]
    public double? PartLoadEfficiencyFraction { get; init; }

    /// <inheritdoc/>
    public virtual double StandbyLossFraction { get; init; }

    /// <summary>Heat that reaches the rooms over heat that leaves the boiler.</summary>
    public virtual double DistributionEfficiencyFraction { get; init; } = 1;

    [Input("kW", Min = 0, Max = 100_000, Help = "Most heat into the rooms of one unit; omitted: no limit.")]
    public double? CapacityKw { get; init; }

    [Input("fraction", Min = 0, Max = 0.5, ZeroIsNone = true, Default = "heat.boiler.auxiliary", Help = "Electricity for pumps, fans and controls per heat into the rooms; without it there is no heat. 0 for a stove that needs none.")]
    public virtual double AuxiliaryFraction { get; init; }
}

/// <summary>A boiler whose heat reaches the rooms through pipes.</summary>
public abstract record BoilerHeating : FuelHeating
{
    [Input("fraction", Min = 0.3, Max = 1.1, Default = "heat.boiler.{kind}", Help = "Heat over net calorific value at full load.")]
    public override double EfficiencyFraction { get; init; } = 1;

    [Input("fraction", Min = 0, Max = 0.05, ZeroIsNone = true, Default = "heat.boiler.standby", Help = "Heat lost while ready and giving none, over capacity, in hours in which heat is wanted. 0 where the efficiency is that of a year.")]
    public override double StandbyLossFraction { get; init; }

    [Input("fraction", Min = 0, Max = 1, Default = "heat.radiators.convective", Help = "Share of the heat that is given to the air; the rest is radiant.")]
    public override double ConvectiveFraction { get; init; } = 0.7;

    [Input("fraction", Min = 0.3, Max = 1, Default = "heat.distribution", Help = "Heat that reaches the rooms over heat that leaves the boiler.")]
    public override double DistributionEfficiencyFraction { get; init; } = 1;
}

/// <summary>Oil boiler.</summary>
[Kind("oil-boiler")]
public sealed record OilBoilerHeating : BoilerHeating
{
    /// <inheritdoc/>
    public override Carrier Fuel => Carrier.HeatingOil;
}

/// <summary>Boiler for liquefied petroleum gas.</summary>
[Kind("lpg-boiler")]
public sealed record LpgBoilerHeating : BoilerHeating
{
    /// <inheritdoc/>
    public override Carrier Fuel => Carrier.Lpg;
}

/// <summary>Natural gas boiler.</summary>
[Kind("gas-boiler")]
public sealed record GasBoilerHeating : BoilerHeating
{
    /// <inheritdoc/>
    public override Carrier Fuel => Carrier.NaturalGas;
}

/// <summary>Pellet boiler.</summary>
[Kind("pellet-boiler")]
public sealed record PelletBoilerHeating : BoilerHeating
{
    /// <inheritdoc/>
    public override Carrier Fuel => Carrier.Pellets;
}

/// <summary>Log stoves in the rooms.</summary>
[Kind("log-stove")]
public sealed record LogStove : FuelHeating
{
    [Input("fraction", Min = 0, Max = 0.5, Otherwise = "0 %", Help = "Electricity for fans per heat into the rooms; a plain stove needs none and burns through a power cut.")]
    public override double AuxiliaryFraction { get; init; }

    [Input("fraction", Min = 0, Max = 1, Default = "heat.stove.convective", Help = "Share of the heat that is given to the air; the rest is radiant.")]
    public override double ConvectiveFraction { get; init; } = 0.5;

    /// <inheritdoc/>
    public override Carrier Fuel => Carrier.Logs;

    [Input("fraction", Min = 0.1, Max = 1, Default = "heat.stove.logs", Help = "Heat over net calorific value.")]
    public override double EfficiencyFraction { get; init; } = 1;
}

/// <summary>Diesel hot-air heaters, as for tents.</summary>
[Kind("diesel-heater")]
public sealed record DieselHeater : FuelHeating
{
    /// <inheritdoc/>
    public override Carrier Fuel => Carrier.Diesel;

    [Input("fraction", Min = 0.3, Max = 1, Default = "heat.heater.diesel", Help = "Heat over net calorific value.")]
    public override double EfficiencyFraction { get; init; } = 1;
}
