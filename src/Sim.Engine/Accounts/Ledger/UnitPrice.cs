namespace Sim.Engine.Accounts;

/// <summary>A price to the one who pays it.</summary>
/// <param name="Payer">Who pays.</param>
/// <param name="CostEur">What it costs the payer: with the VAT that it cannot recover.</param>
/// <param name="NetEur">The same net of all VAT.</param>
/// <param name="InvoicedEur">What the invoice asks for, all VAT in it.</param>
internal readonly record struct UnitPrice(string Payer, double CostEur, double NetEur, double InvoicedEur)
{
    /// <summary>A price as it is written.</summary>
    public static UnitPrice Of(double eur, Vat vat, (string Name, bool RecoversVat) payer, double vatRateFraction) => new(
        payer.Name,
        VatRule.CostToPayer(eur, vat, vatRateFraction, payer.RecoversVat),
        VatRule.Net(eur, vat, vatRateFraction),
        VatRule.CostToPayer(eur, vat, vatRateFraction, recoversVat: false));
}
