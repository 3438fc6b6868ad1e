using BenchmarkDotNet.Attributes;
using Sim.Engine.Simulation;

namespace Sim.Benchmarks;

/// <summary>A whole run of ten years of a compiled plan: warm-up, hours, monthly totals and audit.</summary>
[MemoryDiagnoser, MinColumn]
public class TenYears
{
    private Plan plan = null!;

    [GlobalSetup]
    public void Compile()
    {
        plan = Lipa.Plan(new Compiler());
        Run.Of(plan);
    }

    [Benchmark]
    public Run Of() => Run.Of(plan);
}
