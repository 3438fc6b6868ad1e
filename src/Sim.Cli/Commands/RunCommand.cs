using System.CommandLine;

namespace Sim.Cli.Commands;

/// <summary><c>sim run FILE</c>: simulates the scenario as it stands.</summary>
internal static class RunCommand
{
    public static Command Create()
    {
        Argument<string> file = SimCommand.FileArgument();
        return new Command("run", "Simulate a scenario as it stands.") { file };
    }
}
