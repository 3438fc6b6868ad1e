using System.Runtime.Intrinsics;
using Sim.Engine.Buildings;

namespace Sim.Engine.Tests.Buildings;

public class OutsideFilmTests
{
    [Fact]
    public void The_cube_root_is_good_to_a_hundred_millionth_over_all_temperatures()
    {
        for (double exponent = -24; exponent <= 6; exponent += 0.0037)
        {
            double x = Math.Pow(10, exponent);
            double root = OutsideFilm.CubeRoot(Vector256.Create(x))[0];
            Assert.InRange(root / Math.Cbrt(x), 1 - 1e-8, 1 + 1e-8);
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1e-320)]
    [InlineData(1e-200)]
    [InlineData(1e-30)]
    public void The_cube_root_of_next_to_nothing_is_next_to_nothing(double x) =>
        Assert.InRange(OutsideFilm.CubeRoot(Vector256.Create(x))[0], 0, 1.1e-10);

    [Theory]
    [InlineData(8.0)]
    [InlineData(-8.0)]
    [InlineData(0.0)]
    public void Convection_is_the_published_formula(double excess)
    {
        double forced = OutsideFilm.Forced(4) * 1.67;
        double natural = (excess > 0 ? 1.52 : 0.76) * Math.Cbrt(Math.Abs(excess));
        double expected = Math.Sqrt(natural * natural + forced * forced);
        double found = OutsideFilm.Convection(
            Vector256.Create(excess), Vector256.Create(1.52 * 1.52), Vector256.Create(0.76 * 0.76), Vector256.Create(forced * forced))[2];
        Assert.Equal(expected, found, 6);
    }

    [Fact]
    public void Long_wave_conductance_is_exact_between_two_temperatures()
    {
        double conductance = OutsideFilm.LongWave(Vector256.Create(293.15), Vector256.Create(293.15 * 293.15), Vector256.Create(263.15), Vector256.Create(263.15 * 263.15))[1];
        Assert.Equal(Math.Pow(293.15, 4) - Math.Pow(263.15, 4), conductance * 30, 1e-2);
    }
}
