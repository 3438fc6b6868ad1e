using Sim.Engine.Accounts;
using Sim.Engine.Studies;

namespace Sim.Cli.Reports;

/// <summary>One row for each combination of a sweep: the varied values as written, a column for each headline number, then what its saving must not be read without.</summary>
internal static class SweepCsv
{
    /// <summary>Writes the rows.</summary>
    public static void Write(TextWriter writer, IReadOnlyList<SweepAxis> axes, IEnumerable<SweepRow> rows, Csv csv)
    {
        writer.WriteLine(string.Join(csv.Separator, axes.Select(a => csv.Text(a.Path)).Concat(Indicators.All.Select(i => csv.Text($"{i.Key} [{i.Unit}]"))).Concat(OptionsCsv.CaveatNames)));
        foreach (SweepRow row in rows)
        {
            writer.Write(string.Join(csv.Separator, row.Values.Select(csv.Text)));
            foreach (double value in row.Indicators)
            {
                csv.Write(writer, value);
            }
            writer.WriteLine(string.Join(csv.Separator, "", row.ServesWorse, row.OtherLimits, row.GivesLess));
        }
    }
}
