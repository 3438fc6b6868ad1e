using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Text;

namespace Sim.Cli.Reports;

/// <summary>What stands at a path: a file can be replaced, a device or pipe only written to.</summary>
internal static class FileKind
{
    // From linux/stat.h and fcntl.h, the same on every architecture.
    private const int Here = -100, StatusBytes = 256, ModeAt = 28, KindMask = 0xF000, Folder = 0x4000, File = 0x8000;
    private const uint Kind = 1;

    /// <summary>Whether a device, a pipe or a socket stands at a full path, or at what a link there points to. Nothing is opened: a pipe would lose its reader.</summary>
    public static bool IsStream(string full)
    {
        if (!OperatingSystem.IsLinux())
        {
            return full.StartsWith(OperatingSystem.IsWindows() ? @"\\.\" : "/dev/", StringComparison.Ordinal);
        }
        byte[] status = new byte[StatusBytes];
        if (Status(Here, [.. Encoding.UTF8.GetBytes(full), 0], 0, Kind, status) != 0)
        {
            return false;
        }
        return (BinaryPrimitives.ReadUInt16LittleEndian(status.AsSpan(ModeAt)) & KindMask) is not (File or Folder);
    }

    [DllImport("libc", EntryPoint = "statx"), DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Status(int folder, byte[] path, int flags, uint mask, byte[] status);
}
