using System.Globalization;
using Sim.Engine.Buildings;
using Sim.Engine.Electricity;
using Sim.Engine.Heat;
using Sim.Engine.Schema;
using Sim.Engine.Services;
using Sim.Engine.Time;

namespace Sim.Engine.Scenarios;

/// <summary>Legal but odd: machines that can never do their work, and stocks that leave them standing.</summary>
internal static class IdleChecks
{
    public static void Run(Scenario scenario, string name, SiteInputs site, ProblemList problems)
    {
        void Warn(string key, string problem) => problems.Add(scenario.Document.At(scenario.PathOf(name, key), problem, Severity.Warning));
        Power(site, Warn);
        HotWater(site, Warn);
        foreach ((string building, BuildingInputs inputs) in site.Buildings)
        {
            Building($"buildings.{building}", inputs, Warn);
            foreach (string part in inputs.Heating is HybridHeating ? new[] { "heat_pump", "boiler" } : [])
            {
                string convective = $"buildings.{building}.heating.{part}.convective";
                if (scenario.IsWritten(scenario.PathOf(name, convective)))
                {
                    Warn(convective, $"does nothing here: both heat through the same radiators; write buildings.{building}.heating.convective");
                }
            }
            if (inputs.Shell.Shading is { } shading)
            {
                Shade(scenario, scenario.PathOf(name, $"buildings.{building}.shell.shading"), shading, problems);
            }
            Seasons($"buildings.{building}.setpoint", inputs, Hemisphere.IsSouthern(site.Location.LatitudeDeg), Warn);
        }
        if ((site.Water.Toilets.Chemical is not null || site.Water.Toilets.Dry is not null) && scenario.IsWritten(scenario.PathOf(name, "water.toilets.flush")))
        {
            Warn("water.toilets.flush", "does nothing here: chemical and dry toilets are not flushed");
        }
        Stocks(site, Warn);
    }

    private static void Shade(Scenario scenario, string path, Shading shading, ProblemList problems)
    {
        void Warn(string key, string problem) => problems.Add(scenario.Document.At(path + key, problem, Severity.Warning));
        bool stands = shading.WindowsFraction + shading.RoofFraction + shading.WallsFraction > 0;
        if (!stands && shading.BlindsAboveWPerM2 is null && shading.Projections is null)
        {
            Warn("", "keeps no sun off: it has neither blinds_above, windows, roof, walls nor projections");
        }
        if (shading.Projections is { OverhangM: 0, FinsM: 0 })
        {
            Warn(".projections", "has neither overhang nor fins: it keeps no sun off");
        }
        // An option may bring the blinds.
        bool bringsBlinds = scenario.Inputs.Options.Values.Any(o => o.Set.Keys.Any(k => k.Contains(".shading", StringComparison.Ordinal)));
        foreach (string key in shading.BlindsAboveWPerM2 is null && !bringsBlinds ? new[] { ".transmittance", ".outdoor_above" } : [])
        {
            if (scenario.IsWritten(path + key))
            {
                Warn(key, "does nothing here: it is of blinds, which blinds_above gives");
            }
        }
    }

    // A window of months that leaves out the three of summer cools when nobody is hot; who takes off_from for the heating season has none in winter.
    private static void Seasons(string setpoint, BuildingInputs inputs, bool isSouthern, Action<string, string> warn)
    {
        int[] december = [12, 1, 2], june = [6, 7, 8], summer = isSouthern ? december : june, winter = isSouthern ? june : december;
        if (inputs.Heating is not NoHeating && winter.Any(m => Setpoints.IsOff(inputs.Setpoint, m)))
        {
            warn($"{setpoint}.off_from", string.Create(CultureInfo.InvariantCulture,
                $"is {inputs.Setpoint.OffFrom} and off_to {inputs.Setpoint.OffTo}: in these months the heating is off, and winter's ({(isSouthern ? "June to August" : "December to February")}) are among them"));
        }
        if (inputs.Cooling is not NoCooling && inputs.Setpoint is { CoolingC: not null } && !summer.Any(m => Setpoints.IsCooling(inputs.Setpoint, m)))
        {
            warn($"{setpoint}.cooling_from", $"leaves out the summer's months of {(isSouthern ? "December to February" : "June to August")}: the rooms are cooled in other seasons alone");
        }
    }

    private static void Power(SiteInputs site, Action<string, string> warn)
    {
        ElectricityInputs power = site.Electricity;
        if (power.Grid is { ImportLimitKw: 0 })
        {
            warn("electricity.grid.import_limit", "is 0 kW: nothing is ever drawn from the grid; write grid: none if there is no grid, or leave the limit out");
        }
        if (power.Battery is { CapacityKwh: > 0, MinChargeFraction: >= 1 })
        {
            warn("electricity.battery.min_charge", "is 100 %: the battery never gives anything");
        }
        if (power.Generator is { RatedKw: > 0, Strategy: GeneratorStrategy.CycleCharging } && power.Battery is not { CapacityKwh: > 0 })
        {
            warn("electricity.generator.strategy", "is cycle-charging, and there is no battery to charge: the generator follows the load");
        }
        if (power.Generator is { RatedKw: > 0, FuelStockL: 0 } && site.Stock.Diesel is null)
        {
            warn("electricity.generator.fuel_stock", "is 0 L: sim outage finds the generator without diesel; left out, its diesel never ends");
        }
    }

    private static void HotWater(SiteInputs site, Action<string, string> warn)
    {
        if (site.HotWater is not { } store)
        {
            return;
        }
        if (HotWaterHeaters.CapacityKw(store.Heater, site.Occupancy.CapacityPeople) == 0 && store is { Heater: SizedHotWater and not HeatPumpHotWater { BackupKw: > 0 }, Solar: null })
        {
            warn("hot_water.heater.capacity", "is 0 kW: the store is never heated");
        }
        if (store.Heater is HybridHotWater hybrid)
        {
            if (HotWaterHeaters.CapacityKw(hybrid.HeatPump, site.Occupancy.CapacityPeople) == 0 && hybrid.HeatPump.BackupKw == 0)
            {
                warn("hot_water.heater.heat_pump.capacity", "is 0 kW: the boiler heats alone, if at all; write the boiler's kind if that is meant");
            }
            if (HotWaterHeaters.CapacityKw(hybrid.Boiler, site.Occupancy.CapacityPeople) == 0)
            {
                warn("hot_water.heater.boiler.capacity", string.Create(CultureInfo.InvariantCulture, $"is 0 kW: nothing heats the store below {hybrid.BelowC:0.#} C outdoors"));
            }
        }
        (string Key, double UseC)[] uses =
        [
            ("water.showers.use_temperature", site.Water.Showers is { HotShareFraction: > 0, UsesPerPersonDay: > 0 } showers ? showers.UseTemperatureC : 0),
            ("water.basins.use_temperature", site.Water.Basins is { HotShareFraction: > 0, UsesPerPersonDay: > 0 } basins ? basins.UseTemperatureC : 0),
            ("services.catering.temperature", site.Services.Catering is { CooksHere: true, HotShareFraction: > 0 } catering ? catering.TemperatureC : 0),
            ("services.laundry.temperature", site.Services.Laundry is { Location: Location.OnSite, HotShareFraction: > 0 } laundry ? laundry.TemperatureC : 0),
            ("services.cleaning.temperature", site.Services.Cleaning is { HotShareFraction: > 0 } cleaning ? cleaning.TemperatureC : 0),
        ];
        foreach ((string key, double useC) in uses.Where(u => u.UseC > store.SetpointC))
        {
            warn("hot_water.setpoint", string.Create(CultureInfo.InvariantCulture, $"is {store.SetpointC:0.#} C, below the {useC:0.#} C of {key}: that water is never hot enough"));
        }
    }

    private static void Building(string building, BuildingInputs inputs, Action<string, string> warn)
    {
        double? capacityKw = inputs.Heating switch
        {
            IdealHeating ideal => ideal.CapacityKw,
            ElectricRadiators radiators => radiators.CapacityKw,
            SplitHeatPump split => split.CapacityKw + split.BackupKw,
            FuelHeating fuel => fuel.CapacityKw,
            _ => null,
        };
        if (capacityKw == 0)
        {
            warn($"{building}.heating.capacity", "is 0 kW: the rooms are never heated; write heating: none if that is meant");
        }
        if (inputs.Heating is HybridHeating { Boiler.CapacityKw: 0 } hybrid)
        {
            warn($"{building}.heating.boiler.capacity", string.Create(CultureInfo.InvariantCulture, $"is 0 kW: nothing heats the rooms below {hybrid.BelowC:0.#} C outdoors"));
        }
        Ventilation air = inputs.Ventilation;
        if (air.FanPerHour > 0 && air.FanStartHours == air.FanEndHours)
        {
            warn($"{building}.ventilation.fan_end", "is the hour of fan_start: the fan never runs; write 0 h and 24 h for a whole day");
        }
        if (inputs.Cooling is not NoCooling && inputs.Setpoint is { CoolingC: not null } cool && Enumerable.Range(0, Setpoints.HoursPerWeek).All(h => Setpoints.CoolingSetpointC(cool, h) >= Setpoints.NoCoolingC))
        {
            warn($"{building}.setpoint.cooling_end", "leaves no hour of which cooling has at least half: the rooms are never cooled");
        }
        if (inputs.Cooling is ReversibleHeatPump { CapacityKw: null } && Cooler.Of(inputs.Cooling, inputs.Heating) is { CapacityKw: 0 })
        {
            warn($"{building}.cooling", "is a heat pump of 0 kW: the rooms are never cooled");
        }
        if (inputs.Cooling is IdealCooling { CapacityKw: 0 })
        {
            warn($"{building}.cooling.capacity", "is 0 kW: the rooms are never cooled; write cooling: none if that is meant");
        }
        double setC = Enumerable.Range(0, Setpoints.HoursPerWeek).Max(h => Setpoints.HeatingC(inputs.Setpoint, h));
        if (inputs.Heating is not NoHeating && air.OpenWindowsPerHour > 0 && air.OpenAboveC < setC)
        {
            warn($"{building}.ventilation.open_above", string.Create(CultureInfo.InvariantCulture,
                $"is {air.OpenAboveC:0.#} C, below the heating's setpoint of {setC:0.#} C: people open the windows while it heats"));
        }
    }

    // What burns all or nothing stands still with less in the tank than an hour at full load takes.
    private static void Stocks(SiteInputs site, Action<string, string> warn)
    {
        var takers = new List<(Carrier Fuel, string Who, double PerHour)>();
        if (site.Electricity.Generator is { RatedKw: > 0 } set)
        {
            takers.Add((Carrier.Diesel, "the generator", Generator.FuelL(set.RatedKw, set.RatedKw, set.IdleFuelLPerKwh, set.LoadFuelLPerKwh)));
        }
        if (site.HotWater is { Heater: FuelHotWater boiler })
        {
            HeaterCurve curve = HotWaterHeaters.Curve(boiler, site.Occupancy.CapacityPeople);
            takers.Add((boiler.Fuel, "the boiler for hot water", curve.FuelKwh(curve.MaxHeatKwh) / site.Fuels.KwhPerUnit(boiler.Fuel)));
        }
        foreach (FuelTank tank in site.Stock.Tanks(site.Fuels))
        {
            FuelStock stock = tank.Stock;
            string path = $"stock.{Naming.Snake(tank.Carrier.ToString())}", unit = stock is WoodStock ? "kg" : "L";
            foreach ((_, string who, double perHour) in takers.Where(t => t.Fuel == tank.Carrier && t.PerHour > stock.OrderAtFraction * stock.Tank))
            {
                if (perHour > stock.Tank)
                {
                    warn($"{path}.{(stock is WoodStock ? "store" : "tank")}", string.Create(CultureInfo.InvariantCulture,
                        $"holds {stock.Tank:0.##} {unit}, less than the {perHour:0.##} {unit} that {who} burns in an hour at full load: it never runs"));
                }
                else
                {
                    warn($"{path}.order_at", string.Create(CultureInfo.InvariantCulture,
                        $"orders at {stock.OrderAtFraction * stock.Tank:0.##} {unit}, less than the {perHour:0.##} {unit} that {who} burns in an hour at full load: it stands still before more is ordered"));
                }
            }
        }
    }
}
