namespace Sim.Engine.Accounts;

/// <summary>The categories of the standard cost catalogue as words of the scenario language and of files.</summary>
public static class CostCategories
{
    /// <summary>The words, in the order of the catalogue.</summary>
    public static IReadOnlyList<string> Words { get; } = [.. Enum.GetNames<CostCategory>().Select(n => n.ToLowerInvariant())];

    /// <summary>The category of a word; nothing where there is none.</summary>
    public static CostCategory? Read(string word)
    {
        for (int c = 0; c < Words.Count; c++)
        {
            if (Words[c].Equals(word.Trim(), StringComparison.OrdinalIgnoreCase))
            {
                return (CostCategory)c;
            }
        }
        return null;
    }

    /// <summary>What to say of a word that is no category.</summary>
    public static string Unknown(string word) =>
        $"'{word}' is not a cost category; {(Schema.Nearest.To(word, Words) is { } nearest ? $"nearest: {nearest}; " : "")}known are {string.Join(", ", Words)}";
}
