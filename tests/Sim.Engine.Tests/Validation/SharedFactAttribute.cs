namespace Sim.Engine.Tests.Validation;

/// <summary>A fact that needs a file of the shared reference material; skipped, visibly, where it is absent.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class SharedFactAttribute : FactAttribute
{
    public SharedFactAttribute(string relativePath)
    {
        if (!File.Exists(Path(relativePath)))
        {
            Skip = $"needs the reference file shared/{relativePath} beside the checkout";
        }
    }

    /// <summary>Full path of a shared file: the folder <c>shared</c> beside the checkout or any folder above it.</summary>
    public static string Path(string relativePath)
    {
        for (DirectoryInfo? folder = new(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            string candidate = System.IO.Path.Combine(folder.FullName, "shared", relativePath);
            if (File.Exists(candidate))
            {
                return candidate;
            }
        }
        return System.IO.Path.Combine("shared", relativePath);
    }
}
