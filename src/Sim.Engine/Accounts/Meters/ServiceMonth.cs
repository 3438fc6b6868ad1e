namespace Sim.Engine.Accounts;

/// <summary>
/// One service at one site in one month. Resources used off-site run on the provider's meters: they are paid for in the
/// contract price and count as scope 3; resources used on-site are on the site's own meters and must be zero here.
/// </summary>
/// <param name="Kind">Which service, and so the unit of <paramref name="Units"/>.</param>
/// <param name="Provider">Who does it: a name such as <c>contractor</c>; empty for the centre itself.</param>
/// <param name="Units">Work done: kg, meals, m2, h, kWh or kits.</param>
/// <param name="UnitPriceEur">What the centre pays for a unit beside its own staff and meters: the contract price, or materials of in-house work.</param>
/// <param name="OffSiteElectricityKwh">Electricity on the provider's meter, kWh.</param>
/// <param name="OffSiteFuelKwh">Fuel on the provider's premises, kWh of net calorific value.</param>
/// <param name="OffSiteWaterM3">Water on the provider's meter, m3.</param>
/// <param name="DeliveryKm">Way between provider and site, there and back, km.</param>
/// <param name="DeliveryDieselL">Diesel of that way, burnt by the provider, L.</param>
public readonly record struct ServiceMonth(
    ServiceKind Kind,
    string Provider,
    double Units,
    double UnitPriceEur,
    double OffSiteElectricityKwh = 0,
    double OffSiteFuelKwh = 0,
    double OffSiteWaterM3 = 0,
    double DeliveryKm = 0,
    double DeliveryDieselL = 0)
{
    /// <summary>Whether the centre does it with its own staff.</summary>
    public bool InHouse => string.IsNullOrEmpty(Provider);
}
