using System.CommandLine;
using Sim.Cli.Reports;
using Sim.Engine.Climate;
using Sim.Engine.Schema;

namespace Sim.Cli.Commands;

/// <summary><c>sim init</c>: writes a commented scenario to begin with.</summary>
internal static class InitCommand
{
    /// <summary>The command.</summary>
    public static Command Create()
    {
        Option<string> place = new("--place") { Description = $"Place of the weather: {string.Join(", ", NormalsLibrary.Names)}.", DefaultValueFactory = _ => "bihac" };
        place.AcceptOnlyFromAmong([.. NormalsLibrary.Names]);
        Option<string> kind = new("--kind") { Description = "Kind of centre.", DefaultValueFactory = _ => Naming.Kebab(nameof(CentreKind.ContainerCentre)) };
        kind.AcceptOnlyFromAmong([.. Enum.GetNames<CentreKind>().Select(Naming.Kebab)]);
        Option<int?> capacity = new("--capacity") { Description = $"Beds, {Starter.LeastCapacity} to {Starter.MostCapacity}." };
        Option<string?> file = new("--out") { Description = "File to write; standard output where left out." };
        Option<bool> force = new("--force") { Description = "Overwrite the file." };
        var command = new Command("init", "Write a commented scenario for a place and a kind of centre, to begin with.") { place, kind, capacity, file, force };
        command.SetAction((parsed, cancel) => Task.FromResult(Run(
            parsed.GetValue(place)!, KindOf(parsed.GetValue(kind)!), parsed.GetValue(capacity), parsed.GetValue(file), parsed.GetValue(force), cancel)));
        return command;
    }

    private static int Run(string place, CentreKind kind, int? capacity, string? file, bool force, CancellationToken cancel)
    {
        int beds = capacity ?? Starter.UsualCapacity(kind);
        if (beds is < Starter.LeastCapacity or > Starter.MostCapacity)
        {
            return Refuse($"--capacity {beds} is not from {Starter.LeastCapacity} to {Starter.MostCapacity} beds");
        }
        string text = Starter.Write(NormalsLibrary.Get(place), kind, beds);
        if (file is null)
        {
            Console.Out.Write(text);
            return ExitCode.Done;
        }
        if (Directory.Exists(file) || (File.Exists(file) && !force))
        {
            return Refuse(Directory.Exists(file) ? $"{file} is a folder" : $"{file} exists; --force overwrites it");
        }
        AtomicFile.Write(file, to => to.Write(text), cancel);
        Console.Error.WriteLine($"sim: wrote {file}; next: sim check {file}");
        return ExitCode.Done;
    }

    private static int Refuse(string why)
    {
        Console.Error.WriteLine($"sim: error: {why}");
        return ExitCode.BadInput;
    }

    private static CentreKind KindOf(string word) => Enum.GetValues<CentreKind>().First(k => Naming.Kebab(k.ToString()) == word);
}
