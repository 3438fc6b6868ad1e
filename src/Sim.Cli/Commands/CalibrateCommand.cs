using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using Sim.Cli.Reports;
using Sim.Engine.Scenarios;
using Sim.Engine.Studies;

namespace Sim.Cli.Commands;

/// <summary><c>sim calibrate FILE --adjust PATH</c>: adjusts named inputs within their ranges to the scenario's bills.</summary>
internal static class CalibrateCommand
{
    private const int MostInputs = 30;

    /// <summary>The command.</summary>
    public static Command Create()
    {
        Argument<string> file = SimCommand.FileArgument();
        Option<string[]> adjust = new("--adjust")
        {
            Description = "An input to adjust, with its range where the catalogue's is not meant: 'water.showers.flow=6..12 L/min'. Again for each further input.",
            Required = true,
        };
        Option<string[]> years = new("--years") { Description = "Calendar year whose bills are used, or a range such as 2024..2025; all by default. Bills of other years test the result." };
        Option<string?> to = new("--out") { Description = "File for the scenario with the calibrated values; the scenario itself is never changed." };
        Option<bool> force = OutputOptions.Force();
        Option<bool> json = new("--json") { Description = "Print one JSON document, and nothing else, on standard output." };
        Option<int> threads = ThreadsOption.Create();
        var command = new Command("calibrate", "Adjust named inputs within their ranges until the simulation agrees best with the scenario's bills (measured:).") { file, adjust, years, to, force, json, threads };
        command.SetAction((parsed, cancel) => Task.Run(() => Run(new(parsed.GetRequiredValue(file), parsed.GetValue(to), parsed.GetValue(force), parsed.GetValue(json), parsed.GetValue(threads)),
            parsed.GetRequiredValue(adjust), parsed.GetValue(years) ?? [], cancel), cancel));
        return command;
    }

    private static int Run(Choice choice, string[] adjust, string[] years, CancellationToken cancel)
    {
        var adjustments = new List<Adjustment>();
        Func<int, bool>? isUsed = null;
        string wrong = ThreadsOption.Why(choice.Threads) is { Length: > 0 } why ? why
            : Read(adjust, adjustments) is { Length: > 0 } unread ? unread
            : ReadYears(years, out isUsed);
        if (wrong.Length > 0)
        {
            Console.Error.WriteLine($"sim: error: {wrong}");
            return ExitCode.BadInput;
        }
        var problems = new ProblemList();
        var clock = Stopwatch.StartNew();
        ScenarioFile? file = ScenarioFile.Load(choice.Path, problems);
        AtomicFile.TryFile(file is null ? null : choice.To, OwnFile.Calibrated, choice.Force, file is null ? [] : SimCommand.ReadBy(file));
        CalibrationResult? result = file is null ? null : Calibrate(file, adjustments, isUsed, choice.Threads, problems, cancel);
        return SimCommand.Report(problems) || result is null ? ExitCode.BadInput : Write(choice, file!, result, problems, clock, cancel);
    }

    private static CalibrationResult? Calibrate(
        ScenarioFile file, IReadOnlyList<Adjustment> adjustments, Func<int, bool>? isUsed, int threads, ProblemList problems, CancellationToken cancel)
    {
        var calibration = new Calibration(file, adjustments, isUsed);
        using var progress = new Progress("runs at most", calibration.MostRuns);
        return calibration.Run(problems, threads, progress, cancel);
    }

    private static int Write(Choice choice, ScenarioFile file, CalibrationResult result, ProblemList problems, Stopwatch clock, CancellationToken cancel)
    {
        (string path, string? to, _, bool json, _) = choice;
        string? patched = to is null ? null : PatchedText.Of(File.ReadAllText(path), file, result.Variation);
        if (json)
        {
            Console.Out.WriteLine(CalibrationJson.Of(result, problems));
        }
        else
        {
            CalibrationReport.Write(Console.Out, result);
            Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{result.Runs} simulations in {clock.Elapsed.TotalSeconds:0.0} s"));
        }
        if (to is not null && patched is null)
        {
            Console.Error.WriteLine($"sim: error: the values cannot be written into the text of {path}; set them by hand. {to} is not written");
            return ExitCode.BadInput;
        }
        if (to is not null)
        {
            AtomicFile.Write(to, writer => writer.Write(CalibrationReport.Comment(Path.GetFileName(path), result) + patched), cancel);
            bool elsewhere = Path.GetDirectoryName(Path.GetFullPath(to)) != Path.GetDirectoryName(Path.GetFullPath(path));
            Console.Error.WriteLine($"{to} is written" + (elsewhere ? $"; data files that the scenario names are looked for beside it, so move it to the folder of {path} before it is run" : ""));
        }
        return SimCommand.Audited(result.Closes);
    }

    private static string Read(string[] texts, List<Adjustment> adjustments)
    {
        foreach (string text in texts)
        {
            if (Adjustment.Read(text, out string problem) is not { } adjustment)
            {
                return $"--adjust {problem}";
            }
            adjustments.Add(adjustment);
        }
        return adjustments.Count > MostInputs ? $"--adjust names {adjustments.Count} inputs; at most {MostInputs} are adjusted at once" : "";
    }

    private static string ReadYears(string[] texts, out Func<int, bool>? isUsed)
    {
        var years = new HashSet<int>();
        isUsed = texts.Length == 0 ? null : years.Contains;
        foreach (string text in texts.SelectMany(t => t.Split(',')))
        {
            string[] ends = text.Split("..");
            if (ends.Length > 2 || !int.TryParse(ends[0], NumberStyles.None, CultureInfo.InvariantCulture, out int first)
                || !int.TryParse(ends[^1], NumberStyles.None, CultureInfo.InvariantCulture, out int last) || last < first || last - first > 200)
            {
                return $"--years {text} is neither a year nor a range such as 2024..2025";
            }
            years.UnionWith(Enumerable.Range(first, last - first + 1));
        }
        return "";
    }

    private sealed record Choice(string Path, string? To, bool Force, bool Json, int Threads);
}
