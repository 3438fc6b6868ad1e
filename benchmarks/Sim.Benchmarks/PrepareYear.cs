using BenchmarkDotNet.Attributes;
using Sim.Engine.Simulation;

namespace Sim.Benchmarks;

/// <summary>What a year costs beside its hours: people, sun and grid of the next year, its climate known.</summary>
[MemoryDiagnoser, MinColumn]
public class PrepareYear
{
    private SiteSimulation simulation = null!;
    private int year;

    [GlobalSetup]
    public void Climate()
    {
        simulation = new SiteSimulation(Lipa.Plan(new Compiler()).Sites[0]);
        for (int i = 0; i < 10; i++)
        {
            simulation.Prepare(i);
        }
    }

    [Benchmark]
    public void Prepare() => simulation.Prepare(year++ % 10);
}
