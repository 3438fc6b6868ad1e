using Sim.Engine.Electricity;

namespace Sim.Engine.Tests.Electricity;

public class PvWattsTests
{
    // The reference case of pvlib-python (commit 6382338, Amsterdam IWEC, 30 degrees south): 1 kW, gamma -0.0037,
    // losses 14.0757 %, inverter 1 / 1.2 kW of 0.96, no incidence losses.
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

    // Plane irradiance of the case is printed to 1e-4 W/m2, temperatures to 1e-4 C, power to 1e-4 W.
    [Theory]
    [InlineData(45.3461, 8.2, 4.6, CellModel.Sapm, 9.2494, 41.234, 35.3589)]
    [InlineData(45.3461, 8.2, 4.6, CellModel.Faiman, 9.0031, 41.2695, 35.3937)]
    [InlineData(79.8298, 4.3, 5.0, CellModel.Sapm, 6.0998, 73.39, 66.8681)]
    [InlineData(79.8298, 4.3, 5.0, CellModel.Faiman, 5.6485, 73.5046, 66.9803)]
    [InlineData(878.5242, 7.4, 7.0, CellModel.Sapm, 24.8151, 755.3825, 726.0873)]
    [InlineData(878.5242, 7.4, 7.0, CellModel.Faiman, 19.4544, 770.355, 740.3658)]
    public void The_chain_repeats_the_sample_hours_of_the_peer(
        double planeWPerM2, double airC, double windMPerSecond, CellModel model, double cellC, double dcW, double acW)
    {
        PvArray array = Peer with { CellModel = model };
        Assert.Equal(cellC, PvWatts.CellC(model, planeWPerM2, airC, windMPerSecond), 1e-4);
        Assert.Equal(dcW, 1000 * PvWatts.DcKwPerKwPeak(array, planeWPerM2, airC, windMPerSecond), 2e-4);
        Assert.Equal(acW, 1000 * PvWatts.AcKwPerKwPeak(array, planeWPerM2, airC, windMPerSecond), 2e-4);
    }

    [Fact]
    public void The_inverter_clips_at_its_rated_power_and_gives_nothing_for_too_little_sun()
    {
        Assert.Equal(0.5, PvWatts.Dobos2014Ac(0.9, 0.5, 0.96));
        Assert.Equal(0.5 * 0.96 / 0.9637 * (0.9858 - 0.0162 - 0.0059) / 0.96, PvWatts.Dobos2014Ac(0.5 / 0.96, 0.5, 0.96), 1e-15);
        Assert.Equal(0, PvWatts.Dobos2014Ac(0.002, 0.5, 0.96));
        Assert.Equal(0, PvWatts.Dobos2014Ac(0, 0.5, 0.96));
    }

    [Fact]
    public void The_column_adds_beam_sky_and_ground_and_ages_by_compound_loss()
    {
        var kwh = new double[2];
        PvWatts.WriteKwhPerKwPeak(Peer, [400, 0], [70, 0], [8.5242 + 400, 0], [7.4, 5], [7, 2], kwh);
        Assert.Equal(0.7403658, kwh[0], 2e-7);
        Assert.Equal(0, kwh[1]);
        Assert.Equal(0.99 * 0.99, PvWatts.AgeFraction(new PvArray { DegradationFraction = 0.01 }, 2), 1e-15);
    }

    // Values of pvlib-python's own test of the same model.
    [Theory]
    [InlineData(0, 1)]
    [InlineData(22.5, 0.99926198)]
    [InlineData(45, 0.98797788)]
    [InlineData(67.5, 0.8893998)]
    [InlineData(90, 0)]
    public void Incidence_losses_follow_the_published_curve(double incidenceDeg, double expected) =>
        Assert.Equal(expected, IncidenceAngle.DeSoto2006(Math.Cos(incidenceDeg * Math.PI / 180)), 1e-7);

    [Fact]
    public void The_response_runs_from_no_beam_at_grazing_to_all_at_perpendicular_incidence_or_is_switched_off()
    {
        double[] response = IncidenceAngle.Response(Peer with { IncidenceLosses = true }, 101);
        Assert.Equal(0, response[0]);
        Assert.Equal(1, response[100], 1e-12);
        Assert.Equal(0.5, Math.Cos(Math.PI / 3), 1e-12);
        Assert.Equal(IncidenceAngle.DeSoto2006(0.5), response[50], 1e-12);
        Assert.Equal(response.Order(), response);
        Assert.All(IncidenceAngle.Response(Peer, 5), share => Assert.Equal(1, share));
    }
}
