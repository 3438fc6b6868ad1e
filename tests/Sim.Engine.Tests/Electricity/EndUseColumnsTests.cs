using Sim.Engine.Electricity;
using Sim.Engine.Schema;

namespace Sim.Engine.Tests.Electricity;

public class EndUseColumnsTests
{
    // The dispatch writes the hour of the bus as a row of doubles: six columns of the bus, then the end uses twice.
    [Fact]
    public void End_uses_stand_in_their_order_after_the_columns_of_the_bus()
    {
        string[] uses = Enum.GetNames<ElectricEndUse>();
        string[] columns = [.. HourLayout.Of(typeof(ElectricityHour)).Columns.Select(c => c.Name)];
        string[] first =
            ["PvAvailableKwh", "GridImportKwh", "ExportedKwh", "CurtailedKwh", "PvUsedKwh", "GridAvailabilityFraction",
                .. uses.Select(u => u + "Kwh"), .. uses.Select(u => $"Unserved{u}Kwh")];
        Assert.Equal(first, columns[..first.Length]);
    }
}
