namespace Sim.Engine.Heat;

/// <summary>
/// A store of several layers of equal volume, the first on top: the multi-node model of Kleinbach, Beckman and Klein 1993
/// ("Performance study of one-dimensional models for stratified thermal storage tanks", Solar Energy 50, 155-166). Water is
/// drawn from the top and replaced by cold water at the bottom, each layer passing it on mixed; layers that lie warm under cold
/// mix (buoyancy); heat is conducted downwards; each layer stands and cools. The heater charges from the top, collectors from
/// the bottom. What the layers cannot give in an hour the heater gives within its limit: its water goes straight to the taps and
/// leaves the layers as they are. Losses and heat that stays follow the draws.
/// </summary>
public static class StratifiedStores
{
    /// <summary>Most layers.</summary>
    public const int Most = 4;

    // Of water at 60 C; the wall of the tank is left out.
    private const double ConductivityWPerMK = 0.65;

    private const int MostSteps = 200;

    private const double Rounding = 1e-12;

    /// <summary>Ask: heat that serves what the layers cannot and brings all of them to the setpoint, whatever the heater can, kWh; and whether all draws can be served.</summary>
    public static double AskHeatKwh(
        in StorePlan plan, ReadOnlySpan<double> layerC, ReadOnlySpan<double> askedL, HotWaterDay day, double mostHeaterKwh, out bool servesAll)
    {
        Span<double> now = stackalloc double[Most], heatKwh = stackalloc double[HotWaterStores.Uses];
        now = now[..layerC.Length];
        layerC.CopyTo(now);
        double passedKwh = Serve(plan, now, askedL, day, mostHeaterKwh, heatKwh);
        servesAll = true;
        for (int use = 0; use < HotWaterStores.Uses; use++)
        {
            servesAll &= heatKwh[use] >= askedL[use] * day.KwhPerL[use];
        }
        Stand(plan, now);
        return passedKwh + RoomKwh(plan, now);
    }

    /// <summary>Grant: the litres at use temperature that store and heater can give to each use, served in their order.</summary>
    public static void Grant(
        in StorePlan plan, ReadOnlySpan<double> layerC, ReadOnlySpan<double> askedL, HotWaterDay day, double mostHeaterKwh, Span<double> grantedL)
    {
        Span<double> now = stackalloc double[Most], heatKwh = stackalloc double[HotWaterStores.Uses];
        now = now[..layerC.Length];
        layerC.CopyTo(now);
        Serve(plan, now, askedL, day, mostHeaterKwh, heatKwh);
        for (int use = 0; use < HotWaterStores.Uses; use++)
        {
            double heatPerL = day.KwhPerL[use];
            grantedL[use] = heatPerL > 0 ? Math.Min(askedL[use], heatKwh[use] / heatPerL) : askedL[use];
        }
    }

    /// <summary>Apply: the store's hour, advancing its layers; the water that comes in passes through the layers of a solar store first, where there is one.</summary>
    /// <param name="plan">The store.</param>
    /// <param name="layerC">Temperatures at the hour's start, and after it at the hour's end, C, top first.</param>
    /// <param name="wantedL">Litres at use temperature that each use draws if the store can give them.</param>
    /// <param name="day">How warm each use and the mains are.</param>
    /// <param name="heater">The heater's hour.</param>
    /// <param name="electricityGrantedKwh">Electricity granted to the heater; what it does not need it does not draw.</param>
    /// <param name="solar">The solar store.</param>
    /// <param name="solarC">Its layers; empty without one.</param>
    public static HotWaterHour Apply(
        in StorePlan plan, Span<double> layerC, ReadOnlySpan<double> wantedL, HotWaterDay day,
        in HeaterCurve heater, double electricityGrantedKwh, in StorePlan solar = default, Span<double> solarC = default)
    {
        Span<double> drawnKwh = stackalloc double[HotWaterStores.Uses];
        double startC = Sum(layerC), topC = layerC[0], deliveredKwh = 0, wantedKwh = 0, unmetL = 0;
        double passedKwh = Serve(plan, layerC, wantedL, day, heater.HeatKwh(heater.MaxHeatKwh, electricityGrantedKwh), drawnKwh);
        for (int use = 0; use < HotWaterStores.Uses; use++)
        {
            double wishedKwh = wantedL[use] * day.KwhPerL[use];
            deliveredKwh += drawnKwh[use];
            wantedKwh += wishedKwh;
            unmetL += drawnKwh[use] < wishedKwh ? wantedL[use] * (1 - drawnKwh[use] / wishedKwh) : 0;
        }
        double standbyKwh = Stand(plan, layerC);
        double preheatKwh = solarC.Length > 0 ? Through(solar, solarC, VolumeL(deliveredKwh, topC, day.ColdC), day.ColdC) : 0;
        HeatFromBottom(plan, layerC, preheatKwh);
        double heaterKwh = heater.HeatKwh(double.MinNative(passedKwh + RoomKwh(plan, layerC), heater.MaxHeatKwh), electricityGrantedKwh);
        HeatFromTop(plan, layerC, heaterKwh - passedKwh);
        double meanC = Sum(layerC) / layerC.Length;
        return new(
            heaterKwh,
            drawnKwh[0], drawnKwh[1], drawnKwh[2], drawnKwh[3], drawnKwh[4],
            deliveredKwh * plan.CirculationLossFraction,
            standbyKwh,
            plan.HeatCapacityKwhPerK * (meanC - startC / layerC.Length),
            meanC, unmetL, double.MaxNative(0, wantedKwh - deliveredKwh),
            heater.ElectricityKwh(heaterKwh), heater.FuelKwh(heaterKwh),
            PreheatKwh: preheatKwh,
            LiftClampedHours: heater.LiftClamped && heaterKwh > 0 ? 1 : 0,
            OutdoorAirKwh: heater.AirKwh(heaterKwh));
    }

    /// <summary>Hot water that carries some heat above the mains from a store of a temperature, L.</summary>
    public static double VolumeL(double heatKwh, double storeC, double coldC) =>
        storeC > coldC ? heatKwh / (StorePlan.WaterKwhPerLK * (storeC - coldC)) : 0;

    /// <summary>Water passes through a store: it comes in cold at the bottom and takes along what the top holds, kWh above the mains; never less than nothing.</summary>
    public static double Through(in StorePlan plan, Span<double> layerC, double litres, double coldC)
    {
        double layerKwhPerK = plan.HeatCapacityKwhPerK / layerC.Length, layerL = layerKwhPerK / StorePlan.WaterKwhPerLK, heatKwh = 0;
        for (int step = 0; step < MostSteps && litres > 0 && layerC[0] > coldC; step++)
        {
            double movedL = double.MinNative(litres, layerL);
            heatKwh += movedL * StorePlan.WaterKwhPerLK * (layerC[0] - coldC);
            Shift(layerC, movedL / layerL, coldC);
            litres -= movedL;
        }
        return heatKwh;
    }

    /// <summary>Heat that brings all layers to the setpoint, kWh.</summary>
    public static double RoomKwh(in StorePlan plan, ReadOnlySpan<double> layerC)
    {
        double kelvin = 0;
        foreach (double c in layerC)
        {
            kelvin += double.MaxNative(0, plan.SetpointC - c);
        }
        return kelvin * (plan.HeatCapacityKwhPerK / layerC.Length);
    }

    /// <summary>Heat into the bottom; it rises as far as it is warmer.</summary>
    public static void HeatFromBottom(in StorePlan plan, Span<double> layerC, double heatKwh)
    {
        layerC[^1] += heatKwh / (plan.HeatCapacityKwhPerK / layerC.Length);
        Mix(layerC);
    }

    /// <summary>An hour of standing: conduction between layers, then heat lost to the surroundings, kWh.</summary>
    public static double Stand(in StorePlan plan, Span<double> layerC)
    {
        Conduct(plan, layerC);
        double lostKwh = 0;
        for (int i = 0; i < layerC.Length; i++)
        {
            lostKwh += HotWaterStores.StandbyLossKwh(plan, layerC[i]) / layerC.Length;
            layerC[i] = HotWaterStores.Cooled(plan, layerC[i]);
        }
        return lostKwh;
    }

    // The heat that each use gets, in their order: from the layers, then from the heater, which gives no more than the setpoint's
    // warmth. Gives what of the heater's heat goes straight to the taps, and is lost in their pipes.
    private static double Serve(
        in StorePlan plan, Span<double> layerC, ReadOnlySpan<double> wantedL, HotWaterDay day, double mostHeaterKwh, Span<double> heatKwh)
    {
        for (int use = 0; use < HotWaterStores.Uses; use++)
        {
            heatKwh[use] = Draw(plan, layerC, wantedL[use] * day.KwhPerL[use], day.UseC[use], day.ColdC);
        }
        double passedKwh = 0;
        for (int use = 0; use < HotWaterStores.Uses; use++)
        {
            double wishedKwh = wantedL[use] * day.KwhPerL[use], mostKwh = (mostHeaterKwh - passedKwh) / plan.DrawnPerDelivered;
            if (heatKwh[use] < wishedKwh && mostKwh > 0 && day.UseC[use] <= plan.SetpointC)
            {
                double moreKwh = double.MinNative(wishedKwh - heatKwh[use], mostKwh);
                heatKwh[use] = moreKwh < mostKwh ? wishedKwh : heatKwh[use] + moreKwh;
                passedKwh += moreKwh * plan.DrawnPerDelivered;
            }
        }
        return passedKwh;
    }

    // A use is served while the top is as warm as it, also after its draw; what the circulation loses cools the top.
    private static double Draw(in StorePlan plan, Span<double> layerC, double wantedKwh, double useC, double coldC)
    {
        double layerKwhPerK = plan.HeatCapacityKwhPerK / layerC.Length, layerL = layerKwhPerK / StorePlan.WaterKwhPerLK;
        double leftKwh = wantedKwh, pipes = plan.CirculationLossFraction;
        for (int step = 0; step < MostSteps && leftKwh > 0 && layerC[0] > useC; step++)
        {
            double topC = layerC[0], belowC = layerC.Length > 1 ? layerC[1] : coldC;
            double perLayer = topC - belowC + pipes * (topC - coldC);
            double most = perLayer > 0 ? double.MinNative(1, (topC - useC) / perLayer) : 1;
            double wished = VolumeL(leftKwh, topC, coldC) / layerL;
            double moved = double.MinNative(most, wished);
            double heatKwh = wished <= most ? leftKwh : moved * layerKwhPerK * (topC - coldC);
            Shift(layerC, moved, coldC);
            layerC[0] -= heatKwh * pipes / layerKwhPerK;
            Mix(layerC);
            leftKwh -= heatKwh;
        }
        // What rounding leaves of a draw served to the last drop is not want.
        return leftKwh > Rounding * wantedKwh ? wantedKwh - leftKwh : wantedKwh;
    }

    private static void Shift(Span<double> layerC, double moved, double coldC)
    {
        for (int i = 0; i < layerC.Length; i++)
        {
            layerC[i] += moved * ((i + 1 < layerC.Length ? layerC[i + 1] : coldC) - layerC[i]);
        }
    }

    private static void HeatFromTop(in StorePlan plan, Span<double> layerC, double heatKwh)
    {
        double layerKwhPerK = plan.HeatCapacityKwhPerK / layerC.Length;
        for (int i = 0; i < layerC.Length; i++)
        {
            double given = double.MinNative(heatKwh, layerKwhPerK * double.MaxNative(0, plan.SetpointC - layerC[i]));
            layerC[i] += given / layerKwhPerK;
            heatKwh -= given;
        }
        // Rounding of the sum of rooms.
        layerC[^1] += heatKwh / layerKwhPerK;
    }

    // A tank twice as high as wide. The exchange of an hour never turns two layers round.
    private static void Conduct(in StorePlan plan, Span<double> layerC)
    {
        if (layerC.Length == 1)
        {
            return;
        }
        double volumeM3 = plan.HeatCapacityKwhPerK / StorePlan.WaterKwhPerLK / 1000, diameterM = Math.Cbrt(2 * volumeM3 / Math.PI);
        double kwhPerK = ConductivityWPerMK * (Math.PI / 4 * diameterM * diameterM) / (2 * diameterM / layerC.Length) / 1000;
        double share = double.MinNative(0.25, kwhPerK / (plan.HeatCapacityKwhPerK / layerC.Length)), fromAboveK = 0;
        for (int i = 0; i < layerC.Length; i++)
        {
            double downK = i + 1 < layerC.Length ? share * (layerC[i] - layerC[i + 1]) : 0;
            layerC[i] += fromAboveK - downK;
            fromAboveK = downK;
        }
    }

    // Layers that are warmer than those above them become one with them, from the bottom up, until none is.
    private static void Mix(Span<double> layerC)
    {
        for (int i = layerC.Length - 1; i > 0; i--)
        {
            double sumC = layerC[i];
            int top = i;
            while (top > 0 && sumC / (i - top + 1) > layerC[top - 1])
            {
                sumC += layerC[--top];
            }
            if (top < i)
            {
                layerC[top..(i + 1)].Fill(sumC / (i - top + 1));
                i = layerC.Length;
            }
        }
    }

    private static double Sum(ReadOnlySpan<double> layerC)
    {
        double sum = 0;
        foreach (double c in layerC)
        {
            sum += c;
        }
        return sum;
    }
}
