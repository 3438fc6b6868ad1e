using System.Diagnostics;
using System.Globalization;
using Sim.Engine.Buildings;
using Sim.Engine.Simulation;
using Calendar = Sim.Engine.Time.Calendar;

namespace Sim.Benchmarks;

/// <summary>
/// The coupled year timed in slices, each by its least time over many years: on a machine that others use too, a slice of
/// 0.1 ms finds a quiet moment where a whole year does not.
/// </summary>
internal static class Slices
{
    private const int Count = 73, Days = Calendar.DaysPerYear / Count;

    /// <summary>Prints the sum of the least times, the least year and the mean year: of zones alone, of all hours, and of these with the totals of a run.</summary>
    /// <param name="years">Years to run.</param>
    public static void Run(int years)
    {
        SitePlan plan = Lipa.Plan(new Compiler()).Sites[0];
        var simulation = new SiteSimulation(plan, Calendar.HoursPerDay);
        simulation.WarmUp();
        simulation.Prepare(0);
        var run = new SiteRun(plan, 1);
        run.Begin(0, keepHours: false);
        foreach (int zones in (int[])[1, 4, 5, 8])
        {
            ZoneBank bank = ZonesOnly.Bank(zones);
            Measure(string.Create(CultureInfo.InvariantCulture, $"zones alone, {zones}"), years, day => Day(bank, day));
        }
        Measure("coupled year", years, simulation.RunDay);
        Measure("with its totals", years, day =>
        {
            simulation.RunDay(day);
            run.Take(0, simulation);
        });
    }

    private static void Day(ZoneBank bank, int day)
    {
        for (int hour = day * Calendar.HoursPerDay; hour < (day + 1) * Calendar.HoursPerDay; hour++)
        {
            bank.Ask(hour);
            bank.Apply();
        }
    }

    private static void Measure(string what, int years, Action<int> runDay)
    {
        var least = new double[Count];
        Array.Fill(least, double.PositiveInfinity);
        double leastYear = double.PositiveInfinity, all = 0;
        for (int year = 0; year < years; year++)
        {
            double sum = 0;
            for (int slice = 0; slice < Count; slice++)
            {
                long start = Stopwatch.GetTimestamp();
                for (int day = slice * Days; day < (slice + 1) * Days; day++)
                {
                    runDay(day);
                }
                double ms = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
                sum += ms;
                least[slice] = Math.Min(least[slice], ms);
            }
            leastYear = Math.Min(leastYear, sum);
            all += sum;
        }
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{what}: least of slices {least.Sum():0.000} ms, least year {leastYear:0.000} ms, mean {all / years:0.000} ms of {years} years"));
    }
}
