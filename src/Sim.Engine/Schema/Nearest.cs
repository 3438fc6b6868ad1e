namespace Sim.Engine.Schema;

/// <summary>What a misspelt word was probably meant to be.</summary>
public static class Nearest
{
    private const int LongestWord = 80, ShortestPart = 3, ShortestStem = 4;

    /// <summary>
    /// The candidate at the smallest distance, case aside; where all are further than a third of the word's length (at least
    /// one edit, at most three), the shortest of which the word is a part (<c>frozen</c> of <c>frozen_pipes</c>), then the
    /// shortest that begins or ends with the word or is its beginning or end (<c>combi</c> for <c>combined</c>), then the one
    /// that shares the longest beginning (<c>closing</c> for <c>closure</c>: four letters at least, and half of the word). Ties
    /// go to the first in ordinal order.
    /// </summary>
    public static string? To(string word, IEnumerable<string> candidates)
    {
        if (word.Length is 0 or > LongestWord)
        {
            return null;
        }

        int cap = Math.Clamp((word.Length + 1) / 3, 1, 3);
        string? best = null;
        int least = cap + 1;
        foreach (string candidate in candidates)
        {
            if (Math.Abs(candidate.Length - word.Length) > cap || candidate.Length > LongestWord)
            {
                continue;
            }

            int distance = Distance(word.ToLowerInvariant(), candidate.ToLowerInvariant());
            if (distance < least || (distance == least && best is not null && string.CompareOrdinal(candidate, best) < 0))
            {
                (least, best) = (distance, candidate);
            }
        }

        string[] others = best is null ? [.. candidates.OrderBy(c => c.Length).ThenBy(c => c, StringComparer.Ordinal)] : [];
        return best ?? Array.Find(others, c => IsPart(word, c)) ?? Array.Find(others, c => IsCut(word, c) || IsCut(c, word))
            ?? others.Where(c => Shared(word, c) >= Math.Max(ShortestStem, (word.Length + 1) / 2)).MaxBy(c => Shared(word, c));
    }

    // Whole words between the marks of a name, three letters at least.
    private static bool IsPart(string word, string name) =>
        word.Length >= ShortestPart && $"-{name}-".Replace('_', '-').Contains($"-{word.Replace('_', '-')}-", StringComparison.OrdinalIgnoreCase);

    private static bool IsCut(string word, string name) =>
        word.Length >= ShortestPart && (name.StartsWith(word, StringComparison.OrdinalIgnoreCase) || name.EndsWith(word, StringComparison.OrdinalIgnoreCase));

    private static int Shared(string a, string b) => a.Zip(b).TakeWhile(pair => char.ToLowerInvariant(pair.First) == char.ToLowerInvariant(pair.Second)).Count();

    /// <summary>
    /// Edits (insertions, deletions, replacements, swaps of neighbours) from one word to the other: Damerau (1964),
    /// in the restricted form in which no part is edited twice.
    /// </summary>
    public static int Distance(string a, string b)
    {
        int[] before = new int[b.Length + 1], last = new int[b.Length + 1], now = new int[b.Length + 1];
        for (int j = 0; j <= b.Length; j++)
        {
            last[j] = j;
        }

        for (int i = 1; i <= a.Length; i++)
        {
            now[0] = i;
            for (int j = 1; j <= b.Length; j++)
            {
                int replaced = last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
                now[j] = Math.Min(Math.Min(last[j] + 1, now[j - 1] + 1), replaced);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                {
                    now[j] = Math.Min(now[j], before[j - 2] + 1);
                }
            }

            (before, last, now) = (last, now, before);
        }

        return last[b.Length];
    }
}
