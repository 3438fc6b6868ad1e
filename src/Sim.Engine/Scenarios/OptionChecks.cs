using Sim.Engine.Schema;

namespace Sim.Engine.Scenarios;

/// <summary>Checks of measures: what an option sets, what a package takes.</summary>
internal static class OptionChecks
{
    // Options are compared with the baseline year by year, under one set of draws and terms; these keys belong to all of them together.
    private static readonly (string Key, string Why)[] NeverSet =
    [
        ("period", "an option is compared with the baseline over the same years"),
        ("seed", "an option is compared with the baseline under the same weather and draws"),
        ("life_cycle", "an option is compared with the baseline on the same terms"),
        ("name", "it describes the scenario as it stands"),
        ("about", "it describes the scenario as it stands"),
        ("measured", "bills are those of the centre as it stands"),
        ("options", "measures are read from the file as it stands"),
        ("packages", "measures are read from the file as it stands"),
        ("up_to_standard", "measures are read from the file as it stands"),
        ("uncertain", "options are compared under the same draws"),
        ("enterprises", "sim price reads the file as it stands, without options"),
    ];

    public static void Run(Scenario scenario, ProblemList problems)
    {
        Packages(scenario, problems);
        foreach ((string name, Option option) in scenario.Inputs.Options)
        {
            if (option.Set.Count > 0 && scenario.Sites.Values.Any(s => s.Occupancy.CapacityPeople > 0)
                && scenario.Document.Position($"options.{name}.cost") == scenario.Document.Position($"options.{name}"))
            {
                problems.Add(scenario.Document.At($"options.{name}", "states no cost, so that it is compared as if it were free; write cost: { capex: 0 EUR } if it is", Severity.Warning));
            }
            foreach (string path in option.Set.Keys)
            {
                string[] parts = path.Split('.');
                string key = parts is ["sites", _, "measured", ..] ? "measured" : parts[0];
                if (NeverSet.FirstOrDefault(n => n.Key == key) is { Key: not null } never)
                {
                    Problem refused = scenario.Document.At($"options.{name}.set.{path}", $"cannot be set by an option: {never.Why}");
                    problems.Add(refused with { Allowed = "keys of the centre, its prices, its payers and its closure" });
                }
            }
        }
    }

    private static void Packages(Scenario scenario, ProblemList problems)
    {
        IReadOnlyDictionary<string, Option> options = scenario.Inputs.Options;
        Members(scenario, "up_to_standard", scenario.Inputs.UpToStandard ?? [], problems);
        foreach ((string package, IReadOnlyList<string> members) in scenario.Inputs.Packages)
        {
            Members(scenario, $"packages.{package}", members, problems);
            if (members.Count == 0)
            {
                problems.Add(scenario.Document.At($"packages.{package}", "names no option, so that it is the scenario as it stands") with { Allowed = string.Join(", ", options.Keys) });
            }
            if (options.ContainsKey(package) || package == Variation.Baseline.Name)
            {
                problems.Add(scenario.Document.At($"packages.{package}", "has the name of an option; give it another"));
            }
        }
        foreach (string idle in options.Where(o => o.Value.Set.Count == 0).Select(o => o.Key))
        {
            problems.Add(scenario.Document.At($"options.{idle}.set", "changes nothing, so that the option is the scenario as it stands; write set: { path: value }"));
        }
        if (options.ContainsKey(Variation.Baseline.Name))
        {
            problems.Add(scenario.Document.At($"options.{Variation.Baseline.Name}", "is the name of the unchanged scenario; give the option another"));
        }
    }

    private static void Members(Scenario scenario, string path, IReadOnlyList<string> members, ProblemList problems)
    {
        IEnumerable<string> options = scenario.Inputs.Options.Keys;
        foreach (string twice in members.GroupBy(m => m).Where(g => g.Count() > 1).Select(g => g.Key))
        {
            problems.Add(scenario.Document.At(path, "names an option twice, which would be paid for twice") with { Found = twice });
        }
        foreach (string member in members.Where(m => !scenario.Inputs.Options.ContainsKey(m)))
        {
            problems.Add(scenario.Document.At(path, "names an option that there is not") with
            {
                Found = member,
                Allowed = string.Join(", ", options),
                Nearest = Nearest.To(member, options),
            });
        }
    }
}
