using System.CommandLine;

namespace Sim.Cli.Commands;

/// <summary>The option of every command that runs on several cores.</summary>
internal static class ThreadsOption
{
    /// <summary>More are refused.</summary>
    public const int Most = 1024;

    /// <summary>The option.</summary>
    public static Option<int> Create() => new("--threads") { Description = "Most threads at the same time; all cores by default.", DefaultValueFactory = _ => Environment.ProcessorCount };

    /// <summary>Why a number of threads is refused; empty where it is not.</summary>
    public static string Why(int threads) => threads is < 1 or > Most ? $"--threads {threads} is not from 1 to {Most}" : "";
}
