using Sim.Engine.Climate;

namespace Sim.Engine.Tests.Climate;

public sealed class MainsAndSkyTests
{
    private static readonly double[] Bihac = [0.9, 2.7, 6.8, 11.3, 16.0, 19.7, 21.6, 21.0, 16.3, 11.5, 6.3, 1.7];

    [Fact]
    public void Mains_in_Bihac_follow_the_table_of_Burch_and_Christensen()
    {
        double[] expected = [10.1, 9.7, 10.5, 12.4, 14.9, 17.1, 19.2, 19.7, 18.9, 17.0, 14.5, 12.3];
        double[] months = Monthly(BurchChristensen2007.Year(Bihac));
        for (int month = 0; month < 12; month++)
        {
            Assert.Equal(expected[month], months[month], 0.5);
        }
    }

    [Fact]
    public void Mains_have_the_mean_of_the_air_plus_six_degrees_fahrenheit()
    {
        double[] days = BurchChristensen2007.Year(Bihac);
        Assert.Equal(11.3 + 6 / 1.8, days.Average(), 0.1);
        // By hand: 52.4 F and 37.3 F of spread; lag 26.6 days; half swing 0.484 x 18.6 = 9.0 F; lowest on day 41.6.
        Assert.Equal(9.6, days.Min(), 0.1);
        Assert.InRange(Array.IndexOf(days, days.Min()) + 1, 40, 43);
    }

    [Fact]
    public void South_of_the_equator_the_year_of_the_mains_is_turned_by_half()
    {
        double[] north = Monthly(BurchChristensen2007.Year(Bihac)), south = Monthly(BurchChristensen2007.Year([.. Bihac[6..], .. Bihac[..6]], isSouthern: true));
        for (int month = 0; month < 12; month++)
        {
            Assert.Equal(north[(month + 6) % 12], south[month], 0.2);
        }
    }

    [Fact]
    public void A_spring_is_constant_and_no_mains_freeze()
    {
        Assert.All(BurchChristensen2007.Year(new ConstantMains { TemperatureC = 10.5 }, Bihac), t => Assert.Equal(10.5, t));
        Assert.Equal(BurchChristensen2007.Year(Bihac), BurchChristensen2007.Year(new SeasonalMains(), Bihac));
        Assert.Equal(0, BurchChristensen2007.TemperatureC(40, -20, 40));
    }

    [Theory]
    [InlineData(390, 14.83)]
    [InlineData(250, -15.47)]
    public void Sky_temperature_is_that_of_a_black_sky(double infrared, double expected) =>
        Assert.Equal(expected, SkyTemperature.FromInfrared(infrared), 0.01);

    [Fact]
    public void Clouds_warm_the_sky_and_dew_point_and_humidity_are_inverses()
    {
        double clear = SkyTemperature.ClarkAllen1978(10, 5, 0), cloudy = SkyTemperature.ClarkAllen1978(10, 5, 1);
        // 0.787 + 0.764 ln(278.15 / 273.15) = 0.8009; (0.8009)^0.25 x 283.15 K.
        Assert.Equal(283.15 * Math.Pow(0.80086, 0.25) - 273.15, clear, 0.01);
        Assert.InRange(cloudy, clear + 5, 10);
        Assert.Equal(0.63, SkyTemperature.HumidityFraction(20, SkyTemperature.DewPointC(20, 0.63)), 1e-9);
        Assert.Equal(9.27, SkyTemperature.DewPointC(20, 0.5), 0.02);
    }

    private static double[] Monthly(double[] days)
    {
        double[] months = new double[12];
        int day = 0;
        for (int month = 0; month < 12; month++)
        {
            int length = DateTime.DaysInMonth(2023, month + 1);
            months[month] = days.AsSpan(day, length).ToArray().Average();
            day += length;
        }
        return months;
    }
}
