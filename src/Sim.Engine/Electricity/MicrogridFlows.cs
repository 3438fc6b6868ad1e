namespace Sim.Engine.Electricity;

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
