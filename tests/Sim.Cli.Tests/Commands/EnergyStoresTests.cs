using System.Text.Json;

namespace Sim.Cli.Tests.Commands;

/// <summary>The example of stores of energy, as a user runs it.</summary>
[Collection(ConsoleCollection.Name)]
public sealed class EnergyStoresTests
{
    private static readonly string File = Path.Combine(Files.Root, "scenarios", "examples", "energy-stores.yaml");

    [Fact]
    public void Sources_by_price_are_told_with_their_prices_and_save_money_without_serving_less()
    {
        Sim told = Sim.Run("compare", Path.Combine(Files.Root, "scenarios", "examples", "sources-by-price.yaml"), "--json");
        Assert.Equal(0, told.Code);
        Assert.Equal("", told.Error);
        using JsonDocument json = JsonDocument.Parse(told.Out);
        JsonElement[] all = [.. json.RootElement.GetProperty("variations").EnumerateArray()];
        Assert.Equal(0, all[0].GetProperty("source_order").GetArrayLength());
        string[] Orders(int variation) => [.. all[variation].GetProperty("source_order").EnumerateArray().Select(o => $"{o.GetProperty("band").GetString()}: {o.GetProperty("order").GetString()}")];
        Assert.Equal(["day: battery, grid", "night: grid, battery; grid fills battery"], Orders(1));
        Assert.Equal(["day: battery, grid", "night: grid, battery"], Orders(2));
        Assert.Equal([0, 2], new[] { 3, 4 }.Select(v => all[v].GetProperty("heat_order").GetArrayLength()));
        JsonElement[] heat = [.. all[4].GetProperty("heat_order").EnumerateArray()];
        // By night 0.076 EUR/kWh with VAT is cheaper than pellets at any COP above the lowest; by day 0.222 only at a good one.
        Assert.Equal(["sleeping day from 10", "sleeping night from -5"], heat.Select(h => $"{h.GetProperty("building").GetString()} {h.GetProperty("band").GetString()} from {h.GetProperty("heat_pump_from_c").GetDouble():0}"));
        Assert.InRange(heat[0].GetProperty("heat_pump_eur_per_kwh_at_7_c").GetDouble(), heat[0].GetProperty("boiler_eur_per_kwh").GetDouble(), 0.12);
        // Some 40 kWh a working day, at 0.125 EUR between day and night less losses of a tenth, with VAT.
        Assert.InRange(all[1].GetProperty("against_baseline").GetProperty("npv_eur").GetDouble(), 3 * 250 * 30 * 0.1, 3 * 250 * 40 * 0.15);
    }

    [Fact]
    public void An_order_by_price_without_anything_to_order_is_warned_of()
    {
        string folder = Directory.CreateTempSubdirectory("sim").FullName;
        try
        {
            string text = System.IO.File.ReadAllText(File).Replace("  grid: { outages", "  order: by-price\n  grid: { outages", StringComparison.Ordinal)
                .Replace("power-cuts.csv", Path.Combine(Path.GetDirectoryName(File)!, "power-cuts.csv"), StringComparison.Ordinal), path = Path.Combine(folder, "file.yaml");
            System.IO.File.WriteAllText(path, text);
            Sim told = Sim.Run("check", path);
            Assert.Equal(0, told.Code);
            Assert.Contains("electricity.order is by-price, but there is neither a battery nor a generator with role: prime", told.Error, StringComparison.Ordinal);
            Assert.Contains("which can raise the month's peak", told.Error, StringComparison.Ordinal);
            Assert.Contains("electricity.battery.peak_shaving keeps the battery for peaks", told.Error, StringComparison.Ordinal);
            System.IO.File.WriteAllText(path, text.Replace("by-price", "by-prise", StringComparison.Ordinal));
            told = Sim.Run("check", path);
            Assert.Equal(2, told.Code);
            Assert.Contains("file.yaml:23:10: error: electricity.order 'by-prise' is not a known choice; nearest: by-price (allowed: by-price, fixed)", told.Error, StringComparison.Ordinal);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public void A_battery_that_shaves_peaks_saves_the_demand_charge_and_both_are_told_as_they_age()
    {
        Sim told = Sim.Run("compare", File, "--json");
        Assert.Equal(0, told.Code);
        using JsonDocument json = JsonDocument.Parse(told.Out);
        Dictionary<string, JsonElement> all = json.RootElement.GetProperty("variations").EnumerateArray().ToDictionary(v => v.GetProperty("name").GetString()!);
        double Npv(string name) => all[name].GetProperty("against_baseline").GetProperty("npv_eur").GetDouble();
        // Some 30 kW in the sum of twelve peaks, at 8 EUR and with VAT, for three years.
        Assert.InRange(Npv("peak-battery") - Npv("battery"), 400, 1200);
        // Foresight saves the most.
        Assert.True(Npv("peak-foresight") > Math.Max(Npv("peak-battery"), Npv("peak-by-month")));
        JsonElement[] peaks = [.. all["peak-foresight"].GetProperty("batteries")[0].GetProperty("peaks").EnumerateArray()];
        Assert.Equal(36, peaks.Length);
        Assert.All(peaks, p => Assert.True(p.GetProperty("import_kw").GetDouble() <= p.GetProperty("without_battery_kw").GetDouble() + 1e-9));
        double[] capacity = [.. all["peak-battery"].GetProperty("batteries")[0].GetProperty("capacity_kwh").EnumerateArray().Select(c => c.GetDouble())];
        Assert.Equal(3, capacity.Length);
        Assert.True(60 > capacity[0] && capacity[0] > capacity[1] && capacity[1] > capacity[2] && capacity[2] > 50);
        Assert.Equal(0, all["baseline"].GetProperty("batteries").GetArrayLength());
        JsonElement[] unserved = [.. all["baseline"].GetProperty("unserved").EnumerateArray()];
        Assert.Contains(unserved, u => u.GetProperty("end_use").GetString() == "room heating" && u.GetProperty("kwh_per_year").GetDouble() > 0 && u.GetProperty("hours_per_year").GetDouble() > 1);
    }

    /// <summary>Two cuts that overlap by twelve hours of the three days they span, and the leap day, which no year has.</summary>
    [Fact]
    public void Recorded_cuts_are_said_back_as_the_years_have_them() => Files.With(path =>
    {
        System.IO.File.WriteAllText(Path.Combine(Path.GetDirectoryName(path)!, "power-cuts.csv"),
            "start,end\n2024-01-01 00:00,2024-01-02 00:00\n2024-01-01 12:00,2024-01-03 00:00\n2024-02-29 00:00,2024-03-01 00:00\n");
        System.IO.File.WriteAllText(path, System.IO.File.ReadAllText(File).Replace("outages: { per_year: 12 }", "outages: { recorded: power-cuts.csv }", StringComparison.Ordinal));
    }, path => Assert.Contains("power-cuts.csv: 3 cuts from 2024-01-01 to 2024-03-01, 48 h in all, 48 h a year;", Sim.Run("check", path).Out, StringComparison.Ordinal));

    [Fact]
    public void What_recorded_cuts_replace_is_warned_of() => Files.With(path =>
    {
        System.IO.File.Copy(Path.Combine(Path.GetDirectoryName(File)!, "power-cuts.csv"), Path.Combine(Path.GetDirectoryName(path)!, "power-cuts.csv"));
        System.IO.File.WriteAllText(path, System.IO.File.ReadAllText(File).Replace("outages: { per_year: 12 }", "outages: { recorded: power-cuts.csv, per_year: 12 }", StringComparison.Ordinal));
    }, path =>
    {
        Sim told = Sim.Run("check", path);
        Assert.Equal(0, told.Code);
        Assert.Contains("scenario.yaml:23:48: warning: electricity.grid.outages.per_year counts for nothing: the cuts are those recorded", told.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("winter_storms", told.Error, StringComparison.Ordinal);
        // 25 h 15 min in 2024 and 56 h 5 min in 2025.
        Assert.Contains("power cuts: power-cuts.csv: 10 cuts from 2024-01-08 to 2025-12-18, 81.3 h in all, 40.7 h a year;", told.Out, StringComparison.Ordinal);
        // 2026 is the log's first year again, whose five cuts last 15 h 35 min, 1 h 15 min, 4 h, 2 h 40 min and 1 h 45 min.
        double hours = 15.583 + 1.25 + 4 + 2.667 + 1.75;
        Sim run = Sim.Run("run", path, "--out", Path.Combine(Path.GetDirectoryName(path)!, "out"), "--hours", "2026");
        Assert.Equal(0, run.Code);
        Assert.Contains("Power cuts are those of power-cuts.csv: 10 cuts from 2024-01-08 to 2025-12-18, 81.3 h in all", run.Out, StringComparison.Ordinal);
        string[][] rows = [.. System.IO.File.ReadAllLines(Path.Combine(Path.GetDirectoryName(path)!, "out", "hourly.csv")).Select(l => l.Split(','))];
        int column = Array.FindIndex(rows[0], c => c.StartsWith("electricity.grid_availability", StringComparison.Ordinal));
        Assert.Equal(hours, rows[1..].Sum(r => 1 - double.Parse(r[column], System.Globalization.CultureInfo.InvariantCulture)), 0.01);
    });
}
