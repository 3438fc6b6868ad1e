using FsCheck.Fluent;
using NodaTime;
using Sim.Engine.Accounts;

namespace Sim.Engine.Tests.Accounts;

public class ClosureTests
{
    [Fact]
    public void A_measure_that_saves_10_a_month_is_worth_what_it_saved_and_what_is_left_of_it()
    {
        // 1,200 over 10 years, half of the unused value comes back: after m months 10 m - 1,200 + 600 (1 - m / 120).
        (Appraisal before, Appraisal after) = Pair(0, 0.5, 10);
        double[] eur = ClosureValue.NetPresentValuesEur(before, after, 0);
        foreach (int m in new[] { 1, 7, 12, 30, 60 })
        {
            Assert.Equal((10 * m) - 1200 + (600 * (1 - (m / 120.0))), eur[m - 1], 6);
        }
    }

    [Fact]
    public void A_closing_moves_what_is_worth_moving_and_pays_for_the_disposal_of_the_rest()
    {
        // 1,200 over 10 years, half of the unused value can be had elsewhere, moving costs 180 and disposal 120.
        var i = new Investment { CapexEur = 1200, LifetimeYears = 10, RelocationFraction = 0.5, MovingEur = 180, DisposalEur = 120 };
        Assert.Equal(1200 - ((1200 * 0.9 * 0.5) - 180), ClosureValue.CapitalEur(i, 1, 0), 9);
        // After 9 years 60 can be had for 180: disposal costs less.
        Assert.Equal(1200 + 120, ClosureValue.CapitalEur(i, 9, 0), 9);
        // After 11 years a second one stands, the first was disposed of: 1,200 + 1,320 - (540 - 180).
        Assert.Equal(2520 - 360, ClosureValue.CapitalEur(i, 11, 0), 9);
        // What cannot be had elsewhere is not moved.
        Assert.Equal(1200 + 120, ClosureValue.CapitalEur(i with { RelocationFraction = 0, MovingEur = 0 }, 1, 0), 9);
    }

    [Fact]
    public void Disposal_falls_due_with_each_replacement_and_the_money_closes()
    {
        // 5 years of a measure of 2 years: new at 0, 2 and 4; two disposals of 10 % each.
        var measure = new Investment { Name = "x", CapexEur = 1000, LifetimeYears = 2, DisposalEur = 100 };
        Appraisal a = Appraisal.Of([], new AccountInputs(), [measure], 5);
        Assert.Equal(3200, a.Ledger.TotalEur, 9);
        Assert.Equal([(0, 1000.0), (2, 1100.0), (4, 1100.0)], Outlays.Of(measure, 5));
        Assert.True(a.Audit.Closes);
    }

    [Fact]
    public void Closing_at_the_end_with_all_of_it_moved_is_the_ordinary_present_value() =>
        Prop.ForAll(Gen.Choose(0, 8).ToArbitrary(), Gen.Choose(1, 30).ToArbitrary(), (percent, life) =>
        {
            (Appraisal before, Appraisal after) = Pair(percent / 100.0, 1, life);
            double npv = Comparison.Of(before, after, new LifeCycle { DiscountFraction = percent / 100.0 }).NetPresentValueEur;
            return Math.Abs(ClosureValue.NetPresentValuesEur(before, after, percent / 100.0)[^1] - npv) < 1e-6;
        }).Holds();

    [Fact]
    public void The_more_can_be_moved_the_less_a_closing_costs() =>
        Prop.ForAll(Gen.Choose(0, 100).ToArbitrary(), Gen.Choose(1, 30).ToArbitrary(), (share, life) =>
        {
            double[] some = Worth(share / 200.0, life), more = Worth(share / 100.0, life);
            return some.Zip(more).All(p => p.First <= p.Second + 1e-9);
        }).Holds();

    [Fact]
    public void Chances_of_closing_are_a_date_a_constant_hazard_or_a_triangle()
    {
        double[] date = new ClosureInputs { Date = new LocalDate(2027, 3, 31) }.ByMonth(2026, 36);
        Assert.Equal((1.0, 1.0), (date[14], date.Sum()));
        double[] hazard = new ClosureInputs { PerMonthFraction = 0.1 }.ByMonth(2026, 24);
        Assert.Equal(0.1 * 0.9 * 0.9, hazard[2], 12);
        Assert.Equal(1 - Math.Pow(0.9, 24), hazard.Sum(), 12);
        double[] triangle = new ClosureInputs { Earliest = new LocalDate(2026, 4, 1), Likely = new LocalDate(2026, 8, 1), Latest = new LocalDate(2027, 6, 30) }.ByMonth(2026, 36);
        Assert.Equal(1, triangle.Sum(), 12);
        Assert.Equal(7, Array.IndexOf(triangle, triangle.Max()));
        Assert.Equal((0.0, 0.0), (triangle[2], triangle[18]));
    }

    [Fact]
    public void A_centre_that_could_have_closed_before_the_period_is_open_when_it_begins()
    {
        // A right triangle from July 2025 to June 2026, likeliest at its end: what is left of it in January to June 2026 holds the whole chance.
        var inputs = new ClosureInputs { Earliest = new LocalDate(2025, 7, 1), Likely = new LocalDate(2026, 6, 15), Latest = new LocalDate(2026, 6, 30) };
        double[] chance = inputs.ByMonth(2026, 36);
        Assert.Equal(1, chance.Sum(), 12);
        double[] whole = inputs.ByMonth(2025, 48);
        double[] left = whole[12..18];
        Assert.Equal(left.Select(c => c / left.Sum()), chance[..6], (a, b) => Math.Abs(a - b) < 1e-12);
    }

    [Theory]
    [InlineData(null, null, null, false)]
    [InlineData(0.01, null, null, true)]
    [InlineData(0.01, 2027, null, false)]
    [InlineData(null, 2027, 2030, true)]
    [InlineData(null, 2030, 2027, false)]
    public void One_way_of_closing_must_be_named_whole(double? perMonth, int? earliest, int? latest, bool sound)
    {
        static LocalDate? June(int? year) => year is { } y ? new LocalDate(y, 6, 1) : null;
        var inputs = new ClosureInputs { PerMonthFraction = perMonth, Earliest = June(earliest), Likely = June(earliest), Latest = June(latest) };
        Assert.Equal(sound, !ClosureInputs.Check(inputs).Any());
    }

    private static double[] Worth(double share, int life)
    {
        (Appraisal before, Appraisal after) = Pair(0.04, share, life);
        return ClosureValue.NetPresentValuesEur(before, after, 0.04);
    }

    private static (Appraisal Before, Appraisal After) Pair(double discount, double relocation, double life)
    {
        var inputs = new AccountInputs
        {
            Prices = new Prices { Electricity = new ElectricityPrice { DayEurPerKwh = 1 } },
            LifeCycle = new LifeCycle { DiscountFraction = discount },
        };
        Appraisal At(double kwh, params Investment[] made) =>
            Appraisal.Of([.. Enumerable.Range(0, 60).Select(m => new MeteredMonth { Month = m, ImportKwh = [kwh, 0] })], inputs, made, 5);
        return (At(50), At(40, new Investment { Name = "x", CapexEur = 1200, LifetimeYears = life, RelocationFraction = relocation }));
    }
}
