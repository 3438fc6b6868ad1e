using Sim.Engine.Schema;

namespace Sim.Engine.Electricity;

/// <summary>
/// Ageing of a battery by time and by use, month by month, until it is replaced. The two add up, as in Naumann, Spingler and
/// Jossen 2020 (Journal of Power Sources 451, 227666) for lithium iron phosphate; the part of use is linear in the energy
/// drawn, however deep the cycles, as HOMER's lifetime throughput (Lambert, Gilman and Lilienthal 2006).
/// </summary>
public sealed record BatteryAgeing
{
    [Input(Min = 100, Max = 100_000, Default = "electricity.battery.cycle_life", Help = "Full cycles of the usable capacity after which cycling alone has brought the capacity down to end_of_life.")]
    public double CycleLife { get; init; } = 6000;

    [Input("fraction", Min = 0.3, Max = 0.95, Default = "electricity.battery.end_of_life", Help = "Capacity left over that when new at which the battery is replaced.")]
    public double EndOfLifeFraction { get; init; } = 0.7;

    /// <summary>
    /// Capacity left over that when new: (1 - fade)^(months / 12) - (1 - end of life) x energy drawn / (cycle life x usable
    /// capacity).
    /// </summary>
    /// <param name="ageing">Cycle life and end of life.</param>
    /// <param name="fadePerYear">Loss of capacity by time in a year, of what was left.</param>
    /// <param name="usableKwh">Usable capacity when new, kWh.</param>
    /// <param name="months">Age.</param>
    /// <param name="drawnKwh">Energy taken from the store since it was new, kWh.</param>
    public static double LeftFraction(BatteryAgeing ageing, double fadePerYear, double usableKwh, int months, double drawnKwh) =>
        Math.Pow(1 - fadePerYear, months / 12.0) - (usableKwh > 0 ? (1 - ageing.EndOfLifeFraction) * drawnKwh / (ageing.CycleLife * usableKwh) : 0);
}
