using System.Globalization;
using BenchmarkDotNet.Attributes;
using Sim.Engine.Scenarios;
using Sim.Engine.Simulation;

namespace Sim.Benchmarks;

/// <summary>A variation made ready to run, its climate unchanged: the target is 2 ms for both together.</summary>
[MemoryDiagnoser, MinColumn]
public class BindAndCompileVariation
{
    private readonly Compiler compiler = new();
    private int next;

    [GlobalSetup]
    public void Baseline() => Lipa.Plan(compiler);

    [Benchmark]
    public Scenario? Bind() => Lipa.File.Bind(Next(), new ProblemList());

    [Benchmark]
    public Plan? BindAndCompile()
    {
        var problems = new ProblemList();
        return compiler.Compile(Lipa.File.Bind(Next(), problems)!, problems);
    }

    // Never the same value twice in a thousand, so that nothing is found ready.
    private Variation Next()
    {
        int i = next++;
        string flow = (5 + i % 1000 * 0.001).ToString(CultureInfo.InvariantCulture);
        return Variation.Of("measured", ("buildings.sleeping.shell.walls", i % 2 == 0 ? "mineral-wool-160" : "pur-60"), ("water.showers.flow", $"{flow} L/min"));
    }
}
