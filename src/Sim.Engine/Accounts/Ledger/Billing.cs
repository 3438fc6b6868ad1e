using System.Runtime.CompilerServices;
using Sim.Engine.Schema;

namespace Sim.Engine.Accounts;

/// <summary>Turns metered months into ledger lines, or into their sums alone: quantity times price, nothing else.</summary>
public sealed class Billing
{
    /// <summary>Item of the line for closing the centre.</summary>
    public const string ClosingItem = "closing of the centre";

    // Services for which an amount per person-night stands in where they are not metered.
    private static readonly ServiceKind[] Kinds = [ServiceKind.Laundry, ServiceKind.Catering, ServiceKind.Cleaning];

    private static readonly int Categories = Enum.GetValues<CostCategory>().Length, Carriers = Enum.GetValues<Carrier>().Length;

    private readonly AccountInputs inputs;
    private readonly (string Name, bool RecoversVat)[] payers;
    private readonly KeyValuePair<string, FixedLine>[] fixedLines;
    private readonly double[] escalations;

    // Either the lines of a ledger, or their sums by year and category: the same amounts in the same order.
    private readonly List<LedgerLine>? lines;
    private readonly double[][] sumsEur;

    private Billing(AccountInputs inputs, List<LedgerLine>? lines, int years)
    {
        (this.inputs, this.lines) = (inputs, lines);
        payers = Payer.ByCategory(inputs.Payers);
        fixedLines = [.. inputs.FixedCosts.Lines.OrderBy(l => l.Key, StringComparer.Ordinal)];
        escalations = new double[Categories * Carriers * years];
        sumsEur = new double[years][];
        for (int year = 0; year < years; year++)
        {
            sumsEur[year] = new double[Categories];
        }
    }

    /// <summary>The ledger of metered months and investments over a period of whole years.</summary>
    public static Ledger Bill(IReadOnlyList<MeteredMonth> months, AccountInputs inputs, IReadOnlyList<Investment> investments, int years)
    {
        var lines = new List<LedgerLine>(32 * months.Count);
        new Billing(inputs, lines, YearsOf(months, years)).BillAll(months, investments, Horizon.Of(months, years));
        return new Ledger(lines);
    }

    /// <summary>
    /// What that ledger sums to by year and category, EUR, [year][category], without making it: equal to
    /// <see cref="Ledger.ByYearAndCategoryEur"/> to the last bit.
    /// </summary>
    internal static double[][] Sums(IReadOnlyList<MeteredMonth> months, AccountInputs inputs, IReadOnlyList<Investment> investments, Horizon until)
    {
        var billing = new Billing(inputs, null, YearsOf(months, until.Years));
        billing.BillAll(months, investments, until);
        return billing.sumsEur;
    }

    /// <summary>Metered months in the order in which they are billed: by month, then by site.</summary>
    internal static IReadOnlyList<MeteredMonth> InOrder(IReadOnlyList<MeteredMonth> months)
    {
        for (int i = 1; i < months.Count; i++)
        {
            if (months[i].Month <= months[i - 1].Month)
            {
                return [.. months.OrderBy(m => m.Month).ThenBy(m => m.Site, StringComparer.Ordinal)];
            }
        }
        return months;
    }

    private static int YearsOf(IReadOnlyList<MeteredMonth> months, int years)
    {
        for (int i = 0; i < months.Count; i++)
        {
            years = Math.Max(years, months[i].Year + 1);
        }
        return years;
    }

    private void BillAll(IReadOnlyList<MeteredMonth> months, IReadOnlyList<Investment> investments, Horizon until)
    {
        IReadOnlyList<MeteredMonth> ordered = InOrder(months);
        foreach (MeteredMonth month in ordered)
        {
            if (!month.Closed)
            {
                BillMonth(month);
            }
        }
        if (until is { Closes: true, Months: > 0 } && ordered.FirstOrDefault(m => m.Month == until.Months - 1) is { } last)
        {
            Book(last, CostCategory.Site, ClosingItem, Payee.Contractors, 1, "once", inputs.ClosingEur, Vat.Included);
        }
        foreach (Investment investment in investments)
        {
            BillInvestment(investment, until);
        }
    }

    /// <summary>Real escalation from the first year to a year: (1 + e)^year.</summary>
    public static double Escalation(double escalationFraction, int year) => Math.Pow(1 + escalationFraction, year);

    private void BillMonth(MeteredMonth m)
    {
        BillElectricity(m);
        BillFuels(m);
        BillWater(m);
        BillWaste(m);
        BillServices(m);
        BillStaff(m);
        BillFixedCosts(m);
        BillHomes(m);
    }

    private void BillElectricity(MeteredMonth m)
    {
        ElectricityPrice price = inputs.Prices.Electricity;
        Vat vat = inputs.Prices.Vat.Electricity;
        for (int band = 0; band < m.ImportKwh.Length; band++)
        {
            bool day = band == MeteredMonth.DayBand;
            Book(m, CostCategory.Electricity, day ? "grid electricity, day" : "grid electricity, night",
                Payee.ElectricitySupplier, m.ImportKwh[band], "kWh", day ? price.DayEurPerKwh : price.NightEurPerKwh, vat);
        }
        Book(m, CostCategory.Electricity, "highest import", Payee.ElectricitySupplier, m.PeakImportKw, "kW", price.DemandEurPerKwMonth, vat);
        Book(m, CostCategory.Electricity, "meter and standing charges", Payee.ElectricitySupplier, 1, "month", price.FixedEurPerMonth, vat);
        // A centre that sells a little solar power is no VAT payer for it: income is net of VAT.
        Book(m, CostCategory.Electricity, "electricity fed in", Payee.ElectricitySupplier, m.ExportKwh, "kWh", -price.FeedInEurPerKwh, Vat.None);
    }

    private void BillFuels(MeteredMonth m)
    {
        for (int i = 0; i < m.FuelUsed.Length; i++)
        {
            var carrier = (Carrier)i;
            if (carrier != Carrier.Electricity && m.FuelBought[i] != 0)
            {
                Book(m, CostCategory.Fuel, NameOf(carrier), Payee.FuelSupplier, m.FuelBought[i], Prices.UnitOf(carrier),
                    inputs.Prices.OfFuelEur(carrier), inputs.Prices.Vat.OfFuel(carrier), carrier);
            }
        }
        Book(m, CostCategory.Site, "upkeep of the generator", Payee.Contractors, m.GeneratorKwh, "kWh",
            inputs.Prices.GeneratorUpkeepEurPerKwh, inputs.Prices.Vat.Services);
    }

    private void BillWater(MeteredMonth m)
    {
        WaterPrices price = inputs.Prices.Water;
        VatTerms vat = inputs.Prices.Vat;
        Book(m, CostCategory.Water, "mains water", Payee.WaterUtility, m.MainsM3, "m3", price.MainsEurPerM3, vat.Water);
        Book(m, CostCategory.Water, "trucked water", Payee.WaterTrucks, m.TruckedM3, "m3", price.TruckedEurPerM3, vat.Water);
        Book(m, CostCategory.Water, "bottled water", Payee.Trade, m.BottledL, "L", price.BottledEurPerL, vat.Bottled);
        Book(m, CostCategory.Wastewater, "sewer", Payee.WaterUtility, m.SewageM3, "m3", price.SewerEurPerM3, vat.Water);
        Book(m, CostCategory.Wastewater, "septage", Payee.WaterTrucks, m.SeptageM3, "m3", price.SeptageEurPerM3, vat.Water);
        Book(m, CostCategory.Wastewater, "trips for septage", Payee.WaterTrucks, m.Wastewater.EmptyingTrips, "trip", price.SeptageTripEur ?? 0, vat.Water);
    }

    private void BillWaste(MeteredMonth m)
    {
        WastePrices price = inputs.Prices.Waste;
        Vat vat = inputs.Prices.Vat.Waste;
        Book(m, CostCategory.Waste, "collection of residual waste", Payee.WasteCompany, m.LandfilledKg.Sum(), "kg", price.CollectionEurPerKg, vat);
        Book(m, CostCategory.Waste, "collection rounds", Payee.WasteCompany, m.CollectionRounds, "round", price.RoundEur ?? 0, vat);
        Book(m, CostCategory.Waste, "collection of recyclables", Payee.WasteCompany, m.RecycledKg.Sum(), "kg", price.SeparateCollectionEurPerKg, vat);
        Book(m, CostCategory.Waste, "gate fee", Payee.Landfill, m.LandfillGateKg, "kg", price.GateFeeEurPerKg, vat);
        for (int i = 0; i < m.RecycledKg.Length; i++)
        {
            if (m.RecycledKg[i] != 0)
            {
                Book(m, CostCategory.Waste, "recyclables sold", Payee.WasteCompany, m.RecycledKg[i], "kg",
                    -price.RevenueEurPerKg((WasteStream)i) * price.PriceKeptFraction((WasteStream)i, m.ContaminationFraction), Vat.None);
            }
        }
        Book(m, CostCategory.Waste, "compost sold", Payee.Trade, m.CompostKg, "kg", -(price.CompostEurPerKg ?? 0), Vat.None);
        Book(m, CostCategory.Waste, "digestate", Payee.Trade, m.DigestateKg, "kg", -(price.DigestateEurPerKg ?? 0), Vat.None);
    }

    private void BillServices(MeteredMonth m)
    {
        FixedCosts stand = inputs.FixedCosts;
        foreach (ref readonly ServiceMonth service in m.ServicesSpan)
        {
            Book(m, CategoryOf(service.Kind), service.InHouse ? Materials(service.Kind) : ByContract(service.Kind),
                service.InHouse ? Payee.Trade : service.Provider, service.Units, UnitOf(service.Kind),
                service.UnitPriceEur, inputs.Prices.Vat.Services);
        }
        foreach (ServiceKind kind in Kinds)
        {
            if (!m.Meters(kind))
            {
                double ratePerPersonDay = kind switch
                {
                    ServiceKind.Laundry => stand.LaundryEurPerPersonDay,
                    ServiceKind.Catering => stand.FoodEurPerPersonDay,
                    _ => stand.CleaningEurPerPersonDay,
                };
                Book(m, CategoryOf(kind), NotMetered(kind), Payee.Suppliers, m.PersonNights, "person-night", ratePerPersonDay, stand.Vat);
            }
        }
    }

    private void BillStaff(MeteredMonth m)
    {
        foreach (ref readonly NamedAmount role in m.StaffSpan)
        {
            Book(m, CostCategory.Staff, role.Name, Payee.Staff, role.Amount, "person-month", inputs.Wages.OfRoleEurPerMonth(role.Name), Vat.None);
        }
    }

    private void BillFixedCosts(MeteredMonth m)
    {
        FixedCosts costs = inputs.FixedCosts;
        double placeDays = m.CapacityPeople * m.Days;
        Book(m, CostCategory.Care, "health, education and case work", Payee.Suppliers, m.PersonNights, "person-night", costs.CareEurPerPersonDay, costs.Vat);
        Book(m, CostCategory.Other, "administration", Payee.Suppliers, m.PersonNights, "person-night", costs.AdministrationEurPerPersonDay, costs.Vat);
        Book(m, CostCategory.Security, "security", Payee.Suppliers, placeDays, "place-day", costs.SecurityEurPerPersonDay, costs.Vat);
        Book(m, CostCategory.Site, "site and existing buildings", Payee.Suppliers, placeDays, "place-day", costs.SiteEurPerPersonDay, costs.Vat);
        Book(m, CostCategory.Site, "upkeep", Payee.Suppliers, m.Meters(ServiceKind.Maintenance) ? 0 : placeDays, "place-day", costs.UpkeepEurPerPersonDay, costs.Vat);
        foreach ((string name, FixedLine line) in fixedLines)
        {
            Book(m, line.Category, name, Payee.Suppliers, 1, "month", line.AmountEurPerMonth ?? 0, line.Vat);
            Book(m, line.Category, name, Payee.Suppliers, m.PersonNights, "person-night", line.PerPersonEurPerPersonDay ?? 0, line.Vat);
            Book(m, line.Category, name, Payee.Suppliers, placeDays, "place-day", line.PerPlaceEurPerPersonDay ?? 0, line.Vat);
        }
    }

    private void BillHomes(MeteredMonth m)
    {
        if (inputs.Homes is { } homes)
        {
            Book(m, CostCategory.Site, "rent of homes", Payee.Owners, m.Homes.Rented, "home-month", homes.RentEurPerMonth * (1 + m.Homes.RentRise), homes.Vat);
            Book(m, CostCategory.Site, "charges of homes", Payee.Owners, m.Homes.Rented, "home-month", homes.ChargesEurPerMonth, homes.Vat);
            Book(m, CostCategory.Site, "deposits of homes", Payee.Owners, m.Homes.DepositsPaid, "home", homes.DepositEur, Vat.None);
            Book(m, CostCategory.Site, "deposits kept by owners", Payee.Owners, m.Homes.GivenUp, "home", homes.DepositEur * homes.DepositLostFraction, Vat.None);
            Book(m, CostCategory.Site, "furniture of homes", Payee.Trade, m.Homes.Rented, "home-month", homes.FurnishingEurPerMonth, Vat.Included);
            Book(m, CostCategory.Site, "homes handed back", Payee.Contractors, m.Homes.GivenUp, "home", homes.HandoverEur, Vat.Included);
        }
        for (int i = 0; i < m.Journeys.Count; i++)
        {
            JourneyMonth journey = m.Journeys[i];
            Book(m, CostCategory.Other, lines is null ? journey.Name : $"vehicle: {journey.Name}", Payee.Trade, journey.Km, "km", journey.VehicleEurPerKm, Vat.Excluded);
        }
    }

    private void BillInvestment(Investment investment, Horizon until)
    {
        (string payer, bool recovers) = payers[(int)CostCategory.Capital];
        foreach (int after in Finance.OutlayMonths(investment, until))
        {
            // The start is that of the first month; a later outlay falls due with the month that ends then.
            BookCapital(investment, Math.Max(0, after - 1), CostCategory.Capital,
                $"{investment.Name}: {(after == 0 ? "investment" : "replacement")}", 1, "once", Finance.OutlayEur(investment, after), payer, recovers);
        }
        (payer, recovers) = payers[(int)CostCategory.Site];
        string maintenance = $"{investment.Name}: maintenance";
        for (int month = 0; month < until.Months; month++)
        {
            BookCapital(investment, month, CostCategory.Site, maintenance, 1.0 / 12, "year", investment.MaintenanceEurPerYear, payer, recovers);
        }
    }

    private void BookCapital(
        Investment investment, int month, CostCategory category, string item, double quantity, string unit, double eur, string payer, bool recovers)
    {
        if (eur == 0)
        {
            return;
        }
        double rate = inputs.Prices.Vat.RateFraction, costEur = VatRule.CostToPayer(eur, investment.Vat, rate, recovers);
        if (lines is null)
        {
            sumsEur[month / 12][(int)category] += quantity * costEur;
            return;
        }
        lines.Add(new LedgerLine(investment.Site, month, payer, Payee.Contractors, category, item, quantity, unit,
            costEur, VatRule.Net(eur, investment.Vat, rate))
        {
            InvoicedUnitPriceEur = VatRule.CostToPayer(eur, investment.Vat, rate, recoversVat: false),
        });
    }

    // Inlined, so that the many lines that come to nothing cost no call.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Book(
        MeteredMonth m, CostCategory category, string item, string payee, double quantity, string unit, double priceEur, Vat vat, Carrier carrier = Carrier.Electricity)
    {
        if (quantity != 0 && priceEur != 0)
        {
            BookSome(m, category, item, payee, quantity, unit, priceEur, vat, carrier);
        }
    }

    private void BookSome(
        MeteredMonth m, CostCategory category, string item, string payee, double quantity, string unit, double priceEur, Vat vat, Carrier carrier)
    {
        (string payer, bool recovers) = payers[(int)category];
        double escalation = EscalationIn(m.Year, category, carrier);
        double rate = inputs.Prices.Vat.RateFraction, costEur = VatRule.CostToPayer(priceEur, vat, rate, recovers) * escalation;
        if (lines is null)
        {
            sumsEur[m.Year][(int)category] += quantity * costEur;
            return;
        }
        lines.Add(new LedgerLine(m.Site, m.Month, payer, payee, category, item, quantity, unit,
            costEur, VatRule.Net(priceEur, vat, rate) * escalation)
        {
            InvoicedUnitPriceEur = VatRule.CostToPayer(priceEur, vat, rate, recoversVat: false) * escalation,
        });
    }

    private double EscalationIn(int year, CostCategory category, Carrier carrier)
    {
        ref double known = ref escalations[(year * Categories + (int)category) * Carriers + (int)carrier];
        if (known == 0)
        {
            known = Escalation(inputs.LifeCycle.EscalationFraction(category, carrier), year);
        }
        return known;
    }

    private static string NameOf(Carrier carrier) => carrier switch
    {
        Carrier.HeatingOil => "heating oil",
        Carrier.Diesel => "diesel",
        Carrier.Lpg => "LPG",
        Carrier.NaturalGas => "natural gas",
        Carrier.Pellets => "pellets",
        Carrier.Logs => "logs",
        _ => "electricity",
    };

    private static string ByContract(ServiceKind kind) => kind switch
    {
        ServiceKind.Laundry => "laundry by contract",
        ServiceKind.Catering => "meals by contract",
        ServiceKind.Repair => "repair by contract",
        ServiceKind.Maintenance => "maintenance by contract",
        ServiceKind.Solar => "solar power by contract",
        ServiceKind.HygieneKits => "hygiene kits",
        _ => "cleaning by contract",
    };

    private static string Materials(ServiceKind kind) => kind switch
    {
        ServiceKind.Laundry => "materials for laundry",
        ServiceKind.Catering => "food for meals",
        ServiceKind.Repair => "materials for repair",
        ServiceKind.Maintenance => "materials for maintenance",
        _ => "materials for cleaning",
    };

    private static string NotMetered(ServiceKind kind) => kind switch
    {
        ServiceKind.Laundry => "laundry, not metered",
        ServiceKind.Catering => "meals, not metered",
        _ => "cleaning, not metered",
    };

    private static string UnitOf(ServiceKind kind) => kind switch
    {
        ServiceKind.Laundry => "kg",
        ServiceKind.Catering => "meal",
        ServiceKind.Repair or ServiceKind.Maintenance => "h",
        ServiceKind.Solar => "kWh",
        ServiceKind.HygieneKits => "kit",
        _ => "m2",
    };

    private static CostCategory CategoryOf(ServiceKind kind) => kind switch
    {
        ServiceKind.Laundry => CostCategory.Laundry,
        ServiceKind.Catering => CostCategory.Catering,
        ServiceKind.Repair or ServiceKind.Maintenance => CostCategory.Site,
        ServiceKind.Solar => CostCategory.Electricity,
        ServiceKind.HygieneKits => CostCategory.Care,
        _ => CostCategory.Cleaning,
    };
}
