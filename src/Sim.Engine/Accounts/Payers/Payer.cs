using Sim.Engine.Schema;

namespace Sim.Engine.Accounts;

/// <summary>
/// One who pays costs of the centre. Categories that no payer claims fall to the payer named <c>operator</c>. A payer for
/// which nothing is said of funding pays every bill when it is due, from means of its own.
/// </summary>
public sealed record Payer
{
    /// <summary>Name of the payer of all that nobody else pays.</summary>
    public const string Operator = "operator";

    [Input(Help = "Who it is.")]
    public string? About { get; init; }

    [Input(Otherwise = "false", Help = "Whether this payer gets the VAT it pays back.")]
    public bool RecoversVat { get; init; }

    [Input(Help = "Cost categories that this payer pays; the payer named operator pays all that nobody else does.")]
    public IReadOnlyList<string>? Pays { get; init; }

    [Input("month", Min = 0, Max = 24, Otherwise = "0 months", Help = "Whole months after the invoice at which this payer's bills are due; wages do not wait.")]
    public double PaysAfterMonths { get; init; }

    [Input(Help = "What this payer gets and from whom, by name; left out: it pays from means of its own.")]
    public IReadOnlyDictionary<string, Funding> Receives { get; init; } = new Dictionary<string, Funding>();

    [Input("EUR", Min = 0, Otherwise = "0 EUR", Help = "Cash at the start of the period.")]
    public double OpeningEur { get; init; }

    [Input("EUR", Min = 0, Otherwise = "0 EUR", Help = "How far its account may go below zero before bills stay unpaid.")]
    public double OverdraftEur { get; init; }

    [Input("fraction", Min = 0, Max = 1, Default = "accounts.payers.overdraft_interest", Help = "Interest a year on an overdrawn account, inflation in it.")]
    public double OverdraftInterestFraction { get; init; }

    [Input("fraction", Min = 0, Max = 1, Default = "accounts.payers.arrears_interest", Help = "Interest a year on overdue bills, inflation in it.")]
    public double ArrearsInterestFraction { get; init; }

    /// <summary>Months from invoice until a bill is due: wages do not wait.</summary>
    public int DueAfterMonths(CostCategory category) => category == CostCategory.Staff ? 0 : (int)PaysAfterMonths;

    /// <summary>Whether its cash depends on what it receives, instead of coming from means of its own.</summary>
    public bool IsFunded => Receives.Count > 0;

    /// <summary>Problems that no single value shows.</summary>
    public static IEnumerable<(string Key, string Problem)> Check(Payer payer)
    {
        if (payer.PaysAfterMonths != Math.Round(payer.PaysAfterMonths))
        {
            yield return ("pays_after", "must be whole months");
        }
        if (!payer.IsFunded && (payer.OpeningEur > 0 || payer.OverdraftEur > 0))
        {
            yield return (payer.OpeningEur > 0 ? "opening" : "overdraft", "limits this payer's cash, but no budget line or other funding stands under receives");
        }
        foreach (string word in CostCategories.Words)
        {
            // Funding that ends and funding that takes its place do not overlap.
            var whole = payer.Receives.Where(f => f.Value is ReimbursementFunding { Since: null, Until: null } r && r.Covers(CostCategories.Read(word)!.Value));
            if (whole.Sum(f => ((ReimbursementFunding)f.Value).ShareFraction) > 1 + 1e-9)
            {
                yield return ("receives", $"more than 100 % of {word} is reimbursed, by {string.Join(" and ", whole.Select(f => f.Key))}");
                yield break;
            }
        }
    }

    /// <summary>Problems of a map of payers: unknown categories, categories claimed twice, payers without a part.</summary>
    public static IEnumerable<(string Key, string Problem)> Check(IReadOnlyDictionary<string, Payer> payers)
    {
        var claimed = new Dictionary<CostCategory, string>();
        HashSet<string> funders = [.. payers.Values.SelectMany(p => p.Receives.Select(f => f.Value.From ?? f.Key))];
        foreach ((string name, Payer payer) in payers.OrderBy(p => p.Key, StringComparer.Ordinal))
        {
            foreach (string word in payer.Pays ?? [])
            {
                if (CostCategories.Read(word) is not { } category)
                {
                    yield return ($"{name}.pays", CostCategories.Unknown(word));
                }
                else if (!claimed.TryAdd(category, name))
                {
                    yield return ($"{name}.pays", $"'{word}' is already paid by '{claimed[category]}'");
                }
            }
            if (payer.Pays is null or [] && name != Operator && !funders.Contains(name))
            {
                yield return ($"{name}.pays", "names no category, and nobody receives anything from this payer");
            }
            if (payer.Receives.Any(f => (f.Value.From ?? f.Key) == name))
            {
                yield return ($"{name}.receives", "holds money from the payer itself");
            }
            foreach ((string key, Funding funding) in payer.Receives.OrderBy(f => f.Key, StringComparer.Ordinal))
            {
                if (Unknown(funding.From ?? key, payers.Keys) is { } problem)
                {
                    yield return ($"{name}.receives.{key}{(funding.From is null ? "" : ".from")}", problem);
                }
            }
        }
    }

    // A misspelt payer must not pass for a source of its own: who is no payer has to be named as what an outside source is.
    private static string? Unknown(string giver, IEnumerable<string> payers)
    {
        if (payers.Contains(giver, StringComparer.Ordinal))
        {
            return null;
        }
        string? near = Nearest.To(giver, payers);
        if (near is null && giver.Split('-', '_', ' ').Any(word => Funding.OutsideSources.Contains(word, StringComparer.OrdinalIgnoreCase)))
        {
            return null;
        }
        near ??= Nearest.To(giver, Funding.OutsideSources);
        return $"'{giver}' is neither a payer nor an outside source{(near is null ? "" : $"; nearest: {near}")} (allowed: {string.Join(", ", payers.Order(StringComparer.Ordinal))}, "
            + $"or a name with one of the words {string.Join(", ", Funding.OutsideSources)}; anybody else stands under payers)";
    }

    /// <summary>Who pays each category, indexed by <see cref="CostCategory"/>. Payers must have passed <c>Check</c>.</summary>
    public static (string Name, bool RecoversVat)[] ByCategory(IReadOnlyDictionary<string, Payer> payers)
    {
        bool recovers = payers.TryGetValue(Operator, out Payer? main) && main.RecoversVat;
        var result = new (string, bool)[CostCategories.Words.Count];
        Array.Fill(result, (Operator, recovers));
        foreach ((string name, Payer payer) in payers)
        {
            foreach (string word in payer.Pays ?? [])
            {
                result[(int)CostCategories.Read(word)!.Value] = (name, payer.RecoversVat);
            }
        }
        return result;
    }
}
