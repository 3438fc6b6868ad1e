using System.Reflection;
using System.Runtime.InteropServices;
using Sim.Engine.Schema;

namespace Sim.Engine.Tests.Schema;

public class DeclarationTests
{
    [Fact]
    public void Suffix_and_unit_of_every_input_agree()
    {
        IEnumerable<string> wrong =
            from schema in EngineTypes.Records
            from input in schema.Inputs
            where !Naming.SuffixAgrees(input.Property.Name, input.Unit)
            select $"{input} is declared in {input.Unit}: its name must end with {Naming.Suffix(input.Unit)}";
        Assert.Equal([], wrong.Distinct());
    }

    [Fact]
    public void Only_quantities_and_counts_have_units_and_every_input_has_a_sentence()
    {
        IEnumerable<string> wrong =
            from schema in EngineTypes.Records
            from input in schema.Inputs
            let form = input.Shape.Element?.Form ?? input.Shape.Form
            where input.Attribute.Help.Length == 0
                || (input.Unit.Text.Length > 0 && form is not (InputForm.Quantity or InputForm.Quantities or InputForm.Integer))
            select input.ToString();
        Assert.Equal([], wrong.Distinct());
    }

    [Fact]
    public void Suffix_and_unit_of_every_output_agree()
    {
        IEnumerable<string> wrong =
            from layout in EngineTypes.Hours
            from column in layout.Columns
            where !Naming.SuffixAgrees(column.Name, column.Unit)
            select $"{layout.Type.Name}.{column.Name} is declared in {column.Unit}: its name must end with {Naming.Suffix(column.Unit)}";
        Assert.Equal([], wrong.Distinct());
    }

    [Fact]
    public void The_columns_of_an_hour_are_in_the_order_of_memory()
    {
        var hour = new SiteHour(new(1, 2, 3), 4, new(5, 6, 7));
        HourLayout layout = HourLayout.Of(typeof(SiteHour));
        Assert.Equal(
            ["electricity.grid_import", "electricity.stored", "electricity.tank_temperature", "people", "spare.grid_import", "spare.stored", "spare.tank_temperature"],
            layout.Columns.Select(c => c.Key));
        Assert.Equal([1, 2, 3, 4, 5, 6, 7], layout.Columns.Select(c => HourLayout.Read(hour, c)));
        Assert.Equal((Node.Outside, Node.Electricity, "kWh", "Grid import"), (layout.Columns[0].From, layout.Columns[0].To, layout.Columns[0].Unit.Text, layout.Columns[0].Label));
        Assert.Equal((Node.Electricity, Aggregate.Mean), (layout.Columns[1].StoredIn, layout.Columns[2].Over));
        double[] column = new double[2];
        HourLayout.Copy([hour, hour with { People = 9 }], layout.Columns[3], column);
        Assert.Equal([4, 9], column);
    }

    [Fact]
    public void A_field_that_is_not_declared_is_refused()
    {
        Assert.Throws<NotSupportedException>(() => HourLayout.Of(typeof(Undeclared)));
        Assert.Throws<NotSupportedException>(() => HourLayout.Of(typeof(Twice)));
    }

    [Fact]
    public void Every_hour_of_the_engine_reads_back_what_its_properties_say()
    {
        foreach (HourLayout layout in EngineTypes.Hours)
        {
            byte[] bytes = MemoryMarshal.AsBytes<double>([.. Enumerable.Range(1, layout.Stride).Select(i => (double)i)]).ToArray();
            object hour = typeof(DeclarationTests).GetMethod(nameof(Interpret), BindingFlags.NonPublic | BindingFlags.Static)!
                .MakeGenericMethod(layout.Type).Invoke(null, [bytes])!;
            foreach (OutputDeclaration column in layout.Columns.Where(c => !c.Key.Contains('.', StringComparison.Ordinal)))
            {
                Assert.Equal(column.Offset + 1.0, layout.Type.GetProperty(column.Name)!.GetValue(hour));
            }
        }
    }

    private static object Interpret<T>(byte[] bytes)
        where T : struct => MemoryMarshal.Read<T>(bytes);

    private readonly record struct PowerHour(
        [Output("kWh", "Grid import", From = Node.Outside, To = Node.Electricity)] double GridImportKwh,
        [Output("kWh", "Stored", StoredIn = Node.Electricity)] double StoredKwh,
        [Output("C", "Tank", Over = Aggregate.Mean)] double TankTemperatureC);

    private readonly record struct SiteHour(PowerHour Electricity, [Output("person", "People")] double People, PowerHour Spare);

    private readonly record struct Undeclared([Output("kWh", "a")] double AKwh, double BKwh);

    private readonly record struct Twice([Output("kWh", "a")] double HeatKwh, [Output("kW", "a")] double HeatKw);
}
