using System.Buffers;
using System.Text;
using System.Text.Unicode;

namespace Sim.Engine.Schema;

/// <summary>Opens files that a user names, and says in words why one cannot be opened.</summary>
public static class InputFile
{
    private const int FirstBytes = 4096;

    /// <summary>Opens text in UTF-8, with a byte-order mark or without.</summary>
    /// <param name="path">The file.</param>
    /// <param name="name">Its name in messages.</param>
    /// <param name="otherwise">What a file is in that is not in UTF-8; none where such a file is refused.</param>
    /// <exception cref="InputFileException">It cannot be opened or is not in UTF-8; the line is that of the first byte at fault.</exception>
    public static StreamReader Open(string path, string name, Encoding? otherwise = null)
    {
        if (string.IsNullOrWhiteSpace(path) || name.Length == 0)
        {
            throw new InputFileException(name, 0, "no file is named");
        }
        try
        {
            var text = new MemoryStream();
            using (var file = new FileStream(path, FileMode.Open, FileAccess.Read))
            {
                byte[] first = new byte[FirstBytes];
                text.Write(first, 0, file.ReadAtLeast(first, first.Length, throwOnEndOfStream: false));
                RefuseBinary(text.GetBuffer().AsSpan(0, (int)text.Length), name);
                file.CopyTo(text);
            }
            text.Position = 0;
            ReadOnlySpan<byte> bytes = text.GetBuffer().AsSpan(0, (int)text.Length);
            int at = FirstNotUtf8(bytes);
            return at < 0 ? new StreamReader(text, Encoding.UTF8)
                : otherwise is not null ? new StreamReader(text, otherwise)
                : throw new InputFileException(name, 1 + bytes[..at].Count((byte)'\n'), NotUtf8(bytes, at));
        }
        catch (Exception problem) when (IsOfSystem(problem))
        {
            throw new InputFileException(name, 0, Why(path, problem));
        }
    }

    /// <summary>Where the first byte stands that is not part of text in UTF-8; -1 where there is none.</summary>
    internal static int FirstNotUtf8(ReadOnlySpan<byte> bytes)
    {
        if (Utf8.IsValid(bytes))
        {
            return -1;
        }
        int at = 0;
        while (Rune.DecodeFromUtf8(bytes[at..], out _, out int taken) == OperationStatus.Done)
        {
            at += taken;
        }
        return at;
    }

    /// <summary>What is wrong with text that is not UTF-8 at a byte, and what helps; of a single byte nobody can tell of which code page it is.</summary>
    internal static string NotUtf8(ReadOnlySpan<byte> bytes, int at)
    {
        const string Helps = "save it as UTF-8 (of a spreadsheet: CSV UTF-8), or convert it: iconv -t UTF-8 -f";
        return IsUtf16(bytes) ? $"is UTF-16 text, not UTF-8; {Helps} UTF-16"
            : $"is not UTF-8 text: byte 0x{bytes[at]:X2}, as of Latin-1 or a code page of Windows; {Helps} WINDOWS-1250, or what it is in";
    }

    // With its mark, or by a letter of Latin that it begins with.
    private static bool IsUtf16(ReadOnlySpan<byte> bytes) => bytes is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..] or [0, not 0, ..] or [not 0, 0, ..];

    // Text has no zero bytes but in UTF-16 and UTF-32; a device without an end has them soon.
    private static void RefuseBinary(ReadOnlySpan<byte> first, string name)
    {
        if (IsUtf16(first))
        {
            throw new InputFileException(name, 1, NotUtf8(first, 0));
        }
        if (first.Contains((byte)0))
        {
            throw new InputFileException(name, 0, "is not text");
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
