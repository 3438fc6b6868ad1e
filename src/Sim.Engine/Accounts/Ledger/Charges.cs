using Sim.Engine.Schema;

namespace Sim.Engine.Accounts;

/// <summary>All that is paid for: quantity times price, nothing else.</summary>
internal static class Charges
{
    /// <summary>Item of the line for closing the centre.</summary>
    public const string ClosingItem = "closing of the centre";

    /// <summary>What any site may pay for, with how much of it the meters of a month show.</summary>
    public static IReadOnlyList<(Charge Charge, Func<MeteredMonth, double> Quantity)> OfAnySite { get; } =
    [
        (new(CostCategory.Electricity, "grid electricity, day", Payee.ElectricitySupplier, "kWh", i => Power(i, p => p.DayEurPerKwh)), m => m.ImportKwh[MeteredMonth.DayBand]),
        (new(CostCategory.Electricity, "grid electricity, night", Payee.ElectricitySupplier, "kWh", i => Power(i, p => p.NightEurPerKwh)), Tariff.NightKwh),
        (new(CostCategory.Electricity, "highest import", Payee.ElectricitySupplier, "kW", i => Power(i, p => p.DemandEurPerKwMonth)), m => m.PeakImportKw),
        (new(CostCategory.Electricity, "meter and standing charges", Payee.ElectricitySupplier, "month", i => Power(i, p => p.FixedEurPerMonth)), m => m.HasGrid ? 1 : 0),
        // A centre that sells a little solar power is no VAT payer for it: income is net of VAT.
        // On a net account it is not sold but stands there, and is priced with it.
        (new(CostCategory.Electricity, "electricity fed in", Payee.ElectricitySupplier, "kWh",
            i => (i.Prices.Electricity.NetAccount is null ? -i.Prices.Electricity.FeedInEurPerKwh : 0, Vat.None)), m => m.ExportKwh),
        .. Enum.GetValues<Carrier>().Where(c => c != Carrier.Electricity).Select(Fuel),
        (new(CostCategory.Site, "upkeep of the generator", Payee.Contractors, "kWh", i => (i.Prices.GeneratorUpkeepEurPerKwh, i.Prices.Vat.Services)), m => m.GeneratorKwh),

        (new(CostCategory.Water, "mains water", Payee.WaterUtility, "m3", i => Water(i, p => p.MainsEurPerM3)), m => m.MainsM3),
        (new(CostCategory.Water, "trucked water", Payee.WaterTrucks, "m3", i => Water(i, p => p.TruckedEurPerM3)), m => m.TruckedM3),
        (new(CostCategory.Water, "bottled water", Payee.Trade, "L", i => (i.Prices.Water.BottledEurPerL, i.Prices.Vat.Bottled)), m => m.BottledL),
        (new(CostCategory.Wastewater, "sewer", Payee.WaterUtility, "m3", i => Water(i, p => p.SewerEurPerM3)), m => m.SewageM3),
        (new(CostCategory.Wastewater, "septage", Payee.WaterTrucks, "m3", i => Water(i, p => p.SeptageEurPerM3)), m => m.SeptageM3),
        (new(CostCategory.Wastewater, "trips for septage", Payee.WaterTrucks, "trip", i => Water(i, p => p.SeptageTripEur ?? 0)), m => m.Wastewater.EmptyingTrips),

        (new(CostCategory.Waste, "collection of residual waste", Payee.WasteCompany, "kg", i => Waste(i, p => p.CollectionEurPerKg)), m => m.Waste.LandfilledKg.Sum()),
        (new(CostCategory.Waste, "collection rounds", Payee.WasteCompany, "round", i => Waste(i, p => p.RoundEur ?? 0)), m => m.Waste.CollectionRounds),
        (new(CostCategory.Waste, "collection of recyclables", Payee.WasteCompany, "kg", i => Waste(i, p => p.SeparateCollectionEurPerKg)), m => m.Waste.RecycledKg.Sum()),
        (new(CostCategory.Waste, "gate fee", Payee.Landfill, "kg", i => Waste(i, p => p.GateFeeEurPerKg)), m => m.Waste.LandfillGateKg),
        (new(CostCategory.Waste, "compost sold", Payee.Trade, "kg", i => (-(i.Prices.Waste.CompostEurPerKg ?? 0), Vat.None)), m => m.Waste.CompostKg),
        (new(CostCategory.Waste, "digestate", Payee.Trade, "kg", i => (-(i.Prices.Waste.DigestateEurPerKg ?? 0), Vat.None)), m => m.Waste.DigestateKg),
        (new(CostCategory.Waste, "digestate taken to fields", Payee.Contractors, "km", i => Waste(i, p => p.DigestateHaulEurPerKm ?? 0)), m => m.Waste.DigestateKm),

        // Amounts per person-night stand in for services that are not metered.
        (new(CostCategory.Laundry, "laundry, not metered", Payee.Suppliers, "person-night", i => Fixed(i, c => c.LaundryEurPerPersonDay)), m => Without(ServiceKind.Laundry, m, m.PersonNights)),
        (new(CostCategory.Catering, "meals, not metered", Payee.Suppliers, "person-night", i => Fixed(i, c => c.FoodEurPerPersonDay)), m => Without(ServiceKind.Catering, m, m.PersonNights)),
        (new(CostCategory.Cleaning, "cleaning, not metered", Payee.Suppliers, "person-night", i => Fixed(i, c => c.CleaningEurPerPersonDay)), m => Without(ServiceKind.Cleaning, m, m.PersonNights)),
        (new(CostCategory.Care, "health, education and case work", Payee.Suppliers, "person-night", i => Fixed(i, c => c.CareEurPerPersonDay)), m => m.PersonNights),
        (new(CostCategory.Other, "administration", Payee.Suppliers, "person-night", i => Fixed(i, c => c.AdministrationEurPerPersonDay)), m => m.PersonNights),
        (new(CostCategory.Security, "security", Payee.Suppliers, "place-day", i => Fixed(i, c => c.SecurityEurPerPersonDay)), m => m.PlaceDays),
        (new(CostCategory.Site, "site and existing buildings", Payee.Suppliers, "place-day", i => Fixed(i, c => c.SiteEurPerPersonDay)), m => m.PlaceDays),
        (new(CostCategory.Site, "upkeep", Payee.Suppliers, "place-day", i => Fixed(i, c => c.UpkeepEurPerPersonDay)), m => Without(ServiceKind.Maintenance, m, m.PlaceDays)),

        (new(CostCategory.Site, "charges of homes", Payee.Owners, "home-month", i => (i.Homes?.ChargesEurPerMonth ?? 0, i.Homes?.Vat ?? Vat.None)), m => m.Homes.Rented),
        (new(CostCategory.Site, "deposits of homes", Payee.Owners, "home", i => (i.Homes?.DepositEur ?? 0, Vat.None)), m => m.Homes.DepositsPaid),
        (new(CostCategory.Site, "deposits kept by owners", Payee.Owners, "home", i => (i.Homes?.DepositEur * i.Homes?.DepositLostFraction ?? 0, Vat.None)), m => m.Homes.GivenUp),
        (new(CostCategory.Site, "furniture of homes", Payee.Trade, "home-month", i => (i.Homes?.FurnishingEurPerMonth ?? 0, Vat.Included)), m => m.Homes.Rented),
        (new(CostCategory.Site, "homes handed back", Payee.Contractors, "home", i => (i.Homes?.HandoverEur ?? 0, Vat.Included)), m => m.Homes.GivenUp),
    ];

    /// <summary>Rent of homes where it has risen by a share.</summary>
    public static Charge Rent(double rise) =>
        new(CostCategory.Site, "rent of homes", Payee.Owners, "home-month", i => (i.Homes?.RentEurPerMonth * (1 + rise) ?? 0, i.Homes?.Vat ?? Vat.None));

    /// <summary>What a stream earns when so much of what was collected apart is contaminated.</summary>
    public static Charge Recyclables((WasteStream Stream, double ContaminationFraction) sold) => new(
        CostCategory.Waste, "recyclables sold", Payee.WasteCompany, "kg",
        i => (-i.Prices.Waste.RevenueEurPerKg(sold.Stream) * i.Prices.Waste.PriceKeptFraction(sold.Stream, sold.ContaminationFraction), Vat.None));

    /// <summary>A service at its price: that of a contract, or of the materials of work in-house.</summary>
    public static Charge Service((ServiceKind Kind, string Provider, double UnitPriceEur) service)
    {
        bool inHouse = string.IsNullOrEmpty(service.Provider);
        (CostCategory category, string unit, string byContract, string materials) = service.Kind switch
        {
            ServiceKind.Laundry => (CostCategory.Laundry, "kg", "laundry by contract", "materials for laundry"),
            ServiceKind.Catering => (CostCategory.Catering, "meal", "meals by contract", "food for meals"),
            ServiceKind.Repair => (CostCategory.Site, "h", "repair by contract", "materials for repair"),
            ServiceKind.Maintenance => (CostCategory.Site, "h", "maintenance by contract", "materials for maintenance"),
            ServiceKind.Solar => (CostCategory.Electricity, "kWh", "solar power by contract", "solar power"),
            ServiceKind.HygieneKits => (CostCategory.Care, "kit", "hygiene kits", "hygiene kits"),
            _ => (CostCategory.Cleaning, "m2", "cleaning by contract", "materials for cleaning"),
        };
        return new(category, inHouse ? materials : byContract, inHouse ? Payee.Trade : service.Provider, unit, i => (service.UnitPriceEur, i.Prices.Vat.Services));
    }

    /// <summary>Staff of a role.</summary>
    public static Charge Staff(string role) =>
        new(CostCategory.Staff, role, Payee.Staff, "person-month", i => (i.Wages.OfRoleEurPerMonth(role), Vat.None));

    /// <summary>The vehicle of a journey.</summary>
    public static Charge Vehicle((string Journey, double EurPerKm) vehicle) =>
        new(CostCategory.Other, $"vehicle: {vehicle.Journey}", Payee.Trade, "km", _ => (vehicle.EurPerKm, Vat.Excluded));

    /// <summary>Closing the centre.</summary>
    public static Charge Closing { get; } = new(CostCategory.Site, ClosingItem, Payee.Contractors, "once", i => (i.ClosingEur, Vat.Included));

    private static (Charge, Func<MeteredMonth, double>) Fuel(Carrier fuel)
    {
        string item = fuel switch
        {
            Carrier.HeatingOil => "heating oil",
            Carrier.Diesel => "diesel",
            Carrier.Lpg => "LPG",
            Carrier.NaturalGas => "natural gas",
            Carrier.Pellets => "pellets",
            _ => "logs",
        };
        return (new(CostCategory.Fuel, item, Payee.FuelSupplier, Prices.UnitOf(fuel), i => (i.Prices.OfFuelEur(fuel), i.Prices.Vat.OfFuel(fuel)), fuel), m => m.FuelBought[(int)fuel]);
    }

    private static double Without(ServiceKind kind, MeteredMonth month, double quantity) => month.Meters(kind) ? 0 : quantity;

    private static (double Eur, Vat Vat) Power(AccountInputs i, Func<ElectricityPrice, double> price) => (price(i.Prices.Electricity), i.Prices.Vat.Electricity);

    private static (double Eur, Vat Vat) Water(AccountInputs i, Func<WaterPrices, double> price) => (price(i.Prices.Water), i.Prices.Vat.Water);

    private static (double Eur, Vat Vat) Waste(AccountInputs i, Func<WastePrices, double> price) => (price(i.Prices.Waste), i.Prices.Vat.Waste);

    private static (double Eur, Vat Vat) Fixed(AccountInputs i, Func<FixedCosts, double> price) => (price(i.FixedCosts), i.FixedCosts.Vat);
}
