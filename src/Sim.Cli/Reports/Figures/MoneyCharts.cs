using Sim.Cli.Charts;
using Sim.Engine.Accounts;
using Sim.Engine.Studies;

namespace Sim.Cli.Reports;

/// <summary>Costs by category: per person-night, over the years, beside options.</summary>
internal static class MoneyCharts
{
    /// <summary>Cost of a person-night by category.</summary>
    public static Chart Breakdown(Result result)
    {
        CostCategory[] categories = [.. Enum.GetValues<CostCategory>().Where(c => result.Appraisal.ByCategoryEurPerYear[(int)c] != 0)];
        return FramedCharts.Of(result, ChartKind.HorizontalBars, "What a person-night costs", FramedCharts.Mean(result, "year") + $", {Figure.Of(result.Appraisal.EurPerPersonNight)} EUR in all",
            new XAxis.Categories([.. categories.Select(Name)]), new YAxis("Cost", "EUR/person-night"),
            [new("Cost", [.. categories.Select(result.Appraisal.OfCategoryEurPerPersonNight)])],
            "Real prices of the first year" + (result.Investments.Count > 0 ? ", capital as an annuity." : "."));
    }

    /// <summary>What falls due in each year.</summary>
    public static Chart ByYear(Result result)
    {
        double[][] yearlyEur = result.Appraisal.YearlyEur;
        (IReadOnlyList<Series> series, string note) = Stack(c => [.. yearlyEur.Select(y => y[(int)c])]);
        return FramedCharts.Of(result, ChartKind.StackedColumns, "What falls due in each year", FramedCharts.Period(result) + FramedCharts.Together(result),
            Years(result), new YAxis("Cost", "EUR/year"), series, "Real prices of the first year." + note);
    }

    /// <summary>Cost of a person-night by category for each variation.</summary>
    public static Chart ByOption(IReadOnlyList<Result> results)
    {
        (IReadOnlyList<Series> series, string note) = Stack(c => [.. results.Select(r => r.Appraisal.OfCategoryEurPerPersonNight(c))]);
        return FramedCharts.Of(results[0], ChartKind.HorizontalBars, "What a person-night costs with each option and package", FramedCharts.Mean(results[0], "year"),
            OptionCharts.Names(results), new YAxis("Cost", "EUR/person-night"), series, "Capital as an annuity over the period." + note + OptionCharts.Flagged(results)) with
        {
            Sorted = false,
        };
    }

    /// <summary>By how much each option and package changes the yearly cost, by category.</summary>
    public static Chart ChangeByOption(IReadOnlyList<Result> results)
    {
        Result[] options = [.. results.Skip(1)];
        (IReadOnlyList<Series> series, string note) = Stack(c => [.. options.Select(r => StackedCharts.Change(results[0].Appraisal.ByCategoryEurPerYear[(int)c], r.Appraisal.ByCategoryEurPerYear[(int)c]))]);
        return FramedCharts.Of(results[0], ChartKind.HorizontalBars, "What each option and package adds to costs and saves", FramedCharts.Mean(results[0], "year") + ", change against the baseline",
            OptionCharts.Names(options), new YAxis("Change of cost", "EUR/year"), series,
            "Left of zero: saved. Site: upkeep of what is bought. Capital as an annuity over the period." + note + OptionCharts.Flagged(results)) with
        {
            Sorted = false,
        };
    }

    /// <summary>The years of the period until the centre closes; a last year that is not whole names its last month.</summary>
    public static XAxis Years(Result result)
    {
        (int start, Horizon until) = (result.Scenario.Inputs.Period.Start, result.Appraisal.Until);
        string last = until.Months % 12 == 0 ? "" : $" to {FramedCharts.MonthsOfAnyYear.Names[(until.Months - 1) % 12]}";
        return new XAxis.Categories([.. Enumerable.Range(1, until.LastYear).Select(y => $"{start + y - 1}{(y == until.LastYear ? last : "")}")]);
    }

    /// <summary>A category in words.</summary>
    public static string Name(CostCategory category) => FramedCharts.Capital(Figure.Words(category));

    private static (IReadOnlyList<Series> Series, string Note) Stack(Func<CostCategory, double[]> of) =>
        StackedCharts.Fold(Enum.GetValues<CostCategory>().Select(c => new Series(Name(c), of(c)) { Role = Role(c) }));

    /// <summary>Colour of a category.</summary>
    public static ColourRole Role(CostCategory category) => category switch
    {
        CostCategory.Electricity => ColourRole.Electricity,
        CostCategory.Fuel => ColourRole.HeatingOil,
        CostCategory.Water => ColourRole.Mains,
        CostCategory.Wastewater => ColourRole.Sewage,
        CostCategory.Waste => ColourRole.Landfill,
        CostCategory.Laundry => ColourRole.Laundry,
        CostCategory.Catering => ColourRole.Kitchen,
        CostCategory.Cleaning => ColourRole.Cleaning,
        CostCategory.Staff => ColourRole.Staff,
        CostCategory.Security => ColourRole.Security,
        CostCategory.Site => ColourRole.Site,
        CostCategory.Care => ColourRole.Care,
        CostCategory.Capital => ColourRole.Capex,
        _ => ColourRole.OtherUses,
    };
}
