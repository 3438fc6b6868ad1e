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
    /// Rain and melting snow into the tank, L: (rain + melt - first flush) x roof x runoff coefficient. What
    /// falls as snow lies on the roof until it melts by <see cref="MeltMm"/>; without a degree-day factor it is lost.
    /// </summary>
    /// <param name="plan">The site.</param>
    /// <param name="state">Its stores; snow on the roof and dryness move on.</param>
    /// <param name="fallenMm">Rain and snow of the hour, as water.</param>
    /// <param name="snowMm">Snow among it.</param>
    /// <param name="outdoorC">Air temperature.</param>
    public static double CollectedL(ReusePlan plan, ref ReuseState state, double fallenMm, double snowMm, double outdoorC)
    {
        state.SnowfallMm = plan.SnowMeltMmPerKHour > 0 ? snowMm : 0;
        state.MeltMm = MeltMm(plan.SnowMeltMmPerKHour, state.RoofSnowMm, outdoorC);
        state.RoofSnowMm += state.SnowfallMm - state.MeltMm;
        double wetMm = fallenMm - snowMm + state.MeltMm;
        if (wetMm <= 0)
        {
            state.DryHours++;
            return 0;
        }
        if (state.DryHours >= FirstFlushDryHours)
        {
            state.FlushMm = plan.FirstFlushMm;
        }
        state.DryHours = 0;
        double flushMm = double.MinNative(state.FlushMm, wetMm);
        state.FlushMm -= flushMm;
        return (wetMm - flushMm) * plan.RunoffLPerMm;
    }

    /// <summary>
    /// Snow melt of an hour, mm of water: M = DDF x (T - 0 C), at most what lies there (degree-day method; Hock 2003, "Temperature
    /// index melt modelling in mountain areas", Journal of Hydrology 282, 104-115).
    /// </summary>
    /// <param name="factorMmPerKHour">Degree-day factor over 24 hours.</param>
    /// <param name="snowMm">Snow that lies there, mm of water.</param>
    /// <param name="outdoorC">Air temperature.</param>
    public static double MeltMm(double factorMmPerKHour, double snowMm, double outdoorC) =>
        double.MinNative(snowMm, factorMmPerKHour * double.MaxNative(0, outdoorC));

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
        RainwaterStep rain = plan.YieldsBefore
            ? RainwaterTank.YieldBeforeSpillage(state.RainL, collectedL, rainUsedL, plan.RainTankL)
            : RainwaterTank.YieldAfterSpillage(state.RainL, collectedL, rainUsedL, plan.RainTankL);
        double treatableL = TreatableL(plan, state, drawnL, greyUsedL);
        double treatedL = plan.GreyKwhPerL > 0 ? double.MinNative(treatableL, treatmentKwh / plan.GreyKwhPerL) : treatableL;
        double recoveredL = treatedL * plan.RecoveryFraction;
        double rainStartL = state.RainL, greyStartL = state.GreyL;
        state.RainL = double.MaxNative(0, rain.Stored);
        state.GreyL = double.MaxNative(0, state.GreyL - greyUsedL + recoveredL);
        double discardedL = Discard(plan, ref state, recoveredL);
        state.TreatedTodayL += treatedL;
        return new(
            collectedL, rain.Spill, state.RainL - rainStartL,
            recoveredL, state.GreyL - greyStartL, DrainHeatKwh: 0,
            rain.Yield, treatedL, greyUsedL,
            rain.Yield * plan.RainKwhPerL + treatedL * plan.GreyKwhPerL,
            state.RainL, state.GreyL,
            state.SnowfallMm * plan.RunoffLPerMm, state.MeltMm * plan.RunoffLPerMm, discardedL, state.RoofSnowMm * plan.RunoffLPerMm);
    }

    // What came in is half an hour old on the mean, the rest an hour older than before; a mixed store has one age.
    private static double Discard(ReusePlan plan, ref ReuseState state, double recoveredL)
    {
        double olderL = double.MaxNative(0, state.GreyL - recoveredL);
        state.GreyAgeHours = state.GreyL > 0 ? (olderL * (state.GreyAgeHours + 1) + recoveredL * 0.5) / state.GreyL : 0;
        if (state.GreyAgeHours <= plan.AgeLimitHours)
        {
            return 0;
        }
        double discardedL = state.GreyL;
        (state.GreyL, state.GreyAgeHours) = (0, 0);
        return discardedL;
    }
}
