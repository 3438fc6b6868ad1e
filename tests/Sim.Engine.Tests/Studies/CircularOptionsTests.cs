using Sim.Engine.Accounts;
using Sim.Engine.Scenarios;
using Sim.Engine.Schema;
using Sim.Engine.Studies;
using Sim.Engine.Tests.Simulation;

namespace Sim.Engine.Tests.Studies;

/// <summary>Options on waste and meals at Lipa: direction and hand-worked size of what each changes, within 20 %.</summary>
public class CircularOptionsTests
{
    private const string Options = """
        options:
          compost:
            about: Food waste collected apart and composted on the site in bins
            set: { waste.organics: composting, prices.waste.compost: 15 EUR/t }
            cost: { capex: 4600 EUR, lifetime: 15 years, maintenance: 3 %, source: engineering estimate }
          compost-vessel:
            about: Food waste collected apart and composted on the site in closed vessels
            set: { waste.organics: composting, waste.composting: vessel, prices.waste.compost: 15 EUR/t }
            cost: { capex: 30000 EUR, lifetime: 12 years, maintenance: 4 %, source: engineering estimate }
          digest:
            about: Food waste digested on the site, its gas burnt for hot water
            set: { waste.organics: digestion, waste.digestion.gas_store: 20 m3 }
            cost: { capex: 10000 EUR, lifetime: 15 years, maintenance: 4 %, source: engineering estimate }
          sort-and-sell:
            about: Residents and staff trained to sort; paper, plastic, glass and metal baled and sold
            set:
              waste.recyclables: recycling
              waste.sorting.capture: 60 %
              prices.waste.paper: 60 EUR/t
              prices.waste.plastic: 170 EUR/t
              prices.waste.glass: 10 EUR/t
              prices.waste.metal: 400 EUR/t
            cost: { capex: 12000 EUR, lifetime: 12 years, maintenance: 3 %, source: engineering estimate }
          reusable-dishes:
            about: Plates, cups and cutlery washed on the site instead of thrown away
            set: { services.catering.dishes: reusable }
            cost: { capex: 30000 EUR, lifetime: 8 years, maintenance: 4 %, source: engineering estimate }
          less-food-waste:
            about: Portions by choice and meals cooked to the number of people who eat
            set: { services.catering.food_waste: 10 %, services.catering.food: 0.52 kg/meal }
            cost: { capex: 2000 EUR, lifetime: 5 years, source: engineering estimate }

        """;

    private static readonly ScenarioFile File = Lipa();
    private static readonly Lazy<Dictionary<string, Result>> Compared = new(Compare);

    // Person-days and meals of the year: three meals, 0.271 kg of food waste (24.5 % of 0.5 kg, and plates of three meals).
    private static double PersonDays => Sum("baseline", m => m.PersonNights);

    private static double FoodKg => PersonDays * (0.5 * 0.245 + 3 * 0.55 * 0.15 * 0.6);

    [Fact]
    public void Every_run_closes() => Assert.Empty(Compared.Value.Values.Where(r => !r.Closes).Select(r => r.Name));

    [Theory]
    [InlineData("compost")]
    [InlineData("compost-vessel")]
    public void Composting_takes_half_the_food_waste_from_the_landfill_and_halves_it_again(string option)
    {
        // 60 % reach their bin, 15 % of that are rejected.
        double composted = FoodKg * 0.6 * 0.85;
        Near(composted, Sum(option, m => m.Waste.CompostedKg.Sum()));
        Near(-composted, Change(option, m => m.Waste.LandfillGateKg));
        Near(0.45 * composted, Sum(option, m => m.Waste.CompostKg));
        // 4 g of methane at 28 and 0.24 g of nitrous oxide at 265 per kg, scope 1.
        Near(composted * (0.004 * 28 + 0.00024 * 265), Scope1(option) - Scope1("baseline"));
        // Collection at 45 and gate fee at 20 EUR/t are saved, and compost earns 15 EUR/t; both without VAT.
        Near(-composted * (0.045 + 0.020 + 0.45 * 0.015), Cost(option, CostCategory.Waste) - Cost("baseline", CostCategory.Waste));
        double hours = option == "compost" ? 0.0025 : 0.0015;
        Near(composted * hours / (1720 / 12.0), Posts(option, "composting"));
        Near(composted * (option == "compost" ? 0.002 : 0.04), Change(option, m => m.ElectricityUsedKwh));
    }

    [Fact]
    public void Composting_spares_landfill_methane_slowly_and_for_long()
    {
        ScenarioFile file = File;
        double[] Yearly(params (string, string)[] changes)
        {
            IReadOnlyList<MeteredMonth> months = Metering.Of(Engine.Simulation.Run.Of(Centre.Plan(file, [("period.years", "10"), ("occupancy", "{ capacity: 1500 people, constant: 600 people }"), .. changes])).Sites[0]);
            return [.. Enumerable.Range(0, 10).Select(y => months.Where(m => m.Year == y).Sum(m => m.Waste.LandfillMethaneKg))];
        }
        double[] baseline = Yearly(), composting = Yearly(("waste.organics", "composting"));
        double[] spared = [.. baseline.Zip(composting, (b, c) => b - c)];
        Assert.All(Enumerable.Range(1, 9), y => Assert.True(spared[y] > spared[y - 1], $"year {y}"));
        // 40 kg a tonne in the end. With as much waste every year, year 10 has 1 - e^(-0.185 x 9) of a tonne's methane for each tonne of a year.
        double steady = 600 * 365 * 0.271 * 0.6 * 0.85 * 0.040;
        Near(steady * (1 - Math.Exp(-0.185 * 9)), spared[9]);
    }

    [Fact]
    public void Digestion_gives_gas_that_saves_heating_oil()
    {
        double fed = FoodKg * 0.6 * 0.85;
        Near(fed, Sum("digest", m => m.Waste.DigestedKg.Sum()));
        // 120 m3 of 6 kWh a tonne; 5 % leak, 25 % heat the digester, 10 kWh of the rest save a litre of oil.
        double litres = fed * 0.120 * 6 * 0.70 / 10;
        Near(-litres, Change("digest", m => m.FuelUsed[(int)Carrier.HeatingOil]));
        Near(litres * 10, Sum("digest", m => m.Waste.BiogasUsedKwh));
        // Six sevenths of the mass remain as digestate.
        Near(fed * 6 / 7, Sum("digest", m => m.Waste.DigestateKg));
        // 5 % of 72 m3 of methane of 0.72 kg/m3.
        Near(fed * 0.001 * 0.05 * 72 * 0.72, Sum("digest", m => m.Waste.DigestionMethaneKg));
    }

    [Fact]
    public void Sorting_sells_what_is_caught_and_costs_labour()
    {
        // Paper, plastic, glass and metal: 36.4 % of 0.5 kg, and three meals' packaging of 45 g.
        double sold = PersonDays * (0.5 * 0.364 + 3 * 0.045) * 0.6 * 0.85;
        Near(sold, Sum("sort-and-sell", m => m.Waste.RecycledKg.Sum()));
        Near(-sold, Change("sort-and-sell", m => m.Waste.LandfillGateKg));
        Near(sold * 0.0065 / (1720 / 12.0), Posts("sort-and-sell", "sorting"));
    }

    [Fact]
    public void Reusable_dishes_leave_less_packaging_and_take_water_power_and_work()
    {
        double meals = 3 * PersonDays;
        Near(-meals * 0.045 * 0.7, Change("reusable-dishes", m => m.Waste.LandfillGateKg));
        Near(meals * 1.5 / 1000, Change("reusable-dishes", m => m.MainsM3));
        Near(meals * 0.1, Change("reusable-dishes", m => m.ElectricityUsedKwh));
        Near(meals * 0.008 / (1720 / 12.0), Posts("reusable-dishes", "dish washing"));
        // 8 cents a meal less to the caterer, and VAT of 17 % on them (prices of services are without it).
        Near(-meals * 0.08 * 1.17, Cost("reusable-dishes", CostCategory.Catering) - Cost("baseline", CostCategory.Catering));
    }

    [Fact]
    public void Preventing_food_waste_spares_the_plates_of_a_third()
    {
        // Plates at 60 % of the waste: 0.55 x 15 % less 0.52 x 10 %, 18 g a meal.
        Near(-3 * PersonDays * 0.6 * (0.55 * 0.15 - 0.52 * 0.10), Change("less-food-waste", m => m.Waste.LandfillGateKg));
        Assert.Equal(0, Change("less-food-waste", m => m.Services.Sum(s => s.Units)));
    }

    private static ScenarioFile Lipa()
    {
        string text = System.IO.File.ReadAllText(Path.Combine(Repository.Scenarios, "lipa.yaml"));
        text = text[..text.IndexOf("options:", StringComparison.Ordinal)].Replace("years: 10 }", "years: 1 }", StringComparison.Ordinal) + Options;
        return Centre.File(text);
    }

    private static Dictionary<string, Result> Compare()
    {
        var problems = new ProblemList();
        IReadOnlyList<Result>? results = new Study(File) { Threads = 2 }.Compare(problems);
        Assert.False(problems.HasErrors, problems.ToString());
        return results!.ToDictionary(r => r.Name);
    }

    private static double Sum(string option, Func<MeteredMonth, double> of) => Compared.Value[option].Appraisal.Months.Sum(of);

    private static double Change(string option, Func<MeteredMonth, double> of) => Sum(option, of) - Sum("baseline", of);

    private static double Scope1(string option) => Compared.Value[option].Appraisal.Emissions.OfScopeKgCo2e(Scope.One);

    private static double Cost(string option, CostCategory category) => Compared.Value[option].Appraisal.ByCategoryEurPerYear[(int)category];

    private static double Posts(string option, string role) =>
        Sum(option, m => m.StaffPeople.Where(s => s.Name == role).Sum(s => s.Amount));

    private static void Near(double expected, double actual) =>
        Assert.InRange(actual / expected, 0.8, 1.2);
}
