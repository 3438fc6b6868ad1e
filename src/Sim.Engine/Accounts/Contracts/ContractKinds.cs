using Sim.Engine.Schema;

namespace Sim.Engine.Accounts;

/// <summary>A price for each unit done.</summary>
[Kind("per-unit")]
public sealed record PerUnitContract : Contract
{
    [Input("EUR/unit", Min = 0, Max = 100_000, Help = "Price of a unit, without VAT.")]
    public double PriceEurPerUnit { get; init; }

    /// <inheritdoc/>
    protected override double BaseEur(in ContractMonth month) => PriceEurPerUnit * month.DoneUnits;
}

/// <summary>A price for each night that a resident spends, whatever work that makes.</summary>
[Kind("per-person-night")]
public sealed record PerPersonNightContract : Contract
{
    [Input("EUR/person/day", Min = 0, Max = 10_000, Help = "Price of a person-night, without VAT.")]
    public double PriceEurPerPersonDay { get; init; }

    /// <inheritdoc/>
    protected override double BaseEur(in ContractMonth month) => PriceEurPerPersonDay * month.PersonNights;
}

/// <summary>The same sum every month.</summary>
[Kind("monthly-fee")]
public sealed record MonthlyFeeContract : Contract
{
    [Input("EUR/month", Min = 0, Max = 1e8, Help = "Fee, without VAT.")]
    public double FeeEurPerMonth { get; init; }

    /// <inheritdoc/>
    protected override double BaseEur(in ContractMonth month) => FeeEurPerMonth;
}

/// <summary>A monthly fee for being ready, and a price for each unit.</summary>
[Kind("mixed")]
public sealed record MixedContract : Contract
{
    [Input("EUR/month", Min = 0, Max = 1e8, Help = "Fee, without VAT.")]
    public double FeeEurPerMonth { get; init; }

    [Input("EUR/unit", Min = 0, Max = 100_000, Help = "Price of a unit, without VAT.")]
    public double PriceEurPerUnit { get; init; }

    /// <inheritdoc/>
    protected override double BaseEur(in ContractMonth month) => FeeEurPerMonth + PriceEurPerUnit * month.DoneUnits;
}

/// <summary>A price for each unit, of which a floor is paid in any case and none beyond a ceiling.</summary>
[Kind("take-or-pay")]
public sealed record TakeOrPayContract : Contract
{
    [Input("EUR/unit", Min = 0, Max = 100_000, Help = "Price of a unit, without VAT.")]
    public double PriceEurPerUnit { get; init; }

    [Input("unit/month", Min = 0, Max = 1e9, Otherwise = "0 unit/month", Help = "Least work that is paid, done or not.")]
    public double FloorUnitsPerMonth { get; init; }

    [Input("unit/month", Min = 0, Max = 1e9, Help = "Most work that is paid; left out: no ceiling.")]
    public double? CeilingUnitsPerMonth { get; init; }

    /// <summary>What is wrong with floor and ceiling.</summary>
    public static IEnumerable<(string Key, string Problem)> Check(TakeOrPayContract contract) =>
        contract.CeilingUnitsPerMonth < contract.FloorUnitsPerMonth ? [("ceiling", "is below the floor")] : [];

    /// <inheritdoc/>
    protected override double BaseEur(in ContractMonth month) =>
        PriceEurPerUnit * Math.Min(Math.Max(month.DoneUnits, FloorUnitsPerMonth), CeilingUnitsPerMonth ?? double.PositiveInfinity);
}

/// <summary>Prices by steps of the month's work: each step's price holds for the units within it.</summary>
[Kind("tiered")]
public sealed record TieredContract : Contract
{
    [Input("unit/month", Min = 0, Max = 1e9, Help = "Where each step begins, the first at 0.")]
    public double[] FromUnitsPerMonth { get; init; } = [];

    [Input("EUR/unit", Min = 0, Max = 100_000, Help = "Price within each step, without VAT.")]
    public double[] PricesEurPerUnit { get; init; } = [];

    /// <summary>What is wrong with the steps.</summary>
    public static IEnumerable<(string Key, string Problem)> Check(TieredContract contract)
    {
        double[] from = contract.FromUnitsPerMonth;
        if (from.Length == 0 || from.Length != contract.PricesEurPerUnit.Length)
        {
            yield return ("prices", $"are {contract.PricesEurPerUnit.Length}, the steps of from {from.Length}; write one price for each step");
        }
        else if (from[0] != 0 || from.Zip(from.Skip(1)).Any(pair => pair.First >= pair.Second))
        {
            yield return ("from", "must begin with 0 and rise");
        }
    }

    /// <inheritdoc/>
    protected override double BaseEur(in ContractMonth month)
    {
        double eur = 0;
        for (int i = 0; i < FromUnitsPerMonth.Length; i++)
        {
            double to = i + 1 < FromUnitsPerMonth.Length ? FromUnitsPerMonth[i + 1] : double.PositiveInfinity;
            eur += PricesEurPerUnit[i] * Math.Max(0, Math.Min(month.DoneUnits, to) - FromUnitsPerMonth[i]);
        }
        return eur;
    }
}

/// <summary>Open book: the provider's cost is paid, and a share of what the centre saves against doing it otherwise.</summary>
[Kind("shared-savings")]
public sealed record SharedSavingsContract : Contract
{
    [Input("fraction", Min = 0, Max = 1, Otherwise = "50 %", Help = "The provider's share of the saving.")]
    public double ShareFraction { get; init; } = 0.5;

    /// <inheritdoc/>
    protected override double BaseEur(in ContractMonth month) => month.CostEur + ShareFraction * (month.AvoidedEur - month.CostEur);
}
