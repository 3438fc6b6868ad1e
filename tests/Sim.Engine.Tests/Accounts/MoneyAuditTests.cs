using Sim.Engine.Accounts;

namespace Sim.Engine.Tests.Accounts;

public class MoneyAuditTests
{
    private static readonly AccountInputs Inputs = Sample.Defaults with
    {
        Payers = new Dictionary<string, Payer>
        {
            ["municipality"] = new() { Pays = ["waste", "capital"], RecoversVat = true },
        },
    };

    [Fact]
    public void The_ledger_agrees_with_annual_meter_totals_times_prices()
    {
        Investment[] investments = [Sample.Solar, Sample.Solar with { LifetimeYears = 2.5 }];
        MoneyAudit audit = Appraisal.Of(Sample.Period(7), Inputs, investments).Audit;
        Assert.True(audit.Closes, $"residual {audit.LargestRelativeResidual}");
        Assert.True(audit.LedgerEur > 1e6);
    }

    [Fact]
    public void A_forgotten_a_doubled_and_a_misfiled_line_are_found()
    {
        MeteredMonth[] months = Sample.Period(2);
        List<LedgerLine> lines = [.. Ledger.Of(months, Inputs, [], 2).Lines];
        MoneyAudit Audit(IReadOnlyList<LedgerLine> changed) => MoneyAudit.Of(new Ledger(changed), months, Inputs, [], 2);
        Assert.True(Audit(lines).Closes);
        Assert.False(Audit([.. lines.Skip(1)]).Closes);
        Assert.False(Audit([.. lines, lines[5]]).Closes);
        Assert.False(Audit([lines[0] with { Category = CostCategory.Other }, .. lines.Skip(1)]).Closes);
    }
}
