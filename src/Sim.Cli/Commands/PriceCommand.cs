using System.CommandLine;
using Sim.Cli.Reports;
using Sim.Engine.Scenarios;
using Sim.Engine.Schema;
using Sim.Engine.Studies;

namespace Sim.Cli.Commands;

/// <summary><c>sim price FILE --service NAME</c>: what a service must cost, and who carries the risk of empty beds.</summary>
internal static class PriceCommand
{
    private const int UsualPaths = 1000, UsualCoupledPaths = 40;

    /// <summary>The command.</summary>
    public static Command Create()
    {
        Argument<string> file = new("FILE") { Description = "Scenario file, or file of an enterprise alone (YAML)." };
        Option<string> service = new("--service") { Description = "Name of the service: laundry, catering, cleaning, or any name under enterprises.", Required = true };
        Option<string?> site = new("--site") { Description = "Price the service at this site alone; all sites that have it by default." };
        Option<int?> paths = new("--paths") { Description = $"Random occupancy paths; {UsualPaths} by default, {UsualCoupledPaths} with --coupled." };
        Option<bool> coupled = new("--coupled") { Description = "Run the whole engine for every path, instead of once for what a unit uses." };
        Option<int> threads = ThreadsOption.Create();
        Option<string?> folder = new("--out") { Description = "Folder for price.json, forms.csv, curve.csv, occupancy.csv and charts; made if it is not there." };
        Option<bool> force = OutputOptions.Force();
        Option<bool> json = new("--json") { Description = "Print one JSON document, and nothing else, on standard output." };
        var command = new Command("price", "Find what an enterprise must be paid for a service, and how occupancy decides its profit.")
        {
            file, service, site, paths, coupled, threads, folder, force, json,
        };
        command.SetAction((parsed, cancel) => Task.Run(() => Run(
            parsed.GetRequiredValue(file), parsed.GetRequiredValue(service), parsed.GetValue(site),
            parsed.GetValue(paths) ?? (parsed.GetValue(coupled) ? UsualCoupledPaths : UsualPaths),
            parsed.GetValue(coupled), parsed.GetValue(threads), parsed.GetValue(folder), parsed.GetValue(force), parsed.GetValue(json), cancel), cancel));
        return command;
    }

    private static int Run(string path, string service, string? site, int paths, bool coupled, int threads, string? folder, bool force, bool json, CancellationToken cancel)
    {
        bool refused = Refuse("--threads", threads, ThreadsOption.Most) | Refuse("--paths", paths, Pricing.MostPaths);
        var problems = new ProblemList();
        PricingResult? result = null;
        AtomicFile.Try(refused ? null : folder, force, SimCommand.ReadBy(path));
        if (!refused && ScenarioFile.Load(path, problems) is { } file && PricingFile.Case(file, service, problems, site, cancel) is { } given)
        {
            result = coupled ? Coupled(file, given, paths, threads, problems, cancel) : Pricing.Of(given, paths, threads, cancel);
        }
        if (SimCommand.Report(problems) || result is null)
        {
            return ExitCode.BadInput;
        }
        IReadOnlyList<string> files = folder is null ? [] : PriceFiles.Write(folder, result, cancel);
        if (json)
        {
            Console.Out.WriteLine(PriceJson.Of(result));
            return ExitCode.Done;
        }
        PriceTables.Write(Console.Out, result);
        if (files.Count > 0)
        {
            Console.Out.WriteLine($"{Counted.Of(files.Count, "file")} written to {folder}");
        }
        return ExitCode.Done;
    }

    private static PricingResult? Coupled(ScenarioFile file, PricingCase given, int paths, int threads, ProblemList problems, CancellationToken cancel)
    {
        using var progress = new Progress("paths", paths);
        return CoupledPricing.Of(file, given, paths, threads, problems, progress, cancel);
    }

    private static bool Refuse(string option, int value, int most)
    {
        if (value >= 1 && value <= most)
        {
            return false;
        }
        Console.Error.WriteLine($"sim: error: {option} {value} is not from 1 to {most}");
        return true;
    }
}
