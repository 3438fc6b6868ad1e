using System.Globalization;
using Sim.Engine.Accounts;
using Sim.Engine.Climate;
using Sim.Engine.Electricity;
using Sim.Engine.Time;

namespace Sim.Engine.Scenarios;

/// <summary>Legal but odd supplies of power and sun: nothing that gives power, nothing that charges a battery, weather of another latitude.</summary>
internal static class PowerChecks
{
    // Farther north or south, sun and seasons are no longer those of the normals.
    private const double FarDeg = 5;

    public static void Run(Scenario scenario, string name, SiteInputs site, ProblemList problems)
    {
        void Warn(string key, string problem) => problems.Add(scenario.Document.At(scenario.PathOf(name, key), problem, Severity.Warning));
        ElectricityInputs power = site.Electricity;
        bool hasSun = power.Pv.Values.Any(p => p.PeakKw > 0), hasSet = power.Generator is { RatedKw: > 0 };
        Battery? battery = power.Battery is { CapacityKwh: > 0 } ? power.Battery : null;
        if (power.Grid is null && !hasSet && !(hasSun && battery is { Island: true }))
        {
            Warn("electricity", hasSun ? "serves nothing: there is no grid, and sun alone forms none; a generator or a battery with island: yes would"
                : "serves nothing: there is no grid, and neither generator nor sun with a battery");
        }
        else if (battery is not null && !hasSun && power.Generator is not { RatedKw: > 0, Strategy: GeneratorStrategy.CycleCharging })
        {
            Uncharged(battery, GridFillsFraction(scenario, site, battery), Warn);
        }
        else if (battery is { ReserveFraction: > 0 } && battery.ReserveFraction < battery.MinChargeFraction)
        {
            Warn("electricity.battery.reserve", string.Create(CultureInfo.InvariantCulture,
                $"is {100 * battery.ReserveFraction:0.#} %, less than the {100 * battery.MinChargeFraction:0.#} % of min_charge, below which it is not discharged anyway: it keeps nothing for power cuts"));
        }
        if (power.Generator is { RatedKw: 0, FuelStockL: > 0 } && !scenario.Inputs.Options.Values.Any(o => o.Set.Keys.Any(k => k.Contains("electricity.generator", StringComparison.Ordinal))))
        {
            Warn("electricity.generator.fuel_stock", "is burnt by nothing: the generator's rated power is 0 kW; write electricity.generator.rated");
        }
        if (power.Battery is { PeakShaving: not null, CapacityKwh: 0 })
        {
            Warn("electricity.battery.peak_shaving", "has no effect: the battery's capacity is 0 kWh; write electricity.battery.capacity");
        }
        else if (power.Battery is { PeakShaving: ForeseenPeakShaving } && site.Prices.Electricity.DemandEurPerKwMonth <= 0)
        {
            Warn("electricity.battery.peak_shaving", "shaves peaks that cost nothing: prices.electricity.demand is 0 EUR/kW/month");
        }
        BatteryWithout(scenario, name, power, Warn);
        ElectricityPrice price = site.Prices.Electricity;
        double bandEur = power.Bands is SingleBand ? price.DayEurPerKwh : Math.Min(price.DayEurPerKwh, price.NightEurPerKwh);
        if (price.Blocks.Values.Sum(b => Math.Min(0, b.MoreEurPerKwh)) + bandEur * (1 + Math.Min(0, price.WinterMoreFraction)) < 0)
        {
            Warn("prices.electricity.blocks", "makes electricity cheaper than nothing: what its steps take off is more than the price of a kWh");
        }
        if (site.Prices.Water.Blocks.Values.Sum(b => Math.Min(0, b.MoreEurPerM3)) + site.Prices.Water.MainsEurPerM3 < 0)
        {
            Warn("prices.water.blocks", "makes mains water cheaper than nothing: what its steps take off is more than the price of a m3");
        }
        if (site.Prices.Electricity.NetAccount is not null && (power.Grid is null || !hasSun))
        {
            Warn("prices.electricity.net_account", power.Grid is null ? "has no effect: there is no grid" : "has no effect: there is no sun to feed in (electricity.pv)");
        }
        if (site.Stock.Diesel is not null && power.Generator is { FuelStockL: not null })
        {
            Warn("electricity.generator.fuel_stock", "counts for nothing beside stock.diesel, from whose level sim outage starts");
        }
        foreach (string key in power.Grid?.Outages.Recorded is null ? [] : new[] { "per_year", "mean_duration", "winter_storms" })
        {
            const string outages = "electricity.grid.outages";
            // What is not written stands where its map does.
            if (scenario.Document.Position(scenario.PathOf(name, $"{outages}.{key}")) != scenario.Document.Position(scenario.PathOf(name, outages)))
            {
                Warn($"{outages}.{key}", "counts for nothing: the cuts are those recorded");
            }
        }
        if (site.Climate.Seldom is not null && scenario.Document.Position(scenario.PathOf(name, "climate.years")) != scenario.Document.Position(scenario.PathOf(name, "climate")))
        {
            Warn("climate.years", "counts for nothing: every year is the one of climate.seldom");
        }
        if (site.Climate.Normals is { } place && NormalsLibrary.Get(place).LatitudeDeg is var latitudeDeg && Math.Abs(latitudeDeg - site.Location.LatitudeDeg) > FarDeg)
        {
            Warn("climate.normals", string.Create(CultureInfo.InvariantCulture,
                $"{place} lies at latitude {latitudeDeg:0.0} deg, the location at {site.Location.LatitudeDeg:0.0} deg: sun and seasons do not fit; write climate.epw or normals of the place"));
        }
    }

    // An option may bring the capacity.
    private static void BatteryWithout(Scenario scenario, string name, ElectricityInputs power, Action<string, string> warn)
    {
        string path = scenario.PathOf(name, "electricity.battery") + '.';
        string[] written = power.Battery is { CapacityKwh: 0 } && !scenario.Inputs.Options.Values.Any(o => o.Set.Keys.Any(k => k.Contains("electricity.battery", StringComparison.Ordinal)))
            ? [.. scenario.Values.Where(v => v.Path.StartsWith(path, StringComparison.Ordinal) && v.Origin.Kind is OriginKind.File or OriginKind.Variation)
                .Select(v => v.Path[path.Length..].Split('.')[0]).Distinct().Except(["capacity", "peak_shaving"])]
            : [];
        if (written.Length > 0)
        {
            warn("electricity.battery", $"stores nothing: its capacity is 0 kWh, and {string.Join(", ", written)} {(written.Length == 1 ? "does" : "do")} nothing; write electricity.battery.capacity");
        }
    }

    // What the grid alone never fills.
    private static void Uncharged(Battery battery, double filledFraction, Action<string, string> warn)
    {
        const string why = "there is neither sun nor a generator with strategy: cycle-charging, and the grid fills no more than its reserve";
        if (filledFraction <= battery.MinChargeFraction)
        {
            warn("electricity.battery", $"is never charged: {why}, which is not above min_charge; write a reserve");
        }
        else if (filledFraction < 1)
        {
            warn("electricity.battery.reserve", string.Create(CultureInfo.InvariantCulture,
                $"is {100 * filledFraction:0.#} %: the {(1 - filledFraction) * battery.CapacityKwh:0.#} of {battery.CapacityKwh:0.#} kWh above it are never charged: {why}; for power cuts alone write reserve: 100 % and less capacity"));
        }
    }

    // Share of its capacity to which the grid fills a battery.
    private static double GridFillsFraction(Scenario scenario, SiteInputs site, Battery battery) =>
        site.Electricity.Grid is null || !battery.GridCharging ? 0
        : battery.PeakShaving is not null || SourceOrderChecks.Fills(scenario, site) ? 1
        : battery.ReserveFraction;
}
