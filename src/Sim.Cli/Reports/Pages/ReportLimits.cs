using Sim.Engine.Occupancy;
using Sim.Engine.Scenarios;
using Sim.Engine.Studies;

namespace Sim.Cli.Reports;

/// <summary>
/// What a reader must not look for in the results: what the program never models, and what it would model but the scenario
/// leaves out. The second hangs on the scenario, so that a file that has it never reads that it is missing.
/// </summary>
internal static class ReportLimits
{
    /// <summary>Never modelled, the largest gaps; the pages of the rooms in docs/ list the finer points.</summary>
    public static IReadOnlyList<string> Never { get; } =
    [
        "Uncertainty: every number is one run of one set of inputs; nothing here is a forecast. sim uncertainty tells how far they move with what may turn out otherwise.",
        "One step an hour: shorter peaks, starting currents, voltage and reactive power do not show.",
        "A trend of the climate over the years; shade from hills and neighbours; snow that drifts or is cleared.",
        "Moisture in rooms and walls, condensation and mould.",
        "Pressure in pipes, pipes that burst, and the quality of water and its treatment to drink.",
        "The people themselves: health, safety, dignity and choice show only as far as a standard counts them; toilets for women by their number, not by Sphere's three to one.",
        "Refrigerant leaks; goods other than food, its packaging, water and hygiene kits; smoke of open burning and what litter gives off.",
        "Suppliers' contracts with minimum volumes or steps; money is real money of the first year, and a late payment loses nothing to inflation.",
        "Capital costs of the centre as it stands: only measures among the options have some.",
    ];

    private static readonly (string Text, Func<SiteInputs, Scenario, bool> IsThere)[] Optional =
    [
        ("A warmer climate than that of the weather data (climate.warming).", (s, _) => s.Climate.WarmingK != 0),
        ("Surges of arrivals beyond those on record (occupancy.future: model, occupancy.model.surges).", (s, all) => HasSurges(all.Shared.Occupancy ?? s.Occupancy)),
        ("Power cuts (electricity.grid.outages).", (s, _) => s.Electricity.Grid is not { } grid || grid.Outages is { PerYear: > 0 } or { Recorded: not null } or { WinterStorms.PerYear: > 0 }),
        ("Fuel that runs out, and its trucks held up by snow (stock).", (s, _) => s.Stock.Tanks(s.Fuels).Length > 0),
        ("Pipes that freeze (water.frozen_pipes).", (s, _) => s.Water.FrozenPipes is not null),
        ("Containers for waste that overflow, litter and open burning (waste.containers): all waste is collected.", (s, _) => s.Waste.Containers is not null),
        ("Hygiene kits (services.hygiene_kits).", (s, _) => s.Services.HygieneKits is not null),
        ("Journeys of staff and services (travel).", (s, _) => s.Travel.Count > 0),
        ("Fixtures for women, families and men apart (standards.groups).", (s, _) => s.Standards.Groups is { Women: not null } or { Families: not null } or { Men: not null }),
        ("Light on the way to the toilets at night (standards.night_way).", (s, _) => s.Standards.NightWayM is not null),
    ];

    /// <summary>What the program models where a file gives it, and this one does not; with the sites that leave it out where others have it.</summary>
    public static IEnumerable<string> NotGiven(Scenario scenario)
    {
        foreach ((string text, Func<SiteInputs, Scenario, bool> isThere) in Optional)
        {
            string[] without = [.. scenario.Sites.Where(s => !isThere(s.Value, scenario)).Select(s => s.Key)];
            if (without.Length > 0)
            {
                yield return without.Length < scenario.Sites.Count ? $"{text[..^1]}, at {ReportSummary.List(without)}." : text;
            }
        }
        if (scenario.Inputs.Closure is null)
        {
            yield return "The closing of the centre, and what handing it back costs (closure).";
        }
    }

    /// <summary>Writes the section's contents.</summary>
    public static void Write(TextWriter to, Result baseline)
    {
        ReportPage.Items(to, Never);
        string[] notGiven = [.. NotGiven(baseline.Scenario)];
        if (notGiven.Length > 0)
        {
            ReportPage.Paragraph(to, "The program can also reckon with these; the scenario as it stands does not give them, and its results hold none of them:");
            ReportPage.Items(to, notGiven);
        }
    }

    // Drawn in the years after a record alone; where the file does not state them, as often as the record had them.
    private static bool HasSurges(PeopleInputs people) => people.Future == Future.Model && people.Model.Surges is not { RatePerYear: 0 };
}
