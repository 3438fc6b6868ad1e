namespace Sim.Cli.Tests.Reports;

/// <summary>A fact about links, devices and pipes, which Windows has of another kind.</summary>
public sealed class UnixFactAttribute : FactAttribute
{
    /// <summary>Skipped on Windows.</summary>
    public UnixFactAttribute()
    {
        if (OperatingSystem.IsWindows())
        {
            Skip = "links, devices and pipes of Unix";
        }
    }
}
