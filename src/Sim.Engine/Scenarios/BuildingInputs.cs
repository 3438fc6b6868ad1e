using Sim.Engine.Buildings;
using Sim.Engine.Heat;
using Sim.Engine.Schema;

namespace Sim.Engine.Scenarios;

/// <summary>A building, or a number of equal units (containers, rooms, tents).</summary>
public sealed record BuildingInputs
{
    [Input(Min = 1, Max = 100_000, Otherwise = "1", Help = "Number of equal units.")]
    public int Units { get; init; } = 1;

    [Input("person", Min = 0, AboveMin = true, Max = 10_000, Help = "Residents who sleep in one unit; left out: nobody sleeps here, and all units stay open.")]
    public double? PeoplePerUnitPeople { get; init; }

    [Input(Min = 1, Max = 100, Otherwise = "1", Help = "Bedrooms of one unit, for the privacy of those who sleep in it.")]
    public int Bedrooms { get; init; } = 1;

    [Input("fraction", Min = 0, Max = 1, Default = "buildings.spare_units", Help = "Units kept open beyond those that the residents fill, as a share of these.")]
    public double SpareUnitsFraction { get; init; }

    [Input(Otherwise = "by-occupancy", Help = "Whether units without residents are closed and only kept from frost (by-occupancy), or all stay open (never).")]
    public UnitClosing Closing { get; init; }

    [Input("fraction", Min = 0, Max = 1, Otherwise = "0", Help = "Share of the residents on site and awake who are in this building rather than where they sleep (canteen, common room).")]
    public double AwakeShareFraction { get; init; }

    [Input("fraction", Min = 0, Max = 1, Otherwise = "0", Help = "Share of the staff on duty who are in this building.")]
    public double StaffShareFraction { get; init; }

    [Input(Help = "Size and fabric of one unit.")]
    public Shell Shell { get; init; } = new();

    [Input(Help = "How its rooms are heated.")]
    public RoomHeating Heating { get; init; } = new NoHeating();

    [Input(Otherwise = "none", Help = "How its rooms are cooled; the setpoint is setpoint.cooling.")]
    public RoomCooling Cooling { get; init; } = new NoCooling();

    [Input(Help = "Temperatures it is held at.")]
    public Setpoints Setpoint { get; init; } = new();

    [Input(Help = "Fresh air.")]
    public Ventilation Ventilation { get; init; } = new();

    [Input(Help = "Heat of the people in it.")]
    public PeopleHeat Gains { get; init; } = new();

    /// <summary>Roofs of all its units in plan, without eaves, m2.</summary>
    public double RoofsM2 => Units * Shell.FloorAreaM2 * (1 - Shell.AttachedRoofFraction);
}

/// <summary>What happens to units that nobody lives in.</summary>
public enum UnitClosing
{
    /// <summary>They are closed and only kept from frost.</summary>
    ByOccupancy,

    /// <summary>They stay open and heated.</summary>
    Never,
}
