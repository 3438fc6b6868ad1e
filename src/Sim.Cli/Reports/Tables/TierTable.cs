using System.Text.Json;
using Sim.Engine.Schema;
using Sim.Engine.Studies;
using Spectre.Console;

namespace Sim.Cli.Reports;

/// <summary>By which method and tier of the IPCC the gases of waste and wastewater are told.</summary>
internal static class TierTable
{
    /// <summary>The table; none where nothing of the kind is in the inventory.</summary>
    public static IEnumerable<Table> Of(Result result)
    {
        IReadOnlyList<IpccTier> tiers = IpccTier.Of(result);
        if (tiers.Count > 0)
        {
            Table table = new Table().Border(TableBorder.Horizontal).AddColumn("[bold]Gases of waste and wastewater[/]").AddColumn("Method").AddColumn(new TableColumn("Tier").RightAligned());
            foreach (IpccTier tier in tiers)
            {
                table.AddRow($"{Figure.Words(tier.Source)}, {Figure.Words(tier.Gas)}", tier.Method, Figure.Whole(tier.Tier));
            }
            yield return table;
        }
    }

    /// <summary>Writes it as a part of a result's JSON.</summary>
    public static void Write(Utf8JsonWriter json, Result result)
    {
        json.WriteStartArray("ipcc_tiers");
        foreach (IpccTier tier in IpccTier.Of(result))
        {
            json.WriteStartObject();
            json.WriteString("source", Naming.Kebab(tier.Source.ToString()));
            json.WriteString("gas", Naming.Kebab(tier.Gas.ToString()));
            json.WriteString("method", tier.Method);
            json.WriteNumber("tier", tier.Tier);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }
}
