using Sim.Engine.Schema;

namespace Sim.Engine.Water;

/// <summary>Where fresh water comes from.</summary>
public abstract record WaterSupply;

/// <summary>A source that stands by all the time: mains or a borehole.</summary>
public abstract record PipedSupply : WaterSupply;

/// <summary>Public mains, by their own pressure or through a pump of the site.</summary>
[Kind("mains")]
public sealed record Mains : PipedSupply
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

    [Input(Help = "Spells of the day with pressure in place of the two values above, such as 6-10, 17-22, civil time.")]
    public string? PressureHours { get; init; }

    [Input(Help = "Random interruptions of the mains; omitted: none.")]
    public MainsInterruptions? Interruptions { get; init; }

    [Input(Help = "Failures of the site's pump; omitted: none.")]
    public PumpFailures? PumpFailures { get; init; }

    /// <summary>Problems between the values of the record.</summary>
    public static IEnumerable<(string Key, string Problem)> Check(Mains mains)
    {
        uint mask = 0;
        if (mains.PressureHours is { } spells && !WaterHours.TryRead(spells, out mask))
        {
            yield return ("pressure_hours", "spells of the day are hours from 0 to 24, the later after the earlier, such as 6-10, 17-22");
        }
        else if (mains.FlowLimitM3PerHour == 0)
        {
            yield return ("flow_limit", "mains of no flow give nothing to those who ask for water; leave it out for no limit");
        }
        else if (WaterHours.Of(mains) == 0)
        {
            yield return ("hours_per_day", "mains that never have pressure give nothing to those who ask for water");
        }
        if (mains.PumpFailures is not null && mains.PumpHeadM <= 0)
        {
            yield return ("pump_failures", "there is no pump that could fail: pump_head is 0 m");
        }
    }
}

/// <summary>Times without water from the mains beyond their usual hours: bursts, works, drought.</summary>
public sealed record MainsInterruptions
{
    [Input(Min = 0, Max = 1000, Default = "water.mains.interruptions", Help = "Mean number of interruptions in a year.")]
    public double PerYear { get; init; }

    [Input("h", Min = 0, AboveMin = true, Max = 720, Default = "water.mains.interruption_duration", Help = "Mean duration of an interruption; durations are exponential.")]
    public double MeanDurationHours { get; init; } = 1;
}

/// <summary>Failures of a pump and the time until it runs again.</summary>
public sealed record PumpFailures
{
    [Input(Min = 0, Max = 100, Default = "water.pump_failures", Help = "Mean number of failures in a year.")]
    public double PerYear { get; init; }

    [Input("h", Min = 0, AboveMin = true, Max = 1440, Default = "water.pump_repair", Help = "Mean time until the pump is repaired or exchanged; times are exponential.")]
    public double RepairHours { get; init; } = 1;
}

/// <summary>A well of the site with a submerged pump: without power it gives nothing, and nothing is paid for it but the power.</summary>
[Kind("borehole")]
public sealed record Borehole : PipedSupply
{
    [Input("m", Min = 0, AboveMin = true, Max = 2000, Default = "water.borehole.head", Help = "Head of the pump: from the water in the well to the tank or taps, pressure there included.")]
    public double HeadM { get; init; } = 1;

    [Input("fraction", Min = 0, AboveMin = true, Max = 1, Default = "water.pump_efficiency", Help = "Efficiency of pump and motor together.")]
    public double PumpEfficiencyFraction { get; init; } = 1;

    [Input("m3/h", Min = 0, Max = 10_000, Help = "Most that well and pump give in an hour; omitted: no limit.")]
    public double? FlowLimitM3PerHour { get; init; }

    [Input("m3/day", Min = 0, AboveMin = true, Max = 100_000, Help = "Most that may be taken from the well on a day, by its yield or a permit; omitted: no limit.")]
    public double? DailyLimitM3PerDay { get; init; }

    [Input("m3/h/m", Min = 0, AboveMin = true, Max = 1000, Help = "Flow per metre by which it lowers the water in the well, from a pumping test; omitted: not counted.")]
    public double? SpecificCapacityM3PerHourM { get; init; }

    [Input("m", Min = 0, AboveMin = true, Max = 1000, Help = "Most by which pumping may lower the water in the well; needs specific_capacity.")]
    public double? DrawdownLimitM { get; init; }

    [Input(Help = "Failures of the pump; omitted: none.")]
    public PumpFailures? PumpFailures { get; init; }

    /// <summary>Flow of the running pump, m3/h: the least of its own limit and of what the draw-down allows; none without a limit.</summary>
    public double? FlowM3PerHour => DrawdownLimitM * SpecificCapacityM3PerHourM is { } drawn
        ? Math.Min(drawn, FlowLimitM3PerHour ?? double.PositiveInfinity)
        : FlowLimitM3PerHour;

    /// <summary>Draw-down of the running pump, m: flow over specific capacity.</summary>
    public double DrawdownM => FlowM3PerHour / SpecificCapacityM3PerHourM ?? 0;

    /// <summary>Problems between the values of the record.</summary>
    public static IEnumerable<(string Key, string Problem)> Check(Borehole well)
    {
        if (well.FlowLimitM3PerHour == 0)
        {
            yield return ("flow_limit", "a borehole of no flow gives nothing to those who ask for water; leave it out for no limit");
        }
        if (well.DrawdownLimitM is not null && well.SpecificCapacityM3PerHourM is null)
        {
            yield return ("drawdown_limit", "needs specific_capacity, the flow per metre of draw-down");
        }
        if (well.SpecificCapacityM3PerHourM is not null && well.FlowM3PerHour is null)
        {
            yield return ("specific_capacity", "needs a flow_limit or a drawdown_limit: without either the draw-down has no end");
        }
    }
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

    [Input("fraction", Min = 0, Max = 1, Help = "Level of the tank at which water is ordered, as a share of it; omitted: whenever a delivery fits, of trucks beside another source at 30 %.")]
    public double? OrderAtFraction { get; init; }

    [Input("h", Min = 0, Max = 720, Otherwise = "0 h", Help = "Time from order to delivery; then as many loads come as fitted when they were ordered.")]
    public double LeadTimeHours { get; init; }

    [Input(Min = 1, Max = 8, Otherwise = "8", Help = "Most deliveries on a day; they come from 8 to 16, one an hour.")]
    public int TripsPerDay { get; init; } = 8;
}

/// <summary>Tank for fresh water between source and taps; it serves them without power.</summary>
public sealed record WaterTank
{
    [Input("m3", Min = 0, AboveMin = true, Max = 100_000, Help = "Usable volume.")]
    public double VolumeM3 { get; init; }

    [Input("fraction", Min = 0, Max = 1, Otherwise = "1", Help = "Level when the first year begins, as a share of the volume; no truck is on its way then.")]
    public double StartFraction { get; init; } = 1;
}
