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
/// <param name="Hours">Hours without power in its years, as the simulated years have them: what overlaps counts once, 29 February not at all.</param>
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
        int years = file.LastYear - file.FirstYear + 1;
        double hours = Enumerable.Range(file.FirstYear, years)
            .Sum(year => GridAvailability.FromInterruptions(file.In(year, site.Inputs.Location.TimeZone, site.Inputs.Location.StandardOffsetHours())).Sum(part => 1 - part));
        return new(name, file.Cuts.Count, hours, file.Cuts.Min(c => c.Start).Date, file.Cuts.Max(c => c.End).Date, years);
    }

    /// <inheritdoc/>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture,
        $"{File}: {Counted.Of(Count, "cut")} from {First:uuuu'-'MM'-'dd} to {Last:uuuu'-'MM'-'dd}, {Hours:0.#} h in all, {Hours / Years:0.#} h a year; {(Years == 1 ? "the year is" : $"these {Years} years are")} repeated in turn");
}
