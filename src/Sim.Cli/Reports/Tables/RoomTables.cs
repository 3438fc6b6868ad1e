using System.Text.Json;
using Sim.Engine.Studies;
using Spectre.Console;

namespace Sim.Cli.Reports;

/// <summary>What rooms tell of a result beyond its headline, wherever results are told: a line for each room.</summary>
internal static class RoomTables
{
    private static readonly (Func<Result, IEnumerable<Table>> Of, Action<Utf8JsonWriter, Result> Write)[] Rooms =
    [
        (SourceOrderTable.Of, SourceOrderTable.Write),
        (HeatOrderTable.Of, HeatOrderTable.Write),
        (GeneratorTable.Of, GeneratorTable.Write),
        (PowerTables.Of, PowerTables.Write),
        (WaterTables.Of, WaterTables.Write),
        (WasteTables.Of, WasteTables.Write),
        (TierTable.Of, TierTable.Write),
    ];

    /// <summary>The tables for terminal and report.</summary>
    public static IEnumerable<Table> Of(Result result) => Rooms.SelectMany(room => room.Of(result));

    /// <summary>Their parts of a result's JSON.</summary>
    public static void Write(Utf8JsonWriter json, Result result)
    {
        foreach ((_, Action<Utf8JsonWriter, Result> write) in Rooms)
        {
            write(json, result);
        }
    }
}
