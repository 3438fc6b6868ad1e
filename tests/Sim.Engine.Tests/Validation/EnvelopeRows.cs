using Sim.Engine.Buildings;
using Sim.Engine.Scenarios;
using Sim.Engine.Simulation;

namespace Sim.Engine.Tests.Validation;

/// <summary>
/// The cases of scenarios/validation/ashrae-140.yaml run by the engine, against the range of the example programs of ASHRAE
/// 140-2020 (BSIMAC, CSE, DeST, EnergyPlus, ESP-r, TRNSYS; tables B8-1 to B8-5, B8-13 to B8-15 of its accompanying results).
/// </summary>
internal static class EnvelopeRows
{
    public const string Weather = "weather/USA_CO_Denver_725650_TMY3_ASHRAE140.epw";

    // 270 to 320, 280, 440, 810 and 960 without BSIMAC, which has no results for them. Of 960 the loads are those of the back zone.
    // Heating MWh, cooling MWh, peak heating kW, peak cooling kW: low and high.
    private static readonly (string Case, double[] Range)[] Loads =
    [
        ("195", [3.951, 4.217, 0.592, 0.712, 1.791, 1.802, 0.944, 1.118]),
        ("200", [4.813, 5.226, 0.788, 0.839, 2.226, 2.353, 1.198, 1.307]),
        ("210", [5.627, 6.531, 0.459, 0.688, 2.374, 2.750, 0.877, 1.193]),
        ("215", [5.181, 5.697, 0.850, 0.952, 2.390, 2.521, 1.352, 1.400]),
        ("220", [6.377, 7.178, 0.498, 0.803, 2.631, 2.879, 0.968, 1.336]),
        ("230", [9.812, 10.417, 0.897, 1.184, 4.133, 4.316, 1.694, 1.994]),
        ("240", [5.116, 5.944, 0.834, 1.287, 2.431, 2.693, 1.150, 1.534]),
        ("250", [4.733, 5.373, 2.904, 3.612, 2.631, 2.874, 2.688, 3.034]),
        ("270", [4.273, 4.631, 6.698, 7.522, 2.560, 2.843, 5.832, 7.011]),
        ("280", [4.525, 4.870, 4.215, 5.206, 2.568, 2.849, 3.768, 4.765]),
        ("290", [4.381, 4.745, 5.310, 5.743, 2.561, 2.843, 5.739, 6.872]),
        ("300", [4.318, 4.726, 4.805, 5.152, 2.589, 2.854, 3.695, 4.475]),
        ("310", [4.580, 5.240, 3.128, 3.752, 2.580, 2.856, 3.252, 3.970]),
        ("320", [3.599, 4.031, 4.420, 4.986, 2.546, 2.834, 5.304, 6.473]),
        ("395", [4.565, 5.145, 0.004, 0.021, 1.948, 2.161, 0.265, 0.547]),
        ("400", [5.906, 7.047, 0.013, 0.063, 2.559, 2.879, 0.372, 0.798]),
        ("410", [7.630, 8.661, 0.035, 0.096, 3.338, 3.597, 0.604, 1.011]),
        ("420", [6.399, 7.433, 0.109, 0.228, 3.138, 3.411, 0.814, 1.208]),
        ("430", [5.171, 5.954, 0.739, 1.084, 3.254, 3.409, 1.704, 2.167]),
        ("440", [4.156, 4.721, 3.458, 4.414, 3.027, 3.374, 3.766, 4.686]),
        ("450", [3.375, 3.990, 5.689, 6.613, 2.753, 3.100, 5.812, 6.501]),
        ("460", [3.828, 4.290, 5.929, 6.729, 2.971, 3.160, 5.804, 6.374]),
        ("470", [3.540, 4.094, 5.644, 6.056, 2.807, 3.231, 5.570, 6.444]),
        ("600", [3.993, 4.504, 5.432, 6.162, 3.020, 3.359, 5.422, 6.481]),
        ("610", [4.066, 4.592, 4.117, 4.382, 3.021, 3.360, 5.331, 6.432]),
        ("620", [4.094, 4.719, 3.841, 4.404, 3.038, 3.385, 3.955, 4.797]),
        ("630", [4.356, 5.139, 2.573, 3.074, 3.039, 3.388, 3.526, 4.212]),
        ("640", [2.403, 2.682, 5.237, 5.893, 4.039, 4.658, 5.365, 6.429]),
        ("650", [0, 0, 4.186, 4.945, 0, 0, 5.045, 6.290]),
        ("660", [3.574, 3.821, 2.966, 3.340, 2.620, 2.955, 3.343, 3.933]),
        ("670", [5.300, 6.140, 5.954, 6.623, 3.655, 4.221, 5.839, 6.925]),
        ("680", [1.732, 2.286, 5.932, 6.529, 1.778, 2.126, 5.761, 7.051]),
        ("685", [4.532, 5.042, 8.238, 9.130, 3.032, 3.374, 6.071, 7.159]),
        ("695", [2.385, 2.892, 8.386, 9.172, 1.795, 2.138, 6.232, 7.541]),
        ("800", [4.906, 5.403, 0.282, 0.473, 2.778, 2.967, 0.936, 1.286]),
        ("810", [2.038, 2.610, 1.295, 1.606, 2.500, 2.845, 1.940, 2.410]),
        ("900", [1.379, 1.814, 2.267, 2.714, 2.443, 2.778, 2.556, 3.376]),
        ("910", [1.648, 2.163, 1.191, 1.490, 2.469, 2.799, 2.081, 2.722]),
        ("920", [2.956, 3.607, 2.549, 3.128, 2.512, 2.895, 2.710, 3.481]),
        ("930", [3.524, 4.384, 1.654, 2.161, 2.537, 2.968, 2.335, 3.052]),
        ("940", [0.863, 1.389, 2.203, 2.613, 3.052, 3.882, 2.556, 3.376]),
        ("950", [0, 0, 0.586, 0.707, 0, 0, 2.054, 2.388]),
        ("960", [2.522, 2.860, 0.789, 0.950, 2.085, 2.300, 1.338, 1.480]),
        ("980", [0.246, 0.720, 3.501, 3.995, 1.254, 1.693, 2.930, 3.668]),
        ("985", [2.120, 2.801, 5.880, 7.273, 2.452, 2.785, 3.208, 4.225]),
        ("995", [0.755, 1.330, 6.771, 7.482, 1.370, 1.711, 3.315, 4.224]),
    ];

    // Highest, lowest and mean temperature, C. Means of 650FF and 950FF, lowest and mean of 960 (the sunspace): with a seventh program, NewHASP.
    private static readonly (string Case, double[] Range)[] Floating =
    [
        ("600FF", [62.4, 68.4, -13.8, -9.9, 24.3, 26.1]),
        ("650FF", [61.1, 66.8, -17.8, -16.7, 17.6, 19.8]),
        ("680FF", [69.8, 78.5, -8.1, -5.7, 30.2, 33.3]),
        ("900FF", [43.3, 46.0, 0.6, 2.2, 24.5, 25.7]),
        ("950FF", [36.1, 37.1, -13.4, -12.5, 14.3, 15.6]),
        ("960", [48.1, 53.2, 4.2, 8.0, 26.8, 29.8]),
        ("980FF", [48.5, 52.8, 7.3, 12.5, 30.5, 33.3]),
    ];

    // Sun on planes, and through glass per m2 of it, kWh/m2.
    private static readonly (string Name, double Low, double High)[] Sun =
    [
        ("horizontal", 1663, 1670), ("north", 399, 477), ("east", 1017, 1068), ("south", 1291, 1387), ("west", 903, 997),
    ];

    private static readonly (string Name, string Case, double Low, double High)[] Transmitted =
    [
        ("600 south", "600", 804, 826), ("610 south", "610", 631, 665), ("620 west", "620", 569, 624), ("630 west", "630", 390, 446),
        ("660 south", "660", 436, 506), ("670 south", "670", 988, 1039),
    ];

    /// <summary>All rows; every value as the engine gives it today.</summary>
    public static IEnumerable<ValidationRow> All()
    {
        Cases cases = new();
        foreach ((string name, double[] r) in Loads)
        {
            ZoneHour[] year = cases.Run(name);
            string at = $"ASHRAE 140 case {name}";
            yield return new(at, "heating", "MWh", year.Sum(h => h.HeatingKwh) / 1000, r[0], r[1]);
            yield return new(at, "cooling", "MWh", year.Sum(h => h.CoolingKwh) / 1000, r[2], r[3]);
            yield return new(at, "peak heating", "kW", year.Max(h => h.HeatingKwh), r[4], r[5]);
            yield return new(at, "peak cooling", "kW", year.Max(h => h.CoolingKwh), r[6], r[7]);
        }
        foreach ((string name, double[] r) in Floating)
        {
            ZoneHour[] year = cases.Run(name, name == "960" ? "sunspace" : "zone");
            string at = $"ASHRAE 140 case {name}";
            yield return new(at, "highest temperature", "C", year.Max(h => h.AirC), r[0], r[1]);
            yield return new(at, "lowest temperature", "C", year.Min(h => h.AirC), r[2], r[3]);
            yield return new(at, "mean temperature", "C", year.Average(h => h.AirC), r[4], r[5]);
        }
        FacadeSun facades = cases.Facades();
        PlaneSun[] planes = [facades.Roof, facades.North, facades.East, facades.South, facades.West];
        foreach ((PlaneSun plane, (string name, double low, double high)) in planes.Zip(Sun))
        {
            yield return new("Sun at Denver", $"incident, {name}", "kWh/m2", plane.TotalWPerM2.Sum() / 1000, low, high);
        }
        foreach ((string name, string of, double low, double high) in Transmitted)
        {
            yield return new("Sun at Denver", $"transmitted, {name}", "kWh/m2", cases.TransmittedKwhPerM2(of), low, high);
        }
    }

    private sealed class Cases
    {
        private readonly ScenarioFile file;
        private readonly Compiler compiler = new();
        private readonly Scenario baseline;

        public Cases()
        {
            ProblemList problems = new();
            file = ScenarioFile.Load(Path.Combine(ValidationPage.Root, "scenarios", "validation", "ashrae-140.yaml"), problems)!;
            Assert.Equal("", problems.ToString());
            baseline = Bound([]);
        }

        public ZoneHour[] Run(string name, string building = "zone")
        {
            SitePlan site = Site(name);
            SiteSimulation simulation = new(site);
            simulation.WarmUp();
            simulation.RunYear(0);
            return simulation.ZoneHours(site.Zones.Single(z => z.Name == building).OpenZone).ToArray();
        }

        public FacadeSun Facades() => Site("600").Climate.Year(0).SunOnFacades(0, null, null);

        // West alone where the case has windows to east and west.
        public double TransmittedKwhPerM2(string name)
        {
            (string, string)[] west = name is "620" or "630" ? [("buildings.zone.shell.window_split", "{ west: 1 }")] : [];
            SitePlan site = Site(name, west);
            ZonePlan zone = site.Zones[0];
            ZoneInputs sun = site.Climate.Year(0).SunOn(zone.Inputs.Shell, zone.Zone);
            return Enumerable.Range(0, sun.Hours).Sum(sun.TransmittedW) / 1000 / zone.Zone.WindowAreaM2;
        }

        private SitePlan Site(string name, params (string Path, string Text)[] more)
        {
            string option = $"case-{name.ToLowerInvariant()}";
            Change[] changes = name == "600" ? [] : [.. Variation.From(option, baseline.Inputs.Options[option].Set).Changes];
            ProblemList problems = new();
            HashSet<string> replaced = [.. more.Select(m => m.Path)];
            Plan? plan = compiler.Compile(Bound([.. changes.Where(c => !replaced.Contains(c.Path)), .. Variation.Of(option, more).Changes]), problems);
            Assert.False(problems.HasErrors, problems.ToString());
            return plan!.Sites[0];
        }

        private Scenario Bound(Change[] changes)
        {
            ProblemList problems = new();
            Change weather = Variation.Of("weather", ("climate.epw", SharedFactAttribute.Path(Weather))).Changes[0];
            Scenario? bound = file.Bind(new Variation("case", [.. changes, weather]), problems);
            Assert.False(problems.HasErrors, problems.ToString());
            return bound!;
        }
    }
}
