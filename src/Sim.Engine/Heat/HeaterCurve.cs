using System.Runtime.CompilerServices;

namespace Sim.Engine.Heat;

/// <summary>
/// What a heater can give in an hour and what it draws for it: a first stage up to its limit, then resistance backup.
/// Heat and energy in kWh of the hour.
/// </summary>
/// <param name="FirstLimitKwh">Most heat of the first stage; infinite without a limit.</param>
/// <param name="ElectricityPerHeat">kWh of electricity per kWh of heat in the first stage.</param>
/// <param name="FuelPerHeat">kWh of fuel (net calorific value) per kWh of heat in the first stage, at full load.</param>
/// <param name="BackupLimitKwh">Most heat of the resistance backup.</param>
/// <param name="LiftClamped">Whether a heat pump's temperature lift lay outside the range of its fit.</param>
/// <param name="PartLoad">What a boiler burns more below full load; nothing for other heaters.</param>
/// <param name="AirPerHeat">kWh that a heat pump takes from outdoor air per kWh of heat in the first stage.</param>
public readonly record struct HeaterCurve(
    double FirstLimitKwh,
    double ElectricityPerHeat,
    double FuelPerHeat,
    double BackupLimitKwh = 0,
    bool LiftClamped = false,
    PartLoad PartLoad = default,
    double AirPerHeat = 0)
{
    /// <summary>
    /// The curve of several such heaters, or of a part of the hour; a heater that draws no electricity burns through a
    /// power cut.
    /// </summary>
    /// <param name="units">Number of heaters; need not be whole.</param>
    /// <param name="poweredFraction">Part of the hour with power, 0-1.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public HeaterCurve Times(double units, double poweredFraction = 1)
    {
        double scale = ElectricityPerHeat > 0 ? units * poweredFraction : units;
        return new(
            scale > 0 ? FirstLimitKwh * scale : 0, ElectricityPerHeat, FuelPerHeat, BackupLimitKwh * scale, LiftClamped, PartLoad.Times(scale), AirPerHeat);
    }

    /// <summary>Most heat of the hour, kWh.</summary>
    public double MaxHeatKwh => FirstLimitKwh + BackupLimitKwh;

    /// <summary>Most electricity of the hour, kWh; infinite where the heat is unlimited.</summary>
    public double MaxElectricityKwh => ElectricityPerHeat > 0 ? FirstLimitKwh * ElectricityPerHeat + BackupLimitKwh : BackupLimitKwh;

    /// <summary>Electricity drawn for heat within <see cref="MaxHeatKwh"/>, kWh.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public double ElectricityKwh(double heatKwh)
    {
        double firstKwh = double.MinNative(heatKwh, FirstLimitKwh);
        return firstKwh * ElectricityPerHeat + (heatKwh - firstKwh);
    }

    /// <summary>Fuel burnt for heat within <see cref="MaxHeatKwh"/>, kWh of net calorific value.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public double FuelKwh(double heatKwh)
    {
        double firstKwh = double.MinNative(heatKwh, FirstLimitKwh);
        return firstKwh * FuelPerHeat + PartLoad.MoreKwh(firstKwh);
    }

    /// <summary>Heat taken from outdoor air for heat within <see cref="MaxHeatKwh"/>, kWh.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public double AirKwh(double heatKwh) => double.MinNative(heatKwh, FirstLimitKwh) * AirPerHeat;

    /// <summary>
    /// The inverse: heat that the wished amount comes down to with the electricity granted, kWh. A heater that needs
    /// no electricity gives what is wished within its limit.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public double HeatKwh(double wishedKwh, double electricityGrantedKwh)
    {
        // Enough for all is the rule: known beforehand, nothing has to wait for the division below.
        if (wishedKwh <= MaxHeatKwh && ElectricityKwh(wishedKwh) <= electricityGrantedKwh)
        {
            return wishedKwh;
        }
        double wishedFirstKwh = double.MinNative(wishedKwh, FirstLimitKwh);
        double firstKwh = ElectricityPerHeat > 0
            ? double.MinNative(wishedFirstKwh, electricityGrantedKwh / ElectricityPerHeat)
            : wishedFirstKwh;
        double leftKwh = double.MaxNative(0, electricityGrantedKwh - firstKwh * ElectricityPerHeat);
        double backupKwh = double.MinNative(double.MinNative(wishedKwh - wishedFirstKwh, BackupLimitKwh), leftKwh);
        return firstKwh + backupKwh;
    }
}
