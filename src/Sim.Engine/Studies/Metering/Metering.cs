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

    private const double LPerM3 = 1000, HeatingBaseC = 18;

    /// <summary>The months of a site's run, in order.</summary>
    public static IReadOnlyList<MeteredMonth> Of(SiteRun run) => Of(run, run.Plan);

    /// <summary>
    /// The months of a site's run read for a plan of equal physics: prices of services and hours of posts are the plan's
    /// own, which the plan that was run need not share.
    /// </summary>
    public static IReadOnlyList<MeteredMonth> Of(SiteRun run, SitePlan plan)
    {
        var readings = new Readings(run, plan, Totals(run));
        var months = new MeteredMonth[readings.Totals.Length];
        for (int i = 0; i < months.Length; i++)
        {
            MeteredMonth month = i < plan.OpenMonths ? Open(readings, i) : Closed(months[i - 1], plan, i);
            months[i] = i < months.Length - 1 ? month
                : month with { Waste = month.Waste with { LandfillTailMethaneKg = readings.MethaneKg.AsSpan(plan.OpenMonths, TailYears * MonthTotals.PerYear).ToArray().Sum() } };
        }
        return months;
    }

    private static MeteredMonth Open(Readings readings, int i)
    {
        (SiteRun run, SitePlan plan, SiteHour total) = (readings.Run, readings.Plan, readings.Totals[i]);
        int year = i / MonthTotals.PerYear, month = i % MonthTotals.PerYear;
        Range days = Calendar.MonthStartDay[month]..Calendar.MonthStartDay[month + 1];
        double[] residents = plan.Occupancy.Year(year)[days].ToArray();
        double nights = residents.Sum();
        ReadOnlyMemory<double> litres = run.PeopleLByHour(year)[Calendar.MonthStartHour(month)..Calendar.MonthStartHour(month + 1)];
        ServiceMonth[] done =
        [
            .. ServiceMeters.Of(plan, year, residents.Length, total.Services),
            .. ServiceMeters.ByAmount(plan.Inputs.Services, nights, plan.CapacityPeople * residents.Length, total.Electricity.PvUsedKwh),
            .. ServiceMeters.Kits(plan.Inputs.Services, nights, plan.ArrivalsByDay, year, days),
        ];
        IReadOnlyList<StockMonth> stocks = run.Stocks(year, month);
        BatteryMonth battery = run.Battery(year, month);
        RoomExtremes rooms = run.Extremes(year, month);
        double[] used = Fuels(total.Fuel);
        var metered = new MeteredMonth
        {
            Site = plan.Name,
            Month = i,
            Days = residents.Length,
            PersonNights = nights,
            HeatingDegreeDays = residents.Length * Math.Max(0, HeatingBaseC - total.Weather.OutdoorC),
            CapacityPeople = plan.CapacityPeople,
            ImportKwh = [run.ImportKwh(year, month, TariffBands.Day), run.ImportKwh(year, month, TariffBands.Night)],
            PeakImportKw = run.PeakKw(year, month),
            PeakHeatingKw = rooms.HeatingKw,
            ClosedRoomHeatKwh = run.ClosedHeatKwh(year, month),
            PeakCoolingKw = rooms.CoolingKw,
            LowestRoomC = rooms.LowestC,
            HighestRoomC = rooms.HighestC,
            Unserved = ElectricityMeters.Unserved(run, year, month, ref total.Electricity),
            FuelTruckDieselL = stocks.Sum(s => s.TruckDieselL),
            BatteryCapacityKwh = battery.CapacityKwh,
            BatteryLifeLeftFraction = plan.Microgrid?.Ageing is null ? null : battery.LifeLeftFraction,
            BatteryReplacedKwh = battery.ReplacedKwh,
            FuelUsed = used,
            KitchenLpgL = Math.Max(0, total.Services.CateringDoneMeals * (plan.Catering[year]?.OnSite.FuelKwh ?? 0) - total.Biogas.KitchenKwh) / plan.Inputs.Fuels.KwhPerUnit(Schema.Carrier.Lpg),
            FuelBought = Bought(stocks, used),
            Waste = new() { LandfillMethaneKg = readings.MethaneKg[i] },
            Services = done,
            HygieneKitsKgCo2e = done.Where(s => s.Kind == ServiceKind.HygieneKits).Sum(s => s.Units) * (plan.Inputs.Services.HygieneKits?.KgCo2ePerKit ?? 0),
            SingleUseKg = Array.ConvertAll(plan.Inputs.Services.Catering?.SingleUseKg() ?? Services.UnitUse.Nothing.WasteKg, kg => kg * total.Services.CateringDoneMeals),
            StaffPeople = (NamedAmount[])[new("centre", plan.StaffByMonth[i]), .. ServiceMeters.Posts(plan, year, done)],
            ResidentsByDay = residents,
            DeliveredLByHour = litres,
            DeliveredLByDay = ByDay(litres.Span),
            ServicesLost = [new("meals", total.Services.CateringLostMeals), new("laundry", total.Services.LaundryLostKg), new("cleaning", total.Services.CleaningLostM2)],
            LivingM2ByDay = run.LivingM2ByDay(year)[days].ToArray(),
            Wastewater = WastewaterMeters.Of(plan.Inputs.Water, total.Water, total.Holding),
        };
        HomesMonth rented = readings.Homes.Length > 0 ? readings.Homes[i] : default;
        bool isLast = plan.Closes && i == plan.OpenMonths - 1;
        metered = metered with { ClosesAfter = isLast };
        metered = WasteMeters.With(WithFlows(metered, total), plan, total, readings.Residents, readings.Services, readings.EmergencyBottles);
        return WithSite(HomesMeters.With(metered, plan, isLast ? rented.HandedBack() : rented), plan);
    }

    // Closed and handed back: what stands is the owner's, who keeps it from frost or not.
    private static MeteredMonth Closed(MeteredMonth before, SitePlan plan, int month) => WithSite(
        new MeteredMonth
        {
            Site = plan.Name,
            Month = month,
            Closed = true,
            Days = Calendar.DaysInMonth(month % MonthTotals.PerYear),
            BatteryLifeLeftFraction = before.BatteryLifeLeftFraction,
            Services = Array.Empty<ServiceMonth>(),
            StaffPeople = Array.Empty<NamedAmount>(),
            ResidentsByDay = new double[Calendar.DaysInMonth(month % MonthTotals.PerYear)],
            DeliveredLByDay = new double[Calendar.DaysInMonth(month % MonthTotals.PerYear)],
            LivingM2ByDay = new double[Calendar.DaysInMonth(month % MonthTotals.PerYear)],
        }, plan);

    private static MeteredMonth WithFlows(MeteredMonth metered, in SiteHour total)
    {
        ElectricityHour electricity = total.Electricity;
        WaterHour water = total.Water;
        ServedHour served = total.Served;
        IReadOnlyList<NamedAmount> endUses = ElectricityMeters.EndUses(electricity);
        return metered with
        {
            ExportKwh = electricity.ExportedKwh,
            PvUsedKwh = electricity.PvUsedKwh,
            GeneratorKwh = electricity.GeneratorKwh,
            GeneratorDieselL = electricity.GeneratorDieselL,
            HeatDieselL = Math.Max(0, metered.FuelUsed[(int)Schema.Carrier.Diesel] - electricity.GeneratorDieselL),
            ElectricityUsedKwh = endUses.Sum(u => u.Amount),
            ElectricityUnservedKwh = ElectricityMeters.UnservedKwh(electricity),
            UnservedHours = served.ShortHours,
            EndUsesKwh = endUses,
            RoomHeatKwh = total.Rooms.HeatingKwh,
            WaterHeatKwh = total.HotWater.KitchenHeatKwh + total.HotWater.BasinsHeatKwh + total.HotWater.ShowersHeatKwh + total.HotWater.LaundryHeatKwh + total.HotWater.CleaningHeatKwh,
            RoomCoolingKwh = total.Rooms.CoolingKwh,
            CoolingMachinesKwh = total.RoomCooling.DeliveredKwh + total.RoomCooling.DryingKwh,
            CoolingElectricityKwh = electricity.RoomCoolingKwh,
            RoomCoolingLackingKwh = total.RoomCooling.LackingKwh,
            LiftClampedHours = total.RoomHeating.LiftClampedHours + total.HotWater.LiftClampedHours,
            GeneratorUntakenKwh = electricity.GeneratorCurtailedKwh,
            RoomHeatLackingKwh = total.RoomHeating.LackingKwh,
            HotWaterUnmetL = BeyondRounding(total.HotWater.UnmetL),
            HotWaterUnmetKwh = BeyondRounding(total.HotWater.UnmetHeatKwh),
            HeatedAreaM2 = total.Rooms.OpenAreaM2,
            MainsM3 = water.MainsL / LPerM3,
            TruckedM3 = water.TrucksL / LPerM3,
            OwnWaterM3 = (water.BoreholeL + total.Reuse.RainUsedL + total.Reuse.GreywaterUsedL) / LPerM3,
            WaterUnservedM3 = water.UnservedL / LPerM3,
            BottledL = water.BottledL,
            SewageM3 = water.SewageToSewerL / LPerM3,
            SeptageM3 = water.SeptageL / LPerM3,
            BodKg = water.BodKg,
            WaterTruckDieselL = water.TruckDieselL,
            WaterTruckTrips = water.TruckTrips,
            WaterShortHours = served.WaterShortHours,
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
            WaterTruckKm = 2 * metered.WaterTruckTrips * ((water.Source as Trucks ?? water.BackupTrucks)?.DistanceKm ?? 0),
            HasGrid = plan.Inputs.Electricity.Grid is not null,
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

    // A draw served to the last drop may leave what rounding leaves: less than a millionth of a litre or a kWh a month is nothing.
    private static double BeyondRounding(double unmet) => unmet > 1e-6 ? unmet : 0;

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
    private static double[] ByDay(ReadOnlySpan<double> hours)
    {
        var days = new double[hours.Length / Calendar.HoursPerDay];
        for (int hour = 0; hour < hours.Length; hour++)
        {
            days[hour / Calendar.HoursPerDay] += hours[hour];
        }
        return days;
    }

    private static double[] Bought(IReadOnlyList<StockMonth> stocks, double[] used)
    {
        double[] bought = stocks.Count == 0 ? used : [.. used];
        foreach (StockMonth stock in stocks)
        {
            bought[(int)stock.Carrier] = stock.Delivered;
        }
        return bought;
    }

    // What all months are read from: worked out once for a run.
    private sealed record Readings(SiteRun Run, SitePlan Plan, SiteHour[] Totals)
    {
        private readonly (WasteSource Residents, WasteSource Services, WasteSource EmergencyBottles) waste = SiteSimulation.WasteSources(Plan);

        public WasteSource Residents => waste.Residents;

        public WasteSource Services => waste.Services;

        public WasteSource EmergencyBottles => waste.EmergencyBottles;

        public HomesMonth[] Homes { get; } = HomesMeters.Of(Plan);

        public double[] MethaneKg => field ??= FirstOrderDecay.Methane(
            Plan.Inputs.Waste.Landfill,
            [(Residents, Array.ConvertAll(Totals, t => t.Waste.ResidentsKg * WasteMeters.Collected(t.Waste))), (Services, Array.ConvertAll(Totals, t => t.Waste.ServicesKg * WasteMeters.Collected(t.Waste)))],
            TailYears).EmittedKg;
    }
}
