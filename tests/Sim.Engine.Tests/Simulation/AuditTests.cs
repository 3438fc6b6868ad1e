using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Sim.Engine.Schema;
using Sim.Engine.Simulation;

namespace Sim.Engine.Tests.Simulation;

/// <summary>The audit of a run finds what does not add up.</summary>
public class AuditTests
{
    // A centre in which every flow of the model runs: tank, pump, solar power with export and curtailment, cooling, short
    // power, battery, generator, a heat network and solar collectors.
    private static readonly (string, string)[] Busy =
    [
        ("electricity.grid", "{ import_limit: 25 kW, export_limit: 10 kW, outages: { per_year: 50 } }"), ("electricity.pv.roof.peak", "60 kW"),
        ("water.source", "{ kind: mains, pump_head: 30 m }"), ("water.tank", "{ volume: 5 m3 }"),
        ("water.rainwater", "{ tank: 3 m3 }"), ("water.greywater", "{ capacity: 0.3 m3/day }"), ("water.bottled", "1 L/person/day"),
        ("water.showers.drain_heat_recovery", "{ share: 30 % }"),
        ("buildings.canteen.heating", "{ kind: oil-boiler, capacity: 8 kW }"), ("waste.recyclables", "recycling"),
        ("electricity.battery", "{ capacity: 20 kWh }"), ("electricity.generator", "{ rated: 5 kW }"),
        ("waste.organics", "digestion"), ("waste.streams.paper", "composting"), ("waste.digestion.gas_store", "0.5 m3"),
        ("services.catering.cooking", "lpg"), ("hot_water.heater", "{ kind: oil-boiler, capacity: 15 kW }"),
        ("heat_network", "{ plant: air-water-heat-pump, capacity: 40 kW, standing_loss: 1 kW }"), ("buildings.sleeping.heating", "heat-network"),
        ("buildings.canteen.cooling", "{ kind: split-air-conditioner, capacity: 6 kW }"), ("buildings.canteen.setpoint.cooling", "24 C"),
        ("hot_water.solar", "{ area: 15 m2 }"), ("hot_water.stands_in", "canteen"), ("hot_water.pipes_in", "sleeping"), ("hot_water.pipes_share", "80 %"),
    ];

    private static readonly Lazy<(SitePlan Plan, SiteSimulation Year, StoreLevels Start)> Simulated = new(() =>
    {
        SitePlan plan = Centre.Plan(Centre.File(), Busy).Sites[0];
        var simulation = new SiteSimulation(plan);
        simulation.WarmUp();
        StoreLevels start = simulation.Levels;
        simulation.RunYear(0);
        return (plan, simulation, start);
    });

    public static TheoryData<string> Flows =>
        [.. SiteHour.Layout.Columns.Where(c => NodeOf(c) is not Node.None).Select(c => c.Key)];

    [Fact]
    public void A_year_as_it_was_simulated_closes() => Assert.All(Audited(_ => { }), line => Assert.True(line.Closes, line.ToString()));

    [Theory]
    [MemberData(nameof(Flows))]
    public void A_flow_that_is_wrong_in_a_single_hour_opens_a_balance(string column)
    {
        OutputDeclaration broken = SiteRun.Column(column);
        AuditLine node = Assert.Single(Audited(_ => { }), line => line.Name == NameOf(NodeOf(broken)));
        // A hundred-millionth of what passes through in the year.
        double wrong = 1e-8 * Math.Max(node.In, Math.Abs(node.Out) + Math.Abs(node.Stored));
        IReadOnlyList<AuditLine> lines = Audited(hours => hours[4000 * SiteHour.Layout.Stride + broken.Offset] += wrong);
        Assert.Contains(lines, line => !line.Closes);
    }

    [Theory]
    [InlineData("rooms.heating", "room_heating.delivered")]
    [InlineData("electricity.room_heating", "room_heating.electricity")]
    [InlineData("rooms.cooling", "room_cooling.delivered")]
    [InlineData("electricity.room_cooling", "room_cooling.electricity")]
    [InlineData("electricity.hot_water", "hot_water.electricity")]
    [InlineData("electricity.pumping", "water.pumping")]
    [InlineData("electricity.lighting", "rooms.appliances")]
    [InlineData("hot_water.store_into_rooms", "rooms.hot_water")]
    [InlineData("hot_water.pipes_into_rooms", "rooms.hot_water")]
    public void What_two_rooms_tell_differently_of_one_flow_opens_a_line(string one, string other)
    {
        foreach (string column in new[] { one, other })
        {
            double wrong = 1e-8 * Sum(column);
            Assert.True(wrong > 0);
            Assert.Contains(Audited(hours => hours[4000 * SiteHour.Layout.Stride + SiteRun.Column(column).Offset] += wrong), line => !line.Closes);
        }
    }

    [Fact]
    public void A_store_that_does_not_hold_what_its_flows_say_opens_a_line()
    {
        StoreLevels end = Simulated.Value.Year.Levels;
        Assert.Contains(Audited(_ => { }, end with { RoomsKwh = end.RoomsKwh + 1 }), line => !line.Closes && line.Unit == "kWh");
        Assert.Contains(Audited(_ => { }, end with { HotWaterKwh = end.HotWaterKwh + 0.01 }), line => !line.Closes && line.Unit == "kWh");
        Assert.Contains(Audited(_ => { }, end with { LoadHeatKwh = end.LoadHeatKwh + 0.01 }), line => !line.Closes && line.Name == "heat of lights and appliances, power and rooms");
        Assert.Contains(Audited(_ => { }, end with { WarmthKwh = end.WarmthKwh + 0.01 }), line => !line.Closes && line.Name == "heat of hot water, store and rooms");
        Assert.Contains(Audited(_ => { }, end with { BatteryKwh = end.BatteryKwh + 0.01 }), line => !line.Closes && line.Unit == "kWh");
        Assert.Contains(Audited(_ => { }, end with { TankL = end.TankL + 0.1 }), line => !line.Closes && line.Unit == "L");
        Assert.Contains(Audited(_ => { }, end with { ReuseL = end.ReuseL + 0.1 }), line => !line.Closes && line.Unit == "L");
        Assert.Contains(Audited(_ => { }, end with { BiogasKwh = end.BiogasKwh + 0.01 }), line => !line.Closes && line.Name == "gas store against level");
        Assert.Contains(Audited(_ => { }, end with { DigestingKg = end.DigestingKg + 0.01 }), line => !line.Closes && line.Name == "digester against content");
    }

    [Theory]
    [InlineData(100, 100, 0, true)]
    [InlineData(100, 60, 40, true)]
    [InlineData(100, 140, -40, true)]
    [InlineData(0, 0, 0, true)]
    [InlineData(100.00000005, 100, 0, true)]
    [InlineData(100.0000002, 100, 0, false)]
    [InlineData(0, 1e-12, 0, false)]
    [InlineData(1e-12, 0, 0, false)]
    [InlineData(double.NaN, 100, 0, false)]
    [InlineData(100, double.NaN, 0, false)]
    [InlineData(double.PositiveInfinity, double.PositiveInfinity, 0, false)]
    public void A_line_closes_within_a_billionth_of_its_throughput(double into, double from, double stored, bool closes) =>
        Assert.Equal(closes, new AuditLine("a", "kWh", into, from, stored).Closes);

    // The node of the site that a flow enters, leaves or is stored in.
    private static Node NodeOf(OutputDeclaration c) => new[] { c.To, c.From, c.StoredIn }.FirstOrDefault(n => n is not (Node.None or Node.Outside));

    private static string NameOf(Node node) => node switch
    {
        Node.Electricity => "electricity",
        Node.Rooms => "heat in rooms",
        Node.HotWater => "heat in hot water",
        Node.Water => "fresh water",
        Node.Sewage => "wastewater",
        Node.Waste => "solid waste",
        Node.Biogas => "biogas",
        Node.HeatNetwork => "heat in the heat network",
        _ => node.ToString(),
    };

    private delegate void Tamper(Span<double> hours);

    // Audits the simulated year after someone has meddled with its hours, and puts them back.
    private static IReadOnlyList<AuditLine> Audited(Tamper tamper, StoreLevels? end = null)
    {
        (SitePlan plan, SiteSimulation year, StoreLevels start) = Simulated.Value;
        lock (year)
        {
            Span<double> hours = MemoryMarshal.Cast<SiteHour, double>(MemoryMarshal.CreateSpan(ref Unsafe.AsRef(in year.Hours[0]), year.Hours.Length));
            double[] kept = hours.ToArray();
            tamper(hours);
            var run = new SiteRun(plan, 1) { Start = start, End = end ?? year.Levels };
            run.Begin(0, keepHours: false);
            run.Take(0, year);
            kept.CopyTo(hours);
            return Audit.Of(run);
        }
    }

    private static double Sum(string column)
    {
        double sum = 0;
        foreach (ref readonly SiteHour hour in Simulated.Value.Year.Hours)
        {
            sum += HourLayout.Read(hour, SiteRun.Column(column));
        }
        return sum;
    }
}
