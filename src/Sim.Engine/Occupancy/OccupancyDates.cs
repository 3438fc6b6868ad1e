using NodaTime;
using NodaTime.Text;
using Sim.Engine.Schema;

namespace Sim.Engine.Occupancy;

/// <summary>
/// Reads dates as 2024-05-31 (a time after it is ignored), 31.5.2024 or 31/5/2024. Whether the day or the month stands
/// first between slashes is decided by the whole file; where no row decides it, the file is refused.
/// </summary>
internal sealed class OccupancyDates
{
    private static readonly LocalDatePattern Iso = LocalDatePattern.Iso;
    private static readonly LocalDatePattern Dots = LocalDatePattern.CreateWithInvariantCulture("d.M.uuuu");
    private static readonly LocalDatePattern DayFirst = LocalDatePattern.CreateWithInvariantCulture("d/M/uuuu");
    private static readonly LocalDatePattern MonthFirst = LocalDatePattern.CreateWithInvariantCulture("M/d/uuuu");
    private readonly LocalDatePattern slashes;
    private readonly string file;

    private OccupancyDates(LocalDatePattern slashes, string file)
    {
        this.slashes = slashes;
        this.file = file;
    }

    /// <summary>Decides how this file writes dates with slashes.</summary>
    public static OccupancyDates For(IEnumerable<(int Line, string Text)> dates, string file)
    {
        int undecided = 0;
        bool dayFirst = true, monthFirst = true;
        foreach ((int line, string text) in dates.Where(d => d.Text.Contains('/', StringComparison.Ordinal)))
        {
            bool asDay = DayFirst.Parse(text).Success, asMonth = MonthFirst.Parse(text).Success;
            if (!asDay && !asMonth)
            {
                continue; // named when it is read
            }
            (dayFirst, monthFirst) = (dayFirst && asDay, monthFirst && asMonth);
            if (!dayFirst && !monthFirst)
            {
                throw new InputFileException(file, line, $"'{text}' writes day and month in another order than the rows before; write dates as 2024-05-31");
            }
            undecided = undecided == 0 && asDay && asMonth && DayFirst.Parse(text).Value != MonthFirst.Parse(text).Value ? line : undecided;
        }
        if (undecided > 0 && dayFirst && monthFirst)
        {
            throw new InputFileException(file, undecided, "nothing in this file says whether the day or the month stands first; write dates as 2024-05-31");
        }
        return new OccupancyDates(dayFirst ? DayFirst : MonthFirst, file);
    }

    /// <summary>Reads one date.</summary>
    public LocalDate Parse(string text, int line)
    {
        string date = text.Length > 10 && text[10] is 'T' or ' ' ? text[..10] : text;
        ParseResult<LocalDate> result =
            date.Contains('/', StringComparison.Ordinal) ? slashes.Parse(date)
            : date.Contains('.', StringComparison.Ordinal) ? Dots.Parse(date.TrimEnd('.'))
            : Iso.Parse(date);
        return result.Success ? result.Value
            : throw new InputFileException(file, line, text.Length == 0
                ? "the date is missing" : $"'{text}' is not a date; 2024-05-31, 31.5.2024 or 31/5/2024 is due");
    }
}
