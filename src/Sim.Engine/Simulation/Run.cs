using Sim.Engine.Time;

namespace Sim.Engine.Simulation;

/// <summary>The run of a plan: physics only; prices, factors and standards read it afterwards.</summary>
/// <param name="Plan">What was run.</param>
/// <param name="Sites">One run for each site.</param>
public sealed record Run(Plan Plan, IReadOnlyList<SiteRun> Sites)
{
    /// <summary>Whether every balance of every site closes, and that of every zone in every hour.</summary>
    public bool Closes => Sites.All(s => s.WorstZoneResidual <= AuditLine.Tolerance && s.Audit.All(a => a.Closes));

    /// <summary>Runs a plan year by year.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="hourlyYear">Year of the period whose hours are kept; none where it is negative.</param>
    /// <param name="comfort">Whether comfort is counted by building.</param>
    /// <param name="years">Years to run, the first of the period; all where it has no more.</param>
    /// <param name="progress">Told the number of site-years done.</param>
    /// <param name="cancel">Asked between years.</param>
    public static Run Of(Plan plan, int hourlyYear = -1, bool comfort = false, int years = int.MaxValue, IProgress<int>? progress = null, CancellationToken cancel = default)
    {
        years = Math.Min(years, plan.Period.Years);
        var sites = new List<SiteRun>();
        int done = 0;
        foreach (SitePlan site in plan.Sites)
        {
            var simulation = new SiteSimulation(site, Calendar.HoursPerDay);
            var run = new SiteRun(site, years, comfort);
            for (int year = 0; year < years; year++)
            {
                cancel.ThrowIfCancellationRequested();
                if (year == 0)
                {
                    simulation.WarmUp();
                    run.Start = simulation.Levels;
                }
                simulation.Prepare(year);
                run.Begin(year, keepHours: year == hourlyYear);
                int open = Calendar.MonthStartDay[site.OpenMonthsOf(year)];
                for (int day = 0; day < open; day++)
                {
                    simulation.RunDay(day);
                    run.Take(year, simulation);
                }
                progress?.Report(++done);
            }
            run.End = simulation.Levels;
            run.Audit = Audit.Of(run);
            sites.Add(run);
        }
        return new Run(plan, sites);
    }
}
