using System.Text;

namespace Sim.Cli.Reports;

/// <summary>
/// Writes a file under a passing name and renames it when it is whole: an interrupted run leaves no half-written file. A device
/// is written to as it stands, and a link keeps pointing to what is replaced.
/// </summary>
internal static class AtomicFile
{
    // EISDIR; EEXIST and ENOSPC with what Windows calls them.
    private const int IsFolder = 21, Exists = 17, WindowsExists = unchecked((int)0x800700B7), IsFull = 28, WindowsIsFull = unchecked((int)0x80070070);

    /// <summary>Writes text (UTF-8, no byte-order mark, LF line ends) to a path.</summary>
    /// <param name="path">Where the file shall stand; its folder is made.</param>
    /// <param name="write">Writes the contents.</param>
    /// <param name="cancel">Asked before the file takes its name.</param>
    /// <exception cref="IOException">The file cannot be written; the message says which and why.</exception>
    public static void Write(string path, Action<TextWriter> write, CancellationToken cancel) => Told(path, named =>
    {
        string full = Target(named);
        if (IsDevice(full))
        {
            using var into = new StreamWriter(new FileStream(full, FileMode.Open, FileAccess.Write, FileShare.ReadWrite), new UTF8Encoding(false), 1 << 16) { NewLine = "\n" };
            write(into);
            return;
        }
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        string passing = $"{full}.{Environment.ProcessId}.part";
        try
        {
            using (var writer = new StreamWriter(passing, append: false, new UTF8Encoding(false), 1 << 16) { NewLine = "\n" })
            {
                write(writer);
            }
            cancel.ThrowIfCancellationRequested();
            File.Move(passing, full, overwrite: true);
        }
        finally
        {
            File.Delete(passing);
        }
    });

    /// <summary>Sees before a long run whether files can be written to a folder, which is made; nothing is asked where there is none.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="force">Whether files of others that bear the name of a result may be replaced.</param>
    /// <param name="read">Files that the command reads: those in the folder must not bear the name of a result.</param>
    /// <exception cref="IOException">They cannot; the message says why.</exception>
    public static void Try(string? folder, bool force, params IEnumerable<string> read)
    {
        if (folder is not null)
        {
            Told(folder, named =>
            {
                if (read.FirstOrDefault(r => ResultFiles.IsResult(Path.GetFileName(r)) && Path.GetDirectoryName(Target(Path.GetFullPath(r))) == Target(named).TrimEnd('/', '\\')) is { } data)
                {
                    throw new IOException($"{Path.GetFileName(data)} lies there, which this command reads, and results have a file of that name; name another folder");
                }
                if (!force && ResultFiles.Foreign(named) is { } foreign)
                {
                    throw new IOException($"{Path.GetFileName(foreign)} lies there, results have a file of that name, and no {string.Join(", ", ResultFiles.Documents)} of this program beside it; name another folder, or replace it with --force");
                }
                Probe(named);
            });
        }
    }

    /// <summary>Sees before a long run whether a file can be written; nothing is asked where there is none.</summary>
    /// <param name="path">The file.</param>
    /// <param name="kind">What the command writes: a file of that kind is replaced.</param>
    /// <param name="force">Whether any other file is replaced, too.</param>
    /// <param name="read">Files that the command reads, which it must not replace.</param>
    /// <exception cref="IOException">It cannot; the message says which and why.</exception>
    public static void TryFile(string? path, OwnFile kind, bool force, params IEnumerable<string> read)
    {
        if (path is not null)
        {
            Told(path, named =>
            {
                // Also by another case or through a link.
                if (read.Any(r => string.Equals(Target(Path.GetFullPath(r)), Target(named), StringComparison.OrdinalIgnoreCase)))
                {
                    throw new IOException("it is a file that this command reads, which is never replaced; name another");
                }
                if (Directory.Exists(named))
                {
                    throw new IOException("a folder of that name stands there");
                }
                if (Target(named) is var full && !IsDevice(full))
                {
                    if (kind.Why(full, force) is { } why)
                    {
                        throw new IOException(why);
                    }
                    Probe(Path.GetDirectoryName(full)!);
                }
            });
        }
    }

    private static void Probe(string folder)
    {
        Directory.CreateDirectory(folder);
        string probe = Path.Combine(folder, $"{Environment.ProcessId}.part");
        File.WriteAllText(probe, "");
        File.Delete(probe);
    }

    // By its name, since files tell nothing of their kind here: /dev/stdout, \\.\NUL. Memory that looks like a disk lies there too.
    private static bool IsDevice(string full) => OperatingSystem.IsWindows() ? full.StartsWith(@"\\.\", StringComparison.Ordinal)
        : full.StartsWith("/dev/", StringComparison.Ordinal) && !full.StartsWith("/dev/shm/", StringComparison.Ordinal);

    // Of /dev/stdout, a link too, no path leads to what it points to.
    private static string Target(string full) => !IsDevice(full) && new FileInfo(full) is { LinkTarget: not null } link ? link.ResolveLinkTarget(returnFinalTarget: true)!.FullName : full;

    private static void Told(string path, Action<string> write)
    {
        if (string.IsNullOrWhiteSpace(path))
        {
            throw new IOException("cannot write to a file or folder without a name");
        }
        string full = Path.GetFullPath(path);
        try
        {
            write(full);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new IOException($"cannot write {path}: {Why(full, problem)}", problem);
        }
    }

    // What stands in the way, looked up anew: the system's own messages name its calls, and paths that the user never wrote.
    private static string Why(string full, Exception problem)
    {
        for (string? above = Path.GetDirectoryName(full); above is not null; above = Path.GetDirectoryName(above))
        {
            if (File.Exists(above))
            {
                return $"{above} is a file, not a folder";
            }
        }
        return problem is PathTooLongException ? "the name is too long"
            : problem.HResult is IsFull or WindowsIsFull ? "there is no room left"
            : problem.HResult is Exists or WindowsExists && File.Exists(full) ? "a file of that name stands where a folder should be"
            : problem is UnauthorizedAccessException ? "access is denied"
            : problem is DirectoryNotFoundException or FileNotFoundException ? "no file can be made there"
            : problem.HResult == IsFolder && Directory.Exists(full) ? "a folder of that name stands there"
            : problem.Message;
    }
}
