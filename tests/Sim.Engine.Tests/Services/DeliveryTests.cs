using Sim.Engine.Services;
using Sim.Engine.Simulation;
using Sim.Engine.Studies;
using Sim.Engine.Tests.Simulation;

namespace Sim.Engine.Tests.Services;

/// <summary>Trips between the site and providers elsewhere.</summary>
public class DeliveryTests
{
    [Fact]
    public void Trips_by_hand_are_those_that_come_in_any_case_or_those_that_the_load_needs()
    {
        var meals = new CateringDelivery { DistanceKm = 30, TripsPerWeek = 14, LoadMeals = 600 };
        // 28 days: 56 trips in any case; 100 trips for 60,000 meals.
        Assert.Equal(56 * 60, meals.Km(1000, 28), 9);
        Assert.Equal(100 * 60, meals.Km(60_000, 28), 9);
        Assert.Equal(0, meals.Km(0, 28));
        Assert.Equal(600, meals.DieselL(6000), 9);
        Assert.Equal(12 * 30, new LaundryDelivery { DistanceKm = 15, TripsPerWeek = 3, LoadKg = 500 }.Km(6000, 28), 9);
    }

    [Fact]
    public void Work_on_the_site_needs_no_trips_and_each_provider_elsewhere_makes_its_own()
    {
        Assert.Equal(0, Km(Centre.Run()));
        // 40 people: 3,600 meals in 30 days need no more than the two trips a day, of 2 x 10 km; 365 days.
        Assert.Equal(730 * 20, Km(Centre.Run(("services.catering", "{ provider: contractor, location: off-site, delivery: { distance: 10 km } }"))), 1e-6);
        Assert.Equal(2 * 730 * 20, Km(Centre.Run(("services.catering",
            "{ delivery: { distance: 10 km }, providers: { one: { share: 50 %, location: off-site }, two: { share: 50 %, location: off-site } } }"))), 1e-6);
    }

    private static double Km(SiteRun run) => Metering.Of(run).Sum(m => m.Services.Sum(s => s.DeliveryKm));
}
