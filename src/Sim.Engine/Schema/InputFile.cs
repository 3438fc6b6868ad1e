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
        if (string.IsNullOrWhiteSpace(path) || name.Length == 0)
        {
            throw new InputFileException(name, 0, "no file is named");
        }
        try
        {
            var file = new FileStream(path, FileMode.Open, FileAccess.Read);
            if (file.CanSeek && IsBinary(file))
            {
                file.Dispose();
                throw new InputFileException(name, 0, "is not text");
            }
            return new StreamReader(file, Encoding.UTF8, detectEncodingFromByteOrderMarks: true);
        }
        catch (Exception problem) when (IsOfSystem(problem))
        {
            throw new InputFileException(name, 0, Why(path, problem));
        }
    }

    // Text has no zero bytes but in encodings that begin with their mark; a device without an end has them soon.
    private static bool IsBinary(FileStream file)
    {
        Span<byte> first = stackalloc byte[4096];
        first = first[..file.ReadAtLeast(first, first.Length, throwOnEndOfStream: false)];
        file.Position = 0;
        return first.Contains((byte)0) && !first.StartsWith(Encoding.Unicode.Preamble) && !first.StartsWith(Encoding.BigEndianUnicode.Preamble) && !first.StartsWith(Encoding.UTF32.Preamble);
    }

    /// <summary>Whether a problem is one of opening a file and not of the program.</summary>
    internal static bool IsOfSystem(Exception problem) => problem is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException;

    /// <summary>Why a file cannot be opened; the system's own messages name its calls, and access where a folder stands.</summary>
    internal static string Why(string path, Exception problem) =>
        Directory.Exists(path) ? "is a folder, not a file"
        : problem is FileNotFoundException or DirectoryNotFoundException ? "there is no such file"
        : "cannot be opened";
}
