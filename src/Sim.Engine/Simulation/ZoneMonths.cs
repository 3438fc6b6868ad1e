using Sim.Engine.Buildings;
using Sim.Engine.Schema;

namespace Sim.Engine.Simulation;

/// <summary>Every column of every zone by month, per representative unit, and the range of the air of open units; added up as the hours pass.</summary>
internal sealed class ZoneMonths
{
    private static readonly Aggregate[] Rules = [.. HourLayout.Of(typeof(ZoneHour)).Columns.Select(c => c.Over)];

    private readonly SitePlan plan;
    private readonly double[][][] months;
    // Of the month that is running, side by side as the rows are.
    private readonly double[] sums, lowestC, highestC;

    public ZoneMonths(SitePlan plan, int years)
    {
        this.plan = plan;
        months = [.. Enumerable.Range(0, plan.ZoneCount).Select(_ => new double[years][])];
        sums = new double[ZoneRows.WidthOf(plan.ZoneCount)];
        (lowestC, highestC) = (new double[sums.Length / ZoneRows.Columns], new double[sums.Length / ZoneRows.Columns]);
        Forget();
    }

    /// <summary>A zone's column for a month (0-11) of a year of the period.</summary>
    public double Month(int zone, int year, int month, OutputDeclaration column) => months[zone][year][month * Rules.Length + column.Offset];

    /// <summary>Makes room for a year's months.</summary>
    public void Begin(int year)
    {
        foreach (double[][] zone in months)
        {
            zone[year] = new double[MonthTotals.PerYear * Rules.Length];
        }
    }

    /// <summary>Takes hours of one month.</summary>
    public void Take(ZoneRows rows, int row, int hours)
    {
        MonthTotals.Add(rows.Rows(row, hours), sums);
        rows.AirRange(row, hours, lowestC, highestC);
    }

    /// <summary>Ends a month, and gives the range of the air in any building's open units, C; not a number without buildings.</summary>
    public (double LowestC, double HighestC) Close(int year, int month, ZoneRows rows, int hours)
    {
        for (int zone = 0; zone < months.Length; zone++)
        {
            Span<double> totals = months[zone][year].AsSpan(month * ZoneRows.Columns, ZoneRows.Columns);
            for (int column = 0; column < ZoneRows.Columns; column++)
            {
                totals[column] = sums[rows.Offset(zone, column)];
            }
            MonthTotals.Close(totals, Rules, hours);
        }
        (double lowest, double highest) = (double.NaN, double.NaN);
        foreach (ZonePlan zone in plan.Zones)
        {
            lowest = double.MinNumber(lowest, lowestC[zone.OpenZone]);
            highest = double.MaxNumber(highest, highestC[zone.OpenZone]);
        }
        Forget();
        return (lowest, highest);
    }

    private void Forget()
    {
        Array.Clear(sums);
        Array.Fill(lowestC, double.PositiveInfinity);
        Array.Fill(highestC, double.NegativeInfinity);
    }
}
