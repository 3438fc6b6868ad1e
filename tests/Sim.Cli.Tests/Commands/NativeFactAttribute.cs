namespace Sim.Cli.Tests.Commands;

/// <summary>A fact about the program compiled to machine code; skipped, visibly, where <c>SIM_NATIVE</c> does not name one.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class NativeFactAttribute : FactAttribute
{
    public NativeFactAttribute()
    {
        if (!File.Exists(Program))
        {
            Skip = "needs the program of 'dotnet publish src/Sim.Cli -c Release -r linux-x64', named by SIM_NATIVE";
        }
    }

    /// <summary>The program.</summary>
    public static string Program => Environment.GetEnvironmentVariable("SIM_NATIVE") ?? "";
}
