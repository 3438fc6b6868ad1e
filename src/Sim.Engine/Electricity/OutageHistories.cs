namespace Sim.Engine.Electricity;

/// <summary>
/// How long loads last in an outage through which all sets run that work, at full power, the battery taking what loads leave
/// (<see cref="SetsRunning.Throughout"/>): the rule of REopt (Marqusee, Becker and Ericson 2021, Advances in Applied Energy 3, 100049). A set
/// that fails is missed by the battery at once, so battery and diesel follow each history. The chain is that of
/// <see cref="OutageSurvival"/>. For one thread.
/// </summary>
internal sealed class OutageHistories : IOutageChain
{
    // Levels are joined within a thousandth of the capacity, so that there cannot be more.
    private const int MostLevels = 2048;

    private readonly OutageBackup backup;
    private readonly OutageHours hours;
    private readonly GeneratorPlan[] working;
    private readonly double[][] becomes;
    private readonly double[] fullLoadL;
    private readonly double[] ends = new double[Enum.GetValues<OutageEnd>().Length];
    private OutagePaths[] now, next;
    private int hoursToGo;

    /// <summary>Ready for any start.</summary>
    public OutageHistories(OutageBackup backup, OutageHours hours)
    {
        (this.backup, this.hours) = (backup, hours);
        GeneratorPlan all = backup.Generator;
        int sets = all.RatedKw > 0 ? all.Sets : 0;
        // One set of the power of all that work: none of them rests.
        working = [.. Enumerable.Range(0, sets + 1).Select(n => n == 0 ? default : all.Of(n) with { Sets = 1, CycleCharging = true })];
        fullLoadL = [.. working.Select(w => Generator.FuelL(w.RatedKw, w.RatedKw, w.IdleLPerKwh, w.LoadLPerKwh))];
        becomes = [.. Enumerable.Range(0, sets + 1).Select(n => OutageSurvival.Survivors(n, 1 - backup.HourlyFailureFraction))];
        now = [.. working.Select(_ => new OutagePaths(MostLevels))];
        next = [.. working.Select(_ => new OutagePaths(MostLevels))];
    }

    /// <inheritdoc/>
    public ReadOnlySpan<double> Ends => ends;

    /// <inheritdoc/>
    public void From(int start, Span<double> survival)
    {
        (double fuelL, hoursToGo) = backup.At(start);
        Array.Clear(ends);
        Array.ForEach(now, paths => paths.Clear());
        double[] started = OutageSurvival.Survivors(working.Length - 1, 1 - backup.StartFailureFraction);
        for (int n = 0; n < working.Length; n++)
        {
            now[n].Add(hours.LevelKwh[start], fuelL, started[n], backup.Battery.CapacityKwh);
        }
        double alive = 1;
        for (int h = 0; h < survival.Length; h++)
        {
            alive = alive > 0 ? Step((start + h) % hours.LoadKwh.Length) : 0;
            survival[h] = alive;
        }
    }

    private double Step(int hour)
    {
        double alive = 0;
        Array.ForEach(next, paths => paths.Clear());
        for (int before = 0; before < now.Length; before++)
        {
            for (int path = 0; path < now[before].Count; path++)
            {
                (double levelKwh, double fuelL, double probability) = now[before][path];
                for (int after = 0; after <= before; after++)
                {
                    double chance = probability * becomes[before][after];
                    if (chance <= 0)
                    {
                        continue;
                    }
                    if (Serves(hour, after, levelKwh, fuelL, out double level, out double fuel, out OutageEnd end))
                    {
                        next[after].Add(level, fuel, chance, backup.Battery.CapacityKwh);
                        alive += chance;
                    }
                    else
                    {
                        ends[(int)end] += chance;
                    }
                }
            }
        }
        (now, next) = (next, now);
        if (backup.Stock is { } stock && alive > 0)
        {
            Refuel(stock, hour);
        }
        return alive;
    }

    // The rules of the stock in a run, by the mean level of all histories that go on: one truck comes to all of them.
    private void Refuel(OutageFuel stock, int hour)
    {
        if (stock.Comes(hour, ref hoursToGo))
        {
            Array.ForEach(now, paths => paths.Refuel(stock));
        }
        (double sumL, double sum) = (0, 0);
        foreach (OutagePaths paths in now)
        {
            (double pathsL, double weight) = paths.Fuel;
            (sumL, sum) = (sumL + pathsL, sum + weight);
        }
        hoursToGo = stock.Ordered(sumL, sum, hoursToGo);
    }

    // An hour for which the fuel does not suffice is one without generator, as in OutageSurvival.
    private bool Serves(int hour, int sets, double levelKwh, double fuelL, out double level, out double fuel, out OutageEnd end)
    {
        double loadKwh = hours.LoadKwh[hour], pvKwh = hours.PvKwh[hour];
        MicrogridFlows flows = Flows(working[sets], levelKwh, loadKwh, pvKwh);
        bool isDry = backup.IsDry(flows.DieselL, fuelL, fullLoadL[sets]);
        if (isDry)
        {
            flows = Flows(default, levelKwh, loadKwh, pvKwh);
        }
        end = isDry ? OutageEnd.Fuel : sets < working.Length - 1 ? OutageEnd.GeneratorFailed : OutageEnd.Power;
        fuel = fuelL - flows.DieselL;
        if (backup.Stock is { } stock)
        {
            fuel = Math.Max(0, fuel - stock.OtherL[hour]);
        }
        (level, _) = MicrogridDispatch.Store(backup.Battery, levelKwh, flows.ChargeKwh, flows.DischargeKwh);
        return flows.UnmetKwh <= OutageSurvival.Rounding * loadKwh;
    }

    private MicrogridFlows Flows(in GeneratorPlan generator, double levelKwh, double loadKwh, double pvKwh)
    {
        MicrogridPart part = MicrogridDispatch.WithoutGrid(backup.Battery, generator, levelKwh, pvKwh, availabilityFraction: 0);
        return MicrogridDispatch.Settle(generator, part.MayRun ? part with { MustRun = true } : part, loadKwh);
    }
}
