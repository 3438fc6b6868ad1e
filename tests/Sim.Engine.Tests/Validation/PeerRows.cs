using System.Globalization;
using Sim.Engine.Climate;
using Sim.Engine.Electricity;
using Sim.Engine.Heat;
using Sim.Engine.Schema;
using Sim.Engine.Tests.Electricity;
using Sim.Engine.Waste;
using Sim.Engine.Water;

namespace Sim.Engine.Tests.Validation;

/// <summary>Values of other rooms that a peer program, a closed form or a day worked out by hand gives too.</summary>
internal static class PeerRows
{
    public const string Amsterdam = "weather/NLD_Amsterdam.062400_IWEC.epw";

    // NREL SPA: place, time, latitude, longitude, Pa, C, delta t in s; apparent zenith, azimuth.
    private static readonly (string Name, string Time, double[] At, double Zenith, double Azimuth)[] Suns =
    [
        ("Golden, worked example", "2003-10-17 12:30:30-07:00", [39.742476, -105.1786, 82000, 11, 67.0], 50.111622, 194.340241),
        ("Amsterdam", "2026-01-15 08:30:00+00:00", [52.3, 4.77, 101349.027, 12, 69.2], 85.161009, 134.128922),
        ("Rome", "2026-06-21 04:15:00+00:00", [41.8, 12.23, 101288.965, 12, 69.2], 84.436509, 63.17934),
        ("Athens", "2024-02-29 10:30:00+00:00", [37.9, 23.73, 101144.934, 12, 69.2], 45.614471, 177.404938),
        ("Lesvos", "2026-04-10 22:10:00+00:00", [39.135, 26.503, 99891.725, 12, 69.2], 132.640517, 358.268073),
        ("Lampedusa", "2026-06-21 12:00:00+00:00", [35.5, 12.6, 101132.939, 12, 69.2], 16.008265, 224.411342),
        ("Cox's Bazar", "2026-12-21 12:00:00+00:00", [21.21, 92.16, 101084.971, 12, 69.2], 100.567517, 248.800564),
        ("Kakuma", "2026-11-05 02:30:00+00:00", [3.716, 34.866, 94548.738, 12, 69.2], 104.021943, 105.207721),
    ];

    /// <summary>All rows.</summary>
    public static IEnumerable<ValidationRow> All() => [.. SunRows(), .. AmsterdamRows(), .. DispatchRows(), .. ReliabilityRows(), .. StoreRows(), .. WasteRows(), .. Composting()];

    private static IEnumerable<ValidationRow> SunRows()
    {
        foreach ((string name, string time, double[] at, double zenith, double azimuth) in Suns)
        {
            DateTime utc = DateTimeOffset.Parse(time, CultureInfo.InvariantCulture).UtcDateTime;
            SunPosition sun = Grena2012.Position(utc, at[0], at[1], at[2], at[3], at[4]);
            yield return ValidationRow.Near("Sun position", $"apparent zenith, {name}", "deg", sun.ApparentZenithDeg, zenith, 0.01, "0.0000");
            yield return ValidationRow.Near("Sun position", $"azimuth, {name}", "deg", sun.AzimuthDeg, azimuth, 0.01, "0.0000");
        }
    }

    private static IEnumerable<ValidationRow> AmsterdamRows()
    {
        WeatherYear weather = WeatherFile.Read(SharedFactAttribute.Path(Amsterdam));
        SunYear sun = SunYear.Of(weather.LatitudeDeg, weather.LongitudeDeg, weather.ElevationM, weather.UtcOffsetHours, weather.SunOffsetHours);
        SkyYear sky = SkyYear.Of(weather, sun);
        (double Tilt, double Azimuth, double Expected)[] planes = [(30, 180, 1135.2205), (90, 90, 551.5499)];
        foreach ((double tilt, double azimuth, double expected) in planes)
        {
            double annual = sky.OnPlane(new Plane(tilt, azimuth), 0.2).AnnualKwhPerM2;
            yield return ValidationRow.Near("Amsterdam IWEC", $"light on a plane, tilt {tilt}, azimuth {azimuth}", "kWh/m2", annual, expected, 0.01 * expected);
        }
        foreach ((CellModel cells, double expected) in new[] { (CellModel.Faiman, 933.78), (CellModel.Sapm, 925.062) })
        {
            PvArray array = ElectricityPvTests.Peer with { CellModel = cells };
            PlaneYear plane = sky.OnPlane(new Plane(array.TiltDeg, array.AzimuthDeg!.Value), 0.2, IncidenceAngle.Response(array, 201));
            double[] acKwh = new double[SunYear.Hours];
            PvWatts.WriteKwhPerKwPeak(array, plane.ResponseBeamWPerM2[0], plane.SkyDiffuseWPerM2, plane.GroundWPerM2, weather.DryBulbC, weather.WindSpeedMPerSecond, acKwh);
            yield return ValidationRow.Near("Amsterdam IWEC", $"alternating current, {cells.ToString().ToLowerInvariant()} cells", "kWh/kW", acKwh.Sum(), expected, 0.01 * expected);
        }
    }

    private static IEnumerable<ValidationRow> DispatchRows()
    {
        MicrogridFlows island = Sum(MicrogridDispatchTests.Day(MicrogridDispatchTests.Battery, MicrogridDispatchTests.Generator, _ => 0));
        MicrogridFlows outages = Sum(MicrogridDispatchTests.Day(
            MicrogridDispatchTests.Battery with { ReserveFraction = 1, GridCharging = false },
            MicrogridDispatchTests.Generator with { Strategy = GeneratorStrategy.CycleCharging },
            h => h is (>= 8 and <= 10) or (>= 15 and <= 19) ? 0 : 1));
        yield return Exact("Day off the grid, load following", "solar power used", "kWh", island.PvUsedKwh, 276.526316);
        yield return Exact("Day off the grid, load following", "from the battery", "kWh", island.DischargeKwh, 62.7);
        yield return Exact("Day off the grid, load following", "generator", "kWh", island.GeneratorKwh, 241.9);
        yield return Exact("Day off the grid, load following", "diesel", "L", island.DieselL, 96.475);
        yield return Exact("Day off the grid, load following", "unserved", "kWh", island.UnmetKwh, 25.4);
        yield return Exact("Day with outages, cycle charging", "solar power used", "kWh", outages.PvUsedKwh, 262.01108);
        yield return Exact("Day with outages, cycle charging", "from the battery", "kWh", outages.DischargeKwh, 47);
        yield return Exact("Day with outages, cycle charging", "generator", "kWh", outages.GeneratorKwh, 90);
        yield return Exact("Day with outages, cycle charging", "diesel", "L", outages.DieselL, 29.7);
        foreach ((double kw, double litres) in new[] { (5.0, 2.913), (10, 4.143), (20, 6.603) })
        {
            DieselGenerator set = new() { RatedKw = 20, IdleFuelLPerKwh = 0.08415, LoadFuelLPerKwh = 0.246 };
            MicrogridPlan plan = MicrogridPlan.Of(null, set)!;
            MicrogridFlows hour = MicrogridDispatch.Settle(plan.Generator, MicrogridDispatch.WithoutGrid(plan.Battery, plan.Generator, 0, 0, 0), kw);
            yield return Exact("Generator of 20 kW", $"diesel at {kw:0} kW", "L/h", hour.DieselL, litres);
        }
    }

    private static IEnumerable<ValidationRow> ReliabilityRows()
    {
        double[][] survival = OutageSurvivalTests.TwoSets();
        double[][] expected = [[0.96, 0.4096, 0.262144], [0.64, 0.4096, 0.393216], [0.64, 0.6144, 0.557056], [0.96, 0.8704, 0.262144]];
        for (int start = 0; start < expected.Length; start++)
        {
            for (int hours = 1; hours <= expected[start].Length; hours++)
            {
                yield return Exact("Two generators", $"probability to last {hours} h from hour {start + 1}", "1", survival[start][hours - 1], expected[start][hours - 1]);
            }
        }
        double[] besideBattery = OutageSurvivalTests.TwoSetsAndBattery();
        foreach ((int hours, double probability) in new[] { (1, 1.0), (2, 0.8704), (3, 0.557056) })
        {
            yield return Exact("Two generators and a battery", $"probability to last {hours} h", "1", besideBattery[hours - 1], probability);
        }
    }

    private static IEnumerable<ValidationRow> StoreRows()
    {
        foreach ((int hours, double expected) in new[] { (1, 59.640345), (6, 57.887741), (24, 52.167241), (72, 40.611593) })
        {
            StorePlan plan = StorePlan.Of(new() { StoreM3 = 0.3, HeatLossWPerK = 3, SetpointC = 60, SurroundingsC = 18 }, 0);
            double[] none = new double[HotWaterStores.Uses], useC = [.. Enumerable.Repeat(40.0, HotWaterStores.Uses)];
            double storeC = 60;
            for (int h = 0; h < hours; h++)
            {
                HotWaterStores.Apply(plan, ref storeC, none, HotWaterDay.Of(useC, 10), default, 0);
            }
            yield return Exact("Hot-water store standing by", $"temperature after {hours} h", "C", storeC, expected);
        }
        double[] rainMm = [78, 62, 55, 40, 28, 10, 3, 5, 30, 70, 95, 88];
        foreach ((string name, Func<double, double, double, double, RainwaterStep> model, double expected) in new (string, Func<double, double, double, double, RainwaterStep>, double)[]
        {
            ("after", RainwaterTank.YieldAfterSpillage, 48.16), ("before", RainwaterTank.YieldBeforeSpillage, 73.76),
        })
        {
            double stored = 0, used = 0;
            foreach (double mm in rainMm)
            {
                RainwaterStep step = model(stored, mm / 1000 * 200 * 0.8, 8, 12);
                (stored, used) = (step.Stored, used + step.Yield);
            }
            yield return Exact("Rainwater tank", $"year's yield {name} spillage", "m3", used, expected);
        }
    }

    private static IEnumerable<ValidationRow> WasteRows()
    {
        double[] methane = FirstOrderDecay.IpccAnnual([.. Enumerable.Repeat(1e6, 60)], 0.15, 0.05, new() { McfFraction = 1 }, 60);
        foreach ((int year, double expected) in new[] { (2, 2.438529), (5, 9.063462), (10, 18.118592), (20, 30.662949), (60, 47.383015) })
        {
            yield return Exact("Landfill, first-order decay", $"methane in year {year}", "t", methane[year - 1] / 1000, expected);
        }
    }

    // Default plant and contents: a kg of food waste with its wood chips, against three trials.
    private static IEnumerable<ValidationRow> Composting()
    {
        const string name = "Composting of food waste and wood chips";
        var inputs = new WasteInputs();
        Matter mixture = inputs.Content.Of(WasteStream.Food) + OrganicBalance.Structure(inputs, 1);
        Matter compost = OrganicBalance.Outcome(inputs, new OrganicFlows(inputs.Content.Of(WasteStream.Food), 1, default, default, 0, default, default), inputs.Composting.ProductFraction)[0].Matter;
        yield return new(name, "wet mass lost", "%", 100 * (1 - (compost.DryKg + compost.WaterKg) / (mixture.DryKg + mixture.WaterKg)), 58, 69, "0");
        yield return new(name, "dry mass lost", "%", 100 * (1 - compost.DryKg / mixture.DryKg), 37, 61, "0");
        yield return ValidationRow.Near("Digestion of food waste", "nitrogen in a tonne of waste", "kg", 1000 * inputs.Content.Of(WasteStream.Food).NitrogenKg, 8.9, 0.15 * 8.9, "0.0");
    }

    private static ValidationRow Exact(string name, string quantity, string unit, double value, double expected) =>
        ValidationRow.Near(name, quantity, unit, value, expected, 1e-6, "0.000000");

    private static MicrogridFlows Sum((MicrogridFlows Flows, double LevelKwh)[] day) => day.Select(d => d.Flows).Aggregate((a, b) => a + b);
}
