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
        double afterC = storeC - WishedKwh(askedL, day) * plan.KPerDeliveredKwh;
        servesAll = afterC >= day.HottestC;
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
        double wishedKwh = WishedKwh(wantedL, day);
        Served served = LeavesWarm(plan, storeC, wishedKwh, day)
            ? ServeAll(plan, storeC, wantedL, day, wishedKwh) : ServeInOrder(plan, storeC, wantedL, day, wishedKwh);
        double startC = storeC, deliveredKwh = served.DeliveredKwh;
        double standbyLossKwh = StandbyLossKwh(plan, served.StoreC);
        double nowC = Cooled(plan, served.StoreC);
        double preheatKwh = 0;
        if (solarLimitKwh > 0)
        {
            preheatKwh = PreheatKwh(deliveredKwh, startC, solarC, day.ColdC, solarLimitKwh);
            nowC += preheatKwh * plan.KPerKwh;
        }
        double heaterKwh = heater.HeatKwh(double.MinNative(ToSetpointKwh(plan, nowC), heater.MaxHeatKwh), electricityGrantedKwh);
        nowC += heaterKwh * plan.KPerKwh;
        storeC = nowC;
        return new(
            heaterKwh,
            served.KitchenKwh, served.BasinsKwh, served.ShowersKwh, served.LaundryKwh, served.CleaningKwh,
            deliveredKwh * plan.CirculationLossFraction,
            standbyLossKwh,
            plan.HeatCapacityKwhPerK * (nowC - startC),
            nowC, served.UnmetL, double.MaxNative(0, served.WantedKwh - deliveredKwh),
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
    public static bool ServesAll(in StorePlan plan, double storeC, ReadOnlySpan<double> wantedL, HotWaterDay day) =>
        LeavesWarm(plan, storeC, WishedKwh(wantedL, day), day);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool LeavesWarm(in StorePlan plan, double storeC, double kwh, HotWaterDay day) => storeC - kwh * plan.KPerDeliveredKwh >= day.HottestC;

    private static double Drawn(in StorePlan plan, double storeC, ReadOnlySpan<double> askedL, HotWaterDay day)
    {
        for (int use = 0; use < Uses; use++)
        {
            Draw(plan, ref storeC, askedL[use] * day.KwhPerL[use], day.UseC[use]);
        }

        return storeC;
    }

    // What the uses got, and how warm it left the store.
    private readonly record struct Served(
        double StoreC, double WantedKwh, double DeliveredKwh, double UnmetL,
        double KitchenKwh, double BasinsKwh, double ShowersKwh, double LaundryKwh, double CleaningKwh);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Served ServeAll(in StorePlan plan, double storeC, ReadOnlySpan<double> wantedL, HotWaterDay day, double kwh)
    {
        ReadOnlySpan<double> litres = wantedL[..Uses], perL = day.KwhPerL[..Uses];
        return new(
            storeC - kwh * plan.KPerDeliveredKwh, kwh, kwh, UnmetL: 0,
            litres[0] * perL[0], litres[1] * perL[1], litres[2] * perL[2], litres[3] * perL[3], litres[4] * perL[4]);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static Served ServeInOrder(in StorePlan plan, double storeC, ReadOnlySpan<double> wantedL, HotWaterDay day, double allKwh)
    {
        double unmetL = 0, deliveredKwh = 0;
        Span<double> heatKwh = stackalloc double[Uses];
        for (int use = 0; use < Uses; use++)
        {
            double wishedKwh = wantedL[use] * day.KwhPerL[use];
            heatKwh[use] = Draw(plan, ref storeC, wishedKwh, day.UseC[use]);
            deliveredKwh += heatKwh[use];
            unmetL += heatKwh[use] < wishedKwh ? wantedL[use] * (1 - heatKwh[use] / wishedKwh) : 0;
        }
        return new(storeC, allKwh, deliveredKwh, unmetL, heatKwh[0], heatKwh[1], heatKwh[2], heatKwh[3], heatKwh[4]);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
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
