using NodaTime;
using Sim.Engine.Scenarios;
using Sim.Engine.Schema;

namespace Sim.Engine.Tests.Scenarios;

public enum Form
{
    Open,
    HalfClosed,
    None,
}

public sealed record Centre
{
    [Input(Help = "Name of the centre.")]
    public string Name { get; init; } = "";

    [Input(Help = "First day.")]
    public LocalDate? Start { get; init; }

    [Input(Otherwise = "1", Min = 1, Max = 60, Help = "Years simulated.")]
    public int Years { get; init; }

    [Input(Help = "Buildings by name.")]
    public IReadOnlyDictionary<string, Hall> Buildings { get; init; } = new Dictionary<string, Hall>();

    [Input]
    public IReadOnlyDictionary<string, Choice> Options { get; init; } = new Dictionary<string, Choice>();

    [Input]
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Packages { get; init; } = new Dictionary<string, IReadOnlyList<string>>();
}

public sealed record Place
{
    [Input(Help = "Place.")]
    public Spot Site { get; init; } = new();

    [Input]
    public IReadOnlyDictionary<string, Fuel> Fuels { get; init; } = new Dictionary<string, Fuel>();

    [Input("EUR/kWh", Min = 0, Max = 5, Default = "test.price", Help = "Price of electricity.")]
    public double PriceEurPerKwh { get; init; }

    [Input("fraction", Min = 0, Max = 1, Count = 3, Otherwise = "[20 %, 0.3, 50 %]", Help = "Split.")]
    public double[] SplitFraction { get; init; } = [];
}

public sealed record Spot
{
    [Input("deg", Min = -90, Max = 90, Help = "Latitude.")]
    public double LatitudeDeg { get; init; }

    [Input("m", Min = -400, Max = 6000, Otherwise = "0 m", Help = "Height above the sea.")]
    public double ElevationM { get; init; }
}

public sealed record Hall
{
    [Input(Min = 1, Otherwise = "1", Help = "Like buildings.")]
    public int Units { get; init; }

    [Input("person", Min = 0, Help = "People in each.")]
    public double PerUnitPeople { get; init; }

    [Input(Help = "Shell.")]
    public Shell Shell { get; init; } = new();

    [Input(Otherwise = "none", Help = "Heating.")]
    public Heating Heating { get; init; } = new NoHeating();

    [Input(Help = "Solar power.")]
    public Solar? Pv { get; init; }
}

public sealed record Shell
{
    [Input("m", Min = 0, AboveMin = true, Max = 100, Default = "test.height", Help = "Clear height.")]
    public double HeightM { get; init; }

    [Input("m", Min = 0, AboveMin = true, Max = 100, Otherwise = "6 m", Help = "Inside width.")]
    public double WidthM { get; init; }

    [Input("W/m2K", Min = 0, Max = 10, Default = "test.u_value", Help = "Heat loss of the walls.")]
    public double UValue { get; init; }

    [Input(Library = "constructions", Otherwise = "brick", Help = "Make of the walls.")]
    public string Walls { get; init; } = "";

    [Input(Otherwise = "open", Help = "Form.")]
    public Form Form { get; init; }

    [Input(Otherwise = "no", Help = "Whether it is lit at night.")]
    public bool Lit { get; init; }

    public static IEnumerable<(string Key, string Problem)> Check(Shell shell)
    {
        if (shell.HeightM > shell.WidthM)
        {
            yield return ("height", "is larger than the width");
        }
    }
}

public abstract record Heating;

[Kind("none")]
public sealed record NoHeating : Heating;

[Kind("heat-pump")]
public sealed record HeatPump : Heating
{
    [Input("kW", Min = 0, Otherwise = "5 kW", Help = "Heat.")]
    public double PowerKw { get; init; }

    [Input("", Min = 1, Max = 8, Default = "test.cop", Help = "Efficiency.")]
    public double Cop { get; init; }
}

[Kind("radiators")]
public sealed record Radiators : Heating
{
    [Input("kW", Min = 0, Otherwise = "2 kW", Help = "Heat.")]
    public double PowerKw { get; init; }
}

public sealed record Solar
{
    [Input("kW", Min = 0, Max = 10_000, Otherwise = "0 kW", Help = "Peak power.")]
    public double PeakKw { get; init; }
}

public sealed record Fuel
{
    [Input("kWh/kg", Min = 0, Max = 50, Default = "test.fuels.{key}.energy", Help = "Net calorific value.")]
    public double EnergyKwhPerKg { get; init; }
}

public sealed record Choice
{
    [Input(Otherwise = "", Help = "What it is.")]
    public string About { get; init; } = "";

    [Input(Help = "Changes.")]
    public IReadOnlyDictionary<string, DocNode> Set { get; init; } = new Dictionary<string, DocNode>();

    [Input("EUR", Min = 0, Otherwise = "0 EUR", Help = "Price.")]
    public double CapexEur { get; init; }
}

/// <summary>The sample language and a sample document of it.</summary>
public static class Sample
{
    public const string Text = """
        name: Lipa
        start: 2026-01-01
        site: { latitude: 44.7 deg, elevation: 740 m }
        price: 0.158 EUR/kWh
        fuels:
          pellets: {}
          diesel: { energy: 42.7 MJ/kg }
        buildings:
          sleeping:
            units: 360
            per_unit: 4 people
            shell: { width: 3 m, height: 2.5 m, form: half-closed, lit: yes }
            heating: heat-pump
          dining:
            per_unit: 120 people
            shell:
              walls: panel-60
              width: 12 m
            heating: { kind: radiators, power: 9000 W }
            pv: { peak: 30 kWp }
        options:
          insulate:
            about: more wool
            set: { buildings.sleeping.shell.walls: panel-160, buildings.sleeping.shell.u_value: 0.3 W/m2K }
            capex: 1000 BAM
          solar:
            set: { buildings.sleeping.pv.peak: 250 kW }
        packages: { winter: [insulate, solar] }
        """;

    public const string Table = """
        key,value,unit,low,high,grade,source,note
        test.height,2.6,m,2.2,6,S,"Handbook, 2020",clear height
        test.u_value,0.8,W/m2K,0.1,4,E,Estimate,
        test.price,308,BAM/MWh,100,800,T-hi,Tariff list 2025,without VAT
        test.cop,3.2,,2,5,S,Standard,
        test.fuels.pellets.energy,17,MJ/kg,16,19,S,EN 17225,net
        test.fuels.diesel.energy,42.9,MJ/kg,42,43.5,S,EN 590,net

        """;

    public static Catalogue Catalogue { get; } = Catalogue.Read(("test.csv", new StringReader(Table)));

    public static Binder Binder { get; } = new([typeof(Centre), typeof(Place)], Catalogue, name => name == "constructions" ? ["brick", "panel-60", "panel-160"] : null);

    public static Document Parse(string text)
    {
        var problems = new ProblemList();
        Document? document = Document.Parse(text, "lipa.yaml", problems);
        Assert.Equal("", problems.ToString());
        return document!;
    }

    public static Document Filled(string text) => Binder.Fill(Parse(text));

    /// <summary>The sample text with one part replaced.</summary>
    public static string With(string part, string by)
    {
        Assert.Contains(part, Text, StringComparison.Ordinal);
        return Text.Replace(part, by, StringComparison.Ordinal);
    }

    public static (Centre Centre, Place Place) Bind(Document filled)
    {
        var problems = new ProblemList();
        Bound bound = Binder.Bind(filled, problems);
        Assert.Equal("", problems.ToString());
        return (bound.Get<Centre>(), bound.Get<Place>());
    }

    /// <summary>Everything wrong with a text, one line each.</summary>
    public static string[] ProblemsOf(string text)
    {
        var problems = new ProblemList();
        if (Document.Parse(text, "lipa.yaml", problems) is { } document)
        {
            Binder.Bind(Binder.Fill(document), problems);
        }

        return [.. problems.Sorted.Select(p => p.ToString())];
    }

    public static string Hash(string text) => FilledValue.Hash(Binder.Values(Filled(text)));
}
