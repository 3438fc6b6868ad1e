using Sim.Engine.Schema;

namespace Sim.Engine.Accounts;

/// <summary>Turns metered months into an emission inventory after the GHG Protocol (WRI and WBCSD 2004).</summary>
public sealed class Inventory
{
    /// <summary>Meals of full board, where meals are not metered.</summary>
    public const double MealsPerPersonDay = 3;

    private readonly EmissionFactors factors;
    private readonly List<EmissionLine> lines = [];
    private readonly List<EmissionLine> avoided = [];
    private double biogenicKg, averageKg, marginalKg;

    private Inventory(EmissionFactors factors) => this.factors = factors;

    /// <summary>The inventory of metered months and of the carbon embodied in investments over whole years.</summary>
    public static Emissions Of(
        IReadOnlyList<MeteredMonth> months, EmissionFactors factors, IReadOnlyList<Investment>? investments = null, int years = 1)
    {
        var inventory = new Inventory(factors);
        foreach (MeteredMonth month in months.OrderBy(m => m.Month).ThenBy(m => m.Site, StringComparer.Ordinal))
        {
            inventory.Grid(month);
            inventory.Fuels(month);
            inventory.FuelTrucks(month);
            inventory.Water(month);
            inventory.Waste(month);
            inventory.Services(month);
        }
        foreach (Investment investment in investments ?? [])
        {
            foreach (int after in Finance.OutlayMonths(investment, years))
            {
                inventory.Add(investment.Site, Math.Max(0, after - 1), Scope.Three, EmissionSource.Embodied, investment.EmbodiedKgCo2e);
            }
        }
        return new Emissions
        {
            Lines = inventory.lines,
            EmbodiedUnusedKgCo2e = (investments ?? []).Sum(i => Finance.UnusedEmbodiedKgCo2e(i, years)),
            Avoided = inventory.avoided,
            LandfillTailKgCo2e = months.Sum(m => m.LandfillTailMethaneKg) * factors.MethaneGwp,
            BiogenicKgCo2 = inventory.biogenicKg,
            GridAverageKgCo2e = inventory.averageKg,
            GridMarginalKgCo2e = inventory.marginalKg,
        };
    }

    /// <summary>Methane of wastewater, kg CH4: BOD x Bo x MCF (IPCC 2006 and 2019, Volume 5, Chapter 6, Equation 6.1).</summary>
    public static double WastewaterMethaneKg(double bodKg, double boKgPerKg, double mcfFraction) => bodKg * boKgPerKg * mcfFraction;

    /// <summary>Nitrous oxide of effluent, kg N2O: N x EF x 44/28 (IPCC 2006, Volume 5, Chapter 6, Equation 6.7).</summary>
    public static double EffluentNitrousOxideKg(double nitrogenKg, double efKgPerKg) => nitrogenKg * efKgPerKg * 44 / 28;

    private void Grid(MeteredMonth m)
    {
        GridFactors grid = factors.Grid;
        double importKwh = m.ImportTotalKwh;
        Add(m, Scope.Two, EmissionSource.GridElectricity, importKwh * grid.Scope2KgCo2ePerKwh(m.Year));
        Add(m, Scope.Three, EmissionSource.GridElectricity, importKwh * grid.Scope3KgCo2ePerKwh(m.Year));
        averageKg += importKwh * grid.AllScopesKgCo2ePerKwh(m.Year);
        marginalKg += (importKwh - m.ExportKwh) * grid.MarginalAtMeterKgCo2ePerKwh;
        Avoid(m, EmissionSource.FedInElectricity, m.ExportKwh * grid.AllScopesKgCo2ePerKwh(m.Year));
    }

    private void Fuels(MeteredMonth m)
    {
        for (int i = 0; i < m.FuelUsed.Length; i++)
        {
            if ((Carrier)i != Carrier.Electricity && m.FuelUsed[i] != 0)
            {
                FuelFactor fuel = factors.Fuels.Of((Carrier)i);
                Add(m, Scope.One, EmissionSource.Fuel, m.FuelUsed[i] * fuel.DirectKgCo2e);
                Add(m, Scope.Three, EmissionSource.Fuel, m.FuelUsed[i] * fuel.UpstreamKgCo2e);
                biogenicKg += m.FuelUsed[i] * fuel.BiogenicKgCo2;
            }
        }
    }

    // Upstream factors hold the usual distribution already: a way that is known comes on top, which counts some of it twice.
    private void FuelTrucks(MeteredMonth m)
    {
        FuelFactor diesel = factors.Fuels.Of(Carrier.Diesel);
        Add(m, Scope.Three, EmissionSource.Fuel, m.FuelTruckDieselL * (diesel.DirectKgCo2e + diesel.UpstreamKgCo2e));
    }

    private void Water(MeteredMonth m)
    {
        Add(m, Scope.Three, EmissionSource.Water, m.MainsM3 * factors.MainsKgCo2ePerM3);
        Add(m, Scope.Three, EmissionSource.Water, m.TruckedM3 * factors.TruckedKgCo2ePerM3);
        FuelFactor diesel = factors.Fuels.Of(Carrier.Diesel);
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
        FuelFactor diesel = factors.Fuels.Of(Carrier.Diesel);
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
        double meals = m.Meters(ServiceKind.Catering)
            ? m.Services.Where(s => s.Kind == ServiceKind.Catering).Sum(s => s.Units)
            : m.PersonNights * MealsPerPersonDay;
        Add(m, Scope.Three, EmissionSource.Food, meals * factors.MealKgCo2e);
        Add(m, Scope.Three, EmissionSource.HygieneKits, m.HygieneKitsKgCo2e);
        foreach (ServiceMonth s in m.Services)
        {
            double kg = (s.OffSiteElectricityKwh * factors.Grid.AllScopesKgCo2ePerKwh(m.Year))
                + (s.OffSiteFuelKwh * factors.OffSiteFuelKgCo2ePerKwh)
                + (s.OffSiteWaterM3 * (factors.MainsKgCo2ePerM3 + factors.SewageKgCo2ePerM3));
            Add(m, Scope.Three, EmissionSource.OffSiteServices, kg);
        }
    }

    private void Add(MeteredMonth m, Scope scope, EmissionSource source, double kgCo2e, Gas gas = Gas.Mixed) =>
        Add(m.Site, m.Month, scope, source, kgCo2e, gas);

    private void Add(string site, int month, Scope scope, EmissionSource source, double kgCo2e, Gas gas = Gas.Mixed)
    {
        if (kgCo2e != 0)
        {
            lines.Add(new EmissionLine(site, month, scope, source, gas, kgCo2e));
        }
    }

    private void Avoid(MeteredMonth m, EmissionSource source, double kgCo2e)
    {
        if (kgCo2e != 0)
        {
            avoided.Add(new EmissionLine(m.Site, m.Month, Scope.Three, source, Gas.Mixed, kgCo2e));
        }
    }
}
