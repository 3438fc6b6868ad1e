namespace Sim.Engine.Studies;

/// <summary>One path of people, operated.</summary>
/// <param name="Months">Operations with all customers.</param>
/// <param name="WithoutCustomers">Operations for the centre alone; none where there are no other customers.</param>
/// <param name="Statistics">What the path looks like.</param>
internal sealed record PricedPath(OperationsMonth[] Months, OperationsMonth[]? WithoutCustomers, PathStatistics Statistics)
{
    /// <summary>Operates a path whose work and uses are known.</summary>
    public static PricedPath Of(PricingPaths.PeoplePath path, double[] workUnits, UnitUses uses, PricingCase given, EnterpriseModel model) => new(
        model.Operate(workUnits, path.Months, withCustomers: true, uses),
        given.Enterprise.Customers.Count == 0 ? null : model.Operate(workUnits, path.Months, withCustomers: false, uses),
        PathStatistics.Of(path.PeopleByDay, 0, given.People.Sum(p => p.Inputs.CapacityPeople)));
}
