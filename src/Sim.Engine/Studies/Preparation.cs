using Sim.Engine.Accounts;
using Sim.Engine.Scenarios;
using Sim.Engine.Schema;
using Sim.Engine.Simulation;

namespace Sim.Engine.Studies;

/// <summary>A variation made ready to run, with what it costs to build.</summary>
internal sealed record Ready(
    Variation Variation, IReadOnlyList<string> Options, VariationKind Kind, Scenario Scenario, Plan Plan, IReadOnlyList<Investment> Investments,
    IReadOnlyList<Bill> Measured);

/// <summary>Binds and compiles the variations of one scenario file, and works out what each builds. Safe for use by several threads.</summary>
internal sealed class Preparation(ScenarioFile file)
{
    private readonly Compiler compiler = new();
    private readonly Bills bills = new();

    /// <summary>The scenario as it stands.</summary>
    public Ready? Baseline(ProblemList problems) => Of(Variation.Baseline, [], VariationKind.Baseline, null, problems);

    /// <summary>Every option alone and every package, in the order of the file; those with errors are missing, and reported.</summary>
    public List<Ready?> All(Ready baseline, ProblemList problems)
    {
        ScenarioInputs inputs = baseline.Scenario.Inputs;
        // A list of its own for each, so that an error of one does not hide those of the next.
        Ready? Apart(string name, Func<ProblemList, Ready?> prepare)
        {
            var own = new ProblemList();
            Ready? ready = prepare(own);
            ClosesElsewhen(baseline, ready, own);
            ChangesNothing(baseline, ready, own);
            problems.AddAll(own, name);
            return ready;
        }
        return
        [
            .. baseline.Scenario.NamesIn("options").Select(o => Apart(o, own =>
                Of(Variation.From(o, inputs.Options[o].Set), [o], VariationKind.Option, baseline.Plan, own))),
            .. baseline.Scenario.NamesIn("packages").Select(p => Apart(p, own =>
                Of(Package(p, inputs.Packages[p], inputs.Options, own), inputs.Packages[p], VariationKind.Package, baseline.Plan, own))),
        ];
    }

    /// <summary>The baseline brought up to standard; none where the file names no measures for it.</summary>
    public Ready? UpToStandard(Ready baseline, ProblemList problems)
    {
        ScenarioInputs inputs = baseline.Scenario.Inputs;
        if (inputs.UpToStandard is not { Count: > 0 } members)
        {
            return null;
        }
        var own = new ProblemList();
        Ready? ready = Of(Package("baseline up to standard", members, inputs.Options, own), members, VariationKind.UpToStandard, baseline.Plan, own);
        ClosesElsewhen(baseline, ready, own);
        problems.AddAll(own);
        return ready;
    }

    private static void ChangesNothing(Ready baseline, Ready? ready, ProblemList problems)
    {
        if (ready is { Kind: VariationKind.Option } && ready.Scenario.Values.Select(v => (v.Path, v.Value)).SequenceEqual(baseline.Scenario.Values.Select(v => (v.Path, v.Value))))
        {
            problems.Add(baseline.Scenario.Document.At($"options.{ready.Variation.Name}.set", "sets what the file has already: the option is the scenario as it stands", Severity.Warning));
        }
    }

    private static void ClosesElsewhen(Ready baseline, Ready? ready, ProblemList problems)
    {
        static int OpenMonths(Ready of) => ClosureInputs.OpenMonths(of.Scenario.Inputs.Closure, of.Scenario.Inputs.Period.Start, of.Scenario.Inputs.Period.Years);
        if (ready is not null && OpenMonths(ready) != OpenMonths(baseline))
        {
            string path = ready.Kind switch { VariationKind.Option => $"options.{ready.Variation.Name}", VariationKind.Package => $"packages.{ready.Variation.Name}", _ => "up_to_standard" };
            problems.Add(baseline.Scenario.Document.At(path, "closes on another date than the baseline: NPV also holds the months not operated", Severity.Warning));
        }
    }

    /// <summary>
    /// An option's or package's measures beside those of the standards. That two write one path differently is no error of
    /// the file: one of them then stands in the other's place.
    /// </summary>
    public Ready? OnStandard(Ready ready, Ready standard, Ready baseline, ProblemList problems)
    {
        string[] members = [.. standard.Options.Union(ready.Options, StringComparer.Ordinal)];
        Variation both = Package(ready.Variation.Name, members, ready.Scenario.Inputs.Options, problems);
        return problems.HasErrors ? null : Of(both, members, ready.Kind, baseline.Plan, problems);
    }

    /// <summary>A variation of the file with the options it takes. Everything that can be wrong with it shows here, before the first run.</summary>
    public Ready? Of(Variation variation, IReadOnlyList<string> options, VariationKind kind, Plan? baseline, ProblemList problems)
    {
        if (file.Bind(variation, problems) is not { } scenario || compiler.Compile(scenario, problems) is not { } plan)
        {
            return null;
        }
        IReadOnlyList<Bill> measured = kind == VariationKind.Baseline ? bills.Of(scenario, problems) : [];
        var investments = new List<Investment>();
        var built = new Dictionary<string, double>(StringComparer.Ordinal);
        var sites = options.ToDictionary(o => o, o => SitesOf(scenario.Inputs.Options[o], scenario), StringComparer.Ordinal);
        foreach (SitePlan site in plan.Sites)
        {
            foreach (string name in options.Where(o => sites[o].Contains(site.Name, StringComparer.Ordinal)))
            {
                Option option = scenario.Inputs.Options[name];
                SitePlan before = Before(baseline, site);
                try
                {
                    investments.Add(option.Cost.ToInvestment(name, per => Built(name, Quantities.Of(per, before, site, PaidBy(name, per), Others(name))), site.Name,
                        scenario.Sites[site.Name].Emissions.Embodied, 1.0 / sites[name].Length) with
                    {
                        BatteryFraction = IsBattery(option) ? Quantities.BatteryFraction(before, site, option.Set.Keys) : 0,
                        MakesPower = MakesPower(option),
                    });
                }
                catch (UnknownQuantityException unknown)
                {
                    problems.Add(scenario.Document.At($"options.{name}.cost.capex_per", unknown.Message));
                    built[name] = double.NaN;
                }
            }
        }
        NothingBuilt(variation, built, kind, scenario, problems);
        return new Ready(variation, options, kind, scenario, plan, investments, measured);

        IReadOnlyDictionary<string, DocNode> SetBy(string name) => scenario.Inputs.Options[name].Set;

        IEnumerable<string> Others(string name) => options.Where(o => o != name).SelectMany(o => SetBy(o).Keys);

        // A size that is varied from outside is borne by the first option that pays by such sizes.
        IEnumerable<string> PaidBy(string name, CapexPer per) => Quantities.IsOfParts(per) && name == options.First(o => scenario.Inputs.Options[o].Cost.CapexPer == per)
            ? SetBy(name).Keys.Concat(variation.Changes.Select(c => c.Path).Where(p => !options.Any(o => SetBy(o).Keys.Any(k => Variation.IsWithin(p, k) || Variation.IsWithin(k, p)))))
            : SetBy(name).Keys;

        double Built(string name, double quantity)
        {
            built[name] = built.GetValueOrDefault(name) + quantity;
            return quantity;
        }
    }

    // A capital cost by a size of which there is none would make the measure free without a word.
    private static void NothingBuilt(Variation variation, Dictionary<string, double> built, VariationKind kind, Scenario scenario, ProblemList problems)
    {
        foreach (string name in built.Where(b => b.Value == 0 && scenario.Inputs.Options[b.Key].Cost.CapexPer != CapexPer.Once).Select(b => b.Key))
        {
            string per = Naming.Kebab(scenario.Inputs.Options[name].Cost.CapexPer.ToString()), path = $"options.{name}.cost.capex_per";
            if (!Quantities.IsSized(scenario.Inputs.Options[name].Cost.CapexPer, variation.Changes.Select(c => c.Path)))
            {
                problems.Add(scenario.Document.At(path, "names a size of which the option builds none, so that it would cost nothing") with
                {
                    Found = per,
                    Allowed = "a size that the option sets or that the buildings it names have; else one amount (capex)",
                });
            }
            else if (kind == VariationKind.Option && variation.Changes.Count == scenario.Inputs.Options[name].Set.Count)
            {
                problems.Add(scenario.Document.At(path, $"is {per}, of which the option adds none: this cost is 0; write one amount (capex) if it costs something", Severity.Warning));
            }
        }
    }

    // Costs by storage, or of an option that sets nothing but the battery, are those of the battery.
    private static bool IsBattery(Option option) => option.Cost.CapexPer == CapexPer.BatteryStorage
        || (option.Set.Count > 0 && option.Set.Keys.All(p => p.Contains("electricity.battery", StringComparison.Ordinal)));

    // Costs by their size, or of an option that sets nothing beside the power supply, are those of modules and generators.
    private static bool MakesPower(Option option)
    {
        bool Any(string part) => option.Set.Keys.Any(p => p.Contains(part, StringComparison.Ordinal));
        return option.Cost.CapexPer is CapexPer.PvPeak or CapexPer.GeneratorPower
            || ((Any("electricity.pv") || Any("electricity.generator")) && !Any("electricity.battery") && option.Set.Keys.All(p => p.Contains("electricity.", StringComparison.Ordinal)));
    }

    private static Variation Package(string name, IReadOnlyList<string> members, IReadOnlyDictionary<string, Option> options, ProblemList problems) =>
        Variation.Package(name, [.. members.Where(options.ContainsKey).Select(m => Variation.From(m, options[m].Set))], problems);

    // A site that the option adds had nothing before; its quantities are those of the option alone.
    private static SitePlan Before(Plan? baseline, SitePlan site) => baseline?.Sites.FirstOrDefault(s => s.Name == site.Name) ?? site;

    // An option is made at the open sites that its paths name; where they name none, at the first.
    private static string[] SitesOf(Option option, Scenario scenario)
    {
        string[] open = [.. scenario.Sites.Keys.Order(StringComparer.Ordinal)];
        bool named = option.Set.Keys.Any(p => p.StartsWith("sites.", StringComparison.Ordinal));
        return named ? [.. open.Where(s => option.Set.Keys.Any(p => Variation.IsWithin(p, $"sites.{s}")))] : open[..1];
    }
}
