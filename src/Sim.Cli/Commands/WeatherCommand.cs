using System.CommandLine;
using Sim.Cli.Charts;
using Sim.Cli.Reports;
using Sim.Engine.Climate;
using Sim.Engine.Scenarios;
using Sim.Engine.Schema;
using Sim.Engine.Simulation;

namespace Sim.Cli.Commands;

/// <summary><c>sim weather PLACE|FILE</c>: the weather that a scenario, a weather file or a place's normals give.</summary>
internal static class WeatherCommand
{
    private const int MostYears = 1000, UsualYears = 20;

    /// <summary>The command.</summary>
    public static Command Create()
    {
        Argument<string> of = new("FILE") { Description = $"Scenario (YAML), weather file (EPW, PVGIS CSV, CSV with declared columns) or place: {string.Join(", ", NormalsLibrary.Names)}." };
        Option<int?> years = new("--years") { Description = $"Years to generate for a place, 1 to {MostYears}; {UsualYears} by default." };
        Option<string?> epw = new("--epw") { Description = "Weather file to write, EPW format." };
        Option<int?> year = new("--year") { Description = "Which of the years is written there, counted from 1; the first by default." };
        Option<string?> record = new("--record") { Description = "Measured year (EPW, PVGIS CSV, CSV with declared columns) whose days stand beside." };
        Option<string?> folder = new("--out") { Description = "Folder for charts." };
        Option<bool> force = OutputOptions.Force();
        Option<bool> json = new("--json") { Description = "Print one JSON document." };
        var command = new Command("weather", "Show the weather by month, beside the normals it was generated from; write it as EPW.") { of, years, epw, year, record, folder, force, json };
        command.SetAction((parsed, cancel) => Task.FromResult(Run(
            parsed.GetRequiredValue(of), parsed.GetValue(years), parsed.GetValue(epw), parsed.GetValue(year), parsed.GetValue(record), parsed.GetValue(folder), parsed.GetValue(force), parsed.GetValue(json), cancel)));
        return command;
    }

    private static int Run(string of, int? years, string? epw, int? year, string? record, string? folder, bool force, bool json, CancellationToken cancel)
    {
        bool isPlace = NormalsLibrary.Names.Contains(of) && !File.Exists(of);
        if (years is { } asked && (!isPlace || asked is < 1 or > MostYears))
        {
            return Refuse(isPlace ? $"--years {asked} is not from 1 to {MostYears}" : "--years is for places; a scenario says climate.years, a file holds one year");
        }
        if (year is not null && epw is null)
        {
            return Refuse("--year says which year --epw writes; write --epw FILE too");
        }
        var problems = new ProblemList();
        WeatherYear? measured = record is null ? null : ReadFile(record, problems)?.Years[0];
        if (Read(of, isPlace ? years ?? UsualYears : 0, problems) is not { } weather || (record is not null && measured is null))
        {
            SimCommand.Report(problems);
            return ExitCode.BadInput;
        }
        SimCommand.Report(problems);
        if (year is { } which && (which < 1 || which > weather.Years.Count))
        {
            return Refuse($"--year {which} is not from 1 to {weather.Years.Count}");
        }
        IReadOnlyList<(string Path, Chart Chart)> charts = [.. (folder is null ? [] : WeatherReport.Charts(weather)).Select(c => (Path.Combine(folder!, c.Name + ".svg"), c.Chart))];
        foreach ((string path, _) in charts)
        {
            AtomicFile.TryFile(path, OwnFile.Chart, force);
        }
        if (epw is not null)
        {
            AtomicFile.TryFile(epw, OwnFile.Weather, force, [.. isPlace ? [] : SimCommand.ReadBy(of), .. record is null ? Array.Empty<string>() : [record]]);
            AtomicFile.Write(epw, to => EpwFile.Write(weather.Years[(year ?? 1) - 1], to), cancel);
        }
        foreach ((string path, Chart chart) in charts)
        {
            AtomicFile.Write(path, to => to.Write(SvgRenderer.Render(chart)), cancel);
        }
        if (json)
        {
            Console.Out.WriteLine(WeatherReport.Json(weather, measured));
        }
        else
        {
            WeatherReport.Write(Console.Out, weather, measured);
        }
        return ExitCode.Done;
    }

    private static WeatherRecord? Read(string of, int years, ProblemList problems)
    {
        if (years > 0)
        {
            PlaceNormals place = NormalsLibrary.Get(of);
            var location = new Engine.Climate.Location { LatitudeDeg = place.LatitudeDeg, LongitudeDeg = place.LongitudeDeg, ElevationM = place.ElevationM, TimeZone = place.TimeZone };
            var generator = new WeatherGenerator(of, place.Monthly, SiteClimate.SunOf(location));
            return new([.. Enumerable.Range(0, years).Select(y => generator.Year(1, y))], place.Monthly, 0, SnowCover.UsualBelowC);
        }
        if (Path.GetExtension(of) is ".epw" or ".csv" or ".EPW" or ".CSV")
        {
            return ReadFile(of, problems);
        }
        if (!File.Exists(of))
        {
            problems.Add(new(Severity.Error, of, 0, 0, "", "is neither a file nor a place", Found: of,
                Allowed: string.Join(", ", NormalsLibrary.Names), Nearest: Nearest.To(of, [.. NormalsLibrary.Names])));
            return null;
        }
        return OfScenario(of, problems);
    }

    private static WeatherRecord? ReadFile(string path, ProblemList problems)
    {
        try
        {
            WeatherYear read = WeatherFile.Read(path);
            if (read.OffTheSun is { } doubtful)
            {
                problems.Add(new(Severity.Warning, path, 0, 0, "", doubtful));
            }
            return new([read], null, 0, SnowCover.UsualBelowC);
        }
        catch (InputFileException problem)
        {
            problems.Add(new(Severity.Error, problem.File, problem.Line, 1, "", problem.Problem));
            return null;
        }
    }

    private static WeatherRecord? OfScenario(string path, ProblemList problems)
    {
        if (ScenarioFile.Load(path, problems) is not { } file || file.Bind(problems) is not { } scenario
            || new Compiler().Compile(scenario, problems) is not { } plan)
        {
            return null;
        }
        // Of several sites the first: sites near each other share their weather or name their own files.
        SitePlan site = plan.Sites[0];
        string[] others = [.. plan.Sites.Where(s => !s.Climate.Year(0).Weather.DryBulbC.AsSpan().SequenceEqual(site.Climate.Year(0).Weather.DryBulbC)).Select(s => s.Name)];
        if (others.Length > 0)
        {
            problems.Add(new(Severity.Warning, path, 0, 0, "sites", $"have weather of their own: this is that of {site.Name}, not that of {string.Join(", ", others)}"));
        }
        ClimateInputs climate = site.Inputs.Climate;
        MonthlyNormals? normals = climate.Monthly ?? (climate.Normals is { } place ? NormalsLibrary.Get(place).Monthly : null);
        return new([.. Enumerable.Range(0, site.Climate.Count).Select(y => site.Climate.Year(y).Weather)], normals, climate.WarmingK, climate.SnowBelowC);
    }

    private static int Refuse(string why)
    {
        Console.Error.WriteLine($"sim: error: {why}");
        return ExitCode.BadInput;
    }
}
