using Sim.Engine.Accounts;
using Sim.Engine.Schema;
using Sim.Engine.Simulation;
using Sim.Engine.Studies;
using Sim.Engine.Tests.Simulation;
using Xunit.Abstractions;

namespace Sim.Engine.Tests.Studies;

public class MeteringTests(ITestOutputHelper output)
{
    private static readonly SiteRun Run = SmallCentre.Run;
    private static readonly IReadOnlyList<MeteredMonth> Months = Metering.Of(Run);
    private static readonly AccountInputs Inputs = AccountsOf.Site(SmallCentre.Scenario.Inputs, Run.Plan.Inputs);

    [Fact]
    public void Metered_months_add_up_to_the_totals_of_the_run()
    {
        (Func<MeteredMonth, double> Metered, string[] Columns)[] meters =
        [
            (m => m.ImportTotalKwh, ["electricity.grid_import"]), (m => m.ExportKwh, ["electricity.exported"]), (m => m.PvUsedKwh, ["electricity.pv_used"]),
            (m => m.UnservedHours, ["served.short"]), (m => m.RoomHeatKwh, ["room_heating.delivered"]), (m => m.FuelUsed[(int)Carrier.HeatingOil], ["fuel.heating_oil"]),
            (m => 1000 * m.TruckedM3, ["water.trucks"]), (m => 1000 * m.SewageM3, ["water.sewage_to_sewer"]), (m => m.BodKg, ["water.bod"]),
            (m => m.Waste.LandfilledKg.Sum(), ["waste.landfill", "waste.rejects"]), (m => m.Waste.LandfillGateKg, ["waste.landfill", "waste.rejects"]),
            (m => m.Waste.RecycledKg.Sum(), ["waste.recycling"]), (m => m.PeopleHours, ["served.in_rooms"]), (m => m.ColdPeopleHours, ["served.cold"]),
            (m => m.Services[0].Units, ["services.laundry_done"]), (m => m.Services[1].Units, ["services.catering_done"]), (m => m.Services[2].Units, ["services.cleaning_done"]),
        ];
        Assert.Equal(12, Months.Count);
        Assert.All(meters, meter =>
        {
            double total = meter.Columns.Sum(Run.Total);
            Assert.True(total > 0, meter.Columns[0]);
            Assert.Equal(total, Months.Sum(meter.Metered), 1e-9 * total);
        });
    }

    [Fact]
    public void Every_kWh_used_has_an_end_use_and_a_source()
    {
        double used = Months.Sum(m => m.ElectricityUsedKwh);
        Assert.Equal(used, Months.Sum(m => m.ImportTotalKwh + m.PvUsedKwh), 1e-9 * used);
        Assert.Equal(used, Months.Sum(m => m.EndUsesKwh.Sum(u => u.Amount)), 1e-9 * used);
        double unserved = SiteHour.Layout.Columns.Where(c => c.Key.StartsWith("electricity.unserved", StringComparison.Ordinal)).Sum(Run.Total);
        Assert.Equal(unserved, Months.Sum(m => m.ElectricityUnservedKwh), 1e-9 * unserved);
        Assert.True(unserved > 0);
        Assert.Equal(Months.Max(m => m.PeakImportKw), Enumerable.Range(0, 12).Max(m => Run.PeakKw(0, m)));
    }

    [Fact]
    public void Heat_that_keeps_closed_units_from_frost_is_told_apart_from_that_of_open_ones()
    {
        SiteRun run = Centre.Run(("occupancy", "{ capacity: 60 people, monthly: [10 people, 50 people, 60 people, 40 people, 0 people, 0 people, 0 people, 0 people, 0 people, 20 people, 30 people, 5 people] }"));
        ZonePlan sleeping = run.Plan.Zones.Single(z => z.Sleeps), canteen = run.Plan.Zones.Single(z => !z.Sleeps);
        double[] open = [.. run.Hours.Chunk(24).SelectMany(d => Enumerable.Repeat(sleeping.OpenUnits(d[0].People.RegisteredPeople), 24))];
        double closedKwh = run.Zone("sleeping.closed").Zip(open, (z, units) => (15 - units) * z.HeatingKwh).Sum();
        double openKwh = run.Zone("sleeping.open").Zip(open, (z, units) => units * z.HeatingKwh).Sum() + run.Zone("canteen").Sum(z => z.HeatingKwh);
        IReadOnlyList<MeteredMonth> months = Metering.Of(run);
        Assert.True(closedKwh > 0.1 * openKwh && openKwh > 0);
        Assert.Equal(closedKwh, months.Sum(m => m.ClosedRoomHeatKwh), 1e-9 * closedKwh);
        Assert.Equal(openKwh, months.Sum(m => m.RoomHeatKwh - m.ClosedRoomHeatKwh), 1e-9 * openKwh);
        Assert.Equal(canteen.FloorAreaM2, months[5].HeatedAreaM2, 9);
        Assert.Equal(canteen.FloorAreaM2 + (15 * sleeping.FloorAreaM2), months[2].HeatedAreaM2, 9);
        Assert.Equal(0, months[2].ClosedRoomHeatKwh);
    }

    [Fact]
    public void Streams_keep_to_their_routes()
    {
        double plastic = Months.Sum(m => m.Waste.RecycledKg[(int)WasteStream.Plastic]), left = Months.Sum(m => m.Waste.LandfilledKg[(int)WasteStream.Plastic]);
        Assert.Equal(0.35 * 0.85, plastic / (plastic + left), 9);
        Assert.Equal(0, Months.Sum(m => m.Waste.RecycledKg[(int)WasteStream.Food]));
    }

    [Fact]
    public void Landfilled_waste_gives_off_methane_that_grows_month_by_month_after_half_a_year()
    {
        double[] kg = [.. Months.Select(m => m.Waste.LandfillMethaneKg)];
        Assert.Equal(new double[6], kg[..6]);
        Assert.All(Enumerable.Range(6, 6), i => Assert.True(kg[i] > kg[i - 1], $"month {i}: {kg[i]}"));
    }

    [Fact]
    public void Years_follow_one_another_and_the_landfill_remembers()
    {
        SiteRun run = SmallCentre.RunWith(
            ("period.years", "2"),
            ("occupancy", "{ capacity: 100 people, monthly: [10 people, 20 people, 30 people, 40 people, 50 people, 60 people, 70 people, 80 people, 90 people, 100 people, 90 people, 80 people] }"));
        IReadOnlyList<MeteredMonth> months = Metering.Of(run);
        Assert.Equal(Enumerable.Range(0, 24), months.Select(m => m.Month));
        Assert.Equal([0, 1], months.Select(m => m.Year).Distinct());
        Assert.Equal(months.Take(12).Select(m => m.PersonNights), months.Skip(12).Select(m => m.PersonNights));
        Assert.Equal(28 * 20.0, months[13].PersonNights, 1e-9);
        Assert.Equal(run.Month(1, 1, "electricity.grid_import"), months[13].ImportTotalKwh, 1e-6);
        Assert.True(months.Skip(12).Sum(m => m.Waste.LandfillMethaneKg) > 2 * months.Take(12).Sum(m => m.Waste.LandfillMethaneKg));
        Assert.NotEqual(months[0].StaffPeople[0].Amount, months[10].StaffPeople[0].Amount);
    }

    [Fact]
    public void People_days_fixtures_and_limits_are_those_of_the_inputs()
    {
        Assert.Equal(80 * 365, Months.Sum(m => m.PersonNights), 1e-9);
        Assert.Equal(28, Months[1].ResidentsByDay.Length);
        Assert.Equal(365, Months.Sum(m => m.DeliveredLByDay.Length));
        MeteredMonth may = Months[4];
        Assert.Equal((4, 9, 8, 0, 100), (may.Taps, may.Toilets, may.Showers, may.SiteAreaM2, may.CapacityPeople));
        Assert.Equal((18, 26, 4), (may.ColdLimitC, may.HotLimitC, may.FreshAirLimitLPerSecondPerson));
    }

    [Fact]
    public void A_service_is_paid_by_its_provider_s_price_or_by_materials_and_posts()
    {
        MeteredMonth march = Months[2];
        Assert.Equal(["", "contractor", "social enterprise"], march.Services.Select(s => s.Provider));
        Assert.Equal([0.10, 2.2, 0.083], march.Services.Select(s => s.UnitPriceEur));
        Assert.Equal(["centre", "laundry", "sorting"], march.StaffPeople.Select(s => s.Name));
        Assert.Equal(march.Services[0].Units * 0.10 * 12 / 1720, march.StaffPeople[1].Amount, 12);
        Assert.Equal(march.Waste.RecycledKg.Sum() * 0.0065 * 12 / 1720, march.StaffPeople[2].Amount, 12);
    }

    [Fact]
    public void Meals_cooked_elsewhere_use_electricity_and_water_there_hot_water_heated_from_10_C()
    {
        ServiceMonth meals = Months[2].Services[1];
        Assert.Equal(0.9 + 1.5 * 45 * 4186 / 3.6e6, meals.OffSiteElectricityKwh / meals.Units, 9);
        Assert.Equal((0.003, 0.0), (Math.Round(meals.OffSiteWaterM3 / meals.Units, 12), meals.OffSiteFuelKwh));
        Assert.Equal((0.0, 0.0), (Months[2].Services[0].OffSiteElectricityKwh, Months[2].Services[2].OffSiteWaterM3));
    }

    [Fact]
    public void The_money_of_a_run_closes_and_costs_what_centres_cost()
    {
        Appraisal appraisal = Appraisal.Of(Months, Inputs);
        Assert.True(appraisal.Audit.Closes, $"residual {appraisal.Audit.LargestRelativeResidual}");
        Assert.All(Run.Audit, line => Assert.True(line.Closes, $"{line.Name}: {line.Relative}"));
        foreach (Indicator indicator in Indicators.Of(appraisal))
        {
            output.WriteLine(FormattableString.Invariant($"{indicator.Key} {indicator.Value:0.###} {indicator.Unit}"));
        }
        Assert.InRange(appraisal.EurPerPersonNight, 10, 60);
        StandardResult[] ofSet = [.. appraisal.Standards.Where(ReceptionStandards.IsOfSet)];
        Assert.Equal(9, ofSet.Length);
        Assert.Equal(["standards.site_area"], ofSet.Where(s => s.Passes is null).Select(s => s.Key));
    }

    [Fact]
    public void The_accounts_of_a_site_are_its_own_with_the_life_cycle_terms_of_the_whole()
    {
        Assert.Same(Run.Plan.Inputs.Prices, Inputs.Prices);
        Assert.Same(Run.Plan.Inputs.Standards, Inputs.Standards);
        Assert.Same(SmallCentre.Scenario.Inputs.LifeCycle, Inputs.LifeCycle);
    }

    [Fact]
    public void A_site_without_a_grid_pays_no_standing_charges()
    {
        AccountInputs inputs = new() { Prices = new Prices { Electricity = new ElectricityPrice { FixedEurPerMonth = 50 } } };
        bool Pays(MeteredMonth month) => Ledger.Of([month], inputs, [], 1).Lines.Any(l => l.Item == "meter and standing charges");
        MeteredMonth connected = Metering.Of(Centre.Run())[0];
        MeteredMonth alone = Metering.Of(Centre.Run(("electricity.grid", "none"), ("electricity.generator", "{ rated: 60 kW, role: prime }")))[0];
        Assert.Equal((true, false), (Pays(connected), Pays(alone)));
    }
}
