using Sim.Engine.Schema;

namespace Sim.Engine.Accounts;

/// <summary>How long people wait for a shower or toilet in the hour in which most want one.</summary>
public sealed record Queues
{
    [Input("fraction", Min = 0, Max = 1, Default = "accounts.standards.queues.shower_peak", Help = "Share of a day's showers that people want in the busiest hour.")]
    public double ShowerPeakFraction { get; init; } = 0.2;

    [Input("fraction", Min = 0, Max = 1, Default = "accounts.standards.queues.toilet_peak", Help = "Share of a day's visits to toilets in the busiest hour.")]
    public double ToiletPeakFraction { get; init; } = 0.12;

    [Input("min", Min = 0.5, Max = 60, Default = "accounts.standards.queues.shower_time", Help = "Time for which one use takes a shower, undressing included.")]
    public double ShowerTimeMinutes { get; init; } = 12;

    [Input("min", Min = 0.5, Max = 60, Default = "accounts.standards.queues.toilet_time", Help = "Time for which one visit takes a toilet.")]
    public double ToiletTimeMinutes { get; init; } = 4;

    [Input("min", Min = 0, Max = 240, Default = "accounts.standards.queues.wait", Help = "Longest mean wait in the busiest hour.")]
    public double WaitMinutes { get; init; } = 10;

    /// <summary>
    /// Mean wait in a queue for n alike fixtures with random arrivals and uses of random length (M/M/n; Erlang 1917; the
    /// formula C of Kleinrock 1975, Queueing Systems 1, section 3.5), minutes; infinite where more come than can be served.
    /// </summary>
    /// <param name="perHour">Uses wanted in an hour.</param>
    /// <param name="useMinutes">Mean time of a use.</param>
    /// <param name="fixtures">Number of fixtures.</param>
    public static double ErlangWaitMinutes(double perHour, double useMinutes, int fixtures)
    {
        double load = perHour * useMinutes / 60;
        if (load <= 0)
        {
            return 0;
        }
        if (load >= fixtures)
        {
            return double.PositiveInfinity;
        }
        double lost = 1;
        for (int n = 1; n <= fixtures; n++)
        {
            lost = load * lost / (n + load * lost);
        }
        double waits = lost / (1 - load / fixtures * (1 - lost));
        return waits * useMinutes / (fixtures - load);
    }

    /// <summary>Most uses in an hour with which the mean wait keeps the limit: waits grow with the number that come.</summary>
    public static double MostPerHour(double waitMinutes, double useMinutes, int fixtures)
    {
        double low = 0, high = fixtures * 60 / useMinutes;
        for (int i = 0; i < 60; i++)
        {
            double middle = (low + high) / 2;
            (low, high) = ErlangWaitMinutes(middle, useMinutes, fixtures) <= waitMinutes ? (middle, high) : (low, middle);
        }
        return low;
    }
}
