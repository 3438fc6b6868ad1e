using System.Runtime.InteropServices;
using Sim.Engine.Accounts;
using Sim.Engine.Buildings;
using Sim.Engine.Electricity;
using Sim.Engine.Heat;
using Sim.Engine.Schema;
using Sim.Engine.Simulation;
using Sim.Engine.Time;
using Sim.Engine.Waste;
using Sim.Engine.Water;

namespace Sim.Engine.Studies;

/// <summary>Reads the meters of a run: one record for each month of the period, on which money, emissions and standards rest.</summary>
public static class Metering
{
    /// <summary>Years after the period in which methane of its waste is followed.</summary>
    public const int TailYears = 30;

    private const double LPerM3 = 1000;

    /// <summary>The months of a site's run, in order.</summary>
    public static IReadOnlyList<MeteredMonth> Of(SiteRun run) => Of(run, run.Plan);

    /// <summary>
    /// The months of a site's run read for a plan of equal physics: prices of services and hours of posts are the plan's
    /// own, which the plan that was run need not share.
    /// </summary>
    public static IReadOnlyList<MeteredMonth> Of(SiteRun run, SitePlan plan)
    {
        SiteHour[] totals = Totals(run);
        (WasteSource residents, WasteSource services) = SiteSimulation.WasteSources(plan);
        double[] methaneKg = LandfillMethaneKg(plan, totals, residents, services);
        HomesMonth[] homes = HomesMeters.Of(plan);
        double[] arrivals = plan.ArrivalsByDay;
        var months = new MeteredMonth[totals.Length];
        for (int i = 0; i < months.Length; i++)
        {
            int year = i / MonthTotals.PerYear, month = i % MonthTotals.PerYear;
            if (i >= plan.OpenMonths)
            {
                months[i] = Closed(months[i - 1], plan, i, i == months.Length - 1 ? Tail(methaneKg, plan.OpenMonths) : 0);
                continue;
            }
            Range days = Calendar.MonthStartDay[month]..Calendar.MonthStartDay[month + 1];
            double[] residentsByDay = plan.Occupancy.Year(year)[days].ToArray();
            ServiceMonth[] done =
            [
                .. ServiceMeters.Of(plan, year, totals[i].Services),
                .. ServiceMeters.ByAmount(plan.Inputs.Services, residentsByDay.Sum(), plan.CapacityPeople * residentsByDay.Length, totals[i].Electricity.PvUsedKwh),
                .. ServiceMeters.Kits(plan.Inputs.Services, residentsByDay.Sum(), arrivals, year, days),
            ];
            double[] used = Fuels(totals[i].Fuel);
            months[i] = new MeteredMonth
            {
                Site = plan.Name,
                Month = i,
                Days = residentsByDay.Length,
                PersonNights = residentsByDay.Sum(),
                CapacityPeople = plan.CapacityPeople,
                ImportKwh = [run.ImportKwh(year, month, TariffBands.Day), run.ImportKwh(year, month, TariffBands.Night)],
                PeakImportKw = run.PeakKw(year, month),
                Unserved = Unserved(run, year, month, ref totals[i].Electricity),
                FuelTruckDieselL = run.Stocks(year, month).Sum(s => s.TruckDieselL),
                BatteryCapacityKwh = run.Battery(year, month).CapacityKwh,
                BatteryLifeLeftFraction = plan.Microgrid?.Ageing is null ? null : run.Battery(year, month).LifeLeftFraction,
                BatteryReplacedKwh = run.Battery(year, month).ReplacedKwh,
                FuelUsed = used,
                FuelBought = Bought(run.Stocks(year, month), used),
                LandfillMethaneKg = methaneKg[i],
                LandfillTailMethaneKg = i == months.Length - 1 ? Tail(methaneKg, plan.OpenMonths) : 0,
                Services = done,
                StaffPeople = (NamedAmount[])[new("centre", plan.StaffByMonth[i]), .. ServiceMeters.Posts(plan, year, done)],
                ResidentsByDay = residentsByDay,
                DeliveredLByDay = run.PeopleLByDay(year)[days].ToArray(),
                ServicesLost = [new("meals", totals[i].Services.CateringLostMeals), new("laundry", totals[i].Services.LaundryLostKg), new("cleaning", totals[i].Services.CleaningLostM2)],
                LivingM2ByDay = run.LivingM2ByDay(year)[days].ToArray(),
            };
            months[i] = WithFlows(months[i], totals[i]);
            months[i] = WasteMeters.With(months[i], plan, totals[i], residents, services);
            HomesMonth rented = homes.Length > 0 ? homes[i] : default;
            bool lastOpen = i == plan.OpenMonths - 1 && i < months.Length - 1;
            months[i] = HomesMeters.With(months[i], plan, lastOpen ? rented.HandedBack() : rented);
            months[i] = months[i] with { Wastewater = WastewaterMeters.Of(plan.Inputs.Water, totals[i].Water, totals[i].Holding) };
            months[i] = WithSite(months[i], plan);
            months[i] = months[i] with { HygieneKitsKgCo2e = done.Where(s => s.Kind == ServiceKind.HygieneKits).Sum(s => s.Units) * (plan.Inputs.Services.HygieneKits?.KgCo2ePerKit ?? 0) };
        }
        return months;
    }

    // Closed and handed back: what stands is the owner's, who keeps it from frost or not.
    private static MeteredMonth Closed(MeteredMonth before, SitePlan plan, int month, double tailKg) => WithSite(
        new MeteredMonth
        {
            Site = plan.Name,
            Month = month,
            Closed = true,
            Days = Calendar.DaysInMonth(month % MonthTotals.PerYear),
            BatteryLifeLeftFraction = before.BatteryLifeLeftFraction,
            LandfillTailMethaneKg = tailKg,
            Services = Array.Empty<ServiceMonth>(),
            StaffPeople = Array.Empty<NamedAmount>(),
            ResidentsByDay = new double[Calendar.DaysInMonth(month % MonthTotals.PerYear)],
            DeliveredLByDay = new double[Calendar.DaysInMonth(month % MonthTotals.PerYear)],
            LivingM2ByDay = new double[Calendar.DaysInMonth(month % MonthTotals.PerYear)],
        }, plan);

    private static double Tail(double[] methaneKg, int openMonths) => methaneKg.AsSpan(openMonths, TailYears * MonthTotals.PerYear).ToArray().Sum();

    private static MeteredMonth WithFlows(MeteredMonth metered, in SiteHour total)
    {
        ElectricityHour electricity = total.Electricity;
        WaterHour water = total.Water;
        ServedHour served = total.Served;
        IReadOnlyList<NamedAmount> endUses = EndUses(electricity);
        return metered with
        {
            ExportKwh = electricity.ExportedKwh,
            PvUsedKwh = electricity.PvUsedKwh,
            GeneratorKwh = electricity.GeneratorKwh,
            ElectricityUsedKwh = endUses.Sum(u => u.Amount),
            ElectricityUnservedKwh = UnservedKwh(electricity),
            UnservedHours = served.ShortHours,
            EndUsesKwh = endUses,
            RoomHeatKwh = total.Rooms.HeatingKwh,
            WaterHeatKwh = total.HotWater.KitchenHeatKwh + total.HotWater.BasinsHeatKwh + total.HotWater.ShowersHeatKwh + total.HotWater.LaundryHeatKwh + total.HotWater.CleaningHeatKwh,
            HeatedAreaM2 = total.Rooms.OpenAreaM2,
            MainsM3 = water.MainsL / LPerM3,
            TruckedM3 = water.TrucksL / LPerM3,
            OwnWaterM3 = (water.BoreholeL + total.Reuse.RainUsedL + total.Reuse.GreywaterUsedL) / LPerM3,
            WaterUnservedM3 = (water.UnservedDrinkingL + water.UnservedKitchenL + water.UnservedBasinsL + water.UnservedShowersL
                + water.UnservedToiletsL + water.UnservedLaundryL + water.UnservedCleaningL) / LPerM3,
            BottledL = water.BottledL,
            SewageM3 = water.SewageToSewerL / LPerM3,
            SeptageM3 = water.SeptageL / LPerM3,
            BodKg = water.BodKg,
            WaterTruckDieselL = water.TruckDieselL,
            PeopleHours = served.InRoomsPeopleHours,
            ColdPeopleHours = served.ColdPeopleHours,
            HotPeopleHours = served.HotPeopleHours,
            StaleAirPeopleHours = served.StaleAirPeopleHours,
        };
    }

    // What the inputs say and no month changes. The area of the whole site is not an input: unknown.
    private static MeteredMonth WithSite(MeteredMonth metered, SitePlan plan)
    {
        WaterSystem water = plan.Inputs.Water;
        ComfortLimits comfort = plan.Inputs.Comfort;
        return metered with
        {
            NitrogenKg = metered.PersonNights * water.Wastewater.NitrogenKgPerPersonDay,
            Taps = water.Taps ?? 0,
            Toilets = water.Toilets.Fixtures ?? 0,
            WomenFraction = plan.Inputs.Occupancy.Mix.WomenFraction,
            FamiliesFraction = plan.Inputs.Occupancy.Mix.FamiliesFraction,
            ShowersPerPersonDay = water.Showers.UsesPerPersonDay,
            ToiletsPerPersonDay = water.Toilets.UsesPerPersonDay,
            SiteLamps = LoadAsks.Lamps(plan.Inputs.Electricity.Loads, plan.CapacityPeople),
            Basins = water.Basins.Fixtures ?? 0,
            Bedrooms = plan.Inputs.Buildings.Values.Where(b => b.PeoplePerUnitPeople is not null).Sum(b => b.Units * b.Bedrooms),
            PeoplePerBedroom = plan.Inputs.Buildings.Values.Max(b => b.PeoplePerUnitPeople / b.Bedrooms) ?? 0,
            Showers = water.Showers.Fixtures ?? 0,
            ColdLimitC = comfort.ColdC,
            HotLimitC = comfort.HotC,
            FreshAirLimitLPerSecondPerson = comfort.FreshAirLPerSecondPerson,
        };
    }

    // Every column of every month, in the shape of an hour: names are then checked by the compiler.
    private static SiteHour[] Totals(SiteRun run)
    {
        var totals = new SiteHour[run.Plan.Period.Years * MonthTotals.PerYear];
        Span<double> values = MemoryMarshal.Cast<SiteHour, double>(totals.AsSpan());
        int stride = SiteHour.Layout.Stride;
        for (int i = 0; i < totals.Length; i++)
        {
            foreach (OutputDeclaration column in SiteHour.Layout.Columns)
            {
                values[i * stride + column.Offset] = run.Month(i / MonthTotals.PerYear, i % MonthTotals.PerYear, column);
            }
        }
        return totals;
    }

    private static IReadOnlyList<NamedAmount> EndUses(in ElectricityHour e) =>
    [
        new("communications", e.CommunicationsKwh), new("site lighting", e.SiteLightingKwh), new("cold chain", e.ColdChainKwh),
        new("base load", e.BaseLoadKwh), new("pumping", e.PumpingKwh), new("room heating", e.RoomHeatingKwh),
        new("hot water", e.HotWaterKwh), new("kitchen", e.KitchenKwh), new("laundry", e.LaundryKwh),
        new("lighting in dwellings", e.LightingKwh), new("charging and appliances", e.AppliancesKwh),
        new("offices", e.OfficesKwh), new("cleaning", e.CleaningKwh),
    ];

    private static UnservedUse[] Unserved(SiteRun run, int year, int month, ref ElectricityHour total)
    {
        IReadOnlyList<NamedAmount> names = EndUses(total);
        double[] kwh = ElectricityHour.Unserved(ref total).ToArray();
        return [.. kwh.Select((missed, use) => new UnservedUse(names[use].Name, missed, run.UnservedHours(year, month, (ElectricEndUse)use)))];
    }

    private static double UnservedKwh(in ElectricityHour e) =>
        e.UnservedCommunicationsKwh + e.UnservedSiteLightingKwh + e.UnservedColdChainKwh + e.UnservedBaseLoadKwh
        + e.UnservedPumpingKwh + e.UnservedRoomHeatingKwh + e.UnservedHotWaterKwh + e.UnservedKitchenKwh + e.UnservedLaundryKwh
        + e.UnservedLightingKwh + e.UnservedAppliancesKwh + e.UnservedOfficesKwh + e.UnservedCleaningKwh;

    private static double[] Fuels(in FuelHour fuel)
    {
        var used = new double[Enum.GetValues<Carrier>().Length];
        used[(int)Carrier.HeatingOil] = fuel.HeatingOilL;
        used[(int)Carrier.Diesel] = fuel.DieselL;
        used[(int)Carrier.Lpg] = fuel.LpgL;
        used[(int)Carrier.NaturalGas] = fuel.NaturalGasKwh;
        used[(int)Carrier.Pellets] = fuel.PelletsKg;
        used[(int)Carrier.Logs] = fuel.LogsKg;
        return used;
    }

    // Fuel of a stock is invoiced as trucks bring it.
    private static double[] Bought(IReadOnlyList<StockMonth> stocks, double[] used)
    {
        double[] bought = stocks.Count == 0 ? used : [.. used];
        foreach (StockMonth stock in stocks)
        {
            bought[(int)stock.Carrier] = stock.Delivered;
        }
        return bought;
    }

    private static double[] LandfillMethaneKg(SitePlan plan, SiteHour[] totals, WasteSource residents, WasteSource services) =>
        FirstOrderDecay.Methane(
            plan.Inputs.Waste.Landfill,
            [(residents, Array.ConvertAll(totals, t => t.Waste.ResidentsKg * WasteMeters.Collected(t.Waste))), (services, Array.ConvertAll(totals, t => t.Waste.ServicesKg * WasteMeters.Collected(t.Waste)))],
            TailYears).EmittedKg;
}
