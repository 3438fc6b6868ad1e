using System.Globalization;
using Sim.Engine.Scenarios;
using Sim.Engine.Studies;

namespace Sim.Engine.Tests.Studies;

/// <summary>Synthetic truth: bills made by a run with known inputs, found again from a wrong start.</summary>
public class CalibrationTests
{
    private const string Infiltration = "buildings.sleeping.shell.infiltration", Setpoint = "buildings.sleeping.setpoint.day",
        Flow = "water.showers.flow", Duration = "water.showers.duration", ColdLimit = "comfort.cold";

    private static readonly (string, string)[] Truth = [(Infiltration, "1.1 1/h"), (Setpoint, "18.5 C"), (Flow, "10.3 L/min")];

    private static readonly Lazy<CalibrationResult> Recovered = new(() =>
        Calibrated(Containers, Truth, ["electricity", "water"], 2, new(Infiltration), new(Setpoint, "16 C", "23 C"), new(Flow, "4", "15 L/min"), new(ColdLimit, "15 C", "20 C")));

    [Fact]
    public void Known_inputs_are_recovered_from_a_wrong_start()
    {
        Assert.True(Recovered.Value.Converged && Recovered.Value.Closes);
        Assert.Equal(1.1, Of(Infiltration).After, 1e-4);
        Assert.Equal(18.5, Of(Setpoint).After, 1e-3);
        Assert.Equal(10.3, Of(Flow).After, 1e-3);
        Assert.All([Infiltration, Setpoint, Flow], path => Assert.Equal(Determination.Determined, Of(path).Determination));
        Assert.All(Recovered.Value.Used, f => Assert.True(f.Before.CvRmse > 0.03 && f.After.CvRmse < 1e-4, f.Before.Carrier.Label));
        Assert.Equal(["buildings.sleeping.setpoint.day", Infiltration, Flow], Recovered.Value.Variation.Changes.Select(c => c.Path).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void An_input_without_influence_stays_and_is_not_determined()
    {
        CalibratedInput cold = Of(ColdLimit);
        Assert.Equal(Determination.NotDetermined, cold.Determination);
        Assert.Equal(cold.Input.Before, cold.After);
        Assert.True(double.IsNaN(cold.StandardError));
    }

    [Fact]
    public void Inputs_that_act_as_one_are_correlated_and_not_determined()
    {
        CalibrationResult result = Calibrated(Washing, [(Flow, "10.3 L/min")], ["water"], 2, new(Flow, "4 L/min", "15 L/min"), new(Duration, "2 min", "15 min"));
        CorrelatedPair pair = Assert.Single(result.Correlated);
        Assert.Equal((Flow, Duration), (pair.First, pair.Second));
        Assert.True(pair.Correlation < -0.9999);
        Assert.All(result.Inputs, i => Assert.Equal(Determination.NotDetermined, i.Determination));
        // Their product is known all the same.
        double litres = 10.3 * result.Inputs[1].Input.Before;
        Assert.Equal(litres, result.Inputs[0].After * result.Inputs[1].After, 0.01 * litres);
        Assert.True(result.SumOfSquaresAfter < 1e-6);
    }

    [Fact]
    public void A_range_that_leaves_out_the_truth_ends_at_its_bound()
    {
        CalibratedInput flow = Calibrated(Washing, [(Flow, "10.3 L/min")], ["water"], 2, new Adjustment(Flow, "6 L/min", "9 L/min")).Inputs[0];
        Assert.Equal((9d, Determination.AtBound), (flow.After, flow.Determination));
    }

    [Fact]
    public void Prices_are_found_from_bills_in_money_without_a_second_run_of_physics()
    {
        CalibrationResult result = Calibrated(Washing, [("prices.water.mains", "1.7 EUR/m3")], ["cost.water"], 2, new Adjustment("prices.water.mains", "0.5 EUR/m3", "3 EUR/m3"));
        Assert.Equal(1.7, result.Inputs[0].After, 1e-4);
        Assert.Equal(1, result.Runs);
    }

    [Fact]
    public void Bills_of_other_years_test_the_result_and_threads_do_not_matter()
    {
        string text = Washing.Replace("years: 1 }", "years: 4 }", StringComparison.Ordinal);
        CalibrationResult[] results = [.. new[] { 1, 2 }.Select(threads =>
            CalibratedOver(text, [(Flow, "10.3 L/min")], ["water"], threads, [2026, 2027], 2027, new Adjustment(Flow, "4 L/min", "15 L/min")))];
        Assert.Equal(results[0].Inputs, results[1].Inputs);
        Assert.Equal(10.3, results[0].Inputs[0].After, 1e-3);
        Assert.Equal([12, 12], new[] { Assert.Single(results[0].Used), Assert.Single(results[0].HeldOut) }.Select(f => f.After.Months.Count));
        Assert.Equal((12, 0), (results[0].Used[0].After.Months[0].Month, results[0].HeldOut[0].After.Months[0].Month));
        // Only the years up to the last bill are simulated, and that changes none of their months.
        Assert.True(results[0].HeldOut[0].After.CvRmse < 1e-4);
    }

    [Theory]
    [InlineData("water.taps", "it is a whole number")]
    [InlineData("water.source.kind", "it is a choice")]
    [InlineData("water.shower.flow", "nearest: water.showers.flow")]
    [InlineData("water.showers", "name one of its values")]
    [InlineData("prices.water.mains", "no bill in EUR")]
    [InlineData("emissions.grid.direct", "no bill depends on it")]
    [InlineData("measured.water.2026-01", "it is one of the bills")]
    [InlineData("location.latitude", "the catalogue has no range for it; give one: location.latitude=low..high")]
    [InlineData("water.showers.flow=9..99 L/min", "leaves what is legal")]
    [InlineData("water.showers.flow=2..4 L/min", "outside its range")]
    [InlineData("water.showers.flow=9..9 L/min", "is empty")]
    public void What_cannot_be_adjusted_is_refused(string asked, string said)
    {
        var problems = new ProblemList();
        ScenarioFile file = File(Washing + "\nmeasured: { water: { 2026-01: 5 m3, 2026-02: 5 m3 } }\n");
        Assert.Null(new Calibration(file, [Adjustment.Read(asked, out _)!]).Run(problems, 2));
        Assert.Contains(said, Assert.Single(problems.Sorted, p => p.Severity == Severity.Error).ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "holds no bills, so that there is nothing to calibrate against")]
    [InlineData("measured: { water: { 2026-01: 5 m3 } }", "bills for use are 1, inputs to adjust 1")]
    public void Too_few_bills_are_refused(string measured, string said)
    {
        var problems = new ProblemList();
        Assert.Null(new Calibration(File($"{Washing}\n{measured}\n"), [new(Flow)]).Run(problems, 2));
        Assert.Contains(said, problems.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("water.showers", "of the form")]
    [InlineData("a=1..", "of the form")]
    [InlineData("=1..2", "of the form")]
    [InlineData("a=1", "of the form")]
    public void An_adjustment_is_a_path_with_or_without_a_range(string text, string said)
    {
        bool sound = !text.Contains('=', StringComparison.Ordinal);
        Assert.Equal(sound, Adjustment.Read(text, out string problem) is not null);
        Assert.Equal(!sound, problem.Contains(said, StringComparison.Ordinal));
    }

    // No buildings: a run of a year takes a moment.
    private const string Washing = """
        name: wash house
        period: { start: 2026, years: 1 }
        location: { latitude: 44.7 deg, longitude: 16.1 deg, elevation: 740 m, time_zone: Europe/Sarajevo }
        climate: { normals: lipa, years: 1 }
        occupancy: { capacity: 100 people, monthly: [80 people, 70 people, 60 people, 50 people, 60 people, 70 people, 80 people, 90 people, 90 people, 80 people, 70 people, 60 people] }
        hot_water: { store: 2 m3 }
        water: { source: mains, taps: 4 }
        """;

    private const string Containers = Washing + """

        buildings: { sleeping: { units: 25, people_per_unit: 4 people, heating: electric-radiators } }
        """;

    private static CalibratedInput Of(string path) => Recovered.Value.Inputs.First(i => i.Input.Path == path);

    private static ScenarioFile File(string text)
    {
        var problems = new ProblemList();
        ScenarioFile? file = ScenarioFile.Parse(text, "small.yaml", ".", problems);
        Assert.Equal("", problems.ToString());
        return file!;
    }

    private static CalibrationResult Calibrated(string text, (string, string)[] truth, string[] carriers, int threads, params Adjustment[] adjustments) =>
        CalibratedOver(text, truth, carriers, threads, [2026], null, adjustments);

    private static CalibrationResult CalibratedOver(
        string text, (string, string)[] truth, string[] carriers, int threads, int[] years, int? used, params Adjustment[] adjustments)
    {
        var problems = new ProblemList();
        MeasuredCarrier[] measured = [.. carriers.Select(k => MeasuredCarrier.All.First(c => c.Key == k))];
        Result made = new Study(File(text)).Alone(Variation.Of("truth", truth), problems)!;
        string Map(MeasuredCarrier carrier)
        {
            double[] months = carrier.Simulated(made.Appraisal, Scenario.OnlySite, made.Scenario.Sites[Scenario.OnlySite]);
            return string.Join(", ", years.SelectMany(y => Enumerable.Range(1, 12).Select(m =>
                string.Create(CultureInfo.InvariantCulture, $"{y}-{m:00}: {months[(y - 2026) * 12 + m - 1]:R} {carrier.Unit}"))));
        }
        string bills = string.Join(", ", measured.Select(c => c.IsMoney ? $"cost: {{ {c.Key[5..]}: {{ {Map(c)} }} }}" : $"{c.Key}: {{ {Map(c)} }}"));
        var calibration = new Calibration(File($"{text}\nmeasured: {{ {bills} }}\n"), adjustments, used is null ? null : year => year == used);
        CalibrationResult? result = calibration.Run(problems, threads);
        Assert.True(result is not null, problems.ToString());
        return result;
    }
}
