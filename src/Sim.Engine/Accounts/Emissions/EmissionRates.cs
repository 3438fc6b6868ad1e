using Sim.Engine.Schema;

namespace Sim.Engine.Accounts;

/// <summary>All that emits, and all that spares others emissions: quantity times factor, nothing else.</summary>
internal static class EmissionRates
{
    // Meals of full board, where meals are not metered.
    private const double MealsPerPersonDay = 3;

    private static readonly Carrier[] Fuels = [.. Enum.GetValues<Carrier>().Where(c => c != Carrier.Electricity)];

    /// <summary>Emissions of scopes 1 to 3, with how much of each source the meters of a month show.</summary>
    public static IReadOnlyList<(EmissionRate Rate, Func<MeteredMonth, double> Quantity)> Emitted { get; } =
    [
        .. ByGas(Scope.Two, EmissionSource.GridElectricity, (f, year) => f.Grid.Scope2PerKwh(year), m => m.ImportTotalKwh),
        (new(Scope.Three, EmissionSource.GridElectricity, (f, year) => f.Grid.Scope3KgCo2ePerKwh(year)), m => m.ImportTotalKwh),
        .. Fuels.SelectMany(OfFuel),
        // Engines on roads give off other gases than those on the site; what lies upstream is the same.
        .. ByGas(Scope.One, EmissionSource.Fuel, (f, _) => f.Fuels.OnRoad.Direct, m => m.JourneyDieselL),
        // Upstream factors hold the usual distribution already: a way that is known comes on top, which counts some of it twice.
        .. OfTrucks(EmissionSource.Fuel, m => m.FuelTruckDieselL),

        (new(Scope.Three, EmissionSource.Water, (f, _) => f.MainsKgCo2ePerM3), m => m.MainsM3),
        (new(Scope.Three, EmissionSource.TruckedWater, (f, _) => f.TruckedKgCo2ePerM3), m => m.TruckedM3),
        .. OfTrucks(EmissionSource.TruckedWater, m => m.WaterTruckDieselL),
        (new(Scope.Three, EmissionSource.BottledWater, (f, _) => f.BottledKgCo2ePerL), m => m.BottledL),
        (new(Scope.Three, EmissionSource.Wastewater, (f, _) => f.SewageKgCo2ePerM3), m => m.SewageM3 + m.SeptageM3),
        (new(Scope.Three, EmissionSource.SeptageTransport, (f, _) => f.SeptageKgCo2ePerM3), m => m.SeptageM3),
        // Gases of the site's own treatment, and of what it leads into ground or river itself, are its own; those of what sewer and trucks take arise with the town.
        (new(Scope.One, EmissionSource.Wastewater, (f, _) => f.MethaneCapacityKgPerKg * f.MethaneGwp, Gas.Methane), m => m.Wastewater.MethaneBodKg),
        (new(Scope.One, EmissionSource.Wastewater, (f, _) => EffluentNitrousOxideKg(1, 1) * f.NitrousOxideGwp, Gas.NitrousOxide), m => m.Wastewater.NitrousOxideNitrogenKg),
        (new(Scope.Three, EmissionSource.Wastewater, (f, _) => WastewaterMethaneKg(1, f.MethaneCapacityKgPerKg, f.MethaneCorrectionFraction) * f.MethaneGwp, Gas.Methane), m => m.Wastewater.BodPassedOnKg),
        (new(Scope.Three, EmissionSource.Wastewater, (f, _) => EffluentNitrousOxideKg(1, f.NitrousOxideKgPerKg) * f.NitrousOxideGwp, Gas.NitrousOxide), m => m.Wastewater.NitrogenPassedOnKg),

        // Rounds that are known burn their diesel however full the truck is.
        (new(Scope.Three, EmissionSource.WasteCollection, (f, _) => f.CollectionKgCo2ePerKg), m => (m.Waste.CollectionDieselL is null ? m.Waste.LandfilledKg.Sum() : 0) + m.Waste.RecycledKg.Sum()),
        .. OfTrucks(EmissionSource.WasteCollection, m => m.Waste.CollectionDieselL ?? 0),
        (new(Scope.One, EmissionSource.OpenBurning, (f, _) => f.BurningCarbonDioxideKgPerKg, Gas.CarbonDioxide), m => m.Waste.BurntKg.Sum()),
        (new(Scope.One, EmissionSource.OpenBurning, (f, _) => f.BurningMethaneKgPerKg * f.MethaneGwp, Gas.Methane), m => m.Waste.BurntKg.Sum()),
        (new(Scope.One, EmissionSource.OpenBurning, (f, _) => f.BurningNitrousOxideKgPerKg * f.NitrousOxideGwp, Gas.NitrousOxide), m => m.Waste.BurntKg.Sum()),
        (new(Scope.Three, EmissionSource.Landfill, (f, _) => f.MethaneGwp, Gas.Methane), m => m.Waste.LandfillMethaneKg),
        // Carbon dioxide of rotting and of biogas is biogenic and no part of the inventory.
        (new(Scope.One, EmissionSource.Composting, (f, _) => f.MethaneGwp, Gas.Methane), m => m.Waste.CompostingMethaneKg),
        (new(Scope.One, EmissionSource.Composting, (f, _) => f.NitrousOxideGwp, Gas.NitrousOxide), m => m.Waste.CompostingNitrousOxideKg),
        (new(Scope.One, EmissionSource.Digestion, (f, _) => f.MethaneGwp, Gas.Methane), m => m.Waste.DigestionMethaneKg),
        .. OfTrucks(EmissionSource.Digestion, m => m.Waste.DigestateDieselL),

        (new(Scope.Three, EmissionSource.Food, (f, _) => f.MealKgCo2e), Meals),
        (new(Scope.Three, EmissionSource.HygieneKits, (_, _) => 1), m => m.HygieneKitsKgCo2e),
        .. Enum.GetValues<WasteStream>().Select(stream => (
            new EmissionRate(Scope.Three, EmissionSource.SingleUseItems, (f, _) => f.SingleUse.Of(stream)), (Func<MeteredMonth, double>)(m => m.SingleUseKg[(int)stream]))),
        .. ByGas(Scope.Three, EmissionSource.OffSiteServices, (f, year) => f.Grid.AllPerKwh(year), m => OfServices(m, s => s.OffSiteElectricityKwh)),
        (new(Scope.Three, EmissionSource.OffSiteServices, (f, _) => f.OffSiteFuelKgCo2ePerKwh), m => OfServices(m, s => s.OffSiteFuelKwh)),
        (new(Scope.Three, EmissionSource.OffSiteServices, (f, _) => f.MainsKgCo2ePerM3 + f.SewageKgCo2ePerM3), m => OfServices(m, s => s.OffSiteWaterM3)),
        .. OfTrucks(EmissionSource.OffSiteServices, m => OfServices(m, s => s.DeliveryDieselL)),
    ];

    /// <summary>Emissions that others avoid.</summary>
    public static IReadOnlyList<(EmissionRate Rate, Func<MeteredMonth, double> Quantity)> Avoided { get; } =
    [
        .. ByGas(Scope.Three, EmissionSource.FedInElectricity, (f, year) => f.Grid.AllPerKwh(year), m => m.ExportKwh),
        (new(Scope.Three, EmissionSource.CompostUse, (f, _) => f.Recycling.CompostKgCo2ePerKg), m => m.Waste.CompostKg),
        .. Enum.GetValues<WasteStream>().Select(stream => (
            new EmissionRate(Scope.Three, EmissionSource.Recycling, (f, _) => f.Recycling.Of(stream)), (Func<MeteredMonth, double>)(m => m.Waste.RecycledKg[(int)stream]))),
    ];

    /// <summary>Methane of wastewater, kg CH4: BOD x Bo x MCF (IPCC 2006 and 2019, Volume 5, Chapter 6, Equation 6.1).</summary>
    public static double WastewaterMethaneKg(double bodKg, double boKgPerKg, double mcfFraction) => bodKg * boKgPerKg * mcfFraction;

    /// <summary>Nitrous oxide of effluent, kg N2O: N x EF x 44/28 (IPCC 2006, Volume 5, Chapter 6, Equation 6.7).</summary>
    public static double EffluentNitrousOxideKg(double nitrogenKg, double efKgPerKg) => nitrogenKg * efKgPerKg * 44 / 28;

    private static IEnumerable<(EmissionRate, Func<MeteredMonth, double>)> OfFuel(Carrier fuel) =>
    [
        .. ByGas(Scope.One, EmissionSource.Fuel, (f, _) => f.Fuels.Of(fuel).Direct, m => m.FuelUsed[(int)fuel] - (fuel == Carrier.Diesel ? m.JourneyDieselL : 0)),
        (new(Scope.Three, EmissionSource.Fuel, (f, _) => f.Fuels.Of(fuel).UpstreamKgCo2e), m => m.FuelUsed[(int)fuel]),
    ];

    // Others burn it on the site's account: burning and upstream are scope 3 alike.
    private static IEnumerable<(EmissionRate, Func<MeteredMonth, double>)> OfTrucks(EmissionSource source, Func<MeteredMonth, double> dieselL) =>
        ByGas(Scope.Three, source, (f, _) => f.Fuels.OnRoad.WithUpstream, dieselL);

    private static IEnumerable<(EmissionRate, Func<MeteredMonth, double>)> ByGas(
        Scope scope, EmissionSource source, Func<EmissionFactors, int, GasFactor> factor, Func<MeteredMonth, double> quantity) =>
        Enum.GetValues<Gas>().Select(gas => (new EmissionRate(scope, source, (f, year) => factor(f, year).KgCo2e(gas, f), gas), quantity));

    private static double Meals(MeteredMonth m) =>
        m.Meters(ServiceKind.Catering) ? OfServices(m, s => s.Kind == ServiceKind.Catering ? s.Units : 0) : m.PersonNights * MealsPerPersonDay;

    private static double OfServices(MeteredMonth m, Func<ServiceMonth, double> quantity)
    {
        double sum = 0;
        foreach (ref readonly ServiceMonth service in m.ServicesSpan)
        {
            sum += quantity(service);
        }
        return sum;
    }
}
