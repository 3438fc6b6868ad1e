using System.Runtime.CompilerServices;

namespace Sim.Cli.Tests;

/// <summary>
/// Compares text with a committed file by the file names of Verify: <c>Name.verified.txt</c> beside the test;
/// on difference <c>Name.received.txt</c> is written next to it. To accept, rename received to verified.
/// </summary>
internal static class Golden
{
    /// <summary>Fails unless the text equals the verified file. Line ends do not matter.</summary>
    public static void Verify(string received, string name, [CallerFilePath] string testFile = "")
    {
        string folder = Folder(testFile);
        string verifiedPath = Path.Combine(folder, name + ".verified.txt"), receivedPath = Path.Combine(folder, name + ".received.txt");
        string? verified = File.Exists(verifiedPath) ? File.ReadAllText(verifiedPath) : null;
        if (verified is not null && Plain(verified) == Plain(received))
        {
            File.Delete(receivedPath);
            return;
        }
        File.WriteAllText(receivedPath, Plain(received));
        Assert.Fail(verified is null
            ? $"{name}.verified.txt does not exist in {folder}. Look at {name}.received.txt and rename it when it is right."
            : $"{name}: {FirstDifference(Plain(verified), Plain(received))} Compare {receivedPath} with {name}.verified.txt.");
    }

    private static string Plain(string text) => text.Replace("\r\n", "\n", StringComparison.Ordinal);

    private static string FirstDifference(string verified, string received)
    {
        string[] expected = verified.Split('\n'), found = received.Split('\n');
        int line = 0;
        while (line < expected.Length && line < found.Length && expected[line] == found[line])
        {
            line++;
        }
        return $"line {line + 1} is \"{found.ElementAtOrDefault(line)}\" where \"{expected.ElementAtOrDefault(line)}\" was verified.";
    }

    /// <summary>The test's source folder; deterministic builds replace the checkout's path by <c>/_/</c>.</summary>
    private static string Folder(string testFile)
    {
        if (File.Exists(testFile))
        {
            return Path.GetDirectoryName(testFile)!;
        }
        for (DirectoryInfo? at = new(AppContext.BaseDirectory); at is not null; at = at.Parent)
        {
            string path = Path.Combine(at.FullName, testFile.Replace('\\', '/').Replace("/_/", "", StringComparison.Ordinal));
            if (File.Exists(path))
            {
                return Path.GetDirectoryName(path)!;
            }
        }
        throw new FileNotFoundException("The test's source file is not beside its build.", testFile);
    }
}
