using System.Runtime.CompilerServices;
using Sim.Engine.Electricity;
using Sim.Engine.Heat;
using Sim.Engine.Occupancy;
using Sim.Engine.Water;

namespace Sim.Engine.Simulation;

public sealed partial class SiteSimulation
{
    private readonly WaterNeeds needs;
    private WaterPlan mains;
    private double tankL;
    private double sourcePumpKwh, pumpAskedKwh;
    private double sewageKwh, owedSludgeL;
    private HoldingState holding;
    private bool toiletsClosed;

    // Of an employee's hour on duty, and residents present who leave as much.
    private double staffDrinkingL, staffBasinsL, staffToiletsL, residentsPerEmployee;

    private void PrepareStores()
    {
        tankL = WaterPlan.StartL(plan.Inputs.Water);
        (staffDrinkingL, staffBasinsL, staffToiletsL) = StaffWater.PerHour(plan.Inputs.Water);
        residentsPerEmployee = plan.Inputs.Water.Staff.ResidentsPerEmployee;
        storeC = plan.Store?.SetpointC ?? 0;
        exchangerKwh = storeOnNetwork ? HotWaterHeaters.CapacityKw(plan.Inputs.HotWater!.Heater, plan.CapacityPeople) : 0;
        PrepareReuse();
        solarC = solar?.Store.SurroundingsC ?? 0;
        PrepareLayers();
        storeDrawsPower = hasStore && (storeHeatPump is not null || storeOnNetwork || solar is not null || layersC.Length > 0
            || storeHeater.ElectricityPerHeat > 0 || storeHeater.BackupLimitKwh > 0);
        hotDay.Set(HotWaterUse.Basins, plan.Inputs.Water.Basins.UseTemperatureC);
        hotDay.Set(HotWaterUse.Showers, plan.Inputs.Water.Showers.UseTemperatureC);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void AskWater()
    {
        AskTaps(dayTaps[hour - midnight], wantedL, hotWantedL);
        AskReuse();
        wantedKwh[(int)ElectricEndUse.BaseLoad] += sewageKwh;
        if (supplyPlan is { } events)
        {
            OfferSupply(events);
        }

        sourcePumpKwh = WaterDispatch.AskPumpingKwh(mains, tankL, sourceWantedL, now.Clock);
        wantedKwh[(int)ElectricEndUse.Pumping] = sourcePumpKwh;
        sourceAskedKwh = SourcePumpAskKwh(powered);
        pumpAskedKwh = sourceAskedKwh;
        AskReusePower();
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void AskTaps(in TapsHour taps, Span<double> litres, Span<double> hotLitres)
    {
        litres[(int)WaterEndUse.Drinking] = taps.DrinkingL;
        litres[(int)WaterEndUse.Basins] = taps.BasinsL;
        litres[(int)WaterEndUse.Showers] = taps.ShowersL;
        litres[(int)WaterEndUse.Toilets] = taps.ToiletsL;
        hotLitres[(int)HotWaterUse.Basins] = taps.BasinsL * basinsHotShare;
        hotLitres[(int)HotWaterUse.Showers] = taps.ShowersL * showersStoreShare;
    }

    // Without a tank the taps run only while the pump does; with one it catches up while there is power.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private double SourcePumpAskKwh(double poweredPart) => sourcePumpKwh == 0 ? 0
        : mains.TankVolumeL > 0 ? PartialHour.AskDeferrable(sourcePumpKwh, mains.PumpKw(now.Clock), poweredPart)
        : PartialHour.AskInstant(sourcePumpKwh, poweredPart);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void GrantWater()
    {
        GrantReuse();
        bool isAmple = reusePlan is null && supplyPlan is null && !toiletsClosed && WaterDispatch.HasAll(mains, tankL, wantedL, now.Clock, sourceGrantedKwh);
        if (isAmple != (grantedL == wantedL))
        {
            (grantedL, drawnL) = isAmple ? (wantedL, wantedL) : (ownGrantedL, ownDrawnL);
        }
        if (!isAmple)
        {
            WaterDispatch.Grant(mains, tankL, sourceWantedL, now.Clock, sourceGrantedKwh, grantedL);
            AddReuse();
            if (supplyPlan is { } events)
            {
                GrantSupply(events);
            }
            if (toiletsClosed)
            {
                grantedL[(int)WaterEndUse.Toilets] = 0;
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void ApplyWater(ref SiteHour at)
    {
        if (reusePlan is null)
        {
            WaterDispatch.Apply(mains, ref tankL, wantedL, drawnL, now.Clock, sourceGrantedKwh, LoadingPeople, ref at.Water);
        }
        else
        {
            ApplyReuse(reusePlan, ref at);
        }
        if (wastewater is { } ways)
        {
            LeadWastewater(ways, ref at);
        }
        if (supplyPlan is not null)
        {
            ApplySupply(ref at);
        }
        at.Water.StaffL = StaffL();
        drawnKwh[(int)ElectricEndUse.Pumping] = at.Water.PumpingKwh;
        NotShort(ElectricEndUse.Pumping, at.Water.PumpingKwh);
    }

    // Residents present, and staff on duty by what it leaves.
    private double LoadingPeople
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => Loading(now.People);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private double Loading(in PeopleHour people) => people.PresentPeople + people.StaffPeople * residentsPerEmployee;

    // Staff gets the same share of what it asks for as residents.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private double StaffL() => now.People.StaffPeople * (drawnL == wantedL ? staffDrinkingL + staffBasinsL + staffToiletsL : ScarceStaffL());

    [MethodImpl(MethodImplOptions.NoInlining)]
    private double ScarceStaffL() => staffDrinkingL * Share(drawnL[(int)WaterEndUse.Drinking], wantedL[(int)WaterEndUse.Drinking])
        + staffBasinsL * Share(drawnL[(int)WaterEndUse.Basins], wantedL[(int)WaterEndUse.Basins])
        + staffToiletsL * Share(drawnL[(int)WaterEndUse.Toilets], wantedL[(int)WaterEndUse.Toilets]);

    // A buffer before the plant evens out the day: it draws what came within about a day, with the base load.
    private void LeadWastewater(WastewaterPlan ways, ref SiteHour at)
    {
        at.Water = ways.Lead(at.Water, LoadingPeople, ref owedSludgeL, sewageKwh, ways.TreatmentKwhPerL > 0 ? GrantedShare(ElectricEndUse.BaseLoad) : 1, toiletsClosed);
        if (ways.Holding is { } pits)
        {
            at.Holding = pits.Keep(ref holding, at.Water.SeptageL, ways.LoadL, now.Clock, out double takenL);
            at.Water = at.Water with { SeptageL = takenL };
            toiletsClosed = pits.ClosesToilets(holding);
        }
        double passedL = at.Water.SewageToSewerL + at.Water.SoakedL;
        sewageKwh += (passedL * ways.TreatmentKwhPerL - sewageKwh) / 24;
    }

    // What pumps or heater left of their power because there was less to do than expected (dry taps draw no hot water) is not short.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void NotShort(ElectricEndUse use, double usedKwh)
    {
        double granted = grantedKwh[(int)use];
        if (usedKwh < granted)
        {
            wantedKwh[(int)use] = usedKwh + double.MaxNative(0, wantedKwh[(int)use] - granted);
        }
    }
}
