namespace Sim.Engine.Electricity;

/// <summary>
/// Which of battery, grid and generator comes first in the hours of a tariff band while the grid is up. All that physics
/// sees of prices: a price that leaves it as it is leaves every hour as it is.
/// </summary>
/// <param name="Battery">Where the battery stands.</param>
/// <param name="GeneratorFromFraction">Load over rated power from which a generator that may run comes before the grid; infinite where it never does.</param>
public readonly record struct SourceOrder(BatteryTurn Battery, double GeneratorFromFraction)
{
    /// <summary>Battery, grid, generator: the order without prices.</summary>
    public static SourceOrder Fixed => new(BatteryTurn.BeforeGrid, double.PositiveInfinity);

    /// <summary>The part of an hour with the grid, in this order. A battery kept for peaks stays with them.</summary>
    /// <param name="battery">The battery in this year.</param>
    /// <param name="generator">The generator.</param>
    /// <param name="part">What the part has to give, in the fixed order.</param>
    public MicrogridPart Of(in BatteryPlan battery, in GeneratorPlan generator, in MicrogridPart part)
    {
        double ratedKwh = generator.RatedKw * part.Hours;
        bool runsFirst = part.MayRun && double.IsFinite(GeneratorFromFraction);
        bool waits = Battery != BatteryTurn.BeforeGrid && !battery.Shaves;
        return part with
        {
            KeepBelowKwh = waits ? part.ImportLimitKwh + (runsFirst ? ratedKwh : 0) : part.KeepBelowKwh,
            TopUpKwh = waits && Battery == BatteryTurn.AfterGridFilled ? part.ChargeLimitKwh : part.TopUpKwh,
            GeneratorFromKwh = runsFirst ? ratedKwh * GeneratorFromFraction : double.PositiveInfinity,
        };
    }
}

/// <summary>Where a battery stands beside the grid.</summary>
public enum BatteryTurn
{
    /// <summary>It gives before the grid does.</summary>
    BeforeGrid,

    /// <summary>It gives what grid and generator cannot.</summary>
    AfterGrid,

    /// <summary>The same, and the grid fills it.</summary>
    AfterGridFilled,
}

/// <summary>What decides the order of battery, grid and generator while the grid is up.</summary>
public enum DispatchOrder
{
    /// <summary>Battery, grid, generator, whatever they cost.</summary>
    Fixed,

    /// <summary>The cheaper one first, band by band.</summary>
    ByPrice,
}
