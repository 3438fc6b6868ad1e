using System.Globalization;
using Sim.Engine.Schema;

namespace Sim.Engine.Climate;

/// <summary>A generated year in place of usual ones: as cold or as hot as comes once in so many years.</summary>
public sealed record SeldomYear
{
    /// <summary>Which of the drawn years is taken, from the most extreme: ten of them place it within about a third of its return period.</summary>
    private const int Rank = 10;

    private const int SpellDays = 5;

    // Of the calendar year, as it is simulated: January, February and December stand together.
    private static readonly int[] TurnOfYear = [11, 0, 1], Midyear = [5, 6, 7];

    [Input(Help = "What is seldom: a cold-winter or hot-summer (mean of three months), a cold-spell or heat-wave (mean of five days in a row).")]
    public SeldomEvent Event { get; init; }

    [Input("year", Min = 2, Max = 100, Otherwise = "20 years", Help = "Mean number of years from one that is as extreme or more so to the next.")]
    public double OnceInYears { get; init; } = 20;

    /// <summary>
    /// Number, from 0, of the year of the generator whose event is exceeded with a chance of 1 in <see cref="OnceInYears"/>: the tenth of
    /// 10 T - 1 drawn years, by the plotting position rank / (years + 1) (W. Weibull 1939, "A statistical theory of the strength of
    /// materials"; E.J. Gumbel 1958, "Statistics of extremes"), and what it is like in words.
    /// </summary>
    public (int Year, string Note) Choose(WeatherGenerator generator, long seed, double warmingK)
    {
        int drawn = (int)Math.Round(Rank * OnceInYears) - 1;
        bool isCold = Event is SeldomEvent.ColdWinter or SeldomEvent.ColdSpell;
        double[] eventC = [.. Enumerable.Range(0, drawn).Select(year => EventC(generator.DailyC(seed, year), generator.IsSouthern) + warmingK)];
        int[] order = [.. Enumerable.Range(0, drawn).OrderBy(year => isCold ? eventC[year] : -eventC[year])];
        int chosen = order[Rank - 1];
        return (chosen, string.Create(CultureInfo.InvariantCulture,
            $"{Word} of {eventC[chosen]:0.0} C comes once in {OnceInYears:0.#} years (the {Rank}th of {drawn} drawn, whose median is {eventC[order[drawn / 2]]:0.0} C)"));
    }

    /// <summary>What a year's days make of the event: the mean of its three months, or of its five days.</summary>
    internal double EventC(double[] dailyC, bool isSouthern) => Event switch
    {
        SeldomEvent.ColdWinter => SeasonC(dailyC, isSouthern ? Midyear : TurnOfYear),
        SeldomEvent.HotSummer => SeasonC(dailyC, isSouthern ? TurnOfYear : Midyear),
        SeldomEvent.ColdSpell => Spells(dailyC).Min(),
        _ => Spells(dailyC).Max(),
    };

    /// <summary>Means of five days in a row, from each day on that has four after it.</summary>
    internal static IEnumerable<double> Spells(double[] dailyC) =>
        Enumerable.Range(0, dailyC.Length - SpellDays + 1).Select(day => dailyC.AsSpan(day, SpellDays).Mean());

    private static double SeasonC(double[] dailyC, int[] months) => dailyC.Where((_, day) => months.Contains(Months.OfDay(day))).Average();

    private string Word => Event switch
    {
        SeldomEvent.ColdWinter => "a winter",
        SeldomEvent.HotSummer => "a summer",
        SeldomEvent.ColdSpell => "a cold spell of five days",
        _ => "a heat wave of five days",
    };
}

/// <summary>What is seldom in a year.</summary>
public enum SeldomEvent
{
    /// <summary>Low mean of December to February (June to August south of the equator).</summary>
    ColdWinter,

    /// <summary>High mean of June to August (December to February south of the equator).</summary>
    HotSummer,

    /// <summary>Low mean of five days in a row.</summary>
    ColdSpell,

    /// <summary>High mean of five days in a row.</summary>
    HeatWave,
}
