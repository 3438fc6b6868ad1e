using Sim.Engine.Electricity;
using Sim.Engine.Time;

namespace Sim.Engine.Simulation;

public sealed partial class SiteSimulation
{
    private int batteryAgeMonths;
    private double batteryDrawnKwh;
    private readonly double[][]? peakTargetsKw;

    /// <summary>The battery at the end of each month of the year that is prepared; of one that ages by use, of the months that were run.</summary>
    internal BatteryMonth[] BatteryMonths { get; } = new BatteryMonth[MonthTotals.PerYear];

    private void PrepareBattery(int index)
    {
        if (microgrid is null)
        {
            return;
        }
        (orders, bands) = plan.Orders is { } byYear ? (byYear[index], plan.BandsOf(index)) : (null, []);
        battery = microgrid.Ageing is { } ageing ? microgrid.BatteryLeft(BatteryLeftFraction(ageing)) : microgrid.BatteryIn(index);
        Array.Fill(BatteryMonths, new BatteryMonth(battery.CapacityKwh, 1, 0));
    }

    // Wear shows at the end of each month. A worn battery gives its charge to the one that takes its place.
    private void AgeBattery(double drawnKwh)
    {
        batteryDrawnKwh += drawnKwh;
        int month = Calendar.MonthOfHour(hour);
        if (hour + 1 < Calendar.MonthStartHour(month + 1))
        {
            return;
        }
        batteryAgeMonths++;
        BatteryAgeing ageing = microgrid!.Ageing!;
        double left = BatteryLeftFraction(ageing);
        double end = ageing.EndOfLifeFraction;
        double capacityKwh = microgrid.Battery.CapacityKwh * left;
        bool worn = left <= end;
        if (worn)
        {
            (batteryAgeMonths, batteryDrawnKwh, left) = (0, 0, 1);
        }
        battery = microgrid.BatteryLeft(left);
        BatteryMonths[month] = BatteryMonths[month] with { CapacityKwh = capacityKwh, LifeLeftFraction = (left - end) / (1 - end), ReplacedKwh = worn ? microgrid.UsableKwh : 0 };
    }

    // Of one target for all months the battery knows already.
    private void AimAtPeak(int hourOfYear)
    {
        if (peakTargetsKw is not null)
        {
            battery = battery with { PeakTargetKw = peakTargetsKw[year][Calendar.MonthOfHour(hourOfYear)] };
        }
    }

    private double BatteryLeftFraction(BatteryAgeing ageing) =>
        BatteryAgeing.LeftFraction(ageing, microgrid!.FadePerYear, microgrid.UsableKwh, batteryAgeMonths, batteryDrawnKwh);
}
