using Sim.Engine.Accounts;
using Sim.Engine.Studies;
using Spectre.Console;

namespace Sim.Cli.Reports;

/// <summary>Forms of reception side by side, per person and night: cost with its fixed part, carbon, power, water, standards, and who bears it.</summary>
internal static class ReceptionTable
{
    /// <summary>What a reader of the forms must know.</summary>
    public const string FixedNote = "Fixed: part of the cost that stays when people go, by least squares over the months.";

    /// <summary>What a reader of the payers must know.</summary>
    public const string BorneNote = "What each payer bears in the end, EUR per person and night, after what it gives and gets and with interest.";

    /// <summary>Prints the table where a file has several sites.</summary>
    public static void Print(IAnsiConsole console, IReadOnlyList<Result> results)
    {
        if (results[0].Scenario.Inputs.Sites is not { Count: > 1 })
        {
            return;
        }
        console.Write(Forms(results));
        console.WriteLine(FixedNote);
        console.Write(ByPayer(results));
        console.WriteLine(BorneNote);
    }

    /// <summary>Cost, carbon, power, water and standards.</summary>
    public static Table Forms(IReadOnlyList<Result> results)
    {
        Table table = WithColumns("Per person\nand night", ["Resi-\ndents", "No bed\n%", "Homes\nempty\n%", "EUR", "Fixed\n%", "kg\nCO2e", "kWh", "L\nwater", "Not\nmet", "EUAA\nnot\nmet"]);
        foreach (Result r in results)
        {
            double unplaced = r["people.unplaced_nights"], nights = r["people.person_nights"], rented = r["homes.rented"];
            table.AddRow(
                Name(r),
                Tight(r["people.residents"]),
                Tight(100 * unplaced / Math.Max(1, unplaced + nights)),
                rented > 0 ? Tight(100 * r["homes.empty"] / rented) : "-",
                Figure.Of(r["cost.eur_per_person_night"]),
                FixedShare(r) is { } share ? Tight(100 * share) : "-",
                Figure.Of(r["emissions.kgco2e_per_person_night"]),
                Figure.Of(r["energy.electricity.kwh_per_person_day"]),
                Tight(r["water.l_per_person_day"]),
                Tight(r["standards.breaches"]),
                Tight(r["standards.euaa_breaches"]));
        }
        return table;
    }

    /// <summary>What each payer bears.</summary>
    public static Table ByPayer(IReadOnlyList<Result> results)
    {
        string[] payers = [.. results.SelectMany(r => Bears(r).Select(b => b.Name)).Distinct(StringComparer.Ordinal)];
        Table table = WithColumns("Borne by", payers);
        foreach (Result r in results)
        {
            Dictionary<string, double> bears = Bears(r).ToDictionary(b => b.Name, b => b.Amount, StringComparer.Ordinal);
            table.AddRow([Name(r), .. payers.Select(p => bears.TryGetValue(p, out double eur) ? Figure.Of(eur) : "-")]);
        }
        return table;
    }

    private static Table WithColumns(string first, string[] columns)
    {
        Table table = new Table().Border(TableBorder.Horizontal).AddColumn(new TableColumn(first).NoWrap().PadRight(0));
        foreach (string column in columns)
        {
            table.AddColumn(new TableColumn(Markup.Escape(column)).RightAligned().NoWrap().PadLeft(1).PadRight(0));
        }
        return table;
    }

    private static string Name(Result result) => CompareTable.Marked(result.Name, result);

    // Without gaps between thousands: tables break lines at them.
    private static string Tight(double value) => Figure.Whole(value).Replace("\u00A0", "", StringComparison.Ordinal);

    /// <summary>What each payer and each funder bears, EUR per person-night.</summary>
    public static IReadOnlyList<NamedAmount> Bears(Result result)
    {
        double nights = Math.Max(1, result.Appraisal.PersonNights);
        return [.. result.Cash.BearsEur.Select(b => new NamedAmount(b.Name, b.Amount / nights))];
    }

    /// <summary>The part of the cost that does not follow the people; none where their number never changes.</summary>
    public static double? FixedShare(Result result)
    {
        StandardCost all = StandardCost.Of(result.Appraisal)[^1];
        double monthlyEur = result.Appraisal.TotalEurPerYear / 12;
        return double.IsNaN(all.FixedEurPerMonth) || monthlyEur <= 0 ? null : Math.Clamp(all.FixedEurPerMonth / monthlyEur, 0, 1);
    }
}
