using Sim.Cli.Charts;
using Sim.Engine.Schema;

namespace Sim.Cli.Tests.Charts;

/// <summary>Charts of every kind from made-up data, of the sizes that the product's charts have, and hard cases.</summary>
internal static class Gallery
{
    private const string Place = "Lipa temporary reception centre, 2026";

    public static IReadOnlyDictionary<string, Chart> All { get; } = new SortedDictionary<string, Chart>(StringComparer.Ordinal)
    {
        ["stacked-columns"] = MonthlyEnergy(),
        ["stacked-columns-negative"] = ElectricityBalance(),
        ["grouped-columns"] = Grouped(),
        ["lines"] = Temperatures(),
        ["lines-120-months"] = TenYears(),
        ["lines-band"] = Band(),
        ["lines-gaps"] = Gaps(),
        ["lines-year"] = Year(ChartKind.Lines),
        ["areas-year"] = Year(ChartKind.StackedAreas),
        ["stacked-areas"] = WinterWeek(),
        ["horizontal-bars"] = Costs(),
        ["horizontal-bars-ranges"] = Ranges(),
        ["horizontal-bars-scopes"] = Scopes(),
        ["horizontal-bars-many"] = ManyBars(),
        ["scatter"] = Options(),
        ["legend"] = ManySeries(),
        ["long-names"] = LongNames(),
        ["zeros"] = Simple(ChartKind.StackedColumns, "Unserved electricity", [0, 0, 0]),
        ["empty"] = Simple(ChartKind.Lines, "Electricity", []),
        ["all-gaps"] = Simple(ChartKind.StackedAreas, "Electricity", [double.NaN, double.PositiveInfinity, double.NaN]),
        ["one-point"] = Simple(ChartKind.Lines, "Electricity", [42]),
        ["one-area"] = Simple(ChartKind.StackedAreas, "Electricity", [42]),
        ["zero-bars"] = Simple(ChartKind.HorizontalBars, "Costs", [0, 0, 0]),
        ["huge"] = Simple(ChartKind.Lines, "Electricity", [1.2e13, 4e13, 2e13]),
        ["tiny"] = Simple(ChartKind.StackedColumns, "Electricity", [1.2e-7, 4e-7, 2e-7]),
        ["wild"] = Simple(ChartKind.GroupedColumns, "Electricity", [1e99, -1e-300, double.MaxValue]),
        ["constant"] = Simple(ChartKind.Lines, "Temperature", [20, 20, 20]),
    };

    private static double Noise(string purpose, long i, double spread = 1) => new Draw(1, purpose).Normal(i) * spread;

    private static string[] MonthNames => ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

    private static double Winter(int month) => Math.Max(0, Math.Cos((month - 0.5) / 12 * 2 * Math.PI) + 0.3);

    private static Chart MonthlyEnergy() => new()
    {
        Kind = ChartKind.StackedColumns,
        Title = "Electricity by end use and month",
        Subtitle = Place + ", 620 people on average",
        Source = "simulation of the baseline, weather generated from monthly normals",
        X = new XAxis.Months(2026, 1, 12),
        Y = new YAxis("Electricity", "kWh"),
        Series =
        [
            new("Space heating", [.. Enumerable.Range(0, 12).Select(m => 148_000 * Winter(m))]),
            new("Hot water", [.. Enumerable.Range(0, 12).Select(m => 38_000 + 6000 * Winter(m))]),
            new("Cooling", [.. Enumerable.Range(0, 12).Select(m => m is 5 or 6 or 7 ? 14_000.0 : 0)]),
            new("Ventilation", [.. Enumerable.Range(0, 12).Select(m => 9000.0)]),
            new("Kitchen", [.. Enumerable.Range(0, 12).Select(m => 21_000 + Noise("k", m, 800))]),
            new("Lighting", [.. Enumerable.Range(0, 12).Select(m => 12_000 + 5000 * Winter(m))]),
            new("Laundry", [.. Enumerable.Range(0, 12).Select(m => 8000 + Noise("l", m, 500))]),
            new("Charging and appliances", [.. Enumerable.Range(0, 12).Select(m => 13_000.0)]),
            new("Offices", [.. Enumerable.Range(0, 12).Select(m => 7000.0)]),
            new("Water pumping", [.. Enumerable.Range(0, 12).Select(m => 2600.0)]),
        ],
    };

    private static Chart ElectricityBalance() => new()
    {
        Kind = ChartKind.StackedColumns,
        Title = "Where the electricity comes from, and what is sold",
        Subtitle = Place + ", option: 250 kW solar",
        X = new XAxis.Categories(MonthNames),
        Y = new YAxis("Electricity", "kWh"),
        Series =
        [
            new("Grid", [.. Enumerable.Range(0, 12).Select(m => 40_000 + 150_000 * Winter(m))]),
            new("Solar", [.. Enumerable.Range(0, 12).Select(m => 33_000 - 18_000 * Winter(m))]),
            new("Generator", [.. Enumerable.Range(0, 12).Select(m => 900 + Noise("g", m, 300))]),
            new("Exported", [.. Enumerable.Range(0, 12).Select(m => -Math.Max(0, 24_000 - 22_000 * Winter(m)))]),
            new("Demand", [.. Enumerable.Range(0, 12).Select(m => 74_000 + 131_000 * Winter(m))]) { AsLine = true, Role = ColourRole.Baseline },
        ],
    };

    private static Chart Grouped() => new()
    {
        Kind = ChartKind.GroupedColumns,
        Title = "Water per person and day by end use",
        Subtitle = Place,
        Source = "simulation; standard: Sphere 2018",
        X = new XAxis.Categories(["Showers", "Hand basins", "Toilets", "Laundry", "Kitchen", "Cleaning", "Leakage"]),
        Y = new YAxis("Water", "L/person/day"),
        Series =
        [
            new("Baseline", [38, 12, 24, 9, 8, 3, 11]),
            new("Low-flow fittings", [24, 7, 24, 9, 8, 3, 11]),
            new("Low-flow fittings and greywater", [24, 7, 0, 9, 8, 2, 11]),
        ],
        Thresholds = [new("Sphere minimum", 15)],
    };

    private static Chart Temperatures() => new()
    {
        Kind = ChartKind.Lines,
        Title = "Indoor temperature in a week with two power cuts",
        Subtitle = Place,
        X = new XAxis.Hours(new DateTime(2026, 1, 12), 168),
        Y = new YAxis("Operative temperature", "C"),
        Series =
        [
            .. new[] { ("Sleeping containers", 20.2), ("Dining hall", 19.3), ("Offices", 21.0), ("Sanitary blocks", 20.6) }.Select((z, k) => new Series(z.Item1,
                [.. Enumerable.Range(0, 168).Select(h => z.Item2 - (h % 24 < 6 ? 1.6 : 0) + 0.8 * Math.Sin((h % 24 - 9) / 24.0 * 2 * Math.PI) - (h is > 60 and < 70 ? (h - 60) * 0.9 : h is >= 70 and < 80 ? (80 - h) * 0.8 : 0) + Noise("t" + z.Item1, h, 0.12))])),
        ],
        Thresholds = [new("Standard: 18 °C", 18)],
    };

    private static Chart TenYears() => new()
    {
        Kind = ChartKind.Lines,
        Title = "People present",
        Subtitle = "Lipa temporary reception centre, ten years of the occupancy model",
        X = new XAxis.Months(2026, 1, 120),
        Y = new YAxis("Occupancy", "people"),
        Series = [new("People present", [.. Enumerable.Range(0, 120).Select(m => Math.Max(60, 520 + 260 * Math.Sin(m / 12.0 * 2 * Math.PI) + 2 * m + Noise("o", m, 60)))])],
        Thresholds = [new("Capacity", 1500)],
    };

    private static Chart Band() => new()
    {
        Kind = ChartKind.Lines,
        Title = "Cost per person-night by month: median and P10–P90 of 200 runs",
        X = new XAxis.Months(2026, 1, 24),
        Y = new YAxis("Cost", "EUR/person-night"),
        Series =
        [
            new("Baseline", [.. Enumerable.Range(0, 24).Select(m => 21 + 6 * Winter(m % 12))])
            {
                Low = [.. Enumerable.Range(0, 24).Select(m => 19 + 4 * Winter(m % 12) - m * 0.1)],
                High = [.. Enumerable.Range(0, 24).Select(m => 23.5 + 8 * Winter(m % 12) + m * 0.1)],
                BandName = "P10–P90",
            },
            new("Insulated", [.. Enumerable.Range(0, 24).Select(m => 20.5 + 3 * Winter(m % 12))])
            {
                Low = [.. Enumerable.Range(0, 24).Select(m => m == 9 ? double.NaN : 18.6 + 2 * Winter(m % 12) - m * 0.1)],
                High = [.. Enumerable.Range(0, 24).Select(m => 22.5 + 4 * Winter(m % 12) + m * 0.1)],
                BandName = "P10–P90",
            },
        ],
    };

    private static Chart Gaps() => new()
    {
        Kind = ChartKind.Lines,
        Title = "A meter that failed twice",
        X = new XAxis.Numbers([0, 1, 2, 3, 5, 8, 13, 21, 34], "Days since start", "day"),
        Y = new YAxis("Reading", "m3"),
        Series = [new("Meter A", [1, 2, double.NaN, 4, double.NaN, 6, 7, 9, 9.5]), new("Meter <B> & \"C\"", [2, 2.5, 3, 3.1, 3.3, 5, 6.9, 9.1, 9.6])],
    };

    private static Chart Year(ChartKind kind) => new()
    {
        Kind = kind,
        Title = "Power over the year",
        X = new XAxis.Hours(new DateTime(2026, 1, 1), 8760),
        Y = new YAxis("Power", "kW"),
        Series =
        [
            new("Space heating", [.. Enumerable.Range(0, 8760).Select(h => Math.Max(0, 160 * Winter(h / 730) + Noise("h", h, 25)))]),
            new("Solar", [.. Enumerable.Range(0, 8760).Select(h => Math.Max(0, 120 * Math.Sin((h % 24 - 6) / 12.0 * Math.PI)))]),
        ],
    };

    private static Chart WinterWeek()
    {
        double Day(int h, double peak, double width) => Math.Exp(-Math.Pow((h % 24 - peak) / width, 2));
        Series Use(string name, Func<int, double> value) => new(name, [.. Enumerable.Range(0, 168).Select(h => Math.Max(0, value(h) * (h is >= 62 and < 66 && name is not "Communications" ? 0.1 : 1) * (1 + Noise(name, h, 0.04))))]);
        return new()
        {
            Kind = ChartKind.StackedAreas,
            Title = "A winter week, hour by hour",
            Subtitle = Place + ", with a power cut of four hours on Wednesday",
            Source = "simulation of the baseline",
            Note = "The line is what the solar roof of 250 kW would have given in the same hours.",
            X = new XAxis.Hours(new DateTime(2026, 1, 12), 168),
            Y = new YAxis("Power", "kW"),
            Series =
            [
                Use("Space heating", h => 150 + 45 * Math.Cos((h % 24 - 5) / 24.0 * 2 * Math.PI) - h * 0.2),
                Use("Hot water", h => 15 + 60 * Day(h, 8, 2) + 55 * Day(h, 20, 2.5)),
                Use("Ventilation", _ => 12),
                Use("Kitchen", h => 50 * Day(h, 7, 1) + 70 * Day(h, 12, 1.6) + 60 * Day(h, 18, 1.6)),
                Use("Lighting", h => 8 + 28 * Day(h, 20, 3.5) + 16 * Day(h, 6.5, 1.5)),
                Use("Laundry", h => h / 24 < 6 ? 26 * Day(h, 12, 4) : 0),
                Use("Charging and appliances", h => 10 + 18 * Day(h, 21, 3)),
                Use("Communications", _ => 5),
                new("Solar", [.. Enumerable.Range(0, 168).Select(h => Math.Max(0, 130 * Math.Sin((h % 24 - 7.5) / 9 * Math.PI) * (h % 24 is > 7 and < 17 ? 1 : 0) * (0.3 + 0.1 * (h / 24))))]) { AsLine = true },
            ],
        };
    }

    private static Chart Costs() => new()
    {
        Kind = ChartKind.HorizontalBars,
        Title = "What a year costs, by category",
        Subtitle = Place + ", without VAT",
        Source = "simulation and fixed cost lines of the scenario",
        X = new XAxis.Categories(["Food and catering", "Security", "Social and protection staff", "Electricity", "Medical care", "Laundry", "Cleaning", "Heating oil", "Waste collection and gate fees", "Water and sewage", "Repair and maintenance of buildings", "Transport", "Bank charges", "Sale of recyclables"]),
        Y = new YAxis("Cost", "EUR"),
        Series = [new("Cost", [1_482_300, 612_000, 548_200, 288_411, 164_000, 96_204, 88_120, 41_090, 38_204, 61_300, 27_450, 18_200, 310.4, -5210])],
    };

    private static Chart Ranges() => new()
    {
        Kind = ChartKind.HorizontalBars,
        Title = "What each measure saves, and how sure that is",
        Subtitle = Place,
        X = new XAxis.Categories(["Heat pumps", "Low-flow fittings", "Solar roof", "Insulation"]),
        Y = new YAxis("Saved over the period, present value", "EUR"),
        Series = [new("Median", [206_000, 70_000, 18_000, -351_000]) { Low = [107_000, 50_000, -16_000, -465_000], High = [330_000, 88_000, 41_000, -260_000], BandName = "P10-P90" }],
    };

    private static Chart Scopes() => new()
    {
        Kind = ChartKind.HorizontalBars,
        Title = "Emissions of the options by scope",
        X = new XAxis.Categories(["Baseline", "Insulation", "Heat pumps", "Solar roof", "Everything together, with composting and recycling"]),
        Y = new YAxis("Emissions", "tCO2e"),
        Series = [new("Scope 1", [212, 160, 40, 210, 22]), new("Scope 2", [640, 520, 480, 400, 180]), new("Scope 3", [410, 400, 390, 395, 260]), new("Avoided emissions", [0, 0, 0, -60, -140])],
    };

    private static Chart ManyBars() => new()
    {
        Kind = ChartKind.HorizontalBars,
        Title = "More categories than fit",
        X = new XAxis.Categories([.. Enumerable.Range(1, 60).Select(i => $"Category {i}")]),
        Y = new YAxis("Cost", "EUR"),
        Series = [new("Cost", [.. Enumerable.Range(1, 60).Select(i => 1e6 / i / i)])],
    };

    private static Chart Options()
    {
        string[] names = ["Insulation 100 mm", "Insulation 160 mm", "New windows", "Air heat pumps", "Heat pumps + insulation", "Solar 100 kW", "Solar 250 kW", "Solar 250 kW + battery", "Solar thermal", "Low-flow fittings", "Rainwater", "Greywater", "Composting", "Digestion", "Recycling", "LED lights", "Night setback", "Boiler replacement", "Pellet boiler", "Better contract", "Winter package", "Water package", "Waste package", "Energy package"];
        double[] cost = [.. names.Select((_, i) => 31.2e6 + (i % 6) * 2.1e5 - (i > 19 ? 1.9e6 : 0) + Noise("lcc", i, 6e5))];
        double[] tons = [.. names.Select((_, i) => 11_400 - (i % 5) * 260 - (i > 19 ? 3200 : 0) + Noise("co2", i, 600))];
        return new()
        {
            Kind = ChartKind.Scatter,
            Title = "Life-cycle cost and emissions of 25 options over 20 years",
            Subtitle = "Lipa temporary reception centre; lower left is better",
            Source = "simulation with paired draws, 20 replicates",
            X = new XAxis.Numbers([], "Life-cycle cost", "EUR"),
            Y = new YAxis("Emissions", "tCO2e"),
            Series =
            [
                new("Baseline", [12_100]) { Across = [32.4e6], Labels = ["Baseline"] },
                new("Single measures", tons[..20]) { Across = cost[..20], Labels = names[..20] },
                new("Packages", tons[20..]) { Across = cost[20..], Labels = names[20..] },
            ],
        };
    }

    private static Chart ManySeries() => new()
    {
        Kind = ChartKind.Lines,
        Title = "More series than there is room for beside the plot, with a title so long that it has to be broken into two lines at any usual width",
        X = new XAxis.Categories(MonthNames, "Month"),
        Y = new YAxis("Heat", "kWh"),
        Series = [.. Enumerable.Range(0, 18).Select(s => new Series($"Unit {s + 1} with a fairly long name", [.. Enumerable.Range(0, 12).Select(m => 100 + 40 * Winter(m) + s * 12 + Noise("m" + s, m, 5))]))],
    };

    private static Chart LongNames() => new()
    {
        Kind = ChartKind.StackedColumns,
        Title = "Long names",
        X = new XAxis.Categories([.. Enumerable.Range(0, 14).Select(i => i % 2 == 0 ? $"Insulation of walls and roofs, {100 + i} mm" : "Stromversorgungsunternehmensvertrag")]),
        Y = new YAxis("Saving", "EUR/year"),
        Series = [new("Energy", [.. Enumerable.Range(0, 14).Select(i => 1000.0 * i - 2000)]), new("Maintenance", [.. Enumerable.Range(0, 14).Select(i => 300.0 * i)])],
    };

    private static Chart Simple(ChartKind kind, string label, double[] values) => new()
    {
        Kind = kind,
        Title = $"{label}: a hard case",
        X = new XAxis.Categories([.. values.Select((_, i) => $"Case {i + 1}")]),
        Y = new YAxis(label, "kWh"),
        Series = [new(label, values)],
    };
}
