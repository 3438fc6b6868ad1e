namespace Sim.Engine.Studies;

/// <summary>What a path comes to under a contract. EUR without VAT over the whole contract.</summary>
/// <param name="PaymentEur">Paid by the centre.</param>
/// <param name="ProfitEur">The enterprise's profit before tax: payments, other customers and subsidies less all costs.</param>
/// <param name="CentreEur">The centre's cost: payments, and what is done otherwise.</param>
/// <param name="CashNeedEur">Deepest hole of the enterprise's cash, without its working capital.</param>
public readonly record struct PathMoney(double PaymentEur, double ProfitEur, double CentreEur, double CashNeedEur);
