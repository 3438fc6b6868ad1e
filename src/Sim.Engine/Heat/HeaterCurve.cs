namespace Sim.Engine.Heat;

/// <summary>
/// What a heater can give in an hour and what it draws for it: a first stage up to its limit, then resistance backup.
/// Heat and energy in kWh of the hour.
/// </summary>
/// <param name="FirstLimitKwh">Most heat of the first stage; infinite without a limit.</param>
/// <param name="ElectricityPerHeat">kWh of electricity per kWh of heat in the first stage.</param>
/// <param name="FuelPerHeat">kWh of fuel (net calorific value) per kWh of heat in the first stage.</param>
/// <param name="BackupLimitKwh">Most heat of the resistance backup.</param>
/// <param name="LiftClamped">Whether a heat pump's temperature lift lay outside the range of its fit.</param>
public readonly record struct HeaterCurve(
    double FirstLimitKwh,
    double ElectricityPerHeat,
    double FuelPerHeat,
    double BackupLimitKwh = 0,
    bool LiftClamped = false)
{
    /// <summary>Most heat of the hour, kWh.</summary>
    public double MaxHeatKwh => FirstLimitKwh + BackupLimitKwh;

    /// <summary>Most electricity of the hour, kWh; infinite where the heat is unlimited.</summary>
    public double MaxElectricityKwh => ElectricityPerHeat > 0 ? FirstLimitKwh * ElectricityPerHeat + BackupLimitKwh : BackupLimitKwh;

    /// <summary>Electricity drawn for heat within <see cref="MaxHeatKwh"/>, kWh.</summary>
    public double ElectricityKwh(double heatKwh)
    {
        double firstKwh = Math.Min(heatKwh, FirstLimitKwh);
        return firstKwh * ElectricityPerHeat + (heatKwh - firstKwh);
    }

    /// <summary>Fuel burnt for heat within <see cref="MaxHeatKwh"/>, kWh of net calorific value.</summary>
    public double FuelKwh(double heatKwh) => Math.Min(heatKwh, FirstLimitKwh) * FuelPerHeat;

    /// <summary>
    /// The inverse: heat that the wished amount comes down to with the electricity granted, kWh. A heater that needs
    /// no electricity gives what is wished within its limit.
    /// </summary>
    public double HeatKwh(double wishedKwh, double electricityGrantedKwh)
    {
        double wishedFirstKwh = Math.Min(wishedKwh, FirstLimitKwh);
        double firstKwh = ElectricityPerHeat > 0
            ? Math.Min(wishedFirstKwh, electricityGrantedKwh / ElectricityPerHeat)
            : wishedFirstKwh;
        double leftKwh = Math.Max(0, electricityGrantedKwh - firstKwh * ElectricityPerHeat);
        double backupKwh = Math.Min(Math.Min(wishedKwh - wishedFirstKwh, BackupLimitKwh), leftKwh);
        return firstKwh + backupKwh;
    }
}
