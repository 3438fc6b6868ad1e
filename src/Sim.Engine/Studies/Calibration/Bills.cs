using System.Collections.Concurrent;
using System.Globalization;
using Sim.Engine.Scenarios;
using Sim.Engine.Schema;
using Sim.Engine.Time;

namespace Sim.Engine.Studies;

/// <summary>Gathers the bills of scenarios; files are read once.</summary>
internal sealed class Bills
{
    private readonly ConcurrentDictionary<string, Lazy<BillsFile>> files = new(StringComparer.Ordinal);

    /// <summary>All bills of a scenario by site, carrier and month; what is wrong with them, or doubtful about them, is reported.</summary>
    public IReadOnlyList<Bill> Of(Scenario scenario, ProblemList problems)
    {
        var all = new List<Bill>();
        foreach ((string name, SiteInputs site) in scenario.Sites.OrderBy(s => s.Key, StringComparer.Ordinal).Where(s => s.Value.Measured is not null))
        {
            var found = new Found();
            Written(scenario, name, site.Measured!, found, problems);
            if (site.Measured!.Bills is { } file)
            {
                FromFile(scenario, name, file, found, problems);
            }
            Bill[] bills = [.. found.Bills.Values.Where(b => b.Month < scenario.OpenMonths)];
            if (bills.Length < found.Bills.Count)
            {
                problems.Add(scenario.Document.At(scenario.PathOf(name, "measured"), string.Create(CultureInfo.InvariantCulture,
                    $"holds {Counted.Of(found.Bills.Count - bills.Length, "bill")} after the closing, left out"), Severity.Warning));
            }
            all.AddRange(bills);
            Weather(scenario, name, site, bills, problems);
        }
        return all;
    }

    private static void Written(Scenario scenario, string site, MeasuredInputs measured, Found found, ProblemList problems)
    {
        foreach (MeasuredCarrier carrier in MeasuredCarrier.All)
        {
            foreach ((string written, double quantity) in carrier.WrittenIn(measured) ?? new Dictionary<string, double>())
            {
                string path = scenario.PathOf(site, $"measured.{carrier.Key}.{written}");
                (string file, int line, _) = scenario.Document.Position(path);
                if ((Month(written, scenario.Inputs.Period, out int month) ?? found.Add(new(site, carrier, month, quantity), file, line)) is { } problem)
                {
                    problems.Add(scenario.Document.At(path, problem));
                }
            }
        }
    }

    private void FromFile(Scenario scenario, string site, string name, Found found, ProblemList problems)
    {
        string path = scenario.PathOf(site, "measured.bills");
        BillsFile file = files.GetOrAdd(Path.GetFullPath(scenario.FilePath(name)), p => new(() => BillsFile.Load(p))).Value;
        void Report(int line, string message) => problems.Add(line == 0
            ? scenario.Document.At(path, $"'{name}': {message}")
            : new(Severity.Error, name, line, 1, path, message));
        foreach ((int line, string problem) in file.Problems)
        {
            Report(line, problem);
        }
        foreach (BillRow row in file.Rows)
        {
            if (Month(row.Month, scenario.Inputs.Period, out int month) is { } problem)
            {
                Report(row.Line, $"'{row.Month}' {problem}");
            }
            else if (found.Add(new(site, row.Carrier, month, row.Quantity), name, row.Line) is { } twice)
            {
                Report(row.Line, $"{row.Carrier.Key} of {row.Month} {twice}");
            }
        }
    }

    private static string? Month(string text, Period period, out int month)
    {
        month = 0;
        string[] parts = text.Split('-');
        if (parts is not [{ Length: 4 } yearText, { Length: 2 } monthText]
            || !int.TryParse(yearText, NumberStyles.None, CultureInfo.InvariantCulture, out int year)
            || !int.TryParse(monthText, NumberStyles.None, CultureInfo.InvariantCulture, out int number) || number is < 1 or > 12)
        {
            return "is not a month; write it as 2026-01";
        }
        month = (year - period.Start) * 12 + number - 1;
        return month >= 0 && month < period.Years * 12 ? null
            : string.Create(CultureInfo.InvariantCulture, $"is not in the simulated period, {period.Start}-01 to {period.Start + period.Years - 1}-12");
    }

    // Bills hang on the weather of their month: another one must not be mistaken for a wrong input.
    private static void Weather(Scenario scenario, string name, SiteInputs site, Bill[] bills, ProblemList problems)
    {
        void Warn(string message) => problems.Add(scenario.Document.At(scenario.PathOf(name, "measured"), message, Severity.Warning));
        if (bills.Length == 0)
        {
            Warn("holds no bill");
        }
        else if (BillFit.HasGeneratedWeather(site))
        {
            Warn("is compared with generated weather, not with that of the measured months: single months, and all that heats or cools, cannot be compared with confidence; name a weather file of that year (climate.epw)");
        }
        else if (bills.Select(b => b.Month / 12).Distinct().Count() is > 1 and int years)
        {
            Warn(string.Create(CultureInfo.InvariantCulture, $"holds bills of {years} years, but the weather file gives every year the same weather"));
        }
    }

    // Bills of a site in the order of the carriers, each thing once a month in whichever unit, with the places that they have.
    private sealed class Found
    {
        private readonly Dictionary<(string, int), (string Key, string File, int Line)> places = [];

        public SortedDictionary<(int Carrier, int Month), Bill> Bills { get; } = [];

        public string? Add(Bill bill, string file, int line)
        {
            if (!places.TryAdd((bill.Carrier.Measures, bill.Month), (bill.Carrier.Key, file, line)))
            {
                (string key, string firstFile, int firstLine) = places[(bill.Carrier.Measures, bill.Month)];
                return string.Create(CultureInfo.InvariantCulture, $"is given twice (first in {firstFile}, line {firstLine}{(key == bill.Carrier.Key ? "" : $", as {key}")})");
            }
            Bills.Add((MeasuredCarrier.All.ToList().IndexOf(bill.Carrier), bill.Month), bill);
            return null;
        }
    }
}
