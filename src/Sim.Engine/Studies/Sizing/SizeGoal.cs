using System.Globalization;

namespace Sim.Engine.Studies;

/// <summary>What is best.</summary>
public enum SizeAim
{
    /// <summary>Least life-cycle cost.</summary>
    Lcc,

    /// <summary>Least emissions among the sizes whose life-cycle cost is not above the baseline's.</summary>
    Emissions,

    /// <summary>Least life-cycle cost among the sizes that reach a share of own electricity.</summary>
    SelfSufficiency,
}

/// <summary>The goal of a search for sizes.</summary>
/// <param name="Aim">What is best.</param>
/// <param name="SelfSufficiencyFraction">Share of own electricity to be reached, 0-1, where that is the aim.</param>
public sealed record SizeGoal(SizeAim Aim, double SelfSufficiencyFraction = 0)
{
    private const string Share = "self-sufficiency=";

    /// <summary>Reads <c>lcc</c>, <c>emissions</c> or <c>self-sufficiency=60%</c>; none where it is none of them.</summary>
    public static SizeGoal? Read(string text)
    {
        string word = text.Trim();
        if (word is "lcc" or "emissions")
        {
            return new(word == "lcc" ? SizeAim.Lcc : SizeAim.Emissions);
        }
        if (!word.StartsWith(Share, StringComparison.Ordinal))
        {
            return null;
        }
        string number = word[Share.Length..].Trim();
        bool percent = number.EndsWith('%');
        return double.TryParse(percent ? number[..^1] : number, NumberStyles.AllowDecimalPoint | NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture, out double share)
            && share / (percent ? 100 : 1) is > 0 and <= 1 and double fraction ? new(SizeAim.SelfSufficiency, fraction) : null;
    }

    /// <summary>Whether sizes are allowed at all under the goal.</summary>
    public bool Allows(SizeCandidate candidate, SizeCandidate baseline) => Aim switch
    {
        SizeAim.Emissions => candidate.LifeCycleCostEur <= baseline.LifeCycleCostEur,
        SizeAim.SelfSufficiency => candidate.SelfSufficiencyFraction >= SelfSufficiencyFraction,
        _ => true,
    };

    /// <summary>The best of some candidates, the first of equals; none where none is allowed.</summary>
    public SizeCandidate? Best(IEnumerable<SizeCandidate> candidates, SizeCandidate baseline) =>
        candidates.Where(c => Allows(c, baseline)).MinBy(c => Aim == SizeAim.Emissions ? c.EmissionsTco2ePerYear : c.LifeCycleCostEur);

    /// <summary>Where to look on: around the best, or around what comes nearest to being allowed.</summary>
    internal SizeCandidate Nearest(IReadOnlyList<SizeCandidate> candidates, SizeCandidate baseline) =>
        Best(candidates, baseline) ?? (Aim == SizeAim.SelfSufficiency ? candidates.MaxBy(c => c.SelfSufficiencyFraction)! : candidates.MinBy(c => c.LifeCycleCostEur)!);
}
