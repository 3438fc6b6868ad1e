using System.Globalization;
using System.Text.Json.Nodes;

namespace Sim.Cli.Tests.Commands;

[Collection(ConsoleCollection.Name)]
public sealed class UncertaintyTests
{
    [Fact]
    public void Tables_tell_spread_chances_and_causes()
    {
        Files.With(OneYear(), path =>
        {
            Sim sim = Sim.Run("uncertainty", path, "--draws", "10", "--only", "solar,low-flow");
            Assert.Equal((0, ""), (sim.Code, sim.Error));
            Assert.Contains("10 draws of 11 uncertain values, seed 31", sim.Out, StringComparison.Ordinal);
            Assert.Contains(sim.Lines, l => l.StartsWith("Life-cycle cost, kEUR", StringComparison.Ordinal));
            Assert.Contains(sim.Lines, l => l.StartsWith("solar", StringComparison.Ordinal) && l.Contains(" %", StringComparison.Ordinal));
            Assert.Contains(sim.Lines, l => l.StartsWith("seed ", StringComparison.Ordinal) && l.Contains("uniform 1, 1000", StringComparison.Ordinal));
            Assert.DoesNotContain(sim.Lines, l => l.Length > 100);
        });
    }

    [Fact]
    public void Variations_that_house_more_or_fewer_people_are_told()
    {
        string text = OneYear().Replace("options:\n", "options:\n  fewer: { set: { occupancy: { capacity: 1500 people, constant: 300 people } } }\n", StringComparison.Ordinal);
        Files.With(text, path =>
        {
            string both = Sim.Run("uncertainty", path, "--draws", "10", "--only", "fewer,low-flow").Out.ReplaceLineEndings(" ");
            Assert.Contains("Another number of person-nights in the whole period than the baseline", both, StringComparison.Ordinal);
            Assert.Matches(@"fewer\s+\(109\s500\)", both);
            Assert.DoesNotContain("Another number", Sim.Run("uncertainty", path, "--draws", "10", "--only", "low-flow").Out, StringComparison.Ordinal);
        });
    }

    // The numbers of the document are those of the rows: quantiles read back from the file are the ones told.
    [Fact]
    public void Document_and_rows_agree_and_do_not_hang_on_threads()
    {
        Files.With(OneYear(), path =>
        {
            string folder = Path.Combine(Path.GetDirectoryName(path)!, "out");
            Sim one = Sim.Run("uncertainty", path, "--draws", "11", "--only", "solar", "--keep", "seed", "--json", "--threads", "1", "--out", folder);
            Assert.Equal((0, ""), (one.Code, one.Error));
            string draws = File.ReadAllText(Path.Combine(folder, "draws.csv"));
            Assert.Equal(["draws.csv", "uncertainty-causes.svg", "uncertainty-savings.svg", "uncertainty.json"], Directory.GetFiles(folder).Select(f => Path.GetFileName(f)!).Order(StringComparer.Ordinal));
            Sim two = Sim.Run("uncertainty", path, "--draws", "11", "--only", "solar", "--keep", "seed", "--json", "--threads", "2", "--out", folder);
            Assert.Equal(one.Out, two.Out);
            Assert.Equal(draws, File.ReadAllText(Path.Combine(folder, "draws.csv")));

            string[][] rows = [.. draws.TrimEnd('\n').Split('\n').Select(l => l.Split(','))];
            Assert.Equal(1 + 11 * 2, rows.Length);
            Assert.DoesNotContain("seed", rows[0]);
            int at = Array.IndexOf(rows[0], "cost.npv.eur [EUR]");
            double[] saved = [.. rows.Skip(1).Where(r => r[1] == "solar").Select(r => double.Parse(r[at], CultureInfo.InvariantCulture)).Order()];
            JsonNode solar = one.Json["variations"]!.AsArray()[1]!;
            Assert.Equal("solar", (string)solar["name"]!);
            // Of eleven the second is P10, the sixth P50, the tenth P90.
            Assert.Equal(saved[1], (double)solar["indicators"]!["cost.npv.eur"]!["p10"]!, Math.Abs(saved[1]) * 1e-8);
            Assert.Equal(saved[5], (double)solar["indicators"]!["cost.npv.eur"]!["p50"]!, Math.Abs(saved[5]) * 1e-8);
            Assert.Equal(saved[9], (double)solar["indicators"]!["cost.npv.eur"]!["p90"]!, Math.Abs(saved[9]) * 1e-8);
            Assert.Equal(saved.Count(s => s > 0) / 11.0, (double)solar["cheaper_fraction"]!, 1e-12);
        });
    }

    [Fact]
    public void What_is_asked_wrongly_is_told_at_once()
    {
        Files.With(OneYear(), path =>
        {
            Sim sim = Sim.Run("uncertainty", path, "--draws", "5", "--only", "solr", "--keep", "prices.deisel", "--threads", "0");
            Assert.Equal((2, ""), (sim.Code, sim.Out));
            Assert.Contains("--draws 5 is not from 10 to", sim.Error, StringComparison.Ordinal);
            Assert.Contains("there is no option or package solr; did you mean solar?", sim.Error, StringComparison.Ordinal);
            Assert.Contains("there is no uncertain value prices.deisel; did you mean prices.diesel?", sim.Error, StringComparison.Ordinal);
            Assert.Contains("--threads 0", sim.Error, StringComparison.Ordinal);
        });
    }

    [Fact]
    public void A_file_that_names_nothing_uncertain_says_how_to()
    {
        Files.With(OneYear()[..OneYear().IndexOf("\nuncertain:", StringComparison.Ordinal)] + "\n", path =>
        {
            Sim sim = Sim.Run("uncertainty", path, "--draws", "10", "--only", "none");
            Assert.Equal(2, sim.Code);
            Assert.Contains("names no value; write which may turn out otherwise: uncertain: { prices.diesel:", sim.Error, StringComparison.Ordinal);
        });
    }

    private static string OneYear() => File.ReadAllText(Files.Lipa).Replace("years: 10", "years: 1", StringComparison.Ordinal);
}
