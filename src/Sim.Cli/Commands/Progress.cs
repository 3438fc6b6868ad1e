using System.Diagnostics;
using System.Globalization;

namespace Sim.Cli.Commands;

/// <summary>A line of progress on standard error, where a person is watching; silent when piped.</summary>
internal sealed class Progress(string of, int total) : IProgress<int>, IDisposable
{
    private readonly bool watched = !Console.IsErrorRedirected;
    private readonly Stopwatch clock = Stopwatch.StartNew();
    private readonly Lock gate = new();
    private long shownMs = -1000;
    private bool shown;

    /// <inheritdoc/>
    public void Report(int value)
    {
        lock (gate)
        {
            if (!watched || (clock.ElapsedMilliseconds - shownMs < 100 && value < total))
            {
                return;
            }
            shownMs = clock.ElapsedMilliseconds;
            shown = true;
            double rate = value / Math.Max(clock.Elapsed.TotalSeconds, 1e-3);
            Console.Error.Write(string.Create(CultureInfo.InvariantCulture,
                $"\r{value} of {total} {of}, {rate:0} a second, {Math.Max(0, total - value) / Math.Max(rate, 1e-3):0.0} s left   "));
        }
    }

    /// <summary>Clears the line.</summary>
    public void Dispose()
    {
        lock (gate)
        {
            if (shown)
            {
                Console.Error.Write("\r" + new string(' ', 70) + "\r");
                shown = false;
            }
        }
    }
}
