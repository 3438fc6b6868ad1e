using System.Runtime.CompilerServices;

namespace Sim.Engine.Heat;

/// <summary>
/// A fully mixed store of one temperature T. Its hour is the exact solution of C dT/dt = P + S - D - UA (T - T_a) with all of it even
/// over the hour: the heater's heat P, solar heat S, and draws with the loss of their pipes D. The heater gives what brings the store to
/// its setpoint by the hour's end, or as much as it can; from the setpoint on it so holds it there. A use is served as far as the store ends
/// the hour no colder than the use. Draws are litres at their use temperature, mixed from store and cold water; spans are indexed by
/// <see cref="HotWaterUse"/>.
/// </summary>
public static class HotWaterStores
{
    /// <summary>Number of uses: the length of the spans.</summary>
    public const int Uses = (int)HotWaterUse.Cleaning + 1;

    /// <summary>Grant: the litres at use temperature that store and heater can give to each use, served in their order.</summary>
    public static void Grant(
        in StorePlan plan, double storeC, ReadOnlySpan<double> askedL, HotWaterDay day, double mostHeaterKwh, Span<double> grantedL, SolarWater solar = default)
    {
        Span<double> heatKwh = stackalloc double[Uses];
        Serve(plan, storeC, askedL, day, mostHeaterKwh, solar, heatKwh);
        for (int use = 0; use < Uses; use++)
        {
            double heatPerL = day.KwhPerL[use];
            grantedL[use] = heatPerL > 0 ? Math.Min(askedL[use], heatKwh[use] / heatPerL) : askedL[use];
        }
    }

    /// <summary>
    /// Ask: heat that brings the store to its setpoint by the hour's end, whatever the heater can, kWh; and whether all draws can be
    /// served in full, so that nothing need be granted use by use.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double AskHeatKwh(
        in StorePlan plan, double storeC, ReadOnlySpan<double> askedL, HotWaterDay day, double mostHeaterKwh, out bool servesAll, SolarWater solar = default)
    {
        double deliveredKwh = WishedKwh(askedL, day);
        servesAll = EndsWarm(plan, storeC, deliveredKwh, day, mostHeaterKwh, solar);
        if (!servesAll)
        {
            deliveredKwh = ServedKwh(plan, storeC, askedL, day, mostHeaterKwh, solar);
        }
        return ToSetpointKwh(plan, storeC, deliveredKwh * plan.DrawnPerDelivered - solar.Kwh(deliveredKwh));
    }

    /// <summary>Apply: the store's hour, advancing its temperature.</summary>
    /// <param name="plan">The store.</param>
    /// <param name="storeC">Temperature at the hour's start, and after it at the hour's end, C.</param>
    /// <param name="wantedL">Litres at use temperature that each use draws if the store can give them.</param>
    /// <param name="day">Temperatures of the uses and of the mains.</param>
    /// <param name="heater">The heater's hour.</param>
    /// <param name="electricityGrantedKwh">Electricity granted to the heater; what it does not need it does not draw.</param>
    /// <param name="servesAll">Whether it is known that all draws are served in full.</param>
    /// <param name="solar">What a solar store brings along.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static HotWaterHour Apply(
        in StorePlan plan,
        ref double storeC,
        ReadOnlySpan<double> wantedL,
        HotWaterDay day,
        in HeaterCurve heater,
        double electricityGrantedKwh,
        bool servesAll = false,
        SolarWater solar = default)
    {
        Served served = servesAll
            ? ServeAll(wantedL, day) : ServeInOrder(plan, storeC, wantedL, day, heater.HeatKwh(heater.MaxHeatKwh, electricityGrantedKwh), solar);
        double deliveredKwh = served.DeliveredKwh, preheatKwh = solar.Kwh(deliveredKwh), startC = storeC;
        double outKwh = deliveredKwh * plan.DrawnPerDelivered - preheatKwh;
        double heaterKwh = heater.HeatKwh(double.MinNative(ToSetpointKwh(plan, startC, outKwh), heater.MaxHeatKwh), electricityGrantedKwh);
        double evenKwh = heaterKwh - outKwh;
        storeC = Cooled(plan, startC) + evenKwh * plan.KPerEvenKwh;
        return new(
            heaterKwh,
            served.KitchenKwh, served.BasinsKwh, served.ShowersKwh, served.LaundryKwh, served.CleaningKwh,
            deliveredKwh * plan.CirculationLossFraction,
            StandbyLossKwh(plan, startC) + plan.LossKwhPerK * evenKwh * plan.KPerKwh * plan.MeanRiseFraction,
            plan.HeatCapacityKwhPerK * (storeC - startC),
            storeC, served.UnmetL, double.MaxNative(0, served.WantedKwh - deliveredKwh),
            heater.ElectricityKwh(heaterKwh), heater.FuelKwh(heaterKwh),
            PreheatKwh: preheatKwh,
            LiftClampedHours: heater.LiftClamped && heaterKwh > 0 ? 1 : 0,
            OutdoorAirKwh: heater.AirKwh(heaterKwh));
    }

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
    /// Whether store and heater can serve all uses in full: they do if the store, with the heater at its limit, ends the hour as warm as
    /// the hottest of them after all draws. That is nearly always so, and then no draw waits for the one before it.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool ServesAll(in StorePlan plan, double storeC, ReadOnlySpan<double> wantedL, HotWaterDay day, double mostHeaterKwh, SolarWater solar = default) =>
        EndsWarm(plan, storeC, WishedKwh(wantedL, day), day, mostHeaterKwh, solar);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool EndsWarm(in StorePlan plan, double storeC, double kwh, HotWaterDay day, double mostHeaterKwh, in SolarWater solar) =>
        Cooled(plan, storeC) + (HeaterKwhFor(plan, day.HottestC, mostHeaterKwh) + solar.Kwh(kwh) - kwh * plan.DrawnPerDelivered) * plan.KPerEvenKwh
            >= day.HottestC - RoundingK;

    // Beyond the setpoint the heater is off: what is hotter draws only on what the store holds from before.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static double HeaterKwhFor(in StorePlan plan, double useC, double mostHeaterKwh) => useC <= plan.SetpointC ? mostHeaterKwh : 0;

    // The store held at its setpoint by an hour's heat, as rounding leaves it.
    private const double RoundingK = 1e-9;

    // What the uses got.
    private readonly record struct Served(
        double WantedKwh, double DeliveredKwh, double UnmetL,
        double KitchenKwh, double BasinsKwh, double ShowersKwh, double LaundryKwh, double CleaningKwh);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Served ServeAll(ReadOnlySpan<double> wantedL, HotWaterDay day)
    {
        ReadOnlySpan<double> litres = wantedL[..Uses], perL = day.KwhPerL[..Uses];
        double kwh = WishedKwh(wantedL, day);
        return new(
            kwh, kwh, UnmetL: 0,
            litres[0] * perL[0], litres[1] * perL[1], litres[2] * perL[2], litres[3] * perL[3], litres[4] * perL[4]);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static Served ServeInOrder(in StorePlan plan, double storeC, ReadOnlySpan<double> wantedL, HotWaterDay day, double mostHeaterKwh, in SolarWater solar)
    {
        Span<double> heatKwh = stackalloc double[Uses];
        double deliveredKwh = Serve(plan, storeC, wantedL, day, mostHeaterKwh, solar, heatKwh), unmetL = 0;
        for (int use = 0; use < Uses; use++)
        {
            double wishedKwh = wantedL[use] * day.KwhPerL[use];
            unmetL += heatKwh[use] < wishedKwh ? wantedL[use] * (1 - heatKwh[use] / wishedKwh) : 0;
        }
        return new(WishedKwh(wantedL, day), deliveredKwh, unmetL, heatKwh[0], heatKwh[1], heatKwh[2], heatKwh[3], heatKwh[4]);
    }

    // Apart, because a method with memory of its own on the stack is not inlined.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static double ServedKwh(in StorePlan plan, double storeC, ReadOnlySpan<double> wantedL, HotWaterDay day, double mostHeaterKwh, in SolarWater solar) =>
        Serve(plan, storeC, wantedL, day, mostHeaterKwh, solar, stackalloc double[Uses]);

    // The heat that each use gets, in their order, and all of it: each as much as leaves the store as warm as itself.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static double Serve(
        in StorePlan plan, double storeC, ReadOnlySpan<double> wantedL, HotWaterDay day, double mostHeaterKwh, in SolarWater solar, Span<double> heatKwh)
    {
        double deliveredKwh = 0;
        for (int use = 0; use < Uses; use++)
        {
            double usableKwh = DeliverableKwh(plan, storeC, day.UseC[use], mostHeaterKwh, solar) - deliveredKwh;
            heatKwh[use] = double.MinNative(wantedL[use] * day.KwhPerL[use], double.MaxNative(0, usableKwh));
            deliveredKwh += heatKwh[use];
        }
        return deliveredKwh;
    }

    // Most heat at the taps after which the store ends the hour at a temperature, with the heater at its limit: of D, D comes out with
    // what the pipes lose, less what a solar store brings along, which is D's share or all that it has.
    private static double DeliverableKwh(in StorePlan plan, double storeC, double endC, double mostHeaterKwh, in SolarWater solar)
    {
        double kwh = (Cooled(plan, storeC) - endC) * plan.EvenKwhPerK + HeaterKwhFor(plan, endC, mostHeaterKwh);
        if (kwh <= 0)
        {
            return 0;
        }
        double perDelivered = plan.DrawnPerDelivered - solar.PerDelivered, allSolarKwh = (kwh + solar.LimitKwh) / plan.DrawnPerDelivered;
        return perDelivered > 0 ? double.MinNative(kwh / perDelivered, allSolarKwh) : allSolarKwh;
    }

    // The heat that, evenly over the hour, brings the store to its setpoint against what goes out.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static double ToSetpointKwh(in StorePlan plan, double storeC, double outKwh) =>
        double.MaxNative(0, (plan.SetpointC - Cooled(plan, storeC)) * plan.EvenKwhPerK + outKwh);
}
