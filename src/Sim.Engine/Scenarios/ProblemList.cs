using System.Text;

namespace Sim.Engine.Scenarios;

/// <summary>Everything wrong with a scenario, gathered in one go; each problem once.</summary>
public sealed class ProblemList
{
    /// <summary>How many problems are printed before only their number is.</summary>
    public const int MostPrinted = 100;

    private const int MostKept = 10_000;
    private readonly HashSet<Problem> found = [];
    // As they were before a variation's name was put to them.
    private readonly HashSet<Problem> known = [];

    /// <summary>Number of problems.</summary>
    public int Count => found.Count;

    /// <summary>Whether any of them prevents a run.</summary>
    public bool HasErrors { get; private set; }

    /// <summary>The problems by file, line and column.</summary>
    public IReadOnlyList<Problem> Sorted =>
    [
        .. found.OrderBy(p => p.File, StringComparer.Ordinal).ThenBy(p => p.Line).ThenBy(p => p.Column)
            .ThenBy(p => p.Path, StringComparer.Ordinal).ThenBy(p => p.Severity).ThenBy(p => p.Message, StringComparer.Ordinal),
    ];

    /// <summary>Adds a problem, if it is new.</summary>
    public void Add(Problem problem)
    {
        HasErrors |= problem.Severity == Severity.Error;
        if (IsRoom(found, problem))
        {
            found.Add(problem);
        }
    }

    // Room for as many errors, however many warnings came before.
    private static bool IsRoom(HashSet<Problem> of, Problem problem) => of.Count < (problem.Severity == Severity.Error ? 2 : 1) * MostKept;

    /// <summary>Adds all problems of another list.</summary>
    public void AddAll(ProblemList other)
    {
        foreach (Problem problem in other.found)
        {
            Add(problem);
        }
    }

    /// <summary>Adds the problems that a variation brings and nothing before it had, with its name where they do not bear it.</summary>
    public void AddAll(ProblemList other, string variation)
    {
        foreach (Problem problem in other.Sorted.Where(p => !found.Contains(p) && IsRoom(known, p) && known.Add(p)))
        {
            bool isNamed = problem.Message.EndsWith($" {variation})", StringComparison.Ordinal) || problem.Message.Contains($"; {variation} cannot hold both", StringComparison.Ordinal)
                || problem.Path == $"options.{variation}" || problem.Path.StartsWith($"options.{variation}.", StringComparison.Ordinal) || problem.Path == $"packages.{variation}";
            Add(isNamed ? problem : problem with { Message = $"{problem.Message} (with {variation})" });
        }
    }

    /// <summary>One line per problem, a hundred of them with the errors before the warnings, then how many more there are.</summary>
    public override string ToString()
    {
        var text = new StringBuilder();
        // Warnings must not crowd out the errors for which a file is refused.
        IReadOnlyList<Problem> sorted = Sorted;
        HashSet<Problem> shown = [.. sorted.OrderBy(p => p.Severity).Take(MostPrinted)];
        foreach (Problem problem in sorted.Where(shown.Contains))
        {
            text.Append(problem).Append('\n');
        }

        if (found.Count > MostPrinted)
        {
            text.Append("and ").Append(Schema.Counted.Of(found.Count - MostPrinted, "more problem")).Append('\n');
        }

        return text.ToString();
    }
}
