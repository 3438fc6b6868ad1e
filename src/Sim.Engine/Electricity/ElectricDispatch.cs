using System.Runtime.CompilerServices;

namespace Sim.Engine.Electricity;

/// <summary>
/// The bus of a site with grid and solar power. A grid-tied inverter gives nothing while the grid is down, so in an
/// hour with availability a both grid and sun count for the share a.
/// </summary>
public static class ElectricDispatch
{
    /// <summary>Offer: the most that can be drawn in the hour, kWh; infinite without an import limit.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
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
        ElectricityHour hour = default;
        Settle(grid, pvKwh, availabilityFraction, wantedKwh, drawnKwh, ref hour);
        return hour;
    }

    /// <summary>
    /// Settles the hour in place: copying so large a struct costs more than filling it. The columns of battery and generator
    /// stay what they are.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Settle(
        GridConnection grid,
        double pvKwh,
        double availabilityFraction,
        ReadOnlySpan<double> wantedKwh,
        ReadOnlySpan<double> drawnKwh,
        ref ElectricityHour hour)
    {
        SettleBus(grid, pvKwh, availabilityFraction, EndUses.Sum(drawnKwh), ref hour);
        EndUses.Settle(wantedKwh, drawnKwh, ElectricityHour.Drawn(ref hour), ElectricityHour.Unserved(ref hour));
    }

    /// <summary>The same of an hour with the grid all along in which all draw what they want, whose sum is known.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static void SettleAll(GridConnection grid, double pvKwh, double loadKwh, ReadOnlySpan<double> drawnKwh, ref ElectricityHour hour)
    {
        SettleBus(grid, pvKwh, 1, loadKwh, ref hour);
        EndUses.SettleAll(drawnKwh, ElectricityHour.Drawn(ref hour), ElectricityHour.Unserved(ref hour));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void SettleBus(GridConnection grid, double pvKwh, double availabilityFraction, double loadKwh, ref ElectricityHour hour)
    {
        double pvOnlineKwh = pvKwh * availabilityFraction;
        double pvUsedKwh = double.MinNative(pvOnlineKwh, loadKwh);
        double surplusKwh = pvOnlineKwh - pvUsedKwh;
        double exportedKwh = PartialHour.AskDeferrable(surplusKwh, grid.ExportLimitKw ?? double.PositiveInfinity, availabilityFraction);
        double curtailedKwh = surplusKwh - exportedKwh + pvKwh * (1 - availabilityFraction);
        ElectricityHour.FillBus(ref hour, pvKwh, loadKwh - pvUsedKwh, exportedKwh, curtailedKwh, pvUsedKwh, availabilityFraction);
    }
}
