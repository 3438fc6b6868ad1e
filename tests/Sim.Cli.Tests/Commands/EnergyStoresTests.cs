using System.Text.Json;

namespace Sim.Cli.Tests.Commands;

/// <summary>The example of stores of energy, as a user runs it.</summary>
[Collection(ConsoleCollection.Name)]
public sealed class EnergyStoresTests
{
    private static readonly string File = Path.Combine(Files.Root, "scenarios", "examples", "energy-stores.yaml");

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
}
