namespace Sim.Engine.Tests.Simulation;

/// <summary>Folders of the checkout in which the tests were built.</summary>
internal static class Repository
{
    /// <summary>The folder that holds the solution.</summary>
    public static string Root { get; } = Find();

    /// <summary>The folder of worked examples.</summary>
    public static string Scenarios { get; } = Path.Combine(Root, "scenarios");

    private static string Find()
    {
        for (DirectoryInfo? at = new(AppContext.BaseDirectory); at is not null; at = at.Parent)
        {
            if (File.Exists(Path.Combine(at.FullName, "Sustainability.sln")))
            {
                return at.FullName;
            }
        }
        throw new FileNotFoundException("The tests do not stand in a checkout: there is no Sustainability.sln above them.");
    }
}
