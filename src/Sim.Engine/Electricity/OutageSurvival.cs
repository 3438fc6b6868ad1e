namespace Sim.Engine.Electricity;

/// <summary>
/// How long loads last in an outage, as probability by duration: a Markov chain over the number of generator sets that work, that
/// of REopt (Marqusee, Becker and Ericson 2021, "Resilience and economics of microgrids with PV, battery storage, and networked
/// diesel generators", Advances in Applied Energy 3, 100049): a set may fail to start, and may fail in each hour, the first
/// included; nothing is repaired within the outage. The hour itself is that of the simulation (<see cref="MicrogridDispatch"/>).
/// As few sets run as the hour needs (<see cref="GeneratorPlan.For"/>), so that a set that has failed either was not needed, and battery and
/// diesel are what they would be with it, or is missed, and the loads last no longer: one course of battery and diesel serves for
/// all histories, and more failures never mean that loads last longer. For one thread.
/// </summary>
public sealed class OutageSurvival : IOutageChain
{
    // Loads that lack no more than rounding are served.
    internal const double Rounding = 1e-9;

    private readonly OutageBackup backup;
    private readonly OutageHours hours;
    private readonly BatteryPlan battery;
    private readonly int sets;
    private readonly GeneratorPlan oneSet;
    private readonly double[] started;
    // By number of sets at an hour's end, for each number at its beginning from there to all: the probability.
    private readonly double[] becomes;
    private readonly double fullLoadL;
    private readonly double[] ends = new double[Enum.GetValues<OutageEnd>().Length];
    private readonly Served[] last, idle;
    private readonly double[] chance;

    /// <summary>What an hour asks for that begins with some level of the battery.</summary>
    /// <param name="BeforeKwh">That level.</param>
    /// <param name="AfterKwh">Level when it ends.</param>
    /// <param name="DieselL">Diesel burnt by the sets.</param>
    /// <param name="Sets">Number of sets that have to work; more than there are where all are too few.</param>
    private readonly record struct Served(double BeforeKwh, double AfterKwh, double DieselL, int Sets);

    /// <summary>The chain of a backup, by how its sets run.</summary>
    public static IOutageChain Of(OutageBackup backup, OutageHours hours) => backup.Running is SetsRunning.Throughout && backup.Generator.RatedKw > 0
        ? new OutageHistories(backup, hours) : new OutageSurvival(backup, hours);

    /// <summary>Ready for any start.</summary>
    public OutageSurvival(OutageBackup backup, OutageHours hours)
    {
        (this.backup, this.hours, battery) = (backup, hours, backup.Battery);
        GeneratorPlan all = backup.Generator;
        sets = all.RatedKw > 0 ? all.Sets : 0;
        oneSet = sets > 0 ? all.Of(1) : default;
        fullLoadL = Generator.FuelL(all.RatedKw, all.RatedKw, all.IdleLPerKwh, all.LoadLPerKwh);
        started = Survivors(sets, 1 - backup.StartFailureFraction);
        double[][] left = [.. Enumerable.Range(0, sets + 1).Select(n => Survivors(n, 1 - backup.HourlyFailureFraction))];
        becomes = [.. Enumerable.Range(0, sets + 1).SelectMany(after => Enumerable.Range(after, sets + 1 - after).Select(before => left[before][after]))];
        chance = new double[sets + 1];
        last = new Served[hours.LoadKwh.Length];
        idle = new Served[last.Length];
        Array.Fill(last, new Served(double.NaN, 0, 0, 0));
        Array.Fill(idle, last[0]);
    }

    /// <inheritdoc/>
    public void From(int start, Span<double> survival)
    {
        (double fuelL, int hoursToGo) = backup.At(start);
        Array.Clear(ends);
        started.CopyTo(chance, 0);
        double levelKwh = hours.LevelKwh[start], alive = 1;
        for (int h = 0, hour = start; h < survival.Length; h++, hour = hour + 1 < last.Length ? hour + 1 : 0)
        {
            if (alive > 0)
            {
                // Starts that follow each other mostly meet where the battery is full or empty: from there on what becomes of one becomes of both.
                ref Served at = ref last[hour];
                if (at.BeforeKwh != levelKwh)
                {
                    at = Serve(hour, levelKwh);
                }
                alive = Step(at.Sets, backup.IsDry(at.DieselL, fuelL, fullLoadL));
                levelKwh = at.AfterKwh;
                fuelL -= at.DieselL;
                if (backup.Stock is not null)
                {
                    Restock(backup.Stock, hour, ref fuelL, ref hoursToGo);
                }
            }
            survival[h] = alive;
        }
    }

    /// <inheritdoc/>
    public ReadOnlySpan<double> Ends => ends;

    // An hour for which the fuel does not suffice is one without generator, which ends what needed one. In place: how many work when the hour ends
    // depends only on as many or more that worked when it began.
    private double Step(int needed, bool isDry)
    {
        double alive = 0;
        Span<double> now = chance;
        ReadOnlySpan<double> stay = becomes;
        for (int after = 0; after < now.Length; after++)
        {
            double some = 0;
            for (int before = after; before < now.Length; before++)
            {
                some += now[before] * stay[before - after];
            }
            stay = stay[(now.Length - after)..];
            if (needed > after || isDry)
            {
                ends[(int)(needed > sets ? OutageEnd.Power : needed > after ? OutageEnd.GeneratorFailed : OutageEnd.Fuel)] += some;
                some = 0;
            }
            now[after] = some;
            alive += some;
        }
        return alive;
    }

    private Served Serve(int hour, double levelKwh)
    {
        double loadKwh = hours.LoadKwh[hour], pvKwh = hours.PvKwh[hour];
        // Most hours no set runs.
        if (ServesAlone(loadKwh, pvKwh, levelKwh, out double aloneKwh))
        {
            return new(levelKwh, aloneKwh, 0, 0);
        }
        // Where they give no more than the load lacks, and the battery is empty or spared by their least load, the level is all one to them.
        if (pvKwh <= loadKwh && !backup.Generator.CycleCharging
            && (loadKwh - pvKwh <= oneSet.MinKw || levelKwh * (1 - battery.StandbyPerHour) <= battery.FloorKwh))
        {
            ref Served at = ref idle[hour];
            at = double.IsNaN(at.BeforeKwh) ? Generated(loadKwh, pvKwh, levelKwh) : at;
            return at with { BeforeKwh = levelKwh, AfterKwh = MicrogridDispatch.Store(battery, levelKwh, 0, 0).LevelKwh };
        }
        return Generated(loadKwh, pvKwh, levelKwh);
    }

    private Served Generated(double loadKwh, double pvKwh, double levelKwh)
    {
        for (int n = 1; n <= sets; n++)
        {
            GeneratorPlan working = backup.Generator.Of(n);
            MicrogridFlows flows = MicrogridDispatch.Settle(working, MicrogridDispatch.WithoutGrid(battery, working, levelKwh, pvKwh, availabilityFraction: 0), loadKwh);
            if (flows.UnmetKwh <= Rounding * loadKwh)
            {
                return new(levelKwh, MicrogridDispatch.Store(battery, levelKwh, flows.ChargeKwh, flows.DischargeKwh).LevelKwh, flows.DieselL, n);
            }
        }
        return new(levelKwh, 0, 0, sets + 1);
    }

    // Battery and sun alone, to the last bit what MicrogridDispatch makes of an hour in which no set runs: without what only grid and sets ask for.
    private bool ServesAlone(double loadKwh, double pvKwh, double levelKwh, out double level)
    {
        level = 0;
        if (!battery.Island)
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

    // What others burn goes on all the same; trucks come by the rules of the stock in a run.
    private static void Restock(OutageFuel stock, int hour, ref double fuelL, ref int hoursToGo)
    {
        fuelL = Math.Max(0, fuelL - stock.OtherL[hour]);
        fuelL += stock.Comes(hour, ref hoursToGo) ? stock.DeliveredL(fuelL) : 0;
        hoursToGo = stock.Ordered(fuelL, 1, hoursToGo);
    }

    // Binomial: how many of some sets are left when each stays with one probability.
    internal static double[] Survivors(int sets, double stays)
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
