using Sim.Engine.Climate;

namespace Sim.Engine.Tests.Climate;

public sealed class SeldomYearTests
{
    private static readonly PlaceNormals Place = NormalsLibrary.Get("lipa");
    private static readonly WeatherGenerator Generator = new("lipa", Place.Monthly, SunYear.Of(Place.LatitudeDeg, Place.LongitudeDeg, Place.ElevationM, 1));

    [Fact]
    public void Days_are_the_means_of_the_hours()
    {
        double[] hours = Generator.AirC(5, 11), days = Generator.DailyC(5, 11);
        // The hours' noise of 0.5 K and correlation 0.8 leaves a day 0.3 K, a winter 0.03 K.
        double[] off = [.. hours.Chunk(24).Select((day, i) => day.Average() - days[i])];
        Assert.InRange(off.Average(), -0.1, 0.1);
        Assert.InRange(Math.Sqrt(off.Average(o => o * o)), 0.1, 0.5);
    }

    // Among years drawn for themselves, a share of 1 in T is as extreme: with 1,000 of them one standard error at 1 in 10 is 1 %, and that of the tenth of 99 is 3 %.
    [Theory]
    [InlineData(SeldomEvent.ColdWinter)]
    [InlineData(SeldomEvent.HotSummer)]
    [InlineData(SeldomEvent.ColdSpell)]
    [InlineData(SeldomEvent.HeatWave)]
    public void A_year_once_in_ten_is_as_extreme_as_a_tenth_of_all(SeldomEvent kind)
    {
        var seldom = new SeldomYear { Event = kind, OnceInYears = 10 };
        (int chosen, string note) = seldom.Choose(Generator, 31, 0);
        double at = seldom.EventC(Generator.DailyC(31, chosen), false);
        double[] others = [.. Enumerable.Range(0, 1000).Select(y => seldom.EventC(Generator.DailyC(32, y), false))];
        bool isCold = kind is SeldomEvent.ColdWinter or SeldomEvent.ColdSpell;
        Assert.InRange(others.Count(e => isCold ? e <= at : e >= at) / 1000.0, 0.04, 0.2);
        Assert.Contains("comes once in 10 years (the 10th of 99 drawn", note, StringComparison.Ordinal);
        // Exactly nine of the drawn years are more extreme.
        Assert.Equal(9, Enumerable.Range(0, 99).Count(y => seldom.EventC(Generator.DailyC(31, y), false) is var e && (isCold ? e < at : e > at)));
    }

    // By hand: 1 C, but 11 C in June to August and -9 C in ten days of January; the hottest and coldest five days lie within these.
    [Fact]
    public void Events_are_means_of_three_months_or_five_days()
    {
        double[] days = [.. Enumerable.Range(0, 365).Select(d => d is >= 151 and < 243 ? 11.0 : d is >= 10 and < 20 ? -9 : 1)];
        double Of(SeldomEvent kind, bool isSouthern = false) => new SeldomYear { Event = kind }.EventC(days, isSouthern);
        Assert.Equal((90.0 - 100) / 90, Of(SeldomEvent.ColdWinter), 1e-12);
        Assert.Equal((11.0, -9.0, 11.0), (Of(SeldomEvent.HotSummer), Of(SeldomEvent.ColdSpell), Of(SeldomEvent.HeatWave)));
        Assert.Equal((11.0, Of(SeldomEvent.ColdWinter)), (Of(SeldomEvent.ColdWinter, isSouthern: true), Of(SeldomEvent.HotSummer, isSouthern: true)));
    }

    [Fact]
    public void Seldom_years_are_for_generated_weather() =>
        Assert.Equal("seldom", Assert.Single(ClimateInputs.Check(new() { Epw = "a.epw", Seldom = new() })).Key);
}
