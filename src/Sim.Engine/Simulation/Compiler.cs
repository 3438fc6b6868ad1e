using System.Collections.Concurrent;
using Sim.Engine.Buildings;
using Sim.Engine.Climate;
using Sim.Engine.Electricity;
using Sim.Engine.Occupancy;
using Sim.Engine.Scenarios;
using Sim.Engine.Schema;
using Sim.Engine.Time;
using Location = Sim.Engine.Climate.Location;

namespace Sim.Engine.Simulation;

/// <summary>
/// Makes scenarios ready to run. It lives as long as a study and keeps what variations share: files read, weather,
/// clocks. Safe for use by several threads.
/// </summary>
public sealed class Compiler
{
    private readonly ConcurrentDictionary<(string, double), Lazy<WeatherYear>> weatherFiles = new();
    private readonly ConcurrentDictionary<string, Lazy<OccupancyFile>> occupancyFiles = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, Lazy<OutageFile>> outageFiles = new(StringComparer.Ordinal);
    // Bounded: a sweep of climates or residents must not keep them all.
    private readonly Recent<(Location, ClimateInputs, int, WeatherYear?), SiteClimate> climates = new(8);
    private readonly Recent<OccupancyKey, Residents> residents = new(8);
    private readonly Recent<(Outages?, int, string, bool), ConcurrentDictionary<int, double[]>> outageYears = new(8);
    private readonly ConcurrentDictionary<(string, double, int), Lazy<CivilYear>> civilYears = new();

    /// <summary>Makes a scenario ready; none, with the problems reported, where a file that it names cannot be used.</summary>
    public Plan? Compile(Scenario scenario, ProblemList problems)
    {
        var sites = new List<SitePlan>();
        if (!Allocate(scenario, problems, out OccupancySeries? total, out AllocatedPeople? allocated))
        {
            return null;
        }
        foreach ((string name, SiteInputs site) in scenario.Sites.OrderBy(s => s.Key, StringComparer.Ordinal))
        {
            if (CompileSite(scenario, name, site, allocated is null ? null : total! with { PeopleByDay = allocated.PeopleByDay[name] }, allocated?.ReadyByMonth.GetValueOrDefault(name) ?? [], problems) is { } plan)
            {
                sites.Add(plan);
            }
        }
        return sites.Count == scenario.Sites.Count && !problems.HasErrors
            ? new Plan(sites, scenario.Inputs.Period, scenario.PhysicsHash()) { UnplacedByDay = Until(scenario, allocated?.UnplacedByDay ?? []) }
            : null;
    }

    // Whom a closed centre turns away it does not count.
    private static double[] Until(Scenario scenario, double[] unplacedByDay)
    {
        int open = (scenario.OpenMonths / 12 * Calendar.DaysPerYear) + Calendar.MonthStartDay[scenario.OpenMonths % 12];
        return open >= unplacedByDay.Length ? unplacedByDay : [.. unplacedByDay[..open], .. new double[unplacedByDay.Length - open]];
    }

    // The people of all sites come before the first hour: sites exchange nothing within it.
    private bool Allocate(Scenario scenario, ProblemList problems, out OccupancySeries? total, out AllocatedPeople? allocated)
    {
        (total, allocated) = (null, null);
        if (scenario.Shared.Occupancy is not { } all)
        {
            return true;
        }
        try
        {
            OccupancyFile? record = all.Recorded is { } csv ? Record(scenario.FilePath(csv), csv) : null;
            // The random path is cut at the beds of all sites, open or not, so that options that close sites share it.
            OccupancyInputs inputs = all.Within(scenario.Inputs.Sites!.Values.Sum(s => s.Occupancy.CapacityPeople));
            total = residents.Get(new(inputs, scenario.Inputs.Period, record, scenario.Inputs.Seed, "all sites"), Residents.Of).Occupancy;
            allocated = AllocatedPeople.Of(scenario, total);
            return true;
        }
        catch (InputFileException problem)
        {
            problems.Add(scenario.Document.At("occupancy.recorded", problem.Message));
            return false;
        }
    }

    private SitePlan? CompileSite(Scenario scenario, string name, SiteInputs site, OccupancySeries? allocated, double[] readyByMonth, ProblemList problems)
    {
        int seed = scenario.Inputs.Seed;
        Period period = scenario.Inputs.Period;
        string reading = site.Climate.Epw is not null ? "climate.epw" : site.Climate.Csv is not null ? "climate.csv" : "climate.pvgis";
        try
        {
            WeatherYear? file = site.Climate.File is { } named ? Weather(scenario.FilePath(named), site.Location.StandardOffsetHours()) : null;
            if (!CheckNormals(scenario, name, site, problems))
            {
                return null;
            }
            SiteClimate climate = climates.Get((site.Location, site.Climate, seed, file), k => new SiteClimate(k.Item1, k.Item2, k.Item3, k.Item4));
            if (file is not null)
            {
                CompileWarnings.Elsewhere(scenario, scenario.PathOf(name, reading), site.Location, file.LatitudeDeg, file.LongitudeDeg, problems);
                CompileWarnings.OffTheSun(scenario, scenario.PathOf(name, reading), file, problems);
                CompileWarnings.AtAnotherHeight(scenario, name, reading, site.Location, file.ElevationM, problems);
            }
            else if (site.Climate.Normals is { } place)
            {
                PlaceNormals normals = NormalsLibrary.Get(place);
                CompileWarnings.Elsewhere(scenario, scenario.PathOf(name, "climate.normals"), site.Location, normals.LatitudeDeg, normals.LongitudeDeg, problems);
                CompileWarnings.AtAnotherHeight(scenario, name, "climate.normals", site.Location, normals.ElevationM, problems);
            }
            reading = "occupancy.recorded";
            OccupancyFile? record = site.Occupancy.Recorded is { } csv ? Record(scenario.FilePath(csv), csv) : null;
            Residents people = allocated is { } given
                ? new(given, site.Occupancy.Staff.Monthly(given.PeopleByDay, site.Occupancy.CapacityPeople))
                : residents.Get(new(site.Occupancy, period, record, seed, name), Residents.Of);
            CompileWarnings.Outdated(scenario, name, people.Occupancy.Report, problems);
            CompileWarnings.Overcrowded(scenario, name, site, people.Occupancy, problems);
            CompileWarnings.Overflowing(scenario, name, site, people.Occupancy, problems);
            double offset = file?.UtcOffsetHours ?? site.Location.StandardOffsetHours();
            CivilYear[] civil = [.. Enumerable.Range(0, period.Years).Select(y => Civil(site.Location.TimeZone, offset, period.CalendarYear(y)))];
            reading = "electricity.grid.outages.recorded";
            Func<int, double[]> availability = AvailabilityOf(scenario, name, site, offset);
            return new SitePlan(name, site, period, climate, civil, people, FabricsOf(scenario.Inputs),
                availability, seed)
            {
                OpenMonths = scenario.OpenMonths,
                Closes = scenario.Closes,
                MeanPeopleOfSeed = allocated is null && people.Occupancy.Report.Model is not null
                    ? Residents.MeanPeopleOfSeed(new(site.Occupancy, period, record, seed, name)) : null,
                ReadyPeopleByMonth = readyByMonth,
                Orders = Signals.Of(site, scenario.Inputs.LifeCycle, period),
                HeatTurns = HeatTurns.Of(site, scenario.Inputs.LifeCycle, period),
            };
        }
        catch (InputFileException problem)
        {
            problems.Add(scenario.Document.At(scenario.PathOf(name, reading), problem.Message));
        }
        return null;
    }

    // Random years are kept: variations and threads share them.
    private Func<int, double[]> AvailabilityOf(Scenario scenario, string name, SiteInputs site, double offsetHours)
    {
        Outages? outages = site.Electricity.Grid?.Outages;
        OutageFile? record = outages?.Recorded is { } csv ? outageFiles.GetOrAdd(Path.GetFullPath(scenario.FilePath(csv)), p => new(() => OutageFile.Load(p, csv))).Value : null;
        int seed = scenario.Inputs.Seed;
        Period period = scenario.Inputs.Period;
        bool isSouthern = Hemisphere.IsSouthern(site.Location.LatitudeDeg);
        ConcurrentDictionary<int, double[]> years = outageYears.Get((outages, seed, name, isSouthern), _ => new());
        return record is not null
            ? year => GridAvailability.FromInterruptions(record.In(period.CalendarYear(year), site.Location.TimeZone, offsetHours))
            : year => years.GetOrAdd(year, y => outages is null ? GridAvailability.Constant(0) : GridAvailability.Random(outages, seed, name, y, isSouthern));
    }

    private WeatherYear Weather(string path, double utcOffsetHours) =>
        weatherFiles.GetOrAdd((Path.GetFullPath(path), utcOffsetHours), k => new(() => WeatherFile.Read(k.Item1, k.Item2))).Value;

    // Only the sun of the place can tell whether a month's light is possible there.
    private static bool CheckNormals(Scenario scenario, string name, SiteInputs site, ProblemList problems)
    {
        (string Key, string Problem)[] wrong = site.Climate.Monthly is { } monthly ? [.. WeatherGenerator.Check(monthly, SiteClimate.SunOf(site.Location))] : [];
        foreach ((string key, string problem) in wrong)
        {
            problems.Add(scenario.Document.At(scenario.PathOf(name, $"climate.monthly.{key}"), problem));
        }
        return wrong.Length == 0;
    }

    private static Fabrics FabricsOf(ScenarioInputs inputs) => inputs.Constructions.Count + inputs.Glazings.Count == 0
        ? Fabrics.Shipped
        : new Fabrics(inputs.Layers, inputs.Constructions, inputs.Glazings);

    private OccupancyFile Record(string path, string name) =>
        occupancyFiles.GetOrAdd(Path.GetFullPath(path), p => new(() => OccupancyFile.Load(p, name))).Value;

    private CivilYear Civil(string zone, double offsetHours, int year) =>
        civilYears.GetOrAdd((zone, offsetHours, year), k => new(() => new SiteClock(k.Item1, k.Item2).Year(k.Item3))).Value;
}
