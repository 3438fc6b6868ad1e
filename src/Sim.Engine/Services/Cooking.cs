using Sim.Engine.Schema;

namespace Sim.Engine.Services;

/// <summary>What a kitchen cooks with.</summary>
public abstract record Cooking
{
    /// <summary>Electricity of a meal, refrigeration, ventilation and dish washing included.</summary>
    internal abstract double KwhOfElectricity { get; }

    /// <summary>Gas of a meal, net calorific value.</summary>
    internal abstract double KwhOfFuel { get; }
}

/// <summary>An all-electric kitchen.</summary>
[Kind("electric")]
public sealed record ElectricCooking : Cooking
{
    [Input("kWh/meal", Min = 0, Max = 5, Default = "services.catering.electric.electricity", Help = "Electricity of a cooked meal, refrigeration, ventilation and dish washing included.")]
    public double ElectricityKwhPerMeal { get; init; } = 0.9;

    internal override double KwhOfElectricity => ElectricityKwhPerMeal;

    internal override double KwhOfFuel => 0;
}

/// <summary>A kitchen that cooks with liquefied petroleum gas.</summary>
[Kind("lpg")]
public sealed record LpgCooking : Cooking
{
    [Input("kWh/meal", Min = 0, Max = 5, Default = "services.catering.lpg.electricity", Help = "Electricity of a meal beside the gas.")]
    public double ElectricityKwhPerMeal { get; init; } = 0.35;

    [Input("kWh/meal", Min = 0, Max = 5, Default = "services.catering.lpg.fuel", Help = "Gas of a meal, net calorific value.")]
    public double FuelKwhPerMeal { get; init; } = 0.7;

    internal override double KwhOfElectricity => ElectricityKwhPerMeal;

    internal override double KwhOfFuel => FuelKwhPerMeal;
}
