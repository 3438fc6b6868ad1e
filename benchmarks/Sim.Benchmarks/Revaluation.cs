using System.Diagnostics;
using System.Globalization;
using BenchmarkDotNet.Attributes;
using Sim.Engine.Accounts;
using Sim.Engine.Scenarios;
using Sim.Engine.Simulation;
using Sim.Engine.Studies;

namespace Sim.Benchmarks;

/// <summary>Totals of a finished run of ten years under new prices and factors: cost by category and year, life-cycle cost, emissions by scope.</summary>
[MemoryDiagnoser, MinColumn]
public class Revaluation
{
    private IReadOnlyList<MeteredMonth> months = [];
    private Valuation valuation = new([], 0);
    private AccountInputs inputs = new();
    private int turn;

    [GlobalSetup]
    public void Meter()
    {
        Scenario scenario = Lipa.File.Bind(Variation.Baseline, new())!;
        SiteRun run = Run.Of(new Compiler().Compile(scenario, new())!).Sites[0];
        (months, inputs) = (Metering.Of(run), AccountsOf.Site(scenario.Inputs, scenario.Sites.Values.First()));
        valuation = new Valuation(months, months.Count / 12);
    }

    /// <summary>The totals alone.</summary>
    [Benchmark]
    public Totals OfTotals() => valuation.Totals(Dearer(), []);

    /// <summary>The totals with what is made ready once for all prices.</summary>
    [Benchmark]
    public Totals OfMonths() => new Valuation(months, months.Count / 12).Totals(Dearer(), []);

    /// <summary>All that a result holds: ledger, inventory, standards and audit.</summary>
    [Benchmark]
    public Appraisal OfAll() => Appraisal.Of(months, Dearer(), [], months.Count / 12);

    /// <summary>All without the benchmark library: the least and the middle of many, for a machine with other work.</summary>
    internal static void Measure(int times)
    {
        var measured = new Revaluation();
        measured.Meter();
        Print("totals", times, () => measured.OfTotals());
        Print("totals from metered months", times / 10, () => measured.OfMonths());
        Print("ledger, inventory, standards and audit", times / 10, () => measured.OfAll());
    }

    // Another price each time, so that nothing can be kept.
    private AccountInputs Dearer() => inputs with
    {
        Prices = inputs.Prices with { Electricity = inputs.Prices.Electricity with { DayEurPerKwh = 0.1 + 0.001 * (turn = (turn + 1) % 100) } },
    };

    private static void Print(string what, int times, Action once)
    {
        var took = new double[times];
        for (int i = 0; i < times; i++)
        {
            long start = Stopwatch.GetTimestamp();
            once();
            took[i] = Stopwatch.GetElapsedTime(start).TotalMicroseconds;
        }
        Array.Sort(took);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{what}: least {took[0]:0} us, middle {took[times / 2]:0} us of {times}"));
    }
}
