using Sim.Engine.Schema;

namespace Sim.Engine.Heat;

/// <summary>What makes the heat of a site's heat network.</summary>
public abstract record HeatPlant;

/// <summary>A boiler of a heat network.</summary>
public abstract record BoilerPlant : HeatPlant, IBurner
{
    /// <summary>What is burnt.</summary>
    public abstract Carrier Fuel { get; }

    [Input("fraction", Min = 0.3, Max = 1.1, Default = "heat.boiler.{kind}", Help = "Heat over net calorific value at full load.")]
    public double EfficiencyFraction { get; init; } = 1;

    [Input("fraction", Min = 0.4, Max = 1.1, Help = "Heat over net calorific value at 30 % of capacity, as the data sheet tells; omitted: by the standby loss alone.")]
    public double? PartLoadEfficiencyFraction { get; init; }

    [Input("fraction", Min = 0, Max = 0.05, ZeroIsNone = true, Default = "heat.boiler.standby", Help = "Heat lost while ready and giving none, over capacity, in hours in which heat is wanted. 0 where the efficiency is that of a year.")]
    public double StandbyLossFraction { get; init; }

    [Input("fraction", Min = 0, Max = 0.5, ZeroIsNone = true, Default = "heat.boiler.auxiliary", Help = "Electricity for fan and controls per heat; without it there is no heat.")]
    public double AuxiliaryFraction { get; init; }
}

/// <summary>Oil boilers.</summary>
[Kind("oil-boiler")]
public sealed record OilBoilerPlant : BoilerPlant
{
    /// <inheritdoc/>
    public override Carrier Fuel => Carrier.HeatingOil;
}

/// <summary>Boilers for liquefied petroleum gas.</summary>
[Kind("lpg-boiler")]
public sealed record LpgBoilerPlant : BoilerPlant
{
    /// <inheritdoc/>
    public override Carrier Fuel => Carrier.Lpg;
}

/// <summary>Natural gas boilers.</summary>
[Kind("gas-boiler")]
public sealed record GasBoilerPlant : BoilerPlant
{
    /// <inheritdoc/>
    public override Carrier Fuel => Carrier.NaturalGas;
}

/// <summary>Pellet boilers.</summary>
[Kind("pellet-boiler")]
public sealed record PelletBoilerPlant : BoilerPlant
{
    /// <inheritdoc/>
    public override Carrier Fuel => Carrier.Pellets;
}

/// <summary>Air-water heat pumps. Their capacity is that at 7 C outdoors.</summary>
[Kind("air-water-heat-pump")]
public sealed record HeatPumpPlant : HeatPlant
{
    [Input("fraction", Min = 0.3, Max = 1.2, Default = "heat.air_water.field_factor", Help = "Efficiency in use over that of the fit to product data.")]
    public double FieldFactorFraction { get; init; } = 1;

    [Input(Help = "Temperature of the heating water by outdoor temperature.")]
    public WaterSupply Supply { get; init; } = new();
}
