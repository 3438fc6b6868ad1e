namespace Sim.Engine.Time;

/// <summary>
/// What varies by hour of the day and between working days and weekends, in civil time: a built-in shape by name
/// (<c>hours: laundry-night</c>), or 24 values of one's own (<c>kind: own</c>).
/// </summary>
/// <remarks>Saturday and Sunday are the weekend; public holidays are not known.</remarks>
public abstract record Schedule
{
    /// <summary>The 24 values of a working day and of a weekend day.</summary>
    internal abstract (double[] Weekday, double[] Weekend) Days { get; }

    /// <summary>The values of the 168 hours of a week from Monday 00-01.</summary>
    public double[] Week()
    {
        (double[] weekday, double[] weekend) = Days;
        var week = new double[168];
        for (int hour = 0; hour < week.Length; hour++)
        {
            week[hour] = (hour < 5 * 24 ? weekday : weekend)[hour % 24];
        }
        return week;
    }

    /// <summary>The value of each of the 8,760 hours of a year, such as the share of people awake.</summary>
    public double[] Hours(CivilYear year)
    {
        double[] week = Week();
        return Array.ConvertAll(year.CivilHourOfWeek, h => week[h]);
    }

    /// <summary>
    /// The share of the day's amount that falls into each of the 8,760 hours of a year: the 24 hours of a day of
    /// standard time sum to 1, also on days on which clocks change. A day on which the schedule is all zero keeps zeros.
    /// </summary>
    public double[] ShareOfDay(CivilYear year) => Shared(year, nameof(ShareOfDay), () => SharesOfDay(year));

    /// <summary>
    /// The share of the mean day's amount that falls into each hour, the year summing to 365: for amounts given per
    /// person-day on average although some days (an office on Sunday) have none.
    /// </summary>
    public double[] ShareOfMeanDay(CivilYear year) => Shared(year, nameof(ShareOfMeanDay), () =>
    {
        double[] hours = Hours(year);
        double scale = Calendar.DaysPerYear / hours.Sum();
        return Array.ConvertAll(hours, h => h * scale);
    });

    /// <summary>The largest of a year's <see cref="ShareOfDay"/>.</summary>
    public double LargestShareOfDay(CivilYear year) => Shared(year, nameof(LargestShareOfDay), () => [ShareOfDay(year).Max()])[0];

    /// <summary>The largest of a year's <see cref="ShareOfMeanDay"/>.</summary>
    public double LargestShareOfMeanDay(CivilYear year) => Shared(year, nameof(LargestShareOfMeanDay), () => [ShareOfMeanDay(year).Max()])[0];

    // Values of one's own are not kept: a study may try thousands of them.
    private double[] Shared(CivilYear year, string what, Func<double[]> make) =>
        this is BuiltInSchedule ? year.Column(what, this, make) : make();

    private double[] SharesOfDay(CivilYear year)
    {
        double[] hours = Hours(year);
        for (int first = 0; first < hours.Length; first += 24)
        {
            Span<double> day = hours.AsSpan(first, 24);
            double sum = 0;
            foreach (double value in day)
            {
                sum += value;
            }
            for (int i = 0; sum > 0 && i < 24; i++)
            {
                day[i] /= sum;
            }
        }
        return hours;
    }
}
