using BenchmarkDotNet.Attributes;
using Sim.Engine.Simulation;

namespace Sim.Benchmarks;

/// <summary>One year of all rooms, hour by hour: the target is 3 ms and nothing allocated.</summary>
[MemoryDiagnoser, MinColumn]
public class CoupledYear
{
    private SiteSimulation simulation = null!;

    [GlobalSetup]
    public void Prepare()
    {
        simulation = new SiteSimulation(Lipa.Plan(new Compiler()).Sites[0]);
        simulation.WarmUp();
        simulation.RunYear(0);
    }

    [Benchmark]
    public void RunHours() => simulation.RunHours(0, 8760);
}
