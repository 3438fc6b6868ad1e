namespace Sim.Engine.Accounts;

/// <summary>Emissions of the period. What others avoid, biogenic CO2 and the marginal view stand beside the total, never in it.</summary>
public sealed record Emissions
{
    /// <summary>Emissions of scopes 1 to 3.</summary>
    public IReadOnlyList<EmissionLine> Lines { get; init; } = [];

    /// <summary>Emissions that others avoid, as positive numbers: recycling, and electricity fed in at the average factor.</summary>
    public IReadOnlyList<EmissionLine> Avoided { get; init; } = [];

    /// <summary>Landfill methane of the period's waste in the 30 years after it, kgCO2e: a memo beside the total.</summary>
    public double LandfillTailKgCo2e { get; init; }

    /// <summary>Biogenic CO2 of wood, kg: a memo outside the scopes.</summary>
    public double BiogenicKgCo2 { get; init; }

    /// <summary>Grid electricity at the average factors, all scopes, kgCO2e (part of the total).</summary>
    public double GridAverageKgCo2e { get; init; }

    /// <summary>The same kWh, less those fed in, at the marginal factor, kgCO2e: for comparing options, never part of the total.</summary>
    public double GridMarginalKgCo2e { get; init; }

    /// <summary>Carbon embodied in measures that outlive the period, as far as it serves later years, kgCO2e.</summary>
    public double EmbodiedUnusedKgCo2e { get; init; }

    /// <summary>
    /// All scopes, kgCO2e. Embodied carbon counts by the share of its life that lies in the period, as capital does in the
    /// cost of a year; <see cref="Lines"/> hold it whole in the year of building.
    /// </summary>
    public double TotalKgCo2e => EmittedKgCo2e - EmbodiedUnusedKgCo2e;

    /// <summary>All scopes as they are given off, embodied carbon whole in the year of building, kgCO2e.</summary>
    public double EmittedKgCo2e => Sum(Lines, _ => true);

    /// <summary>What others avoid, kgCO2e.</summary>
    public double AvoidedKgCo2e => Sum(Avoided, _ => true);

    /// <summary>One scope, kgCO2e.</summary>
    public double OfScopeKgCo2e(Scope scope) => Sum(Lines, l => l.Scope == scope) - (scope == Scope.Three ? EmbodiedUnusedKgCo2e : 0);

    /// <summary>One source, all scopes, kgCO2e.</summary>
    public double OfSourceKgCo2e(EmissionSource source) =>
        Sum(Lines, l => l.Source == source) - (source == EmissionSource.Embodied ? EmbodiedUnusedKgCo2e : 0);

    /// <summary>One source in one scope, kgCO2e.</summary>
    public double OfKgCo2e(EmissionSource source, Scope scope) =>
        Sum(Lines, l => l.Source == source && l.Scope == scope) - (source == EmissionSource.Embodied && scope == Scope.Three ? EmbodiedUnusedKgCo2e : 0);

    /// <summary>One gas of one source, all scopes, kgCO2e.</summary>
    public double OfKgCo2e(EmissionSource source, Gas gas) =>
        Sum(Lines, l => l.Source == source && l.Gas == gas) - (source == EmissionSource.Embodied && gas == Gas.Mixed ? EmbodiedUnusedKgCo2e : 0);

    /// <summary>Mass of one gas of one source, kg; of several in one factor, kgCO2e.</summary>
    public double OfGasKg(EmissionSource source, Gas gas)
    {
        double sumKg = 0;
        for (int i = 0; i < Lines.Count; i++)
        {
            EmissionLine line = Lines[i];
            sumKg += line.Source == source && line.Gas == gas ? line.GasKg : 0;
        }
        return sumKg - (source == EmissionSource.Embodied && gas == Gas.Mixed ? EmbodiedUnusedKgCo2e : 0);
    }

    /// <summary>All scopes by year as they are given off, embodied carbon in the year of building, kgCO2e.</summary>
    public double[] ByYearKgCo2e(int years)
    {
        var sums = new double[years];
        foreach (EmissionLine line in Lines)
        {
            sums[line.Year] += line.KgCo2e;
        }
        return sums;
    }

    /// <summary>The emissions of several sites, one after the other.</summary>
    public static Emissions Together(IReadOnlyList<Emissions> sites) => new()
    {
        Lines = [.. sites.SelectMany(s => s.Lines)],
        Avoided = [.. sites.SelectMany(s => s.Avoided)],
        EmbodiedUnusedKgCo2e = sites.Sum(s => s.EmbodiedUnusedKgCo2e),
        LandfillTailKgCo2e = sites.Sum(s => s.LandfillTailKgCo2e),
        BiogenicKgCo2 = sites.Sum(s => s.BiogenicKgCo2),
        GridAverageKgCo2e = sites.Sum(s => s.GridAverageKgCo2e),
        GridMarginalKgCo2e = sites.Sum(s => s.GridMarginalKgCo2e),
    };

    private static double Sum(IReadOnlyList<EmissionLine> lines, Func<EmissionLine, bool> counts)
    {
        double sumKgCo2e = 0;
        for (int i = 0; i < lines.Count; i++)
        {
            EmissionLine line = lines[i];
            sumKgCo2e += counts(line) ? line.KgCo2e : 0;
        }
        return sumKgCo2e;
    }
}
