using System.Runtime.CompilerServices;
using Sim.Engine.Electricity;
using Sim.Engine.Heat;
using Sim.Engine.Water;

namespace Sim.Engine.Simulation;

public sealed partial class SiteSimulation
{
    private ReuseState reuse;
    private readonly double basinsHotShare;
    private double showersStoreShare, showersDrawn, showersRecovered;
    private double rainPumpKwh, treatmentKwh, collectedL, rainOfferL;
    private double bottledL, sourceAskedKwh, rainAskedKwh, treatmentAskedKwh, sourceGrantedKwh, treatmentGrantedKwh;

    // What the source is asked for: with nothing beside it, all that is wanted.
    private double[] sourceWantedL = [];
    private double[] sourceDrawnL = [];
    private double[] fromGreyL = [];
    private double[] fromRainL = [];

    private void PrepareReuse()
    {
        Showers showers = plan.Inputs.Water.Showers;
        (showersDrawn, showersRecovered) = (showers.DrawnFraction(plan.Store?.CirculationLossFraction ?? 0), showers.RecoveredFraction);
        showersStoreShare = showers.HotShareFraction * showersDrawn;
        sourceWantedL = wantedL;
        if (reusePlan is not null)
        {
            reuse.DryHours = Reuse.FirstFlushDryHours;
            (sourceWantedL, sourceDrawnL) = (new double[WaterDispatch.EndUses], new double[WaterDispatch.EndUses]);
            (fromGreyL, fromRainL) = (new double[WaterDispatch.EndUses], new double[WaterDispatch.EndUses]);
        }
    }

    // Rain, treated greywater and bottles come before the source, by what their stores hold.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void AskReuse()
    {
        if (reusePlan is { } site)
        {
            if (hour == midnight)
            {
                reuse.TreatedTodayL = 0;
            }
            bottledL = WaterAsks.BottledL(plan.Inputs.Water.BottledLPerPersonDay, now.People.RegisteredPeople, now.Clock);
            wantedL[(int)WaterEndUse.Drinking] += bottledL;
            collectedL = Reuse.CollectedL(site, ref reuse, now.RainMm, climate.Snow.FallMm[hour], now.OutdoorC);
            rainOfferL = reuse.RainL + (site.YieldsBefore ? collectedL : 0);
            ShareReuse(site, rainOfferL);
        }
    }

    private void ShareReuse(ReusePlan site, double rainL)
    {
        Reuse.Share(site, wantedL, reuse.GreyL, rainL, fromGreyL, fromRainL);
        for (int use = 0; use < sourceWantedL.Length; use++)
        {
            sourceWantedL[use] = wantedL[use] - fromGreyL[use] - fromRainL[use];
        }
        sourceWantedL[(int)WaterEndUse.Drinking] = wantedL[(int)WaterEndUse.Drinking] - bottledL;
    }

    // The rain pump is a load of the moment; the plant catches up while there is power.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void AskReusePower()
    {
        if (reusePlan is { } site)
        {
            rainPumpKwh = Sum(fromRainL) * site.RainKwhPerL;
            treatmentKwh = Reuse.TreatableL(site, reuse, wantedL, Sum(fromGreyL)) * site.GreyKwhPerL;
            wantedKwh[(int)ElectricEndUse.Pumping] += rainPumpKwh + treatmentKwh;
            (rainAskedKwh, treatmentAskedKwh) = ReuseAskKwh(powered);
            pumpAskedKwh += rainAskedKwh + treatmentAskedKwh;
        }
    }

    // What all pumps can use in a part of the hour.
    private double PumpAskKwh(double poweredPart)
    {
        (double rainKwh, double plantKwh) = reusePlan is null ? default : ReuseAskKwh(poweredPart);
        return SourcePumpAskKwh(poweredPart) + rainKwh + plantKwh;
    }

    private (double RainKwh, double TreatmentKwh) ReuseAskKwh(double poweredPart) =>
        (PartialHour.AskInstant(rainPumpKwh, poweredPart), PartialHour.AskDeferrable(treatmentKwh, double.PositiveInfinity, poweredPart));

    // Scarce power is shared in proportion by the source's pump, the rain pump and the plant.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void GrantReuse()
    {
        sourceGrantedKwh = grantedKwh[(int)ElectricEndUse.Pumping];
        if (reusePlan is { } site)
        {
            double share = Share(sourceGrantedKwh, pumpAskedKwh);
            double rainKwh = rainAskedKwh * share;
            treatmentGrantedKwh = treatmentAskedKwh * share;
            sourceGrantedKwh = sourceAskedKwh * share;
            if (share * powered < 1 && site.RainKwhPerL > 0)
            {
                ShareReuse(site, double.MinNative(rainOfferL, rainKwh / site.RainKwhPerL));
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void AddReuse()
    {
        if (reusePlan is not null)
        {
            for (int use = 0; use < grantedL.Length; use++)
            {
                // Nothing was short where the source gave all that it was asked for.
                grantedL[use] = grantedL[use] < sourceWantedL[use] ? grantedL[use] + fromGreyL[use] + fromRainL[use] : wantedL[use];
            }
            if (grantedL[(int)WaterEndUse.Drinking] < wantedL[(int)WaterEndUse.Drinking])
            {
                grantedL[(int)WaterEndUse.Drinking] += bottledL;
            }
        }
    }

    private void ApplyReuse(ReusePlan site, ref SiteHour at)
    {
        double greyUsedL = 0, rainUsedL = 0;
        for (int use = 0; use < drawnL.Length; use++)
        {
            double grey = double.MinNative(fromGreyL[use], drawnL[use]), rain = double.MinNative(fromRainL[use], drawnL[use] - grey);
            greyUsedL += grey;
            rainUsedL += rain;
            (sourceWantedL[use], sourceDrawnL[use]) = (wantedL[use] - grey - rain, drawnL[use] - grey - rain);
        }
        double bottles = double.MinNative(bottledL, drawnL[(int)WaterEndUse.Drinking]);
        sourceWantedL[(int)WaterEndUse.Drinking] = wantedL[(int)WaterEndUse.Drinking] - bottles;
        sourceDrawnL[(int)WaterEndUse.Drinking] = drawnL[(int)WaterEndUse.Drinking] - bottles;

        ReuseHour again = Reuse.Apply(site, ref reuse, drawnL, greyUsedL, rainUsedL, collectedL, treatmentGrantedKwh);
        WaterHour source = WaterDispatch.Apply(mains, ref tankL, sourceWantedL, sourceDrawnL, now.Clock, sourceGrantedKwh, LoadingPeople);
        double besideL = greyUsedL + rainUsedL;
        at.Reuse = again;
        at.Water = source with
        {
            BottledL = bottles,
            DrinkingL = drawnL[(int)WaterEndUse.Drinking],
            ToiletsL = drawnL[(int)WaterEndUse.Toilets],
            LaundryL = drawnL[(int)WaterEndUse.Laundry],
            CleaningL = drawnL[(int)WaterEndUse.Cleaning],
            EvaporatedL = source.EvaporatedL + besideL * (1 - site.ReturnFraction),
            SewageToSewerL = source.SewageToSewerL + besideL * site.ReturnFraction - again.GreywaterRecoveredL + again.GreywaterDiscardedL,
            PumpingKwh = source.PumpingKwh + again.ElectricityKwh,
        };
    }

    // The drains warm the cold water of the showers: the store gave only the rest of their heat, and what the pipes lose of all of it.
    private void ApplyDrainHeat(ref SiteHour at)
    {
        double drawnKwh = at.HotWater.ShowersHeatKwh, allKwh = drawnKwh / showersDrawn, undrawn = (1 - showersDrawn) / showersDrawn;
        double fullKwh = hotWantedL[(int)HotWaterUse.Showers] * hotDay.KwhPerL[(int)HotWaterUse.Showers];
        double missing = fullKwh > drawnKwh ? 1 - drawnKwh / fullKwh : 0;
        at.Reuse = at.Reuse with { DrainHeatKwh = allKwh * showersRecovered };
        at.HotWater = at.HotWater with
        {
            ShowersHeatKwh = allKwh,
            CirculationLossKwh = at.HotWater.CirculationLossKwh + (allKwh - drawnKwh) * store.CirculationLossFraction,
            UnmetL = at.HotWater.UnmetL + hotWantedL[(int)HotWaterUse.Showers] * missing * undrawn,
            UnmetHeatKwh = at.HotWater.UnmetHeatKwh + fullKwh * missing * undrawn,
        };
    }

    private static double Sum(double[] litres)
    {
        double sum = 0;
        foreach (double value in litres)
        {
            sum += value;
        }
        return sum;
    }
}
