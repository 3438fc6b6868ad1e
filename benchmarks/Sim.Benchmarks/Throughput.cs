using System.Diagnostics;
using System.Globalization;
using Sim.Engine.Scenarios;
using Sim.Engine.Studies;

namespace Sim.Benchmarks;

/// <summary>Run-years per second of a sweep of Lipa on all processors, each combination with physics of its own, and the memory it holds.</summary>
internal static class Throughput
{
    private const int Years = 10;

    /// <summary>Runs sweeps of a growing number of combinations and prints what each took.</summary>
    public static void Run(int combinations)
    {
        Measure(20);
        Measure(combinations / 4);
        Measure(combinations);
    }

    private static void Measure(int combinations)
    {
        string[] flows = [.. Enumerable.Range(0, combinations).Select(i => string.Create(CultureInfo.InvariantCulture, $"{5 + i * 0.001:0.000} L/min"))];
        var problems = new ProblemList();
        var sweep = new Sweep(Lipa.File, [new SweepAxis("water.showers.flow", flows)]);
        TimeSpan busy = Process.GetCurrentProcess().TotalProcessorTime;
        long start = Stopwatch.GetTimestamp();
        using SweepRows? rows = sweep.Run(problems, Environment.ProcessorCount);
        if (rows is null)
        {
            throw new InvalidOperationException(problems.ToString());
        }
        double seconds = Stopwatch.GetElapsedTime(start).TotalSeconds, processor = (Process.GetCurrentProcess().TotalProcessorTime - busy).TotalSeconds;
        long done = rows.Count * Years;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{rows.Count} combinations of {Years} years on {Environment.ProcessorCount} processors: {done / seconds:0} run-years/s; {processor / done * 1000:0.00} ms of processor per run-year; "
            + $"peak memory {Process.GetCurrentProcess().PeakWorkingSet64 / 1e6:0} MB"));
    }
}
