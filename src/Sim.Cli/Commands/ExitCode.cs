namespace Sim.Cli.Commands;

/// <summary>What a command tells the shell.</summary>
internal static class ExitCode
{
    /// <summary>Done.</summary>
    public const int Done = 0;

    /// <summary>A balance does not close: a mistake of the program, not of the scenario.</summary>
    public const int Unbalanced = 1;

    /// <summary>The scenario, a file that it names, or the command line is wrong.</summary>
    public const int BadInput = 2;

    /// <summary>Stopped by the user.</summary>
    public const int Cancelled = 130;
}
