using Sim.Engine.Schema;

namespace Sim.Engine.Heat;

/// <summary>How the rooms of a building are cooled. Capacities are per unit of a repeated building.</summary>
public abstract record RoomCooling;

/// <summary>No cooling.</summary>
[Kind("none")]
public sealed record NoCooling : RoomCooling;

/// <summary>Cooling of the air that draws no carrier: for studies of the fabric alone and of what cooling would have to do.</summary>
[Kind("ideal")]
public sealed record IdealCooling : RoomCooling
{
    [Input("kW", Min = 0, Max = 100_000, Help = "Most cooling of one unit; omitted: no limit.")]
    public double? CapacityKw { get; init; }
}

/// <summary>Cooling of the air by a compressor that draws electricity, as its data sheet and energy label tell it.</summary>
public abstract record MachineCooling : RoomCooling
{
    [Input(Min = 1, Max = 8, Default = "heat.cooling.eer", Help = "Energy efficiency ratio: cooling over electricity at full load, 35 C outdoors and 27 C in the room (EN 14511).")]
    public double Eer { get; init; }

    [Input(Min = 1, Max = 15, Help = "Seasonal energy efficiency ratio of the energy label (EN 14825): from it comes what the machine saves at part load; omitted: 1.91 of the EER, as 6.1 (class A++) goes with 3.2.")]
    public double? Seer { get; init; }

    /// <summary>SEER over EER: as given, or as usual.</summary>
    public double SeerPerEer => Seer / Eer ?? AirConditioner.UsualSeerPerEer;

    [Input("fraction", Min = 0.3, Max = 1, Default = "heat.cooling.sensible", Help = "Share of its cooling that cools the air; the rest condenses moisture.")]
    public double SensibleFraction { get; init; } = 1;

    [Input("fraction", Min = 0.3, Max = 1.2, Default = "heat.split.field_factor", Help = "Efficiency in use over that of the product data.")]
    public double FieldFactorFraction { get; init; } = 1;

    /// <summary>Checks across inputs: a seasonal efficiency that goes with the one at full load.</summary>
    public static IEnumerable<(string Key, string Problem)> Check(MachineCooling machine)
    {
        (double least, double most) = AirConditioner.SeerPerEerRange;
        if (machine.SeerPerEer < least || machine.SeerPerEer > most)
        {
            yield return ("seer", FormattableString.Invariant($"is {machine.Seer:0.##}, which does not go with an EER of {machine.Eer:0.##}: such machines reach {least * machine.Eer:0.0} to {most * machine.Eer:0.0}"));
        }
    }
}

/// <summary>Split air conditioners that cool and do nothing else for the heating.</summary>
[Kind("split-air-conditioner")]
public sealed record SplitAirConditioner : MachineCooling
{
    [Input("kW", Min = 0, AboveMin = true, Max = 10_000, Help = "Cooling of one unit at full load, 35 C outdoors and 27 C in the room (EN 14511), what condenses moisture included.")]
    public double CapacityKw { get; init; }
}

/// <summary>The heat pump that heats the rooms in winter, run the other way: a split, or one that sends cold water to fan coils.</summary>
[Kind("reversible-heat-pump")]
public sealed record ReversibleHeatPump : MachineCooling
{
    [Input("kW", Min = 0, AboveMin = true, Max = 10_000, Help = "Cooling of one unit at full load, 35 C outdoors (EN 14511), what condenses moisture included; omitted: 0.8 of its heat at 7 C.")]
    public double? CapacityKw { get; init; }
}
