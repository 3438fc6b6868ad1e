using NodaTime;
using Sim.Engine.Time;

namespace Sim.Engine.Tests.Time;

public class TariffBandsTests
{
    private static readonly CivilYear Year = new SiteClock("Europe/Sarajevo").Year(2025);

    private static string OnDate(TariffBands bands, int month, int day)
    {
        int first = Calendar.DayOfYear(new LocalDate(2025, month, day)) * 24;
        return string.Concat(bands.Hours(Year)[first..(first + 24)].Select(b => b == TariffBands.Night ? 'n' : 'D'));
    }

    [Fact]
    public void Firms_pay_night_from_22_to_07_of_winter_time_and_all_weekend()
    {
        var bands = new EpBihNonHousehold();
        string workday = new string('n', 7) + new string('D', 15) + "nn";
        Assert.Equal(workday, OnDate(bands, 1, 15));
        Assert.Equal(workday, OnDate(bands, 7, 16)); // 23-08 on summer clocks is 22-07 of standard time
        Assert.Equal(new string('n', 24), OnDate(bands, 1, 18));
        Assert.Equal(new string('n', 24), OnDate(bands, 1, 19));
    }

    [Fact]
    public void Night_hours_of_firms_are_55_percent_of_the_year()
    {
        double share = new EpBihNonHousehold().Hours(Year).Average(b => b);
        Assert.Equal(93.0 / 168, share, 0.002);
    }

    [Fact]
    public void Households_have_night_also_from_13_to_16_and_on_Sundays()
    {
        var bands = new EpBihHousehold();
        string workday = new string('n', 7) + "DDDDDDnnnDDDDDDnn";
        Assert.Equal(workday, OnDate(bands, 1, 15));
        Assert.Equal(workday, OnDate(bands, 1, 18));
        Assert.Equal(new string('n', 24), OnDate(bands, 1, 19));
    }

    [Fact]
    public void Own_ranges_on_civil_time_move_an_hour_in_summer_and_bend_on_the_days_of_change()
    {
        var bands = new OwnBands { Workdays = ["22-07"], Sundays = ["1-3"] };
        Assert.Equal(new string('n', 7) + new string('D', 15) + "nn", OnDate(bands, 1, 15));
        Assert.Equal(new string('n', 6) + new string('D', 15) + "nnn", OnDate(bands, 7, 16));
        // Spring: of the civil hours 1 and 2 only 1 occurs. Autumn: hour 2 occurs twice, and Saturday's 24th hour is Sunday's first.
        Assert.Equal(1, OnDate(bands, 3, 30)[..12].Count(c => c == 'n'));
        Assert.Equal(3, OnDate(bands, 10, 26)[..12].Count(c => c == 'n'));
    }

    [Fact]
    public void A_single_band_is_all_day() => Assert.All(new SingleBand().Hours(Year), b => Assert.Equal(TariffBands.Day, b));

    [Theory]
    [InlineData("22")]
    [InlineData("25-3")]
    [InlineData("7-7")]
    [InlineData("a-b")]
    public void A_malformed_range_is_named(string range)
    {
        (string key, string problem) = Assert.Single(OwnBands.Check(new OwnBands { Workdays = [range] }));
        Assert.Equal("workdays", key);
        Assert.Contains(range, problem, StringComparison.Ordinal);
    }
}
