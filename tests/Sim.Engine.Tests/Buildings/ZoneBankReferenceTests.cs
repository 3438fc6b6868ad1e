using Sim.Engine.Buildings;

namespace Sim.Engine.Tests.Buildings;

/// <summary>Zones beside what is known of them otherwise: by hand, on a fine grid, by a dense solver.</summary>
public class ZoneBankReferenceTests
{
    [Fact]
    public void A_steady_room_loses_what_its_resistances_say()
    {
        Zone zone = EnvelopeCases.Box() with { InsideEmissivityFraction = 1e-9, OutsideEmissivityFraction = 1e-9 };
        const int hours = 2000;
        ZoneBank bank = new([zone], [ZoneInputs.Dark(hours)], EnvelopeCases.Steady(-10, hours, wind: 4));
        bank.HeatingSetpointC[0] = 20;
        bank.HeatingCapacityW[0] = 1e9;
        for (int h = 0; h < hours; h++)
        {
            bank.Step(h);
        }

        double expected = 48 / (1 / 2.2 + zone.Floor.ResistanceM2KPerW + 0.17) * 30
            + Through(75.6, 2.2, zone.Wall.ResistanceM2KPerW, 1.31) + Through(48, 1.8, zone.Roof.ResistanceM2KPerW, 1.52);
        Assert.Equal(expected / 1000, bank[0].HeatingKwh, 1e-7);
        Assert.Equal(20, bank[0].AirC, 9);
    }

    /// <summary>Steady loss in W through an element whose outside film depends on its own surface's excess over -10 C.</summary>
    private static double Through(double areaM2, double inside, double resistance, double natural)
    {
        double forced = 1.67 * OutsideFilm.Forced(OutsideFilm.WindAtHeight(4, 1.25)), flux = 0;
        for (int i = 0; i < 100; i++)
        {
            double excess = 0;
            for (int j = 0; j < 100; j++)
            {
                excess = flux / Math.Sqrt(Math.Pow(natural * Math.Cbrt(excess), 2) + forced * forced);
            }
            flux = (30 - excess) / (1 / inside + resistance);
        }
        return areaM2 * flux;
    }

    [Fact]
    public void A_wall_warms_up_as_on_a_fine_grid()
    {
        // Step of 10 K in the air of a heavy room, films fixed: inside surface flux against 400 nodes and 10 s steps.
        double[] coarse = Response(NodeChain.Of(EnvelopeCases.HeavyWall.Layers), 3600, 48);
        List<Layer> fine = [.. EnvelopeCases.HeavyWall.Layers.SelectMany(l => Enumerable.Repeat(l.Slice(60), 60))];
        double[] exact = Response(NodeChain.Of(fine, 10), 10, 48);
        for (int h = 3; h < 48; h++)
        {
            // 2 % of the step from the fourth hour on: what is left is the implicit step of an hour, not the nodes.
            Assert.InRange(coarse[h], exact[h] - 0.2, exact[h] + 0.2);
        }
        Assert.Equal(exact.Average(), coarse.Average(), 0.1);
    }

    /// <summary>Inside surface temperature by the hour after a step of the room from 0 to 10 K; outside held at 0.</summary>
    private static double[] Response(NodeChain chain, double stepSeconds, int hours)
    {
        int n = chain.Count, perHour = (int)(3600 / stepSeconds);
        double[] t = new double[n], result = new double[hours];
        for (int s = 0; s < hours * perHour; s++)
        {
            double[] diagonal = new double[n], right = new double[n];
            for (int k = 0; k < n; k++)
            {
                double storing = chain.CapacityJPerM2K[k] / stepSeconds;
                diagonal[k] = storing + (k > 0 ? chain.ConductanceWPerM2K[k - 1] : 7.33) + (k < n - 1 ? chain.ConductanceWPerM2K[k] : 25);
                right[k] = storing * t[k] + (k == 0 ? 73.3 : 0);
            }
            for (int k = 1; k < n; k++)
            {
                double g = chain.ConductanceWPerM2K[k - 1];
                diagonal[k] -= g * g / diagonal[k - 1];
                right[k] += g * right[k - 1] / diagonal[k - 1];
            }
            t[n - 1] = right[n - 1] / diagonal[n - 1];
            for (int k = n - 2; k >= 0; k--)
            {
                t[k] = (right[k] + chain.ConductanceWPerM2K[k] * t[k + 1]) / diagonal[k];
            }
            result[s / perHour] = t[0];
        }
        return result;
    }

    [Theory]
    [InlineData("constant")]
    [InlineData("natural")]
    [InlineData("combined")]
    public void The_bank_solves_the_same_equations_as_a_dense_solver(string films)
    {
        Zone zone = EnvelopeCases.Box(heavy: true, EnvelopeCases.SouthWindows);
        zone = films switch
        {
            "natural" => EnvelopeCases.Natural(zone),
            "combined" => zone with { InsideFilms = EnvelopeCases.Inside450, OutsideFilms = EnvelopeCases.Outside450 },
            _ => zone,
        };
        Outdoors weather = EnvelopeCases.Lively(200);
        ZoneInputs sun = ZoneInputs.From(zone, EnvelopeCases.Sunny(EnvelopeCases.Clear, 200));
        ZoneBank bank = new([zone], [sun], weather);
        DenseZone dense = new(zone, 20);
        bank.AirChangeWPerK[0] = 18;
        bank.ConvectiveGainW[0] = 80;
        bank.RadiantGainW[0] = 120;
        for (int h = 0; h < 200; h++)
        {
            bank.Step(h);
            dense.Step(weather, sun, h, 18, 80, 120);
            Assert.Equal(dense.AirC, bank[0].AirC, 1e-8);
        }
    }

    [Fact]
    public void Free_cooling_decays_with_the_time_constant_of_a_light_room()
    {
        // All mass in the air node, massless walls: T - T_out falls by 1/(1 + H/C dt) each hour, exactly.
        Construction massless = new("massless", [Layer.Massless(1)]);
        Zone zone = EnvelopeCases.Box() with { Wall = massless, Roof = massless, Floor = massless, AirCapacityJPerK = 5e6 };
        ZoneBank bank = new([zone], [ZoneInputs.Dark(60)], EnvelopeCases.Steady(0, 60));
        bank.Step(0);
        double ratio = 0;
        for (int h = 1; h < 60; h++)
        {
            double before = bank[0].AirC;
            bank.Step(h);
            double ratioNow = bank[0].AirC / before;
            // The film falls slowly with the surface's excess, so the ratio drifts a little upwards, never down.
            Assert.InRange(ratioNow, h == 1 ? 0.5 : ratio - 1e-12, 0.95);
            ratio = ratioNow;
        }
        // The loss lies between that with the sheltered film and that without any film outside (walls 75.6, roof 48, floor 48 m2).
        double loss = 5e6 / 3600 * (1 / ratio - 1);
        Assert.InRange(loss, Loss(0.17), Loss(0));

        static double Loss(double outside) => (75.6 + 48) / (1 / 2.2 + 1 + outside) + 48 / (1 / 1.8 + 1 + outside);
    }
}
