using System.Globalization;
using Sim.Engine.Accounts;
using Sim.Engine.Schema;
using Sim.Engine.Studies;

namespace Sim.Cli.Reports;

/// <summary>Results in a handful of plain sentences, every number of them from the indicators.</summary>
internal static class ReportSummary
{
    /// <summary>What happens on the site.</summary>
    public static IEnumerable<string> OfRun(Result result)
    {
        yield return People(result);
        foreach (string draws in DrawsText.Of(result))
        {
            yield return draws;
        }
        yield return Electricity(result);
        if (Fuels(result) is { Length: > 0 } fuels)
        {
            yield return fuels;
        }
        yield return $"It uses {Whole(result, "water.total.m3")} m3 of water a year{Each(result, "water.l_per_person_day", "L per person and day")}, and gives off {Whole(result, "waste.total.kg")} kg of waste{Each(result, "waste.kg_per_person_day", "kg per person and day")}{Landfilled(result)}.";
        if (Discharged(result) is { Length: > 0 } discharged)
        {
            yield return discharged;
        }
        if (Lacking(result) is { Length: > 0 } lacking)
        {
            yield return lacking;
        }
        yield return Emissions(result);
        yield return Money(result);
        yield return StandardsOf(result.Appraisal.Standards);
    }

    /// <summary>What the options come to.</summary>
    public static IEnumerable<string> OfOptions(IReadOnlyList<Result> results)
    {
        Result baseline = results[0];
        Result[] all = [.. results.Skip(1)], others = [.. all.Where(r => IsUnmarked(r) && CompareTable.HousesAsMany(baseline, r))];
        Result[] fewer = [.. all.Where(r => !CompareTable.HousesAsMany(baseline, r))], worse = [.. all.Where(r => r.IsFlagged)];
        if (fewer.Length > 0)
        {
            yield return $"{List(fewer.Select(r => r.Name))} {(fewer.Length == 1 ? "houses" : "house")} people for another number of nights than the baseline (more or fewer people, or another date of closing): compare {(fewer.Length == 1 ? "it" : "them")} by the person-night, not by the sums below.";
        }
        if (others.Length > 0)
        {
            foreach (string sentence in OfFair(baseline, others, all.Length > others.Length))
            {
                yield return sentence;
            }
        }
        if (worse.Length > 0)
        {
            yield return $"Beware: {List(worse.Select(r => r.Name))} {(worse.Length == 1 ? "serves" : "serve")} people worse or {(worse.Length == 1 ? "leaves" : "leave")} more litter or sewage than the baseline, or {(worse.Length == 1 ? "is judged by other limits or meters" : "are judged by other limits or meter")} other services; the notes below the table say where.";
        }
        if (all.Where(r => r.GivesLess.Count > 0).ToArray() is { Length: > 0 } less)
        {
            yield return $"{List(less.Select(r => r.Name))} {(less.Length == 1 ? "saves" : "save")} in part by giving people less, in breach of nothing by that alone; the notes below the table say what.";
        }
    }

    private static bool IsUnmarked(Result result) => CompareTable.MarkOf(result).Length == 0;

    private static IEnumerable<string> OfFair(Result baseline, Result[] others, bool isPart)
    {
        string fair = !isPart ? "" : others.Length == 1 ? " that serves as many people no worse, gives them no less and leaves no more litter or sewage"
            : " that serve as many people no worse, give them no less and leave no more litter or sewage";
        Result[] pays = [.. others.Where(r => r.Comparison!.NetPresentValueEur > 0)];
        string period = baseline.Appraisal.Years == 1 ? "within the year" : string.Create(CultureInfo.InvariantCulture, $"over the {baseline.Appraisal.Years} years");
        Result best = others.MaxBy(r => r.Comparison!.NetPresentValueEur)!;
        yield return pays.Length == 0
            ? $"{(others.Length == 1 ? $"{best.Name} does not pay for itself" : $"None of the {OptionsAndPackages(others)}{fair} pays for itself")} {period}."
            : $"{pays.Length} of the {OptionsAndPackages(others)}{fair} {(pays.Length == 1 ? "costs less than it saves" : "cost less than they save")} {period} (net present value above zero); the largest net present value is that of {best.Name}, {Figure.Whole(best.Comparison!.NetPresentValueEur)} EUR.";
        Result cleanest = others.MinBy(r => r["emissions.total.tco2e"])!;
        double cut = baseline["emissions.total.tco2e"] - cleanest["emissions.total.tco2e"];
        yield return cut > 0
            ? $"Emissions fall most with {cleanest.Name}: by {Figure.Of(cut)} tCO2e a year, {Share(cut, baseline["emissions.total.tco2e"])} of the total."
            : "None of them lowers emissions.";
        if (baseline.OnStandard is { } raised)
        {
            string[] missed = [.. raised.Appraisal.Standards.Where(s => s.Passes == false).Select(s => Lower(s.Label))];
            Result[] pay = [.. others.Select(r => r.OnStandard).OfType<Result>().Where(r => r.Comparison!.NetPresentValueEur > 0 && IsUnmarked(r))];
            yield return $"To bring the centre up to standard ({List(raised.Options)}) takes {Figure.Whole(raised.CapexEur)} EUR and changes the cost {period} by {Figure.Whole(-raised.Comparison!.NetPresentValueEur)} EUR (present value)"
                + (missed.Length > 0 ? $"; even so it does not meet: {string.Join("; ", missed)}." : ".")
                + (pay.Length == 0 ? " On top of it, none costs less than it saves." : $" On top of it, {OptionsAndPackages(pay)} {(pay.Length == 1 ? "costs less than it saves" : "cost less than they save")}.");
        }
    }

    // "12 options and 1 package", those that are none left out.
    private static string OptionsAndPackages(Result[] results)
    {
        int packages = results.Count(r => r.Kind == VariationKind.Package), options = results.Length - packages;
        return List(new[] { options == 0 ? "" : Counted.Of(options, "option"), packages == 0 ? "" : Counted.Of(packages, "package") }.Where(t => t.Length > 0));
    }

    /// <summary>Texts as <c>a, b and c</c>.</summary>
    public static string List(IEnumerable<string> texts)
    {
        string[] all = [.. texts];
        return all.Length < 2 ? string.Concat(all) : $"{string.Join(", ", all[..^1])} and {all[^1]}";
    }

    private static string People(Result result)
    {
        string when = result.Appraisal.Years == 1 ? $"In {FramedCharts.Period(result)}" : $"From {FramedCharts.Period(result)}";
        return result["people.person_nights"] > 0
            ? $"{when}, {Whole(result, "people.residents")} people live here on average, with {Whole(result, "people.staff")} staff: {Whole(result, "people.person_nights")} person-nights a year."
            : $"{when}, nobody lives here.";
    }

    private static string Electricity(Result result)
    {
        (string Name, double Kwh)[] uses = [.. EnergyCharts.Uses.Select(u => (u.Name, FramedCharts.PerYear(result, u.Keys)))];
        (string name, double kwh) = uses.MaxBy(u => u.Kwh);
        double all = result["energy.electricity.kwh"], unserved = result["energy.unserved.kwh"];
        string text = $"The site uses {Figure.Whole(all)} kWh of electricity a year{Each(result, "energy.electricity.kwh_per_person_day", "kWh per person and day")}";
        text += all > 0 ? $"; the largest use is {name.ToLowerInvariant()} with {Share(kwh, all)}" : "";
        text += result["energy.generator.kwh"] > 0 ? $". The generator makes {Whole(result, "energy.generator.kwh")} kWh, of which {Whole(result, "energy.generator.taken.kwh")} are taken" : "";
        text += result["energy.peak.kw"] > 0 ? $". The highest hour draws {Whole(result, "energy.peak.kw")} kW from the grid" : "";
        return text + (unserved >= 0.5 ? $", and {Figure.Whole(unserved)} kWh a year are asked for and not served." : ".");
    }

    private static string Fuels(Result result)
    {
        (string Key, string Words)[] fuels =
        [
            ("energy.heating_oil.l", "L of heating oil"), ("energy.diesel.l", "L of diesel"), ("energy.lpg.l", "L of LPG"),
            ("energy.natural_gas.kwh", "kWh of natural gas"), ("energy.pellets.kg", "kg of pellets"), ("energy.logs.kg", "kg of logs"),
        ];
        string[] burnt = [.. fuels.Where(f => result[f.Key] >= 0.5).Select(f => $"{Whole(result, f.Key)} {f.Words}")];
        return burnt.Length == 0 ? "" : $"It burns {List(burnt)} a year.";
    }

    private static string Landfilled(Result result) => result["waste.total.kg"] < 0.5 ? ""
        : $"; {Share(result["waste.landfill.kg"], result["waste.total.kg"])} of it goes to landfill{Littered(result)}";

    private static string Littered(Result result) => result["waste.overflow.kg"] < 0.5 ? ""
        : $", {Share(result["waste.overflow.kg"], result["waste.total.kg"])} finds no room and is littered or burnt in the open; containers overflow on {Whole(result, "waste.overflow.days")} days a year";

    private static string Discharged(Result result)
    {
        double m3 = result["water.discharged.m3"], overflow = result["water.septage.overflow.m3"], months = result["water.discharged.bod_breach_months"];
        return m3 < 0.5 ? ""
            : $"{Figure.Whole(m3)} m3 of wastewater a year go into the ground or a river with {Whole(result, "water.discharged.bod.mg_per_l")} mg of oxygen demand (BOD5) a litre, "
                + (months > 0 ? $"in breach of its limit in {Counted.Of(Math.Round(months, 1), "month")} of a year" : "within its limit")
                + (overflow >= 0.05 ? $"; {Figure.Of(overflow)} m3 of septage and sludge of it run out of full pits and tanks." : ".");
    }

    private static string Lacking(Result result)
    {
        double heat = result["energy.heating.lacking.kwh"], water = result["water.unserved.m3"], hot = result["water.hot_unmet.m3"];
        string[] lacks =
        [
            .. heat >= 0.5 ? new[] { $"{Figure.Whole(heat)} kWh of the heat that holds the setpoints of rooms ({Share(result["energy.heating.lacking.fraction"], 1)} of it)" } : [],
            .. water >= 0.05 ? new[] { $"{Figure.Of(water)} m3 of water asked of the taps{DryUses(result)}" } : [],
            .. hot >= 0.05 ? new[] { $"{Figure.Of(hot)} m3 of hot water ({Share(result["water.hot_unmet.fraction"], 1)} of its heat)" } : [],
        ];
        return lacks.Length == 0 ? "" : $"Not given in a year: {List(lacks)}.";
    }

    // Of what each use asked for; what is no half in a hundred says nothing.
    private static string DryUses(Result result)
    {
        string[] uses = [.. WaterTables.Missing(result).Where(m => m.ShareFraction >= 0.005).Select(m => $"{m.Use} {Share(m.ShareFraction, 1)}")];
        return uses.Length == 0 ? "" : $" ({List(uses)} of what was asked, in {Whole(result, "water.unserved.hours")} h)";
    }

    private static string Emissions(Result result)
    {
        double total = result["emissions.total.tco2e"];
        IGrouping<EmissionSource, EmissionLine>? largest = result.Appraisal.Emissions.Lines.GroupBy(l => l.Source).MaxBy(g => g.Sum(l => l.KgCo2e));
        string source = largest is null || total <= 0 ? "" : $"; the largest source is {Figure.Words(largest.Key)} with {Share(largest.Sum(l => l.KgCo2e) / 1000 / result.Appraisal.OpenYears, total)}";
        return $"Emissions are {Figure.Whole(total)} tCO2e a year{Each(result, "emissions.tco2e_per_person_year", "t per person-year")}, scopes 1 to 3 together{source}.";
    }

    private static string Money(Result result)
    {
        Appraisal money = result.Appraisal;
        CostCategory largest = Enum.GetValues<CostCategory>().MaxBy(c => money.ByCategoryEurPerYear[(int)c]);
        return $"Running it costs {Whole(result, "cost.total.eur")} EUR a year{Each(result, "cost.eur_per_person_night", "EUR per person-night")}, in real money of the first year"
            + (money.TotalEurPerYear > 0 ? $"; the largest part is {Figure.Words(largest)} with {Share(money.ByCategoryEurPerYear[(int)largest], money.TotalEurPerYear)}." : ".");
    }

    private static string StandardsOf(IReadOnlyList<StandardResult> standards)
    {
        StandardResult[] beside = [.. standards.Where(s => !ReceptionStandards.IsOfSet(s) && s.Passes == false)];
        standards = [.. standards.Where(ReceptionStandards.IsOfSet)];
        string[] failed = [.. standards.Where(s => s.Passes == false).Select(s => Lower(s.Label))];
        int unknown = standards.Count(s => s.Passes is null), met = standards.Count(s => s.Passes == true);
        string text = $"Of {standards.Count} minimum standards, {met} {(met == 1 ? "is" : "are")} met";
        text += failed.Length > 0 ? $" and {failed.Length} not met: {string.Join("; ", failed)}" : "";
        text += unknown > 0 ? $". {unknown} could not be judged." : ".";
        return beside.Length > 0 ? $"{text} Beside these, not met: {string.Join("; ", beside.Select(s => Lower(s.Label)))}." : text;
    }

    private static string Lower(string label) => label.Length > 1 && char.IsLower(label[1]) ? char.ToLowerInvariant(label[0]) + label[1..] : label;

    // By the person, where there is anybody.
    private static string Each(Result result, string key, string unit) => double.IsNaN(result[key]) ? "" : $", {Figure.Of(result[key])} {unit}";

    private static string Whole(Result result, string key) => Figure.Whole(result[key]);

    // A percentage is not torn apart at the end of a line.
    private static string Share(double part, double all) => Figure.Percent(all > 0 ? part / all : double.NaN).Replace(' ', '\u00A0');
}
