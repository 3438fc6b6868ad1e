using System.Globalization;
using NodaTime;
using Sim.Engine.Electricity;
using Sim.Engine.Scenarios;
using Sim.Engine.Schema;
using Sim.Engine.Simulation;

namespace Sim.Cli.Reports;

/// <summary>What a site's record of power cuts holds, said back so that a wrong file or unit shows.</summary>
/// <param name="File">The file as named in the scenario.</param>
/// <param name="Count">Cuts.</param>
/// <param name="Hours">Their hours together.</param>
/// <param name="First">Beginning of the first.</param>
/// <param name="Last">End of the last.</param>
/// <param name="Years">Calendar years that it spans.</param>
internal sealed record RecordedCuts(string File, int Count, double Hours, LocalDate First, LocalDate Last, int Years)
{
    /// <summary>The record of a site; none where its cuts are random.</summary>
    public static RecordedCuts? Of(Scenario scenario, SitePlan site)
    {
        if (site.Inputs.Electricity.Grid?.Outages.Recorded is not { } name)
        {
            return null;
        }
        OutageFile file = OutageFile.Load(scenario.FilePath(name), name);
        return new(name, file.Cuts.Count, file.Cuts.Sum(c => Period.Between(c.Start, c.End, PeriodUnits.Ticks).Ticks / (double)NodaConstants.TicksPerHour),
            file.Cuts.Min(c => c.Start).Date, file.Cuts.Max(c => c.End).Date, file.LastYear - file.FirstYear + 1);
    }

    /// <inheritdoc/>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture,
        $"{File}: {Counted.Of(Count, "cut")} of {Hours:0.#} h in all from {First:uuuu'-'MM'-'dd} to {Last:uuuu'-'MM'-'dd}, {Hours / Years:0.#} h a year; {(Years == 1 ? "the year is" : $"these {Years} years are")} repeated in turn");
}
