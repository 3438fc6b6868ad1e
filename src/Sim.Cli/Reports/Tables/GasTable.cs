using System.Text.Json;
using Sim.Engine.Accounts;
using Sim.Engine.Studies;
using Spectre.Console;

namespace Sim.Cli.Reports;

/// <summary>Emissions by source and gas: masses of what is kept apart, and what stands in factors that hold several gases.</summary>
internal static class GasTable
{
    private static readonly Gas[] Gases = [Gas.CarbonDioxide, Gas.Methane, Gas.NitrousOxide, Gas.Mixed];

    /// <summary>A mean year; what is kept apart first, and below it the rest in one line.</summary>
    public static Table Of(Result result)
    {
        Emissions e = result.Appraisal.Emissions;
        double years = result.Appraisal.OpenYears;
        Table table = new Table().Border(TableBorder.Horizontal).AddColumn("[bold]Gases kept apart, kg/year[/]")
            .Caption($"kg of each gas; t CO2e with CH4 x {Gwps(result, f => f.MethaneGwp)} and N2O x {Gwps(result, f => f.NitrousOxideGwp)}. Factors of fuels, power, water and food hold several gases in one.");
        foreach (string name in new[] { "CO2", "CH4", "N2O", "All, tCO2e" })
        {
            table.AddColumn(new TableColumn(name).RightAligned());
        }
        EmissionSource[] apart = [.. Sources(e).Where(s => Gases.Any(g => g != Gas.Mixed && e.OfGasKg(s, g) != 0))];
        foreach (EmissionSource source in apart.OrderByDescending(s => ApartKgCo2e(e, s)))
        {
            table.AddRow([Figure.Words(source), .. Gases.Where(g => g != Gas.Mixed).Select(g => Kg(e.OfGasKg(source, g) / years)), Figure.Of(ApartKgCo2e(e, source) / 1000 / years)]);
        }
        table.AddRow(["[bold]kept apart[/]", .. Gases.Where(g => g != Gas.Mixed).Select(g => Kg(apart.Sum(s => e.OfGasKg(s, g)) / years)),
            Figure.Of(apart.Sum(s => ApartKgCo2e(e, s)) / 1000 / years)]);
        table.AddRow("not kept apart", "", "", "", Figure.Of(Sources(e).Sum(s => e.OfKgCo2e(s, Gas.Mixed)) / 1000 / years));
        return table;
    }

    /// <summary>Writes the gases of a source, those that it has.</summary>
    public static void Write(Utf8JsonWriter json, Appraisal appraisal, EmissionSource source)
    {
        Emissions e = appraisal.Emissions;
        json.WriteStartArray("gases");
        foreach (Gas gas in Gases.Where(g => e.OfKgCo2e(source, g) != 0))
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

    private static IEnumerable<EmissionSource> Sources(Emissions e) => Enum.GetValues<EmissionSource>().Where(s => e.OfSourceKgCo2e(s) != 0);

    private static double ApartKgCo2e(Emissions e, EmissionSource source) => e.OfSourceKgCo2e(source) - e.OfKgCo2e(source, Gas.Mixed);

    private static string Kg(double kg) => kg == 0 ? "" : Figure.Of(kg);

    private static string Gwps(Result result, Func<EmissionFactors, double> of) =>
        string.Join(" or ", result.Scenario.Sites.Values.Select(s => Figure.Of(of(s.Emissions))).Distinct().Order(StringComparer.Ordinal));

    private static string Word(Gas gas) => gas switch { Gas.CarbonDioxide => "CO2", Gas.Methane => "CH4", Gas.NitrousOxide => "N2O", _ => "not kept apart" };
}
