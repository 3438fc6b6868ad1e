namespace Sim.Engine.Accounts;

/// <summary>Gas of an emission, where it is known apart.</summary>
public enum Gas
{
    /// <summary>CO2e not split: a figure that sums several gases, as its source gives it.</summary>
    Mixed,

    /// <summary>Fossil carbon dioxide.</summary>
    CarbonDioxide,

    /// <summary>Methane.</summary>
    Methane,

    /// <summary>Nitrous oxide.</summary>
    NitrousOxide,
}
