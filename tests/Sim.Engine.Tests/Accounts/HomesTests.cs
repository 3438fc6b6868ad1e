using FsCheck.Fluent;
using Sim.Engine.Accounts;

namespace Sim.Engine.Tests.Accounts;

public class HomesTests
{
    private static readonly Homes Terms = new() { RentEurPerMonth = 300, ChargesEurPerMonth = 20, Lot = 5, NoticeMonths = 2, DepositMonths = 1, DepositLostFraction = 0.25, FurnishingEur = 2520, FurnishingLifetimeYears = 7, HandoverEur = 400 };

    // 100 people at 4 to a home need 25; 61 need 16, so 20 in lots of five. With two months of notice 25 stay for two months more.
    [Fact]
    public void Homes_are_rented_in_lots_and_given_up_after_their_notice()
    {
        HomesMonth[] months = Homes.Rented(Terms, [100, 61, 61, 61, 61, 104], 4, 1000);
        Assert.Equal([25, 25, 25, 20, 20, 30], months.Select(m => m.Rented));
        Assert.Equal([0, 9, 9, 4, 4, 4], months.Select(m => m.Empty));
        Assert.Equal([25, 0, 0, 0, 0, 10], months.Select(m => m.Taken));
        Assert.Equal([0, 0, 0, 5, 0, 0], months.Select(m => m.GivenUp));
        Assert.Equal([25, 0, 0, -5, 0, 10 - 30], months.Select(m => m.DepositsPaid));
    }

    [Fact]
    public void Rented_homes_hold_the_people_unless_there_are_no_more_and_all_deposits_come_back() =>
        Prop.ForAll(Gen.Choose(0, 900).ArrayOf(24).ToArbitrary(), Gen.Choose(0, 6).ToArbitrary(), Gen.Choose(1, 9).ToArbitrary(), (people, notice, lot) =>
        {
            Homes terms = Terms with { NoticeMonths = notice, Lot = lot, SpareFraction = 0.1 };
            HomesMonth[] months = Homes.Rented(terms, [.. people.Select(p => (double)p)], 3.5, 200);
            HomesMonth[] sooner = Homes.Rented(terms with { NoticeMonths = 0 }, [.. people.Select(p => (double)p)], 3.5, 200);
            return months.Zip(people).All(m => m.First.Rented >= Math.Min(200, m.Second / 3.5) && m.First.Rented <= 200)
                && months.Zip(sooner).All(m => m.First.Rented >= m.Second.Rented)
                && Math.Abs(months.Sum(m => m.DepositsPaid)) < 1e-9;
        }).Holds();

    // 25 homes on a market of 500 at an elasticity of 1.5: (1 + 0.05)^1.5 = 1.0759, 300 EUR become 322.78.
    [Fact]
    public void Rents_rise_with_the_homes_rented_and_stand_where_they_do_not()
    {
        HomesMonth month = Homes.Rented(Terms with { RentElasticity = 1.5, Market = 500 }, [100], 4, 1000)[0];
        Assert.Equal(Math.Pow(1.05, 1.5) - 1, month.RentRise, 12);
        double rent = Ledger.Of([new MeteredMonth { Homes = month }], new AccountInputs { Homes = Terms with { Vat = Vat.None } }, [], 1)
            .Lines.Where(l => l.Item == "rent of homes").Sum(l => l.AmountEur);
        Assert.Equal(25 * 300 * Math.Pow(1.05, 1.5), rent, 6);
        Assert.Equal(0, Homes.Rented(Terms, [100], 4, 1000)[0].RentRise);
        Assert.Equal("market", Assert.Single(Homes.Check(Terms with { RentElasticity = 1 })).Key);
    }

    [Fact]
    public void Rents_never_fall_with_more_homes() =>
        Prop.ForAll(Gen.Choose(0, 900).ToArbitrary(), Gen.Choose(0, 900).ToArbitrary(), Gen.Choose(0, 30).ToArbitrary(), (homes, more, elasticity) =>
        {
            Homes terms = Terms with { RentElasticity = elasticity / 10.0, Market = 700 };
            return terms.RentRise(homes + more) >= terms.RentRise(homes) && terms.RentRise(0) == 0;
        }).Holds();

    // 20 homes: rent 6000, charges 400, furniture 20 x 2520 / 84 months = 600. 5 given up: deposits of 5 x 300 come back, of which a
    // quarter, 375, is kept; handing back 5 x 400 = 2000. Journeys: 300 km at 0.15 EUR = 45, and VAT of 17 % that is not recovered = 52.65.
    [Fact]
    public void A_month_of_homes_and_journeys_is_billed_to_the_cent_and_agrees_with_its_meters()
    {
        var month = new MeteredMonth { Homes = new(20, 4, 0, 5) { DepositsPaid = -5 }, Journeys = [new("visits", 60, 300, 0.15)] };
        var inputs = new AccountInputs { Homes = Terms, Prices = new() { Vat = new() { RateFraction = 0.17 } } };
        Ledger ledger = Ledger.Of([month], inputs, [], 1);
        Assert.Equal([400, -1500, 375, 600, 2000, 6000, 52.65], ledger.Lines.Select(l => Math.Round(l.AmountEur, 9)));
        Assert.True(MoneyAudit.Of(ledger, [month], inputs, [], 1).Closes);
    }

    // 12 km at 30 km/h are 0.4 h, and half an hour at the door: 0.9 h for each of two.
    [Fact]
    public void A_journey_takes_the_time_of_all_on_it()
    {
        var journey = new Journey { TripsPerMonth = 3, TripsPerHomePerMonth = 0.5, DistanceKm = 12, SpeedKmPerHour = 30, StayHours = 0.5, CrewPeople = 2 };
        Assert.Equal(1.8, journey.HoursPerTrip, 12);
        Assert.Equal(13, journey.Trips(20), 12);
    }

    [Fact]
    public void Notice_of_half_a_month_is_refused() => Assert.Equal("notice", Assert.Single(Homes.Check(new Homes { NoticeMonths = 1.5 })).Key);

    // 16 people found 4 homes of 4 for three months; 8 came in the second and nobody else. Without notice the four are paid while they are kept.
    [Fact]
    public void Homes_that_were_found_are_paid_whether_people_come_or_not()
    {
        Homes terms = Terms with { NoticeMonths = 0, SpareFraction = 0, Lot = 1 };
        HomesMonth[] months = Homes.Rented(terms, [0, 8, 0, 0], 4, 1000, [16, 16, 16, 0]);
        Assert.Equal([4, 4, 4, 0], months.Select(m => m.Rented));
        Assert.Equal([4, 2, 4, 0], months.Select(m => m.Empty));
        Assert.Equal([0, 2, 0, 0], Homes.Rented(terms, [0, 8, 0, 0], 4, 1000).Select(m => m.Rented));
    }
}
