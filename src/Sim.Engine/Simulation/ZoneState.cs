using System.Diagnostics.CodeAnalysis;
using Sim.Engine.Heat;

namespace Sim.Engine.Simulation;

/// <summary>One zone of a run, open or closed units of a building: what heats it, and the hour at hand.</summary>
[SuppressMessage("Performance", "CA1815", Justification = "State, compared by nobody.")]
internal struct ZoneState
{
    /// <summary>Units that the zone stands for; whole, and they change at midnight.</summary>
    public double Units;

    /// <summary>The heater of one unit with power all hour.</summary>
    public HeaterCurve Heater;

    /// <summary>The heaters of all units with power all hour: kept beside, because most hours have power and no hour changes it.</summary>
    public HeaterCurve AllUnits;

    /// <summary>Index of what the heater burns.</summary>
    public int Fuel;

    /// <summary>Heat that holds the setpoint in all units, kWh.</summary>
    public double NeedKwh;

    /// <summary>Electricity asked for.</summary>
    public double AskKwh;

    /// <summary>Notes the heater of one unit.</summary>
    public void Heat(in HeaterCurve heater)
    {
        Heater = heater;
        AllUnits = heater.Times(Units);
    }
}
