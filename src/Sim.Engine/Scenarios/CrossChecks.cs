using System.Globalization;
using Sim.Engine.Accounts;
using Sim.Engine.Heat;
using Sim.Engine.Schema;
using Sim.Engine.Services;
using Sim.Engine.Time;

namespace Sim.Engine.Scenarios;

/// <summary>Checks between records whose own fields are sound.</summary>
internal static class CrossChecks
{
    public static void Run(Scenario scenario, ProblemList problems)
    {
        OptionChecks.Run(scenario, problems);
        AllocationChecks.Run(scenario, problems);
        FabricChecks.Named(scenario, problems);
        Closure(scenario, problems);
        foreach ((string name, SiteInputs site) in scenario.Sites)
        {
            FabricChecks.Cooled(scenario, name, site, problems);
            FabricChecks.Heights(scenario, name, site, problems);
            FabricChecks.Films(scenario, name, site, problems);
            AdjacentChecks.Run(scenario, name, site, problems);
            Beds(scenario, name, site, problems);
            Crowds(scenario, name, site, problems);
            HeatChecks.Run(scenario, name, site, problems);
            WaterChecks.Run(scenario, name, site, problems);
            ReuseChecks.Run(scenario, name, site, problems);
            WasteChecks.Run(scenario, name, site, problems);
            Shares(scenario, name, site, problems);
            Stocks(scenario, name, site, problems);
            PowerChecks.Run(scenario, name, site, problems);
            SunChecks.Run(scenario, name, site, problems);
            IdleChecks.Run(scenario, name, site, problems);
            Payers(scenario, name, site, problems);
            SourceOrderChecks.Run(scenario, name, site, problems);
            FuelGases(scenario, name, site, problems);
            HomesChecks.Run(scenario, name, site, problems);
        }
    }

    private static void Payers(Scenario scenario, string name, SiteInputs site, ProblemList problems)
    {
        foreach ((string key, string problem) in Payer.Check(site.Payers))
        {
            problems.Add(scenario.Document.At(scenario.PathOf(name, $"payers.{key}"), problem));
        }
        int end = scenario.Inputs.Period.CalendarYear(scenario.Inputs.Period.Years - 1);
        foreach ((string payer, Payer terms) in site.Payers)
        {
            foreach ((string funding, Funding f) in terms.Receives.Where(f => f.Value.Until?.Year < scenario.Inputs.Period.Start || f.Value.Since?.Year > end))
            {
                string message = string.Create(CultureInfo.InvariantCulture, $"is never given within the period {scenario.Inputs.Period.Start} to {end}");
                problems.Add(scenario.Document.At(scenario.PathOf(name, $"payers.{payer}.receives.{funding}"), message, Severity.Warning));
            }
        }
    }

    // One figure of a fuel takes the place of its gases: what is written of them then counts for nothing.
    private static void FuelGases(Scenario scenario, string name, SiteInputs site, ProblemList problems)
    {
        FuelFactors fuels = site.Emissions.Fuels;
        (string Fuel, double? Direct)[] figures =
        [
            ("diesel", fuels.DieselDirectKgCo2ePerL), ("heating_oil", fuels.HeatingOilDirectKgCo2ePerL), ("lpg", fuels.LpgDirectKgCo2ePerL),
            ("natural_gas", fuels.NaturalGasDirectKgCo2ePerKwh), ("pellets", fuels.PelletsDirectKgCo2ePerKg), ("logs", fuels.LogsDirectKgCo2ePerKg),
        ];
        foreach (string fuel in figures.Where(f => f.Direct is not null).Select(f => scenario.PathOf(name, $"emissions.fuels.{f.Fuel}")))
        {
            foreach (string gas in Gases.Select(g => $"{fuel}_{g}").Where(scenario.IsWritten))
            {
                problems.Add(scenario.Document.At(gas, $"does nothing here: {fuel}_direct is written too, one figure in place of the gases", Severity.Warning));
            }
        }
    }

    private static readonly string[] Gases = ["carbon_dioxide", "methane", "nitrous_oxide", "road_methane", "road_nitrous_oxide"];

    // A closing outside the period would count as none at all.
    private static void Closure(Scenario scenario, ProblemList problems)
    {
        Period period = scenario.Inputs.Period;
        int end = period.CalendarYear(period.Years - 1);
        if (scenario.Inputs.Closure is { } closure && (closure.Date ?? closure.Latest) is { } last && last.Year < period.Start)
        {
            string message = string.Create(CultureInfo.InvariantCulture, $"is before the period {period.Start} to {end}");
            problems.Add(scenario.Document.At(closure.Date is null ? "closure.latest" : "closure.date", message));
        }
        else if (scenario.Inputs.Closure is { } late && (late.Date ?? late.Earliest) is { } first && first.Year > end)
        {
            string message = string.Create(CultureInfo.InvariantCulture, $"is after the period {period.Start} to {end}: the centre does not close within it");
            problems.Add(scenario.Document.At(late.Date is null ? "closure.earliest" : "closure.date", message, Severity.Warning));
        }
        if (scenario.Inputs.Closure is { Date: null, CostEur: > 0 })
        {
            problems.Add(scenario.Document.At("closure.cost", "is paid at a closing on a date; without date nothing of it is counted", Severity.Warning));
        }
    }

    private static void Beds(Scenario scenario, string name, SiteInputs site, ProblemList problems)
    {
        double places = site.Buildings.Values.Sum(b => b.Units * (b.PeoplePerUnitPeople ?? 0));
        double capacity = site.Occupancy.CapacityPeople;
        if (places > 0 && Math.Abs(places - capacity) > 0.05 * capacity)
        {
            string message = string.Create(CultureInfo.InvariantCulture,
                $"is {Counted.People(capacity)}, but the buildings where residents sleep have {Counted.Of(places, "place")}");
            problems.Add(scenario.Document.At(scenario.PathOf(name, "occupancy.capacity"), message, Severity.Warning));
        }
        if (places == 0 && site.Buildings.Count > 0)
        {
            problems.Add(scenario.Document.At(scenario.PathOf(name, "buildings"),
                "none of them has people_per_unit, so residents warm no room and live in none", Severity.Warning));
        }
    }

    // Denser no crowd stands, let alone lives (engineering rule; assemblies count on two to a m2).
    private const double MostPeoplePerM2 = 4;

    // With every bed taken and everybody awake on the site.
    private static void Crowds(Scenario scenario, string name, SiteInputs site, ProblemList problems)
    {
        double capacity = site.Occupancy.CapacityPeople, staff = site.Occupancy.Staff.For(capacity);
        foreach ((string building, BuildingInputs inputs) in site.Buildings)
        {
            double floorM2 = inputs.Units * inputs.Shell.FloorAreaM2;
            foreach ((string key, double people) in new[]
            {
                ("awake_share", inputs.AwakeShareFraction * capacity), ("staff_share", inputs.StaffShareFraction * staff), ("people_per_unit", inputs.Units * (inputs.PeoplePerUnitPeople ?? 0)),
            })
            {
                if (people > MostPeoplePerM2 * floorM2)
                {
                    problems.Add(scenario.Document.At(scenario.PathOf(name, $"buildings.{building}.{key}"), string.Create(CultureInfo.InvariantCulture,
                        $"puts up to {Counted.People(people)} on {floorM2:0.#} m2 of floor, {people / floorM2:0.#} on a m2: more than {MostPeoplePerM2} to a m2 cannot stand; check both"), Severity.Warning));
                }
            }
        }
    }

    private static void Stocks(Scenario scenario, string name, SiteInputs site, ProblemList problems)
    {
        HashSet<Carrier> burnt = [.. site.Buildings.Values.Select(b => RoomHeaters.CarrierOf(b.Heating))];
        burnt.UnionWith(site.HeatNetwork is { } pipes ? Enum.GetValues<Carrier>().Where(c => HeatNetworks.Takes(pipes, c)) : []);
        burnt.UnionWith(site.HotWater is { } store ? [HotWaterHeaters.CarrierOf(store.Heater, site.HeatNetwork)] : []);
        burnt.UnionWith(site.Electricity.Generator is { RatedKw: > 0 } ? [Carrier.Diesel] : []);
        burnt.UnionWith(site.Services.Catering is { CooksHere: true, Cooking: LpgCooking } ? [Carrier.Lpg] : []);
        foreach (FuelTank tank in site.Stock.Tanks(site.Fuels).Where(t => !burnt.Contains(t.Carrier)))
        {
            problems.Add(scenario.Document.At(scenario.PathOf(name, $"stock.{Naming.Snake(tank.Carrier.ToString())}"), "holds a fuel that nothing on the site burns", Severity.Warning));
        }
        foreach (FuelTank tank in site.Stock.Tanks(site.Fuels).Where(t => double.IsFinite(t.Stock.Delivery) && t.Stock.Delivery > t.Stock.Tank))
        {
            string unit = tank.Stock is WoodStock ? "kg" : "L";
            problems.Add(scenario.Document.At(scenario.PathOf(name, $"stock.{Naming.Snake(tank.Carrier.ToString())}.delivery"), string.Create(CultureInfo.InvariantCulture,
                $"is {tank.Stock.Delivery:0.##} {unit}, more than the full stock of {tank.Stock.Tank:0.##} {unit}: no more than fits is ever brought"), Severity.Warning));
        }
    }

    private static void Shares(Scenario scenario, string name, SiteInputs site, ProblemList problems)
    {
        (string Key, double Sum)[] shares =
        [
            ("awake_share", site.Buildings.Values.Sum(b => b.AwakeShareFraction)),
            ("staff_share", site.Buildings.Values.Sum(b => b.StaffShareFraction)),
        ];
        foreach ((string key, double sum) in shares.Where(s => s.Sum > 1 + 1e-9))
        {
            problems.Add(scenario.Document.At(scenario.PathOf(name, "buildings"),
                string.Create(CultureInfo.InvariantCulture, $"have together {key} of {sum:0.##}; at most 1 of the people can be in them")));
        }
    }
}
