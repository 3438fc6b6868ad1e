using Sim.Engine.Schema;

namespace Sim.Engine.Accounts;

/// <summary>The headline numbers of a run: annual means over the period unless the label says otherwise. docs/indicators.md lists the same keys.</summary>
public static class Indicators
{
    /// <summary>Key of the net present value against a baseline; it is 0 for the baseline itself.</summary>
    public const string NetPresentValueKey = "cost.npv.eur";

    /// <summary>All definitions in the order in which they are shown.</summary>
    public static IReadOnlyList<IndicatorDefinition> All { get; } = [.. People(), .. Energy(), .. Water(), .. Waste(), .. EmissionsOf(), .. Costs(), .. HomesOf(), .. Service()];

    /// <summary>The numbers of an appraisal, with the net present value against a baseline where there is one.</summary>
    public static IReadOnlyList<Indicator> Of(Appraisal appraisal, Comparison? againstBaseline = null) =>
    [
        .. All.Select(d => new Indicator(d.Key, d.Label, d.Unit,
            d.Key == NetPresentValueKey ? againstBaseline?.NetPresentValueEur ?? 0 : d.Value(appraisal))),
    ];

    private static IEnumerable<IndicatorDefinition> People() =>
    [
        new("people.person_nights", "Person-nights a year", "person-night/year", a => Yearly(a, m => m.PersonNights)),
        new("people.residents", "Residents, mean", "person", a => Ratio(a.PersonNights, a.Months.Where(m => !m.Closed).GroupBy(m => m.Month).Sum(g => g.Max(m => m.Days)))),
        new("people.unplaced_nights", "Person-nights a year without a bed at any site", "person-night/year", a => Ratio(a.UnplacedByDay.Sum(), a.OpenYears)),
        new("people.staff", "Staff, mean", "person", a => Ratio(a.Months.Sum(m => m.StaffPeople.Sum(s => s.Amount)), a.OpenYears * 12)),
    ];

    private static IEnumerable<IndicatorDefinition> Energy() =>
    [
        new("energy.electricity.kwh", "Electricity used a year, all sources", "kWh/year", a => Yearly(a, m => m.ElectricityUsedKwh)),
        new("energy.electricity.kwh_per_person_day", "Electricity used per person and day", "kWh/person/day", a => PerNight(a, m => m.ElectricityUsedKwh)),
        new("energy.import.kwh", "Grid electricity a year", "kWh/year", a => Yearly(a, m => m.ImportTotalKwh)),
        new("energy.export.kwh", "Electricity fed in a year", "kWh/year", a => Yearly(a, m => m.ExportKwh)),
        new("energy.generator.kwh", "Generator electricity made a year", "kWh/year", a => Yearly(a, m => m.GeneratorKwh)),
        new("energy.generator.taken.kwh", "Generator electricity taken a year", "kWh/year", a => Yearly(a, m => m.GeneratorKwh - m.GeneratorUntakenKwh)),
        new("energy.pv.kwh", "PV electricity used on site or stored a year", "kWh/year", a => Yearly(a, m => m.PvUsedKwh)),
        new("energy.unserved.kwh", "Electricity asked for and not served a year", "kWh/year", a => Yearly(a, m => m.ElectricityUnservedKwh)),
        new("energy.unserved.hours", "Site-hours a year with electricity not served", "h/year", a => Yearly(a, m => m.UnservedHours)),
        new("energy.peak.kw", "Highest hourly import of the period, one site", "kW", a => a.Months.Select(m => m.PeakImportKw).DefaultIfEmpty(0).Max()),
        new("energy.heating.kwh", "Room heat a year", "kWh/year", a => Yearly(a, m => m.RoomHeatKwh)),
        new("energy.heating.closed.kwh", "Room heat a year that kept closed units from frost", "kWh/year", a => Yearly(a, m => m.ClosedRoomHeatKwh)),
        new("energy.heating.kwh_per_m2_year", "Room heat of open units per m2 of their heated floor and year", "kWh/m2/year", a => Ratio(a.Months.Sum(m => m.RoomHeatKwh - m.ClosedRoomHeatKwh), a.Months.Sum(m => m.HeatedAreaM2) / 12)),
        new("energy.heating.lacking.kwh", "Room heat a year that setpoints lacked", "kWh/year", a => Yearly(a, m => m.RoomHeatLackingKwh)),
        new("energy.heating.lacking.fraction", "Share of the room heat that holds the setpoints which lacked", "fraction", a => Ratio(a.Months.Sum(m => m.RoomHeatLackingKwh), a.Months.Sum(m => m.RoomHeatLackingKwh + m.RoomHeatKwh))),
        new("energy.heating.peak.kw", "Highest hourly room heat of the period, one site", "kW", a => a.Months.Select(m => m.PeakHeatingKw).DefaultIfEmpty(0).Max()),
        new("energy.cooling.kwh", "Room cooling a year", "kWh/year", a => Yearly(a, m => m.RoomCoolingKwh)),
        new("energy.cooling.peak.kw", "Highest hourly room cooling of the period, one site", "kW", a => a.Months.Select(m => m.PeakCoolingKw).DefaultIfEmpty(0).Max()),
        new("energy.cooling.electricity.kwh", "Electricity for room cooling a year", "kWh/year", a => Yearly(a, m => m.CoolingElectricityKwh)),
        new("energy.cooling.seer", "Seasonal efficiency of cooling, moisture included", "kWh/kWh", a => Ratio(a.Months.Sum(m => m.CoolingMachinesKwh), a.Months.Sum(m => m.CoolingElectricityKwh))),
        new("energy.cooling.lacking.kwh", "Room cooling a year that setpoints lacked, with machines", "kWh/year", a => Yearly(a, m => m.RoomCoolingLackingKwh)),
        new("energy.heat_pump.outside_data.hours", "Hours a year in which heat pumps lift heat outside the range of their data", "h/year", a => Yearly(a, m => m.LiftClampedHours)),
        new("energy.diesel.l", "Diesel a year", "L/year", a => Fuel(a, Carrier.Diesel)),
        new("energy.heating_oil.l", "Heating oil a year", "L/year", a => Fuel(a, Carrier.HeatingOil)),
        new("energy.lpg.l", "LPG a year", "L/year", a => Fuel(a, Carrier.Lpg)),
        new("energy.natural_gas.kwh", "Natural gas a year", "kWh/year", a => Fuel(a, Carrier.NaturalGas)),
        new("energy.pellets.kg", "Pellets a year", "kg/year", a => Fuel(a, Carrier.Pellets)),
        new("energy.logs.kg", "Logs a year", "kg/year", a => Fuel(a, Carrier.Logs)),
    ];

    private static IEnumerable<IndicatorDefinition> Water() =>
    [
        new("water.total.m3", "Water a year, all sources but bottles", "m3/year", a => Yearly(a, WaterM3)),
        new("water.mains.m3", "Mains water a year", "m3/year", a => Yearly(a, m => m.MainsM3)),
        new("water.trucked.m3", "Trucked water a year", "m3/year", a => Yearly(a, m => m.TruckedM3)),
        new("water.trucks.trips", "Deliveries of water trucks a year", "trips/year", a => Yearly(a, m => m.WaterTruckTrips)),
        new("water.trucks.km", "Way of water trucks there and back a year", "km/year", a => Yearly(a, m => m.WaterTruckKm)),
        new("water.trucks.diesel.l", "Diesel of water trucks a year, burnt by the supplier", "L/year", a => Yearly(a, m => m.WaterTruckDieselL)),
        new("water.bought.m3", "Water bought a year: mains, trucks and bottles", "m3/year", a => Yearly(a, m => m.MainsM3 + m.TruckedM3 + m.BottledL / 1000)),
        new("water.unserved.m3", "Water asked for and not delivered a year", "m3/year", a => Yearly(a, m => m.WaterUnservedM3)),
        new("water.unserved.hours", "Site-hours a year in which taps gave less than was asked", "h/year", a => Yearly(a, m => m.WaterShortHours)),
        new("water.below_minimum.hours", "Site-hours a year whose running day gave residents less than the standard's litres", "h/year", a => OfWater(a, s => s.HoursBelow)),
        new("water.below_minimum.people_hours", "People-hours a year with less water than the standard's litres in the running day", "person-hour/year", a => OfWater(a, s => s.PeopleHoursBelow)),
        new("water.hot_unmet.m3", "Hot water asked for and not given hot a year", "m3/year", a => Yearly(a, m => m.HotWaterUnmetL / 1000)),
        new("water.hot_unmet.fraction", "Share of hot water's heat not given", "fraction", a => Ratio(a.Months.Sum(m => m.HotWaterUnmetKwh), a.Months.Sum(m => m.HotWaterUnmetKwh + m.WaterHeatKwh))),
        new("water.l_per_person_day", "Water per person and day, all sources but bottles", "L/person/day", a => PerNight(a, m => 1000 * WaterM3(m))),
        new("water.sewage.m3", "Wastewater a year, sewer and septage", "m3/year", a => Yearly(a, m => m.SewageM3 + m.SeptageM3)),
        new("water.septage.m3", "Septage and sludge taken by truck a year", "m3/year", a => Yearly(a, m => m.SeptageM3)),
        new("water.septage.trips", "Trips of trucks that take septage and sludge a year", "trips/year", a => Yearly(a, m => m.Wastewater.EmptyingTrips)),
        new("water.septage.km", "Way of these trucks there and back a year", "km/year", a => Yearly(a, m => m.Wastewater.EmptyingKm)),
        new("water.septage.overflow.m3", "Septage and sludge a year that ran out of full pits and tanks", "m3/year", a => Yearly(a, m => m.Wastewater.OverflowM3)),
        new("water.toilets_closed.hours", "Site-hours a year with toilets out of use because pits or tanks were full", "h/year", a => Yearly(a, m => m.Wastewater.ToiletsClosedHours)),
        new("water.discharged.m3", "Wastewater led into the ground or a river a year", "m3/year", a => Yearly(a, m => m.Wastewater.DischargedM3)),
        new("water.discharged.bod.mg_per_l", "Oxygen demand of water led into the ground or a river", "mg/L", a => Ratio(1000 * a.Months.Sum(m => m.Wastewater.BodDischargedKg), a.Months.Sum(m => m.Wastewater.DischargedM3))),
        new("water.discharged.nitrogen.mg_per_l", "Nitrogen of water led into the ground or a river", "mg/L", a => Ratio(1000 * a.Months.Sum(m => m.Wastewater.NitrogenDischargedKg), a.Months.Sum(m => m.Wastewater.DischargedM3))),
        new("water.discharged.bod_breach_months", "Months a year above the limit of oxygen demand", "months/year", a => Yearly(a, m => m.Wastewater.BodInBreach ? 1 : 0)),
        new("water.discharged.nitrogen_breach_months", "Months a year above the limit of nitrogen in sensitive areas", "months/year", a => Yearly(a, m => m.Wastewater.NitrogenInBreach ? 1 : 0)),
        new("services.delivery.km", "Way of off-site services to the site and back a year", "km/year", a => Yearly(a, m => m.Services.Sum(s => s.DeliveryKm))),
        new("services.delivery.diesel.l", "Diesel of that way a year, burnt by the providers", "L/year", a => Yearly(a, m => m.Services.Sum(s => s.DeliveryDieselL))),
        new("water.off_site.m3", "Water used by off-site services a year", "m3/year", a => Yearly(a, m => m.Services.Sum(s => s.OffSiteWaterM3))),
    ];

    private static IEnumerable<IndicatorDefinition> Waste() =>
    [
        new("waste.total.kg", "Waste a year, all ways", "kg/year", a => Yearly(a, WasteKg)),
        new("waste.kg_per_person_day", "Waste per person and day", "kg/person/day", a => PerNight(a, WasteKg)),
        new("waste.landfill.kg", "Waste to landfill a year", "kg/year", a => Yearly(a, m => m.Waste.LandfilledKg.Sum())),
        new("waste.overflow.kg", "Waste a year that found no room in the containers, littered or burnt", "kg/year", a => Yearly(a, m => m.Waste.LitteredKg.Sum() + m.Waste.BurntKg.Sum())),
        new("waste.overflow.days", "Site-days a year with overflowing containers", "days/year", a => Yearly(a, m => m.Waste.OverflowDays)),
        new("waste.rounds", "Collection rounds a year, where containers are counted", "rounds/year", a => Yearly(a, m => m.Waste.CollectionRounds)),
        new("waste.rounds.km", "Way of collection rounds a year that is the centre's, where containers are counted", "km/year", a => Yearly(a, m => m.Waste.CollectionKm)),
        new("waste.rounds.diesel.l", "Diesel of collection rounds a year, burnt by the company", "L/year", a => Yearly(a, m => m.Waste.CollectionDieselL ?? 0)),
        new("waste.recycled.kg", "Waste to recycling a year", "kg/year", a => Yearly(a, m => m.Waste.RecycledKg.Sum())),
        new("waste.composted.kg", "Waste composted on the site a year", "kg/year", a => Yearly(a, m => m.Waste.CompostedKg.Sum())),
        new("waste.digested.kg", "Waste digested on the site a year", "kg/year", a => Yearly(a, m => m.Waste.DigestedKg.Sum())),
        new("waste.digestate.km", "Way on which digestate is taken to fields a year", "km/year", a => Yearly(a, m => m.Waste.DigestateKm)),
        new("waste.biogas_used.kwh", "Biogas used instead of bought fuel a year", "kWh/year", a => Yearly(a, m => m.Waste.BiogasUsedKwh)),
    ];

    private static IEnumerable<IndicatorDefinition> EmissionsOf() =>
    [
        new("emissions.total.tco2e", "Emissions a year, scopes 1 to 3", "tCO2e/year", a => Tonnes(a, a.Emissions.TotalKgCo2e)),
        new("emissions.scope1.tco2e", "Emissions a year, scope 1", "tCO2e/year", a => Tonnes(a, a.Emissions.OfScopeKgCo2e(Scope.One))),
        new("emissions.scope2.tco2e", "Emissions a year, scope 2", "tCO2e/year", a => Tonnes(a, a.Emissions.OfScopeKgCo2e(Scope.Two))),
        new("emissions.scope3.tco2e", "Emissions a year, scope 3", "tCO2e/year", a => Tonnes(a, a.Emissions.OfScopeKgCo2e(Scope.Three))),
        new("emissions.kgco2e_per_person_night", "Emissions per person-night", "kgCO2e/person-night", a => Ratio(a.Emissions.TotalKgCo2e, a.PersonNights)),
        new("emissions.tco2e_per_person_year", "Emissions per person-year (365 person-nights)", "tCO2e/person-year", a => Ratio(a.Emissions.TotalKgCo2e / 1000, a.PersonNights / 365)),
        new("emissions.avoided.tco2e", "Emissions that others avoid a year, not netted", "tCO2e/year", a => Tonnes(a, a.Emissions.AvoidedKgCo2e)),
        new("emissions.biogenic.tco2", "Biogenic CO2 a year, memo outside the scopes", "tCO2/year", a => Tonnes(a, a.Emissions.BiogenicKgCo2)),
        new("emissions.landfill_tail.tco2e", "Landfill methane of the period's waste in the 30 years after it, not part of the total", "tCO2e", a => a.Emissions.LandfillTailKgCo2e / 1000),
        new("emissions.embodied.tco2e", "Carbon embodied in measures a year, spread over their lives, part of the total", "tCO2e/year", a => Tonnes(a, a.Emissions.OfSourceKgCo2e(EmissionSource.Embodied))),
        new("emissions.embodied_at_building.tco2e", "Carbon embodied in measures over the period, as a lump when built", "tCO2e", a => a.Emissions.Lines.Where(l => l.Source == EmissionSource.Embodied).Sum(l => l.KgCo2e) / 1000),
        new("emissions.grid_average.tco2e", "Grid electricity a year at the average factor, part of the total", "tCO2e/year", a => Tonnes(a, a.Emissions.GridAverageKgCo2e)),
        new("emissions.grid_marginal.tco2e", "Grid electricity a year, less fed in, at the marginal factor, not part of the total", "tCO2e/year", a => Tonnes(a, a.Emissions.GridMarginalKgCo2e)),
    ];

    private static IEnumerable<IndicatorDefinition> Costs() =>
    [
        new("cost.total.eur", "Cost a year, capital as annuity", "EUR/year", a => a.TotalEurPerYear),
        new("cost.eur_per_person_night", "Cost per person-night, capital as annuity", "EUR/person-night", a => a.EurPerPersonNight),
        .. Enum.GetValues<CostCategory>().Select(c => new IndicatorDefinition(
            $"cost.{c.ToString().ToLowerInvariant()}.eur", $"Cost a year: {c.ToString().ToLowerInvariant()}", "EUR/year", a => a.ByCategoryEurPerYear[(int)c])),
        new("cost.lcc.eur", "Life-cycle cost over the period, present value", "EUR", a => a.LifeCycleCostEur),
        new(NetPresentValueKey, "Net present value against the baseline over the period", "EUR", _ => 0),
    ];

    private static IEnumerable<IndicatorDefinition> Service() =>
    [
        new("comfort.cold_people_hours", "People-hours a year in rooms too cold", "person-hour/year", a => Yearly(a, m => m.ColdPeopleHours)),
        new("comfort.hot_people_hours", "People-hours a year in rooms too hot", "person-hour/year", a => Yearly(a, m => m.HotPeopleHours)),
        new("comfort.lowest_room.c", "Lowest air temperature in open units over the period", "C", a => a.Months.Aggregate(double.NaN, (c, m) => double.MinNumber(c, m.LowestRoomC))),
        new("comfort.highest_room.c", "Highest air temperature in open units over the period", "C", a => a.Months.Aggregate(double.NaN, (c, m) => double.MaxNumber(c, m.HighestRoomC))),
        new("comfort.cold.fraction", "Share of people-hours in rooms too cold", "fraction", a => Ratio(a.Months.Sum(m => m.ColdPeopleHours), a.Months.Sum(m => m.PeopleHours))),
        new("comfort.hot.fraction", "Share of people-hours in rooms too hot", "fraction", a => Ratio(a.Months.Sum(m => m.HotPeopleHours), a.Months.Sum(m => m.PeopleHours))),
        new("standards.breaches", "Standards not met over the period", "standards", a => a.Standards.Count(s => s.Passes == false && ReceptionStandards.IsOfSet(s))),
        new("standards.not_judged", "Standards that the meters could not judge", "standards", a => a.Standards.Count(s => s.Passes is null && ReceptionStandards.IsOfSet(s))),
        new("standards.water.breach_days", "Site-days a year with too little water", "days/year", a => Ratio(a.Standards.Single(s => s.Key == "standards.water").Breaches, a.OpenYears)),
        new("standards.euaa_breaches", "EUAA reception indicators not met over the period", "standards", a => a.Standards.Count(s => s.Passes == false && s.Key.StartsWith(ReceptionStandards.EuaaPrefix, StringComparison.Ordinal))),
        new("services.meals_lost", "Meals due and never served a year", "meal/year", a => Yearly(a, m => Lost(m, "meals"))),
        new("services.laundry_lost.kg", "Laundry due and never done a year", "kg/year", a => Yearly(a, m => Lost(m, "laundry"))),
        new("services.cleaning_lost.m2", "Cleaning due and never done a year", "m2/year", a => Yearly(a, m => Lost(m, "cleaning"))),
    ];

    private static IEnumerable<IndicatorDefinition> HomesOf() =>
    [
        new("homes.rented", "Homes rented, mean", "homes", a => Ratio(a.Months.Sum(m => m.Homes.Rented), a.OpenYears * 12)),
        new("homes.empty", "Homes rented that people would not fill, mean", "homes", a => Ratio(a.Months.Sum(m => m.Homes.Empty), a.OpenYears * 12)),
        new("travel.km", "Distance of journeys to sites a year", "km/year", a => Yearly(a, m => m.Journeys.Sum(j => j.Km))),
    ];

    private static double Lost(MeteredMonth m, string service) => m.ServicesLost.Where(s => s.Name == service).Sum(s => s.Amount);

    private static double WaterM3(MeteredMonth m) => m.MainsM3 + m.TruckedM3 + m.OwnWaterM3;

    private static double WasteKg(MeteredMonth m) => m.Waste.LandfilledKg.Sum() + m.Waste.RecycledKg.Sum() + m.Waste.CompostedKg.Sum() + m.Waste.DigestedKg.Sum() + m.Waste.LitteredKg.Sum() + m.Waste.BurntKg.Sum();

    private static double Fuel(Appraisal a, Carrier carrier) => Yearly(a, m => m.FuelUsed[(int)carrier]);

    private static double Yearly(Appraisal a, Func<MeteredMonth, double> of) => Ratio(a.Months.Sum(of), a.OpenYears);

    private static double OfWater(Appraisal a, Func<StandardResult, double?> of) =>
        a.Standards.FirstOrDefault(s => s.Key == Standards.WaterKey) is { } water && of(water) is { } hours ? Ratio(hours, a.OpenYears) : double.NaN;

    private static double PerNight(Appraisal a, Func<MeteredMonth, double> of) => Ratio(a.Months.Sum(of), a.PersonNights);

    private static double Tonnes(Appraisal a, double kg) => Ratio(kg / 1000, a.OpenYears);

    private static double Ratio(double above, double below) => below > 0 ? above / below : double.NaN;
}
