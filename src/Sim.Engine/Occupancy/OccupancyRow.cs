using System.Globalization;
using NodaTime;
using Sim.Engine.Schema;

namespace Sim.Engine.Occupancy;

/// <summary>One row of a recorded occupancy table; the round is null where the table is not a DTM export.</summary>
internal readonly record struct OccupancyRow(LocalDate Date, double People, int? Round, int Line)
{
    private const double MostPeople = 1_000_000;

    /// <summary>Reads all rows below the header.</summary>
    public static List<OccupancyRow> ReadAll(TextReader reader, string name)
    {
        List<(int Line, string[] Fields)> lines = CsvLines.Read(reader, name, out char delimiter);
        if (lines.Count == 0)
        {
            throw new InputFileException(name, 0, "the file is empty; a header with the columns date and people is due");
        }
        (int headerLine, string[] header) = lines[0];
        int people = Column(header, "people"), round = Column(header, "roundNumber");
        bool dtm = people < 0;
        people = dtm ? Column(header, "numPresentIdpInd") : people;
        int date = Column(header, dtm ? "reportingDate" : "date");
        if (people < 0 || date < 0)
        {
            throw new InputFileException(name, headerLine,
                $"the columns are {string.Join(", ", header)}; date and people, or reportingDate and numPresentIdpInd (DTM), are due");
        }
        var raw = new List<(int Line, string Date, string People, string Round)>();
        foreach ((int line, string[] fields) in lines[1..])
        {
            string Field(int column) => column >= 0 && column < fields.Length ? fields[column] : "";
            if (!Field(date).StartsWith('#')) // the row of HXL tags below a DTM header
            {
                raw.Add((line, Field(date), Field(people), Field(round)));
            }
        }
        if (raw.Count == 0)
        {
            throw new InputFileException(name, headerLine, "there are no rows below the header");
        }
        OccupancyDates dates = OccupancyDates.For(raw.Select(r => (r.Line, r.Date)), name);
        return raw.ConvertAll(r => new OccupancyRow(
            dates.Parse(r.Date, r.Line), Count(r.People, delimiter, name, r.Line), dtm ? RoundNumber(r.Round, name, r.Line) : null, r.Line));
    }

    private static int Column(string[] header, string title) =>
        Array.FindIndex(header, h => string.Equals(h, title, StringComparison.OrdinalIgnoreCase));

    private static int RoundNumber(string text, string name, int line) =>
        text.Length == 0 ? 0
        : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int round) ? round
        : throw new InputFileException(name, line, $"'{text}' is not a round number");

    /// <summary>A count of people, with a decimal point or comma; what could be thousands or decimals is refused.</summary>
    private static double Count(string text, char delimiter, string name, int line)
    {
        string Found() => text.Length == 0 ? "the number of people is missing" : $"'{text}' is not a number of people";
        int mark = text.IndexOfAny(['.', ',']);
        if (mark > 0 && text.Length - mark == 4 && text[..mark] != "0" && text.Replace(text[mark], '0').All(char.IsAsciiDigit))
        {
            throw new InputFileException(name, line, $"'{text}' may mean thousands or decimals; write {text.Remove(mark, 1)} or fewer decimals");
        }
        if (!double.TryParse(text.Replace(',', '.'), NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out double people)
            || !double.IsFinite(people))
        {
            throw new InputFileException(name, line, Found());
        }
        return people switch
        {
            < 0 => throw new InputFileException(name, line, $"'{text}' people is negative"),
            > MostPeople => throw new InputFileException(name, line, $"'{text}' is more people than a site can hold"),
            _ => people,
        };
    }
}
