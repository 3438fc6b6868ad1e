using Sim.Engine.Schema;

namespace Sim.Engine.Occupancy;

/// <summary>Lengths of stay: most people pass through, some stay long.</summary>
public sealed record Stay
{
    [Input("day", Min = 0.5, Max = 1000, Default = "occupancy.stay.short", Help = "Mean stay of people in transit.")]
    public double ShortDays { get; init; } = 7;

    [Input("day", Min = 0.5, Max = 3000, Default = "occupancy.stay.long", Help = "Mean stay of those who stay long.")]
    public double LongDays { get; init; } = 200;

    [Input("fraction", Min = 0, Max = 1, Default = "occupancy.stay.long_share", Help = "Share of arrivals who stay long.")]
    public double LongShareFraction { get; init; } = 0.10;

    /// <summary>Mean stay of all arrivals, days.</summary>
    public double MeanDays => (1 - LongShareFraction) * ShortDays + LongShareFraction * LongDays;

    /// <summary>
    /// Mean of 1 - exp(-t/learning) over the people present. Stays are exponential, so that those present of a group have
    /// been there for a time that is exponential with the group's mean stay M: M / (M + learning), groups by their stock.
    /// </summary>
    /// <param name="learningDays">Time of learning, days.</param>
    public double LearntFraction(double learningDays)
    {
        double few = (1 - LongShareFraction) * ShortDays, many = LongShareFraction * LongDays;
        return learningDays <= 0 ? 1 : (few * ShortDays / (ShortDays + learningDays) + many * LongDays / (LongDays + learningDays)) / (few + many);
    }

    /// <summary>
    /// The season of the stock that follows from a season of arrivals: mean log of each month around zero. Each group
    /// leaves at the constant rate 1/stay, so the stock obeys Little's law (Little 1961, doi:10.1287/opre.9.3.383).
    /// </summary>
    public double[] LogSeason(ReadOnlySpan<double> arrivalsByMonth)
    {
        double keptShort = Math.Exp(-1 / ShortDays), keptLong = Math.Exp(-1 / LongDays);
        int years = 2 + (int)(10 * LongDays / Time.Calendar.DaysPerYear);
        double inShort = 0, inLong = 0;
        var season = new double[12];
        for (int day = 0; day < years * Time.Calendar.DaysPerYear; day++)
        {
            int month = Time.Calendar.MonthOfDay(day % Time.Calendar.DaysPerYear);
            double arriving = arrivalsByMonth[month];
            inShort = inShort * keptShort + (1 - LongShareFraction) * arriving * ShortDays * (1 - keptShort);
            inLong = inLong * keptLong + LongShareFraction * arriving * LongDays * (1 - keptLong);
            if (day >= (years - 1) * Time.Calendar.DaysPerYear)
            {
                season[month] += (inShort + inLong) / Time.Calendar.DaysInMonth(month);
            }
        }
        double[] logs = Array.ConvertAll(season, s => Math.Log(Math.Max(s, 1e-6)));
        double mean = logs.Average();
        return Array.ConvertAll(logs, l => l - mean);
    }

    /// <summary>
    /// Departures and arrivals of a day, people, from the stock before and after it: stock / mean stay leave, and
    /// arrivals make up the change; where the stock falls faster than that, more leave and nobody arrives.
    /// </summary>
    public (double Arrivals, double Departures) Turnover(double peopleBefore, double peopleAfter)
    {
        double departures = Math.Max(Math.Min(peopleBefore / MeanDays, peopleBefore), peopleBefore - peopleAfter);
        return (peopleAfter - peopleBefore + departures, departures);
    }
}
