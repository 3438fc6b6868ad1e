using Sim.Engine.Accounts;
using Sim.Engine.Studies;

namespace Sim.Cli.Reports;

/// <summary>The report's parts on standard costs, payers, and several sites.</summary>
internal static class ReportMoney
{
    /// <summary>Charts that stand with the payers, and not among the others.</summary>
    public static IReadOnlyList<string> Charts { get; } = ["cash-by-payer", "arrears-by-payer"];

    /// <summary>What a person-night costs by category, with its range and its fixed part.</summary>
    public static void StandardCosts(TextWriter to, Result baseline)
    {
        ReportPage.Heading(to, "What a person-night costs");
        IReadOnlyList<StandardCost> costs = StandardCost.Of(baseline.Appraisal);
        HtmlText.Table(to, CostTables.Of(costs));
        ReportPage.Paragraph(to, CostTables.Note(baseline.Appraisal, costs), "note");
    }

    /// <summary>Who pays, who is repaid and when, and what each variation costs each payer.</summary>
    public static void Payers(TextWriter to, IReadOnlyList<Result> results)
    {
        Result baseline = results[0];
        if (baseline.Cash is not { HasRules: true } book)
        {
            return;
        }
        ReportPage.Heading(to, "Who pays, and who is repaid");
        HtmlText.Table(to, PayerTables.Of(book));
        if (PayerTables.Cash(book) is { } cash)
        {
            HtmlText.Table(to, cash);
        }
        foreach (string note in PayerTables.Notes(book, baseline))
        {
            ReportPage.Paragraph(to, note, "note");
        }
        ReportPage.Figures(to, ResultCharts.OfRun(baseline).Where(c => Charts.Contains(c.Name)));
        if (results.Count > 1)
        {
            HtmlText.Table(to, ReceptionTable.ByPayer(results));
            ReportPage.Paragraph(to, ReceptionTable.BorneNote, "note");
        }
    }

    /// <summary>Forms of reception side by side, and their sites, where the file has several.</summary>
    public static void Reception(TextWriter to, IReadOnlyList<Result> results)
    {
        if (results[0].Scenario.Inputs.Sites is not { Count: > 1 })
        {
            return;
        }
        ReportPage.Heading(to, "Forms of reception");
        HtmlText.Table(to, ReceptionTable.Forms(results));
        ReportPage.Paragraph(to, ReceptionTable.FixedNote + " !: serves people worse, leaves more litter or sewage or is judged by other limits than the scenario as it stands; *: gives people less by its inputs.", "note");
        if (SiteTable.Of(results) is { } sites)
        {
            HtmlText.Table(to, sites);
            ReportPage.Paragraph(to, "Where people live at several sites at once: each site's own costs, without capital.", "note");
        }
    }
}
