using Sim.Engine.Accounts;
using Sim.Engine.Scenarios;
using Sim.Engine.Studies;
using Sim.Engine.Tests.Simulation;

namespace Sim.Engine.Tests.Studies;

/// <summary>Services that several providers do by share, from the scenario to the ledger.</summary>
public class SharedServicesTests
{
    private const string Shared = """

        options:
          shared:
            set:
              services.laundry.providers:
                own: { provider: in-house, share: 40 % }
                coop: { provider: social-enterprise, share: 60 %, price: 1.2 EUR/kg, location: off-site }
          kitchens:
            set:
              services.catering.providers:
                own: { provider: in-house, share: 75 % }
                cook: { provider: contractor, share: 25 %, price: 2.8 EUR/meal, location: off-site }
          delivered: { set: { services.catering: { provider: contractor, location: off-site } } }
          same:
            set: { services.laundry.providers: { us: { provider: in-house, share: 30 % }, us-too: { provider: in-house, share: 70 % } } }
        """;

    private static readonly Lazy<IReadOnlyList<Result>> Compared = new(() =>
    {
        var problems = new ProblemList();
        IReadOnlyList<Result>? all = new Study(Centre.File(Centre.Text + Shared)).Compare(problems);
        Assert.False(problems.HasErrors, problems.ToString());
        return all!;
    });

    [Fact]
    public void Each_provider_is_paid_for_its_share_and_posts_are_those_of_the_centre_s_own()
    {
        Result baseline = Compared.Value[0], shared = Compared.Value.Single(r => r.Name == "shared");
        double Kg(Result r, string payee) => r.Appraisal.Ledger.Lines.Where(l => l.Category == CostCategory.Laundry && l.Payee == payee).Sum(l => l.Quantity);
        double all = Kg(baseline, Payee.Trade);
        Assert.Equal(0.4 * all, Kg(shared, Payee.Trade), 1e-6 * all);
        Assert.Equal(0.6 * all, Kg(shared, "coop"), 1e-6 * all);
        // Materials of 0.10 EUR/kg for two fifths, 1.2 EUR/kg for three: 0.76 EUR/kg, with VAT of 17 % that nobody gets back.
        double eur = shared.Appraisal.Ledger.ByCategoryEur()[(int)CostCategory.Laundry];
        Assert.Equal(all * ((0.4 * 0.10) + (0.6 * 1.2)) * 1.17, eur, 1e-6 * eur);
        double Posts(Result r) => r.Appraisal.Months[2].StaffPeople.Single(s => s.Name == "laundry").Amount;
        Assert.Equal(0.4 * Posts(baseline), Posts(shared), 1e-6);
        Assert.True(shared.Closes);
    }

    [Fact]
    public void Work_at_the_provider_s_is_off_the_site_s_meters_and_on_the_provider_s()
    {
        Result baseline = Compared.Value[0], shared = Compared.Value.Single(r => r.Name == "shared");
        double Power(Result r) => r.Run.Sites[0].Total("electricity.laundry");
        Assert.Equal(0.4 * Power(baseline), Power(shared), 1e-3 * Power(baseline));
        ServiceMonth coop = shared.Appraisal.Months[0].Services.Single(s => s.Provider == "coop");
        ServiceMonth own = shared.Appraisal.Months[0].Services.Single(s => s is { Kind: ServiceKind.Laundry, InHouse: true });
        Assert.Equal(0.010, coop.OffSiteWaterM3 / coop.Units, 1e-3);
        Assert.Equal((0.0, 0.0), (own.OffSiteElectricityKwh, own.OffSiteWaterM3));
    }

    // A quarter of the meals comes from outside: three quarters of the kitchen stays, and a quarter of keeping warm comes in.
    [Fact]
    public void Each_cook_has_a_place_of_its_own()
    {
        Result here = Compared.Value[0], both = Compared.Value.Single(r => r.Name == "kitchens"), away = Compared.Value.Single(r => r.Name == "delivered");
        double Power(Result r) => r.Run.Sites[0].Total("electricity.kitchen");
        Assert.Equal((0.75 * Power(here)) + (0.25 * Power(away)), Power(both), 1e-3 * Power(here));
        ServiceMonth[] months = [.. both.Appraisal.Months[0].Services.Where(s => s.Kind == ServiceKind.Catering)];
        ServiceMonth own = months.Single(s => s.InHouse), cook = months.Single(s => s.Provider == "cook");
        Assert.Equal(own.Units, 3 * cook.Units, 1e-9 * own.Units);
        Assert.Equal((0.0, 0.0), (own.OffSiteElectricityKwh, own.OffSiteWaterM3));
        ServiceMonth all = away.Appraisal.Months[0].Services.Single(s => s.Kind == ServiceKind.Catering);
        Assert.Equal(all.OffSiteElectricityKwh / all.Units, cook.OffSiteElectricityKwh / cook.Units, 1e-9);
        Assert.Equal(all.OffSiteWaterM3 / all.Units, cook.OffSiteWaterM3 / cook.Units, 1e-9);
        // Kitchen waste stays where the kitchen stands, plates stay here: so between the two.
        Assert.Equal((0.75 * here["waste.total.kg"]) + (0.25 * away["waste.total.kg"]), both["waste.total.kg"], 1e-3 * here["waste.total.kg"]);
        Assert.True(both.Closes);
    }

    [Fact]
    public void Shares_of_one_kind_of_provider_change_nothing() =>
        Assert.Equal(Compared.Value[0]["cost.lcc.eur"], Compared.Value.Single(r => r.Name == "same")["cost.lcc.eur"], 1e-3);

    [Theory]
    [InlineData("{ a: { share: 60 % }, b: { provider: in-house, share: 30 % } }", "services.laundry.providers", "do 90 % of the work together; shares must make 100 %")]
    [InlineData("{ a: { provider: in-hose, share: 100 % } }", "services.laundry.providers.a.provider", "in-house")]
    [InlineData("{ a: { provider: in-house } }", "services.laundry.providers.a.share", "missing")]
    public void What_cannot_be_shared_is_named(string providers, string path, string said)
    {
        var problems = new ProblemList();
        string text = Centre.Text.Replace("laundry: { provider: in-house }", $"laundry: {{ providers: {providers} }}", StringComparison.Ordinal);
        Assert.Null(ScenarioFile.Parse(text, "small.yaml", ".", problems)!.Bind(problems));
        Problem problem = Assert.Single(problems.Sorted, p => p.Severity == Severity.Error);
        Assert.Equal(path, problem.Path);
        Assert.Contains(said, problem.ToString(), StringComparison.Ordinal);
        Assert.True(problem.Line > 0);
    }
}
