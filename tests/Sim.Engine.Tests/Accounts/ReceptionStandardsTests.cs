using Sim.Engine.Accounts;

namespace Sim.Engine.Tests.Accounts;

public class ReceptionStandardsTests
{
    // 30 days of 60 people, 12 toilets (5 each), 4 showers (15 each, more than 12), 180 m2 (3 m2 each, less than 4).
    private static readonly MeteredMonth Month = new()
    {
        PersonNights = 1800,
        ResidentsByDay = [.. Enumerable.Repeat(60.0, 30)],
        LivingM2ByDay = [.. Enumerable.Repeat(180.0, 30)],
        Toilets = 12,
        Showers = 4,
        Bedrooms = 10,
        PeoplePerBedroom = 8,
        Services = [new(ServiceKind.Catering, "", 5300, 2, 0, 0, 0), new(ServiceKind.Laundry, "", 900, 1, 0, 0, 0)],
        ServicesLost = [new("meals", 100), new("laundry", 100), new("cleaning", 0)],
    };

    [Theory]
    [InlineData("standards.euaa.space", 3, 30.0, false)]
    [InlineData("standards.euaa.bedroom", 8, 30.0, false)]
    [InlineData("standards.euaa.toilets", 5, 0.0, true)]
    [InlineData("standards.euaa.showers", 15, 30.0, false)]
    [InlineData("standards.euaa.meals", 2.9444, 1.0, false)]
    [InlineData("standards.euaa.distance", 5, 30.0, false)]
    [InlineData("standards.service.meals", 0.018519, 100.0, true)]
    [InlineData("standards.service.laundry", 0.1, 100.0, false)]
    public void Indicators_are_judged_by_hand_worked_numbers(string key, double worst, double breaches, bool passes)
    {
        StandardResult result = Judged(new StandardsInputs { ServicesDistanceKm = 5, ToleratedFraction = 0.05 }).Single(s => s.Key == key);
        Assert.Equal((worst, breaches, passes), (Math.Round(result.Worst, 4 + (worst < 0.1 ? 2 : 0)), result.Breaches, result.Passes));
    }

    [Fact]
    public void What_the_scenario_does_not_say_is_not_judged()
    {
        IReadOnlyList<StandardResult> results = Judged(new StandardsInputs());
        Assert.Equal(["standards.euaa.basins", "standards.euaa.distance", "standards.service.cleaning"],
            results.Where(s => !ReceptionStandards.IsOfSet(s) && s.Passes is null).Select(s => s.Key));
    }

    // 60 people in 5 bedrooms are 12 in each, whatever was planned.
    [Fact]
    public void More_people_than_beds_share_the_bedrooms_that_there_are() =>
        Assert.Equal(12, Standards.Judge([Month with { Bedrooms = 5 }], new()).Single(s => s.Key == "standards.euaa.bedroom").Worst);

    [Fact]
    public void One_night_without_a_bed_breaches()
    {
        StandardResult result = ReceptionStandards.Unplaced([0, 1, 0], 99);
        Assert.Equal((false, 1.0, 0.01), (result.Passes, result.Breaches, result.Worst));
        Assert.True(ReceptionStandards.Unplaced([0, 0, 0], 99).Passes);
    }

    [Fact]
    public void Indicators_beside_the_set_do_not_count_among_its_breaches()
    {
        Appraisal appraisal = Appraisal.Of([Month with { Taps = 5 }], Sample.Defaults with { Standards = new() { ToleratedFraction = 0.05 } }, [], 1);
        double Of(string key) => Indicators.Of(appraisal).Single(i => i.Key == key).Value;
        Assert.Equal(appraisal.Standards.Count(s => s.Passes == false && !s.Key.Contains(".euaa.", StringComparison.Ordinal) && !s.Key.Contains(".service.", StringComparison.Ordinal)), Of("standards.breaches"));
        Assert.Equal(4, Of("standards.euaa_breaches"));
        Assert.Equal((100, 100), (Of("services.meals_lost"), Of("services.laundry_lost.kg")));
    }

    private static IReadOnlyList<StandardResult> Judged(StandardsInputs inputs) => Standards.Judge([Month], inputs);
}
