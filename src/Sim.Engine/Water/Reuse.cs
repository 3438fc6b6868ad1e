namespace Sim.Engine.Water;

/// <summary>
/// Rain and treated greywater before the source: what their stores held at the hour's start serves the uses allowed to
/// them, treated greywater first because its store is small and its plant stands still when it is full. What flows into
/// the stores is usable from the next hour. Spans are indexed by <see cref="WaterEndUse"/>, litres of the hour.
/// </summary>
public static class Reuse
{
    /// <summary>Hours without rain after which the roof is dirty and the next first flush is led away.</summary>
    public const int FirstFlushDryHours = 24;

    /// <summary>
    /// Rain into the tank, L: (rain - first flush) x roof x runoff coefficient. In an hour colder than 0 C it falls as
    /// snow, which neither runs off nor is kept for the thaw.
    /// </summary>
    public static double CollectedL(ReusePlan plan, ref ReuseState state, double rainMm, double outdoorC)
    {
        if (rainMm <= 0 || outdoorC < 0)
        {
            state.DryHours++;
            return 0;
        }
        if (state.DryHours >= FirstFlushDryHours)
        {
            state.FlushMm = plan.FirstFlushMm;
        }
        state.DryHours = 0;
        double flushMm = double.MinNative(state.FlushMm, rainMm);
        state.FlushMm -= flushMm;
        return (rainMm - flushMm) * plan.RunoffLPerMm;
    }

    /// <summary>Shares what both stores offer among the end uses, in their order.</summary>
    /// <param name="plan">The site.</param>
    /// <param name="wantedL">Litres that each end use wants of all water.</param>
    /// <param name="greyL">Treated greywater on offer.</param>
    /// <param name="rainL">Rain on offer, the pump's power considered.</param>
    /// <param name="fromGreyL">Treated greywater for each end use.</param>
    /// <param name="fromRainL">Rain for each end use.</param>
    public static void Share(
        ReusePlan plan, ReadOnlySpan<double> wantedL, double greyL, double rainL, Span<double> fromGreyL, Span<double> fromRainL)
    {
        for (int use = 0; use < WaterDispatch.EndUses; use++)
        {
            double grey = plan.GreyUses[use] ? double.MinNative(wantedL[use], greyL) : 0;
            double rain = plan.RainUses[use] ? double.MinNative(wantedL[use] - grey, rainL) : 0;
            greyL -= grey;
            rainL -= rain;
            (fromGreyL[use], fromRainL[use]) = (grey, rain);
        }
    }

    /// <summary>
    /// Greywater that the plant takes in, L: what drains, within what is left of the day's capacity (a buffer before the
    /// plant evens out the day) and what its store can take.
    /// </summary>
    /// <param name="plan">The site.</param>
    /// <param name="state">Its stores at the hour's start.</param>
    /// <param name="usedL">Litres used by each end use.</param>
    /// <param name="greyUsedL">Treated greywater that is drawn from the store in the hour.</param>
    public static double TreatableL(ReusePlan plan, in ReuseState state, ReadOnlySpan<double> usedL, double greyUsedL)
    {
        if (plan.RecoveryFraction <= 0)
        {
            return 0;
        }
        double drainsL = plan.ReturnFraction * (plan.FromShowers * usedL[(int)WaterEndUse.Showers]
            + plan.FromBasins * usedL[(int)WaterEndUse.Basins] + plan.FromLaundry * usedL[(int)WaterEndUse.Laundry]);
        double capacityL = double.MaxNative(0, plan.CapacityLPerDay - state.TreatedTodayL);
        double roomL = double.MaxNative(0, plan.GreyStoreL - state.GreyL + greyUsedL);
        return double.MinNative(double.MinNative(drainsL, capacityL), roomL / plan.RecoveryFraction);
    }

    /// <summary>Apply: the hour of both stores.</summary>
    /// <param name="plan">The site.</param>
    /// <param name="state">Its stores at the hour's start, and after it at the hour's end.</param>
    /// <param name="drawnL">Litres that each end use drew of all water.</param>
    /// <param name="greyUsedL">Treated greywater among them.</param>
    /// <param name="rainUsedL">Rain among them.</param>
    /// <param name="collectedL">Rain led to the tank.</param>
    /// <param name="treatmentKwh">Electricity granted to the treatment; what it does not need it does not draw.</param>
    public static ReuseHour Apply(
        ReusePlan plan, ref ReuseState state, ReadOnlySpan<double> drawnL, double greyUsedL, double rainUsedL, double collectedL, double treatmentKwh)
    {
        RainwaterStep rain = RainwaterTank.YieldAfterSpillage(state.RainL, collectedL, rainUsedL, plan.RainTankL);
        double treatableL = TreatableL(plan, state, drawnL, greyUsedL);
        double treatedL = plan.GreyKwhPerL > 0 ? double.MinNative(treatableL, treatmentKwh / plan.GreyKwhPerL) : treatableL;
        double recoveredL = treatedL * plan.RecoveryFraction;
        double rainStartL = state.RainL, greyStartL = state.GreyL;
        state.RainL = double.MaxNative(0, rain.Stored);
        state.GreyL = double.MaxNative(0, state.GreyL - greyUsedL + recoveredL);
        state.TreatedTodayL += treatedL;
        return new(
            collectedL, rain.Spill, state.RainL - rainStartL,
            recoveredL, state.GreyL - greyStartL, DrainHeatKwh: 0,
            rain.Yield, treatedL, greyUsedL,
            rain.Yield * plan.RainKwhPerL + treatedL * plan.GreyKwhPerL,
            state.RainL, state.GreyL);
    }
}
