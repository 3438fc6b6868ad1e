using Sim.Engine.Schema;

namespace Sim.Engine.Accounts;

/// <summary>Contract prices of services. A service done in-house has none: its staff, water and energy are on the centre's own bills.</summary>
public sealed record ServicePrices
{
    [Input("EUR/kg", Min = 0, Max = 50, Default = "accounts.prices.services.laundry", Help = "Laundry by a contractor, per kg of dry laundry.")]
    public double LaundryEurPerKg { get; init; }

    [Input("EUR", Min = 0, Max = 100, Default = "accounts.prices.services.meal", Help = "One meal by a contractor, food included.")]
    public double MealEur { get; init; }

    [Input("EUR", Min = 0, Max = 100, Default = "accounts.prices.services.ingredients", Help = "Food for one meal cooked in-house.")]
    public double IngredientsEur { get; init; }

    [Input("EUR/m2", Min = 0, Max = 10, Default = "accounts.prices.services.cleaning", Help = "Cleaning by a contractor, per m2 cleaned once.")]
    public double CleaningEurPerM2 { get; init; }

    /// <summary>Contract price of one unit of a service, EUR per kg, meal or m2.</summary>
    public double ContractEur(ServiceKind kind) => kind switch
    {
        ServiceKind.Laundry => LaundryEurPerKg,
        ServiceKind.Catering => MealEur,
        ServiceKind.Cleaning => CleaningEurPerM2,
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };
}
