using Sim.Engine.Electricity;
using Sim.Engine.Simulation;
using Sim.Engine.Time;

namespace Sim.Engine.Studies;

/// <summary>
/// Outages that start in each hour of a simulated year: loads, sun and battery are those of that coupled run. All loads
/// beyond the last priority to be served are switched off when the outage begins, and none of it acts back on the run.
/// </summary>
public static class OutageStarts
{
    /// <summary>Number of seasons of three months, from December to February on: winter in the north, summer in the south.</summary>
    public const int Seasons = 4;

    private const int MonthsPerSeason = 3, HoursPerDay = 24;

    /// <summary>The outages of a site whose run kept the hours of a year.</summary>
    public static SiteOutages Of(SiteRun run, OutageTerms terms, CancellationToken cancel = default)
    {
        OutageHours hours = Hours(run, Shedding.CountUpTo(terms.Serves));
        double total = hours.LoadKwh.Sum(), days = (double)hours.LoadKwh.Length / HoursPerDay;
        return new SiteOutages(run.Plan.Name, total / days, hours.LoadKwh.Max(),
            [.. Backups(run).Select(b => Case(b.Name, b.Backup, b.Sun ? hours : hours with { PvKwh = new double[hours.PvKwh.Length] }, terms.Hours, cancel))]);
    }

    // In the order in which a planner asks: as it is; what failures cost; what each part is worth.
    private static IEnumerable<(string Name, OutageBackup Backup, bool Sun)> Backups(SiteRun run)
    {
        if (run.Plan.Microgrid is not { } microgrid)
        {
            yield break;
        }
        OutageBackup all = Backup(run, microgrid);
        bool stores = all.Battery.CapacityKwh > 0, runs = all.Generator.RatedKw > 0, sun = run.Plan.Pv.Length > 0;
        yield return ("all", all, true);
        if (runs)
        {
            yield return ("no failures", all with { StartFailureFraction = 0, HourlyFailureFraction = 0 }, true);
            if (all.Stock is { } stock)
            {
                yield return ("no deliveries", all with { Stock = stock with { DeliveryL = 0 } }, true);
            }
        }
        if (stores && runs)
        {
            yield return ("without battery", all with { Battery = default }, true);
            yield return ("without generator", all with { Generator = default }, true);
        }
        if (sun)
        {
            yield return ("without solar", all, false);
        }
    }

    // A generator that is the site's only source runs already: nothing has to start.
    private static OutageBackup Backup(SiteRun run, MicrogridPlan microgrid)
    {
        DieselGenerator? set = run.Plan.Inputs.Electricity.Generator;
        bool starts = run.Plan.Inputs.Electricity.Grid is not null;
        return set is not { RatedKw: > 0 }
            ? new OutageBackup(BatteryOf(run, microgrid), default)
            : new OutageBackup(
                BatteryOf(run, microgrid), microgrid.Generator, set.FuelStockL ?? double.PositiveInfinity,
                starts ? set.StartFailureFraction : 0, 1 / set.TimeToFailureHours, set.Running, OutageStock.Of(run));
    }

    // As worn as it is at the end of the year.
    private static BatteryPlan BatteryOf(SiteRun run, MicrogridPlan microgrid) => microgrid.Ageing is null
        ? microgrid.BatteryIn(run.HourlyYear)
        : microgrid.BatteryLeft(run.Battery(run.HourlyYear, MonthTotals.PerYear - 1).CapacityKwh / microgrid.Battery.CapacityKwh);

    private static OutageHours Hours(SiteRun run, int uses)
    {
        SiteHour[] hours = run.Hours;
        var outage = new OutageHours(new double[hours.Length], new double[hours.Length], new double[hours.Length]);
        for (int h = 0; h < hours.Length; h++)
        {
            ref ElectricityHour at = ref hours[h].Electricity;
            ReadOnlySpan<double> drawn = ElectricityHour.Drawn(ref at), missed = ElectricityHour.Unserved(ref at);
            for (int use = 0; use < uses; use++)
            {
                outage.LoadKwh[h] += drawn[use] + missed[use];
            }
            outage.PvKwh[h] = at.PvAvailableKwh;
            outage.LevelKwh[h] = at.BatteryLevelKwh - at.BatteryStoredKwh;
        }
        return outage;
    }

    // Starts are independent; sums are made in the order of the year, so that threads change nothing.
    private static OutageCase Case(string name, OutageBackup backup, OutageHours hours, int most, CancellationToken cancel)
    {
        var rows = new double[MonthTotals.PerYear][];
        var starts = new int[Seasons];
        var mean = new double[hours.LoadKwh.Length];
        var ends = new double[MonthTotals.PerYear][];
        Parallel.For(0, MonthTotals.PerYear, new ParallelOptions { CancellationToken = cancel }, month =>
        {
            IOutageChain survival = OutageSurvival.Of(backup, hours);
            double[] sum = rows[month] = new double[most], one = new double[most], ended = ends[month] = new double[survival.Ends.Length];
            for (int start = Calendar.MonthStartHour(month); start < Calendar.MonthStartHour(month + 1); start++)
            {
                survival.From(start, one);
                for (int h = 0; h < most; h++)
                {
                    sum[h] += one[h];
                    mean[start] += one[h];
                }
                for (int end = 0; end < ended.Length; end++)
                {
                    ended[end] += survival.Ends[end];
                }
            }
        });
        for (int month = 0; month < MonthTotals.PerYear; month++)
        {
            starts[SeasonOf(month)] += Calendar.MonthStartHour(month + 1) - Calendar.MonthStartHour(month);
        }
        double Sum(int h, int season) => rows.Where((_, month) => season < 0 || SeasonOf(month) == season).Sum(r => r[h]);
        return new OutageCase(name,
            [.. Enumerable.Range(0, most).Select(h => Sum(h, -1) / mean.Length)],
            [.. Enumerable.Range(0, Seasons).Select(s => Enumerable.Range(0, most).Select(h => Sum(h, s) / starts[s]).ToArray())],
            mean,
            [.. Enumerable.Range(0, ends[0].Length).Select(end => ends.Sum(e => e[end]) / mean.Length)]);
    }

    private static int SeasonOf(int month) => (month + 1) % MonthTotals.PerYear / MonthsPerSeason;
}
