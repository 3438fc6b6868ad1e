namespace Sim.Engine.Electricity;

/// <summary>
/// How long loads last in an outage, as probability by duration: a Markov chain over the number of generator sets at work,
/// in which the battery follows each history. The chain of REopt (Marqusee, Becker and Ericson 2021, "Resilience and
/// economics of microgrids with PV, battery storage, and networked diesel generators", Advances in Applied Energy 3, 100049):
/// a set may fail to start, and may fail in each hour, the first included; nothing is repaired within the outage. The hour
/// itself is that of the simulation (<see cref="MicrogridDispatch"/>). For one thread.
/// </summary>
public sealed class OutageSurvival
{
    // Loads that lack no more than rounding are served.
    private const double Rounding = 1e-9;

    // Levels are joined within a thousandth of the capacity, so that there cannot be more.
    private const int MostLevels = 2048;

    private readonly OutageBackup backup;
    private readonly OutageHours hours;
    private readonly BatteryPlan battery;
    private readonly GeneratorPlan[] working;
    private readonly double[][] becomes;
    private readonly double[] fullLoadL;
    private readonly double[] ends = new double[Enum.GetValues<OutageEnd>().Length];
    private OutagePaths[] now, next;
    private int hoursToGo;

    /// <summary>Ready for any start.</summary>
    public OutageSurvival(OutageBackup backup, OutageHours hours)
    {
        (this.backup, this.hours, battery) = (backup, hours, backup.Battery);
        int sets = backup.Generator.RatedKw > 0 ? backup.Sets : 0;
        working = [.. Enumerable.Range(0, sets + 1).Select(n => n == 0 ? default : backup.Working(n))];
        fullLoadL = [.. working.Select(w => Generator.FuelL(w.RatedKw, w.RatedKw, w.IdleLPerKwh, w.LoadLPerKwh))];
        becomes = [.. Enumerable.Range(0, sets + 1).Select(n => Survivors(n, 1 - backup.HourlyFailureFraction))];
        now = [.. working.Select(_ => new OutagePaths(MostLevels))];
        next = [.. working.Select(_ => new OutagePaths(MostLevels))];
    }

    /// <summary>
    /// Writes the probability that the loads are served without a gap for 1, 2, 3, ... hours from a start, 0-1. The first
    /// hour of the year follows its last.
    /// </summary>
    /// <param name="start">First hour without the grid, from 0.</param>
    /// <param name="survival">Gets one probability for each hour of duration.</param>
    public void From(int start, Span<double> survival)
    {
        int sets = working.Length - 1;
        (double fuelL, hoursToGo) = backup.Stock is { } stock ? (stock.LevelL[start], stock.HoursToGo[start]) : (backup.FuelL, -1);
        Array.Clear(ends);
        Array.ForEach(now, paths => paths.Clear());
        double[] started = Survivors(sets, 1 - backup.StartFailureFraction);
        for (int n = 0; n <= sets; n++)
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

    /// <summary>Probability of each <see cref="OutageEnd"/> in the durations last written; with that of lasting they make 1.</summary>
    public ReadOnlySpan<double> Ends => ends;

    private double Step(int hour)
    {
        double alive = 0, loadKwh = hours.LoadKwh[hour], pvKwh = hours.PvKwh[hour];
        foreach (OutagePaths paths in next)
        {
            paths.Clear();
        }
        for (int before = 0; before < now.Length; before++)
        {
            for (int path = 0; path < now[before].Count; path++)
            {
                (double levelKwh, double fuelL, double probability) = now[before][path];
                // Most hours no set runs, and then it is all one how many there are.
                bool isServed = ServesAlone(loadKwh, pvKwh, levelKwh, out double aloneKwh);
                for (int after = 0; after <= before; after++)
                {
                    double chance = probability * becomes[before][after], level = aloneKwh, fuel = fuelL;
                    if (chance <= 0)
                    {
                        continue;
                    }
                    OutageEnd end = OutageEnd.Power;
                    if (isServed ? Rests(hour, ref fuel) : Serves(hour, after, levelKwh, fuelL, out level, out fuel, out end))
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

    // Battery and sun alone, to the last bit what MicrogridDispatch makes of an hour in which no set runs: without what only grid and sets ask for.
    private bool ServesAlone(double loadKwh, double pvKwh, double levelKwh, out double level)
    {
        level = 0;
        if (!battery.Island || backup.RunsThroughout)
        {
            return false;
        }
        double keptKwh = levelKwh * (1 - battery.StandbyPerHour), pvToLoadKwh = double.MinNative(pvKwh, loadKwh), netKwh = loadKwh - pvToLoadKwh;
        double usableKwh = double.MinNative(battery.DischargeKw, double.MaxNative(0, keptKwh - battery.FloorKwh) * battery.DischargeEfficiency);
        double dischargeKwh = double.MinNative(netKwh, usableKwh);
        if (netKwh - dischargeKwh > Rounding * loadKwh)
        {
            return false;
        }
        double roomKwh = battery.CapacityKwh > 0 ? double.MaxNative(0, battery.CapacityKwh - keptKwh) / battery.ChargeEfficiency : 0;
        double chargeKwh = double.MinNative(pvKwh - pvToLoadKwh, double.MinNative(battery.ChargeKw, roomKwh));
        (level, _) = MicrogridDispatch.Store(battery, levelKwh, chargeKwh, dischargeKwh);
        return true;
    }

    // What others burn goes on all the same.
    private bool Rests(int hour, ref double fuelL)
    {
        if (backup.Stock is { } stock)
        {
            fuelL = Math.Max(0, fuelL - stock.OtherL[hour]);
        }
        return true;
    }

    // The rules of the stock in a run, by the mean level of all histories that go on: one truck comes to all of them.
    private void Refuel(OutageFuel stock, int hour)
    {
        hoursToGo -= hoursToGo > 0 ? 1 : 0;
        if (hoursToGo == 0 && !stock.ClosedDays[hour / 24])
        {
            Array.ForEach(now, paths => paths.Refuel(stock.DeliveryL, stock.TankL));
            hoursToGo = -1;
        }
        (double sumL, double sum) = (0, 0);
        foreach (OutagePaths paths in now)
        {
            (double pathsL, double weight) = paths.Fuel;
            (sumL, sum) = (sumL + pathsL, sum + weight);
        }
        if (hoursToGo < 0 && sumL <= stock.OrderAtL * sum)
        {
            hoursToGo = stock.LeadHours;
        }
    }

    // An hour for which the fuel does not suffice is one without generator. Of a stock, whose run leaves a generator standing that has
    // not enough for an hour at full load, the same is asked here: what is left below that is left in both.
    private bool Serves(int hour, int sets, double levelKwh, double fuelL, out double level, out double fuel, out OutageEnd end)
    {
        double loadKwh = hours.LoadKwh[hour], pvKwh = hours.PvKwh[hour];
        MicrogridFlows flows = Flows(working[sets], levelKwh, loadKwh, pvKwh);
        bool isDry = flows.DieselL > (backup.Stock is not null && fuelL < fullLoadL[sets] ? 0 : fuelL);
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
        return flows.UnmetKwh <= Rounding * loadKwh;
    }

    private MicrogridFlows Flows(in GeneratorPlan generator, double levelKwh, double loadKwh, double pvKwh)
    {
        MicrogridPart part = MicrogridDispatch.WithoutGrid(backup.Battery, generator, levelKwh, pvKwh, availabilityFraction: 0);
        return MicrogridDispatch.Settle(generator, backup.RunsThroughout && part.MayRun ? part with { MustRun = true } : part, loadKwh);
    }

    // Binomial: how many of some sets are left when each stays with one probability.
    private static double[] Survivors(int sets, double stays)
    {
        double[] left = [1];
        for (int set = 0; set < sets; set++)
        {
            var more = new double[left.Length + 1];
            for (int n = 0; n < left.Length; n++)
            {
                more[n] += left[n] * (1 - stays);
                more[n + 1] += left[n] * stays;
            }
            left = more;
        }
        return left;
    }
}
