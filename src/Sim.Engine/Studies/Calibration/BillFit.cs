using Sim.Engine.Accounts;
using Sim.Engine.Scenarios;

namespace Sim.Engine.Studies;

/// <summary>A month with a bill: measured beside simulated.</summary>
/// <param name="Month">Month of the period, from 0.</param>
/// <param name="Measured">What the bill says.</param>
/// <param name="Simulated">What the simulation says.</param>
public readonly record struct BillMonth(int Month, double Measured, double Simulated);

/// <summary>The bills of one carrier of a site against the simulation. Only months with a bill are compared: a gap is never a zero.</summary>
/// <param name="Site">Name of the site.</param>
/// <param name="Carrier">What was measured.</param>
/// <param name="Months">The months with a bill, in order.</param>
public sealed record BillFit(string Site, MeasuredCarrier Carrier, IReadOnlyList<BillMonth> Months)
{
    /// <summary>Normalised mean bias error, a fraction; positive where the simulation is too low.</summary>
    public double Nmbe { get; } = Guideline14.Nmbe([.. Months.Select(m => m.Measured)], [.. Months.Select(m => m.Simulated)]);

    /// <summary>Coefficient of variation of the root mean square error, a fraction.</summary>
    public double CvRmse { get; } = Guideline14.CvRmse([.. Months.Select(m => m.Measured)], [.. Months.Select(m => m.Simulated)]);

    /// <summary>What the bills say in all, less what the simulation says over the same months, as a fraction of the bills: NMBE without the correction for few months.</summary>
    public double Difference => Measured != 0 ? (Measured - Simulated) / Measured : double.NaN;

    /// <summary>Whether both limits of ASHRAE Guideline 14 are kept; none where they cannot be judged.</summary>
    public bool? Passes => Months.Count < Guideline14.FewestJudged ? null : Guideline14.Passes(Nmbe, CvRmse);

    /// <summary>Sum of the bills.</summary>
    public double Measured => Months.Sum(m => m.Measured);

    /// <summary>Sum of the simulation over the same months.</summary>
    public double Simulated => Months.Sum(m => m.Simulated);

    /// <summary>Months without a bill between the first bill and the last.</summary>
    public IReadOnlyList<int> Missing =>
        [.. Enumerable.Range(Months[0].Month, Months[^1].Month - Months[0].Month + 1).Except(Months.Select(m => m.Month))];

    /// <summary>Whether the weather of a site is generated, so that it cannot be that of the months measured.</summary>
    public static bool HasGeneratedWeather(SiteInputs site) => site.Climate.Normals is not null || site.Climate.Monthly is not null;

    /// <summary>Each carrier of each site against an appraised run, in the order of the bills.</summary>
    public static IReadOnlyList<BillFit> Of(IReadOnlyList<Bill> bills, Appraisal appraisal, Scenario scenario)
    {
        var fits = new List<BillFit>();
        foreach (IGrouping<(string Site, MeasuredCarrier Carrier), Bill> group in bills.GroupBy(b => (b.Site, b.Carrier)))
        {
            (string site, MeasuredCarrier carrier) = group.Key;
            double[] simulated = carrier.Simulated(appraisal, site, scenario.Sites[site]);
            fits.Add(new(site, carrier, [.. group.Select(b => new BillMonth(b.Month, b.Quantity, simulated[b.Month]))]));
        }
        return fits;
    }
}
