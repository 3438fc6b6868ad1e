namespace Sim.Engine.Accounts;

/// <summary>
/// Hours in which residents' water lay below a minimum: the litres delivered in an hour and the 23 before it, over the residents
/// of these 24 hours. A running day, so that a cut that falls on two calendar days is seen, and nights without use are not.
/// </summary>
/// <param name="Hours">Hours below the minimum, h.</param>
/// <param name="PeopleHours">Residents of these hours, people-hours.</param>
/// <param name="JudgedHours">Hours judged, h: those with residents on both of the days that the running day touches.</param>
internal readonly record struct ShortWater(double Hours, double PeopleHours, double JudgedHours)
{
    private const int Day = 24;

    // As with days: a limit that is met exactly is met.
    private const double Tolerance = 1e-9;

    /// <summary>The hours of one site below a minimum, L/person/day; nothing where the months tell no hours.</summary>
    public static ShortWater? Below(IReadOnlyList<MeteredMonth> months, double limitLPerPersonDay)
    {
        (double hours, double peopleHours, double judged) = (0, 0, 0);
        ReadOnlyMemory<double> before = default;
        double residentsBefore = 0;
        foreach (MeteredMonth month in months.OrderBy(m => m.Month))
        {
            int days = Math.Min(month.ResidentsByDay.Length, month.DeliveredLByHour.Length / Day);
            for (int day = 0; day < days; day++)
            {
                ReadOnlyMemory<double> today = month.DeliveredLByHour.Slice(day * Day, Day);
                double residents = month.ResidentsByDay[day];
                if (residents > 0 && residentsBefore > 0)
                {
                    int below = HoursBelow(before.Span, today.Span, residentsBefore, residents, limitLPerPersonDay * (1 - Tolerance));
                    (hours, peopleHours, judged) = (hours + below, peopleHours + (below * residents), judged + Day);
                }
                (before, residentsBefore) = (today, residents);
            }
        }
        return judged > 0 ? new(hours, peopleHours, judged) : null;
    }

    // The window moves from the whole of yesterday to the whole of today.
    private static int HoursBelow(ReadOnlySpan<double> yesterdayL, ReadOnlySpan<double> todayL, double before, double now, double limitLPerPersonDay)
    {
        double litres = 0;
        foreach (double hourL in yesterdayL)
        {
            litres += hourL;
        }
        int below = 0;
        for (int hour = 0; hour < Day; hour++)
        {
            litres += todayL[hour] - yesterdayL[hour];
            double residents = before + ((now - before) * (hour + 1) / Day);
            below += litres < limitLPerPersonDay * residents ? 1 : 0;
        }
        return below;
    }
}
