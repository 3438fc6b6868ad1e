using System.Globalization;
using Sim.Engine.Accounts;
using Sim.Engine.Electricity;
using Sim.Engine.Scenarios;
using Sim.Engine.Schema;
using Sim.Engine.Simulation;

namespace Sim.Engine.Studies;

/// <summary>What the measures of a variation cost, site by site.</summary>
internal sealed class MeasureCosts(Scenario scenario, Plan plan, Plan? baseline, Variation variation, IReadOnlyList<string> options)
{
    private readonly Dictionary<string, double> built = new(StringComparer.Ordinal);
    private string[]? paying; // None while measures are weighed, each as if alone.

    /// <summary>The investments in the order of the sites; what costs nothing without a word is reported.</summary>
    public IReadOnlyList<Investment> Investments(VariationKind kind, ProblemList problems)
    {
        var investments = new List<Investment>();
        paying = Paying();
        built.Clear();
        foreach (SitePlan site in plan.Sites)
        {
            foreach (string name in paying.Where(o => SitesOf(o).Contains(site.Name, StringComparer.Ordinal)))
            {
                try
                {
                    investments.Add(At(site, name));
                }
                catch (UnknownQuantityException unknown)
                {
                    problems.Add(scenario.Document.At($"options.{name}.cost.capex_per", unknown.Message));
                    built[name] = double.NaN;
                }
            }
        }
        // An option as it stands in the file, and not with further changes, is warned of.
        bool warns = kind == VariationKind.Option && variation.Changes.Count == options.Sum(o => scenario.Inputs.Options[o].Set.Count);
        NothingBuilt(warns, problems);
        if (warns)
        {
            NeverRenewed(investments, problems);
        }
        return investments;
    }

    // A measure all of whose values another of the package sets too is built with that one: the dearer of the two pays. Two that
    // both pay by sizes pay for different things (units and modules of a site that both open), or by what they share of one.
    private string[] Paying()
    {
        bool Covers(string other, string name) => SetBy(name).Any() && SetBy(name).All(scenario.Inputs.Options[other].Set.ContainsKey)
            && (CostOf(other).CapexPer == CapexPer.Once || CostOf(name).CapexPer == CapexPer.Once);
        var dearerFirst = new List<string>();
        foreach (string name in options.OrderByDescending(Whole).ThenByDescending(o => SetBy(o).Count()))
        {
            if (!dearerFirst.Any(other => Covers(other, name)))
            {
                dearerFirst.Add(name);
            }
        }
        return [.. options.Where(dearerFirst.Contains)];
    }

    // Capital cost of a measure as if no other of the package set the same, EUR, and its upkeep, EUR/year; nothing where no size tells it, which is reported of the option alone.
    private (double CapexEur, double MaintenanceEurPerYear) Whole(string name)
    {
        try
        {
            Investment[] all = [.. plan.Sites.Where(s => SitesOf(name).Contains(s.Name, StringComparer.Ordinal)).Select(s => At(s, name))];
            return (all.Sum(i => i.CapexEur), all.Sum(i => i.MaintenanceEurPerYear));
        }
        catch (UnknownQuantityException)
        {
            return default;
        }
    }

    private InvestmentInputs CostOf(string name) => scenario.Inputs.Options[name].Cost;

    private bool IsFirst(string other, string name) => options.First(o => o == other || o == name) == other;

    // The other measures that pay by the same quantity, with how their prices compare.
    private RivalMeasure[] Rivals(string name)
    {
        InvestmentInputs own = CostOf(name);
        return own.CapexPer == CapexPer.Once ? [] : [.. (paying ?? []).Where(o => o != name && CostOf(o).CapexPer == own.CapexPer)
            .Select(o => new RivalMeasure([.. SetBy(o)], CostOf(o).EurPerQuantity.CompareTo(own.EurPerQuantity), IsFirst(o, name)))];
    }

    private Investment At(SitePlan site, string name)
    {
        RivalMeasure[] rivals = Rivals(name);
        Option option = scenario.Inputs.Options[name];
        SitePlan? before = Before(site);
        double Built(CapexPer per)
        {
            double quantity = NamesClosedAlone(name) ? OfClosed(per, name, rivals) : Quantities.Of(per, before, site, PaidBy(name, per), Others(name), rivals);
            // What others pay for is no measure without a size; alone it was checked.
            built[name] = quantity == 0 && rivals.Length > 0 ? double.NaN : built.GetValueOrDefault(name) + quantity;
            return quantity;
        }
        return option.Cost.ToInvestment(name, Built, site.Name, scenario.Sites[site.Name].Emissions.Embodied, 1.0 / SitesOf(name).Length) with
        {
            BatteryFraction = IsBattery(option) ? Quantities.BatteryFraction(before, site, option.Set.Keys, Others(name), rivals) : 0,
            MakesPower = MakesPower(option),
            MakesWater = MakesWater(option),
        };
    }

    // A capital cost by a size of which there is none would make the measure free without a word.
    private void NothingBuilt(bool warns, ProblemList problems)
    {
        foreach (string name in built.Where(b => b.Value == 0 && scenario.Inputs.Options[b.Key].Cost.CapexPer != CapexPer.Once).Select(b => b.Key))
        {
            string per = Naming.Kebab(scenario.Inputs.Options[name].Cost.CapexPer.ToString()), path = $"options.{name}.cost.capex_per";
            if (NamesClosedAlone(name))
            {
                if (warns)
                {
                    problems.Add(scenario.Document.At(path, $"is {per}, of which there is none at open sites: the option names closed ones alone, and this cost is 0; write one amount (capex) if it costs something", Severity.Warning));
                }
            }
            else if (!Quantities.IsSized(scenario.Inputs.Options[name].Cost.CapexPer, variation.Changes.Select(c => c.Path)))
            {
                problems.Add(scenario.Document.At(path, "names a size of which the option builds none, so that it would cost nothing") with
                {
                    Found = per,
                    Allowed = "a size that the option sets or that the buildings it names have; else one amount (capex)",
                });
            }
            else if (warns)
            {
                problems.Add(scenario.Document.At(path, $"is {per}, of which the option adds none: this cost is 0; write one amount (capex) if it costs something", Severity.Warning));
            }
        }
    }

    // What is paid for again by its lifetime is not new again in the simulation, which knows no money.
    private void NeverRenewed(IReadOnlyList<Investment> investments, ProblemList problems)
    {
        var until = new Horizon(scenario.Inputs.Period.Years, scenario.OpenMonths, scenario.Closes);
        foreach (Investment investment in investments.Where(i => i.CapexEur > 0 && Outlays.Months(i, until).Any(m => m > 0)))
        {
            SitePlan site = plan.Sites.First(s => s.Name == investment.Site);
            SitePlan? before = Before(site);
            ElectricityInputs power = site.Inputs.Electricity;
            if (investment.BatteryFraction > 0 && power.Battery is { Ageing: not null })
            {
                continue; // Replaced as it wears out.
            }
            InvestmentInputs cost = scenario.Inputs.Options[investment.Name].Cost;
            // What goes by the size of something else alone pays for that.
            bool Pays(CapexPer per) => (cost.CapexPer == per || cost.CapexEur is not null || !Quantities.IsOfParts(cost.CapexPer))
                && Quantities.Of(per, before, site, SetBy(investment.Name)) > 0;
            int age = until.LastYear - 1;
            double modules = Pays(CapexPer.PvPeak) ? power.Pv.Values.Where(a => a.PeakKw > 0).Min(a => PvWatts.AgeFraction(a, age)) : 1;
            double battery = power.Battery is { Ageing: null } && Pays(CapexPer.BatteryStorage) ? Math.Pow(1 - power.Battery.FadePerYear, age) : 1;
            string again = string.Create(CultureInfo.InvariantCulture, $"is {investment.LifetimeYears:0.##} years, at whose end it is paid for again, but the simulation ages ");
            void Warn(string told) => problems.Add(scenario.Document.At($"options.{investment.Name}.cost.lifetime", again + told, Severity.Warning));
            if (modules < 1)
            {
                Warn(string.Create(CultureInfo.InvariantCulture, $"modules from the start of the period on: in its last year they give {100 * modules:0.#} % of their power, so that the option saves less than it pays for"));
            }
            if (battery < 1)
            {
                Warn(string.Create(CultureInfo.InvariantCulture, $"the battery from the start of the period on: in its last year it holds {100 * battery:0.#} % of its capacity; write ageing: {{}} under electricity.battery, and it is replaced, and paid for, when it is worn out"));
            }
        }
    }

    private IEnumerable<string> SetBy(string name) => scenario.Inputs.Options[name].Set.Keys;

    private IEnumerable<string> Others(string name) => options.Where(o => o != name).SelectMany(SetBy);

    // A size that is varied from outside is borne by the first option that pays by such sizes.
    private IEnumerable<string> PaidBy(string name, CapexPer per) => Quantities.IsOfParts(per) && name == (paying ?? options).First(o => scenario.Inputs.Options[o].Cost.CapexPer == per)
        ? SetBy(name).Concat(variation.Changes.Select(c => c.Path).Where(p => !options.Any(o => SetBy(o).Any(k => Variation.IsWithin(p, k) || Variation.IsWithin(k, p)))))
        : SetBy(name);

    // What an option costs by size at sites that it closes goes by what stood there.
    private double OfClosed(CapexPer per, string name, RivalMeasure[] rivals) => baseline is null ? 0
        : baseline.Sites.Where(s => Names(name, s.Name)).Sum(s => Quantities.Of(per, s, s, SetBy(name), Others(name), rivals));

    // A site that was closed had nothing before: all of it is built, or what the option names there.
    private SitePlan? Before(SitePlan site) => baseline is null ? site : baseline.Sites.FirstOrDefault(s => s.Name == site.Name);

    // An option is made at the open sites that its paths name; where they name none, it is booked at the first.
    private string[] SitesOf(string name)
    {
        string[] open = [.. scenario.Sites.Keys.Order(StringComparer.Ordinal)], named = [.. open.Where(s => Names(name, s))];
        return named.Length > 0 ? named : open[..1];
    }

    private bool Names(string name, string site) => SetBy(name).Any(p => Variation.IsWithin(p, $"sites.{site}"));

    private bool NamesClosedAlone(string name) => SetBy(name).Any(p => p.StartsWith("sites.", StringComparison.Ordinal)) && !scenario.Sites.Keys.Any(s => Names(name, s));

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

    // Costs of an option that sets own sources of water, and nothing beside water and its prices.
    private static bool MakesWater(Option option)
    {
        string[] paths = [.. option.Set.Keys.Select(p => p.Split('.') is ["sites", _, .. var rest] ? string.Join('.', rest) : p)];
        bool Any(string part) => paths.Any(p => Variation.IsWithin(p, part) || Variation.IsWithin(part, p));
        return (Any("water.source") || Any("water.second_source") || Any("water.rainwater") || Any("water.greywater"))
            && paths.All(p => Variation.IsWithin(p, "water") || Variation.IsWithin(p, "prices.water"));
    }
}
