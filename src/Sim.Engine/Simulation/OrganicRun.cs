using Sim.Engine.Schema;
using Sim.Engine.Waste;

namespace Sim.Engine.Simulation;

/// <summary>
/// Dry mass, water, carbon, nitrogen and ash of a run's composting and digestion. What came in is read from the waste that
/// arose and its composition; what left, from what the plant followed hour by hour.
/// </summary>
public static class OrganicRun
{
    /// <summary>All ways in, out and into the digester over the whole run; none where nothing is composted or digested.</summary>
    public static IReadOnlyList<OrganicRoute> Of(SiteRun run)
    {
        if (run.Plan.Treatment is null)
        {
            return [];
        }
        WasteInputs inputs = run.Plan.Inputs.Waste;
        double compostKg = run.Total("waste.compost");
        double[] composted = ByStream(run, s => s.CompostingByStream), digested = ByStream(run, s => s.DigestionByStream);
        (Matter toCompost, Matter toDigester, double compostedKg) = (inputs.Content.Of(composted), inputs.Content.Of(digested), composted.Sum());
        return
        [
            .. new OrganicRoute[]
            {
                new("waste to composting", 1, toCompost),
                new("structure material", 1, OrganicBalance.Structure(inputs, compostedKg)),
                new("water added", 1, new Matter(0, OrganicBalance.WaterAddedKg(inputs, toCompost, compostedKg, compostKg), 0, 0)),
                new("waste to the digester", 1, toDigester),
            }.Where(r => r.Matter != default),
            .. OrganicBalance.Outcome(inputs, run.End.Organics - run.Start.Organics, compostKg),
        ];
    }

    /// <summary>The balances of the run's organics.</summary>
    public static IEnumerable<AuditLine> Audit(SiteRun run)
    {
        IReadOnlyList<OrganicRoute> routes = Of(run);
        if (routes.Count > 0)
        {
            yield return Line("dry mass of organics", routes, m => m.DryKg);
            yield return Line("water of organics", routes, m => m.WaterKg);
            yield return Line("carbon of organics", routes, m => m.CarbonKg);
            yield return Line("nitrogen of organics", routes, m => m.NitrogenKg);
            yield return Line("ash of organics", routes, m => m.AshKg);
        }
    }

    private static AuditLine Line(string name, IReadOnlyList<OrganicRoute> routes, Func<Matter, double> of)
    {
        double Sum(int direction) => routes.Where(r => r.Direction == direction).Sum(r => of(r.Matter));
        return new AuditLine(name, "kg", Sum(1), Sum(-1), Sum(0));
    }

    private static double[] ByStream(SiteRun run, Func<WasteSource, double[]> shares)
    {
        // Bottles are plastic, which does not rot.
        (WasteSource residents, WasteSource meals, _) = SiteSimulation.WasteSources(run.Plan);
        (double residentsKg, double servicesKg) = (run.Total("waste.residents"), run.Total("waste.services"));
        return [.. Enum.GetValues<WasteStream>().Select(s => residentsKg * shares(residents)[(int)s] + servicesKg * shares(meals)[(int)s])];
    }
}
