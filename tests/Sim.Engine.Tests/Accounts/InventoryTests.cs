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
        Emissions e = Inventory.Of([new MeteredMonth { CompostingMethaneKg = 4, CompostingNitrousOxideKg = 0.24, DigestionMethaneKg = 2.6 }], Factors with { Gwp = GwpSet.Ar5 });
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

    [Theory]
    [InlineData(Carrier.Diesel, 2.66155, 0.62409, 0)]
    [InlineData(Carrier.HeatingOil, 2.75541, 0.62665, 0)]
    [InlineData(Carrier.Lpg, 1.617, 0.1948, 0)]
    [InlineData(Carrier.NaturalGas, 0.2023, 0.0335, 0)]
    [InlineData(Carrier.Pellets, 0.0576, 0.177, 1.94)]
    [InlineData(Carrier.Logs, 0.054, 0.052, 1.61)]
    public void A_fuel_is_direct_in_scope_1_and_upstream_in_scope_3(Carrier carrier, double direct, double upstream, double biogenic)
    {
        var month = new MeteredMonth();
        month.FuelUsed[(int)carrier] = 100;
        Emissions e = Inventory.Of([month], Factors);
        Assert.Equal(100 * direct, e.OfScopeKgCo2e(Scope.One), 9);
        Assert.Equal(100 * upstream, e.OfScopeKgCo2e(Scope.Three), 9);
        Assert.Equal(100 * biogenic, e.BiogenicKgCo2, 9);
        Assert.Equal(100 * (direct + upstream), e.TotalKgCo2e, 9);
    }

    [Theory]
    [InlineData(GwpSet.Ar5, 28, 265)]
    [InlineData(GwpSet.Ar6, 27, 273)]
    public void Gases_of_landfill_and_sewage_are_weighed_by_the_chosen_report(GwpSet set, double methane, double nitrous)
    {
        var month = new MeteredMonth { LandfillMethaneKg = 50, Wastewater = new() { BodPassedOnKg = 1000, NitrogenPassedOnKg = 187 } };
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
        FuelFactor diesel = Factors.Fuels.Of(Carrier.Diesel);
        Emissions e = Inventory.Of([new MeteredMonth { TruckedM3 = 100, WaterTruckDieselL = 175 }], Factors with { TruckedKgCo2ePerM3 = 0.5 });
        Assert.Equal((175 * (diesel.DirectKgCo2e + diesel.UpstreamKgCo2e)) + 50, e.OfSourceKgCo2e(EmissionSource.TruckedWater), 9);
    }

    [Fact]
    public void Work_sent_off_the_site_does_not_vanish()
    {
        var month = new MeteredMonth { Services = [new(ServiceKind.Laundry, "contractor", 1000, 1.3, 800, 500, 15)] };
        Emissions e = Inventory.Of([month], Factors);
        FuelFactor diesel = Factors.Fuels.Of(Carrier.Diesel);
        Emissions brought = Inventory.Of([month with { Services = [new(ServiceKind.Laundry, "contractor", 1000, 1.3, 800, 500, 15, DeliveryKm: 400, DeliveryDieselL: 40)] }], Factors);
        Assert.Equal(40 * (diesel.DirectKgCo2e + diesel.UpstreamKgCo2e), brought.OfSourceKgCo2e(EmissionSource.OffSiteServices) - e.OfSourceKgCo2e(EmissionSource.OffSiteServices), 9);
        Assert.Equal(brought.TotalKgCo2e, brought.OfScopeKgCo2e(Scope.Three), 9);
        Assert.Equal((800 * 0.55) + (500 * 0.338) + (15 * 0.55), e.OfSourceKgCo2e(EmissionSource.OffSiteServices), 9);
        Assert.Equal(e.TotalKgCo2e, e.OfScopeKgCo2e(Scope.Three), 9);
    }

    [Fact]
    public void Single_use_items_carry_their_material_and_recycling_is_not_taken_off()
    {
        var month = new MeteredMonth();
        // 1 t of the usual mix: 0.60 x 3,172 + 0.35 x 1,289 + 0.05 x 2,864 = 2,497.55 kg (DESNZ/DEFRA 2025, primary material).
        (month.SingleUseKg[(int)WasteStream.Plastic], month.SingleUseKg[(int)WasteStream.Paper], month.SingleUseKg[(int)WasteStream.Metal]) = (600, 350, 50);
        month.RecycledKg[(int)WasteStream.Plastic] = 600;
        Emissions e = Inventory.Of([month], Factors);
        Assert.Equal(2497.55, e.OfSourceKgCo2e(EmissionSource.SingleUseItems), 9);
        Assert.Equal(2497.55 + (600 * 0.018), e.OfScopeKgCo2e(Scope.Three), 9);
        Assert.Equal(600 * 1.597, e.AvoidedKgCo2e, 9);
    }

    [Fact]
    public void Compost_is_credited_beside_the_total_and_digestate_hauled_within_it()
    {
        FuelFactor diesel = Factors.Fuels.Of(Carrier.Diesel);
        Emissions e = Inventory.Of([new MeteredMonth { CompostKg = 1000, DigestateKm = 20, DigestateDieselL = 8 }], Factors);
        Assert.Equal(50, e.AvoidedKgCo2e, 9);
        Assert.Equal(8 * (diesel.DirectKgCo2e + diesel.UpstreamKgCo2e), e.TotalKgCo2e, 9);
        Assert.Equal(e.TotalKgCo2e, e.OfScopeKgCo2e(Scope.Three), 9);
    }

    [Fact]
    public void Recycling_is_reported_apart()
    {
        var month = new MeteredMonth();
        month.RecycledKg[(int)WasteStream.Plastic] = 1000;
        month.RecycledKg[(int)WasteStream.Glass] = 1000;
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
}
