namespace Sim.Engine.Schema;

/// <summary>What is metered and paid for by quantity.</summary>
public enum Carrier
{
    /// <summary>Electricity, kWh.</summary>
    Electricity,

    /// <summary>Heating oil, L.</summary>
    HeatingOil,

    /// <summary>Diesel, L.</summary>
    Diesel,

    /// <summary>Liquefied petroleum gas, L.</summary>
    Lpg,

    /// <summary>Natural gas, kWh of net calorific value.</summary>
    NaturalGas,

    /// <summary>Wood pellets, kg.</summary>
    Pellets,

    /// <summary>Split logs, kg.</summary>
    Logs,
}
