using System.Text;

namespace Sim.Engine.Schema;

/// <summary>Opens files that a user names, and says in words why one cannot be opened.</summary>
public static class InputFile
{
    /// <summary>Opens text in UTF-8, or with another byte-order mark.</summary>
    /// <param name="path">The file.</param>
    /// <param name="name">Its name in messages.</param>
    /// <exception cref="InputFileException">It cannot be opened.</exception>
    public static StreamReader Open(string path, string name)
    {
        try
        {
            return new StreamReader(path, Encoding.UTF8, detectEncodingFromByteOrderMarks: true);
        }
        catch (Exception problem) when (IsOfSystem(problem))
        {
            throw new InputFileException(name, 0, Why(path, problem));
        }
    }

    /// <summary>Whether a problem is one of opening a file and not of the program.</summary>
    internal static bool IsOfSystem(Exception problem) => problem is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException;

    /// <summary>Why a file cannot be opened; the system's own messages name its calls, and access where a folder stands.</summary>
    internal static string Why(string path, Exception problem) =>
        Directory.Exists(path) ? "is a folder, not a file"
        : problem is FileNotFoundException or DirectoryNotFoundException ? "there is no such file"
        : "cannot be opened";
}
