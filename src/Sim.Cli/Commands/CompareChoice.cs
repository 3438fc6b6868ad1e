using System.Globalization;
using Sim.Cli.Reports;
using Sim.Engine.Scenarios;
using Sim.Engine.Schema;
using Sim.Engine.Studies;

namespace Sim.Cli.Commands;

/// <summary>Which variations of a comparison are shown, and in which order. The baseline stands first whatever is chosen.</summary>
internal sealed class CompareChoice
{
    private static readonly string[] Signs = ["<=", ">=", "<", ">"];

    private readonly List<(CompareField Field, string Sign, double Limit)> limits = [];
    private CompareField? sort;
    private bool descending;
    private string[] only = [];
    private VariationKind? kind;

    /// <summary>Reads what was asked for; all that is wrong with it goes to the list.</summary>
    public static CompareChoice Read(string? sort, string? only, VariationKind? kind, IReadOnlyList<string> where, Scenario scenario, List<string> wrong)
    {
        var choice = new CompareChoice { kind = kind };
        if (sort?.Split(',', StringSplitOptions.TrimEntries) is { } order)
        {
            choice.sort = Field(order[0], "--sort", wrong);
            choice.descending = order.Length == 2 && order[1] == "desc";
            if (order.Length > 2 || (order.Length == 2 && order[1] is not ("asc" or "desc")))
            {
                wrong.Add($"--sort {sort} is not of the form COLUMN or COLUMN,desc");
            }
        }
        choice.only = only?.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) ?? [];
        string[] names = [.. scenario.NamesIn("options"), .. scenario.NamesIn("packages")];
        wrong.AddRange(choice.only.Where(n => !names.Contains(n, StringComparer.Ordinal))
            .Select(n => $"--only: there is no option or package {n}{Hint(n, names)}; there are {string.Join(", ", names)}"));
        foreach (string text in where)
        {
            choice.Limit(text, wrong);
        }
        return choice;
    }

    /// <summary>The baseline, then what was chosen of the rest.</summary>
    public IReadOnlyList<Result> Of(IReadOnlyList<Result> results)
    {
        IEnumerable<Result> chosen = results.Skip(1)
            .Where(r => only.Length == 0 || only.Contains(r.Name, StringComparer.Ordinal))
            .Where(r => kind is null || r.Kind == kind)
            .Where(r => limits.TrueForAll(l => Holds(l.Field.Of(r), l.Sign, l.Limit)));
        if (sort is { } by)
        {
            // What has no value comes last either way; equal ones keep the order of the file.
            chosen = chosen.OrderBy(r => double.IsNaN(by.Of(r))).ThenBy(r => descending ? -by.Of(r) : by.Of(r));
        }
        return [results[0], .. chosen];
    }

    private void Limit(string text, List<string> wrong)
    {
        string? sign = Array.Find(Signs, s => text.Contains(s, StringComparison.Ordinal));
        int at = sign is null ? -1 : text.IndexOf(sign, StringComparison.Ordinal);
        string bound = at < 1 ? "" : text[(at + sign!.Length)..].Trim();
        int digits = bound.TakeWhile(c => char.IsAsciiDigit(c) || c is '.' or '-' or '+').Count();
        if (!double.TryParse(bound[..digits], NumberStyles.Float, CultureInfo.InvariantCulture, out double limit))
        {
            wrong.Add($"--where '{text}' is not of the form COLUMN<=NUMBER (or <, >, >=), with a unit if not that of docs/results.md");
        }
        else if (Field(text[..at].Trim(), "--where", wrong) is { } field && InUnitOf(field, limit, bound[digits..].Trim(), text, wrong) is { } inUnit)
        {
            limits.Add((field, sign!, inUnit));
        }
    }

    // The table shows thousands and percent, the fields are plain: a limit may say what it is in, and a share over 1 is none.
    private static double? InUnitOf(CompareField field, double limit, string unit, string text, List<string> wrong)
    {
        if (unit.Length > 0 && Unit.TryParse(unit, out Unit? from, out _) && Unit.TryParse(field.Unit, out Unit? to, out _) && from.Dimension == to.Dimension)
        {
            return from.Convert(limit, to);
        }
        if (unit == "k" + field.Unit)
        {
            return 1000 * limit;
        }
        if (unit.Length > 0 && unit != field.Unit)
        {
            wrong.Add($"--where '{text}': {unit} is not a unit of {field.Name}, which is in {field.Unit}");
            return null;
        }
        if (unit.Length == 0 && field.Unit == "fraction" && limit > 1)
        {
            wrong.Add(string.Create(CultureInfo.InvariantCulture, $"--where '{text}': {field.Name} is a share from 0 to 1; write {limit} %"));
            return null;
        }
        return limit;
    }

    /// <summary>What the limits are in, for whom they leave nothing.</summary>
    public string Limits => string.Join(", ", limits.Select(l => string.Create(CultureInfo.InvariantCulture, $"{l.Field.Name} {l.Sign} {l.Limit} {l.Field.Unit}")));

    private static bool Holds(double value, string sign, double limit) => sign switch
    {
        "<=" => value <= limit,
        ">=" => value >= limit,
        "<" => value < limit,
        _ => value > limit,
    };

    private static CompareField? Field(string name, string of, List<string> wrong)
    {
        CompareField? field = CompareField.All.FirstOrDefault(f => f.Name == name);
        if (field is null)
        {
            wrong.Add($"{of}: there is no column {name}{Hint(name, CompareField.All.Select(f => f.Name))}; there are {string.Join(", ", CompareField.Headline.Select(f => f.Name))}, and every key of docs/indicators.md");
        }
        return field;
    }

    private static string Hint(string name, IEnumerable<string> names) => Nearest.To(name, names) is { } near ? $" (nearest: {near})" : "";
}
