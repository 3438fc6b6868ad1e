using System.Globalization;
using Sim.Engine.Scenarios;
using Sim.Engine.Schema;

namespace Sim.Engine.Tests.Scenarios;

public sealed record Forms
{
    [Input("K", Min = 0, Otherwise = "2 K", Help = "A")]
    public double? SetbackK { get; init; }

    [Input("person", Min = 0, Help = "A")]
    public int? StaffPeople { get; init; }

    [Input(Help = "A")]
    public string? Note { get; init; }

    [Input("kW", Help = "A")]
    public IReadOnlyDictionary<string, double> LoadsKw { get; init; } = new Dictionary<string, double>();

    [Input(Help = "A")]
    public IReadOnlyDictionary<string, Heating> Heaters { get; init; } = new Dictionary<string, Heating>();

    [Input(Help = "A")]
    public IReadOnlyDictionary<string, IReadOnlyDictionary<string, Form>> Nested { get; init; } = new Dictionary<string, IReadOnlyDictionary<string, Form>>();

    [Input("h", Otherwise = "08:00", Min = 0, Max = 24, Help = "A")]
    public double OpensHours { get; init; }

    [Input("fraction", Default = "forms.profile", Help = "A")]
    public double[] ProfileFraction { get; init; } = [];

    public static IEnumerable<(string Key, string Problem)> Check(Forms forms)
    {
        if (forms.LoadsKw.Values.Sum() > 100)
        {
            yield return ("loads.kitchen", "is more than there is");
        }
    }
}

public class FormsTests
{
    private static readonly Catalogue Table = Catalogue.Read(
        ("f.csv", new StringReader("key,value,unit,low,high,grade,source,note\nforms.profile,20 30 50,%,0,100,E,Estimate,\n")));

    private static readonly Binder Binder = new([typeof(Forms)], Table);

    [Fact]
    public void Everything_may_be_left_out()
    {
        Forms forms = Bind("{}");
        Assert.Equal((2.0, null, null, 0, 8.0), (forms.SetbackK, forms.StaffPeople, forms.Note, forms.LoadsKw.Count, forms.OpensHours));
        Assert.Equal([0.2, 0.3, 0.5], forms.ProfileFraction);
    }

    [Fact]
    public void Every_form_is_read()
    {
        Forms forms = Bind("""
            setback: 3 K
            staff: 40 people
            note: "12"
            loads: { kitchen: 3000 W, office: 2 kW }
            heaters: { hall: radiators, school: { kind: heat-pump, power: 1 MW, cop: 3 } }
            nested: { a: { b: half-closed } }
            opens: 6 h
            profile: [1, 0.5, 50 %]
            """);
        Assert.Equal((3.0, 40, "12", 6.0), (forms.SetbackK, forms.StaffPeople, forms.Note, forms.OpensHours));
        Assert.Equal((3.0, 2.0), (forms.LoadsKw["kitchen"], forms.LoadsKw["office"]));
        Assert.Equal(2, ((Radiators)forms.Heaters["hall"]).PowerKw);
        Assert.Equal(1000, ((HeatPump)forms.Heaters["school"]).PowerKw);
        Assert.Equal(Form.HalfClosed, forms.Nested["a"]["b"]);
        Assert.Equal([1, 0.5, 0.5], forms.ProfileFraction);
    }

    [Fact]
    public void None_leaves_an_optional_value_out_even_where_it_has_a_default()
    {
        Assert.Null(Bind("setback: none").SetbackK);
        Assert.Null(Bind("staff: none").StaffPeople);
    }

    [Theory]
    [InlineData("loads: { kitchen: 300 kW }", "f.yaml:1:19: error: loads.kitchen is more than there is")]
    [InlineData("loads: { kitchen: 3 kWh }", "f.yaml:1:19: error: loads.kitchen '3 kWh' is an energy; expected a power, such as 3 kW (allowed: units kW, W, MW)")]
    [InlineData("staff: 4", "f.yaml:1:8: error: staff '4' has no unit; write 4 person (allowed: units person)")]
    [InlineData("staff: 4.5 people", "f.yaml:1:8: error: staff '4.5 people' is not a whole number (allowed: at least 0 person)")]
    [InlineData("setback: 2 C", "f.yaml:1:10: error: setback '2 C' is a temperature; expected a temperature difference, such as 2 K (allowed: units K)")]
    public void Mistakes_in_any_form_have_a_place(string text, string expected)
    {
        var problems = new ProblemList();
        Binder.Bind(Binder.Fill(Document.Parse(text, "f.yaml", problems)!), problems);
        Assert.Equal(expected, problems.ToString().TrimEnd('\n'));
    }

    [Theory]
    [InlineData("bs-BA")]
    [InlineData("tr-TR")]
    [InlineData("ar-SA")]
    public void The_computer_s_culture_changes_nothing(string culture)
    {
        string hash = Sample.Hash(Sample.Text);
        string[] problems = Sample.ProblemsOf(Sample.With("width: 12 m", "width: -1234567.5 m"));
        CultureInfo before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = new CultureInfo(culture);
            Assert.Equal(hash, Sample.Hash(Sample.Text));
            Assert.Equal(problems, Sample.ProblemsOf(Sample.With("width: 12 m", "width: -1234567.5 m")));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void One_binder_serves_many_threads()
    {
        Document document = Sample.Parse(Sample.Text);
        string[] hashes = new string[200];
        Parallel.For(0, hashes.Length, i =>
        {
            var problems = new ProblemList();
            string watts = (i % 10).ToString(CultureInfo.InvariantCulture);
            Bound bound = Sample.Binder.Bind(document, Variation.Of("v", ("buildings.dining.pv.peak", watts + " W")), problems);
            Assert.Equal(i % 10 / 1000.0, bound.Get<Centre>().Buildings["dining"].Pv!.PeakKw);
            hashes[i] = FilledValue.Hash(Sample.Binder.Values(bound.Document));
        });
        Assert.Equal(10, hashes.Distinct().Count());
        Assert.All(Enumerable.Range(0, 190), i => Assert.Equal(hashes[i], hashes[i + 10]));
    }

    private static Forms Bind(string text)
    {
        var problems = new ProblemList();
        Bound bound = Binder.Bind(Binder.Fill(Document.Parse(text, "f.yaml", problems)!), problems);
        Assert.Equal("", problems.ToString());
        return bound.Get<Forms>();
    }
}
