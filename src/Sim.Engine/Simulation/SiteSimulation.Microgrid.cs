using System.Runtime.CompilerServices;
using Sim.Engine.Electricity;

namespace Sim.Engine.Simulation;

public sealed partial class SiteSimulation
{
    private readonly MicrogridPlan? microgrid;
    private BatteryPlan battery;
    private GeneratorPlan generator;
    private double batteryKwh;
    private PeakWatch peakWatch;
    private SourceOrder[]? orders;
    private byte[] bands = [];

    // The hour at hand: its part with the grid, whether the other part has power too, and what both can give.
    private double gridPart;
    private bool isBackedUp;
    private MicrogridPart withGrid, withoutGrid;
    private double roomHeatGridAskKwh, storeGridAskKwh;
    private readonly double[] gridAskKwh = new double[Shedding.EndUses];
    private readonly double[] darkGrantKwh = new double[Shedding.EndUses];

    // With battery or generator the hour has power all along, if little of it in the part without grid.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void OfferMicrogrid()
    {
        gridPart = powered;
        if (battery.Shaves && hour == Time.Calendar.MonthStartHour(Time.Calendar.MonthOfHour(hour)))
        {
            peakWatch = default;
            AimAtPeak(hour);
        }
        (roomHeatGridAskKwh, storeGridAskKwh, coolingGridAskKwh) = (0, 0, 0);
        withoutGrid = MicrogridDispatch.WithoutGrid(battery, generator, batteryKwh, now.SolarKwh, gridPart);
        withGrid = MicrogridDispatch.WithGrid(grid, battery, generator, batteryKwh, now.SolarKwh, withoutGrid, peakWatch);
        if (orders is not null)
        {
            withGrid = orders[bands[hour]].Of(battery, generator, withGrid);
        }
        isBackedUp = withoutGrid.OfferKwh(generator) > 0;
        powered = isBackedUp ? 1 : gridPart;
    }

    // Heaters and pumps catch up in the part with grid; only what they cannot is asked of battery and generator.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void GrantMicrogrid()
    {
        if (!isBackedUp)
        {
            Array.Clear(darkGrantKwh);
            Shedding.Grant(askedKwh, withGrid.OfferKwh(generator), grantedKwh);
            return;
        }
        Span<double> darkAskKwh = stackalloc double[Shedding.EndUses];
        AskGridPart();
        for (int use = 0; use < Shedding.EndUses; use++)
        {
            gridAskKwh[use] = double.MinNative(gridAskKwh[use], askedKwh[use]);
            darkAskKwh[use] = askedKwh[use] - gridAskKwh[use];
        }
        Shedding.Grant(gridAskKwh, withGrid.OfferKwh(generator), grantedKwh);
        bool feedsAll = withoutGrid.MayRun;
        double offerKwh = withoutGrid.OfferKwh(generator);
        Shedding.Grant(
            darkAskKwh, offerKwh, feedsAll ? offerKwh : withoutGrid.OfferWithoutBatteryKwh(generator),
            feedsAll ? Shedding.EndUses : microgrid!.BatteryServes, darkGrantKwh);
        for (int use = 0; use < Shedding.EndUses; use++)
        {
            grantedKwh[use] += darkGrantKwh[use];
        }
    }

    private void AskGridPart()
    {
        for (int use = 0; use < Shedding.EndUses; use++)
        {
            gridAskKwh[use] = PartialHour.AskInstant(wantedKwh[use], gridPart);
        }
        gridAskKwh[(int)ElectricEndUse.RoomHeating] = roomHeatGridAskKwh;
        gridAskKwh[(int)ElectricEndUse.HotWater] = storeGridAskKwh;
        gridAskKwh[(int)ElectricEndUse.Pumping] = PumpAskKwh(gridPart);
        gridAskKwh[(int)ElectricEndUse.RoomCooling] = coolingGridAskKwh;
    }

    // A use that drew less than it was granted drew less in both parts of the hour.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void RecordMicrogrid(out ElectricityHour at)
    {
        double loadKwh = 0, darkKwh = 0;
        for (int use = 0; use < Shedding.EndUses; use++)
        {
            loadKwh += drawnKwh[use];
            darkKwh += darkGrantKwh[use] > 0 ? drawnKwh[use] * (darkGrantKwh[use] / grantedKwh[use]) : 0;
        }
        double litKwh = double.MaxNative(0, loadKwh - darkKwh);
        MicrogridFlows flows = MicrogridDispatch.Settle(generator, withGrid, litKwh) + MicrogridDispatch.Settle(generator, withoutGrid, darkKwh);
        if (battery.Shaves)
        {
            peakWatch = peakWatch.With(flows.ImportKwh, MicrogridDispatch.UnshavedKwh(generator, withGrid, litKwh));
            int month = Time.Calendar.MonthOfHour(hour);
            BatteryMonths[month] = BatteryMonths[month] with { PeakTargetKw = battery.PeakTargetKw, UnshavedKw = peakWatch.UnshavedKw };
        }
        double beforeKwh = batteryKwh;
        (batteryKwh, double lostKwh) = MicrogridDispatch.Store(battery, beforeKwh, flows.ChargeKwh, flows.DischargeKwh);
        if (microgrid!.Ageing is not null)
        {
            AgeBattery(flows.DischargeKwh / battery.DischargeEfficiency);
        }
        fuelKwh[(int)Schema.Carrier.Diesel] += flows.DieselL * plan.Inputs.Fuels.DieselKwhPerL;
        at = default;
        ElectricityHour.FillBus(
            ref at, now.SolarKwh, flows.ImportKwh, flows.ExportedKwh, flows.CurtailedKwh, flows.PvUsedKwh, gridPart);
        ElectricityHour.FillUses(ref at, wantedKwh, drawnKwh);
        ElectricityHour.FillMicrogrid(ref at, flows, lostKwh, batteryKwh - beforeKwh, batteryKwh);
    }
}
