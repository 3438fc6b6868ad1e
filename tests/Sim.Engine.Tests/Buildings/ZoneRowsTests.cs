using System.Runtime.CompilerServices;
using Sim.Engine.Buildings;

namespace Sim.Engine.Tests.Buildings;

/// <summary>Hours of zones as lanes leave them.</summary>
public class ZoneRowsTests
{
    // Columns of heat and of transmission loss.
    private const int Heating = 2, Transmission = 6;

    [Theory]
    [InlineData(1, 4)]
    [InlineData(3, 4)]
    [InlineData(4, 4)]
    [InlineData(5, 4)]
    [InlineData(5, 8)]
    [InlineData(8, 8)]
    [InlineData(11, 8)]
    public void The_worst_residual_is_that_of_zones_and_not_of_lanes_that_hold_none(int zones, int lanes)
    {
        for (int zone = 0; zone < zones; zone++)
        {
            var rows = new ZoneRows(zones, 3, lanes);
            for (int none = zones; none < rows.Width / ZoneRows.Columns; none++)
            {
                Set(rows, none, Heating, 1);
            }
            Assert.Equal(0, rows.WorstResidual(0, 3, 0));
            Set(rows, zone, Heating, 1);
            Set(rows, zone, Transmission, 0.75);
            // 0.25 of what is left over by 0.5 (1 + 0.75) of what passes.
            Assert.Equal(0.25 / 0.875, rows.WorstResidual(0, 3, 0));
            Assert.Equal(0.5, rows.WorstResidual(0, 3, 0.5));
            Assert.Equal(0, rows.WorstResidual(0, 1, 0));
        }
    }

    private static void Set(ZoneRows rows, int zone, int column, double kwh) => Unsafe.Add(ref rows.Row(1), rows.Offset(zone, column)) = kwh;
}
