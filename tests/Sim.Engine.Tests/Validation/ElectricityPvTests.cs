using Sim.Engine.Climate;
using Sim.Engine.Electricity;

namespace Sim.Engine.Tests.Validation;

/// <summary>A year of photovoltaics against pvlib-python (commit 6382338) on the Amsterdam IWEC file.</summary>
[Trait("Category", "Validation")]
public class ElectricityPvTests
{
    private const string Amsterdam = "weather/NLD_Amsterdam.062400_IWEC.epw";

    internal static readonly PvArray Peer = new()
    {
        PeakKw = 1,
        TiltDeg = 30,
        AzimuthDeg = 180,
        LossesFraction = 0.14075661,
        TemperatureCoefficientPerK = -0.0037,
        DcAcRatio = 1.2,
        InverterEfficiencyFraction = 0.96,
        IncidenceLosses = false,
    };

    private static (double DcKwh, double AcKwh) Yield(PvArray array, int sunPositions)
    {
        WeatherYear weather = WeatherFile.Read(SharedFactAttribute.Path(Amsterdam));
        SunYear sun = SunYear.Of(
            weather.LatitudeDeg, weather.LongitudeDeg, weather.ElevationM, weather.UtcOffsetHours, weather.SunOffsetHours, sunPositions);
        PlaneYear plane = SkyYear.Of(weather, sun)
            .OnPlane(new Plane(array.TiltDeg, array.AzimuthDeg!.Value), 0.2, IncidenceAngle.Response(array, 201));
        var acKwh = new double[SunYear.Hours];
        PvWatts.WriteKwhPerKwPeak(
            array, plane.ResponseBeamWPerM2[0], plane.SkyDiffuseWPerM2, plane.GroundWPerM2,
            weather.DryBulbC, weather.WindSpeedMPerSecond, acKwh);
        // The peer counts no light in hours whose middle is before sunrise or after sunset; the inverter sleeps in them.
        double dcKwh = Enumerable.Range(0, SunYear.Hours).Where(h => sun.ApparentZenithDeg[h] < 90).Sum(h => PvWatts.DcKwPerKwPeak(
            array, plane.TotalWPerM2(h), weather.DryBulbC[h], weather.WindSpeedMPerSecond[h]));
        return (dcKwh, acKwh.Sum());
    }

    // The peer takes the sun once an hour, at its middle.
    [SharedFact(Amsterdam)]
    public void The_years_yield_is_the_peers_with_either_cell_model()
    {
        (double dcKwh, double acKwh) = Yield(Peer, 1);
        Assert.Equal(981.631, dcKwh, 0.01);
        Assert.Equal(933.78, acKwh, 0.01);
        (dcKwh, acKwh) = Yield(Peer with { CellModel = CellModel.Sapm }, 1);
        Assert.Equal(972.562, dcKwh, 0.01);
        Assert.Equal(925.062, acKwh, 0.01);
    }

    [SharedFact(Amsterdam)]
    public void Four_suns_an_hour_move_the_yield_little_and_incidence_losses_take_about_a_hundredth()
    {
        double fourKwh = Yield(Peer, 4).AcKwh;
        Assert.Equal(933.78, fourKwh, 0.002 * 933.78);
        Assert.InRange(Yield(Peer with { IncidenceLosses = true }, 4).AcKwh / fourKwh, 0.985, 0.992);
    }
}
