using Sim.Engine.Schema;
using Sim.Engine.Time;

namespace Sim.Engine.Water;

/// <summary>Toilets: flushes and their volume give the litres.</summary>
public sealed record Toilets
{
    [Input("1/person/day", Min = 0, Max = 30, Default = "water.toilets.uses", Help = "Flushes per person present and day.")]
    public double UsesPerPersonDay { get; init; }

    [Input("L", Min = 0, Max = 20, Default = "water.toilets.flush", Help = "Water of one flush.")]
    public double FlushL { get; init; }

    [Input(Min = 0, Max = 100_000, Help = "Number of toilets, for the standards of persons per toilet.")]
    public int? Fixtures { get; init; }

    [Input(Help = "Cisterns with a second, smaller flush; omitted: none.")]
    public DualFlush? DualFlush { get; init; }

    [Input(Help = "Chemical toilets, which trucks empty, in place of flushed ones; omitted: none.")]
    public ChemicalToilets? Chemical { get; init; }

    [Input(Help = "Dry toilets, whose tanks trucks empty, in place of flushed ones; omitted: none.")]
    public DryToilets? Dry { get; init; }

    [Input(Help = "Share of the day's uses in each hour, such as awake or kind: own; omitted: morning and evening peaks.")]
    public Schedule? Hours { get; init; }

    /// <summary>Water of the mean use.</summary>
    public double PerUseL => Chemical?.ChargeL ?? Dry?.RinsingL
        ?? (DualFlush is { } dual ? FlushL + (dual.HalfL - FlushL) * dual.HalfShareFraction : FlushL);

    /// <summary>Litres per person present and day.</summary>
    public double LPerPersonDay => UsesPerPersonDay * PerUseL;

    /// <summary>Problems between the values of the record.</summary>
    public static IEnumerable<(string Key, string Problem)> Check(Toilets toilets)
    {
        if (toilets.DualFlush is { } dual && dual.HalfL > toilets.FlushL)
        {
            yield return ("dual_flush.half", FormattableString.Invariant($"the half flush takes {dual.HalfL:0.##} L, more than the full one of {toilets.FlushL:0.##} L"));
        }
    }
}
