using Sim.Engine.Accounts;
using Sim.Engine.Electricity;
using Sim.Engine.Heat;
using Sim.Engine.Scenarios;
using Sim.Engine.Schema;
using Sim.Engine.Simulation;
using Sim.Engine.Water;

namespace Sim.Engine.Studies;

/// <summary>
/// How much of something an option builds, for capital costs per quantity. Arrays, tanks, collectors, batteries and generators
/// count by what is added of those whose size the option sets: each is paid for by the measure of a package that sets it, once where several do. Buildings, places and fixtures count by
/// what it adds where it sets their number to more, and whole otherwise: insulation of a hall is paid for the hall, also in a package with a second hall; an extra container for the container.
/// </summary>
public static class Quantities
{
    private const double LPerM3 = 1000;

    /// <summary>The quantity that an option builds at a site, in the unit of <see cref="CapexPer"/>.</summary>
    /// <param name="per">Which quantity.</param>
    /// <param name="baseline">The site without the option; none where it was closed.</param>
    /// <param name="option">The site with it.</param>
    /// <param name="changedPaths">The paths that the option sets; they name the parts concerned, all where they name none.</param>
    /// <param name="pathsOfOthers">The paths that the other measures of the package set: a size that one of them sets is theirs where the option itself sets none.</param>
    /// <param name="rivals">The other measures of the package that pay by the same quantity: what one of them sets too is paid for once.</param>
    /// <exception cref="UnknownQuantityException">The scenario does not say how large the quantity is.</exception>
    public static double Of(CapexPer per, SitePlan? baseline, SitePlan option, IEnumerable<string> changedPaths, IEnumerable<string>? pathsOfOthers = null,
        IEnumerable<RivalMeasure>? rivals = null)
    {
        if (OfSite(option.Name, changedPaths) is not { } paths)
        {
            return 0;
        }
        string[] others = OfSite(option.Name, pathsOfOthers ?? []) ?? [];
        Beside beside = BesideAt(option, rivals, baseline);
        return per switch
        {
            CapexPer.Once => 1,
            CapexPer.EnvelopeArea => OfBuildings(baseline, option, PathsTo("shell", option, paths), beside, z => EnvelopeM2(z, paths, beside)),
            CapexPer.WindowArea => OfBuildings(baseline, option, PathsTo("shell", option, paths), beside, z => z.Zone.WindowAreaM2),
            CapexPer.FloorArea => OfBuildings(baseline, option, paths, beside, z => z.FloorAreaM2),
            CapexPer.Unit => OfBuildings(baseline, option, paths, beside, _ => 1),
            CapexPer.HeaterPower => HeaterKw(baseline, option, PathsTo("heating", option, paths, "hot_water.heater", "heat_network"), beside),
            CapexPer.CoolerPower => OfBuildings(baseline, option, PathsTo("cooling", option, paths), beside, z => z.Cooler?.CapacityKw ?? 0),
            _ when IsOfParts(per) => Added(Parts(per, baseline, option), paths, others, beside),
            CapexPer.Place => Places(baseline, option, paths, beside),
            CapexPer.Fixture => Fixtures(baseline?.Inputs.Water, option.Inputs.Water, paths, beside),
            _ => throw new UnknownQuantityException($"There is no {Naming.Kebab(per.ToString())} in the model; give the capital cost as one amount (capex)."),
        };
    }

    /// <summary>Whether a quantity is what is added to parts of a site that have a size of their own: arrays, collectors, battery, generator, tanks.</summary>
    /// <param name="per">Which quantity.</param>
    internal static bool IsOfParts(CapexPer per) => per is CapexPer.PvPeak or CapexPer.CollectorArea or CapexPer.BatteryStorage or CapexPer.GeneratorPower or CapexPer.TankVolume;

    /// <summary>
    /// Whether a measure names the size itself at one of its paths: then a quantity of 0 is what it asks for (a size that is
    /// varied from 0, a smaller set). Where it names none, 0 means that nothing of the kind is built.
    /// </summary>
    /// <param name="per">Which quantity.</param>
    /// <param name="changedPaths">The paths that are set.</param>
    public static bool IsSized(CapexPer per, IEnumerable<string> changedPaths)
    {
        bool Any(params string[] parts) => changedPaths.Select(p => p.Split('.') is ["sites", _, .. var rest] ? string.Join('.', rest) : p).Any(p => parts.Any(part => Touches(p, part)));
        bool Ends(string key) => changedPaths.Any(p => p.EndsWith(key, StringComparison.Ordinal));
        return per switch
        {
            CapexPer.WindowArea => Ends(".window_area") || Ends(".windows"),
            CapexPer.CollectorArea => Any("hot_water.solar"),
            CapexPer.PvPeak => Any("electricity.pv"),
            CapexPer.HeaterPower or CapexPer.CoolerPower => Ends(".capacity"),
            CapexPer.GeneratorPower => Any("electricity.generator"),
            CapexPer.BatteryStorage => Any("electricity.battery"),
            CapexPer.TankVolume => Any("water.tank", "water.rainwater", "hot_water.store", "hot_water.size"),
            CapexPer.Unit => Ends(".units"),
            CapexPer.Fixture => Ends(".fixtures"),
            CapexPer.Place => Any("occupancy.capacity"),
            _ => false,
        };
    }

    /// <summary>Part of a site's battery that an option builds, 0-1: what it adds to the capacity where it sets that, nothing where it sets how the battery is run.</summary>
    /// <param name="baseline">The site without the option; none where it was closed: then all of a battery is built.</param>
    /// <param name="option">The site with it.</param>
    /// <param name="changedPaths">The paths that the option sets.</param>
    /// <param name="pathsOfOthers">The paths that the other measures of the package set.</param>
    /// <param name="rivals">The other measures of the package that pay by the same quantity.</param>
    public static double BatteryFraction(
        SitePlan? baseline, SitePlan option, IEnumerable<string> changedPaths, IEnumerable<string>? pathsOfOthers = null, IEnumerable<RivalMeasure>? rivals = null)
    {
        const string size = "electricity.battery.capacity";
        double before = baseline?.Inputs.Electricity.Battery?.CapacityKwh ?? 0, after = option.Inputs.Electricity.Battery?.CapacityKwh ?? 0;
        if (after <= 0 || OfSite(option.Name, changedPaths) is not { } paths)
        {
            return 0;
        }
        Beside beside = BesideAt(option, rivals, baseline);
        bool builds = Sets(paths, size) ? !beside.Pay(paths, p => Sets([p], size))
            : baseline is null && !Sets(OfSite(option.Name, pathsOfOthers ?? []) ?? [], size) && !beside.PayAll(paths, p => Sets([p], size));
        return builds ? Added(before, after) / after : 0;
    }

    private static Beside BesideAt(SitePlan option, IEnumerable<RivalMeasure>? rivals, SitePlan? baseline) =>
        new([.. (rivals ?? []).Select(r => r with { Paths = OfSite(option.Name, r.Paths) ?? [] })], baseline is null);

    // The paths within a site; none where they all lie in other sites.
    private static string[]? OfSite(string site, IEnumerable<string> paths)
    {
        string[] all = [.. paths];
        string own = $"sites.{site}.";
        // The path of the site itself names no part of it.
        string[] here = [.. all.Where(p => !p.StartsWith("sites.", StringComparison.Ordinal) || Variation.IsWithin(p, own[..^1]))
            .Select(p => p == own[..^1] ? "" : p.StartsWith(own, StringComparison.Ordinal) ? p[own.Length..] : p)];
        return here.Length == 0 && all.Length > 0 ? null : here;
    }

    private static double OfBuildings(SitePlan? baseline, SitePlan option, string[] paths, Beside beside, Func<ZonePlan, double> perUnit)
    {
        ZonePlan[] named = [.. option.Zones.Where(z => paths.Any(p => Touches(p, $"buildings.{z.Name}")))];
        ZonePlan[] own = named.Length > 0 ? [.. named.Where(z => !beside.Pay(paths, p => Touches(p, $"buildings.{z.Name}"), $"buildings.{z.Name}.units"))]
            : [.. option.Zones.Where(z => !beside.PayAll(paths, p => Touches(p, "buildings"), $"buildings.{z.Name}.units"))];
        return own.Sum(z => Concerned(UnitsIn(baseline, z.Name), z.Inputs.Units, Sets(paths, $"buildings.{z.Name}.units")) * perUnit(z));
    }

    private static double Places(SitePlan? baseline, SitePlan option, string[] paths, Beside beside)
    {
        const string number = "occupancy.capacity";
        bool sets = Sets(paths, number);
        return (sets ? beside.Pay(paths, p => Sets([p], number)) : beside.PayAll(paths, p => Sets([p], number), number)) ? 0
            : Concerned(baseline?.CapacityPeople ?? 0, option.CapacityPeople, sets);
    }

    // The paths that name a part of a building, or one of the parts besides, with the number of its units; all where none does.
    private static string[] PathsTo(string part, SitePlan option, string[] paths, params string[] besides)
    {
        bool Named(ZonePlan zone, string path) => Touches(path, $"buildings.{zone.Name}.{part}");
        string[] named = [.. paths.Where(p => besides.Any(b => Touches(p, b))
            || option.Zones.Any(z => Named(z, p) || (p == $"buildings.{z.Name}.units" && paths.Any(h => Named(z, h)))))];
        return named.Length > 0 ? named : paths;
    }

    // Only the parts whose construction the option sets; all of them where it names none.
    private static double EnvelopeM2(ZonePlan zone, string[] paths, Beside beside)
    {
        (string Part, double AreaM2)[] parts = [("walls", zone.Zone.WallAreaM2), ("roof", zone.Zone.RoofAreaM2), ("floor", zone.Zone.FloorAreaM2)];
        (string Part, double AreaM2)[] named = [.. parts.Where(p => paths.Any(path => Touches(path, $"buildings.{zone.Name}.shell.{p.Part}")))];
        return (named.Length > 0 ? named.Where(p => !beside.Pay(paths, path => Touches(path, $"buildings.{zone.Name}.shell.{p.Part}"), $"buildings.{zone.Name}.units")) : parts)
            .Sum(p => p.AreaM2);
    }

    private static double UnitsIn(SitePlan? plan, string building) => plan is not null && plan.Inputs.Buildings.TryGetValue(building, out BuildingInputs? b) ? b.Units : 0;

    private static double HeaterKw(SitePlan? baseline, SitePlan option, string[] paths, Beside beside)
    {
        double waterKw = option.Inputs.HotWater is { } store && paths.Any(p => Touches(p, "hot_water"))
            ? HotWaterHeaters.CapacityKw(store.Heater, option.CapacityPeople) : 0;
        // An exchanger on a network is no heater beside the plant.
        waterKw = option.StoreOnNetwork && paths.Any(p => Touches(p, "heat_network")) ? 0 : waterKw;
        bool OfPlant(string path) => Touches(path, "heat_network") && !Variation.IsWithin(path, "heat_network.backup");
        double plantKw = option.Inputs.HeatNetwork is { } network && paths.Any(OfPlant) ? network.CapacityKw : 0;
        double backupKw = option.Inputs.HeatNetwork?.Backup is { } backup && paths.Any(p => Touches(p, "heat_network.backup")) ? backup.CapacityKw : 0;
        bool noRooms = waterKw + plantKw + backupKw > 0 && !paths.Any(p => Touches(p, "buildings"));
        return (beside.Pay(paths, p => Touches(p, "hot_water")) ? 0 : waterKw)
            + (beside.Pay(paths, OfPlant) ? 0 : plantKw)
            + (beside.Pay(paths, p => Touches(p, "heat_network.backup")) ? 0 : backupKw)
            + (noRooms ? 0 : OfBuildings(baseline, option, paths, beside, RoomHeaterKw));
    }

    private static double RoomHeaterKw(ZonePlan zone) => zone.Inputs.Heating switch
    {
        ElectricRadiators radiators => radiators.CapacityKw,
        SplitHeatPump split => split.CapacityKw,
        AirWaterHeatPump pump => pump.CapacityKw,
        HybridHeating hybrid => hybrid.HeatPump.CapacityKw,
        FuelHeating { CapacityKw: { } kw } => kw,
        FuelHeating => throw new UnknownQuantityException($"buildings.{zone.Name}.heating.capacity is not given, so that a cost per heater power has no power to go by."),
        _ => 0,
    };

    // The parts of a site that have a size of their own, in the unit of the quantity.
    private static Part[] Parts(CapexPer per, SitePlan? baseline, SitePlan option) => per switch
    {
        CapexPer.PvPeak => [.. option.Inputs.Electricity.Pv.Keys.Union(baseline?.Inputs.Electricity.Pv.Keys ?? [])
            .Select(name => new Part($"electricity.pv.{name}.peak", PvKw(baseline, name), PvKw(option, name)))],
        CapexPer.CollectorArea => [new("hot_water.solar.area", CollectorsM2(baseline), CollectorsM2(option))],
        CapexPer.BatteryStorage => [new("electricity.battery.capacity", BatteryKwh(baseline), BatteryKwh(option))],
        CapexPer.GeneratorPower => [new("electricity.generator.rated", GeneratorKw(baseline), GeneratorKw(option))],
        _ =>
        [
            new("water.tank.volume", baseline?.Inputs.Water.Tank?.VolumeM3 ?? 0, option.Inputs.Water.Tank?.VolumeM3 ?? 0),
            new("water.rainwater.tank", baseline?.Inputs.Water.Rainwater?.TankM3 ?? 0, option.Inputs.Water.Rainwater?.TankM3 ?? 0),
            new(GoesByBeds(option) ? "hot_water.size" : "hot_water.store", StoreM3(baseline), StoreM3(option), GoesByBeds(option)),
        ],
    };

    // What is added of the parts whose size the option sets; where it sets none, of those that no other measure sets.
    private static double Added(Part[] parts, string[] paths, string[] others, Beside beside)
    {
        static bool Sizes(string path, Part part) => Sets([path], part.SizePath) || (part.GoesByBeds && Sets([path], "occupancy.capacity"));
        Part[] own = [.. parts.Where(part => paths.Any(p => Sizes(p, part)))];
        own = own.Length > 0 ? [.. own.Where(part => !beside.Pay(paths, p => Sizes(p, part)))]
            : beside.PayAll(paths, p => parts.Any(part => Sizes(p, part))) ? [] : [.. parts.Where(p => !Sets(others, p.SizePath))];
        return Added(own.Sum(p => p.Before), own.Sum(p => p.After));
    }

    private static double PvKw(SitePlan? plan, string array) => plan is not null && plan.Inputs.Electricity.Pv.TryGetValue(array, out PvArray? field) ? field.PeakKw : 0;

    private static double CollectorsM2(SitePlan? plan) => plan?.Inputs.HotWater?.Solar?.AreaM2 ?? 0;

    private static double BatteryKwh(SitePlan? plan) =>
        plan?.Inputs.Electricity.Battery is { } battery ? battery.CapacityKwh * (1 - battery.MinChargeFraction) : 0;

    private static double GeneratorKw(SitePlan? plan) => plan?.Inputs.Electricity.Generator?.RatedKw ?? 0;

    private static bool GoesByBeds(SitePlan plan) => plan.Inputs.HotWater is { StoreM3: null };

    private static double StoreM3(SitePlan? plan) =>
        plan?.Inputs.HotWater is { } store ? store.StoreM3 ?? store.SizeLPerPerson * plan.CapacityPeople / LPerM3 : 0;

    private static double Fixtures(WaterSystem? baseline, WaterSystem option, string[] paths, Beside beside)
    {
        (string Key, int? Before, int? After)[] all =
        [
            ("showers", baseline?.Showers.Fixtures, option.Showers.Fixtures),
            ("basins", baseline?.Basins.Fixtures, option.Basins.Fixtures),
            ("toilets", baseline?.Toilets.Fixtures, option.Toilets.Fixtures),
        ];
        (string Key, int? Before, int? After)[] named = [.. all.Where(f => paths.Any(p => Touches(p, $"water.{f.Key}")))];
        (string Key, int? Before, int? After)[] own = named.Length > 0 ? [.. named.Where(f => !beside.Pay(paths, p => Touches(p, $"water.{f.Key}"), $"water.{f.Key}.fixtures"))]
            : [.. all.Where(f => !beside.PayAll(paths, p => all.Any(other => Touches(p, $"water.{other.Key}")), $"water.{f.Key}.fixtures"))];
        return own.Sum(f => Concerned(f.Before ?? f.After ?? 0, f.After
            ?? throw new UnknownQuantityException($"water.{f.Key}.fixtures is not given, so that a cost for each fixture has no number to go by."),
            Sets(paths, $"water.{f.Key}.fixtures")));
    }

    // A change at a path touches what lies below it and what it lies below.
    private static bool Touches(string path, string part) => Variation.IsWithin(path, part) || Variation.IsWithin(part, path);

    private static double Added(double before, double after) => Math.Max(0, after - before);

    private static double Concerned(double before, double after, bool setsNumber) => setsNumber && after > before ? after - before : after;

    private static bool Sets(string[] paths, string number) => paths.Any(p => Variation.IsWithin(number, p));

    /// <summary>The other measures of a package that pay by the same quantity, at one site.</summary>
    /// <param name="Rivals">These measures with their paths within the site.</param>
    /// <param name="IsOpened">Whether the site was closed: then all that stands there is built.</param>
    private sealed record Beside(RivalMeasure[] Rivals, bool IsOpened)
    {
        /// <summary>Whether a dearer one pays for a part that this one names: it sets all by which the part is named, and pays for more than what it adds to the number.</summary>
        public bool Pay(string[] paths, Func<string, bool> names, string? number = null)
        {
            string[] own = [.. paths.Where(names)];
            return own.Length > 0 && Rivals.Any(r => own.All(r.Paths.Contains) && r.PaysBefore(isMore: r.Paths.Where(names).Except(own).Any())
                && (IsOpened || number is null || Sets(own, number) || !Sets([.. r.Paths], number)));
        }

        /// <summary>
        /// Whether another pays for what this one pays without naming a part: a dearer one that names none either and sets all
        /// that this one sets, or, where this one opens the site, the one that sets the number.
        /// </summary>
        public bool PayAll(string[] paths, Func<string, bool> parts, string? number = null) => paths.Length > 0 && Rivals.Any(r =>
            (!r.Paths.Any(parts) && paths.All(r.Paths.Contains) && r.PaysBefore(isMore: r.Paths.Except(paths).Any()))
            || (IsOpened && number is not null && paths.Contains("open") && Sets([.. r.Paths], number)));
    }

    /// <summary>A part of a site with the path that gives its size, before and after; a hot-water store without a volume of its own grows with the beds, too.</summary>
    private readonly record struct Part(string SizePath, double Before, double After, bool GoesByBeds = false);
}
