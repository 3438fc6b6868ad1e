using NodaTime;
using Sim.Engine.Schema;

namespace Sim.Engine.Occupancy;

/// <summary>Residents recorded on a date; the line of the file is kept for messages.</summary>
public readonly record struct OccupancyRecord(LocalDate Date, double People, int Line);

/// <summary>
/// A recorded occupancy series: a DTM export (<c>numPresentIdpInd</c>, <c>reportingDate</c>) or a table with the columns
/// <c>date</c> and <c>people</c>; other columns are ignored, lines starting with # are comments.
/// </summary>
/// <param name="Name">Name of the file.</param>
/// <param name="Records">One record per date, in order of date.</param>
/// <param name="RowsRead">Rows of data in the file.</param>
/// <param name="RowsSummed">DTM rows added to another row of their date and round (one row per location).</param>
/// <param name="RowsSuperseded">DTM rows of a date left out because a later round reports that date too.</param>
/// <param name="WasSorted">Whether the rows stood in order of date.</param>
public sealed record OccupancyFile(
    string Name, IReadOnlyList<OccupancyRecord> Records, int RowsRead, int RowsSummed, int RowsSuperseded, bool WasSorted)
{
    /// <summary>Reads a file.</summary>
    /// <exception cref="InputFileException">The file is missing, unreadable or not as described.</exception>
    public static OccupancyFile Load(string path, string? name = null)
    {
        using StreamReader reader = InputFile.Open(path, name ?? path);
        return Read(reader, name ?? path);
    }

    /// <summary>Reads a table from text.</summary>
    /// <exception cref="InputFileException">The table is not as described.</exception>
    public static OccupancyFile Read(TextReader reader, string name)
    {
        List<OccupancyRow> rows = OccupancyRow.ReadAll(reader, name);
        bool sorted = rows.Zip(rows.Skip(1)).All(pair => pair.First.Date <= pair.Second.Date);
        var records = new List<OccupancyRecord>();
        int summed = 0, superseded = 0;
        foreach (IGrouping<LocalDate, OccupancyRow> day in rows.GroupBy(r => r.Date).OrderBy(g => g.Key))
        {
            OccupancyRow[] last = [.. day.GroupBy(r => r.Round ?? 0).OrderBy(g => g.Key).Last()];
            if (last.Length > 1 && last[1].Round is null)
            {
                throw new InputFileException(name, last[1].Line,
                    $"{last[1].Date:uuuu'-'MM'-'dd} is given twice (first on line {last[0].Line}); write one row per date");
            }
            summed += last.Length - 1;
            superseded += day.Count() - last.Length;
            records.Add(new OccupancyRecord(day.Key, last.Sum(r => r.People), last[0].Line));
        }
        return new OccupancyFile(name, records, rows.Count, summed, superseded, sorted);
    }
}
