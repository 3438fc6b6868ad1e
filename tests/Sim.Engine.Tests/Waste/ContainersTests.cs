using FsCheck.Fluent;
using Sim.Engine.Accounts;
using Sim.Engine.Occupancy;
using Sim.Engine.Schema;
using Sim.Engine.Simulation;
using Sim.Engine.Studies;
using Sim.Engine.Tests.Simulation;
using Sim.Engine.Waste;

namespace Sim.Engine.Tests.Waste;

public class ContainersTests
{
    private static WasteHour[] Run(Containers containers, double kgPerHour, int days)
    {
        var state = default(ContainerState);
        return [.. Enumerable.Range(0, 24 * days).Select(h => containers.Fill(ref state, new WasteHour(kgPerHour, 0, 0.9 * kgPerHour, 0.1 * kgPerHour, 0), kgPerHour / containers.DensityKgPerM3, h / 24, h % 24))];
    }

    [Fact]
    public void A_week_by_hand()
    {
        // 1,000 kg of room, 10 kg an hour, one round a week on its last day at 6: full after 100 hours; 50 overflow in 150 hours to the round, then room.
        var containers = new Containers { Number = 10, VolumeM3 = 1, DensityKgPerM3 = 100, RoundsPerWeek = 1 };
        WasteHour[] week = Run(containers, 10, 7);
        Assert.Equal(500, week.Sum(h => h.OverflowKg), 9);
        // Days 5, 6 and 7 (until 6 in the morning).
        Assert.Equal(3, week.Sum(h => h.OverflowingDays));
        Assert.Equal(0.18, week[^1].ContainersFilledFraction, 9);
        Assert.Equal(1680, week.Sum(h => h.OverflowKg + h.LandfillKg + h.RejectsKg), 9);
    }

    // A round in 30.4 days: 35.98 are paid for in three years. One in 700 days comes in the second year.
    [Theory]
    [InlineData(0.23, 35, 30, 31)]
    [InlineData(0.01, 1, 700, 700)]
    public void Rounds_are_counted_on_over_the_years(double perWeek, int rounds, int shortest, int longest)
    {
        string containers = FormattableString.Invariant($"{{ number: 200, rounds_per_week: {perWeek} }}");
        SitePlan plan = Centre.Plan(Centre.File(Centre.Text.Replace("years: 1", "years: 3", StringComparison.Ordinal)), ("waste.containers", containers)).Sites[0];
        var simulation = new SiteSimulation(plan, 24);
        simulation.WarmUp();
        List<int> came = [-1];
        for (int year = 0; year < 3; year++)
        {
            simulation.Prepare(year);
            for (int day = 0; day < 365; day++)
            {
                simulation.RunDay(day);
                if (simulation.Hours[6].Waste.ContainersFilledFraction < simulation.Hours[5].Waste.ContainersFilledFraction)
                {
                    came.Add((365 * year) + day);
                }
            }
        }
        Assert.Equal(rounds, came.Count - 1);
        Assert.InRange(plan.Inputs.Waste.Containers!.Rounds(3 * 365, 0), rounds, rounds + 1);
        Assert.All(came.Zip(came.Skip(1), (a, b) => b - a), gap => Assert.InRange(gap, shortest, longest));
    }

    [Fact]
    public void Rounds_and_diesel_by_hand()
    {
        var containers = new Containers { Round = Round.Own, RoundsPerWeek = 3, DistanceKm = 25, DieselLPerKm = 0.5, TruckLoadKg = 9000 };
        Assert.Equal(12, containers.Rounds(28, 12 * 9000), 12);
        Assert.Equal(12 * 50 * 0.5, containers.DieselL(28, 12 * 9000), 9);
        // 330 m3 at 150 kg/m3 are 49.5 t: six trucks a round.
        Assert.Equal(6 * 12, containers.Rounds(28, 12 * 49_500), 12);
        Assert.Equal(6 * 12 * 50, containers.Km(28, 12 * 49_500), 9);
        Assert.Equal(0, (containers with { RoundsPerWeek = 0 }).Km(28, 0));
        Assert.Equal(3 * 4, Run(containers with { Number = 1000 }, 10, 28).Zip(Run(containers with { Number = 1000 }, 10, 28).Skip(1), (a, b) => b.ContainersFilledFraction < a.ContainersFilledFraction ? 1 : 0).Sum());
    }

    [Fact]
    public void A_shared_round_is_the_centres_by_its_part_of_the_load_and_its_detour()
    {
        // A tonne a round of a truck of 9 t: a ninth of 50 km to the landfill, and 5 km of detour; 0.5 L/km make 5.3 L a tonne, of a usual 4 to 7.
        var containers = new Containers { RoundsPerWeek = 3 };
        Assert.Equal(12 * ((50.0 / 9) + 5), containers.Km(28, 12_000), 9);
        Assert.Equal(5.2778, containers.DieselL(28, 12_000) / 12, 1e-4);
        Assert.Equal(12, containers.Rounds(28, 12_000), 12);
        Assert.InRange(containers.DieselL(28, 60_000) / 60, 3.2, 4);
    }

    [Fact]
    public void More_containers_or_rounds_never_overflow_more_and_mass_stays() =>
        Prop.ForAll(Gen.Choose(1, 20).ArrayOf(3).ToArbitrary(), v =>
        {
            var few = new Containers { Number = v[0], VolumeM3 = 1, DensityKgPerM3 = 100, RoundsPerWeek = v[1] % 7 };
            double kg = 5 * v[2];
            double Over(Containers c) => Run(c, kg, 14).Sum(h => h.OverflowKg);
            WasteHour[] run = Run(few, kg, 14);
            return Over(few with { Number = v[0] + 5 }) <= Over(few) + 1e-9
                && (v[1] % 7 > 0 || Over(few with { RoundsPerWeek = 7 }) <= Over(few) + 1e-9)
                && run.All(h => h.ContainersFilledFraction <= 1 + 1e-12 && Math.Abs(h.LandfillKg + h.RejectsKg + h.OverflowKg - kg) < 1e-9);
        }).Holds();

    [Fact]
    public void Light_streams_take_more_room_than_heavy_ones()
    {
        // 100 kg of food at 500 and 10 kg of plastic at 25 kg/m3: 0.2 and 0.4 m3.
        double[] kg = new double[11];
        (kg[(int)WasteStream.Food], kg[(int)WasteStream.Plastic]) = (100, 10);
        Assert.Equal(0.6, new StreamDensities().VolumeM3(kg), 12);
        // Half of the residents' plastic taken out frees more of the containers than half of their food of twice the mass.
        SiteRun Filled(params (string, string)[] changes) => Centre.Run([("waste.containers", "{ number: 2, by_stream: yes, rounds_per_week: 1 }"), ("services.catering.packaging", "0.01 kg/meal"), .. changes]);
        SiteRun mixed = Filled(), plastic = Filled(("waste.streams.plastic", "recycling"), ("waste.sorting.capture", "50 %")), food = Filled(("waste.streams.food", "composting"), ("waste.sorting.organics_capture", "50 %"));
        Assert.True(mixed.Total("waste.overflow") > food.Total("waste.overflow") && food.Total("waste.overflow") > plastic.Total("waste.overflow"));
        Assert.True(food.Total("waste.landfill") + food.Total("waste.overflow") < plastic.Total("waste.landfill") + plastic.Total("waste.overflow"));
        Assert.All(mixed.Audit, a => Assert.True(a.Closes, a.Name));
    }

    [Fact]
    public void Bins_of_a_site_by_hand()
    {
        SiteRun site = Centre.Run(("waste.containers", "{ number: 5, volume: 1 m3, rounds_per_week: 3, density: 100 kg/m3 }"), ("waste.recyclables", "recycling"));
        MeteredMonth[] months = [.. Enumerable.Range(0, 12).Select(i => new MeteredMonth { Month = i, Days = 28 })];
        // The busiest month: 280 kg of plastic at 25 kg/m3 are 11.2 m3 in four weeks; 5,600 kg of the rest at 100 kg/m3 are 14 m3 a week.
        (months[3].Waste.RecycledKg[(int)WasteStream.Plastic], months[3].Waste.LandfilledKg[(int)WasteStream.Food]) = (280, 5600);
        BinNeed[] bins = [.. WasteVolumes.Of(site.Plan, months)];
        Assert.Equal(["plastic", "the rest"], bins.Select(b => b.Name));
        Assert.Equal((280, 11.2, 2.8), (bins[0].Kg, Math.Round(bins[0].M3, 9), Math.Round(bins[0].BusiestM3PerWeek, 9)));
        // Three rounds a week leave up to three days: 1.2 and 6 m3.
        Assert.Equal([2, 6], bins.Select(b => b.Containers));
    }

    [Fact]
    public void A_round_has_its_own_price_beside_the_tonne()
    {
        var inputs = new AccountInputs { Prices = new Prices { Waste = new WastePrices { RoundEur = 40, CollectionEurPerKg = 0.045 }, Vat = new VatTerms { Waste = Vat.None } } };
        var month = new MeteredMonth { Waste = new() { CollectionRounds = 12, CollectionKm = 600 } };
        month.Waste.LandfilledKg[0] = 1000;
        Ledger ledger = Ledger.Of([month], inputs, [], 1);
        Assert.Equal(480, ledger.Lines.Single(l => l.Item == "collection rounds").AmountEur, 9);
        Assert.Equal(45, ledger.Lines.Single(l => l.Item == "collection of residual waste").AmountEur, 9);
    }

    [Fact]
    public void Contamination_lowers_what_sorted_materials_earn_but_not_what_they_cost()
    {
        var inputs = new AccountInputs { Prices = new Prices { Waste = new WastePrices { PaperEurPerKg = 0.06, GlassEurPerKg = -0.01, ContaminationDiscountFraction = 1.5 } } };
        var month = new MeteredMonth { Waste = new() { ContaminationFraction = 0.2 } };
        (month.Waste.RecycledKg[(int)WasteStream.Paper], month.Waste.RecycledKg[(int)WasteStream.Glass]) = (1000, 1000);
        // 60 EUR less 30 %; 10 EUR to be rid of the glass.
        Assert.Equal([-42, 10], Ledger.Of([month], inputs, [], 1).Lines.Where(l => l.Item == "recyclables sold").Select(l => Math.Round(l.AmountEur, 9)));
    }

    [Fact]
    public void Burnt_waste_gives_each_gas_apart_and_known_rounds_replace_the_factor()
    {
        var factors = new EmissionFactors
        {
            BurningCarbonDioxideKgPerKg = 0.25,
            BurningMethaneKgPerKg = 0.0065,
            BurningNitrousOxideKgPerKg = 0.000117,
            CollectionKgCo2ePerKg = 0.018,
            Fuels = new FuelFactors { DieselDirectKgCo2ePerL = 2.66, DieselUpstreamKgCo2ePerL = 0.63 }
        };
        var month = new MeteredMonth { Waste = new() { CollectionDieselL = 100 } };
        month.Waste.BurntKg[0] = 1000;
        month.Waste.LandfilledKg[0] = 5000;
        Emissions e = Inventory.Of([month], factors);
        Assert.Equal(250 + 6.5 * 28 + 0.117 * 265, e.OfSourceKgCo2e(EmissionSource.OpenBurning), 9);
        Assert.Equal([Gas.CarbonDioxide, Gas.Methane, Gas.NitrousOxide], e.Lines.Where(l => l.Source == EmissionSource.OpenBurning).Select(l => l.Gas));
        Assert.Equal(329, e.OfSourceKgCo2e(EmissionSource.WasteCollection), 9);
    }

    [Fact]
    public void Residents_who_stay_longer_sort_better_and_training_helps()
    {
        // Stock: 0.9 x 10 = 9 of those in transit, 0.1 x 200 = 20 of those who stay; with 20 days of learning 1/3 and 10/11 of the capture.
        var stay = new Stay { ShortDays = 10, LongDays = 200, LongShareFraction = 0.1 };
        Assert.Equal((9.0 / 3 + 20 * 10.0 / 11) / 29, stay.LearntFraction(20), 12);
        Assert.Equal(1, stay.LearntFraction(0));
        Assert.True(stay.LearntFraction(10) > stay.LearntFraction(20) && (stay with { ShortDays = 5, LongDays = 100 }).LearntFraction(20) < stay.LearntFraction(20));
        var inputs = new WasteInputs { Recyclables = WasteRoute.Recycling };
        Assert.Equal(0.5 * WasteSource.OfResidents(inputs).RecyclingShare, WasteSource.OfResidents(inputs, 0, 0.5).RecyclingShare, 12);
    }
}
