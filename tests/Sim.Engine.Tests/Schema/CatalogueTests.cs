using Sim.Engine.Scenarios;
using Sim.Engine.Schema;

namespace Sim.Engine.Tests.Schema;

public class CatalogueTests
{
    private const string Header = "key,value,unit,low,high,grade,source,note\n";

    [Fact]
    public void An_entry_is_found_with_all_its_columns()
    {
        var catalogue = Catalogue.Read(("a.csv", new StringReader(Header + "water.flow,9,L/min,6,12,T-hi,\"EN 1112, 2008\",\"at \"\"3\"\" bar\"\nhall.kind,brick,,,,E,,as seen on photographs\n")));
        Assert.True(catalogue.TryFind("water.flow", out CatalogueEntry? entry));
        Assert.Equal(("9 L/min", "6 to 12 L/min", "EN 1112, 2008", "at \"3\" bar"), (entry.Text, entry.Range, entry.Source, entry.Note));
        Assert.True(catalogue.TryFind("hall.kind", out entry));
        Assert.Equal("brick", entry.Text);
        Assert.False(catalogue.TryFind("water", out _));
    }

    [Theory]
    [InlineData("a.b,9,L/min,6,12,S,x,\na.b,9,L/min,6,12,S,x,\n", "a.csv:3: a.b occurs twice")]
    [InlineData("a.b,9,L/min,6,12,S,x\n", "a.csv:2: 7 columns instead of 8 (a comma without quotes?)")]
    [InlineData("a.b,9,L/minn,6,12,S,x,\n", "a.csv:2: a.b: 'minn' is not a unit; nearest: min")]
    [InlineData("a.b,nine,L/min,6,12,S,x,\n", "a.csv:2: 'nine' is not a number")]
    [InlineData("a.b,9,L/min,12,6,S,x,\n", "a.csv:2: a.b: low and high do not make a range")]
    [InlineData("a.b,9,L/min,6,,S,x,\n", "a.csv:2: a.b: low and high do not make a range")]
    [InlineData("a.b,99,L/min,6,12,S,x,\n", "a.csv:2: a.b: '99' is not a number within low to high")]
    [InlineData("a.b,9,L/min,6,12,Q,x,\n", "a.csv:2: a.b: needs a grade of T-hi, T-md, S, D, E and a source (D and E: or a note)")]
    [InlineData("a.b,9,L/min,6,12,S,,\n", "a.csv:2: a.b: needs a grade of T-hi, T-md, S, D, E and a source (D and E: or a note)")]
    [InlineData("a b,9,L/min,6,12,S,x,\n", "a.csv:2: 'a b' is not a dotted key")]
    [InlineData("a.b,9,L/min,6,12,S,\"x,\n", "a.csv:2: a quote is not closed")]
    [InlineData("a.b,,,,,S,x,\n", "a.csv:2: a.b: has no value")]
    public void A_malformed_row_is_a_mistake_of_the_program(string rows, string message)
    {
        var thrown = Assert.Throws<FormatException>(() => Catalogue.Read(("a.csv", new StringReader(Header + rows))));
        Assert.Equal(message, thrown.Message);
    }

    [Fact]
    public void The_shipped_tables_are_sound() => Assert.DoesNotContain(Catalogue.Shipped.Entries, e => e.Key.Length == 0);

    [Fact]
    public void Every_default_named_by_an_input_is_in_the_catalogue()
    {
        IEnumerable<string> missing =
            from schema in EngineTypes.Records
            from input in schema.Inputs
            where !schema.IsAbstract && input.CatalogueKey is { } key && !key.Contains("{key}", StringComparison.Ordinal) && !Catalogue.Shipped.TryFind(key, out _)
            select $"{input}: {input.CatalogueKey}";
        Assert.Equal([], missing.Distinct());
    }

    [Fact]
    public void Every_default_is_legal_and_every_structural_default_readable()
    {
        var problems = new List<string>();
        foreach (RecordSchema schema in EngineTypes.Records.Where(s => !s.IsAbstract))
        {
            var found = new ProblemList();
            var binder = new Binder([schema.Type]);
            binder.Bind(binder.Fill(new Document(schema.Type.Name, new MapNode([], Origin.Structural))), found);

            // What has no default is missing here, and a choice that must be made is not made; neither is a fault of the declaration.
            problems.AddRange(found.Sorted
                .Where(p => !p.Message.StartsWith("is missing", StringComparison.Ordinal) && !IsChoice(schema.Type, p.Path))
                .Select(p => p.ToString()));
        }

        Assert.Equal([], problems);
    }

    // Records of which exactly one, or at least one, of several inputs must be written.
    private static bool IsChoice(Type record, string path) =>
        (record.Name is "ClimateInputs" && path == "normals") || (record.Name is "FixedLine" && path == "amount")
        || (record.Name is "GrantFunding" && path == "per_person_night") || (record.Name is "ClosureInputs" && path.Length == 0)
        || (record.Name is "OccupancyInputs" && path == "recorded") || (record.Name is "SiteInputs" && path is "climate.normals" or "occupancy.recorded");
}
