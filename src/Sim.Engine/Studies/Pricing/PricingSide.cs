using Sim.Engine.Accounts;
using Sim.Engine.Scenarios;

namespace Sim.Engine.Studies;

/// <summary>Operations along all paths, with or without other customers, and what follows from them.</summary>
internal sealed class PricingSide
{
    private const double Safety = 0.95;
    private readonly PricingCase given;
    private readonly EnterpriseModel model;
    private readonly OperationsMonth[] recorded;

    public PricingSide(PricingCase given, EnterpriseModel model, OperationsMonth[] recorded, IReadOnlyList<OperationsMonth[]> paths)
    {
        (this.given, this.model, this.recorded, Paths) = (given, model, recorded, paths);
        double margin = given.Enterprise.Finance.MarginFraction;
        // Expected prices come from the months of all paths laid end to end.
        OperationsMonth[] all = [.. paths.SelectMany(p => p)];
        Needs = new(Quantiles.Of([.. paths.Select(p => PriceEur(p, 0))]), Quantiles.Of([.. paths.Select(p => PriceEur(p, margin))]),
            PriceEur(all, 0), PriceEur(all, margin), PriceEur(recorded, 0));
        double asked = all.Sum(m => m.AskedUnits);
        MeanAvoidedEurPerUnit = asked > 0 ? all.Sum(m => m.AvoidedEur) / asked : double.NaN;
    }

    public IReadOnlyList<OperationsMonth[]> Paths { get; }

    public PriceNeeds Needs { get; }

    public double MeanAvoidedEurPerUnit { get; }

    /// <summary>
    /// Price of the centre's units that leaves a margin m of revenue: ((C - S) / (1 - m) - R) / U with costs C, subsidies S,
    /// revenue R from others and units U; the break-even price for m = 0, and where S exceeds C. Without work there is none.
    /// </summary>
    public static double PriceEur(IReadOnlyList<OperationsMonth> months, double margin)
    {
        double cost = 0, subsidy = 0, customers = 0, units = 0;
        foreach (OperationsMonth month in months)
        {
            cost += month.CostEur;
            subsidy += month.SubsidyEur;
            customers += month.CustomerEur;
            units += month.DoneUnits;
        }
        double toEarn = cost - subsidy;
        // Where subsidies pay all costs, no revenue is needed, and a share of it has no meaning: the price is that of break-even.
        return units > 0 ? ((toEarn > 0 ? toEarn / (1 - margin) : toEarn) - customers) / units : double.PositiveInfinity;
    }

    /// <summary>A contract over all paths.</summary>
    public FormOutcome Outcome(string name, Contract contract)
    {
        double years = given.Years, capital = given.Enterprise.Finance.WorkingCapitalEur;
        PathMoney[] money = [.. Paths.Select(p => EnterpriseMoney.Of(p, contract, model, given))];
        double[] needs = [.. money.Select(m => m.CashNeedEur).Order()];
        return new FormOutcome
        {
            Name = name,
            Terms = ContractForms.Terms(contract, given.Enterprise.Unit),
            Contract = contract,
            PaymentEur = money.Average(m => m.PaymentEur) / years,
            Profit = Quantiles.Of([.. money.Select(m => m.ProfitEur / years)]),
            RecordedProfitEur = EnterpriseMoney.Of(recorded, contract, model, given).ProfitEur / years,
            Centre = Quantiles.Of([.. money.Select(m => m.CentreEur / years)]),
            CentrePerUnit = Quantiles.Of([.. money.Zip(Paths, (m, p) => m.PaymentEur / Math.Max(p.Sum(x => x.DoneUnits), 1e-9))]),
            LossChance = money.Count(m => m.ProfitEur < 0) / (double)money.Length,
            // A cent is rounding, not a missed payroll.
            CashOutChance = capital == 0 ? null : money.Count(m => m.CashNeedEur > capital + 0.01) / (double)money.Length,
            WorkingCapitalP95Eur = Quantiles.At(needs, Safety),
            WorkingCapitalP50Eur = Quantiles.At(needs, 0.5),
        };
    }

    /// <summary>Quantiles of cash by month.</summary>
    public IReadOnlyList<Quantiles> CashQuantiles(Contract contract)
    {
        double[][] cash = [.. Paths.Select(p => EnterpriseMoney.Cash(p, EnterpriseMoney.Payments(p, contract, given.Enterprise.Growth), model, given))];
        return [.. Enumerable.Range(0, given.Months + 1).Select(m => Quantiles.Of([.. cash.Select(c => c[m])]))];
    }

    /// <summary>Mean costs of a year by kind.</summary>
    public IReadOnlyList<CostPart> Costs()
    {
        CostPart Part(string name, Func<OperationsMonth, double> of) => new(name, Paths.Average(p => p.Sum(of)) / given.Years);
        return
        [
            Part("wages", m => m.WagesEur), Part("materials", m => m.MaterialsEur), Part("energy and water", m => m.UtilitiesEur),
            Part("transport", m => m.TransportEur), Part("maintenance", m => m.MaintenanceEur), Part("rent", m => m.RentEur),
            Part("overhead", m => m.OverheadEur), Part("depreciation", m => m.DepreciationEur), Part("interest", m => m.InterestEur),
        ];
    }

    /// <summary>How much of its paid time the crew works, and what the price would be without the rest.</summary>
    public CrewTime Crew()
    {
        OperationsMonth[] all = [.. Paths.SelectMany(p => p)];
        double years = given.Years * Paths.Count, idleEur = all.Sum(m => m.IdleEur), units = all.Sum(m => m.DoneUnits);
        return new(all.Sum(m => m.CrewHours) / years, all.Sum(m => m.CrewPosts) / 12 * given.Wages.ProductiveTimeHoursPerYear / years,
            Needs.BreakEvenExpected - (units > 0 ? idleEur / units : 0));
    }

    /// <summary>Jobs, local spending and emissions of a mean year.</summary>
    public ServiceFootprint Footprint()
    {
        EnterpriseInputs e = given.Enterprise;
        double Mean(Func<OperationsMonth, double> of) => Paths.Average(p => p.Sum(of)) / given.Years;
        double crew = Mean(m => m.CrewPosts) / 12, wages = Mean(m => m.WagesEur), rent = Mean(m => m.RentEur);
        double spent = wages + Mean(m => m.PurchasesEur), local = wages + rent + e.LocalPurchasesFraction * (spent - wages - rent);
        double asked = Mean(m => m.AskedUnits), all = Mean(m => m.DoneUnits + m.CustomerUnits);
        double kmPerUnit = all > 0 ? Mean(m => m.Km) / all : 0;
        return new(crew + model.FixedPosts, crew * e.Crew.TargetShareFraction, wages, local, spent > 0 ? local / spent : double.NaN,
            all * KgCo2e(given.Uses, kmPerUnit), all * KgCo2e(given.AlternativeUses, e.Instead.DrivingKmPerUnit), asked > 0 ? Mean(m => m.LostUnits) / asked : 0);
    }

    /// <summary>Emissions of a unit in the contract's first year, all scopes, kgCO2e.</summary>
    private double KgCo2e(UnitUses uses, double km)
    {
        EmissionFactors factors = given.Emissions;
        double diesel = km * (given.Enterprise.Vehicles?.FuelLPer100Km ?? 10) / 100;
        return uses.ElectricityKwh * factors.GridKgCo2ePerKwh(0) + uses.FuelKwh * factors.OffSiteFuelKgCo2ePerKwh
            + uses.WaterL / 1000 * (factors.MainsKgCo2ePerM3 + factors.SewageKgCo2ePerM3)
            + diesel * factors.Fuels.OnRoad.WithUpstream.KgCo2e(factors);
    }
}
