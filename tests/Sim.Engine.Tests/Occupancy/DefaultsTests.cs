using System.Globalization;
using System.Reflection;
using Sim.Engine.Schema;
using Sim.Engine.Services;
using Sim.Engine.Waste;

namespace Sim.Engine.Tests.Occupancy;

/// <summary>Records made in code and records filled from the catalogue must start from the same values.</summary>
public class DefaultsTests
{
    private static readonly string[] Rooms = ["occupancy", "services", "waste"];

    private static Dictionary<string, string[]> Catalogue()
    {
        var rows = new Dictionary<string, string[]>();
        foreach (string room in Rooms)
        {
            using Stream stream = typeof(Draw).Assembly.GetManifestResourceStream($"Sim.Engine.Schema.Catalogue.{room}.csv")!;
            foreach ((_, string[] fields) in CsvLines.Read(new StreamReader(stream), room, out _)[1..])
            {
                Assert.Equal(8, fields.Length);
                rows.Add(fields[0], fields);
            }
        }
        return rows;
    }

    private static IEnumerable<(object Record, PropertyInfo Property, InputAttribute Input)> Inputs() =>
        from type in typeof(Draw).Assembly.GetTypes()
        where type.Namespace is "Sim.Engine.Occupancy" or "Sim.Engine.Services" or "Sim.Engine.Waste"
        where type is { IsAbstract: false, IsClass: true } && type.GetConstructor(Type.EmptyTypes) is not null
        let record = Activator.CreateInstance(type)!
        from property in type.GetProperties()
        let input = property.GetCustomAttribute<InputAttribute>()
        where input is not null
        select (record, property, input);

    [Fact]
    public void Every_default_of_these_rooms_is_in_the_catalogue_with_its_unit_and_value()
    {
        Dictionary<string, string[]> catalogue = Catalogue();
        var used = new HashSet<string>();
        // Enterprises have a table of their own; made in code they are empty.
        foreach ((object record, PropertyInfo property, InputAttribute input) in Inputs()
            .Where(i => i.Input.Default is { } key && !key.StartsWith("enterprise.", StringComparison.Ordinal)))
        {
            string key = input.Default!.Replace("{kind}", property.ReflectedType!.GetCustomAttribute<KindAttribute>()?.Name.Replace('-', '_'), StringComparison.Ordinal);
            string[] row = catalogue[key];
            double value = double.Parse(row[1], CultureInfo.InvariantCulture);
            Assert.Equal(input.Unit, row[2]);
            Assert.Equal(value, (double)property.GetValue(record)!);
            Assert.InRange(value, double.Parse(row[3], CultureInfo.InvariantCulture), double.Parse(row[4], CultureInfo.InvariantCulture));
            Assert.InRange(value, input.Min, input.Max);
            Assert.Contains(row[5], new[] { "T-hi", "T-md", "S", "D", "E" });
            Assert.NotEqual("", row[6]);
            used.Add(key);
        }
        // What is plausible in homes: another range of an input that has its own.
        ILookup<bool, string> rows = catalogue.Keys.ToLookup(k => k.EndsWith(".homes", StringComparison.Ordinal));
        Assert.Equal(rows[false].Order(), used.Order());
        Assert.All(rows[true], k => Assert.Contains(k[..^".homes".Length], used));
    }

    [Fact]
    public void Every_input_says_what_it_is()
    {
        Assert.All(Inputs(), i => Assert.EndsWith(".", i.Input.Help, StringComparison.Ordinal));
        Assert.NotEmpty(Inputs());
        Assert.IsType<VentedDryer>(new Laundry().Dryer);
        Assert.IsType<WetDecay>(new Landfill().Decay);
    }
}
