using Sim.Engine.Accounts;
using Sim.Engine.Schema;
using Sim.Engine.Services;

namespace Sim.Engine.Scenarios;

/// <summary>
/// An enterprise that gives one service to the centre: what it does, with what, what that costs, and how it is paid. The
/// name under which it stands is that of the service. Values by the unit are written in the service's own unit
/// (<c>1.3 EUR/kg</c>), see <see cref="ServiceUnits"/>.
/// </summary>
public sealed record EnterpriseInputs
{
    [Input(Default = "enterprise.{key}.unit", Help = "Unit of the service: kg, t, meal, m2, h, kWh, or unit; all values by the unit are written in it.")]
    public string Unit { get; init; } = "unit";

    [Input("year", Min = 1, Max = 20, Default = "enterprise.contract", Help = "Length of the contract, in whole years from the start of the period.")]
    public double ContractLengthYears { get; init; } = 3;

    [Input("fraction", Min = 0, AboveMin = true, Max = 1, Otherwise = "100 %", Help = "Share of the centre's work that the enterprise gets; the rest is done as the alternative does it.")]
    public double ShareFraction { get; init; } = 1;

    [Input(Help = "What makes work.")]
    public ServiceDrivers Drivers { get; init; } = new();

    [Input(Help = "What a unit uses.")]
    public ServiceUses Uses { get; init; } = new();

    [Input(Help = "Working hours.")]
    public WorkingTime Hours { get; init; } = new();

    [Input(Help = "The people who work.")]
    public ServiceCrew Crew { get; init; } = new();

    [Input(Help = "Machines, by name.")]
    public IReadOnlyDictionary<string, ServiceEquipment> Equipment { get; init; } = new Dictionary<string, ServiceEquipment>();

    [Input(Help = "Vehicles; left out: none.")]
    public ServiceVehicles? Vehicles { get; init; }

    [Input("EUR/month", Min = 0, Max = 1_000_000, Otherwise = "0 EUR/month", Help = "Rent, without VAT.")]
    public double RentEurPerMonth { get; init; }

    [Input("fraction", Min = 0, Max = 1, Default = "enterprise.overhead", Help = "Administration, insurance and the like, as a share of wages and running costs.")]
    public double OverheadFraction { get; init; }

    [Input("fraction", Min = 0, Max = 1, Default = "enterprise.local_purchases", Help = "Share of purchases made in the municipality; wages and rent stay there.")]
    public double LocalPurchasesFraction { get; init; }

    [Input(Help = "Customers beside the centre, by name.")]
    public IReadOnlyDictionary<string, Customer> Customers { get; init; } = new Dictionary<string, Customer>();

    [Input(Help = "Loan, grants, VAT, working capital and the margin wished.")]
    public EnterpriseFinance Finance { get; init; } = new();

    [Input(Help = "How prices grow over the contract.")]
    public CostGrowth Growth { get; init; } = new();

    [Input(Help = "What the centre would do without the enterprise.")]
    public Alternative Instead { get; init; } = new();

    [Input(Help = "How the centre pays; left out: per unit, at the price that gives the margin wished.")]
    public Contract? Contract { get; init; }

    /// <summary>What is wrong with the contract's length.</summary>
    public static IEnumerable<(string Key, string Problem)> Check(EnterpriseInputs enterprise) =>
        enterprise.ContractLengthYears == Math.Floor(enterprise.ContractLengthYears) ? [] : [("contract_length", "is not a whole number of years")];
}
