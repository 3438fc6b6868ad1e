using Sim.Engine.Schema;

namespace Sim.Engine.Accounts;

/// <summary>
/// The ledger against itself and against the meters: the total re-summed by category and by payer, the balance of all
/// accounts, and each category computed anew from annual meter totals times prices, by another road than the bills.
/// </summary>
/// <param name="LedgerEur">Sum of all lines.</param>
/// <param name="ByCategoryEur">Sum of the sums by category.</param>
/// <param name="ByPayerEur">Sum of the sums by payer.</param>
/// <param name="BalanceEur">Sum of the balances of all accounts; zero under double entry.</param>
/// <param name="FromMetersEur">Sum of what the meters' annual totals cost.</param>
/// <param name="LargestRelativeResidual">Largest difference of any of these, and of any category from its meters, relative to the money moved.</param>
public sealed record MoneyAudit(
    double LedgerEur, double ByCategoryEur, double ByPayerEur, double BalanceEur, double FromMetersEur, double LargestRelativeResidual)
{
    /// <summary>Largest relative residual that is rounding and not an error.</summary>
    public const double Tolerance = 1e-9;

    /// <summary>Whether the audit closes.</summary>
    public bool Closes => LargestRelativeResidual <= Tolerance;

    /// <summary>The audit of a ledger.</summary>
    public static MoneyAudit Of(
        Ledger ledger, IReadOnlyList<MeteredMonth> months, AccountInputs inputs, IReadOnlyList<Investment> investments, int years)
    {
        double[] booked = ledger.ByCategoryEur();
        double[] metered = FromMeters(months, inputs, investments, years);
        double totalEur = ledger.TotalEur, byPayerEur = ledger.ByPayerEur().Values.Sum(), balanceEur = ledger.BalancesEur().Values.Sum();
        double movedEur = Math.Max(1e-12, ledger.MovedEur);
        double worst = new[] { booked.Sum() - totalEur, byPayerEur - totalEur, balanceEur, metered.Sum() - totalEur }
            .Concat(booked.Zip(metered, (b, m) => b - m))
            .Max(Math.Abs) / movedEur;
        return new MoneyAudit(totalEur, booked.Sum(), byPayerEur, balanceEur, metered.Sum(), worst);
    }

    /// <summary>The audits of several sites as one: amounts summed, the worst residual kept.</summary>
    public static MoneyAudit Together(IReadOnlyList<MoneyAudit> sites) => new(
        sites.Sum(s => s.LedgerEur), sites.Sum(s => s.ByCategoryEur), sites.Sum(s => s.ByPayerEur), sites.Sum(s => s.BalanceEur),
        sites.Sum(s => s.FromMetersEur), sites.Max(s => s.LargestRelativeResidual));

    private static double[] FromMeters(
        IReadOnlyList<MeteredMonth> months, AccountInputs inputs, IReadOnlyList<Investment> investments, int years)
    {
        var eur = new double[Enum.GetValues<CostCategory>().Length];
        (string, bool RecoversVat)[] payers = Payer.ByCategory(inputs.Payers);
        foreach (IGrouping<int, MeteredMonth> year in months.Where(m => !m.Closed).GroupBy(m => m.Month / 12))
        {
            MeteredMonth[] all = [.. year];
            void Cost(CostCategory category, Carrier carrier, double quantity, double priceEur, Vat vat) =>
                eur[(int)category] += quantity * priceEur * Math.Pow(1 + inputs.LifeCycle.EscalationFraction(category, carrier), year.Key)
                    * Factor(vat, payers[(int)category].RecoversVat, inputs.Prices.Vat.RateFraction);
            void Other(CostCategory category, double quantity, double priceEur, Vat vat) => Cost(category, Carrier.Electricity, quantity, priceEur, vat);
            EnergyCosts(all, inputs.Prices, Cost);
            OtherCosts(all, inputs, Other);
            UnmeteredCosts(all, inputs, Other);
            HomesCosts(all, inputs, Other);
            TariffCosts(all, inputs.Prices, Other);
        }
        double open = years;
        if (months.Any(m => m.Closed || m.ClosesAfter))
        {
            int last = months.Where(m => !m.Closed).Max(m => m.Month);
            open = (last + 1) / 12.0;
            eur[(int)CostCategory.Site] += inputs.ClosingEur * Math.Pow(1 + inputs.LifeCycle.EscalationFraction(CostCategory.Site), last / 12)
                * Factor(Vat.Included, payers[(int)CostCategory.Site].RecoversVat, inputs.Prices.Vat.RateFraction);
        }
        foreach (Investment i in investments)
        {
            double replacements = i.Wear is { } wear ? wear.ReplacedAfterMonths.Count : Enumerable.Range(1, 1000).Count(k => k * i.LifetimeYears < open - 1e-9);
            double outlaysEur = ((replacements + (i.StoodBefore ? 0 : 1)) * i.CapexEur) + (replacements * i.DisposalEur);
            eur[(int)CostCategory.Capital] += outlaysEur * Factor(i.Vat, payers[(int)CostCategory.Capital].RecoversVat, inputs.Prices.Vat.RateFraction);
            eur[(int)CostCategory.Site] += open * i.MaintenanceEurPerYear * Factor(i.Vat, payers[(int)CostCategory.Site].RecoversVat, inputs.Prices.Vat.RateFraction);
        }
        return eur;
    }

    private static void EnergyCosts(MeteredMonth[] year, Prices prices, Action<CostCategory, Carrier, double, double, Vat> cost)
    {
        ElectricityPrice el = prices.Electricity;
        Vat vat = prices.Vat.Electricity;
        double dayKwh = year.Sum(m => m.ImportKwh[0]);
        cost(CostCategory.Electricity, Carrier.Electricity, dayKwh, el.DayEurPerKwh, vat);
        cost(CostCategory.Electricity, Carrier.Electricity, year.Sum(m => m.ImportKwh.Sum()) - dayKwh, el.NightEurPerKwh, vat);
        cost(CostCategory.Electricity, Carrier.Electricity, year.Sum(m => m.PeakImportKw), el.DemandEurPerKwMonth, vat);
        cost(CostCategory.Electricity, Carrier.Electricity, year.Count(m => m.HasGrid), el.FixedEurPerMonth, vat);
        cost(CostCategory.Electricity, Carrier.Electricity, el.NetAccount is null ? -year.Sum(m => m.ExportKwh) : 0, el.FeedInEurPerKwh, Vat.None);
        foreach (Carrier fuel in Enum.GetValues<Carrier>().Where(c => c != Carrier.Electricity))
        {
            cost(CostCategory.Fuel, fuel, year.Sum(m => m.FuelBought[(int)fuel]), prices.OfFuelEur(fuel), prices.Vat.OfFuel(fuel));
        }
    }

    // The account's level in closed form: what was fed in less what was drawn since the year began, above the lowest that this has been.
    private static void TariffCosts(MeteredMonth[] year, Prices prices, Action<CostCategory, double, double, Vat> cost)
    {
        ElectricityPrice el = prices.Electricity;
        foreach (ElectricityBlock block in el.Blocks.Values)
        {
            cost(CostCategory.Electricity, year.Select(m => m.ImportKwh.Sum()).Where(kwh => kwh > block.AboveKwhPerMonth).Sum(kwh => kwh - block.AboveKwhPerMonth), block.MoreEurPerKwh, prices.Vat.Electricity);
        }
        foreach (WaterBlock block in prices.Water.Blocks.Values)
        {
            cost(CostCategory.Water, year.Where(m => m.MainsM3 > block.AboveM3PerMonth).Sum(m => m.MainsM3 - block.AboveM3PerMonth), block.MoreEurPerM3, prices.Vat.Water);
        }
        double Weight(MeteredMonth m) => (m.Month % 12) is 0 or 1 or 2 or 9 or 10 or 11 ? el.WinterMoreFraction : 0;
        foreach ((int band, double priceEur) in new[] { (0, el.DayEurPerKwh), (1, el.NightEurPerKwh) })
        {
            cost(CostCategory.Electricity, year.Where(m => m.ImportKwh.Length > band).Sum(m => m.ImportKwh[band] * Weight(m)), priceEur, prices.Vat.Electricity);
        }
        foreach (IGrouping<string, MeteredMonth> site in el.NetAccount is null ? [] : year.GroupBy(m => m.Site))
        {
            double sumKwh = 0, lowestKwh = 0, levelKwh = 0;
            foreach (MeteredMonth m in site)
            {
                sumKwh += m.ExportKwh - m.ImportKwh.Sum();
                lowestKwh = Math.Min(lowestKwh, sumKwh);
                double coveredKwh = levelKwh + m.ExportKwh - (sumKwh - lowestKwh), dayKwh = Math.Min(coveredKwh, m.ImportKwh[0]);
                levelKwh = sumKwh - lowestKwh;
                double credit = el.NetAccount!.CreditFraction * (1 + Weight(m));
                cost(CostCategory.Electricity, -credit * dayKwh, el.DayEurPerKwh, prices.Vat.Electricity);
                cost(CostCategory.Electricity, -credit * (coveredKwh - dayKwh), el.NightEurPerKwh, prices.Vat.Electricity);
            }
            cost(CostCategory.Electricity, -levelKwh, el.FeedInEurPerKwh, Vat.None);
        }
    }

    private static void OtherCosts(MeteredMonth[] year, AccountInputs inputs, Action<CostCategory, double, double, Vat> cost)
    {
        Prices p = inputs.Prices;
        cost(CostCategory.Water, year.Sum(m => m.MainsM3), p.Water.MainsEurPerM3, p.Vat.Water);
        cost(CostCategory.Water, year.Sum(m => m.TruckedM3), p.Water.TruckedEurPerM3, p.Vat.Water);
        cost(CostCategory.Water, year.Sum(m => m.BottledL), p.Water.BottledEurPerL, p.Vat.Bottled);
        cost(CostCategory.Wastewater, year.Sum(m => m.SewageM3), p.Water.SewerEurPerM3, p.Vat.Water);
        cost(CostCategory.Wastewater, year.Sum(m => m.SeptageM3), p.Water.SeptageEurPerM3, p.Vat.Water);
        cost(CostCategory.Wastewater, year.Sum(m => m.Wastewater.EmptyingTrips), p.Water.SeptageTripEur ?? 0, p.Vat.Water);
        cost(CostCategory.Waste, year.Sum(m => m.Waste.LandfilledKg.Sum()), p.Waste.CollectionEurPerKg, p.Vat.Waste);
        cost(CostCategory.Waste, year.Sum(m => m.Waste.CollectionRounds), p.Waste.RoundEur ?? 0, p.Vat.Waste);
        cost(CostCategory.Waste, year.Sum(m => m.Waste.RecycledKg.Sum()), p.Waste.SeparateCollectionEurPerKg, p.Vat.Waste);
        cost(CostCategory.Waste, year.Sum(m => m.Waste.LandfillGateKg), p.Waste.GateFeeEurPerKg, p.Vat.Waste);
        foreach (WasteStream stream in Enum.GetValues<WasteStream>())
        {
            cost(CostCategory.Waste, -year.Sum(m => m.Waste.RecycledKg[(int)stream] * p.Waste.PriceKeptFraction(stream, m.Waste.ContaminationFraction)), p.Waste.RevenueEurPerKg(stream), Vat.None);
        }
        cost(CostCategory.Waste, -year.Sum(m => m.Waste.CompostKg), p.Waste.CompostEurPerKg ?? 0, Vat.None);
        cost(CostCategory.Waste, -year.Sum(m => m.Waste.DigestateKg), p.Waste.DigestateEurPerKg ?? 0, Vat.None);
        cost(CostCategory.Waste, year.Sum(m => m.Waste.DigestateKm), p.Waste.DigestateHaulEurPerKm ?? 0, p.Vat.Waste);
        cost(CostCategory.Site, year.Sum(m => m.GeneratorKwh), p.GeneratorUpkeepEurPerKwh, p.Vat.Services);
        // By kind and price, so that a year's units are summed before they are priced.
        foreach (var service in year.SelectMany(m => m.Services).GroupBy(s => (s.Kind, s.UnitPriceEur)))
        {
            CostCategory category = service.Key.Kind switch
            {
                ServiceKind.Laundry => CostCategory.Laundry,
                ServiceKind.Catering => CostCategory.Catering,
                ServiceKind.Cleaning => CostCategory.Cleaning,
                ServiceKind.Solar => CostCategory.Electricity,
                ServiceKind.HygieneKits => CostCategory.Care,
                _ => CostCategory.Site,
            };
            cost(category, service.Sum(s => s.Units), service.Key.UnitPriceEur, p.Vat.Services);
        }
        foreach (IGrouping<string, NamedAmount> role in year.SelectMany(m => m.StaffPeople).GroupBy(s => s.Name))
        {
            cost(CostCategory.Staff, role.Sum(r => r.Amount), inputs.Wages.OfRoleEurPerMonth(role.Key), Vat.None);
        }
    }

    private static void UnmeteredCosts(MeteredMonth[] year, AccountInputs inputs, Action<CostCategory, double, double, Vat> cost)
    {
        FixedCosts f = inputs.FixedCosts;
        double nights = year.Sum(m => m.PersonNights), placeDays = year.Sum(m => m.CapacityPeople * m.Days);
        double Without(ServiceKind kind) => nights - year.Where(m => m.Services.Any(s => s.Kind == kind)).Sum(m => m.PersonNights);
        cost(CostCategory.Catering, Without(ServiceKind.Catering), f.FoodEurPerPersonDay, f.Vat);
        cost(CostCategory.Laundry, Without(ServiceKind.Laundry), f.LaundryEurPerPersonDay, f.Vat);
        cost(CostCategory.Cleaning, Without(ServiceKind.Cleaning), f.CleaningEurPerPersonDay, f.Vat);
        cost(CostCategory.Care, nights, f.CareEurPerPersonDay, f.Vat);
        cost(CostCategory.Other, nights, f.AdministrationEurPerPersonDay, f.Vat);
        cost(CostCategory.Security, placeDays, f.SecurityEurPerPersonDay, f.Vat);
        double maintainedPlaceDays = year.Where(m => m.Services.Any(s => s.Kind == ServiceKind.Maintenance)).Sum(m => m.CapacityPeople * m.Days);
        cost(CostCategory.Site, placeDays, f.SiteEurPerPersonDay, f.Vat);
        cost(CostCategory.Site, placeDays - maintainedPlaceDays, f.UpkeepEurPerPersonDay, f.Vat);
        foreach (FixedLine line in f.Lines.Values)
        {
            cost(line.Category, year.Length, line.AmountEurPerMonth ?? 0, line.Vat);
            cost(line.Category, nights, line.PerPersonEurPerPersonDay ?? 0, line.Vat);
            cost(line.Category, placeDays, line.PerPlaceEurPerPersonDay ?? 0, line.Vat);
        }
    }

    // Sums of a year before they are priced, by another road than the bills.
    private static void HomesCosts(MeteredMonth[] year, AccountInputs inputs, Action<CostCategory, double, double, Vat> cost)
    {
        if (inputs.Homes is { } h)
        {
            double rented = year.Sum(m => m.Homes.Rented), givenUp = year.Sum(m => m.Homes.GivenUp);
            cost(CostCategory.Site, rented + year.Sum(m => m.Homes.Rented * m.Homes.RentRise), h.RentEurPerMonth, h.Vat);
            cost(CostCategory.Site, rented, h.ChargesEurPerMonth, h.Vat);
            cost(CostCategory.Site, (year.Sum(m => m.Homes.DepositsPaid) + (givenUp * h.DepositLostFraction)) * h.DepositMonths, h.RentEurPerMonth, Vat.None);
            cost(CostCategory.Site, (rented * h.FurnishingEur / h.FurnishingLifetimeYears / 12) + (givenUp * h.HandoverEur), 1, Vat.Included);
        }
        foreach (IGrouping<double, JourneyMonth> journey in year.SelectMany(m => m.Journeys).GroupBy(j => j.VehicleEurPerKm))
        {
            cost(CostCategory.Other, journey.Sum(j => j.Km), journey.Key, Vat.Excluded);
        }
    }

    // What of a price stays with the payer: written out again here, so that the audit does not lean on what it audits.
    private static double Factor(Vat vat, bool recovers, double rate) => (vat, recovers) switch
    {
        (Vat.Excluded, false) => 1 + rate,
        (Vat.Included, true) => 1 / (1 + rate),
        _ => 1,
    };
}
