using System.Globalization;
using BenchmarkDotNet.Running;
using Sim.Benchmarks;

if (args is ["slices", ..])
{
    Slices.Run(args.Length > 1 ? int.Parse(args[1], CultureInfo.InvariantCulture) : 300);
    return;
}
if (args is ["throughput", ..])
{
    Throughput.Run(args.Length > 1 ? int.Parse(args[1], CultureInfo.InvariantCulture) : 400);
    return;
}
if (args is ["revalue", ..])
{
    Revaluation.Measure(args.Length > 1 ? int.Parse(args[1], CultureInfo.InvariantCulture) : 2000);
    return;
}
BenchmarkSwitcher.FromAssembly(typeof(Lipa).Assembly).Run(args);
