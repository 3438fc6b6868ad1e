using FsCheck;
using FsCheck.Fluent;
using Sim.Engine.Electricity;
using Sim.Engine.Schema;
using Sim.Engine.Simulation;
using Sim.Engine.Time;

namespace Sim.Engine.Tests.Simulation;

/// <summary>What must hold in every hour of every centre with sun, battery, generator, limits, power cuts and stocks of fuel.</summary>
public class RandomSupplyTests
{
    private const int Days = 12;

    // What may be below zero: heat flows both ways, stores fill and empty, and what is put off is caught up.
    private static readonly string[] Signed =
    [
        "rooms.transmission", "rooms.ventilation", "rooms.stored", "hot_water.stored", "hot_water.standby_loss", "hot_water.store", "water.stored",
        "services.laundry_put_off", "services.catering_put_off", "services.cleaning_put_off", "weather.outdoor", "electricity.battery_stored",
    ];

    private static readonly (Node Node, OutputDeclaration[] Columns)[] Nodes =
    [
        .. Enum.GetValues<Node>().Where(n => n is not (Node.None or Node.Outside))
            .Select(n => (n, SiteHour.Layout.Columns.Where(c => c.From == n || c.To == n || c.StoredIn == n).ToArray())),
    ];

    private static readonly OutputDeclaration[] Unsigned = [.. SiteHour.Layout.Columns.Where(c => !Signed.Contains(c.Key))];

    [Fact]
    public void Every_hour_closes_keeps_its_limits_and_respects_priority() =>
        Prop.ForAll(Centres.ToArbitrary(), centre =>
        {
            SitePlan plan = Centre.Plan(Centre.File(), centre.Changes).Sites[0].With(_ => centre.Powered());
            var simulation = new SiteSimulation(plan, Calendar.HoursPerDay);
            simulation.Prepare(0);
            for (int day = centre.Day; day < centre.Day + Days; day++)
            {
                simulation.RunDay(day);
                for (int h = 0; h < Calendar.HoursPerDay; h++)
                {
                    string wrong = Wrong(plan, simulation, h);
                    Assert.True(wrong.Length == 0, $"{wrong} in hour {24 * day + h} of\n{centre}");
                }
            }
        }).Holds(120);

    private static string Wrong(SitePlan plan, SiteSimulation simulation, int h)
    {
        SiteHour hour = simulation.Hours[h];
        ElectricityHour at = hour.Electricity;
        return Nodes.FirstOrDefault(n => !Closes(n.Node, n.Columns, hour)).Node is var open && open != Node.None ? $"{open} does not close"
            : Unsigned.FirstOrDefault(c => !(HourLayout.Read(hour, c) >= -1e-9)) is { } negative ? $"{negative.Key} is {HourLayout.Read(hour, negative)}"
            : !HourLayout.Doubles(new ReadOnlySpan<SiteHour>(ref hour)).ToArray().All(double.IsFinite) ? "a column is no number"
            : at.GridImportKwh > (plan.Grid.ImportLimitKw ?? double.PositiveInfinity) * at.GridAvailabilityFraction + 1e-9 ? $"import of {at.GridImportKwh} kWh"
            : at.ExportedKwh > (plan.Grid.ExportLimitKw ?? double.PositiveInfinity) * at.GridAvailabilityFraction + 1e-9 ? $"export of {at.ExportedKwh} kWh"
            : at.GeneratorKwh > (plan.Microgrid?.Generator.RatedKw ?? 0) + 1e-9 ? $"generator gives {at.GeneratorKwh} kWh"
            : at.BatteryLevelKwh > (plan.Microgrid?.Battery.CapacityKwh ?? 0) + 1e-9 ? $"battery at {at.BatteryLevelKwh} kWh"
            : simulation.Tanks.Any(t => t.LevelKwh < -1e-9 || t.Level > t.Stock.Tank + 1e-9) ? "a stock is beyond its tank"
            : Passed(ref at);
    }

    private static bool Closes(Node node, OutputDeclaration[] columns, in SiteHour hour)
    {
        double moved = 0, residual = 0;
        foreach (OutputDeclaration column in columns)
        {
            double value = HourLayout.Read(hour, column);
            moved += Math.Abs(value);
            residual += (column.To == node ? value : 0) - (column.From == node ? value : 0) - (column.StoredIn == node ? value : 0);
        }
        return Math.Abs(residual) <= 1e-9 * Math.Max(1, moved);
    }

    // In an hour wholly with or wholly without the grid, who lacks power is passed by nobody of a later priority.
    private static string Passed(ref ElectricityHour at)
    {
        if (at.GridAvailabilityFraction is > 0 and < 1)
        {
            return "";
        }
        ReadOnlySpan<double> drawn = ElectricityHour.Drawn(ref at), missed = ElectricityHour.Unserved(ref at);
        for (int use = 0; use < drawn.Length; use++)
        {
            // What can wait is lost hours after it lacked power, if at all.
            if (missed[use] <= 1e-6 || (ElectricEndUse)use is ElectricEndUse.Pumping or ElectricEndUse.HotWater or ElectricEndUse.Kitchen or ElectricEndUse.Laundry)
            {
                continue;
            }
            for (int later = use + 1; later < drawn.Length; later++)
            {
                if (Shedding.PriorityOf((ElectricEndUse)later) > Shedding.PriorityOf((ElectricEndUse)use) && drawn[later] > 1e-6)
                {
                    return $"{(ElectricEndUse)later} draws {drawn[later]} kWh while {(ElectricEndUse)use} lacks {missed[use]}";
                }
            }
        }
        return "";
    }

    private static readonly Gen<RandomSupply> Centres =
        from people in Gen.Choose(0, 60)
        from day in Gen.Choose(0, 365 - Days)
        from heating in Gen.Elements("electric-radiators", "split-heat-pump", "diesel-heater", "oil-boiler", "pellet-boiler", "{ kind: log-stove, capacity: 1.5 kW }")
        from heater in Gen.Elements("electric", "oil-boiler", "air-water-heat-pump", "pellet-boiler")
        from cooking in Gen.Elements("electric", "lpg")
        from pv in Gen.OneOf(Gen.Constant(0), Gen.Choose(1, 200))
        from grid in Gen.Elements("none", "{}", "{ import_limit: 0 kW }", "{ import_limit: 12 kW }", "{ import_limit: 30 kW, export_limit: 0 kW }", "{ export_limit: 5 kW }")
        from battery in Gen.Elements("none", "{ capacity: 30 kWh }", "{ capacity: 80 kWh, reserve: 40 %, outage_serves: comfort }", "{ capacity: 50 kWh, island: false }",
            "{ capacity: 40 kWh, peak_shaving: { kind: constant, target: 8 kW }, reserve: 10 % }", "{ capacity: 25 kWh, grid_charging: false, min_charge: 0 %, ageing: {} }")
        from set in Gen.Elements("none", "{ rated: 8 kW }", "{ rated: 40 kW, role: prime }", "{ rated: 25 kW, strategy: cycle-charging }", "{ rated: 15 kW, role: prime, strategy: cycle-charging, min_load: 60 % }")
        from stock in Gen.Elements("{}", "{ diesel: { tank: 300 L, start: 40 %, lead_time: 2 days }, heating_oil: { tank: 200 L, start: 50 %, lead_time: 4 days }, pellets: { store: 200 kg, lead_time: 5 days }, logs: { store: 300 kg, lead_time: 5 days }, lpg: { tank: 60 L, lead_time: 3 days } }")
        from cuts in Gen.Choose(0, 3)
        from seed in Gen.Choose(1, 1_000_000)
        select new RandomSupply(day, cuts, seed,
        [
            ("occupancy.constant", $"{people} people"), ("buildings.sleeping.heating", heating), ("hot_water.heater", heater), ("services.catering.cooking", cooking),
            ("electricity.pv.roof.peak", $"{pv} kW"), ("electricity.grid", grid), ("electricity.battery", battery),
            ("electricity.generator", set), ("stock", stock),
        ]);

    private sealed record RandomSupply(int Day, int Cuts, int Seed, (string, string)[] Changes)
    {
        // Of every ten hours so many are dark or partly so.
        public double[] Powered() =>
            [.. Enumerable.Range(0, Calendar.HoursPerYear).Select(h => Hash(h) % 10 >= Cuts ? 1 : Hash(h + 20_000) % 3 == 0 ? 0 : Hash(h + 40_000) % 100 / 100.0)];

        public override string ToString() => string.Join("\n", Changes.Select(c => $"{c.Item1}: {c.Item2}").Append($"from day {Day}, {Cuts} of ten hours cut, seed {Seed}"));

        private uint Hash(int h)
        {
            uint x = (uint)(h * 2654435761L + Seed);
            x = (x ^ (x >> 15)) * 2246822519u;
            return x ^ (x >> 13);
        }
    }
}
