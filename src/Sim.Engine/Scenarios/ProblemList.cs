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
        if (found.Count < MostKept)
        {
            found.Add(problem);
        }
    }

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
        foreach (Problem problem in other.Sorted.Where(p => !found.Contains(p) && known.Count < MostKept && known.Add(p)))
        {
            bool isNamed = problem.Message.EndsWith($" {variation})", StringComparison.Ordinal) || problem.Message.Contains($"; {variation} cannot hold both", StringComparison.Ordinal)
                || problem.Path == $"options.{variation}" || problem.Path.StartsWith($"options.{variation}.", StringComparison.Ordinal) || problem.Path == $"packages.{variation}";
            Add(isNamed ? problem : problem with { Message = $"{problem.Message} (with {variation})" });
        }
    }

    /// <summary>One line per problem, the first hundred, then how many more there are.</summary>
    public override string ToString()
    {
        var text = new StringBuilder();
        foreach (Problem problem in Sorted.Take(MostPrinted))
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
