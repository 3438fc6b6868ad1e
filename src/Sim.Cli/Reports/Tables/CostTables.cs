using System.Globalization;
using Sim.Engine.Accounts;
using Spectre.Console;

namespace Sim.Cli.Reports;

/// <summary>The standard cost catalogue of a run, alone and beside measured costs.</summary>
internal static class CostTables
{
    // A cost by the head has no range: a measured one that agrees to a thousandth is the same.
    private const double Rounding = 0.001;

    /// <summary>How a template begins.</summary>
    public const string TemplateOpens = "# Fill in cost [EUR] of each category";

    /// <summary>What a reader of the table must know.</summary>
    public static string Note(Appraisal appraisal, IReadOnlyList<StandardCost> costs) =>
        "P10 to P90: range of the months, as occupancy, season and prices move. Fixed and variable: cost of a month = fixed + variable x person-nights, by least squares, with the season (heating degree days) taken out; a mean season is in the fixed part."
        + (appraisal.Until.Closes ? " The closing of the centre is in the mean alone." : Lumps(costs)) + Stocks(appraisal) + Constant(costs) + Together(appraisal, costs);

    // Of a closing centre the mean holds the closing, and says so.
    private static string Lumps(IReadOnlyList<StandardCost> costs)
    {
        string[] lumpy = [.. costs.Where(c => c.IsLumpy).Select(c => c.Category is { } category ? Figure.Words(category) : "total")];
        return lumpy.Length == 0 ? ""
            : $" The mean of {string.Join(", ", lumpy)} lies beyond P10 to P90: a month or two in the year, fewer than a tenth of all, bear or earn so much (such as what is left on a net account at the year's end), or months without people cost too.";
    }

    // No run can tell the two apart where people hardly move.
    private static string Constant(IReadOnlyList<StandardCost> costs) => costs.All(c => double.IsNaN(c.VariableEurPerPersonNight))
        ? " Dashes: people hardly move but with the season, so that what is fixed and what each adds cannot be told apart." : "";

    // Fuel is paid as trucks bring it.
    private static string Stocks(Appraisal appraisal)
    {
        double gainEur = appraisal.FuelInStockEur.Sum();
        return Math.Abs(gainEur) < 0.5 ? ""
            : $" Stocks of fuel hold {Figure.Whole(Math.Abs(gainEur))} EUR {(gainEur < 0 ? "less" : "more")} at the end than at the beginning, which is in the mean of fuel and in none of its months: these bear what trucks bring.";
    }

    private static string Together(Appraisal appraisal, IReadOnlyList<StandardCost> costs)
    {
        double inflation = StandardCost.SeasonInflation(appraisal);
        return inflation <= StandardCost.MuchInflation || costs.All(c => double.IsNaN(c.VariableEurPerPersonNight)) ? ""
            : string.Create(CultureInfo.InvariantCulture, $" People come and go with the season (degree days tell {100 * (1 - (1 / inflation)):0} % of their number; variance inflation {Math.Min(inflation, 9999):0}, above {StandardCost.MuchInflation:0} is much): what is fixed and what each adds is uncertain, most of all of what heats.");
    }

    /// <summary>What is counted under each category, for the template that an authority fills.</summary>
    public static string Holds(CostCategory category) => category switch
    {
        CostCategory.Electricity => "grid electricity, demand and standing charges, less feed-in",
        CostCategory.Fuel => "heating fuel and diesel of generators",
        CostCategory.Water => "mains, trucked and bottled water",
        CostCategory.Wastewater => "sewer charges and septage",
        CostCategory.Waste => "collection and gate fees, less what recyclables earn",
        CostCategory.Laundry => "laundry by contract or its materials",
        CostCategory.Catering => "meals by contract or food",
        CostCategory.Cleaning => "cleaning by contract or its materials",
        CostCategory.Staff => "staff of the centre, all wages and contributions",
        CostCategory.Security => "guards and security",
        CostCategory.Site => "rent, existing buildings, upkeep, maintenance",
        CostCategory.Care => "health, education and case work bought in",
        CostCategory.Capital => "investments of the year, as an annuity",
        _ => "administration and whatever has no other place",
    };

    /// <summary>One row for each category, the whole last.</summary>
    public static Table Of(IReadOnlyList<StandardCost> costs)
    {
        Table table = New("Cost per person-night, EUR", "Mean", "P10", "P50", "P90", "Fixed\nEUR/month", "Variable\nEUR/night", "Fit\nR2 %");
        foreach (StandardCost c in costs)
        {
            string[] cells = [Figure.Of(c.MeanEur), Figure.Of(c.P10Eur), Figure.Of(c.P50Eur), Figure.Of(c.P90Eur), Figure.Whole(c.FixedEurPerMonth), Figure.Of(c.VariableEurPerPersonNight), Figure.Whole(100 * c.FitFraction)];
            table.AddRow([c.Category is { } category ? Figure.Words(category) : "[bold]total[/]", .. cells]);
        }
        return table;
    }

    /// <summary>What was measured beside what the model says: one row for each centre and category.</summary>
    public static Table Beside(IReadOnlyList<StandardCost> costs, CostsFile measured)
    {
        Table table = New("Centre", "Category", "Measured\nEUR/night", "Model\nEUR/night", "Model\nP10 to P90", "Measured\nless model", "");
        foreach (MeasuredCost m in measured.Costs)
        {
            StandardCost? c = costs.FirstOrDefault(x => x.Category == m.Category);
            table.AddRow(Markup.Escape(m.Centre), Figure.Words(m.Category), Figure.Of(m.EurPerPersonNight), Figure.Of(c?.MeanEur ?? double.NaN),
                c is null ? "-" : $"{Figure.Of(c.P10Eur)} to {Figure.Of(c.P90Eur)}", Figure.Percent(c is null ? double.NaN : (m.EurPerPersonNight / c.MeanEur) - 1), Verdict(c, m));
        }
        return table;
    }

    /// <summary>The standard of each category over the measured centres: one row for each that several centres measured.</summary>
    public static Table AcrossCentres(CostsFile measured)
    {
        Table table = New("Measured over all centres", "Centres", "Mean\nEUR/night", "Lowest", "Median", "Highest");
        foreach (IGrouping<CostCategory, MeasuredCost> g in measured.Costs.GroupBy(m => m.Category).OrderBy(g => g.Key))
        {
            double[] each = [.. g.Select(m => m.EurPerPersonNight).Order()];
            table.AddRow(Figure.Words(g.Key), Figure.Whole(g.Select(m => m.Centre).Distinct().Count()), Figure.Of(g.Sum(m => m.CostEur) / g.Sum(m => m.PersonNights)),
                Figure.Of(each[0]), Figure.Of(Quantiles.At(each, 0.5)), Figure.Of(each[^1]));
        }
        return table;
    }

    /// <summary>Where a measured cost stands against the range of the model.</summary>
    public static string Verdict(StandardCost? cost, MeasuredCost measured) =>
        cost is null ? "not modelled"
        : measured.EurPerPersonNight < cost.P10Eur * (1 - Rounding) ? "below"
        : measured.EurPerPersonNight > cost.P90Eur * (1 + Rounding) ? "above" : "within";

    /// <summary>Writes the template: a row for each category with the model's range beside the empty cost.</summary>
    public static void WriteTemplate(TextWriter writer, string centre, IReadOnlyList<StandardCost> costs, Csv csv)
    {
        writer.WriteLine(TemplateOpens + " over one span of time, VAT that you do not get back in it, and person_nights of that span");
        writer.WriteLine("# (once for each centre is enough). Copy the rows for further centres. Leave a cost empty where it is not known: 0 means that there is none.");
        writer.WriteLine(string.Join(csv.Separator, "centre", "from", "to", "category", "cost [EUR]", "person_nights", "holds", "model_mean [EUR/person-night]", "model_p10 [EUR/person-night]", "model_p90 [EUR/person-night]", "source"));
        foreach (CostCategory category in Enum.GetValues<CostCategory>())
        {
            StandardCost? c = costs.FirstOrDefault(x => x.Category == category);
            writer.Write(string.Join(csv.Separator, csv.Text(centre), "", "", CostCategories.Words[(int)category], "", "", csv.Text(Holds(category))));
            csv.Write(writer, c?.MeanEur ?? 0);
            csv.Write(writer, c?.P10Eur ?? 0);
            csv.Write(writer, c?.P90Eur ?? 0);
            writer.WriteLine(csv.Separator);
        }
    }

    private static Table New(string first, params string[] others)
    {
        Table table = new Table().Border(TableBorder.Horizontal).AddColumn(new TableColumn($"[bold]{first}[/]"));
        foreach (string other in others)
        {
            table.AddColumn(new TableColumn(other).RightAligned());
        }
        return table;
    }
}
