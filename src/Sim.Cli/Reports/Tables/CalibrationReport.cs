using System.Globalization;
using Sim.Engine.Schema;
using Sim.Engine.Studies;

namespace Sim.Cli.Reports;

/// <summary>A calibration as tables: inputs and carriers before and after, what is not determined, and the values to set.</summary>
internal static class CalibrationReport
{
    /// <summary>Writes all that a planner needs to judge the result.</summary>
    public static void Write(TextWriter to, CalibrationResult result)
    {
        to.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{result.Scenario.Inputs.Name}: {Counted.Of(result.Inputs.Count, "input")} adjusted to {Counted.Of(result.Bills, "bill")}, {Counted.Of(result.Runs, "simulation")}"));
        to.WriteLine();
        foreach (CalibratedInput input in result.Inputs)
        {
            to.WriteLine(input.Input.Path);
            PlainTable.WriteWrapped(to, "  " + Line(input), 4);
        }
        to.WriteLine();
        Carriers(to, "Bills used", result, result.Used);
        if (result.HeldOut.Count > 0)
        {
            to.WriteLine();
            Carriers(to, "Other years, not used", result, result.HeldOut);
        }
        to.WriteLine();
        foreach (string note in Notes(result))
        {
            PlainTable.WriteWrapped(to, note, 2);
        }
        if (result.Variation.Changes.Count > 0)
        {
            to.WriteLine();
            to.WriteLine("set:");
            foreach (Engine.Scenarios.Change change in result.Variation.Changes)
            {
                to.WriteLine($"  {change.Path}: {change.Value}");
            }
        }
    }

    /// <summary>What is noteworthy beside the tables.</summary>
    public static IEnumerable<string> Notes(CalibrationResult result)
    {
        yield return "Limits of ASHRAE Guideline 14-2014 for monthly bills: NMBE within 5 % either way, CV(RMSE) up to 15 %.";
        if (!result.Converged)
        {
            yield return "The search did not come to rest: the values are the best found, not the best there are.";
        }
        foreach (CorrelatedPair pair in result.Correlated)
        {
            yield return string.Create(CultureInfo.InvariantCulture, $"{pair.First} and {pair.Second} are correlated ({pair.Correlation:0.000}): the bills know their combination better than either.");
        }
        foreach (CalibratedInput input in result.Inputs.Where(i => i.Determination == Determination.AtBound))
        {
            yield return $"{input.Input.Path} is {input.Reason}: the bills want it further. Either the range or something else in the scenario is wrong.";
        }
        if (result.Scenario.Sites.Values.Any(s => s.Measured is not null && BillFit.HasGeneratedWeather(s)))
        {
            yield return "The weather is generated: inputs that work through heating or cooling are fitted to another weather than that of the bills.";
        }
    }

    /// <summary>How the first line of a calibrated file ends.</summary>
    public const string Calibrated = " calibrated to its bills:";

    /// <summary>The head of a calibrated file.</summary>
    public static string Comment(string name, CalibrationResult result) =>
        $"# {name}{Calibrated}\n" + string.Concat(result.Inputs.Where(i => i.After != i.Input.Before)
            .Select(i => $"#   {i.Input.Path}: {i.Input.Text(i.After)} (was {i.Input.Text(i.Input.Before)}){(i.Determination == Determination.Determined ? "" : "; " + Words(i))}\n"));

    /// <summary>What the bills say about an input, in words.</summary>
    public static string Words(CalibratedInput input) => input.Determination switch
    {
        Determination.Determined => "determined",
        Determination.AtBound => $"at its bound: {input.Reason}",
        _ => $"not determined by these bills: {input.Reason}",
    };

    private static string Line(CalibratedInput input)
    {
        string Number(double value) => value.ToString("G4", CultureInfo.InvariantCulture);
        string interval = double.IsNaN(input.HalfWidth) ? "" : $" (95 %: +/- {Number(input.HalfWidth)})";
        return $"{input.Input.Text(input.Input.Before)} -> {input.Input.Text(input.After)}{interval}, range {Number(input.Input.Low)} to {input.Input.Text(input.Input.High)}; {Words(input)}";
    }

    private static void Carriers(TextWriter to, string title, CalibrationResult result, IReadOnlyList<(BillFit Before, BillFit After)> fits)
    {
        bool many = result.Scenario.Sites.Count > 1;
        PlainTable.Write(to, [title, "Months", "NMBE", "CV(RMSE)", "Limits"], fits.Select(f => new[]
        {
            many ? $"{f.Before.Carrier.Label}, {f.Before.Site}" : f.Before.Carrier.Label, f.Before.Months.Count.ToString(CultureInfo.InvariantCulture),
            $"{MeasuredTables.Percent(f.Before.Nmbe)} -> {MeasuredTables.Percent(f.After.Nmbe)}", $"{MeasuredTables.Percent(f.Before.CvRmse)} -> {MeasuredTables.Percent(f.After.CvRmse)}",
            $"{MeasuredTables.Verdict(f.Before.Passes)} -> {MeasuredTables.Verdict(f.After.Passes)}",
        }));
    }
}
