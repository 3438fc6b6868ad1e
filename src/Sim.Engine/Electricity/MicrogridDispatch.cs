namespace Sim.Engine.Electricity;

/// <summary>
/// The bus of a site with a battery or a generator. An hour is split into the part with the grid and the part without;
/// in each the order is sun, battery, grid, generator, unless a <see cref="SourceOrder"/> changes that of the part with grid. What the battery receives in an hour is usable from the next.
/// Load following and cycle charging as in HOMER (Lambert, Gilman and Lilienthal 2006, "Micropower system modeling with HOMER").
/// </summary>
public static class MicrogridDispatch
{
    // Loads are drawn within the offer but for rounding, which must not start a generator.
    private const double Rounding = 1e-9;

    /// <summary>
    /// What the part without grid has to give: it comes first, because it depends on the battery. Solar power counts
    /// where battery or generator form a grid.
    /// </summary>
    /// <param name="battery">The battery in this year.</param>
    /// <param name="generator">The generator.</param>
    /// <param name="levelKwh">What the battery held when the hour began.</param>
    /// <param name="pvKwh">Solar power of the whole hour, kWh.</param>
    /// <param name="availabilityFraction">Part of the hour with the grid, 0-1.</param>
    public static MicrogridPart WithoutGrid(
        in BatteryPlan battery, in GeneratorPlan generator, double levelKwh, double pvKwh, double availabilityFraction)
    {
        double hours = 1 - availabilityFraction;
        bool mayRun = generator.RatedKw > 0;
        return new MicrogridPart(
            hours,
            pvKwh * hours,
            hours > 0 && (battery.Island || mayRun),
            DischargeLimitKwh: double.MinNative(battery.DischargeKw * hours, UsableKwh(battery, levelKwh, battery.FloorKwh)),
            ChargeLimitKwh: double.MinNative(battery.ChargeKw * hours, RoomKwh(battery, levelKwh)),
            MayRun: mayRun,
            MustRun: mayRun && !battery.Island);
    }

    /// <summary>What the part with grid has to give, after what the part without may take of the battery.</summary>
    /// <param name="grid">Connection.</param>
    /// <param name="battery">The battery in this year.</param>
    /// <param name="generator">The generator.</param>
    /// <param name="levelKwh">What the battery held when the hour began.</param>
    /// <param name="pvKwh">Solar power of the whole hour, kWh.</param>
    /// <param name="withoutGrid">The other part of the hour.</param>
    /// <param name="watch">The month's peak so far, where the battery shaves it.</param>
    public static MicrogridPart WithGrid(
        GridConnection grid, in BatteryPlan battery, in GeneratorPlan generator, double levelKwh, double pvKwh, in MicrogridPart withoutGrid, in PeakWatch watch = default)
    {
        double hours = 1 - withoutGrid.Hours;
        if (hours <= 0)
        {
            return default;
        }
        double usableKwh = UsableKwh(battery, levelKwh, battery.ReserveKwh) - withoutGrid.DischargeLimitKwh;
        double roomKwh = RoomKwh(battery, levelKwh) - withoutGrid.ChargeLimitKwh;
        var part = new MicrogridPart(
            hours,
            pvKwh * hours,
            true,
            hours * (grid.ImportLimitKw ?? double.PositiveInfinity),
            hours * (grid.ExportLimitKw ?? double.PositiveInfinity),
            double.MaxNative(0, double.MinNative(battery.DischargeKw * hours, usableKwh)),
            double.MaxNative(0, double.MinNative(battery.ChargeKw * hours, roomKwh)),
            battery.TopsUp ? double.MaxNative(0, battery.ReserveKwh - levelKwh) / battery.ChargeEfficiency : 0,
            MayRun: generator.Prime);
        return battery.Shaves ? Shaving(battery, part, watch) : part;
    }

    // A peak that the month has seen already need not be shaved again. Refilling keeps below what the month would have seen
    // without the battery, so that it never makes the peak.
    private static MicrogridPart Shaving(in BatteryPlan battery, in MicrogridPart part, in PeakWatch watch)
    {
        double keepKwh = double.MinNative(double.MaxNative(battery.PeakTargetKw, watch.ImportKw) * part.Hours, part.ImportLimitKwh);
        return part with
        {
            KeepBelowKwh = keepKwh,
            RefillBelowKwh = double.MinNative(keepKwh, watch.UnshavedKw * part.Hours),
            TopUpKwh = battery.TopsUp ? part.ChargeLimitKwh : 0,
        };
    }

    /// <summary>What the grid would give in its part of an hour without the battery, kWh.</summary>
    public static double UnshavedKwh(in GeneratorPlan generator, in MicrogridPart part, double loadKwh) =>
        Settle(generator, part with { DischargeLimitKwh = 0, ChargeLimitKwh = 0, TopUpKwh = 0 }, loadKwh).ImportKwh;

    /// <summary>Settles a part of an hour in which loads draw <paramref name="loadKwh"/>.</summary>
    public static MicrogridFlows Settle(in GeneratorPlan generator, in MicrogridPart part, double loadKwh)
    {
        if (!part.IsFormed)
        {
            return new MicrogridFlows { CurtailedKwh = part.PvKwh, UnmetKwh = loadKwh };
        }
        double pvToLoadKwh = double.MinNative(part.PvKwh, loadKwh), surplusKwh = part.PvKwh - pvToLoadKwh;
        double netKwh = loadKwh - pvToLoadKwh;
        double dischargeKwh = double.MinNative(double.MaxNative(0, netKwh - part.KeepBelowKwh), part.DischargeLimitKwh);
        double leftKwh = netKwh - dischargeKwh;
        bool runsFirst = part.MayRun && leftKwh >= part.GeneratorFromKwh;
        double firstKwh = runsFirst ? double.MinNative(leftKwh, generator.RatedKw * part.Hours) : 0;
        double importKwh = double.MinNative(leftKwh - firstKwh, part.ImportLimitKwh);
        double unmetKwh = leftKwh - firstKwh - importKwh;
        var flows = new MicrogridFlows { DischargeKwh = dischargeKwh, ImportKwh = importKwh, UnmetKwh = unmetKwh };
        bool runs = part.MayRun && (unmetKwh > Rounding * loadKwh || (part.MustRun && loadKwh > 0));
        if (runsFirst)
        {
            flows = Running(generator.For(firstKwh / part.Hours), part, firstKwh, flows);
        }
        else if (runs)
        {
            GeneratorPlan running = generator.For(unmetKwh / part.Hours);
            flows = generator.CycleCharging ? CycleCharge(running, part, netKwh, flows) : FollowLoad(running, part, flows);
        }
        double chargeKwh = double.MinNative(surplusKwh, part.ChargeLimitKwh - flows.ChargeKwh);
        double spareKwh = surplusKwh - chargeKwh;
        double exportedKwh = double.MinNative(spareKwh, part.ExportLimitKwh);
        double roomKwh = double.MinNative(part.ChargeLimitKwh - flows.ChargeKwh - chargeKwh, double.MinNative(part.ImportLimitKwh, part.RefillBelowKwh) - flows.ImportKwh);
        double topUpKwh = double.MaxNative(0, double.MinNative(part.TopUpKwh - chargeKwh, roomKwh));
        return flows with
        {
            PvUsedKwh = pvToLoadKwh + chargeKwh,
            ImportKwh = flows.ImportKwh + topUpKwh,
            ChargeKwh = flows.ChargeKwh + chargeKwh + topUpKwh,
            ExportedKwh = exportedKwh,
            CurtailedKwh = spareKwh - exportedKwh,
        };
    }

    /// <summary>
    /// The battery's level when the hour ends, kWh, and what was lost in it: at the terminals and by standing.
    /// </summary>
    public static (double LevelKwh, double LostKwh) Store(in BatteryPlan battery, double levelKwh, double chargeKwh, double dischargeKwh)
    {
        if (battery.CapacityKwh <= 0)
        {
            return (0, 0);
        }
        double standbyKwh = levelKwh * battery.StandbyPerHour;
        double drawnKwh = dischargeKwh / battery.DischargeEfficiency;
        return (
            levelKwh - standbyKwh + chargeKwh * battery.ChargeEfficiency - drawnKwh,
            standbyKwh + chargeKwh * (1 - battery.ChargeEfficiency) + (drawnKwh - dischargeKwh));
    }

    // As much as is lacking, at least the least load: then the battery gives less, then the grid, and the rest is lost.
    private static MicrogridFlows FollowLoad(in GeneratorPlan generator, in MicrogridPart part, in MicrogridFlows flows)
    {
        double outputKwh = double.MinNative(double.MaxNative(flows.UnmetKwh, generator.MinKw * part.Hours), generator.RatedKw * part.Hours);
        double excessKwh = double.MaxNative(0, outputKwh - flows.UnmetKwh);
        double lessDischargeKwh = double.MinNative(flows.DischargeKwh, excessKwh);
        double lessImportKwh = double.MinNative(flows.ImportKwh, excessKwh - lessDischargeKwh);
        return Running(generator, part, outputKwh, flows with
        {
            DischargeKwh = flows.DischargeKwh - lessDischargeKwh,
            ImportKwh = flows.ImportKwh - lessImportKwh,
            GeneratorCurtailedKwh = excessKwh - lessDischargeKwh - lessImportKwh,
            UnmetKwh = double.MaxNative(0, flows.UnmetKwh - outputKwh),
        });
    }

    // The load first, up to rated power, with the battery filled from what is left and giving only what still lacks.
    private static MicrogridFlows CycleCharge(in GeneratorPlan generator, in MicrogridPart part, double netKwh, in MicrogridFlows flows)
    {
        double wishedKwh = double.MaxNative(netKwh + part.ChargeLimitKwh, generator.MinKw * part.Hours);
        double outputKwh = double.MinNative(wishedKwh, generator.RatedKw * part.Hours);
        double toLoadKwh = double.MinNative(netKwh, outputKwh), lackingKwh = netKwh - toLoadKwh;
        double chargeKwh = double.MinNative(outputKwh - toLoadKwh, part.ChargeLimitKwh);
        double dischargeKwh = double.MinNative(lackingKwh, part.DischargeLimitKwh);
        double importKwh = double.MinNative(lackingKwh - dischargeKwh, part.ImportLimitKwh);
        return Running(generator, part, outputKwh, flows with
        {
            ChargeKwh = chargeKwh,
            DischargeKwh = dischargeKwh,
            ImportKwh = importKwh,
            GeneratorCurtailedKwh = outputKwh - toLoadKwh - chargeKwh,
            UnmetKwh = lackingKwh - dischargeKwh - importKwh,
        });
    }

    private static MicrogridFlows Running(in GeneratorPlan generator, in MicrogridPart part, double outputKwh, in MicrogridFlows flows) => flows with
    {
        GeneratorKwh = outputKwh,
        RunningHours = part.Hours,
        DieselL = Generator.FuelL(outputKwh / part.Hours, generator.RatedKw, generator.IdleLPerKwh, generator.LoadLPerKwh, part.Hours),
    };

    private static double UsableKwh(in BatteryPlan battery, double levelKwh, double floorKwh) =>
        double.MaxNative(0, levelKwh * (1 - battery.StandbyPerHour) - floorKwh) * battery.DischargeEfficiency;

    private static double RoomKwh(in BatteryPlan battery, double levelKwh) => battery.CapacityKwh > 0
        ? double.MaxNative(0, battery.CapacityKwh - levelKwh * (1 - battery.StandbyPerHour)) / battery.ChargeEfficiency
        : 0;
}
