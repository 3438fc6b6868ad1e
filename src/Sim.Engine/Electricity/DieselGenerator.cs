using Sim.Engine.Schema;

namespace Sim.Engine.Electricity;

/// <summary>A diesel generator, or several that run as one.</summary>
public sealed record DieselGenerator
{
    [Input("kW", Min = 0, Max = 100_000, Otherwise = "0 kW", Help = "Rated power.")]
    public double RatedKw { get; init; }

    [Input("fraction", Min = 0, Max = 1, Default = "electricity.generator.min_load", Help = "Least load over rated power; what is not needed of it is lost.")]
    public double MinLoadFraction { get; init; }

    [Input("L/kWh", Min = 0, Max = 1, Default = "electricity.generator.idle_fuel", Help = "Diesel of an hour's running per kW of rated power (F0 of the fuel curve).")]
    public double IdleFuelLPerKwh { get; init; }

    [Input("L/kWh", Min = 0, Max = 2, Default = "electricity.generator.load_fuel", Help = "Diesel per kWh of output on top (F1 of the fuel curve).")]
    public double LoadFuelLPerKwh { get; init; }

    [Input(Otherwise = "load-following", Help = "load-following: as much as is needed; cycle-charging: up to rated power, with the rest into the battery.")]
    public GeneratorStrategy Strategy { get; init; }

    [Input(Otherwise = "backup", Help = "backup: only while there is no grid; prime: also for what exceeds the import limit.")]
    public GeneratorRole Role { get; init; }

    [Input(Min = 1, Max = 20, Otherwise = "1", Help = "Equal sets among which the rated power is divided; as few run as the load needs, and sim outage lets each fail for itself.")]
    public int Sets { get; init; } = 1;

    [Input(Otherwise = "as-needed", Help = "Which sets run in an outage, for sim outage: as-needed, as few as the load needs; throughout, all that work, at full power from its beginning to its end, the battery taking what loads leave.")]
    public SetsRunning Running { get; init; }

    [Input("L", Min = 0, Max = 10_000_000, Help = "Diesel on the site when an outage begins, for sim outage; a stock.diesel takes its place; left out without one: it never ends.")]
    public double? FuelStockL { get; init; }

    [Input("fraction", Min = 0, Max = 1, Default = "electricity.generator.start_failure", Help = "Probability that a set does not start when it should, for sim outage.")]
    public double StartFailureFraction { get; init; }

    [Input("h", Min = 1, Max = 1_000_000, Default = "electricity.generator.time_to_failure", Help = "Mean time that a set runs until it fails, for sim outage.")]
    public double TimeToFailureHours { get; init; } = double.PositiveInfinity;
}

/// <summary>Which sets run in an outage.</summary>
public enum SetsRunning
{
    /// <summary>As few as the load needs; the others stand by.</summary>
    AsNeeded,

    /// <summary>All that work, at full power as far as loads and battery take it.</summary>
    Throughout,
}

/// <summary>How a generator is run beside a battery.</summary>
public enum GeneratorStrategy
{
    /// <summary>It gives what the load lacks.</summary>
    LoadFollowing,

    /// <summary>Once on, it gives up to rated power and charges the battery with the rest.</summary>
    CycleCharging,
}

/// <summary>When a generator may run.</summary>
public enum GeneratorRole
{
    /// <summary>While there is no grid.</summary>
    Backup,

    /// <summary>At any time.</summary>
    Prime,
}
