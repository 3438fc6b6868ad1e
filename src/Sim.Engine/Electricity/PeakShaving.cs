using Sim.Engine.Schema;

namespace Sim.Engine.Electricity;

/// <summary>How the import is chosen below which a battery keeps the peak of a month.</summary>
public abstract record PeakShaving;

/// <summary>The same import in all months.</summary>
[Kind("constant")]
public sealed record ConstantPeakShaving : PeakShaving
{
    [Input("kW", Min = 0, Max = 1_000_000, Help = "Import to keep below.")]
    public double TargetKw { get; init; }
}

/// <summary>An import for each month of the year.</summary>
[Kind("monthly")]
public sealed record MonthlyPeakShaving : PeakShaving
{
    [Input("kW", Count = 12, Min = 0, Max = 1_000_000, Help = "Import to keep below in each month, January to December.")]
    public double[] TargetsKw { get; init; } = [];
}

/// <summary>The lowest import of each month that can be held by one who knows all its hours beforehand: the most that shaving can save, which no controller reaches for sure.</summary>
[Kind("foresight")]
public sealed record ForeseenPeakShaving : PeakShaving;
