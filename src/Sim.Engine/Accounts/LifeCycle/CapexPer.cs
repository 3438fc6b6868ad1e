namespace Sim.Engine.Accounts;

/// <summary>Quantity by which a capital cost per unit is multiplied; the plan knows the quantities.</summary>
public enum CapexPer
{
    /// <summary>Nothing: the capital cost is one amount.</summary>
    Once,

    /// <summary>Walls, roof and floor, m2: those whose construction the option sets, all of them where it sets none.</summary>
    EnvelopeArea,

    /// <summary>Windows, m2.</summary>
    WindowArea,

    /// <summary>Floor, m2.</summary>
    FloorArea,

    /// <summary>Solar collectors, m2.</summary>
    CollectorArea,

    /// <summary>PV peak power, kW.</summary>
    PvPeak,

    /// <summary>Heater capacity, kW.</summary>
    HeaterPower,

    /// <summary>Capacity of cooling machines, kW.</summary>
    CoolerPower,

    /// <summary>Generator capacity, kW.</summary>
    GeneratorPower,

    /// <summary>Usable battery capacity, kWh.</summary>
    BatteryStorage,

    /// <summary>Tank volume, m3.</summary>
    TankVolume,

    /// <summary>Places of capacity.</summary>
    Place,

    /// <summary>Units of a repeated building.</summary>
    Unit,

    /// <summary>Taps, showers and toilets.</summary>
    Fixture,
}
