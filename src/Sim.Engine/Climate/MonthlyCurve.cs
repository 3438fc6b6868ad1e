namespace Sim.Engine.Climate;

/// <summary>Draws a curve through monthly means.</summary>
public static class MonthlyCurve
{
    /// <summary>
    /// Values of 365 days on straight lines between mid-months, the corners moved until every month's mean is exactly
    /// the given one (so that a generator around the curve has no steps and no bias).
    /// </summary>
    public static double[] Daily(double[] monthlyMeans)
    {
        double[] corners = (double[])monthlyMeans.Clone();
        double[] daily = new double[365];
        for (int round = 0; round < 60; round++)
        {
            Draw(corners, daily);
            for (int month = 0; month < 12; month++)
            {
                corners[month] += monthlyMeans[month] - daily.AsSpan(Months.FirstDay(month), Months.Days[month]).Mean();
            }
        }
        Draw(corners, daily);
        return daily;
    }

    private static void Draw(double[] corners, double[] daily)
    {
        for (int month = 0; month < 12; month++)
        {
            int next = (month + 1) % 12;
            double from = Months.FirstDay(month) + Months.Days[month] / 2.0;
            double span = (Months.Days[month] + Months.Days[next]) / 2.0;
            for (int day = (int)Math.Ceiling(from - 0.5); day + 0.5 < from + span; day++)
            {
                daily[day % 365] = corners[month] + (corners[next] - corners[month]) * (day + 0.5 - from) / span;
            }
        }
    }
}
