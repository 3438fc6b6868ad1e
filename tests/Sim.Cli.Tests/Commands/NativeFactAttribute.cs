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

    /// <summary>The program; a path that is not in full is one in the checkout.</summary>
    public static string Program => Path.Combine(ShippedFiles.Root, Environment.GetEnvironmentVariable("SIM_NATIVE") ?? "");
}
