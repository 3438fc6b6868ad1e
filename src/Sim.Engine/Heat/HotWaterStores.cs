using System.Runtime.CompilerServices;

namespace Sim.Engine.Heat;

/// <summary>
/// A fully mixed store of one temperature. In an hour it is drawn from with what it holds at the start, then stands and
/// cools, then receives the heater's heat, which is usable from the next hour. Draws are litres at their use
/// temperature, mixed from store and cold water; spans are indexed by <see cref="HotWaterUse"/>.
/// </summary>
public static class HotWaterStores
{
    /// <summary>Number of uses: the length of the spans.</summary>
    public const int Uses = (int)HotWaterUse.Cleaning + 1;

    /// <summary>Grant: the litres at use temperature that the store can give to each use, served in their order.</summary>
    public static void Grant(
        in StorePlan plan, double storeC, ReadOnlySpan<double> askedL, HotWaterDay day, Span<double> grantedL)
    {
        for (int use = 0; use < Uses; use++)
        {
            double heatPerL = day.KwhPerL[use];
            double heatKwh = Draw(plan, ref storeC, askedL[use] * heatPerL, day.UseC[use]);
            grantedL[use] = heatPerL > 0 ? Math.Min(askedL[use], heatKwh / heatPerL) : askedL[use];
        }
    }

    /// <summary>Ask: heat that would bring the store back to its setpoint after the hour's draws and loss, kWh.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double AskHeatKwh(
        in StorePlan plan, double storeC, ReadOnlySpan<double> askedL, HotWaterDay day) =>
        AskHeatKwh(plan, storeC, askedL, day, out _);

    /// <summary>Ask, telling too whether the store can serve all of it in full, so that nothing need be granted use by use.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double AskHeatKwh(
        in StorePlan plan, double storeC, ReadOnlySpan<double> askedL, HotWaterDay day, out bool servesAll)
    {
        servesAll = ServesAll(plan, storeC, WishedKwh(askedL, day), day, out double afterC);
        return ToSetpointKwh(plan, Cooled(plan, servesAll ? afterC : Drawn(plan, storeC, askedL, day)));
    }

    /// <summary>Apply: the store's hour, advancing its temperature.</summary>
    /// <param name="plan">The store.</param>
    /// <param name="storeC">Temperature at the hour's start, and after it at the hour's end, C.</param>
    /// <param name="wantedL">Litres at use temperature that each use draws if the store can give them.</param>
    /// <param name="day">Temperatures of the uses and of the mains.</param>
    /// <param name="heater">The heater's hour.</param>
    /// <param name="electricityGrantedKwh">Electricity granted to the heater; what it does not need it does not draw.</param>
    /// <param name="solarC">Temperature at which water comes from a solar store instead of the mains; as cold as the mains without one.</param>
    /// <param name="solarLimitKwh">Most heat that the solar store can pass on.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static HotWaterHour Apply(
        in StorePlan plan,
        ref double storeC,
        ReadOnlySpan<double> wantedL,
        HotWaterDay day,
        in HeaterCurve heater,
        double electricityGrantedKwh,
        double solarC = double.NegativeInfinity,
        double solarLimitKwh = 0)
    {
        double startC = storeC, wantedKwh = 0, unmetL = 0;
        ReadOnlySpan<double> litres = wantedL[..Uses], perL = day.KwhPerL[..Uses];
        double kitchenKwh = litres[(int)HotWaterUse.Kitchen] * perL[(int)HotWaterUse.Kitchen];
        double basinsKwh = litres[(int)HotWaterUse.Basins] * perL[(int)HotWaterUse.Basins];
        double showersKwh = litres[(int)HotWaterUse.Showers] * perL[(int)HotWaterUse.Showers];
        double laundryKwh = litres[(int)HotWaterUse.Laundry] * perL[(int)HotWaterUse.Laundry];
        double cleaningKwh = litres[(int)HotWaterUse.Cleaning] * perL[(int)HotWaterUse.Cleaning];
        double wishedKwh = kitchenKwh + basinsKwh + showersKwh + laundryKwh + cleaningKwh;
        if (ServesAll(plan, storeC, wishedKwh, day, out double afterC))
        {
            (storeC, wantedKwh) = (afterC, wishedKwh);
        }
        else
        {
            Serve(plan, HotWaterUse.Kitchen, ref kitchenKwh, wantedL, day.UseC, ref storeC, ref wantedKwh, ref unmetL);
            Serve(plan, HotWaterUse.Basins, ref basinsKwh, wantedL, day.UseC, ref storeC, ref wantedKwh, ref unmetL);
            Serve(plan, HotWaterUse.Showers, ref showersKwh, wantedL, day.UseC, ref storeC, ref wantedKwh, ref unmetL);
            Serve(plan, HotWaterUse.Laundry, ref laundryKwh, wantedL, day.UseC, ref storeC, ref wantedKwh, ref unmetL);
            Serve(plan, HotWaterUse.Cleaning, ref cleaningKwh, wantedL, day.UseC, ref storeC, ref wantedKwh, ref unmetL);
        }

        double deliveredKwh = kitchenKwh + basinsKwh + showersKwh + laundryKwh + cleaningKwh;

        double standbyLossKwh = StandbyLossKwh(plan, storeC);
        storeC = Cooled(plan, storeC);
        double preheatKwh = 0;
        if (solarLimitKwh > 0)
        {
            preheatKwh = PreheatKwh(deliveredKwh, startC, solarC, day.ColdC, solarLimitKwh);
            storeC += preheatKwh * plan.KPerKwh;
        }
        double heaterKwh = heater.HeatKwh(double.MinNative(ToSetpointKwh(plan, storeC), heater.MaxHeatKwh), electricityGrantedKwh);
        storeC += heaterKwh * plan.KPerKwh;
        return new(
            heaterKwh,
            kitchenKwh, basinsKwh, showersKwh, laundryKwh, cleaningKwh,
            deliveredKwh * plan.CirculationLossFraction,
            standbyLossKwh,
            plan.HeatCapacityKwhPerK * (storeC - startC),
            storeC, unmetL, double.MaxNative(0, wantedKwh - deliveredKwh),
            heater.ElectricityKwh(heaterKwh), heater.FuelKwh(heaterKwh),
            PreheatKwh: preheatKwh,
            LiftClampedHours: heater.LiftClamped && heaterKwh > 0 ? 1 : 0);
    }

    /// <summary>
    /// Heat that a solar store brings along, kWh: the water drawn, delivered / (c (T - T_cold)), comes in at the solar
    /// store's temperature instead of the mains'.
    /// </summary>
    public static double PreheatKwh(double deliveredKwh, double storeC, double solarC, double coldC, double limitKwh) =>
        solarC > coldC && storeC > coldC
            ? double.MinNative(deliveredKwh * (solarC - coldC) / (storeC - coldC), limitKwh)
            : 0;

    /// <summary>Heat at the taps that all uses wish, kWh.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double WishedKwh(ReadOnlySpan<double> wantedL, HotWaterDay day)
    {
        ReadOnlySpan<double> litres = wantedL[..Uses], perL = day.KwhPerL[..Uses];
        return litres[0] * perL[0] + litres[1] * perL[1] + litres[2] * perL[2] + litres[3] * perL[3] + litres[4] * perL[4];
    }

    /// <summary>
    /// Temperature after an hour of standing: T_a + (T - T_a) exp(-UA t / (m c)), exact for one temperature.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Cooled(in StorePlan plan, double storeC) =>
        plan.SurroundingsC + (storeC - plan.SurroundingsC) * plan.KeptFraction;

    /// <summary>
    /// Heat lost in an hour of standing, kWh: UA times the mean excess temperature, whose closed form is
    /// (T - T_a)(1 - exp(-x)) / x with x = UA t / (m c); negative where the store is colder than its surroundings.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double StandbyLossKwh(in StorePlan plan, double storeC) =>
        plan.LossKwhPerK * (storeC - plan.SurroundingsC) * plan.MeanExcessFraction;

    /// <summary>
    /// Whether the store can serve all uses in full: it does if it is still as warm as the hottest of them after all
    /// draws. That is nearly always so, and then no draw waits for the one before it.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool ServesAll(in StorePlan plan, double storeC, double wishedKwh, HotWaterDay day, out double afterC)
    {
        afterC = storeC - wishedKwh * plan.KPerDeliveredKwh;
        return afterC >= day.HottestC;
    }

    private static double Drawn(in StorePlan plan, double storeC, ReadOnlySpan<double> askedL, HotWaterDay day)
    {
        for (int use = 0; use < Uses; use++)
        {
            Draw(plan, ref storeC, askedL[use] * day.KwhPerL[use], day.UseC[use]);
        }

        return storeC;
    }

    // From the heat wished to the heat served.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void Serve(
        in StorePlan plan,
        HotWaterUse use,
        ref double heatKwh,
        ReadOnlySpan<double> wantedL,
        ReadOnlySpan<double> useC,
        ref double storeC,
        ref double wantedKwh,
        ref double unmetL)
    {
        double wishedKwh = heatKwh;
        heatKwh = Draw(plan, ref storeC, wishedKwh, useC[(int)use]);
        wantedKwh += wishedKwh;
        if (heatKwh < wishedKwh)
        {
            unmetL += wantedL[(int)use] * (1 - heatKwh / wishedKwh);
        }
    }

    private static double ToSetpointKwh(in StorePlan plan, double storeC) =>
        double.MaxNative(0, plan.HeatCapacityKwhPerK * (plan.SetpointC - storeC));

    // A use can be served while the mixed store is at least as warm as the use. Pipes take their share on top.
    private static double Draw(in StorePlan plan, ref double storeC, double wantedKwh, double useC)
    {
        double usableKwh = double.MaxNative(0, plan.HeatCapacityKwhPerK * (storeC - useC)) * plan.DeliveredFraction;
        double drawnKwh = double.MinNative(wantedKwh, usableKwh);
        storeC -= drawnKwh * plan.KPerDeliveredKwh;
        return drawnKwh;
    }
}
