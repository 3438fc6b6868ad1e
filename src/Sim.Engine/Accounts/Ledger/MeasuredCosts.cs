using System.Globalization;

namespace Sim.Engine.Accounts;

/// <summary>
/// A file of measured costs, as an authority fills it in: columns centre, category, cost and person_nights, others free.
/// Rows without a cost are left out; person-nights stated once for a centre hold for its other rows.
/// </summary>
/// <param name="Costs">The rows filled in.</param>
/// <param name="Empty">Rows left empty.</param>
/// <param name="Problems">What is wrong, each with its place (line:column) and rule.</param>
public sealed record MeasuredCosts(IReadOnlyList<MeasuredCost> Costs, int Empty, IReadOnlyList<(int Line, int Column, string Message)> Problems)
{
    private const int MostRows = 100_000;

    private static readonly string[] Needed = ["centre", "category", "cost", "person_nights"];

    /// <summary>Reads text, with commas and decimal points or with semicolons and decimal commas.</summary>
    public static MeasuredCosts Read(TextReader text)
    {
        var problems = new List<(int, int, string)>();
        var rows = new List<(int Line, string Centre, CostCategory Category, double CostEur, double Nights)>();
        int line = 0, empty = 0;
        int[]? at = null;
        char separator = ',';
        while (text.ReadLine() is { } row && line < MostRows)
        {
            line++;
            if (string.IsNullOrWhiteSpace(row) || row.TrimStart('\uFEFF').StartsWith('#'))
            {
                continue;
            }
            if (at is null)
            {
                separator = row.Count(c => c == ';') > row.Count(c => c == ',') ? ';' : ',';
                string[] names = [.. Fields(row, separator).Select(f => f.TrimStart('\uFEFF').Split('[')[0].Trim().ToLowerInvariant())];
                at = [.. Needed.Select(n => Array.IndexOf(names, n))];
                foreach ((string name, int i) in Needed.Zip(at).Where(p => p.Second < 0))
                {
                    problems.Add((line, 1, $"has no column {name}; needed are {string.Join(", ", Needed)}"));
                }
                if (problems.Count > 0)
                {
                    break;
                }
                continue;
            }
            ReadRow(line, Fields(row, separator), at, separator, rows, problems, ref empty);
        }
        if (at is null)
        {
            problems.Add((1, 1, $"is empty; needed are the columns {string.Join(", ", Needed)}"));
        }
        return new(WithNights(rows, problems), empty, problems);
    }

    private static void ReadRow(
        int line, string[] fields, int[] at, char separator, List<(int, string, CostCategory, double, double)> rows, List<(int, int, string)> problems, ref int empty)
    {
        string Field(int i) => at[i] < fields.Length ? fields[at[i]].Trim() : "";
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

    private static string[] Fields(string row, char separator)
    {
        var fields = new List<string>();
        int start = 0;
        bool quoted = false;
        for (int i = 0; i <= row.Length; i++)
        {
            if (i == row.Length || (row[i] == separator && !quoted))
            {
                string field = row[start..i].Trim();
                fields.Add(field.Length > 1 && field[0] == '"' && field[^1] == '"' ? field[1..^1].Replace("\"\"", "\"", StringComparison.Ordinal) : field);
                start = i + 1;
            }
            else if (row[i] == '"')
            {
                quoted = !quoted;
            }
        }
        return [.. fields];
    }
}
