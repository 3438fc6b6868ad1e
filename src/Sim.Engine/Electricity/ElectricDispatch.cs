namespace Sim.Engine.Electricity;

/// <summary>
/// The bus of a site with grid and solar power. A grid-tied inverter gives nothing while the grid is down, so in an
/// hour with availability a both grid and sun count for the share a.
/// </summary>
public static class ElectricDispatch
{
    /// <summary>Offer: the most that can be drawn in the hour, kWh; infinite without an import limit.</summary>
    public static double OfferKwh(GridConnection grid, double pvKwh, double availabilityFraction) =>
        availabilityFraction > 0
            ? availabilityFraction * (pvKwh + (grid.ImportLimitKw ?? double.PositiveInfinity))
            : 0;

    /// <summary>
    /// Settles the hour: sun to the loads first, then the grid; surplus is exported within the limit, the rest and the
    /// sun of hours without grid curtailed.
    /// </summary>
    /// <param name="grid">Connection.</param>
    /// <param name="pvKwh">Solar power that the inverters could give with the grid up all hour, kWh.</param>
    /// <param name="availabilityFraction">Part of the hour with grid power, 0-1.</param>
    /// <param name="wantedKwh">What each end use would have used with power all hour, by <see cref="ElectricEndUse"/>, kWh.</param>
    /// <param name="drawnKwh">What each end use drew, never more in sum than <see cref="OfferKwh"/>, kWh.</param>
    public static ElectricityHour Settle(
        GridConnection grid,
        double pvKwh,
        double availabilityFraction,
        ReadOnlySpan<double> wantedKwh,
        ReadOnlySpan<double> drawnKwh)
    {
        double loadKwh = 0;
        for (int use = 0; use < Shedding.EndUses; use++)
        {
            loadKwh += drawnKwh[use];
        }

        double pvOnlineKwh = pvKwh * availabilityFraction;
        double pvUsedKwh = Math.Min(pvOnlineKwh, loadKwh);
        double surplusKwh = pvOnlineKwh - pvUsedKwh;
        double exportedKwh = PartialHour.AskDeferrable(surplusKwh, grid.ExportLimitKw ?? double.PositiveInfinity, availabilityFraction);
        double curtailedKwh = surplusKwh - exportedKwh + pvKwh * (1 - availabilityFraction);
        return new(
            pvKwh, loadKwh - pvUsedKwh, exportedKwh, curtailedKwh, pvUsedKwh, availabilityFraction,
            Of(drawnKwh, ElectricEndUse.Communications), Of(drawnKwh, ElectricEndUse.SiteLighting), Of(drawnKwh, ElectricEndUse.ColdChain), Of(drawnKwh, ElectricEndUse.BaseLoad),
            Of(drawnKwh, ElectricEndUse.Pumping), Of(drawnKwh, ElectricEndUse.RoomHeating), Of(drawnKwh, ElectricEndUse.HotWater),
            Of(drawnKwh, ElectricEndUse.Kitchen), Of(drawnKwh, ElectricEndUse.Laundry),
            Of(drawnKwh, ElectricEndUse.Lighting), Of(drawnKwh, ElectricEndUse.Appliances), Of(drawnKwh, ElectricEndUse.Offices), Of(drawnKwh, ElectricEndUse.Cleaning),
            Missing(wantedKwh, drawnKwh, ElectricEndUse.Communications), Missing(wantedKwh, drawnKwh, ElectricEndUse.SiteLighting), Missing(wantedKwh, drawnKwh, ElectricEndUse.ColdChain),
            Missing(wantedKwh, drawnKwh, ElectricEndUse.BaseLoad), Missing(wantedKwh, drawnKwh, ElectricEndUse.Pumping), Missing(wantedKwh, drawnKwh, ElectricEndUse.RoomHeating),
            Missing(wantedKwh, drawnKwh, ElectricEndUse.HotWater), Missing(wantedKwh, drawnKwh, ElectricEndUse.Kitchen), Missing(wantedKwh, drawnKwh, ElectricEndUse.Laundry),
            Missing(wantedKwh, drawnKwh, ElectricEndUse.Lighting), Missing(wantedKwh, drawnKwh, ElectricEndUse.Appliances),
            Missing(wantedKwh, drawnKwh, ElectricEndUse.Offices), Missing(wantedKwh, drawnKwh, ElectricEndUse.Cleaning));
    }

    private static double Of(ReadOnlySpan<double> kwh, ElectricEndUse use) => kwh[(int)use];

    private static double Missing(ReadOnlySpan<double> wantedKwh, ReadOnlySpan<double> drawnKwh, ElectricEndUse use) =>
        Math.Max(0, wantedKwh[(int)use] - drawnKwh[(int)use]);
}
