namespace Sim.Engine.Schema;

/// <summary>How an hourly output is summed up over a month or a year.</summary>
public enum Aggregate
{
    /// <summary>Flows: the sum of the hours.</summary>
    Sum,

    /// <summary>States: the mean of the hours.</summary>
    Mean,
}

/// <summary>
/// The nodes between which flows run. Everything but <see cref="Outside"/> is balanced by the audit of every run:
/// what enters a node must leave it or be stored in it.
/// </summary>
public enum Node
{
    /// <summary>Not part of any balance: a temperature, a count, a repetition of another flow.</summary>
    None,

    /// <summary>The world beyond the site, and end uses whose energy or matter is spent.</summary>
    Outside,

    /// <summary>Electricity on the site's bus, kWh.</summary>
    Electricity,

    /// <summary>Heat in the rooms' air and fabric, kWh.</summary>
    Rooms,

    /// <summary>Heat in the hot-water store, kWh above 0 C.</summary>
    HotWater,

    /// <summary>Heat in the pipes of a heat network, kWh.</summary>
    HeatNetwork,

    /// <summary>Fresh water in tanks and pipes, L.</summary>
    Water,

    /// <summary>Wastewater, L.</summary>
    Sewage,

    /// <summary>Solid waste, kg.</summary>
    Waste,

    /// <summary>Gas of a digester, kWh of net calorific value.</summary>
    Biogas,
}

/// <summary>
/// Declares one hourly output: a field of a room's hour. CSV headers, axis labels, the results page and the audit
/// come from this line.
/// </summary>
/// <remarks>
/// A flow names the node it leaves and the node it enters. A change of what a node stores is declared with
/// <see cref="StoredIn"/> instead.
/// </remarks>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Field | AttributeTargets.Parameter)]
public sealed class OutputAttribute(string unit, string label) : Attribute
{
    /// <summary>Unit of the value.</summary>
    public string Unit { get; } = unit;

    /// <summary>Plain-word label, for axes and tables.</summary>
    public string Label { get; } = label;

    /// <summary>How hours are summed up.</summary>
    public Aggregate Over { get; init; } = Aggregate.Sum;

    /// <summary>Node that the flow leaves.</summary>
    public Node From { get; init; }

    /// <summary>Node that the flow enters.</summary>
    public Node To { get; init; }

    /// <summary>Node whose stored amount rose by this value in the hour (negative when it fell).</summary>
    public Node StoredIn { get; init; }
}
