using System.Globalization;
using Sim.Engine.Accounts;

namespace Sim.Engine.Studies;

/// <summary>
/// The usual contract forms, brought to one mean payment over the paths, so that what they do differently is risk alone.
/// </summary>
public static class ContractForms
{
    private const double FeePart = 0.5, Floor = 0.8, Ceiling = 1.2, SecondTier = 0.7, Level = 0.95, WagePart = 0.5, FuelPart = 0.1;

    /// <summary>Forms with their contracts.</summary>
    /// <param name="given">The case.</param>
    /// <param name="paths">Operations of each path.</param>
    /// <param name="paymentEur">Mean payment over the whole contract that each shall come to, EUR.</param>
    public static IReadOnlyList<(string Name, Contract Contract)> Calibrated(PricingCase given, IReadOnlyList<OperationsMonth[]> paths, double paymentEur)
    {
        double months = given.Months, meanUnits = paths.Average(p => p.Sum(m => m.DoneUnits)) / months;
        double nights = paths.Average(p => p.Sum(m => m.PersonNights)) / months, monthEur = paymentEur / months;
        double price = meanUnits > 0 ? monthEur / meanUnits : 0;
        var shapes = new List<(string, Func<double, Contract>)>
        {
            ("per unit", k => new PerUnitContract { PriceEurPerUnit = k * price }),
            ("per person-night", k => new PerPersonNightContract { PriceEurPerPersonDay = nights > 0 ? k * monthEur / nights : 0 }),
            ("monthly fee", k => new MonthlyFeeContract { FeeEurPerMonth = k * monthEur }),
            ("mixed", k => new MixedContract { FeeEurPerMonth = k * FeePart * monthEur, PriceEurPerUnit = k * (1 - FeePart) * price }),
            ("take-or-pay", k => new TakeOrPayContract { PriceEurPerUnit = k * price, FloorUnitsPerMonth = Floor * meanUnits, CeilingUnitsPerMonth = Ceiling * meanUnits }),
            ("tiered", k => new TieredContract { FromUnitsPerMonth = [0, Math.Max(meanUnits, 1e-9)], PricesEurPerUnit = [k * price, k * SecondTier * price] }),
            ("indexed", k => new PerUnitContract { PriceEurPerUnit = k * price, WageShareFraction = WagePart, FuelShareFraction = FuelPart }),
            ("with penalty", k => new PerUnitContract { PriceEurPerUnit = k * price, ServiceLevelFraction = Level, PenaltyEurPerUnit = k * price }),
        };
        var forms = shapes.Select(s => (s.Item1, Scaled(s.Item2, given, paths, paymentEur))).ToList();
        forms.Add(("shared savings", SharedSavings(paths, paymentEur)));
        return forms;
    }

    /// <summary>The terms of a contract in words, money by the service's unit.</summary>
    public static string Terms(Contract contract, string unit)
    {
        string N(double value) => Math.Abs(value) >= 1000 ? value.ToString("0", CultureInfo.InvariantCulture)
            : Math.Abs(value) >= 100 ? value.ToString("0.#", CultureInfo.InvariantCulture) : value.ToString("0.###", CultureInfo.InvariantCulture);
        string text = contract switch
        {
            PerUnitContract c => $"{N(c.PriceEurPerUnit)} EUR/{unit}",
            PerPersonNightContract c => $"{N(c.PriceEurPerPersonDay)} EUR/person-night",
            MonthlyFeeContract c => $"{N(c.FeeEurPerMonth)} EUR/month",
            MixedContract c => $"{N(c.FeeEurPerMonth)} EUR/month and {N(c.PriceEurPerUnit)} EUR/{unit}",
            TakeOrPayContract c => $"{N(c.PriceEurPerUnit)} EUR/{unit}, {N(c.FloorUnitsPerMonth)} to {(c.CeilingUnitsPerMonth is { } top ? N(top) : "any")} {unit}/month",
            TieredContract c => string.Join(", ", c.FromUnitsPerMonth.Zip(c.PricesEurPerUnit, (from, p) => from == 0 ? $"{N(p)} EUR/{unit}" : $"{N(p)} from {N(from)} {unit}/month")),
            SharedSavingsContract c => $"cost and {N(100 * c.ShareFraction)} % of the saving",
            _ => contract.GetType().Name,
        };
        if (contract.WageShareFraction > 0 || contract.FuelShareFraction > 0)
        {
            text += $", {N(100 * contract.WageShareFraction)} % with wages, {N(100 * contract.FuelShareFraction)} % with fuel";
        }
        return contract.PenaltyEurPerUnit > 0 ? $"{text}, {N(contract.PenaltyEurPerUnit)} off per {unit} below {N(100 * contract.ServiceLevelFraction)} %" : text;
    }

    // All these payments are proportional to their prices.
    private static Contract Scaled(Func<double, Contract> shape, PricingCase given, IReadOnlyList<OperationsMonth[]> paths, double paymentEur)
    {
        Contract once = shape(1);
        double mean = paths.Average(p => EnterpriseMoney.Payments(p, once, given.Enterprise.Growth).Sum());
        return mean > 0 ? shape(paymentEur / mean) : once;
    }

    // The one form that need not reach the payment: a share is from nothing to all.
    private static SharedSavingsContract SharedSavings(IReadOnlyList<OperationsMonth[]> paths, double paymentEur)
    {
        double cost = paths.Average(p => p.Sum(m => m.OpenBookEur)), avoided = paths.Average(p => p.Sum(m => m.AvoidedEur));
        double share = Math.Abs(avoided - cost) > 1e-9 ? (paymentEur - cost) / (avoided - cost) : 0.5;
        return new SharedSavingsContract { ShareFraction = Math.Clamp(double.IsFinite(share) ? share : 0.5, 0, 1) };
    }
}
