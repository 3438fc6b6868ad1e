using Sim.Engine.Scenarios;
using Sim.Engine.Tests.Studies;

namespace Sim.Engine.Tests.Scenarios;

public class PatchedTextTests
{
    [Fact]
    public void Values_are_replaced_and_added_where_they_belong_and_the_rest_stays()
    {
        string text = SmallCentre.Text.Replace("  taps: 4", "  taps: 4   # a comment stays", StringComparison.Ordinal);
        string? patched = Patched(text, ("electricity.pv.roof.peak", "21.5 kW"), ("water.showers.flow", "7 L/min"), ("water.leakage.share", "4 %"),
            ("buildings.sleeping.heating.capacity", "1.5 kW"), ("buildings.sleeping.setpoint.day", "19 C"), ("prices.diesel", "1.3 EUR/L"));
        Assert.Equal(text
            .Replace("name: small", "prices: { diesel: 1.3 EUR/L }\nname: small", StringComparison.Ordinal)
            .Replace("peak: 20 kW", "peak: 21.5 kW", StringComparison.Ordinal)
            .Replace("{ fixtures: 8 }", "{ flow: 7 L/min, fixtures: 8 }", StringComparison.Ordinal)
            .Replace("  source: { kind: trucks }", "  leakage: { share: 4 % }\n  source: { kind: trucks }", StringComparison.Ordinal)
            .Replace("    units: 25", "    setpoint: { day: 19 C }\n    units: 25", StringComparison.Ordinal)
            .Replace("heating: electric-radiators", "heating: { kind: electric-radiators, capacity: 1.5 kW }", StringComparison.Ordinal), patched);
    }

    [Fact]
    public void Two_values_of_a_map_that_is_not_written_stand_in_one()
    {
        string? patched = Patched(SmallCentre.Text, ("comfort.cold", "17 C"), ("comfort.hot", "27 C"));
        Assert.StartsWith("comfort: { hot: 27 C, cold: 17 C }\nname: ", patched, StringComparison.Ordinal);
    }

    [Fact]
    public void What_cannot_be_written_gives_no_text() =>
        Assert.Null(Patched(SmallCentre.Text.Replace("peak: 20 kW", "peak: '20 kW'", StringComparison.Ordinal), ("electricity.pv.roof.peak", "21 kW")));

    private static string? Patched(string text, params (string, string)[] changes)
    {
        var problems = new ProblemList();
        ScenarioFile? file = ScenarioFile.Parse(text, "small.yaml", ".", problems);
        Assert.Equal("", problems.ToString());
        return PatchedText.Of(text, file!, Variation.Of("patched", changes));
    }
}
