using System.Globalization;
using Sim.Engine.Schema;

namespace Sim.Engine.Studies;

/// <summary>One row of a file of bills that could be read.</summary>
internal readonly record struct BillRow(int Line, string Month, MeasuredCarrier Carrier, double Quantity);

/// <summary>What a file of bills holds: its rows, and what is wrong with it by line (0 for the file as a whole).</summary>
internal sealed record BillsFile(IReadOnlyList<BillRow> Rows, IReadOnlyList<(int Line, string Problem)> Problems)
{
    private const string Columns = "month, carrier, quantity and, unless it stands in the quantity, unit";

    /// <summary>Reads a file.</summary>
    public static BillsFile Load(string path)
    {
        try
        {
            using StreamReader reader = InputFile.Open(path, path);
            return Read(reader);
        }
        catch (InputFileException e)
        {
            return new([], [(e.Line, e.Problem)]);
        }
    }

    /// <summary>Reads text: separated by commas, semicolons or tabs, with decimal points or commas.</summary>
    public static BillsFile Read(TextReader reader)
    {
        List<(int Line, string[] Fields)> lines;
        char delimiter;
        try
        {
            lines = CsvLines.Read(reader, "", out delimiter);
        }
        catch (InputFileException e)
        {
            return new([], [(e.Line, e.Problem)]);
        }
        if (lines.Count == 0)
        {
            return new([], [(0, $"is empty; a header with the columns {Columns} is due")]);
        }
        string[] header = lines[0].Fields;
        int Column(string title) => Array.FindIndex(header, h => string.Equals(h, title, StringComparison.OrdinalIgnoreCase));
        (int month, int carrier, int quantity, int unit) = (Column("month"), Column("carrier"), Column("quantity"), Column("unit"));
        if (month < 0 || carrier < 0 || quantity < 0)
        {
            return new([], [(lines[0].Line, $"the columns are {string.Join(", ", header)}; {Columns} are due")]);
        }
        var rows = new List<BillRow>();
        var problems = new List<(int, string)>();
        foreach ((int line, string[] fields) in lines[1..])
        {
            string Field(int column) => column >= 0 && column < fields.Length ? fields[column] : "";
            string? problem = Row(line, Field(month), Field(carrier), Field(quantity), Field(unit), delimiter, out BillRow row);
            if (problem is null)
            {
                rows.Add(row);
            }
            else
            {
                problems.Add((line, problem));
            }
        }
        return new(rows, problems);
    }

    private static string? Row(int line, string month, string name, string text, string unit, char delimiter, out BillRow row)
    {
        row = default;
        string key = name.Trim().ToLowerInvariant().Replace(' ', '_').Replace('-', '_');
        if (MeasuredCarrier.All.FirstOrDefault(c => c.Key == key) is not { } carrier)
        {
            IEnumerable<string> known = MeasuredCarrier.All.Select(c => c.Key);
            return $"'{name}' is not a carrier" + (Nearest.To(key, known) is { } nearest ? $"; nearest: {nearest}" : "") + $" (allowed: {string.Join(", ", known)})";
        }
        int length = text.TakeWhile(c => char.IsAsciiDigit(c) || c is '.' or ',' or '-' or '+').Count();
        if (Number(length > 0 ? text[..length] : text, delimiter, out double number) is { } problem)
        {
            return problem;
        }
        string written = text[length..].Trim() is { Length: > 0 } within ? within : unit;
        string units = string.Join(", ", carrier.Unit.Accepted);
        if (!Unit.TryParse(written, out Unit? of, out string? why))
        {
            return $"'{text}' has no readable unit: {why} (units {units})";
        }
        if (of.Dimension != carrier.Unit.Dimension)
        {
            return $"'{$"{text} {(written == unit ? unit : "")}".Trim()}' {(written.Length == 0 ? "has no unit" : $"is not a quantity of {carrier.Key}")} (units {units})";
        }
        row = new(line, month, carrier, of.Convert(number, carrier.Unit));
        return row.Quantity < 0 && !carrier.IsMoney ? $"'{text}' is negative" : null;
    }

    // A decimal point or comma; what could be thousands or decimals is refused, as in records of occupancy.
    private static string? Number(string text, char delimiter, out double number)
    {
        int mark = text.IndexOfAny(['.', ',']);
        bool pointInPlainCsv = mark >= 0 && text[mark] == '.' && delimiter == ',';
        number = 0;
        if (mark > 0 && text.Length - mark == 4 && !pointInPlainCsv && text[..mark] != "0" && text[(mark + 1)..].All(char.IsAsciiDigit))
        {
            return $"'{text}' may mean thousands or decimals; write {text.Remove(mark, 1)} or another number of decimals";
        }
        return double.TryParse(text.Replace(',', '.'), NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out number) && double.IsFinite(number)
            ? null
            : text.Length == 0 ? "the quantity is missing" : $"'{text}' is not a number; decimals are written with one point or comma, thousands without a separator";
    }
}
