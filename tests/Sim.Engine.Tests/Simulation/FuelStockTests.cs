using Sim.Engine.Accounts;
using Sim.Engine.Climate;
using Sim.Engine.Heat;
using Sim.Engine.Scenarios;
using Sim.Engine.Schema;
using Sim.Engine.Simulation;
using Sim.Engine.Studies;
using Sim.Engine.Time;

namespace Sim.Engine.Tests.Simulation;

/// <summary>Stocks of fuel: orders and trucks by hand; whole runs in which they last, and in which they do not.</summary>
public sealed class FuelStockTests
{
    private static readonly (string, string)[] Camp =
    [
        ("electricity.grid", "none"), ("buildings.sleeping.heating", "diesel-heater"), ("buildings.canteen.heating", "diesel-heater"),
        ("hot_water.heater", "oil-boiler"), ("electricity.generator", "{ rated: 40 kW, role: prime }"),
    ];

    private static readonly Lazy<SiteRun> Free = new(() => Centre.Run(Camp));

    // 1,000 L of 10 kWh, ordered at 300 L, a day later 500 L by truck over 2 x 20 km. 100 L an hour: after 7 hours 300 are left and
    // the order goes out; dry after 10 unless nothing burns then; the truck comes 24 hours after the order.
    [Fact]
    public void An_order_goes_out_at_its_level_and_the_truck_comes_after_the_lead_time()
    {
        var tank = new FuelTank(Carrier.Diesel, new LiquidStock { TankL = 1000, DeliveryL = 500, OrderAtFraction = 0.3, LeadTimeDays = 1, DistanceKm = 20, TruckDieselLPerKm = 0.3 }, 10);
        tank.Turn(new double[8760]);
        for (int h = 0; h < 48; h++)
        {
            tank.Offer();
            tank.Apply(tank.Promise(1000) ? 1000 : 0, h, 0);
            Assert.Equal(h < 10 ? 900 - 100 * h : h < 30 ? 0 : h < 35 ? 500 - 100 * (h - 30) : 0, tank.Level, 1e-9);
        }
        StockMonth at = tank.Months[0];
        Assert.Equal((500, 1, 40, 12), (at.Delivered, at.Deliveries, at.TruckKm, at.TruckDieselL));
        // More than fits is not brought.
        var full = new FuelTank(Carrier.Diesel, new LiquidStock { TankL = 1000, DeliveryL = 5000, OrderAtFraction = 0.9 }, 10);
        full.Turn(new double[8760]);
        full.Apply(2000, 0, 0);
        full.Apply(0, 1, 0);
        Assert.Equal(1000, full.Level, 1e-9);
    }

    // What rounding burns beyond the last drop is nobody's to share: a share of nothing by nothing is no number.
    [Fact]
    public void A_tank_emptied_by_rounding_offers_nothing()
    {
        var tank = new FuelTank(Carrier.Logs, new WoodStock { StoreKg = 300 }, 4);
        tank.Turn(new double[8760]);
        tank.Apply(1200 * (1 + 1e-15), 0, 0);
        Assert.True(tank.LevelKwh < 0);
        tank.Offer();
        Assert.Equal(0, tank.LeftKwh);
    }

    // 12 mm fall at freezing on day 3: that day and the two after it are closed; 12 mm of rain at 5 C on day 10 close nothing.
    [Fact]
    public void Snow_closes_the_road_until_it_is_cleared()
    {
        double[] rain = new double[8760], outdoor = new double[8760];
        Array.Fill(rain, 0.5, 3 * 24, 24);
        Array.Fill(rain, 0.5, 10 * 24, 24);
        Array.Fill(outdoor, 5, 10 * 24, 24);
        double[] snowfall = SnowCover.Of(new WeatherYear { RainMm = rain, DryBulbC = outdoor }, 1).FallMm;
        bool[] closed = new LiquidStock { SnowLimitMm = 10, ClearingDays = 2 }.ClosedDays(snowfall);
        Assert.Equal([3, 4, 5], Enumerable.Range(0, 365).Where(d => closed[d]));
        Assert.DoesNotContain(true, new LiquidStock { SnowLimitMm = 13 }.ClosedDays(snowfall));
        Assert.DoesNotContain(true, new LiquidStock().ClosedDays(snowfall));
        var tank = new FuelTank(Carrier.Lpg, new LiquidStock { TankL = 10, LeadTimeDays = 0, SnowLimitMm = 10, ClearingDays = 2, StartFraction = 0.1 }, 1);
        tank.Turn(snowfall);
        tank.Apply(0, 3 * 24, 0);
        tank.Apply(0, 4 * 24, 0);
        Assert.Equal(1, tank.Level);
        tank.Apply(0, 6 * 24, 0);
        Assert.Equal(10, tank.Level);
    }

    [Fact]
    public void A_tank_that_lasts_changes_nothing_and_closes_hour_by_hour()
    {
        (string, string)[] stock = [.. Camp, ("stock", "{ diesel: { tank: 8000 L }, heating_oil: { tank: 3000 L, delivery: 1000 L } }")];
        SiteRun run = Centre.Run(stock);
        Assert.Equal(Free.Value.Months(), run.Months());
        Assert.Contains(run.Audit, line => line.Name == "stock of diesel" && line.In > 0 && line.Closes);
        Assert.Empty(Free.Value.StockHours);
        ToldByTheHour(run);
        PaidAsDelivered(run);
        Assert.All(Enumerable.Range(0, 12), m => Assert.All(run.Stocks(0, m), s => Assert.Equal((0, 0.0), (s.DryHours, s.MissingKwh))));
        // Hour by hour: what was there, less what all burners tell, and what trucks brought.
        var simulation = new SiteSimulation(run.Plan, 1);
        simulation.Prepare(0);
        double before = simulation.Tanks[1].Level, brought = 0;
        for (int h = 0; h < 24 * 120; h++)
        {
            simulation.RunHours(h, h + 1);
            double now = simulation.Tanks[1].Level, delivered = 0;
            foreach (StockMonth month in simulation.Tanks[1].Months)
            {
                delivered += month.Delivered;
            }
            Assert.Equal(now - before, delivered - brought - simulation.Hours[0].Fuel.DieselL, 1e-9 * 8000);
            (before, brought) = (now, delivered);
        }
        Assert.True(brought > 0);
    }

    // The hours that are kept tell the same levels and deliveries as the months.
    private static void ToldByTheHour(SiteRun run)
    {
        for (int month = 0; month < 12; month++)
        {
            StockMonth told = run.Stocks(0, month).Single(s => s.Carrier == Carrier.Diesel);
            Span<StockHour> hours = run.StockHours.AsSpan(Calendar.MonthStartHour(month)..Calendar.MonthStartHour(month + 1));
            Assert.Equal(told.Level, hours[^1].DieselLevelL);
            Assert.Equal(told.Delivered, hours.ToArray().Sum(h => h.DieselDeliveredL), 1e-9 * 8000);
            Assert.All(hours.ToArray(), h => Assert.Equal(0, h.PelletsLevelKg));
        }
        Assert.Equal(["heating_oil_level", "heating_oil_delivered", "diesel_level", "diesel_delivered"], StockHour.ColumnsOf(run.Plan.Stocks).Select(c => c.Key));
    }

    // Invoices are those of the trucks; over the period what was burnt is paid all the same, for the stock's loss stands at its end.
    private static void PaidAsDelivered(SiteRun run)
    {
        Appraisal Of(SiteRun of) => Appraisal.Of(Metering.Of(of), new AccountInputs { Prices = of.Plan.Inputs.Prices }, [], 1);
        Appraisal stocked = Of(run), free = Of(Free.Value);
        Assert.Equal(Enumerable.Range(0, 12).Sum(m => run.Stocks(0, m).Single(s => s.Carrier == Carrier.Diesel).Delivered),
            stocked.Ledger.Lines.Where(l => l.Item == "diesel").Sum(l => l.Quantity), 1e-6);
        Assert.True(stocked.Ledger.Lines.Count(l => l.Item == "diesel") < 12);
        Assert.NotEqual(0, stocked.FuelInStockEur[(int)Carrier.Diesel]);
        Assert.Equal(free.ByCategoryEurPerYear[(int)CostCategory.Fuel], stocked.ByCategoryEurPerYear[(int)CostCategory.Fuel], 1e-6);
        Assert.Equal(free.FlowsEur[1], stocked.FlowsEur[1], 1e-6);
    }

    // Heat of grid power and of steady heaters is granted at once for all rooms; with a tank each heater is asked. Both must come to the same.
    [Fact]
    public void A_tank_beside_steady_heat_changes_nothing_until_it_is_dry()
    {
        (string, string)[] oil = [("hot_water.heater", "oil-boiler"), ("buildings.sleeping.heating", "diesel-heater")];
        SiteRun without = Centre.Run(oil), with = Centre.Run([.. oil, ("stock", "{ heating_oil: { tank: 100000 L }, diesel: { tank: 100000 L } }")]);
        Assert.Equal(without.Months(), with.Months());
        Assert.Equal(without.ZoneHours[0], with.ZoneHours[0]);
        // 500 L that are never refilled: when they are gone, no room heat comes from them, and all that was wanted is missing.
        SiteRun dry = Centre.Run([.. oil, ("stock.diesel", "{ tank: 500 L, order_at: 0 %, lead_time: 120 days }")]);
        double kwhPerL = dry.Plan.Inputs.Fuels.DieselKwhPerL;
        int end = Array.FindIndex(dry.StockHours, h => h.DieselLevelL < 1e-9);
        Assert.InRange(end, 24, 24 * 60);
        double burntL = dry.Hours.Take(end + 1).Sum(h => h.Fuel.DieselL);
        Assert.Equal(500, burntL, 1e-6);
        double missing = 0;
        for (int h = end + 1; h < end + 24 * 20; h++)
        {
            Assert.Equal(0, dry.Hours[h].Fuel.DieselL, 1e-9);
            missing += dry.Hours[h].RoomHeating.WantedKwh - dry.Hours[h].RoomHeating.DeliveredKwh;
        }
        Assert.True(missing > 100 * kwhPerL, $"{missing}");
        // What cold rooms asked for hour after hour to be warmed up is not missing as often: what the full tank gave more is.
        double told = Enumerable.Range(0, 12).Sum(m => dry.Stocks(0, m)[0].MissingKwh), lacks = with.Total("room_heating.delivered") - dry.Total("room_heating.delivered");
        Assert.InRange(told / lacks, 0.95, 1.15);
        Assert.True(dry.Hours.Sum(h => h.RoomHeating.WantedKwh - h.RoomHeating.DeliveredKwh) > 1.5 * told);
        // Rooms of no other heater lack any; the lack of all is that of the tank.
        Assert.Equal(told, dry.Total("room_heating.lacking"), 0.01 * told);
    }

    [Fact]
    public void A_dry_tank_leaves_rooms_cold_water_cold_and_lights_out()
    {
        // A third of what the winter needs, and trucks once in 40 days.
        SiteRun run = Centre.Run([.. Camp, ("stock", "{ diesel: { tank: 6000 L, lead_time: 40 days }, heating_oil: { tank: 400 L, lead_time: 30 days } }")]);
        StockMonth[] all = [.. Enumerable.Range(0, 12).SelectMany(m => run.Stocks(0, m))];
        Assert.All(new[] { Carrier.Diesel, Carrier.HeatingOil }, c => Assert.True(all.Where(s => s.Carrier == c).Sum(s => s.DryHours) > 100));
        Assert.True(all.Where(s => s.Carrier == Carrier.HeatingOil).Sum(s => s.MissingKwh) > 100);
        Assert.All(all, s => Assert.True(s.Level >= -1e-9));
        Assert.True(run.TotalOf("electricity.unserved") > 1000);
        Assert.True(run.Total("hot_water.unmet") > 1.5 * Free.Value.Total("hot_water.unmet"));
        Assert.True(run.Total("served.cold") > 1.2 * Free.Value.Total("served.cold"));
        Assert.True(run.Total("fuel.diesel") < 0.9 * Free.Value.Total("fuel.diesel"));
        // What trucks burn is counted, and only that is new beside less fuel.
        double truckL = all.Sum(s => s.TruckDieselL);
        Assert.Equal(all.Sum(s => s.Deliveries) * 2 * 30 * 0.35, truckL, 1e-9);
        Assert.Equal(truckL, Metering.Of(run).Sum(m => m.FuelTruckDieselL), 1e-9);
    }

    [Fact]
    public void A_stock_that_nothing_burns_is_warned_of_and_one_without_a_size_refused()
    {
        var problems = new ProblemList();
        Centre.File().Bind(Variation.Of("changed", [("stock", "{ pellets: { store: 100 kg } }")]), problems);
        Assert.Contains("warning: stock.pellets holds a fuel that nothing on the site burns", problems.ToString(), StringComparison.Ordinal);
        problems = new ProblemList();
        Centre.File().Bind(Variation.Of("changed", [("stock", "{ diesel: { order_at: 120 % } }")]), problems);
        Assert.Contains("stock.diesel.tank", problems.ToString(), StringComparison.Ordinal);
        Assert.Contains("error: stock.diesel.order_at '120 %' (1.2) is outside the legal range", problems.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_plant_of_a_heat_network_and_a_kitchen_stand_still_with_their_tanks()
    {
        (string, string)[] gas = [("services.catering.cooking", "lpg"), ("heat_network", "{ plant: pellet-boiler, capacity: 60 kW }"),
            ("buildings.sleeping.heating", "heat-network"), ("buildings.canteen.heating", "heat-network")];
        SiteRun free = Centre.Run(gas), run = Centre.Run([.. gas, ("stock", "{ lpg: { tank: 100 L, lead_time: 60 days }, pellets: { store: 3000 kg, lead_time: 30 days } }")]);
        Assert.True(run.Total("services.catering_done") < 0.8 * free.Total("services.catering_done"));
        Assert.True(run.Total("fuel.pellets") < 0.9 * free.Total("fuel.pellets"));
        Assert.All(Enumerable.Range(0, 12), m => Assert.All(run.Stocks(0, m), s => Assert.True(s.Level >= -1e-9)));
        Assert.True(Enumerable.Range(0, 12).Sum(m => run.Stocks(0, m)[1].DryHours) > 100);
    }

    // Nothing in the tank for 60 days, beside a digester: what it gives is burnt all the same.
    [Theory]
    [InlineData("lpg", "electric", "5 m3")]
    [InlineData("electric", "lpg-boiler", "10 m3")]
    [InlineData("electric", "lpg-boiler", "1 m3")]
    [InlineData("lpg", "lpg-boiler", "5 m3")]
    public void Kitchen_and_boiler_go_on_with_biogas_when_their_tank_is_dry(string cooking, string heater, string gasStore)
    {
        SiteRun run = Centre.Run(
            ("services.catering.cooking", cooking), ("hot_water.heater", heater), ("waste.organics", "digestion"), ("waste.digestion", $"{{ gas_store: {gasStore} }}"),
            ("stock.lpg", "{ tank: 100 L, start: 0 %, lead_time: 60 days }"));
        SiteHour[] dry = [.. run.Hours.Take(59 * 24)];
        Assert.All(dry, h => Assert.Equal(0, h.Fuel.LpgL, 1e-9));
        double usableKwh = dry.Sum(h => h.Biogas.GeneratedKwh - h.Biogas.LeakedKwh - h.Biogas.OwnHeatKwh - h.Biogas.StoredKwh);
        Assert.True(usableKwh > 50);
        Assert.Equal(usableKwh, dry.Sum(h => h.Biogas.KitchenKwh + h.Biogas.HotWaterKwh), 0.05 * usableKwh);
        Assert.True(heater != "electric" || dry.Sum(h => h.Biogas.KitchenKwh) > 0);
        Assert.All(Enumerable.Range(0, 12), m => Assert.All(run.Stocks(0, m), s => Assert.True(s.Level >= -1e-9)));
    }

    [Fact]
    public void A_hybrid_heats_rooms_with_its_heat_pump_when_its_boiler_has_no_fuel()
    {
        (string, string)[] Rooms(string heating) => [("buildings.sleeping.heating", heating), ("buildings.canteen.heating", heating)];
        const string Pump = "heat_pump: { capacity: 6 kW }";
        (string, string) none = ("stock.heating_oil", "{ tank: 1000 L, start: 0 %, lead_time: 120 days }");
        SiteRun cold = Centre.Run([.. Rooms($"{{ kind: hybrid, {Pump}, boiler: oil-boiler, below: 5 C }}"), none]);
        SiteRun pump = Centre.Run([.. Rooms($"{{ kind: hybrid, {Pump}, boiler: oil-boiler, below: -40 C }}")]);
        foreach ((SiteHour dry, SiteHour always) in cold.Hours.Take(100 * 24).Zip(pump.Hours))
        {
            Assert.Equal(0, dry.Fuel.HeatingOilL);
            Assert.Equal(always.RoomHeating.ElectricityKwh, dry.RoomHeating.ElectricityKwh, 0.02 * always.RoomHeating.ElectricityKwh + 0.5);
        }
        double Heat(SiteRun run) => run.Hours.Take(100 * 24).Sum(h => h.RoomHeating.DeliveredKwh);
        Assert.True(Heat(pump) > 1000);
        Assert.Equal(Heat(pump), Heat(cold), 0.01 * Heat(pump));
        // The hours in which the boiler's turn came are told; with oil again it takes them.
        Assert.True(cold.Stocks(0, 0)[0].DryHours > 100);
        Assert.True(cold.Hours.Skip(8000).Sum(h => h.Fuel.HeatingOilL) > 0);
        Assert.All(cold.Audit, a => Assert.True(a.Closes, a.Name));
    }
}
