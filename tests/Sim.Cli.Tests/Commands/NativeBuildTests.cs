using System.Diagnostics;
using System.Text.RegularExpressions;

namespace Sim.Cli.Tests.Commands;

/// <summary>The program compiled to machine code says and writes, to the byte, what it does compiled as it runs: nothing that is found by reflection got lost.</summary>
[Collection(ShippedFilesCollection.Name)]
public sealed partial class NativeBuildTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("native").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [NativeFact]
    public async Task Every_sim_command_of_the_README_says_and_writes_the_same()
    {
        await BothDo(ReadmeCommands.All(), (command, place) => ReadmeCommands.Read(command, place));
    }

    [NativeFact]
    public async Task Every_file_is_checked_and_every_page_written_the_same()
    {
        string[] files = Directory.GetFiles(Path.Combine(ShippedFiles.Root, "scenarios"), "*.yaml", SearchOption.AllDirectories);
        Assert.True(files.Length > 10);
        await BothDo([.. files.Order(StringComparer.Ordinal)], (file, _) => (["check", file], null));
        await BothDo(["docs"], (command, place) => ([command, "--out", Path.Combine(place, "docs")], null));
    }

    [NativeFact]
    public async Task A_file_with_problems_of_all_kinds_is_refused_the_same()
    {
        string file = Path.Combine(folder, "wrong.yaml");
        await File.WriteAllTextAsync(file, """
            name: Wrong in many places
            site: { place: nowhere, elevation: 5 apples }
            period: { start: 2026, years: 400 }
            occupancy: { capacity: -3 people, constant: many }
            buildings:
              a: { shell: { walls: wood-that-is-not, window_area_north: 90 m2, wall_area_north: 4 m2 }, heating: { kind: oil-stov } }
            electricity: { pv: { roof: { peak: 5 kW, tilt: 120 deg } }, battery: { capacity: 5 kWh, efficiency: 150 % } }
            watr: { }
            """);
        await BothDo(["check", "run"], (command, place) => (command == "run" ? [command, file, "--out", Path.Combine(place, "out")] : [command, file], null));
    }

    // The same paths for both, one after the other: what is said and written names them.
    private async Task BothDo(string[] commands, Func<string, string, (string[] Args, string? File)> read)
    {
        string place = Path.Combine(folder, "place"), kept = Path.Combine(folder, "kept");
        Directory.CreateDirectory(place);
        var said = new List<(int Code, string Output, string Errors)>();
        foreach (string command in commands)
        {
            said.Add(await InTurn(read(command, place), place, args => ShippedFiles.RunAsync(args)));
        }
        Directory.Move(place, kept);
        Directory.CreateDirectory(place);
        for (int i = 0; i < commands.Length; i++)
        {
            (int code, string output, string errors) = await InTurn(read(commands[i], place), place, Native);
            Assert.Equal((commands[i], said[i].Code), (commands[i], code));
            Assert.Equal(said[i].Output, output);
            Assert.Equal(WithoutTime(said[i].Errors), WithoutTime(errors));
        }
        string[] files = Files(kept);
        Assert.Equal(files, Files(place));
        Assert.All(files, file => Assert.True(File.ReadAllBytes(Path.Combine(kept, file)).AsSpan().SequenceEqual(File.ReadAllBytes(Path.Combine(place, file))), $"{file} differs"));
        Directory.Delete(place, recursive: true);
        Directory.Delete(kept, recursive: true);
    }

    private static async Task<(int Code, string Output, string Errors)> InTurn((string[] Args, string? File) command, string place, Func<string[], Task<(int Code, string Output, string Errors)>> run)
    {
        (int code, string output, string errors) = await run(command.Args);
        if (command.File is { } file)
        {
            await File.WriteAllTextAsync(Path.Combine(place, file), output);
        }
        return (code, output, errors);
    }

    private static async Task<(int Code, string Output, string Errors)> Native(string[] args)
    {
        var start = new ProcessStartInfo(NativeFactAttribute.Program, args) { RedirectStandardOutput = true, RedirectStandardError = true };
        using Process process = Process.Start(start)!;
        Task<string> output = process.StandardOutput.ReadToEndAsync(), errors = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, await output, await errors);
    }

    // How long a search took is told beside what it did.
    private static string WithoutTime(string errors) => Took().Replace(errors, "in");

    [GeneratedRegex(@"in [\d.]+ s\b")]
    private static partial Regex Took();

    private static string[] Files(string folder) =>
        [.. Directory.GetFiles(folder, "*", SearchOption.AllDirectories).Select(f => Path.GetRelativePath(folder, f)).Order(StringComparer.Ordinal)];
}
