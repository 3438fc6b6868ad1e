using Sim.Engine.Schema;

namespace Sim.Engine.Services;

/// <summary>What meals are eaten from, and what that uses and leaves where they are eaten.</summary>
public abstract record Dishes
{
    /// <summary>Share of the packaging and single-use items that is left, 0-1.</summary>
    internal abstract double PackagingLeft { get; }

    /// <summary>Washing of a meal's dishes: cold water, as machines heat their own.</summary>
    internal abstract UnitUse Washing { get; }

    /// <summary>What a meal costs less, EUR.</summary>
    internal abstract double SavedEur { get; }
}

/// <summary>Plates, cups and cutlery thrown away after the meal.</summary>
[Kind("single-use")]
public sealed record SingleUseDishes : Dishes
{
    internal override double PackagingLeft => 1;

    internal override UnitUse Washing => UnitUse.Nothing;

    internal override double SavedEur => 0;
}

/// <summary>Plates, cups and cutlery washed on the site, by machine.</summary>
[Kind("reusable")]
public sealed record ReusableDishes : Dishes
{
    [Input("fraction", Min = 0, Max = 1, Default = "services.catering.reusable.packaging", Help = "Share of the packaging and single-use items that remains: what food is delivered in.")]
    public double PackagingFraction { get; init; } = 0.3;

    [Input("L/meal", Min = 0, Max = 20, Default = "services.catering.reusable.water", Help = "Water for washing the dishes, beyond that for cooking.")]
    public double WaterLPerMeal { get; init; } = 1.5;

    [Input("kWh/meal", Min = 0, Max = 1, Default = "services.catering.reusable.electricity", Help = "Electricity of the dishwasher, which heats its own water.")]
    public double ElectricityKwhPerMeal { get; init; } = 0.1;

    [Input("h/meal", Min = 0, Max = 0.2, Default = "services.catering.reusable.labour", Help = "Labour of collecting and washing.")]
    public double LabourHoursPerMeal { get; init; } = 0.008;

    [Input("EUR/meal", Min = 0, Max = 2, Default = "services.catering.reusable.saving", Help = "What single-use items cost, less dishes replaced: taken off the materials, or off the provider's price.")]
    public double SavingEurPerMeal { get; init; } = 0.08;

    internal override double PackagingLeft => PackagingFraction;

    internal override UnitUse Washing => new() { ElectricityKwh = ElectricityKwhPerMeal, ColdWaterL = WaterLPerMeal, LabourHours = LabourHoursPerMeal };

    internal override double SavedEur => SavingEurPerMeal;
}
