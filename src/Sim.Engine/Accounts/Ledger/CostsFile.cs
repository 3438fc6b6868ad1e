using System.Globalization;
using Sim.Engine.Schema;

namespace Sim.Engine.Accounts;

/// <summary>
/// A file of measured costs, as an authority fills it in: columns centre, category, cost and person_nights, others free.
/// Rows without a cost are left out; person-nights stated once for a centre hold for its other rows.
/// </summary>
/// <param name="Costs">The rows filled in.</param>
/// <param name="Empty">Rows left empty.</param>
/// <param name="Problems">What is wrong, each with its place (line:column) and rule.</param>
public sealed record CostsFile(IReadOnlyList<MeasuredCost> Costs, int Empty, IReadOnlyList<(int Line, int Column, string Message)> Problems)
{
    private static readonly string[] Needed = ["centre", "category", "cost", "person_nights"];

    /// <summary>Reads text, with commas and decimal points or with semicolons and decimal commas.</summary>
    public static CostsFile Read(TextReader text)
    {
        var problems = new List<(int, int, string)>();
        var rows = new List<(int Line, string Centre, CostCategory Category, double CostEur, double Nights)>();
        int empty = 0;
        List<(int Line, string[] Fields)> lines = [];
        char separator = ',';
        try
        {
            lines = CsvLines.Read(text, "", out separator);
        }
        catch (InputFileException problem)
        {
            problems.Add((problem.Line, 1, problem.Problem));
            return new([], 0, problems);
        }
        if (lines.Count == 0)
        {
            problems.Add((1, 1, $"is empty; needed are the columns {string.Join(", ", Needed)}"));
            return new([], 0, problems);
        }
        string[] names = [.. lines[0].Fields.Select(f => f.Split('[')[0].Trim().ToLowerInvariant())];
        int[] at = [.. Needed.Select(n => Array.IndexOf(names, n))];
        problems.AddRange(Needed.Where((_, i) => at[i] < 0).Select(name => (lines[0].Line, 1, $"has no column {name}; needed are {string.Join(", ", Needed)}")));
        foreach ((int line, string[] fields) in problems.Count > 0 ? [] : lines[1..])
        {
            ReadRow(line, fields, at, separator, rows, problems, ref empty);
        }
        return new(WithNights(rows, problems), empty, problems);
    }

    private static void ReadRow(
        int line, string[] fields, int[] at, char separator, List<(int, string, CostCategory, double, double)> rows, List<(int, int, string)> problems, ref int empty)
    {
        string Field(int i) => at[i] < fields.Length ? fields[at[i]] : "";
        double Number(int i)
        {
            string text = Field(i);
            string plain = separator == ';' ? text.Replace(".", "", StringComparison.Ordinal).Replace(',', '.') : text;
            if (text.Length == 0)
            {
                return double.NaN;
            }
            if (!double.TryParse(plain, NumberStyles.Float, CultureInfo.InvariantCulture, out double value) || !double.IsFinite(value) || (i == 3 && value <= 0))
            {
                problems.Add((line, at[i] + 1, $"{Needed[i]} '{text}' is not a number{(i == 3 ? " above 0" : "")}"));
            }
            return value;
        }
        if (CostCategories.Read(Field(1)) is not { } category)
        {
            problems.Add((line, at[1] + 1, CostCategories.Unknown(Field(1))));
            return;
        }
        double cost = Number(2), nights = Number(3);
        empty += double.IsNaN(cost) ? 1 : 0;
        rows.Add((line, Field(0), category, cost, nights));
    }

    private static List<MeasuredCost> WithNights(
        List<(int Line, string Centre, CostCategory Category, double CostEur, double Nights)> rows, List<(int, int, string)> problems)
    {
        var costs = new List<MeasuredCost>();
        foreach (var centre in rows.GroupBy(r => r.Centre, StringComparer.Ordinal))
        {
            double[] stated = [.. centre.Select(r => r.Nights).Where(n => !double.IsNaN(n)).Distinct()];
            foreach (var row in centre.Where(r => !double.IsNaN(r.CostEur)))
            {
                double nights = double.IsNaN(row.Nights) && stated.Length == 1 ? stated[0] : row.Nights;
                if (double.IsNaN(nights))
                {
                    problems.Add((row.Line, 1, stated.Length == 0
                        ? $"has a cost but '{row.Centre}' states no person_nights" : $"has no person_nights, and '{row.Centre}' states several: state those of this cost"));
                    continue;
                }
                costs.Add(new(row.Line, row.Centre, row.Category, row.CostEur, nights));
            }
        }
        return costs;
    }
}
