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

    /// <summary>One over the open units; 0 without any.</summary>
    public double PerOpenUnit { get; private set; }

    public double OpenUnits { get; private set; }

    /// <summary>Residents in the building.</summary>
    public double People { get; set; }

    /// <summary>Opens so many units and closes the others.</summary>
    public void Open(double units, Span<ZoneState> zones)
    {
        OpenUnits = units;
        PerOpenUnit = units > 0 ? 1 / units : 0;
        zones[Plan.OpenZone].Units = units;
        if (Plan.ClosedZone >= 0)
        {
            zones[Plan.ClosedZone].Units = Plan.Inputs.Units - units;
        }
    }
}
