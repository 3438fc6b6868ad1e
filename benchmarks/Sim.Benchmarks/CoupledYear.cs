using BenchmarkDotNet.Attributes;
using Sim.Engine.Simulation;
using Sim.Engine.Time;

namespace Sim.Benchmarks;

/// <summary>One year of all rooms, hour by hour: the target is 3 ms and nothing allocated.</summary>
[MemoryDiagnoser, MinColumn]
public class CoupledYear
{
    private SiteSimulation simulation = null!;

    [GlobalSetup]
    public void Prepare()
    {
        simulation = new SiteSimulation(Lipa.Plan(new Compiler()).Sites[0], Calendar.HoursPerDay);
        simulation.WarmUp();
        simulation.Prepare(0);
        RunHours();
    }

    [Benchmark]
    public void RunHours()
    {
        for (int day = 0; day < Calendar.DaysPerYear; day++)
        {
            simulation.RunDay(day);
        }
    }
}
