using System.Globalization;
using FsCheck.Fluent;
using Sim.Engine.Simulation;

namespace Sim.Engine.Tests.Simulation;

/// <summary>Within capacity, twice the people are twice every litre and kilogram of water, wastewater and waste, whatever the centre has.</summary>
public class DoubledPeopleTests
{
    private static readonly string[] Sources = ["mains", "borehole", "{ kind: borehole, head: 80 m, flow_limit: 20 m3/h }", "{ kind: mains, pump_head: 30 m }"];

    private static readonly string[] Wastewater =
    [
        "{}", "{ toilets: trucks }", "{ toilets: trucks, greywater: ground }", "{ treatment: septic-tank }",
        "{ toilets: ground, greywater: ground, treatment: pit }", "{ toilets: river, greywater: river, treatment: package-plant }",
        "{ toilets: trucks, treatment: wetland }",
    ];

    private static readonly string[] Toilets = ["{}", "{ dual_flush: {} }", "{ chemical: {} }", "{ dry: {} }"];

    private static readonly string[] Organics = ["landfill", "composting", "digestion"];

    [Fact]
    public void Twice_the_people_are_twice_the_water_wastewater_and_waste() =>
        Prop.ForAll(ArbMap.Default.ArbFor<(byte Source, byte Way, byte Toilet, byte Organic, byte People)>(), at =>
        {
            (string, string)[] centre =
            [
                ("water.source", Sources[at.Source % Sources.Length]), ("water.wastewater", Wastewater[at.Way % Wastewater.Length]),
                ("water.toilets", Toilets[at.Toilet % Toilets.Length]), ("waste.organics", Organics[at.Organic % Organics.Length]),
                ("waste.recyclables", at.Organic % 2 == 0 ? "recycling" : "landfill"),
            ];
            SiteRun With(int people) => Centre.Run([.. centre, .. Centre.NoStaff, ("occupancy.constant", string.Create(CultureInfo.InvariantCulture, $"{people} people"))]);
            int few = 5 + (at.People % 25);
            SiteRun once = With(few), twice = With(2 * few);
            string[] notTwice =
            [
                .. SiteHour.Layout.Columns.Where(c => c.Unit.Text is "L" or "kg" && (c.Key.StartsWith("water.", StringComparison.Ordinal) || c.Key.StartsWith("waste.", StringComparison.Ordinal)))
                    .Select(c => (c.Key, Once: once.Total(c), Twice: twice.Total(c)))
                    // What a digester holds more at the end than at the beginning is the difference of two large amounts.
                    .Where(c => Math.Abs(c.Twice - 2 * c.Once) > 1e-9 * Math.Max(1, Math.Abs(c.Twice)) + (c.Key == "waste.digesting" ? 1e-6 : 0))
                    .Select(c => string.Create(CultureInfo.InvariantCulture, $"{c.Key}: {c.Once:R} and {c.Twice:R}")),
            ];
            Assert.Equal([], notTwice);
        }).Holds(8);
}
