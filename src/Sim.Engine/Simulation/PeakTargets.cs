using Sim.Engine.Electricity;
using Sim.Engine.Time;

namespace Sim.Engine.Simulation;

/// <summary>
/// Targets of peak shaving by month: those of the inputs, or the lowest that foresight can hold. Foresight is a run in which the
/// battery waits and all hours of load, sun and grid are noted, and then a search by bisection of each month's lowest target that
/// the same dispatch holds, the battery beginning each month as the month before left it.
/// </summary>
internal static class PeakTargets
{
    // The bill is per kW: a thousandth of it is no matter.
    private const double ToleranceKw = 1e-3;

    /// <summary>Targets by year and month, kW; none where there is one for all or the battery shaves nothing.</summary>
    public static double[][]? Of(SitePlan plan) =>
        plan.Microgrid is not { Battery.Shaves: true } ? null : plan.Inputs.Electricity.Battery?.PeakShaving switch
        {
            ForeseenPeakShaving => Foreseen(plan),
            MonthlyPeakShaving monthly => Years(plan, monthly.TargetsKw),
            _ => null,
        };

    private static double[][] Years(SitePlan plan, double[] byMonth) => [.. Enumerable.Repeat(byMonth, plan.Period.Years)];

    private static double[][] Foreseen(SitePlan plan)
    {
        MicrogridPlan microgrid = plan.Microgrid!;
        double[] never = new double[MonthTotals.PerYear];
        Array.Fill(never, double.PositiveInfinity);
        var waiting = new SiteSimulation(plan, Calendar.HoursPerDay, Years(plan, never));
        waiting.WarmUp();
        var targets = new double[plan.Period.Years][];
        double levelKwh = microgrid.StartKwh;
        for (int year = 0; year < targets.Length; year++)
        {
            PeakHours hours = Noted(plan, waiting, year);
            BatteryPlan Battery(int month) => microgrid.BatteryLeft(waiting.BatteryMonths[month].CapacityKwh / microgrid.Battery.CapacityKwh);
            // As the simulation does, the first year begins after a December.
            for (int month = year == 0 ? -1 : 0; month < MonthTotals.PerYear; month++)
            {
                int of = (month + MonthTotals.PerYear) % MonthTotals.PerYear;
                (targets[year] ??= new double[MonthTotals.PerYear])[of] =
                    Lowest(hours.Between(Calendar.MonthStartHour(of), Calendar.MonthStartHour(of + 1)), plan.Grid, Battery(of), microgrid.Generator, ref levelKwh);
            }
        }
        return targets;
    }

    private static PeakHours Noted(SitePlan plan, SiteSimulation waiting, int year)
    {
        double[] loadKwh = new double[Calendar.HoursPerYear], solarKwh = new double[Calendar.HoursPerYear];
        waiting.Prepare(year);
        for (int day = 0; day < Calendar.DaysPerYear; day++)
        {
            waiting.RunDay(day);
            for (int h = 0; h < Calendar.HoursPerDay; h++)
            {
                ElectricityHour at = waiting.Hours[h].Electricity;
                double usedKwh = 0;
                foreach (double drawnKwh in ElectricityHour.Drawn(ref at))
                {
                    usedKwh += drawnKwh;
                }
                (loadKwh[day * Calendar.HoursPerDay + h], solarKwh[day * Calendar.HoursPerDay + h]) = (usedKwh, at.PvAvailableKwh);
            }
        }
        return new(loadKwh, solarKwh, plan.Availability(year));
    }

    /// <summary>The lowest target that the battery holds through some hours, kW; the level goes on to what it then leaves.</summary>
    public static double Lowest(PeakHours hours, GridConnection grid, in BatteryPlan battery, in GeneratorPlan generator, ref double levelKwh)
    {
        double low = 0, high = Held(hours, grid, battery, generator, double.PositiveInfinity, levelKwh).PeakKw;
        while (high - low > ToleranceKw)
        {
            double target = 0.5 * (low + high);
            (low, high) = Held(hours, grid, battery, generator, target, levelKwh).PeakKw <= target + 1e-9 ? (low, target) : (target, high);
        }
        levelKwh = Held(hours, grid, battery, generator, high, levelKwh).LevelKwh;
        return high;
    }

    private static (double PeakKw, double LevelKwh) Held(
        PeakHours hours, GridConnection grid, in BatteryPlan battery, in GeneratorPlan generator, double targetKw, double levelKwh)
    {
        BatteryPlan aiming = battery with { PeakTargetKw = targetKw };
        PeakWatch watch = default;
        for (int h = 0; h < hours.LoadKwh.Length; h++)
        {
            double solarKwh = hours.SolarKwh[h], part = hours.GridPart[h], litKwh = hours.LoadKwh[h] * part;
            MicrogridPart dark = MicrogridDispatch.WithoutGrid(aiming, generator, levelKwh, solarKwh, part);
            MicrogridPart lit = MicrogridDispatch.WithGrid(grid, aiming, generator, levelKwh, solarKwh, dark, watch);
            MicrogridFlows flows = MicrogridDispatch.Settle(generator, lit, litKwh) + MicrogridDispatch.Settle(generator, dark, hours.LoadKwh[h] - litKwh);
            watch = watch.With(flows.ImportKwh, MicrogridDispatch.UnshavedKwh(generator, lit, litKwh));
            (levelKwh, _) = MicrogridDispatch.Store(aiming, levelKwh, flows.ChargeKwh, flows.DischargeKwh);
        }
        return (watch.ImportKw, levelKwh);
    }
}
