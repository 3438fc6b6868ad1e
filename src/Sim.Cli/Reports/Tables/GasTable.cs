using System.Text.Json;
using Sim.Engine.Accounts;
using Sim.Engine.Studies;
using Spectre.Console;

namespace Sim.Cli.Reports;

/// <summary>Emissions by source and gas: masses of what is kept apart, and what stands in factors that hold several gases.</summary>
internal static class GasTable
{
    private const string NotSplit = "CO2e not split";
    private static readonly Gas[] Apart = [Gas.CarbonDioxide, Gas.Methane, Gas.NitrousOxide];

    /// <summary>A mean year: the sources of which gases are known one by one, the others in one line, and the total.</summary>
    public static Table Of(Result result)
    {
        Emissions e = result.Appraisal.Emissions;
        Table table = new Table().Border(TableBorder.Horizontal).AddColumn("[bold]Gases kept apart[/]")
            .Caption($"A mean year, fossil CO2 alone. All: CH4 x {Gwps(result, f => f.MethaneGwp)}, N2O x {Gwps(result, f => f.NitrousOxideGwp)}. Not split: figures that hold several gases as their source gives them.");
        foreach (string name in new[] { "CO2, t", "CH4, kg", "N2O, kg", "not split, tCO2e", "All, tCO2e" })
        {
            table.AddColumn(new TableColumn(name).RightAligned());
        }
        void Row(string name, IReadOnlyList<EmissionSource> of)
        {
            double Sum(Func<EmissionSource, double> kg) => of.Sum(kg) / result.Appraisal.OpenYears;
            table.AddRow(name, Cell(Sum(s => e.OfGasKg(s, Gas.CarbonDioxide)) / 1000), Cell(Sum(s => e.OfGasKg(s, Gas.Methane))), Cell(Sum(s => e.OfGasKg(s, Gas.NitrousOxide))),
                Cell(Sum(s => e.OfKgCo2e(s, Gas.Mixed)) / 1000), Figure.Of(Sum(e.OfSourceKgCo2e) / 1000));
        }
        EmissionSource[] sources = [.. Enum.GetValues<EmissionSource>().Where(s => e.OfSourceKgCo2e(s) != 0).OrderByDescending(e.OfSourceKgCo2e)];
        EmissionSource[] known = [.. sources.Where(s => Apart.Any(gas => e.OfGasKg(s, gas) != 0))], others = [.. sources.Except(known)];
        foreach (EmissionSource source in known)
        {
            Row(Figure.Words(source), [source]);
        }
        if (others.Length > 0)
        {
            Row("all others", others);
        }
        Row("[bold]total[/]", sources);
        return table;
    }

    /// <summary>Writes the gases of a source, those that it has.</summary>
    public static void Write(Utf8JsonWriter json, Appraisal appraisal, EmissionSource source)
    {
        Emissions e = appraisal.Emissions;
        json.WriteStartArray("gases");
        foreach (Gas gas in Apart.Append(Gas.Mixed).Where(g => e.OfKgCo2e(source, g) != 0))
        {
            json.WriteStartObject();
            json.WriteString("gas", Word(gas));
            if (gas != Gas.Mixed)
            {
                JsonText.Number(json, "kg_per_year", e.OfGasKg(source, gas) / appraisal.OpenYears);
            }
            JsonText.Number(json, "tco2e_per_year", e.OfKgCo2e(source, gas) / 1000 / appraisal.OpenYears);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    /// <summary>One row for each variation, year, site, scope, source and gas, and those of what others avoid, which no total holds.</summary>
    public static void WriteCsv(TextWriter writer, IReadOnlyList<Result> results, Csv csv)
    {
        writer.WriteLine(string.Join(csv.Separator, "year", "site", "scope", "source", "gas", "part", "mass [kg]", "emission [kgCO2e]", "variation"));
        foreach (Result result in results)
        {
            foreach ((string part, IReadOnlyList<EmissionLine> lines) in new[] { ("emitted", result.Appraisal.Emissions.Lines), ("avoided", result.Appraisal.Emissions.Avoided) })
            {
                foreach (var group in lines.GroupBy(l => (l.Year, l.Site, l.Scope, l.Source, l.Gas)).OrderBy(g => g.Key.Year))
                {
                    (int year, string site, Scope scope, EmissionSource source, Gas gas) = group.Key;
                    writer.Write(string.Join(csv.Separator, result.Scenario.Inputs.Period.CalendarYear(year), csv.Text(site), (int)scope, Figure.Words(source), Word(gas), part));
                    csv.Write(writer, gas == Gas.Mixed ? double.NaN : group.Sum(l => l.GasKg));
                    csv.Write(writer, group.Sum(l => l.KgCo2e));
                    writer.WriteLine(csv.Separator + csv.Text(result.Name));
                }
            }
        }
    }

    private static string Cell(double amount) => amount == 0 ? "" : Figure.Of(amount);

    private static string Gwps(Result result, Func<EmissionFactors, double> of) =>
        string.Join(" or ", result.Scenario.Sites.Values.Select(s => Figure.Of(of(s.Emissions))).Distinct().Order(StringComparer.Ordinal));

    private static string Word(Gas gas) => gas switch { Gas.CarbonDioxide => "CO2", Gas.Methane => "CH4", Gas.NitrousOxide => "N2O", _ => NotSplit };
}
