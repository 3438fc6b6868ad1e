using Sim.Engine.Accounts;
using Sim.Engine.Scenarios;

namespace Sim.Engine.Studies;

/// <summary>By which tier of the IPCC gases of waste and wastewater are told: with its default factors, or with those of the place.</summary>
/// <param name="Source">What gives them off.</param>
/// <param name="Gas">The gas.</param>
/// <param name="Method">The guidelines' equation or table.</param>
/// <param name="Tier">1 with the guidelines' factors, 2 where the file gives one of its own; of landfills 2 and 3, as their waste is that of the place.</param>
public readonly record struct IpccTier(EmissionSource Source, Gas Gas, string Method, int Tier)
{
    private const string Volume5 = "IPCC 2019 Refinement, Vol. 5, ";

    // The factors that make the tier, within a site.
    private static readonly (EmissionSource Source, Gas Gas, string Method, int Default, string[] Factors)[] Methods =
    [
        (EmissionSource.Wastewater, Gas.Methane, Volume5 + "Ch. 6, Eq. 6.1", 1,
            ["water.wastewater.treatment.methane_correction", "water.wastewater.river_methane_correction", "emissions.methane_correction", "emissions.methane_capacity"]),
        (EmissionSource.Wastewater, Gas.NitrousOxide, Volume5 + "Ch. 6, Eq. 6.9", 1,
            ["water.wastewater.treatment.nitrous_oxide", "water.wastewater.river_nitrous_oxide", "water.wastewater.ground_nitrous_oxide", "emissions.nitrous_oxide"]),
        (EmissionSource.Landfill, Gas.Methane, "IPCC 2006 Guidelines, Vol. 5, Ch. 3, first-order decay", 2, ["waste.landfill"]),
        (EmissionSource.Composting, Gas.Methane, "IPCC 2006 Guidelines, Vol. 5, Table 4.1", 1, ["waste.composting.methane"]),
        (EmissionSource.Composting, Gas.NitrousOxide, "IPCC 2006 Guidelines, Vol. 5, Table 4.1", 1, ["waste.composting.nitrous_oxide"]),
        (EmissionSource.Digestion, Gas.Methane, "IPCC 2006 Guidelines, Vol. 5, section 4.1, leak and flare", 1, ["waste.digestion.leak", "waste.digestion.flare_slip"]),
        (EmissionSource.OpenBurning, Gas.Methane, "IPCC 2006 Guidelines, Vol. 5, Ch. 5", 1, ["emissions.burning_methane"]),
        (EmissionSource.OpenBurning, Gas.NitrousOxide, "IPCC 2006 Guidelines, Vol. 5, Ch. 5", 1, ["emissions.burning_nitrous_oxide"]),
    ];

    /// <summary>The methods of what a result's inventory holds; the tier of several sites is the higher.</summary>
    public static IReadOnlyList<IpccTier> Of(Result result)
    {
        HashSet<(EmissionSource, Gas)> there = [.. result.Appraisal.Emissions.Lines.Select(l => (l.Source, l.Gas))];
        Scenario scenario = result.Scenario;
        string[] own = [.. scenario.Values.Where(v => v.Origin.Kind is OriginKind.File or OriginKind.Variation).Select(v => v.Path)];
        bool IsOwn(string factor) => scenario.Sites.Keys.Any(site => Array.Exists(own, path => Variation.IsWithin(path, scenario.PathOf(site, factor))));
        return [.. Methods.Where(m => there.Contains((m.Source, m.Gas)))
            .Select(m => new IpccTier(m.Source, m.Gas, m.Method, m.Default + (Array.Exists(m.Factors, IsOwn) ? 1 : 0)))];
    }
}
