using System.Reflection;

namespace Sim.Cli.Reports;

/// <summary>What is stamped into results.</summary>
internal static class ProductVersion
{
    /// <summary>Version of the program.</summary>
    public static string Text { get; } =
        typeof(ProductVersion).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0] ?? "0";

    /// <summary>Version of the physics: rises with every change that moves an indicator (see CHANGELOG.md).</summary>
    public const int Physics = 8;
}
