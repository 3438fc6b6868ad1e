namespace Sim.Engine.Accounts;

/// <summary>How a price stands to value-added tax; every price says so.</summary>
public enum Vat
{
    /// <summary>VAT comes on top of the price.</summary>
    Excluded,

    /// <summary>VAT is in the price.</summary>
    Included,

    /// <summary>No VAT is due (wages, exempt supplies).</summary>
    None,
}
