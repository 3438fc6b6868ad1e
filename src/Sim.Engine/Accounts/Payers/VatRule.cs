namespace Sim.Engine.Accounts;

/// <summary>What a price costs the one who pays it.</summary>
public static class VatRule
{
    /// <summary>
    /// Price net of VAT, in the unit of <paramref name="price"/>: p / (1 + r) where VAT is included, else p.
    /// </summary>
    public static double Net(double price, Vat vat, double rateFraction) =>
        vat == Vat.Included ? price / (1 + rateFraction) : price;

    /// <summary>
    /// Cost to the payer, in the unit of <paramref name="price"/>: net where the payer recovers VAT, gross where it
    /// does not (Law on Value Added Tax of Bosnia and Herzegovina, Official Gazette BiH 9/05: one rate, deduction of
    /// input tax by registered payers only).
    /// </summary>
    public static double CostToPayer(double price, Vat vat, double rateFraction, bool recoversVat) => vat switch
    {
        Vat.None => price,
        Vat.Included when !recoversVat => price,
        Vat.Excluded when !recoversVat => price * (1 + rateFraction),
        _ => Net(price, vat, rateFraction),
    };
}
