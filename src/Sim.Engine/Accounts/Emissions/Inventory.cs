using Sim.Engine.Schema;

namespace Sim.Engine.Accounts;

/// <summary>Turns metered months into an emission inventory after the GHG Protocol (WRI and WBCSD 2004).</summary>
public sealed class Inventory
{
    /// <summary>Meals of full board, where meals are not metered.</summary>
    public const double MealsPerPersonDay = 3;

    private readonly EmissionFactors factors;
    // Either the lines of an inventory, or their sums: the same amounts in the same order.
    private readonly List<EmissionLine>? lines, avoided;
    private readonly double[] byScopeKg = new double[4];
    private readonly FuelFactor[] fuels;
    private double biogenicKg, averageKg, marginalKg, sumKg;
    private int gridYear = -1;
    private double scope2, scope3, allScopes;

    private Inventory(EmissionFactors factors, bool withLines)
    {
        this.factors = factors;
        lines = withLines ? [] : null;
        avoided = withLines ? [] : null;
        fuels = [.. Enum.GetValues<Carrier>().Select(c => c == Carrier.Electricity ? default : factors.Fuels.Of(c))];
    }

    /// <summary>The inventory of metered months and of the carbon embodied in investments over whole years.</summary>
    public static Emissions Of(
        IReadOnlyList<MeteredMonth> months, EmissionFactors factors, IReadOnlyList<Investment>? investments = null, int years = 1)
    {
        var inventory = new Inventory(factors, withLines: true);
        var until = Horizon.Of(months, years);
        inventory.AddAll(months, investments ?? [], until);
        return new Emissions
        {
            Lines = inventory.lines!,
            EmbodiedUnusedKgCo2e = (investments ?? []).Sum(i => Finance.UnusedEmbodiedKgCo2e(i, until)),
            Avoided = inventory.avoided!,
            LandfillTailKgCo2e = months.Sum(m => m.LandfillTailMethaneKg) * factors.MethaneGwp,
            BiogenicKgCo2 = inventory.biogenicKg,
            GridAverageKgCo2e = inventory.averageKg,
            GridMarginalKgCo2e = inventory.marginalKg,
        };
    }

    /// <summary>
    /// What that inventory sums to, kgCO2e, without making it: the total, and that of each scope (indexed by <see cref="Scope"/>);
    /// equal to those of <see cref="Emissions"/> to the last bit.
    /// </summary>
    internal static (double TotalKgCo2e, double[] ByScopeKgCo2e) Sums(
        IReadOnlyList<MeteredMonth> months, EmissionFactors factors, IReadOnlyList<Investment> investments, Horizon until)
    {
        var inventory = new Inventory(factors, withLines: false);
        inventory.AddAll(months, investments, until);
        double unusedKg = investments.Sum(i => Finance.UnusedEmbodiedKgCo2e(i, until));
        inventory.byScopeKg[(int)Scope.Three] -= unusedKg;
        return (inventory.sumKg - unusedKg, inventory.byScopeKg);
    }

    private void AddAll(IReadOnlyList<MeteredMonth> months, IReadOnlyList<Investment> investments, Horizon until)
    {
        foreach (MeteredMonth month in Billing.InOrder(months))
        {
            Grid(month);
            Fuels(month);
            FuelTrucks(month);
            Water(month);
            Waste(month);
            Services(month);
        }
        foreach (Investment investment in investments)
        {
            foreach (int after in Finance.OutlayMonths(investment, until))
            {
                Add(investment.Site, Math.Max(0, after - 1), Scope.Three, EmissionSource.Embodied, investment.EmbodiedKgCo2e);
            }
        }
    }

    /// <summary>Methane of wastewater, kg CH4: BOD x Bo x MCF (IPCC 2006 and 2019, Volume 5, Chapter 6, Equation 6.1).</summary>
    public static double WastewaterMethaneKg(double bodKg, double boKgPerKg, double mcfFraction) => bodKg * boKgPerKg * mcfFraction;

    /// <summary>Nitrous oxide of effluent, kg N2O: N x EF x 44/28 (IPCC 2006, Volume 5, Chapter 6, Equation 6.7).</summary>
    public static double EffluentNitrousOxideKg(double nitrogenKg, double efKgPerKg) => nitrogenKg * efKgPerKg * 44 / 28;

    private void Grid(MeteredMonth m)
    {
        GridFactors grid = factors.Grid;
        if (m.Year != gridYear)
        {
            (gridYear, scope2, scope3, allScopes) = (m.Year, grid.Scope2KgCo2ePerKwh(m.Year), grid.Scope3KgCo2ePerKwh(m.Year), grid.AllScopesKgCo2ePerKwh(m.Year));
        }
        double importKwh = m.ImportTotalKwh;
        Add(m, Scope.Two, EmissionSource.GridElectricity, importKwh * scope2);
        Add(m, Scope.Three, EmissionSource.GridElectricity, importKwh * scope3);
        averageKg += importKwh * allScopes;
        marginalKg += (importKwh - m.ExportKwh) * grid.MarginalAtMeterKgCo2ePerKwh;
        Avoid(m, EmissionSource.FedInElectricity, m.ExportKwh * allScopes);
    }

    private void Fuels(MeteredMonth m)
    {
        for (int i = 0; i < m.FuelUsed.Length; i++)
        {
            if ((Carrier)i != Carrier.Electricity && m.FuelUsed[i] != 0)
            {
                FuelFactor fuel = fuels[i];
                Add(m, Scope.One, EmissionSource.Fuel, m.FuelUsed[i] * fuel.DirectKgCo2e);
                Add(m, Scope.Three, EmissionSource.Fuel, m.FuelUsed[i] * fuel.UpstreamKgCo2e);
                biogenicKg += m.FuelUsed[i] * fuel.BiogenicKgCo2;
            }
        }
    }

    // Upstream factors hold the usual distribution already: a way that is known comes on top, which counts some of it twice.
    private void FuelTrucks(MeteredMonth m)
    {
        FuelFactor diesel = fuels[(int)Carrier.Diesel];
        Add(m, Scope.Three, EmissionSource.Fuel, m.FuelTruckDieselL * (diesel.DirectKgCo2e + diesel.UpstreamKgCo2e));
    }

    private void Water(MeteredMonth m)
    {
        Add(m, Scope.Three, EmissionSource.Water, m.MainsM3 * factors.MainsKgCo2ePerM3);
        Add(m, Scope.Three, EmissionSource.Water, m.TruckedM3 * factors.TruckedKgCo2ePerM3);
        FuelFactor diesel = fuels[(int)Carrier.Diesel];
        Add(m, Scope.Three, EmissionSource.Water, m.WaterTruckDieselL * (diesel.DirectKgCo2e + diesel.UpstreamKgCo2e));
        Add(m, Scope.Three, EmissionSource.Water, m.BottledL * factors.BottledKgCo2ePerL);
        Add(m, Scope.Three, EmissionSource.Wastewater, (m.SewageM3 + m.SeptageM3) * factors.SewageKgCo2ePerM3);
        Add(m, Scope.Three, EmissionSource.Wastewater, m.SeptageM3 * factors.SeptageKgCo2ePerM3);
        if (m.Wastewater.Treated)
        {
            Treatment(m, m.Wastewater);
            return;
        }
        // The centre's own treatment is its own emission; the town's is somebody else's.
        Scope scope = m.SewageTreatedOnSite ? Scope.One : Scope.Three;
        double methaneKg = WastewaterMethaneKg(m.BodKg, factors.MethaneCapacityKgPerKg, factors.MethaneCorrectionFraction);
        double nitrousKg = EffluentNitrousOxideKg(m.NitrogenKg, factors.NitrousOxideKgPerKg);
        Add(m, scope, EmissionSource.Wastewater, methaneKg * factors.MethaneGwp, Gas.Methane);
        Add(m, scope, EmissionSource.Wastewater, nitrousKg * factors.NitrousOxideGwp, Gas.NitrousOxide);
    }

    // Gases of the site are its own; those of what sewer and trucks take further arise with the town.
    private void Treatment(MeteredMonth m, WastewaterMonth w)
    {
        double passedOnKg = WastewaterMethaneKg(w.BodPassedOnKg, factors.MethaneCapacityKgPerKg, factors.MethaneCorrectionFraction);
        Add(m, Scope.One, EmissionSource.Wastewater, w.MethaneBodKg * factors.MethaneCapacityKgPerKg * factors.MethaneGwp, Gas.Methane);
        Add(m, Scope.One, EmissionSource.Wastewater, EffluentNitrousOxideKg(w.NitrousOxideNitrogenKg, 1) * factors.NitrousOxideGwp, Gas.NitrousOxide);
        Add(m, Scope.Three, EmissionSource.Wastewater, passedOnKg * factors.MethaneGwp, Gas.Methane);
        Add(m, Scope.Three, EmissionSource.Wastewater, EffluentNitrousOxideKg(w.NitrogenPassedOnKg, factors.NitrousOxideKgPerKg) * factors.NitrousOxideGwp, Gas.NitrousOxide);
    }

    private void Waste(MeteredMonth m)
    {
        // Rounds that are known burn their diesel however full the truck is.
        double byMassKg = (m.CollectionDieselL is null ? m.LandfilledKg.Sum() : 0) + m.RecycledKg.Sum();
        Add(m, Scope.Three, EmissionSource.WasteCollection, byMassKg * factors.CollectionKgCo2ePerKg);
        FuelFactor diesel = fuels[(int)Carrier.Diesel];
        Add(m, Scope.Three, EmissionSource.WasteCollection, (m.CollectionDieselL ?? 0) * (diesel.DirectKgCo2e + diesel.UpstreamKgCo2e));
        double burntKg = m.BurntKg.Sum();
        Add(m, Scope.One, EmissionSource.OpenBurning, burntKg * factors.BurningCarbonDioxideKgPerKg, Gas.CarbonDioxide);
        Add(m, Scope.One, EmissionSource.OpenBurning, burntKg * factors.BurningMethaneKgPerKg * factors.MethaneGwp, Gas.Methane);
        Add(m, Scope.One, EmissionSource.OpenBurning, burntKg * factors.BurningNitrousOxideKgPerKg * factors.NitrousOxideGwp, Gas.NitrousOxide);
        Add(m, Scope.Three, EmissionSource.Landfill, m.LandfillMethaneKg * factors.MethaneGwp, Gas.Methane);
        // Carbon dioxide of rotting and of biogas is biogenic and no part of the inventory.
        Add(m, Scope.One, EmissionSource.Composting, m.CompostingMethaneKg * factors.MethaneGwp, Gas.Methane);
        Add(m, Scope.One, EmissionSource.Composting, m.CompostingNitrousOxideKg * factors.NitrousOxideGwp, Gas.NitrousOxide);
        Add(m, Scope.One, EmissionSource.Digestion, m.DigestionMethaneKg * factors.MethaneGwp, Gas.Methane);
        double sparedKg = 0;
        for (int i = 0; i < m.RecycledKg.Length; i++)
        {
            sparedKg += m.RecycledKg[i] * factors.Recycling.Of((WasteStream)i);
        }
        Avoid(m, EmissionSource.Recycling, sparedKg);
    }

    private void Services(MeteredMonth m)
    {
        double meals = m.Meters(ServiceKind.Catering) ? 0 : m.PersonNights * MealsPerPersonDay;
        foreach (ref readonly ServiceMonth s in m.ServicesSpan)
        {
            meals += s.Kind == ServiceKind.Catering ? s.Units : 0;
        }
        Add(m, Scope.Three, EmissionSource.Food, meals * factors.MealKgCo2e);
        Add(m, Scope.Three, EmissionSource.HygieneKits, m.HygieneKitsKgCo2e);
        foreach (ref readonly ServiceMonth s in m.ServicesSpan)
        {
            double kg = (s.OffSiteElectricityKwh * allScopes)
                + (s.OffSiteFuelKwh * factors.OffSiteFuelKgCo2ePerKwh)
                + (s.OffSiteWaterM3 * (factors.MainsKgCo2ePerM3 + factors.SewageKgCo2ePerM3));
            Add(m, Scope.Three, EmissionSource.OffSiteServices, kg);
        }
    }

    private void Add(MeteredMonth m, Scope scope, EmissionSource source, double kgCo2e, Gas gas = Gas.Mixed) =>
        Add(m.Site, m.Month, scope, source, kgCo2e, gas);

    private void Add(string site, int month, Scope scope, EmissionSource source, double kgCo2e, Gas gas = Gas.Mixed)
    {
        if (lines is null)
        {
            sumKg += kgCo2e;
            byScopeKg[(int)scope] += kgCo2e;
        }
        else if (kgCo2e != 0)
        {
            lines.Add(new EmissionLine(site, month, scope, source, gas, kgCo2e));
        }
    }

    private void Avoid(MeteredMonth m, EmissionSource source, double kgCo2e)
    {
        if (kgCo2e != 0 && avoided is not null)
        {
            avoided.Add(new EmissionLine(m.Site, m.Month, Scope.Three, source, Gas.Mixed, kgCo2e));
        }
    }
}
