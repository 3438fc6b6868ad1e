using Sim.Engine.Accounts;
using Sim.Engine.Services;
using Sim.Engine.Studies;

namespace Sim.Engine.Tests.Studies;

public class ServicesByAmountTests
{
    [Fact]
    public void Repair_follows_residents_maintenance_beds_and_solar_power_the_panels()
    {
        var services = new ServicesInputs
        {
            Repair = new Repair { Provider = Provider.SocialEnterprise, AmountHoursPerPersonDay = 0.02, PriceEurPerHour = 11, MaterialsEurPerHour = 1 },
            Maintenance = new Maintenance { AmountHoursPerPersonDay = 0.05, PriceEurPerHour = 12, MaterialsEurPerHour = 2 },
            Solar = new SolarService { PriceEurPerKwh = 0.09 },
        };
        // 3,000 nights, 5,000 bed-days, 700 kWh.
        ServiceMonth[] months = [.. ServiceMeters.ByAmount(services, 3000, 5000, 700)];
        Assert.Equal(
            [new(ServiceKind.Repair, "social enterprise", 60, 11), new(ServiceKind.Maintenance, "", 250, 2), new ServiceMonth(ServiceKind.Solar, "contractor", 700, 0.09)], months);
    }

    [Fact]
    public void Panels_of_its_own_are_no_service_of_the_centre() =>
        Assert.Equal("provider", Assert.Single(SolarService.Check(new SolarService { Provider = Provider.InHouse })).Key);

    [Fact]
    public void Machines_do_what_their_season_lets_them()
    {
        PricingCase given = PricedService.Plain(e => e with
        {
            Hours = new WorkingTime { AvailabilityFraction = 1, DaysPerWeek = 7, WaitDays = 0 },
            Equipment = new Dictionary<string, ServiceEquipment>
            {
                ["panels"] = new() { Number = 2, CapacityUnitsPerHour = 3, Season = [0, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 2] },
            },
        });
        var model = new EnterpriseModel(given);
        // 2 x 3 x 8 h a day: nothing in January, twice in December.
        Assert.Equal(0, model.CapacityUnits(0));
        Assert.Equal(48 * 30, model.CapacityUnits(3), 9);
        Assert.Equal(2 * 48 * 31, model.CapacityUnits(11), 9);
    }
}
