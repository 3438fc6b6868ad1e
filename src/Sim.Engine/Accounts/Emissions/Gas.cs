namespace Sim.Engine.Accounts;

/// <summary>Gas of an emission, where it is known apart.</summary>
public enum Gas
{
    /// <summary>A factor that already sums several gases.</summary>
    Mixed,

    /// <summary>Fossil carbon dioxide.</summary>
    CarbonDioxide,

    /// <summary>Methane.</summary>
    Methane,

    /// <summary>Nitrous oxide.</summary>
    NitrousOxide,
}
