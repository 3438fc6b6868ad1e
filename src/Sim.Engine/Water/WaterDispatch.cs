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
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static WaterHour Apply(
        in WaterPlan plan,
        ref double levelL,
        ReadOnlySpan<double> wantedL,
        ReadOnlySpan<double> drawnL,
        int hourOfDay,
        double pumpGrantedKwh,
        double peoplePresent)
    {
        double usedL = Sum(drawnL);
        double leakedL = LeakL(plan, usedL, OfferL(plan, levelL, hourOfDay, pumpGrantedKwh));
        double outflowL = usedL + leakedL;
        double startL = levelL, trucksL = 0;
        double roomL = plan.TankVolumeL > 0 ? plan.TankVolumeL - levelL + outflowL : outflowL;
        double firstL = double.MinNative(FirstL(plan, hourOfDay, pumpGrantedKwh), roomL), secondL = 0;
        if (plan.Second.FlowLimitL > 0)
        {
            secondL = double.MinNative(SecondL(plan, firstL, hourOfDay, pumpGrantedKwh), roomL - firstL);
        }
        if (plan.TankVolumeL > 0)
        {
            double freeL = roomL - firstL - secondL;
            trucksL = hourOfDay is >= TrucksFromHour and < TrucksToHour && plan.DeliveryL <= freeL ? plan.DeliveryL : 0;
            levelL = double.MaxNative(0, double.MinNative(levelL - outflowL + firstL + secondL + trucksL, plan.TankVolumeL));
        }
        else
        {
            // The taps were granted no more than the sources give: what is not the second's is the first's, to the last bit.
            firstL = outflowL - secondL;
        }

        double sewageL = usedL - drawnL[(int)WaterEndUse.Drinking];
        double trips = trucksL > 0 ? 1 : 0;
        return new(
            plan.IsBorehole ? secondL : firstL, trucksL, plan.IsBorehole ? firstL : secondL, BottledL: 0,
            drawnL[(int)WaterEndUse.Drinking], drawnL[(int)WaterEndUse.Kitchen], drawnL[(int)WaterEndUse.Basins],
            drawnL[(int)WaterEndUse.Showers], drawnL[(int)WaterEndUse.Toilets], drawnL[(int)WaterEndUse.Laundry],
            drawnL[(int)WaterEndUse.Cleaning],
            leakedL, levelL - startL,
            sewageL * (1 - plan.ReturnFraction), sewageL * plan.ReturnFraction, ExcretaL: 0, SeptageL: 0, SoakedL: 0,
            levelL, firstL * plan.PumpKwhPerL + secondL * plan.Second.PumpKwhPerL, trips, trips * plan.DeliveryDieselL, peoplePresent * plan.BodKgPerPersonHour,
            Missing(wantedL, drawnL, WaterEndUse.Drinking), Missing(wantedL, drawnL, WaterEndUse.Kitchen),
            Missing(wantedL, drawnL, WaterEndUse.Basins), Missing(wantedL, drawnL, WaterEndUse.Showers),
            Missing(wantedL, drawnL, WaterEndUse.Toilets), Missing(wantedL, drawnL, WaterEndUse.Laundry),
            Missing(wantedL, drawnL, WaterEndUse.Cleaning));
    }

    /// <summary>Offer: what the taps can have in the hour, leaks included, L.</summary>
    public static double OfferL(in WaterPlan plan, double levelL, int hourOfDay, double pumpGrantedKwh)
    {
        if (plan.TankVolumeL > 0)
        {
            return levelL;
        }
        double firstL = FirstL(plan, hourOfDay, pumpGrantedKwh);
        return plan.Second.FlowLimitL > 0 ? firstL + SecondL(plan, firstL, hourOfDay, pumpGrantedKwh) : firstL;
    }

    private static double FirstL(in WaterPlan plan, int hourOfDay, double pumpGrantedKwh) => plan.PumpKwhPerL > 0
        ? double.MinNative(plan.MainsL(hourOfDay), pumpGrantedKwh / plan.PumpKwhPerL)
        : plan.MainsL(hourOfDay);

    // The first source's pump has the power first.
    private static double SecondL(in WaterPlan plan, double firstL, int hourOfDay, double pumpGrantedKwh)
    {
        double givesL = plan.Second.GivesL(hourOfDay), perL = plan.Second.PumpKwhPerL;
        return perL > 0 ? double.MinNative(givesL, double.MaxNative(0, pumpGrantedKwh - (plan.PumpKwhPerL > 0 ? firstL * plan.PumpKwhPerL : 0)) / perL) : givesL;
    }

    // A share of the supply leaks along with use, and the night flow runs while there is water.
    private static double LeakL(in WaterPlan plan, double usedL, double offerL) =>
        double.MinNative(usedL * plan.LeakPerUsed + plan.NightFlowL, double.MaxNative(0, offerL - usedL));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static double Sum(ReadOnlySpan<double> litres)
    {
        ReadOnlySpan<double> l = litres[..EndUses];
        return l[0] + l[1] + l[2] + (l[3] + l[4]) + (l[5] + l[6]);
    }

    private static double Missing(ReadOnlySpan<double> wantedL, ReadOnlySpan<double> drawnL, WaterEndUse use) =>
        double.MaxNative(0, wantedL[(int)use] - drawnL[(int)use]);
}
