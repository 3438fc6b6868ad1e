namespace Sim.Engine.Electricity;

/// <summary>
/// The PVWatts chain from irradiance on the plane to alternating current: Dobos 2014, "PVWatts Version 5 Manual",
/// NREL/TP-6A20-62641, doi:10.2172/1158421.
/// </summary>
public static class PvWatts
{
    private const double ReferenceEfficiency = 0.9637;

    /// <summary>
    /// Direct current per kW of peak power before losses, kW: E / 1000 (1 + gamma (T_cell - 25)).
    /// </summary>
    public static double Dobos2014Dc(double irradianceWPerM2, double cellC, double temperatureCoefficientPerK) =>
        Math.Max(0, irradianceWPerM2 / 1000 * (1 + temperatureCoefficientPerK * (cellC - 25)));

    /// <summary>
    /// Inverter: eta = eta_nom / 0.9637 (-0.0162 z - 0.0059 / z + 0.9858) with z = P_dc / P_dc0 and
    /// P_dc0 = P_ac0 / eta_nom; clipped at the rated power P_ac0 and at zero, where its own use exceeds the sun.
    /// </summary>
    /// <param name="dcKw">Power into the inverter, kW.</param>
    /// <param name="ratedAcKw">Rated power P_ac0, kW.</param>
    /// <param name="nominalEfficiencyFraction">eta_nom.</param>
    /// <returns>Alternating current, kW.</returns>
    public static double Dobos2014Ac(double dcKw, double ratedAcKw, double nominalEfficiencyFraction)
    {
        double limitDcKw = ratedAcKw / nominalEfficiencyFraction;
        if (dcKw <= 0 || limitDcKw <= 0)
        {
            return 0;
        }

        double load = dcKw / limitDcKw;
        double efficiency = nominalEfficiencyFraction / ReferenceEfficiency * (-0.0162 * load - 0.0059 / load + 0.9858);
        return Math.Clamp(efficiency * dcKw, 0, ratedAcKw);
    }

    /// <summary>Cell temperature by the array's model, C.</summary>
    public static double CellC(CellModel model, double irradianceWPerM2, double airC, double windMPerSecond) =>
        model == CellModel.Sapm
            ? CellTemperature.Sapm2004(irradianceWPerM2, airC, windMPerSecond)
            : CellTemperature.Faiman2008(irradianceWPerM2, airC, windMPerSecond);

    /// <summary>Direct current after losses per kW of peak power, kW.</summary>
    public static double DcKwPerKwPeak(PvArray array, double irradianceWPerM2, double airC, double windMPerSecond)
    {
        double cellC = CellC(array.CellModel, irradianceWPerM2, airC, windMPerSecond);
        return Dobos2014Dc(irradianceWPerM2, cellC, array.TemperatureCoefficientPerK) * (1 - array.LossesFraction);
    }

    /// <summary>Alternating current per kW of peak power, kW; new modules.</summary>
    public static double AcKwPerKwPeak(PvArray array, double irradianceWPerM2, double airC, double windMPerSecond, double snowLossFraction = 0) =>
        Dobos2014Ac(
            DcKwPerKwPeak(array, irradianceWPerM2, airC, windMPerSecond) * (1 - snowLossFraction),
            1 / array.DcAcRatio,
            array.InverterEfficiencyFraction);

    /// <summary>
    /// Writes the column of alternating current per kW of peak power, kWh of each hour, new modules. The beam is that
    /// after incidence losses (<see cref="IncidenceAngle.Response"/>); all columns have one value per hour, that of snow may be empty.
    /// </summary>
    public static void WriteKwhPerKwPeak(
        PvArray array,
        ReadOnlySpan<double> beamWPerM2,
        ReadOnlySpan<double> skyWPerM2,
        ReadOnlySpan<double> groundWPerM2,
        ReadOnlySpan<double> airC,
        ReadOnlySpan<double> windMPerSecond,
        Span<double> kwhPerKwPeak,
        ReadOnlySpan<double> snowLossFraction = default)
    {
        for (int hour = 0; hour < kwhPerKwPeak.Length; hour++)
        {
            double irradianceWPerM2 = Math.Max(0, beamWPerM2[hour] + skyWPerM2[hour] + groundWPerM2[hour]);
            kwhPerKwPeak[hour] = AcKwPerKwPeak(array, irradianceWPerM2, airC[hour], windMPerSecond[hour], snowLossFraction.IsEmpty ? 0 : snowLossFraction[hour]);
        }
    }

    /// <summary>Power left after a number of years of age, as a share of new: (1 - d)^years.</summary>
    public static double AgeFraction(PvArray array, double years) => Math.Pow(1 - array.DegradationFraction, years);
}
