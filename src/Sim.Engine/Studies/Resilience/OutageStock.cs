using Sim.Engine.Electricity;
using Sim.Engine.Heat;
using Sim.Engine.Simulation;

namespace Sim.Engine.Studies;

/// <summary>The stock of diesel in the hours that a run kept, as outages find it.</summary>
internal static class OutageStock
{
    /// <summary>The stock of a site whose run kept the hours of a year; none where it keeps none.</summary>
    public static OutageFuel? Of(SiteRun run)
    {
        if (run.Plan.Inputs.Stock.Diesel is not { } stock)
        {
            return null;
        }
        int lead = (int)Math.Ceiling(stock.LeadTimeDays * 24);
        double orderAtL = stock.OrderAtFraction * stock.TankL;
        double[] level = new double[run.Hours.Length], other = new double[run.Hours.Length];
        for (int h = 0; h < level.Length; h++)
        {
            StockHour at = run.StockHours[h];
            double burntL = run.Hours[h].Fuel.DieselL;
            level[h] = at.DieselLevelL - at.DieselDeliveredL + burntL;
            other[h] = Math.Max(0, burntL - run.Hours[h].Electricity.GeneratorDieselL);
        }
        return new OutageFuel(level, other, HoursToGo(run.StockHours, level, orderAtL, lead), stock.ClosedDays(run.Plan.Climate.Year(run.HourlyYear).Snow.FallMm),
            stock.TankL, stock.Delivery, orderAtL, lead);
    }

    // A truck is under way from the hour after the level has fallen far enough until it comes: when it came in the run, or after the
    // lead time where the year ends before.
    private static int[] HoursToGo(StockHour[] hours, double[] levelL, double orderAtL, int lead)
    {
        var toGo = new int[hours.Length];
        int ordered = -1;
        int[] comes = new int[hours.Length];
        for (int h = hours.Length - 1, next = -1; h >= 0; h--)
        {
            comes[h] = next = hours[h].DieselDeliveredL > 0 ? h : next;
        }
        for (int h = 0; h < hours.Length; h++)
        {
            ordered = levelL[h] > orderAtL ? -1 : ordered < 0 || hours[h - 1].DieselDeliveredL > 0 ? h : ordered;
            toGo[h] = ordered < 0 ? -1 : comes[h] >= 0 ? comes[h] - h + 1 : Math.Max(0, ordered + lead - h);
        }
        return toGo;
    }
}
