using FsCheck;
using FsCheck.Fluent;
using Sim.Engine.Accounts;

namespace Sim.Engine.Tests.Accounts;

public class LedgerProperties
{
    private static readonly Arbitrary<int[]> Amounts = Gen.Choose(-1000, 1000).ArrayOf(6).ToArbitrary();
    private static readonly Arbitrary<int> Percent = Gen.Choose(0, 100).ToArbitrary();

    [Fact]
    public void Any_ledger_balances_and_any_run_closes_its_audit() =>
        Prop.ForAll(Percent, Percent, (scale, escalation) =>
        {
            AccountInputs inputs = Sample.Defaults with { LifeCycle = new LifeCycle { EnergyEscalationFraction = escalation / 1000.0 } };
            Appraisal a = Appraisal.Of(Sample.Period(2, scale / 10.0), inputs, [Sample.Solar]);
            double total = a.Ledger.TotalEur;
            return Math.Abs(a.Ledger.BalancesEur().Values.Sum()) <= 1e-9 * total
                && Math.Abs(a.Ledger.ByPayeeEur().Values.Sum() - total) <= 1e-9 * total
                && a.Audit.Closes;
        }).Holds();

    [Fact]
    public void A_higher_price_never_costs_less() =>
        Prop.ForAll(Percent, Percent, (a, b) =>
        {
            (int low, int high) = (Math.Min(a, b), Math.Max(a, b));
            return Cost(p => p with { DieselEurPerL = low / 50.0 }) <= Cost(p => p with { DieselEurPerL = high / 50.0 })
                && Cost(p => p with { Water = p.Water with { MainsEurPerM3 = low / 10.0 } }) <= Cost(p => p with { Water = p.Water with { MainsEurPerM3 = high / 10.0 } })
                && Cost(p => p with { Electricity = p.Electricity with { NightEurPerKwh = low / 100.0 } }) <= Cost(p => p with { Electricity = p.Electricity with { NightEurPerKwh = high / 100.0 } })
                && Cost(p => p with { Electricity = p.Electricity with { FeedInEurPerKwh = low / 100.0 } }) >= Cost(p => p with { Electricity = p.Electricity with { FeedInEurPerKwh = high / 100.0 } });
        }).Holds();

    [Fact]
    public void Present_value_is_linear_in_the_flows() =>
        Prop.ForAll(Amounts, Amounts, Percent, (x, y, percent) =>
        {
            double rate = percent / 500.0;
            double[] xs = [.. x.Select(v => (double)v)], ys = [.. y.Select(v => (double)v)];
            double[] mixed = [.. xs.Zip(ys, (a, b) => (2 * a) - (3 * b))];
            double expected = (2 * Finance.NetPresentValue(xs, rate)) - (3 * Finance.NetPresentValue(ys, rate));
            return Math.Abs(Finance.NetPresentValue(mixed, rate) - expected) < 1e-8;
        }).Holds();

    [Fact]
    public void A_rate_of_return_makes_the_present_value_zero() =>
        Prop.ForAll(Amounts, flows =>
        {
            double[] eur = [.. flows.Select(v => (double)v)];
            double? rate = Finance.InternalRateOfReturn(eur);
            return rate is null || Math.Abs(Finance.NetPresentValue(eur, rate.Value)) < 1e-3;
        }).Holds();

    private static double Cost(Func<Prices, Prices> change)
    {
        AccountInputs inputs = Sample.Defaults;
        return Ledger.Of(Sample.Period(1), inputs with { Prices = change(inputs.Prices) }, [], 1).TotalEur;
    }
}
