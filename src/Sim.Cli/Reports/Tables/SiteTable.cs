using Sim.Engine.Accounts;
using Sim.Engine.Studies;
using Spectre.Console;

namespace Sim.Cli.Reports;

/// <summary>Sites of each variation in which people live at several of them: who is where, and what each site costs and uses.</summary>
internal static class SiteTable
{
    /// <summary>One row for each variation and site with people; none where every variation uses one site alone.</summary>
    public static Table? Of(IReadOnlyList<Result> results)
    {
        Table table = new Table().Border(TableBorder.Horizontal).AddColumn(new TableColumn("Variation").NoWrap()).AddColumn(new TableColumn("Site").NoWrap());
        foreach (string column in new[] { "Residents", "kEUR\na year", "EUR per\nperson-night", "kWh per\nperson-day", "L per\nperson-day", "Staff" })
        {
            table.AddColumn(new TableColumn(column).RightAligned().NoWrap());
        }
        foreach (Result result in results)
        {
            IGrouping<string, MeteredMonth>[] sites = [.. result.Appraisal.Months.GroupBy(m => m.Site).Where(s => s.Any(m => m.PersonNights > 0))];
            foreach (IGrouping<string, MeteredMonth> site in sites.Length > 1 ? sites : [])
            {
                MeteredMonth[] months = [.. site];
                double nights = months.Sum(m => m.PersonNights), days = months.Where(m => !m.Closed).Sum(m => m.Days);
                double eur = result.Appraisal.Ledger.Lines.Where(l => l.Site == site.Key && l.Category != CostCategory.Capital).Sum(l => l.AmountEur);
                table.AddRow(Markup.Escape(result.Name), Markup.Escape(site.Key), Figure.Whole(nights / days), Figure.Whole(eur / 1000 / result.Appraisal.OpenYears),
                    Figure.Of(eur / nights), Figure.Of(months.Sum(m => m.ElectricityUsedKwh) / nights),
                    Figure.Whole(1000 * months.Sum(m => m.MainsM3 + m.TruckedM3) / nights), Figure.Of(months.Sum(m => m.StaffPeople.Sum(s => s.Amount)) / months.Length));
            }
        }
        return table.Rows.Count > 0 ? table : null;
    }
}
