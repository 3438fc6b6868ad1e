using Sim.Engine.Accounts;
using Sim.Engine.Schema;

namespace Sim.Engine.Tests.Accounts;

public class InventoryTests
{
    private static readonly EmissionFactors Factors = Sample.Defaults.Emissions;

    [Fact]
    public void Treatment_on_the_site_is_scope_1_by_gas()
    {
        // A tonne composted: 4 kg of methane and 0.24 kg of nitrous oxide; 2.6 kg of methane from a leak.
        Emissions e = Inventory.Of([new MeteredMonth { Waste = new() { CompostingMethaneKg = 4, CompostingNitrousOxideKg = 0.24, DigestionMethaneKg = 2.6 } }], Factors with { Gwp = GwpSet.Ar5 });
        Assert.Equal(4 * 28 + 0.24 * 265, e.OfSourceKgCo2e(EmissionSource.Composting), 9);
        Assert.Equal(2.6 * 28, e.OfSourceKgCo2e(EmissionSource.Digestion), 9);
        Assert.Equal(e.OfScopeKgCo2e(Scope.One), e.TotalKgCo2e, 9);
        Assert.Equal([Gas.Methane, Gas.NitrousOxide, Gas.Methane], e.Lines.Select(l => l.Gas));
    }

    [Fact]
    public void A_grid_kwh_is_465_g_in_scope_2_and_85_g_in_scope_3()
    {
        Emissions e = Inventory.Of([new MeteredMonth { ImportKwh = [600, 400] }], Factors);
        Assert.Equal(465, e.OfScopeKgCo2e(Scope.Two), 9);
        Assert.Equal(85, e.OfScopeKgCo2e(Scope.Three), 9);
        Assert.Equal(550, e.GridAverageKgCo2e, 9);
        Assert.Equal(1045, e.GridMarginalKgCo2e, 9);
        Assert.Equal(550, e.TotalKgCo2e, 9);
    }

    [Fact]
    public void The_average_factor_falls_by_year_and_the_marginal_does_not()
    {
        Emissions e = Inventory.Of([new MeteredMonth { Month = 24, ImportKwh = [1000, 0] }], Factors);
        Assert.Equal(550 * 0.975 * 0.975, e.TotalKgCo2e, 9);
        Assert.Equal(1045, e.GridMarginalKgCo2e, 9);
    }

    [Fact]
    public void Electricity_fed_in_is_reported_apart_and_never_netted()
    {
        Emissions e = Inventory.Of([new MeteredMonth { ImportKwh = [1000, 0], ExportKwh = 1000 }], Factors);
        Assert.Equal(550, e.TotalKgCo2e, 9);
        Assert.Equal(550, e.AvoidedKgCo2e, 9);
        Assert.Equal(0, e.GridMarginalKgCo2e, 9);
    }

    // kg/TJ of IPCC 2006 Vol. 2 Table 2.4 times MJ per unit (9.96, 10.0 and 7.1 kWh/L; 4.0 kWh/kg); pellets 0.0576 kgCO2e/kg as 300 : 4, and CO2e with AR5.
    [Theory]
    [InlineData(Carrier.Diesel, 2.63634, 10 * 35.856, 0.6 * 35.856, 0.62409, 0)]
    [InlineData(Carrier.HeatingOil, 2.683404, 10 * 36.0, 0.6 * 36.0, 0.6206, 0)]
    [InlineData(Carrier.Lpg, 1.617, 5 * 25.56, 0.1 * 25.56, 0.1948, 0)]
    [InlineData(Carrier.NaturalGas, 0.2023, 5 * 3.6, 0.1 * 3.6, 0.0335, 0)]
    [InlineData(Carrier.Pellets, 0.0576, 1826.6, 24.359, 0.177, 1.94)]
    [InlineData(Carrier.Logs, 0.13622, 300 * 14.4, 4 * 14.4, 0.052, 1.61)]
    public void A_fuel_is_direct_by_gas_in_scope_1_and_upstream_in_scope_3(Carrier carrier, double direct, double methaneMg, double nitrousMg, double upstream, double biogenic)
    {
        Emissions e = Inventory.Of([Burnt(carrier)], Factors);
        Assert.Equal(100 * direct, e.OfScopeKgCo2e(Scope.One), 2e-3);
        Assert.Equal(100 * upstream, e.OfScopeKgCo2e(Scope.Three), 9);
        Assert.Equal(100 * upstream, e.OfKgCo2e(EmissionSource.Fuel, Gas.Mixed), 9);
        Assert.Equal(methaneMg / 1e4, e.OfGasKg(EmissionSource.Fuel, Gas.Methane), 1e-3 * methaneMg / 1e4);
        Assert.Equal(nitrousMg / 1e4, e.OfGasKg(EmissionSource.Fuel, Gas.NitrousOxide), 1e-3 * nitrousMg / 1e4);
        Assert.Equal(100 * biogenic, e.BiogenicKgCo2, 9);
        // AR6 moves CH4 by -1 and N2O by +8 kgCO2e a kg.
        double moved = Inventory.Of([Burnt(carrier)], Factors with { Gwp = GwpSet.Ar6 }).TotalKgCo2e - e.TotalKgCo2e;
        Assert.Equal(((8 * nitrousMg) - methaneMg) / 1e4, moved, 2e-3 * methaneMg / 1e4);
    }

    [Theory]
    [InlineData(GwpSet.Ar5)]
    [InlineData(GwpSet.Ar6)]
    public void Direct_emissions_given_as_one_figure_stay_it_and_are_not_split(GwpSet set)
    {
        Emissions e = Inventory.Of([Burnt(Carrier.HeatingOil)], Factors with { Gwp = set, Fuels = Factors.Fuels with { HeatingOilDirectKgCo2ePerL = 2.7 } });
        Assert.Equal(270, e.OfScopeKgCo2e(Scope.One), 9);
        Assert.Equal(e.TotalKgCo2e, e.OfKgCo2e(EmissionSource.Fuel, Gas.Mixed), 9);
    }

    [Fact]
    public void Diesel_of_trucks_gives_off_the_declared_sum_with_more_nitrous_oxide_than_on_the_site()
    {
        // 2.66155 kgCO2e/L (DESNZ/DEFRA 2025); 3.9 kg of CH4 and of N2O per TJ (IPCC 2006 Vol. 2 Table 3.2.2).
        Emissions e = Inventory.Of([new MeteredMonth { WaterTruckDieselL = 1000 }], Factors with { TruckedKgCo2ePerM3 = 0 });
        Assert.Equal(2661.55 + 624.09, e.TotalKgCo2e, 0.02);
        Assert.Equal(e.TotalKgCo2e, e.OfScopeKgCo2e(Scope.Three), 9);
        Assert.Equal(3.9 * 0.035856, e.OfGasKg(EmissionSource.TruckedWater, Gas.NitrousOxide), 1e-4);
        Assert.Equal(3.9 * 0.035856, e.OfGasKg(EmissionSource.TruckedWater, Gas.Methane), 1e-4);
        Assert.Equal(2620.6, e.OfGasKg(EmissionSource.TruckedWater, Gas.CarbonDioxide), 0.01);
        Assert.Equal(624.09, e.OfKgCo2e(EmissionSource.TruckedWater, Gas.Mixed), 9);
    }

    [Fact]
    public void Diesel_of_journeys_is_burnt_on_roads_in_scope_1()
    {
        MeteredMonth trips = Burnt(Carrier.Diesel) with { JourneyDieselL = 40 };
        Emissions e = Inventory.Of([trips], Factors), site = Inventory.Of([Burnt(Carrier.Diesel)], Factors);
        // 60 L on the site and 40 L on roads: 0.6 and 3.9 kg of N2O per TJ, 10 and 3.9 of CH4.
        Assert.Equal(((60 * 0.6) + (40 * 3.9)) * 35.856e-6, e.OfGasKg(EmissionSource.Fuel, Gas.NitrousOxide), 1e-5);
        Assert.Equal(((60 * 10) + (40 * 3.9)) * 35.856e-6, e.OfGasKg(EmissionSource.Fuel, Gas.Methane), 1e-5);
        Assert.Equal((60 * 2.63634) + (40 * 2.66155), e.OfScopeKgCo2e(Scope.One), 1e-3);
        Assert.Equal(site.OfGasKg(EmissionSource.Fuel, Gas.CarbonDioxide), e.OfGasKg(EmissionSource.Fuel, Gas.CarbonDioxide), 9);
        Assert.Equal(site.OfScopeKgCo2e(Scope.Three), e.OfScopeKgCo2e(Scope.Three), 9);
    }

    [Fact]
    public void Gases_of_the_grid_are_told_where_its_source_tells_them_and_fall_with_it()
    {
        // Lignite, IPCC 2006 Vol. 2 Table 2.2: 1 kg of CH4 and 1.5 kg of N2O per TJ, at 36 % 10 MJ/kWh.
        EmissionFactors factors = Factors with { Grid = Factors.Grid with { MethaneKgPerKwh = 1e-5, NitrousOxideKgPerKwh = 1.5e-5 } };
        Emissions e = Inventory.Of([new MeteredMonth { Month = 12, ImportKwh = [1000, 0] }], factors);
        Assert.Equal(465 * 0.975, e.OfScopeKgCo2e(Scope.Two), 9);
        Assert.Equal(0.015 * 0.975, e.OfGasKg(EmissionSource.GridElectricity, Gas.NitrousOxide), 12);
        Assert.Equal((465 - 0.28 - 3.975) * 0.975, e.OfGasKg(EmissionSource.GridElectricity, Gas.CarbonDioxide), 9);
        Assert.Equal(85 * 0.975, e.OfKgCo2e(EmissionSource.GridElectricity, Gas.Mixed), 9);
        Emissions ar6 = Inventory.Of([new MeteredMonth { Month = 12, ImportKwh = [1000, 0] }], factors with { Gwp = GwpSet.Ar6 });
        Assert.Equal(0.975 * ((8 * 0.015) - 0.01), ar6.TotalKgCo2e - e.TotalKgCo2e, 9);
        Assert.Equal(ar6.TotalKgCo2e, ar6.GridAverageKgCo2e, 9);
        // The same kWh at a provider is scope 3 as a whole, with the same gases, and so is what is fed in.
        var away = new MeteredMonth { Month = 12, ExportKwh = 1000, Services = [new(ServiceKind.Laundry, "contractor", 1, 1, 1000, 0, 0)] };
        Emissions provider = Inventory.Of([away], factors), providerAr6 = Inventory.Of([away], factors with { Gwp = GwpSet.Ar6 });
        foreach (Gas gas in Enum.GetValues<Gas>())
        {
            Assert.Equal(e.OfGasKg(EmissionSource.GridElectricity, gas), provider.OfGasKg(EmissionSource.OffSiteServices, gas), 9);
        }
        Assert.Equal(550 * 0.975, provider.OfScopeKgCo2e(Scope.Three), 9);
        Assert.Equal(provider.OfKgCo2e(EmissionSource.OffSiteServices, Gas.Mixed), providerAr6.OfKgCo2e(EmissionSource.OffSiteServices, Gas.Mixed), 9);
        Assert.Equal(ar6.TotalKgCo2e, providerAr6.TotalKgCo2e, 9);
        Assert.Equal(ar6.TotalKgCo2e, providerAr6.AvoidedKgCo2e, 9);
        Assert.Empty(GridFactors.Check(factors.Grid));
        Assert.Equal("nitrous_oxide", GridFactors.Check(Factors.Grid with { NitrousOxideKgPerKwh = 0.002 }).Single().Key);
    }

    [Theory]
    [InlineData(GwpSet.Ar5, 28, 265)]
    [InlineData(GwpSet.Ar6, 27, 273)]
    public void Gases_of_landfill_and_sewage_are_weighed_by_the_chosen_report(GwpSet set, double methane, double nitrous)
    {
        var month = new MeteredMonth { Waste = new() { LandfillMethaneKg = 50 }, Wastewater = new() { BodPassedOnKg = 1000, NitrogenPassedOnKg = 187 } };
        Emissions e = Inventory.Of([month], Factors with { Gwp = set, MealKgCo2e = 0 });
        Assert.Equal(50 * methane, e.OfSourceKgCo2e(EmissionSource.Landfill), 9);
        double n2oKg = 187 * 0.005 * 44 / 28;
        Assert.Equal((1000 * 0.6 * 0.03 * methane) + (n2oKg * nitrous), e.OfSourceKgCo2e(EmissionSource.Wastewater), 9);
        Assert.Equal(0, e.OfScopeKgCo2e(Scope.One));
        Assert.Equal(50, e.OfGasKg(EmissionSource.Landfill, Gas.Methane), 9);
        Assert.Equal(1000 * 0.6 * 0.03, e.OfGasKg(EmissionSource.Wastewater, Gas.Methane), 9);
        Assert.Equal(n2oKg, e.OfGasKg(EmissionSource.Wastewater, Gas.NitrousOxide), 9);
        Assert.Equal(n2oKg * nitrous, e.OfKgCo2e(EmissionSource.Wastewater, Gas.NitrousOxide), 9);
        Assert.Equal(0, e.OfGasKg(EmissionSource.Wastewater, Gas.Mixed));
    }

    [Fact]
    public void Water_trucks_burn_diesel_by_their_way_and_water_itself_has_its_own_factor()
    {
        double diesel = Factors.Fuels.OnRoad.WithUpstream.KgCo2e(Factors);
        Emissions e = Inventory.Of([new MeteredMonth { TruckedM3 = 100, WaterTruckDieselL = 175 }], Factors with { TruckedKgCo2ePerM3 = 0.5 });
        Assert.Equal((175 * diesel) + 50, e.OfSourceKgCo2e(EmissionSource.TruckedWater), 9);
    }

    [Fact]
    public void Work_sent_off_the_site_does_not_vanish()
    {
        var month = new MeteredMonth { Services = [new(ServiceKind.Laundry, "contractor", 1000, 1.3, 800, 500, 15)] };
        Emissions e = Inventory.Of([month], Factors);
        double diesel = Factors.Fuels.OnRoad.WithUpstream.KgCo2e(Factors);
        Emissions brought = Inventory.Of([month with { Services = [new(ServiceKind.Laundry, "contractor", 1000, 1.3, 800, 500, 15, DeliveryKm: 400, DeliveryDieselL: 40)] }], Factors);
        Assert.Equal(40 * diesel, brought.OfSourceKgCo2e(EmissionSource.OffSiteServices) - e.OfSourceKgCo2e(EmissionSource.OffSiteServices), 9);
        Assert.Equal(brought.TotalKgCo2e, brought.OfScopeKgCo2e(Scope.Three), 9);
        Assert.Equal((800 * 0.55) + (500 * 0.330) + (15 * 0.55), e.OfSourceKgCo2e(EmissionSource.OffSiteServices), 9);
        Assert.Equal(e.TotalKgCo2e, e.OfScopeKgCo2e(Scope.Three), 9);
    }

    [Fact]
    public void Single_use_items_carry_their_material_and_recycling_is_not_taken_off()
    {
        var month = new MeteredMonth();
        // 1 t of the usual mix: 0.60 x 3,172 + 0.35 x 1,289 + 0.05 x 2,864 = 2,497.55 kg (DESNZ/DEFRA 2025, primary material).
        (month.SingleUseKg[(int)WasteStream.Plastic], month.SingleUseKg[(int)WasteStream.Paper], month.SingleUseKg[(int)WasteStream.Metal]) = (600, 350, 50);
        month.Waste.RecycledKg[(int)WasteStream.Plastic] = 600;
        Emissions e = Inventory.Of([month], Factors);
        Assert.Equal(2497.55, e.OfSourceKgCo2e(EmissionSource.SingleUseItems), 9);
        Assert.Equal(2497.55 + (600 * 0.018), e.OfScopeKgCo2e(Scope.Three), 9);
        Assert.Equal(600 * 1.597, e.AvoidedKgCo2e, 9);
    }

    [Fact]
    public void Compost_is_credited_beside_the_total_and_digestate_hauled_within_it()
    {
        double diesel = Factors.Fuels.OnRoad.WithUpstream.KgCo2e(Factors);
        Emissions e = Inventory.Of([new MeteredMonth { Waste = new() { CompostKg = 1000, DigestateKm = 20, DigestateDieselL = 8 } }], Factors);
        Assert.Equal(50, e.AvoidedKgCo2e, 9);
        Assert.Equal(8 * diesel, e.TotalKgCo2e, 9);
        Assert.Equal(e.TotalKgCo2e, e.OfScopeKgCo2e(Scope.Three), 9);
    }

    [Fact]
    public void Recycling_is_reported_apart()
    {
        var month = new MeteredMonth();
        month.Waste.RecycledKg[(int)WasteStream.Plastic] = 1000;
        month.Waste.RecycledKg[(int)WasteStream.Glass] = 1000;
        Emissions e = Inventory.Of([month], Factors);
        Assert.Equal(1597 + 580, e.AvoidedKgCo2e, 9);
        Assert.Equal(2000 * 0.018, e.TotalKgCo2e, 9);
    }

    [Fact]
    public void Food_is_counted_by_meal_or_as_full_board()
    {
        Assert.Equal(4500, Inventory.Of([new MeteredMonth { PersonNights = 1000 }], Factors).OfSourceKgCo2e(EmissionSource.Food), 9);
        var metered = new MeteredMonth { PersonNights = 1000, Services = [new(ServiceKind.Catering, "", 2000, 1.45)] };
        Assert.Equal(3000, Inventory.Of([metered], Factors).OfSourceKgCo2e(EmissionSource.Food), 9);
    }

    [Fact]
    public void Embodied_carbon_counts_again_with_each_replacement()
    {
        Emissions e = Inventory.Of([], Factors, [Sample.Solar], 20);
        Assert.Equal([0, 143], e.Lines.Select(l => l.Month));
        Assert.Equal(180_000, e.EmittedKgCo2e, 9);
        // Of the second making eight of twelve years serve the period; the total takes these.
        Assert.Equal(90_000 + (90_000 * 8 / 12.0), e.TotalKgCo2e, 6);
    }

    [Fact]
    public void Scopes_sources_and_years_sum_to_the_same_total()
    {
        Emissions e = Inventory.Of(Sample.Period(3), Factors, [Sample.Solar], 3);
        Assert.Equal(e.TotalKgCo2e, Enum.GetValues<Scope>().Sum(e.OfScopeKgCo2e), 1e-6);
        Assert.Equal(e.TotalKgCo2e, Enum.GetValues<EmissionSource>().Sum(e.OfSourceKgCo2e), 1e-6);
        Assert.Equal(e.EmittedKgCo2e, e.ByYearKgCo2e(3).Sum(), 1e-6);
    }

    private static MeteredMonth Burnt(Carrier carrier)
    {
        var month = new MeteredMonth();
        month.FuelUsed[(int)carrier] = 100;
        return month;
    }
}
