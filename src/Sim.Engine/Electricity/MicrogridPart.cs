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
    bool MayRun = false,
    bool MustRun = false)
{
    /// <summary>Most that loads can draw, kWh.</summary>
    public double OfferKwh(in GeneratorPlan generator) =>
        IsFormed ? PvKwh + ImportLimitKwh + DischargeLimitKwh + (MayRun ? generator.RatedKw * Hours : 0) : 0;

    /// <summary>Most that loads can draw without the battery, kWh.</summary>
    public double OfferWithoutBatteryKwh(in GeneratorPlan generator) => IsFormed ? OfferKwh(generator) - DischargeLimitKwh : 0;
}

/// <summary>What flowed on the bus in an hour or a part of it, kWh and litres.</summary>
/// <param name="PvUsedKwh">Solar power to loads and battery.</param>
/// <param name="ImportKwh">From the grid.</param>
/// <param name="ExportedKwh">Solar power into the grid.</param>
/// <param name="CurtailedKwh">Solar power that nobody took.</param>
/// <param name="ChargeKwh">From the bus into the battery.</param>
/// <param name="DischargeKwh">From the battery to the bus.</param>
/// <param name="GeneratorKwh">From the generator.</param>
/// <param name="GeneratorCurtailedKwh">Of it, what nobody took: it cannot run below its least load.</param>
/// <param name="DieselL">Diesel burnt.</param>
/// <param name="RunningHours">Hours that the generator ran.</param>
/// <param name="UnmetKwh">Load that nothing could serve; zero where loads keep within the offer.</param>
public readonly record struct MicrogridFlows(
    double PvUsedKwh,
    double ImportKwh,
    double ExportedKwh,
    double CurtailedKwh,
    double ChargeKwh,
    double DischargeKwh,
    double GeneratorKwh,
    double GeneratorCurtailedKwh,
    double DieselL,
    double RunningHours,
    double UnmetKwh)
{
    /// <summary>Both parts of an hour.</summary>
    public static MicrogridFlows operator +(in MicrogridFlows a, in MicrogridFlows b) => new(
        a.PvUsedKwh + b.PvUsedKwh,
        a.ImportKwh + b.ImportKwh,
        a.ExportedKwh + b.ExportedKwh,
        a.CurtailedKwh + b.CurtailedKwh,
        a.ChargeKwh + b.ChargeKwh,
        a.DischargeKwh + b.DischargeKwh,
        a.GeneratorKwh + b.GeneratorKwh,
        a.GeneratorCurtailedKwh + b.GeneratorCurtailedKwh,
        a.DieselL + b.DieselL,
        a.RunningHours + b.RunningHours,
        a.UnmetKwh + b.UnmetKwh);

    /// <summary>The same as <c>+</c>, for languages without operators.</summary>
    public static MicrogridFlows Add(in MicrogridFlows left, in MicrogridFlows right) => left + right;
}
