using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using Sim.Engine.Schema;
using Sim.Engine.Simulation;

namespace Sim.Engine.Tests.Simulation;

/// <summary>What must hold for every centre: balances close, and more of something never does the opposite.</summary>
public class RandomCentreTests
{
    private const int Runs = 24;
    private const double Slack = 1e-9;

    [Fact]
    public void Every_balance_of_every_random_centre_closes() =>
        ForCentres(2 * Runs, centre => Centre.Run(centre.Changes).WorstZoneResidual <= AuditLine.Tolerance);

    [Fact]
    public void Columns_of_every_random_centre_are_finite_and_flows_of_things_are_not_negative()
    {
        // Heat flows both ways through walls, store and air, and what is put off is caught up.
        string[] signed = ["rooms.transmission", "rooms.ventilation", "rooms.stored", "hot_water.stored", "hot_water.standby_loss",
            "hot_water.store", "water.stored", "reuse.rain_stored", "reuse.greywater_stored", "services.laundry_put_off", "services.catering_put_off",
            "services.cleaning_put_off", "weather.outdoor", "waste.digesting", "biogas.stored"];
        bool[] isSigned = [.. SiteHour.Layout.Columns.Select(c => signed.Contains(c.Key))];
        ForCentres(Runs, centre =>
        {
            SiteRun run = Centre.Run(centre.Changes);
            ReadOnlySpan<double> values = HourLayout.Doubles<SiteHour>(run.Hours);
            for (int i = 0; i < values.Length; i++)
            {
                // A flow may fall below zero by the rounding of a subtraction, no more.
                if (!double.IsFinite(values[i]) || (values[i] < -1e-9 && !isSigned[i % isSigned.Length]))
                {
                    return false;
                }
            }
            return true;
        });
    }

    [Fact]
    public void More_insulation_never_raises_room_heat() => ForCentres(Runs, centre =>
    {
        string heating = "{ kind: electric-radiators, capacity: 100 kW }";
        (string, string)[] powered = [.. centre.Changes, ("electricity.grid", AlwaysOn), ("buildings.sleeping.heating", heating)];
        double thin = Centre.Run(powered).Total("rooms.heating");
        double thick = Centre.Run([.. powered, ("buildings.sleeping.shell.walls", "mineral-wool-160"), ("buildings.sleeping.shell.roof", "mineral-wool-200")]).Total("rooms.heating");
        return thick <= thin;
    });

    [Fact]
    public void A_higher_setpoint_never_lowers_room_heat_nor_cold_people_hours_raise() => ForCentres(Runs, centre =>
    {
        (string, string)[] powered = [.. centre.Changes, ("electricity.grid", AlwaysOn)];
        SiteRun low = Centre.Run([.. powered, ("buildings.sleeping.setpoint", "{ day: 18 C, night: 16 C }")]);
        SiteRun high = Centre.Run([.. powered, ("buildings.sleeping.setpoint", "{ day: 21 C, night: 19 C }")]);
        return high.Total("rooms.heating") >= low.Total("rooms.heating") * (1 - Slack) && high.Total("served.cold") <= low.Total("served.cold");
    });

    [Fact]
    public void More_solar_modules_never_raise_grid_import() => ForCentres(Runs, centre =>
    {
        // With an import limit more sun may let pumps and showers run that were short before, so there is none here.
        (string, string)[] unlimited = [.. centre.Changes, ("electricity.grid", $"{{ outages: {{ per_year: {Text(centre.Outages)} }} }}")];
        SiteRun small = Centre.Run([.. unlimited, Peak(centre.PvKw)]), large = Centre.Run([.. unlimited, Peak(centre.PvKw + 20)]);
        return small.Hours.Zip(large.Hours).All(h => h.Second.Electricity.GridImportKwh <= h.First.Electricity.GridImportKwh + Slack)
            && large.Total("electricity.grid_import") < small.Total("electricity.grid_import");
    });

    [Fact]
    public void A_lower_import_limit_never_raises_the_electricity_served() => ForCentres(Runs, centre =>
    {
        (string, string)[] electric =
        [
            .. centre.Changes, ("buildings.sleeping.heating", "{ kind: electric-radiators, capacity: 2 kW }"), Peak(0),
        ];
        double Served(double limitKw) => Centre.Run([.. electric, ("electricity.grid.import_limit", $"{Text(limitKw)} kW")]).Total("electricity.grid_import");
        double limit = 5 + centre.PvKw;
        return Served(limit / 2) <= Served(limit) * (1 + Slack) && Served(limit) <= Served(2 * limit) * (1 + Slack);
    });

    [Fact]
    public void Without_people_there_are_no_showers_meals_laundry_nor_waste() => ForCentres(Runs, centre =>
    {
        SiteRun run = Centre.Run([.. centre.Changes, .. Centre.NoStaff, ("occupancy.constant", "0 people")]);
        return new[] { "water.showers", "water.drinking", "water.toilets", "services.catering_done", "services.laundry_done", "waste.residents", "waste.services", "served.in_rooms", "electricity.lighting" }
            .All(column => run.Total(column) == 0) && run.Total("electricity.base_load") >= 0;
    });

    private const string AlwaysOn = "{ outages: { per_year: 0, winter_storms: { per_year: 0 } } }";

    private static (string, string) Peak(double kw) => ("electricity.pv.roof.peak", $"{Text(kw)} kW");

    private static string Text(double value) => value.ToString("0.###", CultureInfo.InvariantCulture);

    private static void ForCentres(int count, Func<RandomCentre, bool> holds) =>
        Prop.ForAll(Centres.ToArbitrary(), holds).Holds(count);

    private static readonly Gen<RandomCentre> Centres =
        from people in Gen.Choose(0, 60)
        from heating in Gen.Elements("none", "{ kind: electric-radiators, capacity: 1.2 kW }", "{ kind: split-heat-pump, backup: 0.5 kW }", "oil-boiler", "{ kind: log-stove, auxiliary: 0 }", "{ kind: lpg-boiler, capacity: 1 kW }")
        from heater in Gen.Elements("electric", "oil-boiler", "{ kind: gas-boiler, capacity: 3 kW }", "{ kind: pellet-boiler, auxiliary: 0 }")
        from pv in Gen.OneOf(Gen.Constant(0), Gen.Choose(1, 500))
        from limit in Gen.OneOf(Gen.Constant(-1), Gen.Choose(0, 60))
        from outages in Gen.OneOf(Gen.Constant(0), Gen.Choose(1, 500))
        from tank in Gen.Elements("none", "{ volume: 1 m3 }", "{ volume: 20 m3, start: 30 % }")
        from source in Gen.Elements("mains", "{ kind: mains, pump_head: 40 m }", "{ kind: mains, pump_head: 20 m, flow_limit: 0.3 m3/h }", "{ kind: mains, hours_per_day: 6 }", "trucks", "{ kind: borehole, flow_limit: 0.5 m3/h }")
        from rain in Gen.Elements("none", "{ tank: 2 m3 }", "{ tank: 30 m3, laundry: false }")
        from grey in Gen.Elements("none", "{ capacity: 0.5 m3/day }", "{ capacity: 5 m3/day, from_laundry: false }")
        from bottled in Gen.Elements("0 L/person/day", "2 L/person/day")
        from drains in Gen.Elements("none", "{ share: 40 % }")
        from place in Gen.Elements("on-site", "off-site")
        from day in Gen.Choose(14, 24)
        from closing in Gen.Elements("by-occupancy", "never")
        from organics in Gen.Elements("landfill", "composting", "digestion")
        from composting in Gen.Elements("windrow", "vessel")
        from cooking in Gen.Elements("electric", "lpg")
        from dishes in Gen.Elements("single-use", "reusable")
        select new RandomCentre(people, pv, outages,
        [
            ("occupancy.constant", $"{people} people"),
            ("buildings.sleeping.heating", heating),
            ("buildings.sleeping.closing", closing),
            ("buildings.sleeping.setpoint.day", $"{day} C"),
            ("buildings.sleeping.setpoint.night", $"{day - 2} C"),
            ("hot_water.heater", heater),
            Peak(pv),
            ("electricity.grid", limit < 0 ? $"{{ outages: {{ per_year: {outages} }} }}" : $"{{ import_limit: {limit} kW, export_limit: {limit} kW, outages: {{ per_year: {outages} }} }}"),
            ("water.tank", source == "trucks" ? "{ volume: 30 m3 }" : tank),
            ("water.source", source),
            ("water.rainwater", rain),
            ("water.greywater", grey),
            ("water.bottled", bottled),
            ("water.showers.drain_heat_recovery", drains),
            ("services.laundry", Done(place)),
            ("services.catering", Done(place)),
            ("services.catering.cooking", cooking),
            ("services.catering.dishes", dishes),
            ("waste.organics", organics),
            ("waste.composting", composting),
            ("waste.digestion.gas_store", $"{day - 14} m3"),
        ]);

    // What is done off the site a provider does.
    private static string Done(string place) => $"{{ provider: {(place == "on-site" ? "in-house" : "contractor")}, location: {place} }}";

    private sealed record RandomCentre(int People, double PvKw, int Outages, (string, string)[] Changes)
    {
        public override string ToString() => string.Join("\n", Changes.Select(c => $"{c.Item1}: {c.Item2}"));
    }
}
