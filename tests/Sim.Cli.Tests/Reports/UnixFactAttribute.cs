namespace Sim.Cli.Tests.Reports;

/// <summary>A fact about links and devices, which Windows has of another kind.</summary>
public sealed class UnixFactAttribute : FactAttribute
{
    /// <summary>Skipped on Windows.</summary>
    public UnixFactAttribute()
    {
        if (OperatingSystem.IsWindows())
        {
            Skip = "links and devices of Unix";
        }
    }
}
