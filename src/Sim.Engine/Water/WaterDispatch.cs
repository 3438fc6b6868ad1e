using System.Runtime.CompilerServices;

namespace Sim.Engine.Water;

/// <summary>
/// Shares the hour's water. With a tank, taps draw on what it held at the hour's start, without power; the source
/// fills it, through the pump if there is one, and what it receives is usable from the next hour. Without a tank the
/// taps draw on the flow of the hour. Spans are indexed by <see cref="WaterEndUse"/>, litres of the hour.
/// </summary>
public static class WaterDispatch
{
    /// <summary>Number of end uses: the length of the spans.</summary>
    public const int EndUses = (int)WaterEndUse.Cleaning + 1;

    // Trucks come between these hours of the day.
    private const int TrucksFromHour = 8;
    private const int TrucksToHour = 16;

    /// <summary>
    /// Ask: electricity that the pump would use, kWh: what the taps ask, and with a tank what refills it. With a tank
    /// the pump can catch up within the hour, without one it is a load of the moment.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double AskPumpingKwh(in WaterPlan plan, double levelL, ReadOnlySpan<double> askedL, int hourOfDay)
    {
        if (plan.PumpKwhPerL <= 0 && plan.Second.PumpKwhPerL <= 0)
        {
            return 0;
        }

        double askedSumL = Sum(askedL);
        double supplyL = askedSumL + LeakL(plan, askedSumL, double.PositiveInfinity);
        double wishedL = plan.TankVolumeL > 0 ? plan.TankVolumeL - levelL + double.MinNative(levelL, supplyL) : supplyL;
        double firstL = double.MinNative(wishedL, plan.MainsL(hourOfDay));
        return firstL * plan.PumpKwhPerL + double.MinNative(wishedL - firstL, plan.Second.GivesL(hourOfDay)) * plan.Second.PumpKwhPerL;
    }

    /// <summary>Grant: litres to each end use by priority, first served first; the last one served in part.</summary>
    /// <param name="plan">The site's water.</param>
    /// <param name="levelL">Level of the tank at the hour's start.</param>
    /// <param name="askedL">Litres that each end use asks.</param>
    /// <param name="hourOfDay">Hour of the day in civil time, 0-23.</param>
    /// <param name="pumpGrantedKwh">Electricity granted to the pump.</param>
    /// <param name="grantedL">Litres that each end use may draw.</param>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static void Grant(
        in WaterPlan plan, double levelL, ReadOnlySpan<double> askedL, int hourOfDay, double pumpGrantedKwh, Span<double> grantedL)
    {
        double leftL = ForUsesL(plan, levelL, hourOfDay, pumpGrantedKwh);
        if (Sum(askedL) <= leftL)
        {
            askedL.CopyTo(grantedL);
            return;
        }

        for (int use = 0; use < EndUses; use++)
        {
            grantedL[use] = double.MinNative(askedL[use], leftL);
            leftL -= grantedL[use];
        }
    }

    /// <summary>Whether there is enough for all end uses.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool HasAll(in WaterPlan plan, double levelL, ReadOnlySpan<double> askedL, int hourOfDay, double pumpGrantedKwh) =>
        Sum(askedL) <= ForUsesL(plan, levelL, hourOfDay, pumpGrantedKwh);

    // What is left for use when all leaks have had their share.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static double ForUsesL(in WaterPlan plan, double levelL, int hourOfDay, double pumpGrantedKwh) =>
        double.MaxNative(0, OfferL(plan, levelL, hourOfDay, pumpGrantedKwh) - plan.NightFlowL) * (1 - plan.LeakShareFraction);

    /// <summary>Apply: the site's hour, advancing the level of its tank.</summary>
    /// <param name="plan">The site's water.</param>
    /// <param name="levelL">Level of the tank at the hour's start, and after it at the hour's end.</param>
    /// <param name="wantedL">Litres that each end use would have used.</param>
    /// <param name="drawnL">Litres that each end use drew, never more than granted.</param>
    /// <param name="hourOfDay">Hour of the day in civil time, 0-23.</param>
    /// <param name="pumpGrantedKwh">Electricity granted to the pump; what it does not need it does not draw.</param>
    /// <param name="peoplePresent">People present.</param>
    public static WaterHour Apply(
        in WaterPlan plan,
        ref double levelL,
        ReadOnlySpan<double> wantedL,
        ReadOnlySpan<double> drawnL,
        int hourOfDay,
        double pumpGrantedKwh,
        double peoplePresent)
    {
        WaterHour hour = default;
        Apply(plan, ref levelL, wantedL, drawnL, hourOfDay, pumpGrantedKwh, peoplePresent, ref hour);
        return hour;
    }

    /// <summary>
    /// Advances the tank and writes the hour where it stays: so large a struct handed over by value is written three times. Columns of
    /// what a site may have beyond a source (bottles, other ways of wastewater, interruptions) stay what they are: zero where nobody else writes them.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Apply(
        in WaterPlan plan,
        ref double levelL,
        ReadOnlySpan<double> wantedL,
        ReadOnlySpan<double> drawnL,
        int hourOfDay,
        double pumpGrantedKwh,
        double peoplePresent,
        ref WaterHour hour)
    {
        ReadOnlySpan<double> wanted = wantedL[..EndUses], drawn = drawnL[..EndUses];
        double usedL = Sum(drawn), startL = levelL, trucksL = 0;
        double firstL = FirstL(plan, hourOfDay, pumpGrantedKwh), secondL = 0;
        if (plan.Second.FlowLimitL > 0)
        {
            secondL = SecondL(plan, firstL, hourOfDay, pumpGrantedKwh);
        }
        double leakedL = LeakL(plan, usedL, plan.TankVolumeL > 0 ? startL : firstL + secondL);
        double outflowL = usedL + leakedL;
        if (plan.TankVolumeL > 0)
        {
            double roomL = plan.TankVolumeL - startL + outflowL;
            firstL = double.MinNative(firstL, roomL);
            if (plan.Second.FlowLimitL > 0)
            {
                secondL = double.MinNative(SecondL(plan, firstL, hourOfDay, pumpGrantedKwh), roomL - firstL);
            }
            double freeL = roomL - firstL - secondL;
            trucksL = hourOfDay is >= TrucksFromHour and < TrucksToHour && plan.DeliveryL <= freeL ? plan.DeliveryL : 0;
            levelL = double.MaxNative(0, double.MinNative(startL - outflowL + firstL + secondL + trucksL, plan.TankVolumeL));
        }
        else
        {
            // The taps were granted no more than the sources give: what is not the second's is the first's, to the last bit.
            firstL = double.MinNative(firstL, outflowL);
            if (plan.Second.FlowLimitL > 0)
            {
                secondL = double.MinNative(SecondL(plan, firstL, hourOfDay, pumpGrantedKwh), outflowL - firstL);
            }
            firstL = outflowL - secondL;
        }

        double sewageL = usedL - drawn[(int)WaterEndUse.Drinking], trips = trucksL > 0 ? 1 : 0;
        (hour.MainsL, hour.BoreholeL) = plan.IsBorehole ? (secondL, firstL) : (firstL, secondL);
        hour.TrucksL = trucksL;
        hour.LeakedL = leakedL;
        hour.StoredL = levelL - startL;
        hour.EvaporatedL = sewageL * (1 - plan.ReturnFraction);
        hour.SewageToSewerL = sewageL * plan.ReturnFraction;
        hour.TankL = levelL;
        hour.PumpingKwh = firstL * plan.PumpKwhPerL + secondL * plan.Second.PumpKwhPerL;
        (hour.TruckTrips, hour.TruckDieselL) = (trips, trips * plan.DeliveryDieselL);
        hour.BodKg = peoplePresent * plan.BodKgPerPersonHour;
        WaterHour.FillUses(ref hour, wanted, drawn);
    }

    /// <summary>Offer: what the taps can have in the hour, leaks included, L.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double OfferL(in WaterPlan plan, double levelL, int hourOfDay, double pumpGrantedKwh)
    {
        if (plan.TankVolumeL > 0)
        {
            return levelL;
        }
        double firstL = FirstL(plan, hourOfDay, pumpGrantedKwh);
        return plan.Second.FlowLimitL > 0 ? firstL + SecondL(plan, firstL, hourOfDay, pumpGrantedKwh) : firstL;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static double FirstL(in WaterPlan plan, int hourOfDay, double pumpGrantedKwh) => plan.PumpKwhPerL > 0
        ? double.MinNative(plan.MainsL(hourOfDay), pumpGrantedKwh / plan.PumpKwhPerL)
        : plan.MainsL(hourOfDay);

    // The first source's pump has the power first.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static double SecondL(in WaterPlan plan, double firstL, int hourOfDay, double pumpGrantedKwh)
    {
        double givesL = plan.Second.GivesL(hourOfDay), perL = plan.Second.PumpKwhPerL;
        return perL > 0 ? double.MinNative(givesL, double.MaxNative(0, pumpGrantedKwh - (plan.PumpKwhPerL > 0 ? firstL * plan.PumpKwhPerL : 0)) / perL) : givesL;
    }

    // A share of the supply leaks along with use, and the night flow runs while there is water.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static double LeakL(in WaterPlan plan, double usedL, double offerL) =>
        double.MinNative(usedL * plan.LeakPerUsed + plan.NightFlowL, double.MaxNative(0, offerL - usedL));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static double Sum(ReadOnlySpan<double> litres)
    {
        ReadOnlySpan<double> l = litres[..EndUses];
        return l[0] + l[1] + l[2] + (l[3] + l[4]) + (l[5] + l[6]);
    }
}
