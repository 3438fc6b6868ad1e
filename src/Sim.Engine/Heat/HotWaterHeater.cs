using Sim.Engine.Schema;

namespace Sim.Engine.Heat;

/// <summary>What heats the hot-water store.</summary>
public abstract record HotWaterHeater;

/// <summary>One machine that heats the hot-water store.</summary>
public abstract record SizedHotWater : HotWaterHeater
{
    [Input("kW", Min = 0, Max = 10_000, Help = "Most heat into the store, of heat pumps at 7 C outdoors; omitted: by the beds of capacity.")]
    public double? CapacityKw { get; init; }

    [Input("kW/person", Min = 0, Max = 10, Default = "heat.hot_water.design", Help = "Heat per bed of capacity, where the capacity is not given.")]
    public double DesignKwPerPerson { get; init; }
}

/// <summary>Immersed electric resistance.</summary>
[Kind("electric")]
public sealed record ElectricHotWater : SizedHotWater;

/// <summary>Hot water by burning a fuel.</summary>
public abstract record FuelHotWater : SizedHotWater, IBurner
{
    /// <summary>What is burnt.</summary>
    public abstract Carrier Fuel { get; }

    [Input("fraction", Min = 0.3, Max = 1.1, Default = "heat.boiler.{kind}", Help = "Heat over net calorific value at full load.")]
    public double EfficiencyFraction { get; init; } = 1;

    [Input("fraction", Min = 0.4, Max = 1.1, Help = "Heat over net calorific value at 30 % of capacity, as the data sheet tells; omitted: by the standby loss alone.")]
    public double? PartLoadEfficiencyFraction { get; init; }

    [Input("fraction", Min = 0, Max = 0.05, ZeroIsNone = true, Default = "heat.boiler.standby", Help = "Heat lost while ready and giving none, over capacity, in hours in which heat is wanted. 0 where the efficiency is that of a year.")]
    public double StandbyLossFraction { get; init; }

    [Input("fraction", Min = 0, Max = 0.5, ZeroIsNone = true, Default = "heat.boiler.auxiliary", Help = "Electricity for pumps, fan and controls per heat; without it there is no heat.")]
    public double AuxiliaryFraction { get; init; }
}

/// <summary>Oil boiler.</summary>
[Kind("oil-boiler")]
public sealed record OilBoilerHotWater : FuelHotWater
{
    /// <inheritdoc/>
    public override Carrier Fuel => Carrier.HeatingOil;
}

/// <summary>Boiler for liquefied petroleum gas.</summary>
[Kind("lpg-boiler")]
public sealed record LpgBoilerHotWater : FuelHotWater
{
    /// <inheritdoc/>
    public override Carrier Fuel => Carrier.Lpg;
}

/// <summary>Natural gas boiler.</summary>
[Kind("gas-boiler")]
public sealed record GasBoilerHotWater : FuelHotWater
{
    /// <inheritdoc/>
    public override Carrier Fuel => Carrier.NaturalGas;
}

/// <summary>Pellet boiler.</summary>
[Kind("pellet-boiler")]
public sealed record PelletBoilerHotWater : FuelHotWater
{
    /// <inheritdoc/>
    public override Carrier Fuel => Carrier.Pellets;
}

/// <summary>Heat pump that lifts heat from outdoor air to the store's setpoint.</summary>
[Kind("air-water-heat-pump")]
public sealed record HeatPumpHotWater : SizedHotWater
{
    [Input("fraction", Min = 0.3, Max = 1.2, Default = "heat.air_water.field_factor", Help = "Efficiency in use over that of the fit to product data.")]
    public double FieldFactorFraction { get; init; } = 1;

    [Input("kW", Min = 0, Max = 10_000, Otherwise = "0 kW", Help = "Power of resistance heaters in the store, used when the heat pump is at its limit.")]
    public double BackupKw { get; init; }
}

/// <summary>Heat from the site's heat network.</summary>
[Kind("heat-network")]
public sealed record NetworkHotWater : SizedHotWater;
