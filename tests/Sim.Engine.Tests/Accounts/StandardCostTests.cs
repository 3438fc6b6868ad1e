using Sim.Engine.Accounts;
using Sim.Engine.Time;

namespace Sim.Engine.Tests.Accounts;

public class StandardCostTests
{
    [Fact]
    public void Fixed_and_variable_parts_are_those_of_the_line_through_the_months()
    {
        Assert.Equal((100.0, 2.0, 1.0), Rounded(StandardCost.Fit([10, 20, 30], [120, 140, 160])));
        // x 1 to 3, y 2, 4, 3: slope 1/2, 3 in the middle; the line explains a quarter of the variance.
        Assert.Equal((2.0, 0.5, 0.25), Rounded(StandardCost.Fit([1, 2, 3], [2, 4, 3])));
        Assert.True(double.IsNaN(StandardCost.Fit([5, 5, 5], [1, 2, 3]).Fixed));
    }

    [Fact]
    public void Quantiles_lie_between_the_order_statistics()
    {
        double[] values = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11];
        Assert.Equal((2.0, 6.0, 10.0), (Quantiles.At(values, 0.1), Quantiles.At(values, 0.5), Quantiles.At(values, 0.9)));
        Assert.Equal(1.5, Quantiles.At([1, 2], 0.5), 12);
        Assert.True(double.IsNaN(Quantiles.At([], 0.5)));
    }

    [Fact]
    public void Categories_add_up_to_the_whole_and_to_the_cost_per_person_night()
    {
        Appraisal a = Appraisal.Of(Sample.Period(3), Sample.Defaults, [Sample.Solar]);
        IReadOnlyList<StandardCost> costs = StandardCost.Of(a);
        StandardCost whole = costs[^1];
        Assert.Null(whole.Category);
        Assert.Equal(a.EurPerPersonNight, whole.MeanEur, 9);
        Assert.Equal(whole.MeanEur, costs.SkipLast(1).Sum(c => c.MeanEur), 9);
        Assert.Equal(whole.FixedEurPerMonth, costs.SkipLast(1).Sum(c => c.FixedEurPerMonth), 6);
        Assert.Equal(whole.VariableEurPerPersonNight, costs.SkipLast(1).Sum(c => c.VariableEurPerPersonNight), 9);
        // Least squares of a sum are the sum of least squares, but for slopes too uncertain to be told.
        Assert.All(costs.SkipLast(1).Where(c => c.VariableEurPerPersonNight == 0), c => Assert.True(c.FitFraction < 0.2));
        Assert.All(costs, c => Assert.True(c.P10Eur <= c.P50Eur && c.P50Eur <= c.P90Eur));
        // Food is paid by the meal, site by the place: one moves with people, the other not.
        StandardCost site = costs.Single(c => c.Category == CostCategory.Care);
        Assert.Equal(site.MeanEur, site.VariableEurPerPersonNight, 9);
    }

    // Two years of 90 to 110 people in turn; electricity alternates by season, twelve months high and twelve low: R2 is 0, and so is the slope.
    [Fact]
    public void A_slope_that_nothing_speaks_for_is_told_as_none()
    {
        MeteredMonth[] months =
        [
            .. Enumerable.Range(0, 24).Select(m => (Month: m, Days: Calendar.DaysInMonth(m % 12))).Select(m =>
                Sample.Month(0) with { Month = m.Month, PersonNights = (m.Month % 2 == 0 ? 90 : 110) * m.Days, ImportKwh = [(m.Month < 12 ? 900 : 100) * m.Days, 0], ExportKwh = 0 }),
        ];
        StandardCost electricity = StandardCost.Of(Appraisal.Of(months, Sample.Defaults, [])).Single(c => c.Category == CostCategory.Electricity);
        Assert.Equal(0, electricity.VariableEurPerPersonNight);
        Assert.InRange(electricity.FitFraction, 0, 0.05);
        Assert.Equal(electricity.MeanEur * 100 * 365 / 12, electricity.FixedEurPerMonth, 0.01 * electricity.FixedEurPerMonth);
    }

    [Fact]
    public void What_closing_the_centre_costs_is_in_the_mean_and_in_no_month()
    {
        MeteredMonth[] months = [.. Enumerable.Range(0, 12).Select(m => m < 6 ? Sample.Month(m) : new MeteredMonth { Month = m, Closed = true })];
        StandardCost Site(double eur) => StandardCost.Of(Appraisal.Of(months, Sample.Defaults with { ClosingEur = eur }, [])).Single(c => c.Category == CostCategory.Site);
        (StandardCost free, StandardCost paid) = (Site(0), Site(61_500));
        // 3,000 x (6 + 0.01 x 15) = 18,450 person-nights.
        Assert.Equal(61_500 / 18_450.0, paid.MeanEur - free.MeanEur, 9);
        Assert.Equal(free with { MeanEur = 0 }, paid with { MeanEur = 0 });
    }

    [Fact]
    public void The_length_of_months_is_no_change_of_people()
    {
        MeteredMonth[] months = [.. Enumerable.Range(0, 12).Select(m => Sample.Month(0) with { Month = m, PersonNights = 100 * Calendar.DaysInMonth(m) })];
        Assert.All(StandardCost.Of(Appraisal.Of(months, Sample.Defaults, [])), c => Assert.True(double.IsNaN(c.FixedEurPerMonth) && double.IsNaN(c.VariableEurPerPersonNight)));
    }

    [Fact]
    public void A_line_tells_what_a_day_costs_without_people_and_what_each_adds()
    {
        // 100 and 300 people in turn, each metered for 2 kWh a night, and 5,000 kWh a day whoever is there. Charges by the month are out of the way.
        ElectricityPrice price = Sample.Defaults.Prices.Electricity with { FixedEurPerMonth = 0, DemandEurPerKwMonth = 0 };
        AccountInputs inputs = Sample.Defaults with { Prices = Sample.Defaults.Prices with { Electricity = price } };
        MeteredMonth[] months =
        [
            .. Enumerable.Range(0, 12).Select(m => (Month: m, Days: Calendar.DaysInMonth(m), People: m % 2 == 0 ? 100 : 300)).Select(m =>
                Sample.Month(0) with { Month = m.Month, PersonNights = m.People * m.Days, ImportKwh = [(5000 + 2 * m.People) * m.Days, 0], ExportKwh = 0 }),
        ];
        Appraisal a = Appraisal.Of(months, inputs, []);
        StandardCost electricity = StandardCost.Of(a).Single(c => c.Category == CostCategory.Electricity);
        double eurPerKwh = a.Ledger.Lines.Single(l => l.Month == 0 && l.Item == "grid electricity, day").UnitPriceEur;
        Assert.Equal(2 * eurPerKwh, electricity.VariableEurPerPersonNight, 9);
        Assert.Equal(5000 * eurPerKwh * 365 / 12, electricity.FixedEurPerMonth, 6);
        Assert.Equal(1, electricity.FitFraction, 9);
    }

    // More people in winter, of uneven numbers: 2 kWh a night each, and 60 kWh for each degree day. People alone would be told as what heating costs, and
    // the fixed part as an income.
    [Fact]
    public void People_who_come_for_the_winter_are_not_told_as_what_heating_costs()
    {
        ElectricityPrice price = Sample.Defaults.Prices.Electricity with { FixedEurPerMonth = 0, DemandEurPerKwMonth = 0 };
        AccountInputs inputs = Sample.Defaults with { Prices = Sample.Defaults.Prices with { Electricity = price } };
        double[] coldK = [18, 16, 11, 6, 2, 0, 0, 0, 3, 8, 13, 17], people = [205, 195, 160, 120, 95, 82, 80, 84, 110, 130, 170, 210];
        MeteredMonth[] months =
        [
            .. Enumerable.Range(0, 12).Select(m => (Month: m, Days: Calendar.DaysInMonth(m))).Select(m =>
                Sample.Month(0) with
                {
                    Month = m.Month, PersonNights = people[m.Month] * m.Days, HeatingDegreeDays = coldK[m.Month] * m.Days,
                    ImportKwh = [(60 * coldK[m.Month] + 2 * people[m.Month]) * m.Days, 0], ExportKwh = 0,
                }),
        ];
        Appraisal a = Appraisal.Of(months, inputs, []);
        StandardCost electricity = StandardCost.Of(a).Single(c => c.Category == CostCategory.Electricity);
        double eurPerKwh = a.Ledger.Lines.Single(l => l.Month == 0 && l.Item == "grid electricity, day").UnitPriceEur;
        Assert.Equal(2 * eurPerKwh, electricity.VariableEurPerPersonNight, 9);
        Assert.Equal(60 * coldK.Average() * eurPerKwh * 365 / 12, electricity.FixedEurPerMonth, 6);
        Assert.Equal(1, electricity.FitFraction, 9);
        Assert.True(StandardCost.Fit(people, [.. coldK.Zip(people, (k, p) => 60 * k + 2 * p)]).Fixed < 0);
    }

    // People of 100, 102, 200 and 202 with 0, 0, 10 and 10 degree days a day: means of 101 and 201 explain 10,000 of 10,004, so that the factor is 2,501.
    [Fact]
    public void People_who_move_with_the_season_are_told_by_their_variance_inflation()
    {
        double Inflation(double[] people, double[] coldK) => StandardCost.SeasonInflation(Appraisal.Of(
            [.. Enumerable.Range(0, 12).Select(m => Sample.Month(0) with { Month = m, PersonNights = people[m % 4] * Calendar.DaysInMonth(m), HeatingDegreeDays = coldK[m % 4] * Calendar.DaysInMonth(m) })],
            Sample.Defaults, []));
        Assert.Equal(2501, Inflation([100, 102, 200, 202], [0, 0, 10, 10]), 1e-6);
        Assert.Equal(1, Inflation([100, 102, 100, 102], [0, 0, 10, 10]), 1e-9);
        Assert.Equal(1, Inflation([100, 102, 100, 102], [5, 5, 5, 5]));
    }

    // A net account sells in December what is left of the year, many times what a month costs: P10 to P90 leave one month of twelve out.
    [Fact]
    public void A_cost_that_one_month_of_the_year_bears_is_told()
    {
        StandardCost Electricity(double decemberKwh) => StandardCost.Of(Appraisal.Of(
            [.. Enumerable.Range(0, 12).Select(m => Sample.Month(0) with { Month = m, ImportKwh = [m == 11 ? decemberKwh : 1000, 0] })], Sample.Defaults, []))
            .Single(c => c.Category == CostCategory.Electricity);
        Assert.False(Electricity(1000).IsLumpy);
        Assert.True(Electricity(1_000_000).IsLumpy);
    }

    [Fact]
    public void Measured_costs_are_read_in_both_flavours_and_empty_rows_left_out()
    {
        CostsFile points = Read("# note\ncentre,category,cost [EUR],person_nights,source\nA,water,1200.5,10000,bill\nA,waste,,,\nA,staff,50000,,\n");
        Assert.Empty(points.Problems);
        Assert.Equal([0.12005, 5.0], points.Costs.Select(c => Math.Round(c.EurPerPersonNight, 9)));
        Assert.Equal(1, points.Empty);
        CostsFile commas = Read("centre;category;cost;person_nights\nB;\"water\";1.200,5;10.000\n");
        Assert.Equal(0.12005, commas.Costs.Single().EurPerPersonNight, 9);
    }

    [Theory]
    [InlineData("centre,category,cost,person_nights\nA,watr,1,2\n", 2, 2, "'watr' is not a cost category")]
    [InlineData("centre,category,cost,person_nights\nA,water,one,2\n", 2, 3, "cost 'one' is not a number")]
    [InlineData("centre,category,cost,person_nights\nA,water,1,0\n", 2, 4, "person_nights '0' is not a number above 0")]
    [InlineData("centre,category,cost,person_nights\nA,water,1,\n", 2, 1, "states no person_nights")]
    [InlineData("centre,category,cost\nA,water,1\n", 1, 1, "has no column person_nights")]
    [InlineData("", 1, 1, "is empty")]
    public void What_is_wrong_with_a_file_is_told_with_its_place(string text, int line, int column, string message)
    {
        (int l, int c, string m) = Assert.Single(Read(text).Problems);
        Assert.Equal((line, column), (l, c));
        Assert.Contains(message, m, StringComparison.Ordinal);
    }

    private static CostsFile Read(string text) => CostsFile.Read(new StringReader(text));

    private static (double, double, double) Rounded((double Fixed, double Variable, double R2) fit) =>
        (Math.Round(fit.Fixed, 9), Math.Round(fit.Variable, 9), Math.Round(fit.R2, 9));
}
