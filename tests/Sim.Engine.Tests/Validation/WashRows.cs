using Sim.Engine.Accounts;
using Sim.Engine.Simulation;
using Sim.Engine.Studies;
using Sim.Engine.Tests.Schema;
using Sim.Engine.Tests.Simulation;
using Sim.Engine.Waste;
using Sim.Engine.Water;

namespace Sim.Engine.Tests.Validation;

/// <summary>
/// Water, sanitation and waste beside what peers compute and others measured. Measured values without a spread are given one of 15 %,
/// as that of digestion in <see cref="PeerRows"/>; sources stand in docs/validation.md.
/// </summary>
internal static class WashRows
{
    private const double Spread = 0.15, GramsPerKg = 1000, DaysPerYear = 365;

    private const string AllToGround = "toilets: ground, greywater: ground", ToiletsToGround = "toilets: ground, greywater: trucks";

    private static readonly EmissionFactors Factors = Catalogued.Of<EmissionFactors>();

    /// <summary>All rows.</summary>
    public static IEnumerable<ValidationRow> All() => [.. Rain(), .. Snow(), .. Landfills(), .. Digester(), .. SepticTanks(), .. PitsAndBeds(), .. Plant()];

    // ArturLourenco/rharv: seven days of a full tank of 5 m3 under 775.53 m2, and one of 5 m3 that gets no rain.
    private static IEnumerable<ValidationRow> Rain()
    {
        const string name = "Rain tank by the day (rharv)";
        (double stored, double spilt) = (5, 0);
        foreach (double mm in new double[] { 0, 0, 25, 0, 40, 0, 0 })
        {
            RainwaterStep day = RainwaterTank.YieldBeforeSpillage(stored, mm / 1000 * 775.53 * 0.8 * 0.85, 0.5, 5);
            (stored, spilt) = (day.Stored, spilt + day.Spill);
        }
        yield return ValidationRow.Near(name, "overflow of seven days", "m3", spilt, 31.77843, 5e-6, "0.00000");
        yield return ValidationRow.Near(name, "left in the tank", "m3", stored, 4, 5e-6, "0.00000");
        double left = 5, lacking = 0;
        for (int day = 0; day < 10; day++)
        {
            RainwaterStep step = RainwaterTank.YieldBeforeSpillage(left, 0, 1, 5);
            (left, lacking) = (step.Stored, lacking + 1 - step.Yield);
        }
        yield return ValidationRow.Near(name, "lacking in ten dry days", "m3", lacking, 5, 5e-6, "0.00000");
    }

    // landlab, tests of SnowDegreeDay, by the hour in place of its day; and the default factor beside Finland's open fields.
    private static IEnumerable<ValidationRow> Snow()
    {
        const string name = "Snow by degree-days (landlab)";
        yield return ValidationRow.Near(name, "melt of a day at 2 C, 5 mm of snow", "mm", 5 - Left(3, 5, (2, 0)), 5, 1e-6, "0.000000");
        yield return ValidationRow.Near(name, "melt of a day at 0.5 C", "mm", 5 - Left(3, 5, (0.5, 0)), 1.5, 1e-6, "0.000000");
        yield return ValidationRow.Near(name, "left after a day at 1 C and 2 mm at -3 C", "mm", Left(2, 5, (1, 0), (-3, 2)), 5, 1e-6, "0.000000");
        double usual = Centre.Plan(Centre.File(), ("water.rainwater", "{ tank: 1 m3 }")).Sites[0].Inputs.Water.Rainwater!.SnowMeltMmPerKDay;
        yield return Measured("Snow on open fields in Finland", "melt per degree and day", "mm/K/day", usual, 3.51, "0.00");
    }

    private static double Left(double mmPerKDay, double snowMm, params (double OutdoorC, double Mm)[] days)
    {
        ReusePlan plan = ReusePlan.Of(new() { Rainwater = new() { RoofAreaM2 = 1, TankM3 = 1, SnowMeltMmPerKDay = mmPerKDay } }, 0)!;
        var state = new ReuseState { RoofSnowMm = snowMm };
        foreach ((double outdoorC, double mm) in days)
        {
            for (int hour = 0; hour < 24; hour++)
            {
                Reuse.CollectedL(plan, ref state, mm / 24, outdoorC < 0 ? mm / 24 : 0, outdoorC);
            }
        }
        return state.RoofSnowMm;
    }

    private static IEnumerable<ValidationRow> Landfills()
    {
        // swolfpy-processmodels: 233,091 t a year of 100 m3 of methane per tonne, k 0.04; IPCC's year begins to decay in the next.
        const double year = 233_091_000, potentialKgPerKg = 0.1 * Digestion.MethaneKgPerM3;
        Landfill managed = new() { McfFraction = 1 };
        double[] methane = FirstOrderDecay.IpccAnnual([year, year, year, year, year, year], potentialKgPerKg / (managed.DecomposingFraction * managed.MethaneFraction * 16 / 12), 0.04, managed, 6);
        foreach ((int inYear, double expected) in new[] { (1, 913962.9), (5, 4225223) })
        {
            yield return ValidationRow.Near("Landfill of 233,091 t a year (swolfpy)", $"methane in year {inYear}", "m3", methane[inYear] / Digestion.MethaneKgPerM3, expected, 0.5, "0");
        }
        // EPA 2023: without a delay half of the carbon of food waste has become gas within 3.6 years.
        Landfill prompt = Catalogued.Of<Landfill>() with { DelayMonths = 0 };
        double[] monthly = FirstOrderDecay.IpccMonthly([1], prompt.Carbon.FoodFraction, prompt.Decay.ByStream()[0], prompt, 1200, out _);
        double half = monthly.Sum() / 2, sum = 0;
        yield return Measured("Food waste in US landfills", "time until half is gas", "year", monthly.TakeWhile(m => (sum += m) < half).Count() / 12.0, 3.6, "0.0");
    }

    // Arikan, Mulbry and Lansing 2015: the gas of dairy digesters of 17 days, cold beside warm.
    private static IEnumerable<ValidationRow> Digester()
    {
        DigesterTank tank = new();
        foreach ((double celsius, double expected) in new[] { (22.0, 70.0), (28, 87) })
        {
            yield return Measured("Cold digesters", $"methane at {celsius:0} C, of that at 35 C", "%", 100 * tank.GasFraction(celsius, 17) / tank.GasFraction(35, 17), expected, "0");
        }
    }

    private static IEnumerable<ValidationRow> SepticTanks()
    {
        Year all = Run($"{AllToGround}, treatment: septic-tank"), toilets = Run($"{ToiletsToGround}, treatment: septic-tank");
        yield return new("Septic tanks in California", "methane per person and day", "g", all.MethaneG, 8.4, 13.4, "0.0");
        yield return new("Septic tanks of toilets in Hanoi", "methane per person and day", "g", toilets.MethaneG, 2.2, 26.8, "0.0");
        yield return new("Septic tanks of toilets in Hanoi", "BOD removed", "%", 100 * (1 - toilets.Sum(w => w.BodDischargedKg) / toilets.TreatedBodKg), -2, 65, "0");
        yield return Measured("Septic tank and soil in Ireland", "methane per person and year", "kgCO2e", all.MethaneG / GramsPerKg * DaysPerYear * Factors.MethaneGwp, 2.7, "0.0");
        yield return Measured("Septic tank and soil in Ireland", "nitrous oxide per person and year", "kgCO2e", all.NitrousOxideG / GramsPerKg * DaysPerYear * Factors.NitrousOxideGwp, 1.0, "0.0");
        yield return new("Sludge in septic tanks", "per person and day", "L", all.SludgeL, 0.178, 0.254);
    }

    private static IEnumerable<ValidationRow> PitsAndBeds()
    {
        Year pit = Run($"{ToiletsToGround}, treatment: pit"), bed = Run($"{AllToGround}, treatment: wetland");
        const string units = "146 pits and tanks in Africa and Nepal";
        yield return Measured(units, "methane per person and day, by a pit", "g", pit.MethaneG, 7.9, "0.0");
        yield return Measured(units, "methane per person and day, by a septic tank", "g", Run($"{ToiletsToGround}, treatment: septic-tank").MethaneG, 7.9, "0.0");
        double broken = pit.Sum(w => w.BodBrokenDownKg);
        yield return new("Pits in Tanzania", "broken down of what stays", "%", 100 * broken / (pit.TreatedBodKg - pit.Sum(w => w.BodDischargedKg)), 69.7 - 19.4, 69.7 + 19.4, "0.0");
        // What comes to the bed is what the settling tank before it lets pass.
        double settledKg = bed.TreatedBodKg * (1 - Catalogued.Of<ConstructedWetland>().SludgeFraction);
        yield return new("Planted beds in Texas", "BOD removed by the bed", "%", 100 * (1 - bed.Sum(w => w.BodDischargedKg) / settledKg), 80, 90, "0");
        yield return new("Planted bed in Murcia", "nitrogen removed", "%", 100 * bed.Sum(w => w.NitrogenRemovedKg) / (bed.Sum(w => w.NitrogenRemovedKg) + bed.Sum(w => w.NitrogenDischargedKg)), 66.0, 79.5, "0.0");
    }

    // slowtec/klick: a plant with 610 t of nitrogen a year, of which 58.8 t go into a river; GWP of AR6.
    private static IEnumerable<ValidationRow> Plant()
    {
        const double inKg = 610_000, outKg = 58_800;
        PackagePlant plant = Catalogued.Of<PackagePlant>() with { NitrogenRemovalFraction = 1 - outKg / inKg };
        Wastewater way = Catalogued.Of<Wastewater>() with { Toilets = WastewaterRoute.River, Greywater = WastewaterRoute.River, Treatment = plant };
        WaterHour year = new WaterHour() with { BodKg = inKg / way.NitrogenKgPerPersonDay * way.BodKgPerPersonDay, SoakedL = 5e9 };
        MeteredMonth month = new() { Wastewater = WastewaterMeters.Of(new WaterSystem { Wastewater = way }, year) };
        double tonnes = Inventory.Of([month], Factors with { Gwp = GwpSet.Ar6 }).Lines.Where(l => l.Gas == Gas.NitrousOxide).Sum(l => l.KgCo2e) / 1000;
        yield return ValidationRow.Near("Nitrous oxide of a plant (KlicK)", "plant and river", "tCO2e", tonnes, 4313.166, 5e-4);
    }

    private static ValidationRow Measured(string name, string quantity, string unit, double value, double expected, string digits) =>
        ValidationRow.Near(name, quantity, unit, value, expected, Spread * expected, digits);

    private static Year Run(string wastewater)
    {
        SiteRun run = Centre.Run(("water.wastewater", $"{{ {wastewater} }}"));
        Wastewater way = run.Plan.Inputs.Water.Wastewater;
        return new([.. Metering.Of(run)], way, way.Greywater == WastewaterRoute.Trucks ? 1 - way.GreywaterBodFraction : 1, run.Total("water.septage"));
    }

    // A year of the small centre, read by person and day through its oxygen demand.
    private sealed record Year(MeteredMonth[] Months, Wastewater Way, double TreatedFraction, double SeptageL)
    {
        public double PersonDays => Months.Sum(m => m.BodKg) / Way.BodKgPerPersonDay;

        public double TreatedBodKg => Months.Sum(m => m.BodKg) * TreatedFraction;

        public double MethaneG => Grams(Gas.Methane, Factors.MethaneGwp);

        public double NitrousOxideG => Grams(Gas.NitrousOxide, Factors.NitrousOxideGwp);

        public double SludgeL => SeptageL / PersonDays;

        public double Sum(Func<WastewaterMonth, double> of) => Months.Sum(m => of(m.Wastewater));

        private double Grams(Gas gas, double gwp) =>
            Inventory.Of(Months, Factors).Lines.Where(l => l.Source == EmissionSource.Wastewater && l.Scope == Scope.One && l.Gas == gas).Sum(l => l.KgCo2e) / gwp * GramsPerKg / PersonDays;
    }
}
