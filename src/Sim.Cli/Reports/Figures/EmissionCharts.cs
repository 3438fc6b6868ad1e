using Sim.Cli.Charts;
using Sim.Engine.Accounts;
using Sim.Engine.Studies;

namespace Sim.Cli.Reports;

/// <summary>Emissions by source and scope, over the years, beside options.</summary>
internal static class EmissionCharts
{
    private const double KgPerTonne = 1000;

    /// <summary>Emissions of a mean year by source; scopes by colour.</summary>
    public static Chart BySource(Result result)
    {
        EmissionSource[] sources = Sources([result]);
        double years = result.Appraisal.OpenYears;
        double Of(EmissionSource source, Scope scope) => result.Appraisal.Emissions.OfKgCo2e(source, scope) / KgPerTonne / years;
        return FramedCharts.Of(result, ChartKind.HorizontalBars, "Where emissions come from",
            FramedCharts.Mean(result, "year") + $", {Figure.Whole(result.Appraisal.Emissions.TotalKgCo2e / KgPerTonne / years)} t CO₂e in all",
            new XAxis.Categories([.. sources.Select(Name)]), new YAxis("Emissions", "tCO2e/year"),
            [
                new("Scope 1", [.. sources.Select(s => Of(s, Scope.One))]),
                new("Scope 2", [.. sources.Select(s => Of(s, Scope.Two))]),
                new("Scope 3", [.. sources.Select(s => Of(s, Scope.Three))]),
            ],
            "Scope 1: on the site. Scope 2: where its electricity is generated. Scope 3: everything before and after.");
    }

    /// <summary>Emissions of each year by source.</summary>
    public static Chart ByYear(Result result)
    {
        int years = result.Appraisal.Years;
        double[] Of(EmissionSource source)
        {
            var tonnes = new double[years];
            foreach (EmissionLine line in result.Appraisal.Emissions.Lines.Where(l => l.Source == source))
            {
                tonnes[line.Year] += line.KgCo2e / KgPerTonne;
            }
            return tonnes;
        }
        (IReadOnlyList<Series> series, string note) = StackedCharts.Fold(Sources([result]).Select(s => new Series(Name(s), Of(s)) { Role = Role(s) }));
        return FramedCharts.Of(result, ChartKind.StackedColumns, "Emissions by year and source", FramedCharts.Period(result) + FramedCharts.Together(result),
            MoneyCharts.Years(result), new YAxis("Emissions", "tCO2e/year"), series,
            (note + (result.Appraisal.Emissions.EmbodiedUnusedKgCo2e > 0 ? " Carbon embodied in measures stands whole in the year of building." : "")).TrimStart());
    }

    /// <summary>Emissions of a mean year by source for each variation.</summary>
    public static Chart ByOption(IReadOnlyList<Result> results)
    {
        (IReadOnlyList<Series> series, string note) = StackedCharts.Fold(Sources(results).Select(s => new Series(Name(s), [.. results.Select(r => Tonnes(r, s))]) { Role = Role(s) }));
        return FramedCharts.Of(results[0], ChartKind.HorizontalBars, "Emissions with each option and package", FramedCharts.Mean(results[0], "year"),
            OptionCharts.Names(results), new YAxis("Emissions", "tCO2e/year"), series, (note + OptionCharts.Flagged(results)).TrimStart()) with
        {
            Sorted = false,
        };
    }

    /// <summary>By how much each option and package changes emissions, by source.</summary>
    public static Chart ChangeByOption(IReadOnlyList<Result> results)
    {
        Result[] options = [.. results.Skip(1)];
        (IReadOnlyList<Series> series, string note) = StackedCharts.Fold(Sources(results).Select(s =>
            new Series(Name(s), [.. options.Select(r => StackedCharts.Change(Tonnes(results[0], s), Tonnes(r, s)))]) { Role = Role(s) }));
        return FramedCharts.Of(results[0], ChartKind.HorizontalBars, "By how much each option and package changes emissions",
            FramedCharts.Mean(results[0], "year") + ", change against the baseline",
            OptionCharts.Names(options), new YAxis("Change of emissions", "tCO2e/year"), series, "Left of zero: avoided." + note + OptionCharts.Flagged(results)) with
        {
            Sorted = false,
        };
    }

    private static double Tonnes(Result result, EmissionSource source) =>
        result.Appraisal.Emissions.OfSourceKgCo2e(source) / KgPerTonne / result.Appraisal.OpenYears;

    // The largest of the first result first; the same order for all.
    private static EmissionSource[] Sources(IReadOnlyList<Result> results) =>
        [.. Enum.GetValues<EmissionSource>().Where(s => results.Any(r => Tonnes(r, s) != 0)).OrderByDescending(s => Tonnes(results[0], s))];

    private static string Name(EmissionSource source) => source switch
    {
        EmissionSource.OffSiteServices => "Off-site services",
        EmissionSource.Landfill => "Landfill methane",
        EmissionSource.Embodied => "Embodied in measures",
        EmissionSource.SingleUseItems => "Single-use items",
        _ => FramedCharts.Capital(Figure.Words(source)),
    };

    private static ColourRole Role(EmissionSource source) => source switch
    {
        EmissionSource.GridElectricity => ColourRole.Grid,
        EmissionSource.Fuel => ColourRole.HeatingOil,
        EmissionSource.Water => ColourRole.Mains,
        EmissionSource.TruckedWater => ColourRole.Trucked,
        EmissionSource.BottledWater => ColourRole.Bottled,
        EmissionSource.Wastewater or EmissionSource.SeptageTransport => ColourRole.Sewage,
        EmissionSource.WasteCollection => ColourRole.WasteCollection,
        EmissionSource.Landfill => ColourRole.LandfillGas,
        EmissionSource.Composting => ColourRole.Composting,
        EmissionSource.OpenBurning => ColourRole.OpenBurning,
        EmissionSource.Digestion => ColourRole.Digestion,
        EmissionSource.Food => ColourRole.Food,
        EmissionSource.SingleUseItems => ColourRole.Plastic,
        EmissionSource.OffSiteServices => ColourRole.Services,
        _ => ColourRole.Capex,
    };
}
