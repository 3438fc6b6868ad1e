using Sim.Engine.Buildings;
using Sim.Engine.Heat;
using Sim.Engine.Schema;
using Sim.Engine.Simulation;

namespace Sim.Cli.Reports;

/// <summary>The reference page of every hourly output, from the declarations.</summary>
internal static class OutputsPage
{
    /// <summary>The page.</summary>
    public static string Write()
    {
        var to = new StringWriter { NewLine = "\n" };
        to.WriteLine("# Hourly outputs");
        to.WriteLine();
        to.WriteLine("<!-- Written by `sim docs` from the declarations in the code; do not edit. -->");
        to.WriteLine();
        to.WriteLine("What a simulation keeps of every hour. Hour h covers [h, h+1) of local standard time; a year has 8,760. Months and");
        to.WriteLine("years are the *sum*, *mean*, *max* or *min* of their hours. A flow leaves one node and enters another; what enters a");
        to.WriteLine("node must leave it or be *stored* in it, which the audit of every run checks. Columns without nodes (temperatures,");
        to.WriteLine("counts, repetitions of other flows) are part of no balance.");
        to.WriteLine();
        to.WriteLine("## Site");
        foreach (IGrouping<string, OutputDeclaration> room in SiteHour.Layout.Columns.GroupBy(c => c.Key.Split('.')[0]))
        {
            to.WriteLine();
            to.WriteLine($"### {room.Key}");
            WriteTable(to, room);
        }
        to.WriteLine();
        to.WriteLine("## Zone");
        to.WriteLine();
        to.WriteLine("For each building, for one unit that stands for all its open ones; where units close when nobody lives in them, a");
        to.WriteLine("second time for the closed.");
        WriteTable(to, HourLayout.Of(typeof(ZoneHour)).Columns);
        to.WriteLine();
        to.WriteLine("## Stock");
        to.WriteLine();
        to.WriteLine("For each fuel with a stock, under `stock.`; a month's row tells the level at its end.");
        WriteTable(to, HourLayout.Of(typeof(StockHour)).Columns);
        return to.ToString();
    }

    private static void WriteTable(TextWriter to, IEnumerable<OutputDeclaration> columns)
    {
        to.WriteLine();
        Markdown.Table(to, ["Key", "Unit", "Label", "Over time", "From", "To", "Stored in"], columns.Select(c => new[]
        {
            Markdown.Code(c.Key), c.Unit.Text, c.Label, c.Over.ToString().ToLowerInvariant(), Name(c.From), Name(c.To), Name(c.StoredIn),
        }));
    }

    private static string Name(Node node) => node == Node.None ? "" : Naming.Kebab(node.ToString());
}
