using Sim.Engine.Heat;

namespace Sim.Engine.Simulation;

/// <summary>One building of a run: its shares, worked out once, and the hour at hand.</summary>
internal sealed class BuildingState(ZonePlan plan)
{
    public ZonePlan Plan { get; } = plan;

    /// <summary>Share of the residents who are in their rooms, and of the power of dwellings; 0 where nobody sleeps.</summary>
    public double RoomsShare { get; init; }

    /// <summary>Share of the residents awake; 0 where people sleep.</summary>
    public double AwakeShare { get; init; }

    /// <summary>Share of the offices' power.</summary>
    public double OfficeShare { get; init; }

    /// <summary>Whether the fresh air of a person is less than the limit.</summary>
    public bool IsStale { get; init; }

    public double OpenUnits { get; private set; }

    public double ClosedUnits { get; private set; }

    /// <summary>One over the open units; 0 without any.</summary>
    public double PerOpenUnit { get; private set; }

    /// <summary>Residents in the building.</summary>
    public double People { get; set; }

    /// <summary>The heater of one unit with power all hour.</summary>
    public HeaterCurve Heater;

    /// <summary>Electricity that the heaters of open and closed units ask for.</summary>
    public double OpenAskKwh, ClosedAskKwh;

    /// <summary>Share of the wish that the capacity of a heat network allows, with power all hour and as it is; 1 without a network.</summary>
    public double NetworkShare = 1, NetworkShareNow = 1;

    public void Open(double units)
    {
        OpenUnits = units;
        ClosedUnits = Plan.Inputs.Units - units;
        PerOpenUnit = units > 0 ? 1 / units : 0;
    }
}
