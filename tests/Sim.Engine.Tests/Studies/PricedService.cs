using Sim.Engine.Accounts;
using Sim.Engine.Occupancy;
using Sim.Engine.Scenarios;
using Sim.Engine.Services;
using Sim.Engine.Studies;

namespace Sim.Engine.Tests.Studies;

/// <summary>A service with round numbers, for tests of pricing: 100 people, a unit each a day, a crew of two.</summary>
internal static class PricedService
{
    /// <summary>24,000 EUR of wages and 6,000 EUR of rent a year, 0.40 EUR of materials a unit; prices do not grow.</summary>
    public static PricingCase Plain(Func<EnterpriseInputs, EnterpriseInputs>? change = null) => new()
    {
        Name = "test",
        Service = "laundry",
        Enterprise = (change ?? (e => e))(new EnterpriseInputs
        {
            Unit = "kg",
            ContractLengthYears = 3,
            Crew = new ServiceCrew { WageEurPerMonth = 1000, Minimum = 2, NoticeMonths = 0 },
            Uses = new ServiceUses { MaterialsEurPerUnit = 0.4 },
            RentEurPerMonth = 500,
            Finance = new EnterpriseFinance { VatRegistered = true },
        }),
        People = [new("site", new OccupancyInputs { CapacityPeople = 200, ConstantPeople = 100, Model = new FutureModel { SpreadFraction = 0.4, PersistenceFraction = 0.9 } }, null)],
        Start = 2026,
        Wages = new Wages { ProductiveTimeHoursPerYear = 1720 },
        PerPersonUnits = 1,
        AlternativeEur = 1.5,
        VatFraction = 0.17,
    };

    /// <summary>Operations along one random path.</summary>
    public static OperationsMonth[] Operate(PricingCase given, int path = 0, bool withCustomers = true)
    {
        var model = new EnterpriseModel(given);
        PeopleMonth[] people = PricingPaths.Random(given, path).Months;
        return model.Operate(EnterpriseModel.Work(given, people, given.PerPersonUnits), people, withCustomers, given.Uses);
    }

    /// <summary>Money of those operations under a contract.</summary>
    public static PathMoney Money(PricingCase given, Contract contract, int path = 0) =>
        EnterpriseMoney.Of(Operate(given, path), contract, new EnterpriseModel(given), given);
}
