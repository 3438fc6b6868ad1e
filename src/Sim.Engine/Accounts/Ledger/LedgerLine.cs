namespace Sim.Engine.Accounts;

/// <summary>
/// One amount in real EUR: debits the payer, credits the payee. A negative amount is income of the payer.
/// </summary>
/// <param name="Site">Site of the meter.</param>
/// <param name="Month">Month of the period in which the service was had, from 0; it is invoiced at the end of that month.</param>
/// <param name="Payer">Who pays.</param>
/// <param name="Payee">Who is paid.</param>
/// <param name="Category">Category of the standard cost catalogue.</param>
/// <param name="Item">What is paid for.</param>
/// <param name="Quantity">How much of it.</param>
/// <param name="Unit">Unit of the quantity.</param>
/// <param name="UnitPriceEur">Cost to the payer of one unit: escalated, with the VAT that the payer cannot recover.</param>
/// <param name="NetUnitPriceEur">The same net of all VAT.</param>
public readonly record struct LedgerLine(
    string Site,
    int Month,
    string Payer,
    string Payee,
    CostCategory Category,
    string Item,
    double Quantity,
    string Unit,
    double UnitPriceEur,
    double NetUnitPriceEur)
{
    /// <summary>Price of one unit on the invoice, all VAT in it, EUR; 0 where it is what the payer bears.</summary>
    public double InvoicedUnitPriceEur { get; init; }

    /// <summary>What the invoice asks for, EUR: the cost and, where the payer recovers VAT, that VAT too.</summary>
    public double InvoicedEur => Quantity * (InvoicedUnitPriceEur == 0 ? UnitPriceEur : InvoicedUnitPriceEur);

    /// <summary>VAT on the invoice, EUR, whoever bears it in the end.</summary>
    public double InvoicedVatEur => InvoicedEur - (Quantity * NetUnitPriceEur);

    /// <summary>Cost to the payer, EUR.</summary>
    public double AmountEur => Quantity * UnitPriceEur;

    /// <summary>VAT that stays with the payer, within the amount, EUR.</summary>
    public double VatEur => Quantity * (UnitPriceEur - NetUnitPriceEur);

    /// <summary>Whether it is the closing of the centre, which comes once and belongs to no mean month.</summary>
    public bool IsClosing => Item == Charges.ClosingItem;

    /// <summary>Year of the period, from 0.</summary>
    public int Year => Month / 12;
}
