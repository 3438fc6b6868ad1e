namespace Sim.Engine.Electricity;

/// <summary>What loads lack in the hour that ends their survival.</summary>
public enum OutageEnd
{
    /// <summary>Diesel: it does not suffice for the hour.</summary>
    Fuel,

    /// <summary>A set that did not start or has failed.</summary>
    GeneratorFailed,

    /// <summary>Power: the battery is empty, or all there is is too small.</summary>
    Power,
}
