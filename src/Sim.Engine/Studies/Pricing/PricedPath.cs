namespace Sim.Engine.Studies;

/// <summary>One path of people, operated.</summary>
/// <param name="Months">Operations with all customers, their work random.</param>
/// <param name="WithAgreedCustomers">Operations where every customer brings what it agreed; none where there are no other customers.</param>
/// <param name="WithoutCustomers">Operations for the centre alone; none where there are no other customers.</param>
/// <param name="CustomersUnits">Work of other customers, by customer and month.</param>
/// <param name="CustomersDone">Of it, what the machines do, by customer over the contract.</param>
/// <param name="Statistics">What the path looks like.</param>
internal sealed record PricedPath(
    OperationsMonth[] Months, OperationsMonth[]? WithAgreedCustomers, OperationsMonth[]? WithoutCustomers, double[][] CustomersUnits, double[] CustomersDone, PathStatistics Statistics)
{
    /// <summary>Operates a path whose work and uses are known; the record has customers as agreed.</summary>
    /// <param name="path">Its people.</param>
    /// <param name="index">Its number; none for the record.</param>
    /// <param name="workUnits">Work of the centre in each month.</param>
    /// <param name="uses">What a unit uses.</param>
    /// <param name="given">The case.</param>
    /// <param name="model">The enterprise.</param>
    public static PricedPath Of(PricingPaths.PeoplePath path, int? index, double[] workUnits, UnitUses uses, PricingCase given, EnterpriseModel model)
    {
        double[][] customers = index is { } i ? CustomerPaths.Random(given, i) : CustomerPaths.Agreed(given);
        bool alone = given.Enterprise.Customers.Count == 0;
        var done = new double[customers.Length];
        return new(
            model.Operate(workUnits, path.Months, customers, uses, done),
            alone ? null : model.Operate(workUnits, path.Months, withCustomers: true, uses),
            alone ? null : model.Operate(workUnits, path.Months, withCustomers: false, uses),
            customers,
            done,
            PathStatistics.Of(path.PeopleByDay, 0, given.People.Sum(p => p.Beds)));
    }
}
