using Sim.Engine.Climate;

namespace Sim.Engine.Tests.Climate;

public sealed class WeatherDaysTests
{
    // By hand: departures of +2 and -2 K in turn about a cosine of 10 K; each day correlates by -364/365 with the next, by 363/365 with the one after.
    [Fact]
    public void Departures_are_those_from_the_season()
    {
        double[] air = [.. Enumerable.Range(0, 8760).Select(h => 10 - 10 * Math.Cos(2 * Math.PI * (h / 24) / 365.0) + (h / 24 % 2 == 0 ? 2 : -2))];
        var weather = new WeatherYear { DryBulbC = air };
        // Rain on the first ten days of the year, then on every tenth.
        for (int day = 0; day < 365; day++)
        {
            weather.RainMm[day * 24 + 3] = day < 10 || day % 10 == 9 ? 5 : 0;
        }
        WeatherDays days = WeatherDays.Of(weather);
        Assert.Equal(-1, days.Autocorrelation[0], 0.01);
        Assert.Equal(1, days.Autocorrelation[1], 0.01);
        Assert.Equal((2.0, 2.0), (Math.Round(days.WinterDeviationK, 1), Math.Round(days.SummerDeviationK, 1)));
        // From one day to the next 4 K, and what the season moves: at most 10 K x 2 pi / 365 = 0.172 K.
        Assert.InRange(days.LargestRiseK, 4.1, 4.173);
        Assert.InRange(days.LargestFallK, 4.1, 4.173);
        Assert.Equal(0, days.RangeK);
        // Means of January and July, 15 and 196 days after the coldest, over 31 days each: 9.56 + 9.62 K, and 2 x 2/31 K because each has one more day of one kind.
        Assert.Equal(9.56 + 9.62 - 2 * 2 / 31.0, days.SeasonK, 0.03);
        // Nine of the ten wet days in a row have a wet one before, and day 9 is followed by a dry one, as are the 35 others with a day after them.
        Assert.Equal(9 / 45.0, days.WetAfterWetFraction, 1e-12);
        Assert.Equal((9, 5), (days.LongestDryDays, Math.Round(days.WettestDayMm, 9)));
    }

    [Fact]
    public void Without_rain_nothing_is_said_of_wet_days()
    {
        WeatherDays days = WeatherDays.Of(new WeatherYear());
        Assert.True(double.IsNaN(days.WetAfterWetFraction) && double.IsNaN(days.LongestDryDays) && double.IsNaN(days.Autocorrelation[0]));
    }
}
