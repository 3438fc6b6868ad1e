using System.Text;

namespace Sim.Cli.Reports;

/// <summary>Writes a file under a passing name and renames it when it is whole: an interrupted run leaves no half-written file.</summary>
internal static class AtomicFile
{
    /// <summary>Writes text (UTF-8, no byte-order mark, LF line ends) to a path.</summary>
    /// <param name="path">Where the file shall stand; its folder is made.</param>
    /// <param name="write">Writes the contents.</param>
    /// <param name="cancel">Asked before the file takes its name.</param>
    public static void Write(string path, Action<TextWriter> write, CancellationToken cancel)
    {
        string full = Path.GetFullPath(path);
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
    }
}
