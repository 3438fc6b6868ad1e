using Sim.Engine.Schema;

namespace Sim.Engine.Accounts;

/// <summary>What a centre pays a provider for a month's work, without VAT.</summary>
public abstract record Contract
{
    [Input("fraction", Min = 0, Max = 1, Otherwise = "0 %", Help = "Share of the price that follows wages, from year to year.")]
    public double WageShareFraction { get; init; }

    [Input("fraction", Min = 0, Max = 1, Otherwise = "0 %", Help = "Share of the price that follows energy and fuel, from year to year.")]
    public double FuelShareFraction { get; init; }

    [Input("fraction", Min = 0, Max = 1, Otherwise = "0 %", Help = "Share of the month's work that must be done; below it the penalty is due.")]
    public double ServiceLevelFraction { get; init; }

    [Input("EUR/unit", Min = 0, Max = 100_000, Otherwise = "0 EUR/unit", Help = "Penalty for each unit missing to that level.")]
    public double PenaltyEurPerUnit { get; init; }

    /// <summary>Payment of a month, EUR without VAT: base x (1 + a (W - 1) + b (F - 1)) - penalty x what is missing to the service level.</summary>
    public double PaymentEur(in ContractMonth month)
    {
        double index = 1 + WageShareFraction * (month.WageIndex - 1) + FuelShareFraction * (month.FuelIndex - 1);
        double missing = Math.Max(0, ServiceLevelFraction * month.AskedUnits - month.DoneUnits);
        return BaseEur(month) * index - PenaltyEurPerUnit * missing;
    }

    /// <summary>What is wrong with the terms that every contract has.</summary>
    public static IEnumerable<(string Key, string Problem)> Check(Contract contract)
    {
        if (contract.WageShareFraction + contract.FuelShareFraction > 1 + 1e-12)
        {
            yield return ("fuel_share", "and wage_share make more than the whole price");
        }
        if (contract.PenaltyEurPerUnit > 0 && contract.ServiceLevelFraction == 0)
        {
            yield return ("penalty", "has no service_level below which it is due");
        }
    }

    /// <summary>Payment before indexation and penalty, EUR.</summary>
    protected abstract double BaseEur(in ContractMonth month);
}
