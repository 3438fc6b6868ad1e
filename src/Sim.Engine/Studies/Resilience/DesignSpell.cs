using Sim.Engine.Buildings;
using Sim.Engine.Electricity;
using Sim.Engine.Schema;
using Sim.Engine.Simulation;
using Sim.Engine.Time;
using Sim.Engine.Water;

namespace Sim.Engine.Studies;

/// <summary>
/// The coldest or hottest days of a place's weather with a full centre, simulated as any other hours: once with the grid all along (but within
/// its import limit), once with a power cut in the coldest or hottest hours. Two weeks before the spell bring fabric and stores into their stride.
/// </summary>
/// <param name="Site">Name of the site.</param>
/// <param name="People">Residents.</param>
/// <param name="Spell">The days.</param>
/// <param name="ImportLimitKw">Import limit; none where there is none.</param>
/// <param name="WithGrid">With the grid.</param>
/// <param name="WithCut">With the cut; none where none is asked for or the site has no grid.</param>
public sealed record DesignSpell(string Site, double People, WeatherSpell Spell, double? ImportLimitKw, SpellCase WithGrid, SpellCase? WithCut)
{
    /// <summary>Name of the weather: the place of its normals, or the station of its file.</summary>
    public string Weather { get; init; } = "";

    private const int HoursPerDay = 24;
    private const int NightBegins = 22, NightEnds = 6;
    private const double OffSetpointK = 0.05;

    /// <summary>The spell of a site.</summary>
    public static DesignSpell Of(SitePlan site, SpellTerms terms)
    {
        WeatherSpell spell = WeatherSpell.Of(site.Climate, terms.Kind, terms.Days);
        double people = site.CapacityPeople * terms.OccupiedFraction;
        SiteClimate weather = site.Climate.Only(spell.Year);
        bool isCut = terms.CutHours > 0 && site.Inputs.Electricity.Grid is not null;
        return new(site.Name, people, spell, site.Inputs.Electricity.Grid?.ImportLimitKw,
            Case(site, weather, people, spell, null, 0),
            isCut ? Case(site, weather, people, spell, spell.WorstWithin(weather.Year(0).Weather.DryBulbC, terms.CutHours), terms.CutHours) : null)
        { Weather = site.Climate.Name };
    }

    private static SpellCase Case(SitePlan site, SiteClimate weather, double people, WeatherSpell spell, int? cutFrom, int cutHours)
    {
        double[] powered = new double[Calendar.HoursPerYear];
        Array.Fill(powered, site.Inputs.Electricity.Grid is null ? 0 : 1);
        for (int h = 0; cutFrom is { } from && h < cutHours; h++)
        {
            powered[(spell.StartHour + from + h) % powered.Length] = 0;
        }
        SitePlan plan = site.With(weather, people, _ => powered);
        (SiteSimulation simulation, SpellStock[] stocksBefore, Hours ran) = Run(plan, spell);
        // The same hours with heat without limit say what the setpoints take: rooms that are cold ask for their warming up in each hour.
        Hours held = spell.Kind == SpellKind.Cold ? Run(plan.WithIdealHeat(), spell).Ran : ran;
        return Told(plan, spell, ran, held) with
        {
            CutFrom = cutFrom,
            CutHours = cutHours,
            Stocks = [.. Stocks(simulation).Zip(stocksBefore, (now, then) => new SpellStock(now.Carrier, now.DryHours - then.DryHours, now.MissingKwh - then.MissingKwh))],
        };
    }

    private readonly record struct Hours(SiteHour[] Site, ZoneHour[][] Zones, double WorstZone);

    // What the hours of the spell have of weather and calendar.
    private readonly record struct Given(double[] Humidity, double[] VapourPa, byte[] WeekClocks, int[] Months);

    private static (SiteSimulation Simulation, SpellStock[] StocksBefore, Hours Ran) Run(SitePlan plan, WeatherSpell spell)
    {
        var simulation = new SiteSimulation(plan);
        simulation.Prepare(0);
        int before = SiteSimulation.WarmUpDays * HoursPerDay;
        Run(simulation, (spell.StartHour - before + Calendar.HoursPerYear) % Calendar.HoursPerYear, before, (_, _) => { });
        SpellStock[] stocksBefore = Stocks(simulation);
        var hours = new List<SiteHour>();
        List<ZoneHour>[] zones = [.. plan.ZoneNames.Select(_ => new List<ZoneHour>())];
        double worst = 0;
        Run(simulation, spell.StartHour, spell.Hours, (ran, count) =>
        {
            hours.AddRange(ran.Hours);
            worst = ran.ZoneRows.WorstResidual(0, count, worst);
            for (int z = 0; z < zones.Length; z++)
            {
                zones[z].AddRange(ran.ZoneHours(z));
            }
        });
        return (simulation, stocksBefore, new([.. hours], [.. zones.Select(z => z.ToArray())], worst));
    }

    // From the first of the two weeks on.
    private static SpellStock[] Stocks(SiteSimulation simulation) =>
        [.. simulation.Tanks.Select(t => new SpellStock(t.Carrier, t.Months.ToArray().Sum(m => m.DryHours), t.Months.ToArray().Sum(m => m.MissingKwh)))];

    // The year's end is followed by its beginning.
    private static void Run(SiteSimulation simulation, int first, int hours, Action<SiteSimulation, int> ran)
    {
        int now = Math.Min(hours, Calendar.HoursPerYear - first);
        simulation.RunHours(first, first + now);
        ran(simulation, now);
        if (now < hours)
        {
            simulation.RunHours(0, hours - now);
            ran(simulation, hours - now);
        }
    }

    private static SpellCase Told(SitePlan plan, WeatherSpell spell, in Hours ran, in Hours held)
    {
        (SiteHour[] hours, ZoneHour[][] zones, ZoneHour[][] heldZones) = (ran.Site, ran.Zones, held.Zones);
        YearClimate climate = plan.Climate.Year(0);
        var given = new Given(OfSpell(climate.Weather.RelativeHumidityFraction), OfSpell(climate.Comfort.VapourPa), OfSpell(plan.CivilYears[0].CivilHourOfWeek),
            [.. HoursOf(spell).Select(Calendar.MonthOfHour)]);
        double[] unserved = new double[Shedding.EndUses];
        for (int h = 0; h < hours.Length; h++)
        {
            ReadOnlySpan<double> missed = ElectricityHour.Unserved(ref hours[h].Electricity);
            for (int use = 0; use < unserved.Length; use++)
            {
                unserved[use] += missed[use];
            }
        }
        return new(null, 0, [.. hours.Select(h => h.Weather.OutdoorC)],
            [.. plan.Zones.Where(z => z.Sleeps || z.IsHeated || z.CoolingW > 0 || z.Inputs.AwakeShareFraction > 0)
                .Select(z => spell.Kind == SpellKind.Cold ? Cold(plan, z, hours, zones, heldZones, given) : Hot(plan, z, hours, zones[z.OpenZone], given))],
            unserved, hours.Max(h => h.Electricity.GridImportKwh), held.Site.Sum(h => h.RoomHeating.DeliveredKwh), hours.Sum(h => h.RoomHeating.DeliveredKwh),
            hours.Sum(h => h.HotWater.UnmetL + (plan.Store is null ? 0 : DryHotL(plan.Inputs.Water, h.Water))), hours.Sum(WaterUnservedL),
            hours.Any(h => h.Water.TankL > 0) ? hours.Min(h => h.Water.TankL) : null, plan.Store is null ? null : hours.Min(h => h.HotWater.StoreC),
            hours.Sum(h => h.Electricity.GeneratorDieselL),
            plan.Inputs.Water.FrozenPipes is null ? null : hours.Sum(h => h.Water.FrozenHours), hours.Sum(h => h.Water.SourceDownHours), ran.WorstZone <= AuditLine.Tolerance && Closes(hours))
        {
            CoolingGivenKwh = hours.Sum(h => h.RoomCooling.DeliveredKwh),
            CoolingLackingKwh = hours.Sum(h => h.RoomCooling.LackingKwh),
        };

        T[] OfSpell<T>(T[] ofYear) => [.. HoursOf(spell).Select(h => ofYear[h])];
    }

    private static IEnumerable<int> HoursOf(WeatherSpell spell) => Enumerable.Range(spell.StartHour, spell.Hours).Select(h => h % Calendar.HoursPerYear);

    // What did not flow was not hot either; the store knows only what it was asked for.
    private static double DryHotL(WaterSystem water, WaterHour at) =>
        at.UnservedShowersL * water.Showers.HotShareFraction + at.UnservedBasinsL * water.Basins.HotShareFraction;

    private static double WaterUnservedL(SiteHour at) => at.Water.UnservedDrinkingL + at.Water.UnservedKitchenL + at.Water.UnservedBasinsL
        + at.Water.UnservedShowersL + at.Water.UnservedToiletsL + at.Water.UnservedLaundryL + at.Water.UnservedCleaningL;

    private static SpellRoom Cold(SitePlan plan, ZonePlan zone, SiteHour[] hours, ZoneHour[][] zones, ZoneHour[][] held, in Given given)
    {
        ZoneHour[] open = zones[zone.OpenZone], warm = held[zone.OpenZone];
        int coldest = Enumerable.Range(0, hours.Length).MinBy(h => hours[h].Weather.OutdoorC);
        double[] humidity = given.Humidity;
        double HeaterKw(int h) => zone.HeaterAt(hours[h].Weather.OutdoorC, humidity[h]).MaxHeatKwh;
        double leastC = zone.SetpointC.Min() - OffSetpointK;
        int[] cold = [.. Enumerable.Range(0, open.Length).Where(h => zone.IsHeated && open[h].AirC < leastC && warm[h].AirC >= leastC)];
        return new(zone.Name, zone.IsHeated ? zone.SetpointC.Max() : null, zone.IsHeated ? HeaterKw(coldest) : 0,
            HeatLoads.Of(plan).Where(l => l.Building == zone.Name).Select(l => (double?)l.LoadKw).FirstOrDefault(),
            [.. open.Select(h => h.OperativeC)], [.. open.Select(h => h.AirC)], [.. open.Select(h => h.HeatingKwh)],
            [.. hours.Select(h => plan.PeopleIn(zone, h.People))], cold.Length,
            zone.ClosedZone >= 0 && zone.OpenUnits(hours[0].People.RegisteredPeople) < zone.Inputs.Units ? zones[zone.ClosedZone].Min(h => h.AirC) : null)
        { Sleeps = zone.Sleeps, LeastSetpointC = zone.IsHeated ? zone.SetpointC.Min() : null, AtLimitHours = cold.Count(h => open[h].HeatingKwh >= HeaterKw(h) * (1 - 1e-9)) };
    }

    private static SpellRoom Hot(SitePlan plan, ZonePlan zone, SiteHour[] hours, ZoneHour[] open, Given given)
    {
        int hottest = Enumerable.Range(0, hours.Length).MaxBy(h => hours[h].Weather.OutdoorC);
        double MachineKw(int h) => zone.Cooler?.At(hours[h].Weather.OutdoorC).LimitKwh ?? zone.CoolingW / 1000;
        // A machine without a setpoint never runs.
        double coolestC = zone.CoolingW > 0 ? zone.CoolingSetpointC.Min() : Setpoints.NoCoolingC;
        int[] hot = coolestC < Setpoints.NoCoolingC ? [.. Enumerable.Range(0, open.Length).Where(h => zone.CoolsInMonth[given.Months[h]] && open[h].AirC > zone.CoolingSetpointC[given.WeekClocks[h]] + OffSetpointK)] : [];
        return new(zone.Name, coolestC < Setpoints.NoCoolingC ? coolestC : null, MachineKw(hottest), null,
            [.. open.Select(h => h.OperativeC)], [.. open.Select(h => h.AirC)], [.. open.Select(h => h.CoolingKwh)],
            [.. hours.Select(h => plan.PeopleIn(zone, h.People))], hot.Length, null)
        {
            Sleeps = zone.Sleeps,
            AtLimitHours = hot.Count(h => open[h].CoolingKwh >= MachineKw(h) * (1 - 1e-9)),
            HeatIndexC = [.. open.Zip(given.VapourPa, (h, vapour) => HeatIndex.NwsC(h.AirC, vapour / HeatIndex.SaturationPa(h.AirC)))],
            IsNight = [.. given.WeekClocks.Select(c => c % HoursPerDay is < NightEnds or >= NightBegins)],
        };
    }

    // Every node of the flow graph over the spell.
    private static bool Closes(SiteHour[] hours) => Enum.GetValues<Node>().Where(n => n is not (Node.None or Node.Outside)).All(node =>
    {
        (double into, double from, double stored) = (0, 0, 0);
        foreach (OutputDeclaration column in SiteHour.Layout.Columns.Where(c => c.To == node || c.From == node || c.StoredIn == node))
        {
            double total = hours.Sum(h => HourLayout.Read(h, column));
            into += column.To == node ? total : 0;
            from += column.From == node ? total : 0;
            stored += column.StoredIn == node ? total : 0;
        }
        return new AuditLine(node.ToString(), "", into, from, stored).Closes;
    });
}
