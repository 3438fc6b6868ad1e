using Sim.Engine.Schema;

namespace Sim.Engine.Accounts;

/// <summary>A share of what the payer was invoiced, given back later.</summary>
[Kind("reimbursement")]
public sealed record ReimbursementFunding : Funding
{
    [Input(Help = "Cost categories that are reimbursed; left out: all that the payer pays.")]
    public IReadOnlyList<string>? Of { get; init; }

    [Input("fraction", Min = 0, Max = 1, Otherwise = "100 %", Help = "Share of the cost that is promised.")]
    public double ShareFraction { get; init; } = 1;

    [Input("EUR", Min = 0, Otherwise = "0 EUR", Help = "Paid ahead in the first month and kept back from later payments until it is worked off.")]
    public double AdvanceEur { get; init; }

    /// <summary>Problems that no single value shows.</summary>
    public static IEnumerable<(string Key, string Problem)> Check(ReimbursementFunding f) =>
        (f.Of ?? []).Where(word => CostCategories.Read(word) is null).Select(word => ("of", CostCategories.Unknown(word)));

    internal override double FallsDueEur(int startYear, int m, in CentreMonth centre, ReadOnlySpan<double> costEur)
    {
        double sumEur = 0;
        for (int c = 0; c < costEur.Length; c++)
        {
            sumEur += Covers((CostCategory)c) ? costEur[c] : 0;
        }
        // Where the payer earned more than it paid there is nothing to give back.
        return Math.Max(0, sumEur * ShareFraction);
    }

    /// <summary>Whether a category is reimbursed.</summary>
    internal bool Covers(CostCategory category) => Of is null or [] || Of.Any(word => CostCategories.Read(word) == category);
}
