using Sim.Engine.Schema;

namespace Sim.Engine.Accounts;

/// <summary>One who pays costs of the centre. Categories that no payer claims fall to the payer named <c>operator</c>.</summary>
public sealed record Payer
{
    /// <summary>Name of the payer of all that nobody else pays.</summary>
    public const string Operator = "operator";

    [Input(Otherwise = "false", Help = "Whether this payer gets the VAT it pays back.")]
    public bool RecoversVat { get; init; }

    [Input(Help = "Cost categories that this payer pays.")]
    public IReadOnlyList<string> Pays { get; init; } = [];

    /// <summary>Problems of a map of payers: unknown categories, and categories claimed twice.</summary>
    public static IEnumerable<(string Key, string Problem)> Check(IReadOnlyDictionary<string, Payer> payers)
    {
        var claimed = new Dictionary<CostCategory, string>();
        foreach ((string name, Payer payer) in payers.OrderBy(p => p.Key, StringComparer.Ordinal))
        {
            foreach (string word in payer.Pays)
            {
                if (!Enum.TryParse(word, ignoreCase: true, out CostCategory category) || !Enum.IsDefined(category) || char.IsDigit(word[0]))
                {
                    string known = string.Join(", ", Enum.GetNames<CostCategory>().Select(n => n.ToLowerInvariant()));
                    yield return ($"{name}.pays", $"'{word}' is not a cost category; known are {known}");
                }
                else if (!claimed.TryAdd(category, name))
                {
                    yield return ($"{name}.pays", $"'{word}' is already paid by '{claimed[category]}'");
                }
            }
        }
    }

    /// <summary>Who pays each category, indexed by <see cref="CostCategory"/>. Payers must have passed <see cref="Check"/>.</summary>
    public static (string Name, bool RecoversVat)[] ByCategory(IReadOnlyDictionary<string, Payer> payers)
    {
        bool recovers = payers.TryGetValue(Operator, out Payer? main) && main.RecoversVat;
        var result = new (string, bool)[Enum.GetValues<CostCategory>().Length];
        Array.Fill(result, (Operator, recovers));
        foreach ((string name, Payer payer) in payers)
        {
            foreach (string word in payer.Pays)
            {
                result[(int)Enum.Parse<CostCategory>(word, ignoreCase: true)] = (name, payer.RecoversVat);
            }
        }
        return result;
    }
}
