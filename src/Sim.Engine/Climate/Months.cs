namespace Sim.Engine.Climate;

/// <summary>The twelve months of a year of 365 days, counted from 0.</summary>
internal static class Months
{
    public static readonly int[] Days = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

    private static readonly int[] First = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334];

    public static int FirstDay(int month) => First[month];

    public static int FirstHour(int month) => First[month] * 24;

    /// <summary>Month of a day of the year, both from 0.</summary>
    public static int OfDay(int day)
    {
        int month = 11;
        while (First[month] > day)
        {
            month--;
        }
        return month;
    }

    /// <summary>Mean of some numbers.</summary>
    public static double Mean(this Span<double> numbers) => Mean((ReadOnlySpan<double>)numbers);

    /// <summary>Mean of some numbers.</summary>
    public static double Mean(this ReadOnlySpan<double> numbers)
    {
        double sum = 0;
        foreach (double number in numbers)
        {
            sum += number;
        }
        return sum / numbers.Length;
    }
}
