namespace Sim.Engine.Electricity;

/// <summary>What a part of an hour, with the grid or without it, has to give and to take. Energies at the bus in kWh of the part.</summary>
/// <param name="Hours">Length of the part.</param>
/// <param name="PvKwh">Solar power.</param>
/// <param name="IsFormed">Whether there is a grid to feed into: the public one, or one formed by battery or generator.</param>
/// <param name="ImportLimitKwh">Most from the grid.</param>
/// <param name="ExportLimitKwh">Most into the grid.</param>
/// <param name="DischargeLimitKwh">Most from the battery, by what it held when the hour began.</param>
/// <param name="ChargeLimitKwh">Most into the battery.</param>
/// <param name="TopUpKwh">What the grid shall put into the battery if the sun does not.</param>
/// <param name="KeepBelowKwh">Import below which the battery gives nothing.</param>
/// <param name="RefillBelowKwh">Import up to which the grid may put energy into the battery.</param>
/// <param name="GeneratorFromKwh">Load after sun and battery from which a generator that may run comes before the grid.</param>
/// <param name="MayRun">Whether the generator may run.</param>
/// <param name="MustRun">Whether it runs for any load, because nothing else forms the grid.</param>
public readonly record struct MicrogridPart(
    double Hours,
    double PvKwh,
    bool IsFormed,
    double ImportLimitKwh = 0,
    double ExportLimitKwh = 0,
    double DischargeLimitKwh = 0,
    double ChargeLimitKwh = 0,
    double TopUpKwh = 0,
    double KeepBelowKwh = 0,
    double RefillBelowKwh = double.PositiveInfinity,
    double GeneratorFromKwh = double.PositiveInfinity,
    bool MayRun = false,
    bool MustRun = false)
{
    /// <summary>Most that loads can draw, kWh.</summary>
    public double OfferKwh(in GeneratorPlan generator) =>
        IsFormed ? PvKwh + ImportLimitKwh + DischargeLimitKwh + (MayRun ? generator.RatedKw * Hours : 0) : 0;

    /// <summary>Most that loads can draw without the battery, kWh.</summary>
    public double OfferWithoutBatteryKwh(in GeneratorPlan generator) => IsFormed ? OfferKwh(generator) - DischargeLimitKwh : 0;
}
