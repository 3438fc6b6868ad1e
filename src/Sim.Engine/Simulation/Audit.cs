using Sim.Engine.Heat;
using Sim.Engine.Schema;

namespace Sim.Engine.Simulation;

/// <summary>Closes the balances of a run: every node of the flow graph, every store against its own level, every flow that two rooms tell of.</summary>
public static class Audit
{
    private static readonly (Node Node, string Name, string Unit)[] Nodes =
    [
        (Node.Electricity, "electricity", "kWh"), (Node.Rooms, "heat in rooms", "kWh"), (Node.HotWater, "heat in hot water", "kWh"),
        (Node.Water, "fresh water", "L"), (Node.Sewage, "wastewater", "L"), (Node.Waste, "solid waste", "kg"),
        (Node.Biogas, "biogas", "kWh"),
        (Node.HeatNetwork, "heat in the heat network", "kWh"),
    ];

    // Flows that two rooms declare, each from its own side.
    private static readonly (string Name, string Unit, string One, string Other)[] Links =
    [
        ("room heat, heaters and rooms", "kWh", "room_heating.delivered", "rooms.heating"),
        ("power of room heaters", "kWh", "electricity.room_heating", "room_heating.electricity"),
        ("power of water heating", "kWh", "electricity.hot_water", "hot_water.electricity"),
        ("power of pumps", "kWh", "electricity.pumping", "water.pumping"),
    ];

    /// <summary>The audit of a site's run.</summary>
    public static IReadOnlyList<AuditLine> Of(SiteRun run)
    {
        var lines = new List<AuditLine>();
        foreach ((Node node, string name, string unit) in Nodes)
        {
            lines.Add(Balance(run, node, name, unit));
        }
        foreach ((string name, string unit, string one, string other) in Links)
        {
            lines.Add(new AuditLine(name, unit, run.Total(one), run.Total(other), 0));
        }
        lines.Add(new AuditLine("heat of lights and appliances, power and rooms", "kWh",
            run.Plan.InRoomsKwh(run.Total("electricity.lighting") + run.Total("electricity.appliances"), run.Total("electricity.offices")),
            run.Total("rooms.appliances"), run.End.LoadHeatKwh - run.Start.LoadHeatKwh));
        if (run.Plan.StoreRoom is not null || run.Plan.PipesRoom is not null)
        {
            lines.Add(new AuditLine("heat of hot water, store and rooms", "kWh", run.Total("hot_water.store_into_rooms") + run.Total("hot_water.pipes_into_rooms"),
                run.Total("rooms.hot_water"), run.End.WarmthKwh - run.Start.WarmthKwh));
        }
        if (run.Plan.Zones.Exists(z => z.Cooler is not null))
        {
            lines.Add(new AuditLine("power of cooling machines", "kWh", run.Total("electricity.room_cooling"), run.Total("room_cooling.electricity"), 0));
            if (!run.Plan.Zones.Exists(z => z.Inputs.Cooling is IdealCooling))
            {
                lines.Add(new AuditLine("room cooling, machines and rooms", "kWh", run.Total("room_cooling.delivered"), run.Total("rooms.cooling"), 0));
            }
        }
        if (run.Plan.StoreOnNetwork)
        {
            lines.Add(new AuditLine("hot water of the heat network", "kWh", run.Total("room_heating.network_hot_water"), run.Total("hot_water.heater_heat"), 0));
        }
        // Stores breathe over the year and may end where they began: judge them by what passes through.
        lines.Add(OnThroughput(new("heat in rooms against temperatures", "kWh", run.End.RoomsKwh - run.Start.RoomsKwh, 0, run.Total("rooms.stored")), lines[1]));
        lines.Add(OnThroughput(new("heat in hot water against temperature", "kWh", run.End.HotWaterKwh - run.Start.HotWaterKwh, 0, run.Total("hot_water.stored")), lines[2]));
        lines.Add(OnThroughput(new("water tank against level", "L", run.End.TankL - run.Start.TankL, 0, run.Total("water.stored")), lines[3]));
        if (run.Plan.Microgrid is not null)
        {
            lines.Add(OnThroughput(new("battery against level", "kWh", run.End.BatteryKwh - run.Start.BatteryKwh, 0, run.Total("electricity.battery_stored")), lines[0]));
        }
        if (run.Plan.Wastewater?.Holding is not null)
        {
            lines.Add(OnThroughput(new("pits and tanks against level", "L", run.End.HoldingL - run.Start.HoldingL, 0, run.Total("holding.stored")), Of(lines, Node.Sewage)));
        }
        lines.AddRange(Stocks(run));
        if (run.Plan.Reuse is not null)
        {
            double stored = run.Total("reuse.rain_stored") + run.Total("reuse.greywater_stored");
            if (run.Plan.Reuse.SnowMeltMmPerKHour > 0)
            {
                lines.Add(new AuditLine("snow on roofs", "L", run.Total("reuse.snowfall"), run.Total("reuse.snow_melt"), run.End.RoofSnowL - run.Start.RoofSnowL));
            }
            lines.Add(OnThroughput(new AuditLine("rain and greywater stores against levels", "L", run.End.ReuseL - run.Start.ReuseL, 0, stored), lines[3]));
        }
        lines.Add(OnThroughput(
            new AuditLine("gas store against level", "kWh", run.End.BiogasKwh - run.Start.BiogasKwh, 0, run.Total("biogas.stored")), Of(lines, Node.Biogas)));
        lines.Add(OnThroughput(
            new AuditLine("digester against content", "kg", run.End.DigestingKg - run.Start.DigestingKg, 0, run.Total("waste.digesting")), Of(lines, Node.Waste)));
        lines.AddRange(OrganicRun.Audit(run));
        return lines;
    }

    // What trucks brought against what was burnt, which rooms, boilers, kitchen and generator tell, and against the level.
    private static IEnumerable<AuditLine> Stocks(SiteRun run)
    {
        foreach (FuelTank tank in run.Plan.Inputs.Stock.Tanks(run.Plan.Inputs.Fuels))
        {
            StockMonth[] months = [.. Enumerable.Range(0, Math.Min(run.Plan.OpenMonths, run.Years * MonthTotals.PerYear))
                .Select(m => run.Stocks(m / MonthTotals.PerYear, m % MonthTotals.PerYear).First(s => s.Carrier == tank.Carrier))];
            OutputDeclaration burnt = SiteRun.Column($"fuel.{Naming.Snake(tank.Carrier.ToString())}");
            yield return new AuditLine($"stock of {Naming.Kebab(tank.Carrier.ToString()).Replace('-', ' ')}", tank.Carrier is Carrier.Pellets or Carrier.Logs ? "kg" : "L", months.Sum(m => m.Delivered), run.Total(burnt), months[^1].Level - tank.Level);
        }
    }

    private static AuditLine Of(List<AuditLine> lines, Node node) => lines[Array.FindIndex(Nodes, n => n.Node == node)];

    private static AuditLine OnThroughput(AuditLine store, AuditLine flow) =>
        store with { In = store.In + flow.In, Out = flow.In };

    private static AuditLine Balance(SiteRun run, Node node, string name, string unit)
    {
        double into = 0, from = 0, stored = 0;
        foreach (OutputDeclaration column in SiteHour.Layout.Columns)
        {
            double total = column.To == node || column.From == node || column.StoredIn == node ? run.Total(column) : 0;
            into += column.To == node ? total : 0;
            from += column.From == node ? total : 0;
            stored += column.StoredIn == node ? total : 0;
        }
        return new AuditLine(name, unit, into, from, stored);
    }
}
