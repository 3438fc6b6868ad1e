using Sim.Engine.Time;

namespace Sim.Engine.Occupancy;

/// <summary>What a record shows of closures and surges, and its monthly logarithms without them.</summary>
/// <param name="Logs">Mean logarithm of each month's people: closed months bridged, surges taken off.</param>
/// <param name="Surges">Surges found, as rate, mean size and mean fading; none where there are none.</param>
/// <param name="SurgesFound">Number of surges in the record.</param>
/// <param name="Closures">Closures found, as rate and mean length; none where there are none.</param>
/// <param name="ClosuresFound">Number of closures in the record.</param>
internal sealed record RecordedEvents(double[] Logs, Surges? Surges, int SurgesFound, Closures? Closures, int ClosuresFound)
{
    /// <summary>A centre with less than this share of its beds taken counts as closed.</summary>
    internal const double ClosedShare = 0.02;

    /// <summary>
    /// Reads the events of a record. Closures: runs of days with less than 2 % of the beds taken; rate = runs begun over open
    /// years, length = closed days over runs ended, the maximum likelihood of a Poisson process with exponential lengths.
    /// Surges: see <see cref="SurgeSearch"/>.
    /// </summary>
    public static RecordedEvents Of(ReadOnlySpan<double> past, int firstDay, double capacityPeople)
    {
        double least = ClosedShare * capacityPeople;
        (Closures? closures, int begun) = ClosuresOf(past, least);
        double[] logs = OpenLogs(past, firstDay, least, out int firstMonth, out bool[] bridged);
        var search = new SurgeSearch(logs, firstMonth, bridged);
        return new(search.Quiet, search.Mean(past.Length / (double)Calendar.DaysPerYear), search.Found, closures, begun);
    }

    private static (Closures?, int) ClosuresOf(ReadOnlySpan<double> past, double least)
    {
        int begun = 0, ended = 0, closedDays = 0;
        for (int day = 0; day < past.Length; day++)
        {
            bool closed = past[day] < least, before = day > 0 && past[day - 1] < least;
            closedDays += closed ? 1 : 0;
            begun += closed && !before && day > 0 ? 1 : 0;
            ended += before && !closed ? 1 : 0;
        }
        if (begun == 0 || closedDays == past.Length)
        {
            return (null, begun);
        }
        double openYears = (past.Length - closedDays) / (double)Calendar.DaysPerYear;
        return (new Closures { RatePerYear = begun / openYears, LastsDays = Math.Max(1, closedDays / (double)Math.Max(ended, 1)) }, begun);
    }

    // Months with a closed day, and those beside them (where a thin record slopes), say nothing of the usual number: a straight line bridges them.
    private static double[] OpenLogs(ReadOnlySpan<double> past, int firstDay, double least, out int firstMonth, out bool[] bridged)
    {
        double[] means = SeriesStatistics.MonthlyMeans(past, firstDay, out firstMonth);
        var closed = new bool[means.Length];
        int month = 0;
        for (int day = 0; day < past.Length; day++)
        {
            closed[month] |= past[day] < least;
            bool last = day + 1 < past.Length && Calendar.MonthOfDay(SeriesStatistics.DayOfYear(firstDay + day))
                != Calendar.MonthOfDay(SeriesStatistics.DayOfYear(firstDay + day + 1));
            month += last ? 1 : 0;
        }
        bridged = new bool[means.Length];
        for (int m = 0; m < means.Length; m++)
        {
            bridged[m] = closed[m] || (m > 0 && closed[m - 1]) || (m + 1 < means.Length && closed[m + 1]);
        }
        double[] logs = Array.ConvertAll(means, m => Math.Log(Math.Max(m, 1)));
        return bridged.All(b => b) ? logs : Bridge(logs, bridged);
    }

    private static double[] Bridge(double[] logs, bool[] bridged)
    {
        var whole = new double[logs.Length];
        for (int m = 0; m < logs.Length; m++)
        {
            int before = m, after = m;
            while (before >= 0 && bridged[before])
            {
                before--;
            }
            while (after < logs.Length && bridged[after])
            {
                after++;
            }
            double left = before >= 0 ? logs[before] : logs[after], right = after < logs.Length ? logs[after] : left;
            whole[m] = after > before ? left + (right - left) * (m - before) / (after - before) : logs[m];
        }
        return whole;
    }
}
