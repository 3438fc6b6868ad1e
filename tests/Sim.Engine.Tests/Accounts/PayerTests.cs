using Sim.Engine.Accounts;
using Sim.Engine.Scenarios;
using Sim.Engine.Tests.Studies;

namespace Sim.Engine.Tests.Accounts;

public class PayerTests
{
    [Theory]
    [InlineData("{ city: { pays: [wter] } }", "payers.city.pays", "'wter' is not a cost category")]
    [InlineData("{ city: { pays: [wastwater] } }", "payers.city.pays", "nearest: wastewater")]
    [InlineData("{ city: { pays: [water] }, state: { pays: [water] } }", "payers.state.pays", "already paid by 'city'")]
    [InlineData("{ city: {} }", "payers.city.pays", "names no category")]
    [InlineData("{ city: { pays: [water], opening: 10 EUR } }", "payers.city.opening", "no budget line")]
    [InlineData("{ city: { pays: [water], receives: { city: { kind: grant, per_month: 1 EUR/month } } } }", "payers.city.receives", "from the payer itself")]
    [InlineData("{ city: { pays: [water], receives: { x: { kind: grant } } } }", "payers.city.receives.x.per_person_night", "needs per_person_night")]
    [InlineData("{ city: { pays: [water], receives: { x: { kind: budget, per_year: [1 EUR/year], above: [0 people, 5 people] } } } }", "payers.city.receives.x.above", "has 2 steps")]
    [InlineData("{ city: { pays: [water], receives: { x: { kind: reimbursement, of: [wine] } } } }", "payers.city.receives.x.of", "'wine' is not a cost category")]
    [InlineData("{ city: { pays: [water], receives: { x: { kind: reimbursement, delay: 1.5 months } } } }", "payers.city.receives.x.delay", "whole months")]
    [InlineData("{ city: { pays: [water], receives: { x: { kind: reimbursement, since: 2027-01-01, until: 2026-01-01 } } } }", "payers.city.receives.x.until", "before since")]
    [InlineData("{ city: { pays: [water], receives: { x: { kind: reimbursement }, y: { kind: reimbursement, share: 20 % } } } }", "payers.city.receives", "more than 100 % of electricity is reimbursed")]
    [InlineData("{ municipality: { pays: [water], receives: { stat: { kind: grant, per_month: 1 EUR/month } } } }", "payers.municipality.receives.stat", "nearest: state")]
    [InlineData("{ operator: { receives: { help: { kind: grant, from: municipalty, per_month: 1 EUR/month } } }, municipality: { pays: [water] } }", "payers.operator.receives.help.from", "'municipalty' is neither a payer nor an outside source; nearest: municipality")]
    [InlineData("{ operator: { receives: { donor: { kind: grant, per_month: 1 EUR/month } } }, donors: { pays: [care] } }", "payers.operator.receives.donor", "nearest: donors")]
    [InlineData("{ operator: { receives: { aunt: { kind: grant, per_month: 1 EUR/month } } } }", "payers.operator.receives.aunt", "or a name with one of the words state")]
    public void Rules_that_cannot_be_are_named_with_place_and_rule(string payers, string path, string message)
    {
        var problems = new ProblemList();
        ScenarioFile file = ScenarioFile.Parse($"{SmallCentre.Text}\npayers: {payers}\n", "small.yaml", ".", problems)!;
        Assert.Null(file.Bind(problems));
        Problem problem = Assert.Single(problems.Sorted, p => p.Severity == Severity.Error);
        Assert.Equal(path, problem.Path);
        Assert.Contains(message, problem.Message, StringComparison.Ordinal);
        Assert.True(problem.Line > 0);
    }

    [Fact]
    public void Funding_outside_the_period_is_a_warning()
    {
        var problems = new ProblemList();
        string payers = "{ operator: { receives: { donor: { kind: grant, per_month: 5 EUR/month, until: 2020-01-01 } } } }";
        Assert.NotNull(ScenarioFile.Parse($"{SmallCentre.Text}\npayers: {payers}\n", "small.yaml", ".", problems)!.Bind(problems));
        Assert.Contains(problems.Sorted, p => p.Path == "payers.operator.receives.donor" && p.Message.Contains("never given", StringComparison.Ordinal));
    }

    [Fact]
    public void Funding_is_read_as_written()
    {
        var problems = new ProblemList();
        string payers = "{ operator: { pays_after: 2 months, receives: { state: { kind: budget, paid: quarterly, per_year: [10 EUR/year, 20 BAM/year] }, r: { kind: reimbursement, share: 30 %, from: state } } } }";
        Payer payer = ScenarioFile.Parse($"{SmallCentre.Text}\npayers: {payers}\n", "small.yaml", ".", problems)!.Bind(problems)!.Sites[Scenario.OnlySite].Payers["operator"];
        var budget = (BudgetFunding)payer.Receives["state"];
        Assert.Equal((2.0, Instalments.Quarterly, 10.0), (payer.PaysAfterMonths, budget.Paid, budget.PerYearEurPerYear[0]));
        Assert.Equal(20 / 1.95583, budget.PerYearEurPerYear[1], 9);
        Assert.Equal((0.3, "state"), (((ReimbursementFunding)payer.Receives["r"]).ShareFraction, payer.Receives["r"].From));
    }
}
