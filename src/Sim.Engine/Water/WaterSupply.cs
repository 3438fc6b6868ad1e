using Sim.Engine.Schema;

namespace Sim.Engine.Water;

/// <summary>Where fresh water comes from.</summary>
public abstract record WaterSupply;

/// <summary>Public mains, by their own pressure or through a pump of the site.</summary>
[Kind("mains")]
public sealed record Mains : WaterSupply
{
    [Input("m3/h", Min = 0, Max = 10_000, Help = "Most that the connection gives in an hour; omitted: no limit.")]
    public double? FlowLimitM3PerHour { get; init; }

    [Input("m", Min = 0, Max = 2000, Otherwise = "0 m", Help = "Head that a pump of the site must add; 0 m where the pressure of the mains serves, power or not.")]
    public double PumpHeadM { get; init; }

    [Input("fraction", Min = 0, AboveMin = true, Max = 1, Default = "water.pump_efficiency", Help = "Efficiency of pump and motor together.")]
    public double PumpEfficiencyFraction { get; init; } = 1;

    [Input(Min = 0, Max = 24, Otherwise = "24", Help = "Hours of the day in which the mains give water.")]
    public int HoursPerDay { get; init; } = 24;

    [Input(Min = 0, Max = 23, Otherwise = "6", Help = "Hour of the day from which they do, where it is not all day.")]
    public int FromHour { get; init; } = 6;
}

/// <summary>A well of the site with a submerged pump: without power it gives nothing, and nothing is paid for it but the power.</summary>
[Kind("borehole")]
public sealed record Borehole : WaterSupply
{
    [Input("m", Min = 0, AboveMin = true, Max = 2000, Default = "water.borehole.head", Help = "Head of the pump: from the water in the well to the tank or taps, pressure there included.")]
    public double HeadM { get; init; } = 1;

    [Input("fraction", Min = 0, AboveMin = true, Max = 1, Default = "water.pump_efficiency", Help = "Efficiency of pump and motor together.")]
    public double PumpEfficiencyFraction { get; init; } = 1;

    [Input("m3/h", Min = 0, Max = 10_000, Help = "Most that well and pump give in an hour; omitted: no limit.")]
    public double? FlowLimitM3PerHour { get; init; }
}

/// <summary>Water brought by tank trucks, which arrive by day whenever the tank takes a whole delivery.</summary>
[Kind("trucks")]
public sealed record Trucks : WaterSupply
{
    [Input("m3", Min = 0, AboveMin = true, Max = 60, Default = "water.trucks.delivery", Help = "Water of one delivery.")]
    public double DeliveryM3 { get; init; } = 1;

    [Input("km", Min = 0, Max = 1000, Default = "water.trucks.distance", Help = "Distance to where the trucks are filled, one way.")]
    public double DistanceKm { get; init; }

    [Input("L/m3/km", Min = 0, Max = 5, Default = "water.trucks.diesel", Help = "Diesel of the supplier per water and distance one way, the return trip counted.")]
    public double DieselLPerM3Km { get; init; }
}

/// <summary>Tank for fresh water between source and taps; it serves them without power.</summary>
public sealed record WaterTank
{
    [Input("m3", Min = 0, AboveMin = true, Max = 100_000, Help = "Usable volume.")]
    public double VolumeM3 { get; init; }

    [Input("fraction", Min = 0, Max = 1, Otherwise = "1", Help = "How full it is at the start.")]
    public double StartFraction { get; init; } = 1;
}
