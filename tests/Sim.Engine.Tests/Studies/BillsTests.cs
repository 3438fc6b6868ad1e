using Sim.Engine.Accounts;
using Sim.Engine.Scenarios;
using Sim.Engine.Schema;
using Sim.Engine.Studies;

namespace Sim.Engine.Tests.Studies;

public sealed class BillsTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("bills").FullName;

    public void Dispose() => Directory.Delete(folder, true);

    [Theory]
    [InlineData("month,carrier,quantity,unit\n2026-02,electricity,9.5,MWh\n2026-04,cost.water,195.583,BAM\n2026-03,residual waste,812.250,kg\n")]
    [InlineData("month;carrier;quantity\n# a comment\n2026-02;electricity;9,5 MWh\n2026-04;cost.water;195,5830 KM\n2026-03;residual-waste;812,25 kg\n")]
    public void A_file_is_read_with_points_or_commas_in_any_unit(string text)
    {
        Write(text);
        (IReadOnlyList<Bill> bills, ProblemList problems) = Read("measured: { bills: bills.csv, electricity: { 2026-01: 12 MWh } }");
        Assert.False(problems.HasErrors, problems.ToString());
        Assert.Equal([("electricity", 0, 12000d), ("electricity", 1, 9500d), ("residual_waste", 2, 812.25), ("cost.water", 3, 100d)],
            bills.Select(b => (b.Carrier.Key, b.Month, b.Quantity)));
    }

    [Fact]
    public void Bills_of_months_after_the_closing_are_left_out_and_named()
    {
        (IReadOnlyList<Bill> bills, ProblemList problems) = Read("measured: { electricity: { 2026-05: 12 MWh, 2026-06: 12 MWh, 2026-07: 12 MWh } }\nclosure: { date: 2026-06-15 }");
        Assert.Equal([4, 5], bills.Select(b => b.Month));
        Assert.Contains(problems.Sorted, p => p.Message == "holds 1 bill after the closing, left out");
    }

    [Fact]
    public void Every_bad_row_is_told_with_its_line()
    {
        Write("month;carrier;quantity\n2027-01;water;5 m3\n2026-1;water;5 m3\n2026-01;watre;5 m3\n2026-01;water;5 kWh\n2026-01;water;5\n2026-01;water;1.234 m3\n2026-01;water;-5 m3\n2026-02;water;5 m3\n2026-02;water;5 m3\n2026-03;water;1 5 m3\n2026-04;water;much m3\n");
        (_, ProblemList problems) = Read("measured: { bills: bills.csv }");
        string[] said = [.. problems.Sorted.Where(p => p.File == "bills.csv").Select(p => $"{p.Line}: {p.Message}")];
        Assert.Equal(10, said.Length);
        Assert.Equal("2: '2027-01' is not in the simulated period, 2026-01 to 2026-12", said[0]);
        Assert.Equal("3: '2026-1' is not a month; write it as 2026-01", said[1]);
        Assert.StartsWith("4: 'watre' is not a carrier; nearest: water (allowed: electricity,", said[2], StringComparison.Ordinal);
        Assert.StartsWith("5: '5 kWh' is not a quantity of water (units m3, L", said[3], StringComparison.Ordinal);
        Assert.StartsWith("6: '5' has no unit (units m3, L", said[4], StringComparison.Ordinal);
        Assert.Equal("7: '1.234' may mean thousands or decimals; write 1234 or another number of decimals", said[5]);
        Assert.Equal("8: '-5 m3' is negative", said[6]);
        Assert.Equal("10: water of 2026-02 is given twice (first in bills.csv, line 9)", said[7]);
        Assert.StartsWith("11: '1 5 m3' has no readable unit", said[8], StringComparison.Ordinal);
        Assert.StartsWith("12: 'much m3' is not a number", said[9], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("measured: { electricity: { 2027-01: 5 kWh } }", "measured.electricity.2027-01 is not in the simulated period, 2026-01 to 2026-12")]
    [InlineData("measured: { electricity: { 2026-13: 5 kWh } }", "measured.electricity.2026-13 is not a month; write it as 2026-01")]
    [InlineData("measured: { electricity: { 2026-01: 5 L } }", "measured.electricity.2026-01 '5 L' is a volume; expected an energy, such as 5 kWh")]
    [InlineData("measured: { elektricity: { 2026-01: 5 kWh } }", "measured.elektricity is not a known key; nearest: electricity")]
    [InlineData("measured: { natural_gas: { 2026-01: 9 MWh, 2026-02: 9 MWh }, natural_gas_volume: { 2026-02: 950 m3 } }", "measured.natural_gas_volume.2026-02 is given twice (first in small.yaml, line 31, as natural_gas)")]
    [InlineData("measured: { lpg_mass: { 2026-02: 20 kg }, lpg: { 2026-02: 40 L } }", "measured.lpg_mass.2026-02 is given twice (first in small.yaml, line 31, as lpg)")]
    [InlineData("measured: { bills: nowhere.csv }", "measured.bills 'nowhere.csv': there is no such file")]
    public void What_is_wrong_in_the_scenario_is_told_with_its_place(string measured, string said)
    {
        (_, ProblemList problems) = Read(measured);
        Problem problem = Assert.Single(problems.Sorted, p => p.Severity == Severity.Error);
        Assert.Contains(said, problem.ToString(), StringComparison.Ordinal);
        Assert.Matches(@"^small\.yaml:\d+:\d+: error: ", problem.ToString());
    }

    [Fact]
    public void Generated_weather_is_warned_of()
    {
        (_, ProblemList problems) = Read("measured: { water: { 2026-01: 5 m3 } }");
        Assert.Contains("is compared with generated weather", Assert.Single(problems.Sorted).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Bills_move_nothing_that_is_simulated()
    {
        Scenario bare = Bind(""), with = Bind("measured: { water: { 2026-01: 5 m3 } }");
        Assert.Equal(bare.PhysicsHash(), with.PhysicsHash());
        Assert.NotEqual(FilledValue.Hash(bare.Values), FilledValue.Hash(with.Values));
    }

    [Fact]
    public void Gaps_are_named_and_never_compared()
    {
        MeasuredCarrier water = MeasuredCarrier.All.First(c => c.Key == "water");
        var fit = new BillFit("site", water, [new(2, 10, 11), new(3, 10, 9), new(6, 10, 12)]);
        Assert.Equal([4, 5], fit.Missing);
        // y - s = -1, 1, -2 over n - p = 2 and the mean 10.
        Assert.Equal(-0.1, fit.Nmbe, 1e-15);
        Assert.Equal(Math.Sqrt(3) / 10, fit.CvRmse, 1e-15);
        // The bills are 30, the simulation 32: NMBE of three months is half as much again.
        Assert.Equal(-2 / 30.0, fit.Difference, 1e-15);
    }

    [Theory]
    [InlineData(5, null)]
    [InlineData(6, true)]
    public void Few_months_are_not_judged(int months, bool? passes) =>
        Assert.Equal(passes, new BillFit("site", MeasuredCarrier.All[0], [.. Enumerable.Range(0, months).Select(m => new BillMonth(m, 100, 101))]).Passes);

    [Fact]
    public void The_simulation_of_each_carrier_is_that_of_its_meter_or_of_the_ledger()
    {
        var problems = new ProblemList();
        // Of what may be billed in two units, the first.
        MeasuredCarrier[] once = [.. MeasuredCarrier.All.Where(c => c.Key is not ("lpg_mass" or "natural_gas_volume"))];
        string measured = "measured:\n" + string.Concat(once.Where(c => !c.IsMoney).Select(c => $"  {c.Key}: {{ 2026-01: 1 {c.Unit}, 2026-12: 1 {c.Unit} }}\n"))
            + "  cost:\n" + string.Concat(once.Where(c => c.IsMoney).Select(c => $"    {c.Key[5..]}: {{ 2026-01: 1 EUR, 2026-12: 1 EUR }}\n"));
        Result result = new Study(File(measured)).Baseline(problems)!;
        Assert.Equal(once, result.Measured.Select(f => f.Carrier));
        double Of(string key) => result.Measured.First(f => f.Carrier.Key == key).Months[1].Simulated;
        MeteredMonth december = result.Appraisal.Months[11];
        Assert.Equal(december.ImportTotalKwh, Of("electricity"));
        Assert.Equal(december.TruckedM3, Of("trucked_water"));
        Assert.Equal(december.FuelUsed[(int)Carrier.HeatingOil], Of("heating_oil"));
        Assert.True(Of("electricity") > 0 && Of("heating_oil") > 0 && Of("residual_waste") > 0 && Of("cost.catering") > 0);
        // A litre of LPG has 7.1 kWh, a kilogram 12.8.
        Assert.Equal(Of("lpg") * 7.1 / 12.8, Simulated(result, "lpg_mass")[11], 1e-9);
        Assert.Equal(result.Appraisal.Ledger.Lines.Where(l => l.Month == 11 && l.Category == CostCategory.Electricity).Sum(l => l.AmountEur), Of("cost.electricity"), 1e-9);
    }

    private void Write(string text) => System.IO.File.WriteAllText(Path.Combine(folder, "bills.csv"), text);

    [Theory]
    [InlineData("", 34075.6 / 3600)]
    [InlineData("fuels: { natural_gas: 36 MJ/m3 }", 10)]
    public void Gas_metered_in_m3_is_compared_by_its_calorific_value(string fuels, double kwhPerM3)
    {
        // Without words of the file that of the gas sold in Bosnia and Herzegovina, 34,075.6 kJ/m3.
        ScenarioFile file = File($"{fuels}\nmeasured: {{ natural_gas: {{ 2026-01: 9 MWh }}, natural_gas_volume: {{ 2026-02: 950 m3 }} }}", "oil-boiler", "gas-boiler");
        Result result = new Study(file).Baseline(new ProblemList())!;
        double gasKwh = Simulated(result, "natural_gas")[1];
        Assert.True(gasKwh > 0);
        Assert.Equal(gasKwh / kwhPerM3, Assert.Single(result.Measured.First(f => f.Carrier.Key == "natural_gas_volume").Months).Simulated, 1e-4 * gasKwh / kwhPerM3);
    }

    private static double[] Simulated(Result result, string key)
    {
        (string site, SiteInputs inputs) = result.Scenario.Sites.Single();
        return MeasuredCarrier.All.First(c => c.Key == key).Simulated(result.Appraisal, site, inputs);
    }

    private ScenarioFile File(string measured, string from = "oil-boiler", string to = "oil-boiler")
    {
        var problems = new ProblemList();
        ScenarioFile? file = ScenarioFile.Parse($"{SmallCentre.Text.Replace(from, to, StringComparison.Ordinal)}\n{measured}\n", "small.yaml", folder, problems);
        Assert.Equal("", problems.ToString());
        return file!;
    }

    private Scenario Bind(string measured)
    {
        var problems = new ProblemList();
        Scenario? scenario = File(measured).Bind(problems);
        Assert.False(problems.HasErrors, problems.ToString());
        return scenario!;
    }

    private (IReadOnlyList<Bill> Bills, ProblemList Problems) Read(string measured)
    {
        var problems = new ProblemList();
        return (File(measured).Bind(problems) is { } scenario ? new Bills().Of(scenario, problems) : [], problems);
    }
}
