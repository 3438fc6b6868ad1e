using FsCheck;
using FsCheck.Fluent;
using Sim.Engine.Schema;
using Sim.Engine.Tests.Schema;
using Sim.Engine.Waste;

namespace Sim.Engine.Tests.Waste;

public class WasteTreatmentTests
{
    private static readonly WasteTreatment Plant = WasteTreatment.Of(new WasteInputs { Organics = WasteRoute.Digestion })!;

    private static double[] Food(double kg)
    {
        double[] streams = new double[11];
        streams[(int)WasteStream.Food] = kg;
        return streams;
    }

    [Fact]
    public void A_tonne_of_food_becomes_450_kg_of_compost_and_the_rest_is_lost()
    {
        WasteTreatment plant = WasteTreatment.Of(new WasteInputs { Organics = WasteRoute.Composting })!;
        TreatmentState state = default;
        WasteHour hour = plant.Treat(ref state, new WasteHour(0, 1000, 0, 0, 0), 1000, 0, 1);
        Assert.Equal((450, 550, 0, 0, 0), (hour.CompostKg, hour.CompostLossKg, hour.DigestateKg, hour.BiogasKg, hour.DigestingKg));
        var inputs = new WindrowComposting();
        Assert.Equal(4, 1000 * inputs.MethaneKgPerKg, 1e-9);
        Assert.Equal(0.24, 1000 * inputs.NitrousOxideKgPerKg, 1e-9);
    }

    [Fact]
    public void A_tonne_of_food_gives_110_to_130_m3_of_gas_of_6_kWh_and_the_rest_is_digestate()
    {
        var digestion = new Digestion();
        Assert.InRange(1000 * digestion.GasM3PerKg, 110, 130);
        Assert.Equal(6, digestion.GasKwhPerM3, 0.05);
        // 60 % methane of 0.72 and 40 % carbon dioxide of 1.98 kg/m3.
        Assert.Equal(1.22, digestion.GasKgPerKg / digestion.GasM3PerKg, 0.005);

        TreatmentState state = default;
        double digestateKg = 0, gasKg = 0, gasKwh = 0;
        for (int hour = 0; hour < 24 * 400; hour++)
        {
            WasteHour waste = Plant.Treat(ref state, default, 0, hour == 0 ? 1000 : 0, 1);
            BiogasHour gas = Plant.Burn(ref state, waste.BiogasKg, 0, 0);
            (digestateKg, gasKg, gasKwh) = (digestateKg + waste.DigestateKg, gasKg + waste.BiogasKg, gasKwh + gas.GeneratedKwh);
        }
        Assert.Equal(1000, digestateKg + gasKg, 1e-5);
        Assert.Equal(117.5 * 1.2213, gasKg, 0.05);
        Assert.Equal(117.5 * 5.98, gasKwh, 0.1);
    }

    [Fact]
    public void Waste_stays_in_the_digester_as_long_as_said()
    {
        TreatmentState state = default;
        Plant.Treat(ref state, default, 0, 100, 1);
        for (int hour = 0; hour < 20 * 24; hour++)
        {
            Plant.Treat(ref state, default, 0, 0, 1);
        }
        Assert.Equal(100 / Math.E, state.DigestingKg, 1e-9);
    }

    [Fact]
    public void Gas_of_an_hour_is_burnt_from_the_next_the_kitchen_first_and_what_does_not_fit_is_flared()
    {
        WasteTreatment plant = WasteTreatment.Of(new WasteInputs
        {
            Organics = WasteRoute.Digestion,
            Digestion = new Digestion { GasStoreM3 = 1 },
        })!;
        TreatmentState state = default;
        double gasKg = new Digestion().GasKgPerKg / new Digestion().GasM3PerKg, m3Kwh = 0.6 * 35.88 / 3.6;
        // 2 m3: 5 % leak, 25 % keep it warm, 1.4 m3 are left and 1 m3 fits in.
        BiogasHour first = plant.Burn(ref state, 2 * gasKg, 100, 100);
        Assert.Equal((0, 0), (first.KitchenKwh, first.HotWaterKwh));
        Assert.Equal([0.1, 0.5, 0.4, 1], new[] { first.LeakedKwh, first.OwnHeatKwh, first.FlaredKwh, first.StoredKwh }.Select(kwh => Math.Round(kwh / m3Kwh, 9)));
        BiogasHour second = plant.Burn(ref state, 0, 4, 100);
        Assert.Equal(4, second.KitchenKwh);
        Assert.Equal(m3Kwh - 4, second.HotWaterKwh, 1e-12);
        Assert.Equal(0, state.BiogasKwh, 1e-12);
        // A tenth of what is flared, and all that leaks, escapes as methane of 0.7175 kg/m3.
        Assert.Equal((0.1 + 0.04) * 0.6 * 0.7175, new Digestion().EscapedMethaneKg(first.LeakedKwh, first.FlaredKwh), 1e-9);
    }

    [Fact]
    public void Mass_and_energy_close_for_any_routes()
    {
        Gen<WasteRoute> routes = Gen.Elements(WasteRoute.Landfill, WasteRoute.Composting, WasteRoute.Digestion);
        var gen = from food in routes
                  from garden in routes
                  from paper in Gen.Elements(WasteRoute.Landfill, WasteRoute.Recycling, WasteRoute.Composting)
                  from shares in Gen.Choose(0, 100).Select(i => i / 100.0).Four()
                  select (food, garden, paper, shares);
        Prop.ForAll(gen.ToArbitrary(), draw =>
        {
            var inputs = new WasteInputs
            {
                Mix = new WasteMix { GardenFraction = 0.1, OtherFraction = 0.07 },
                Streams = new StreamRoutes { Food = draw.food, Garden = draw.garden, Paper = draw.paper },
                Sorting = new Sorting { CaptureFraction = draw.shares.Item1, OrganicsCaptureFraction = draw.shares.Item2, ContaminationFraction = draw.shares.Item3 },
                Composting = new VesselComposting { ProductFraction = draw.shares.Item4 },
                Digestion = new Digestion { GasStoreM3 = 0.1 },
            };
            WasteSource residents = WasteSource.OfResidents(inputs), meals = WasteSource.Of(inputs, Food(0.08));
            WasteTreatment? plant = WasteTreatment.Of(inputs);
            Assert.Equal(plant is null, residents.CompostingShare + residents.DigestionShare + meals.CompostingShare + meals.DigestionShare == 0
                && draw.food == WasteRoute.Landfill && draw.garden == WasteRoute.Landfill && draw.paper != WasteRoute.Composting);
            TreatmentState state = default;
            for (int i = 0; i < 100; i++)
            {
                WasteHour hour = WasteHour.Of(residents, 1000, meals, i % 24 == 12 ? 3000 : 0);
                BiogasHour gas = default;
                if (plant is not null)
                {
                    hour = plant.Treat(ref state, hour, hour.ResidentsKg * residents.CompostingShare + hour.ServicesKg * meals.CompostingShare,
                        hour.ResidentsKg * residents.DigestionShare + hour.ServicesKg * meals.DigestionShare, 1);
                    gas = plant.Burn(ref state, hour.BiogasKg, i % 3, i % 5);
                }
                double left = hour.LandfillKg + hour.RejectsKg + hour.RecyclingKg + hour.CompostKg + hour.CompostLossKg + hour.DigestateKg + hour.BiogasKg + hour.DigestingKg;
                Assert.Equal(hour.ResidentsKg + hour.ServicesKg, left, 1e-9);
                Assert.Equal(gas.GeneratedKwh, gas.LeakedKwh + gas.OwnHeatKwh + gas.KitchenKwh + gas.HotWaterKwh + gas.FlaredKwh + gas.StoredKwh, 1e-9);
                Assert.True(gas.FlaredKwh >= 0 && state.BiogasKwh >= 0 && hour.BiogasKg >= 0);
            }
        }).Holds();
    }

    [Fact]
    public void Area_of_a_plant_by_hand()
    {
        // 100 kg a day for 84 days, (1 + 0.25 + 0.45) / 2 of it on the ground, 500 kg/m3, 0.6 m3/m2.
        Assert.Equal(100 * 84 * 0.85 / 500 / 0.6, Catalogued.Of<WindrowComposting>().AreaNeededM2(100), 9);
        Assert.True(Catalogued.Of<VesselComposting>().AreaNeededM2(100) < Catalogued.Of<WindrowComposting>().AreaNeededM2(100) / 2);
    }

    [Theory]
    // m = 0.013 T - 0.129: 0.352 at 37 C, 0.131 at 20 C; 20 days: 7.04 and 2.62 less 1.
    [InlineData(37, 20, 1 - 1 / 7.04)]
    [InlineData(20, 20, 1 - 1 / 2.62)]
    [InlineData(12, 20, 0)]
    [InlineData(37, 2, 0)]
    public void Gas_by_temperature_and_stay_by_hand(double temperatureC, double days, double expected) =>
        Assert.Equal(expected, DigesterTank.ChenHashimoto1978(temperatureC, days, 1), 9);

    [Fact]
    public void A_warm_tank_burns_what_it_loses_and_a_cold_one_gives_less_gas()
    {
        var tank = new DigesterTank { VolumeM3 = 20, HeatedToC = 37, UValue = 0.5, EfficiencyFraction = 0.8, FeedC = 10 };
        // A cylinder as high as wide: 20 m3 = pi/4 d^3, d = 2.942 m, surface 1.5 pi d^2 = 40.8 m2.
        Assert.Equal(40.79, tank.SurfaceM2, 0.01);
        double temperatureC = 37;
        double burnt = tank.HeatKwh(ref temperatureC, 7, 100, 1000);
        Assert.Equal((0.5 * tank.SurfaceM2 / 1000 * 30 + 100 * 4.186 / 3600 * 27) / 0.8, burnt, 1e-9);
        Assert.Equal(37, temperatureC, 1e-9);
        // Without gas it cools by what it lost at its new temperature.
        Assert.Equal(0, tank.HeatKwh(ref temperatureC, 7, 100, 0));
        Assert.Equal(tank.CapacityKwhPerK * (37 - temperatureC), tank.LossKwPerK * (temperatureC - 7) + 100 * 4.186 / 3600 * (temperatureC - 10), 1e-9);
        Assert.Equal(1, tank.GasFraction(37, 20));
        Assert.Equal((1 - 1 / 2.62) / (1 - 1 / 7.04), tank.GasFraction(20, 20), 1e-9);
    }

    [Theory]
    // 188.5 kg a day: 10 m3 leave a stay of 53 days and all the gas; 1 m3 of 5.3 days 1 - 1 / (5.305 x 0.352), of 0.858 at 20 days; 0.5 m3 of 2.65 days wash out (2.65 x 0.352 < 1).
    [InlineData(10, 1)]
    [InlineData(1, (1 - 1 / (1000 / 188.5 * 0.352)) / (1 - 1 / 7.04))]
    [InlineData(0.5, 0)]
    public void Stay_is_volume_over_feed_and_a_tank_too_small_is_washed_out(double volumeM3, double gas)
    {
        var warm = new Digestion { Tank = new DigesterTank { VolumeM3 = volumeM3, HeatedToC = 37, EfficiencyFraction = 1 }, RetentionDays = 7 };
        WasteTreatment plant = WasteTreatment.Of(new WasteInputs { Organics = WasteRoute.Digestion, Digestion = warm })!;
        TreatmentState state = plant.Start;
        double gasKg = 0, digestateKg = 0;
        for (int hour = 0; hour < 24 * 400; hour++)
        {
            WasteHour at = plant.Treat(ref state, default, 0, 188.5 / 24, 1);
            (gasKg, digestateKg) = hour >= 24 * 300 ? (gasKg + at.BiogasKg, digestateKg + at.DigestateKg) : (0, 0);
        }
        Assert.Equal(100 * 188.5, gasKg + digestateKg, 0.01 * 100 * 188.5);
        Assert.Equal(gas * warm.GasKgPerKg, gasKg / (gasKg + digestateKg), 1e-3 * warm.GasKgPerKg);
    }

    [Fact]
    public void A_digester_without_a_volume_is_as_large_as_its_retention_and_a_short_one_costs_gas()
    {
        double Gas(double days)
        {
            WasteTreatment plant = WasteTreatment.Of(new WasteInputs { Organics = WasteRoute.Digestion, Digestion = new Digestion { RetentionDays = days } })!;
            TreatmentState state = plant.Start;
            return Enumerable.Range(0, 24 * 400).Sum(h => plant.Treat(ref state, default, 0, h == 0 ? 1000 : 0, 1).BiogasKg);
        }
        // B(37 C, 5 days) = 1 - 1 / 1.76 = 0.432, of 0.858 at 20 days.
        Assert.Equal(0.432 / 0.858, Gas(5) / Gas(20), 2e-3);
        Assert.Equal(Gas(20), Gas(30), 1e-3);
    }

    [Fact]
    public void Digestate_is_hauled_by_the_load()
    {
        Assert.Equal(24, new DigestateHaul { DistanceKm = 6, LoadKg = 5000 }.Km(10_000), 9);
        Assert.Equal(0, new DigestateHaul { DistanceKm = 0 }.Km(10_000));
    }

    [Fact]
    public void Plant_runs_on_about_a_day_after_feeding()
    {
        TreatmentState state = default;
        double kwh = 0;
        for (int hour = 0; hour < 24 * 20; hour++)
        {
            kwh += Plant.Treat(ref state, default, 0, hour == 0 ? 1000 : 0, 1).TreatmentKwh;
        }
        Assert.Equal(1000 * 0.02, kwh, 1e-3);
    }

    [Fact]
    public void Gas_cannot_weigh_more_than_the_solids_nor_be_used_twice()
    {
        Assert.Empty(Digestion.Check(new Digestion()));
        Assert.Equal(["yield"], Digestion.Check(new Digestion { YieldM3PerKg = 0.9 }).Select(p => p.Key));
        Assert.Equal(["own_heat"], Digestion.Check(new Digestion { OwnHeatFraction = 0.97 }).Select(p => p.Key));
    }
}
