using NodaTime;
using Sim.Engine.Scenarios;

namespace Sim.Engine.Tests.Scenarios;

public class BinderTests
{
    [Fact]
    public void Two_records_share_the_map_at_the_root()
    {
        (Centre centre, Place place) = Sample.Bind(Sample.Filled(Sample.Text));
        Assert.Equal("Lipa", centre.Name);
        Assert.Equal(new LocalDate(2026, 1, 1), centre.Start);
        Assert.Equal(44.7, place.Site.LatitudeDeg);
        Assert.Equal(0.158, place.PriceEurPerKwh);
    }

    [Fact]
    public void Values_are_bound_in_canonical_units()
    {
        (Centre centre, Place place) = Sample.Bind(Sample.Filled(Sample.Text));
        Hall dining = centre.Buildings["dining"], sleeping = centre.Buildings["sleeping"];
        Assert.Equal(9, ((Radiators)dining.Heating).PowerKw);
        Assert.Equal(120, dining.PerUnitPeople);
        Assert.Equal(30, dining.Pv!.PeakKw);
        Assert.Equal(360, sleeping.Units);
        Assert.Equal(Form.HalfClosed, sleeping.Shell.Form);
        Assert.True(sleeping.Shell.Lit);
        Assert.Equal(42.7 / 3.6, place.Fuels["diesel"].EnergyKwhPerKg, 13);
        Assert.Equal(511.291881196219, centre.Options["insulate"].CapexEur, 11);
        Assert.Equal(["insulate", "solar"], centre.Packages["winter"]);
    }

    [Fact]
    public void Omitted_values_come_from_the_catalogue_or_the_structure()
    {
        (Centre centre, Place place) = Sample.Bind(Sample.Filled(Sample.Text));
        Assert.Equal(2.6, centre.Buildings["dining"].Shell.HeightM);
        Assert.Equal(17 / 3.6, place.Fuels["pellets"].EnergyKwhPerKg, 13);
        Assert.Equal(3.2, ((HeatPump)centre.Buildings["sleeping"].Heating).Cop);
        Assert.Equal(5, ((HeatPump)centre.Buildings["sleeping"].Heating).PowerKw);
        Assert.Equal(1, centre.Years);
        Assert.Equal([0.2, 0.3, 0.5], place.SplitFraction);
        Assert.Null(centre.Buildings["sleeping"].Pv);
    }

    [Fact]
    public void An_option_is_a_patch()
    {
        Document document = Sample.Parse(Sample.Text);
        (Centre centre, _) = Sample.Bind(Sample.Binder.Fill(document));
        var problems = new ProblemList();
        Variation[] options = [.. centre.Options.Select(o => Variation.From(o.Key, o.Value.Set))];
        Variation package = Variation.Package("winter", options, problems);
        Document patched = Sample.Binder.Patch(document, package, problems);
        Assert.Equal("", problems.ToString());
        (Centre changed, _) = Sample.Bind(Sample.Binder.Fill(patched));
        Hall sleeping = changed.Buildings["sleeping"];
        Assert.Equal("panel-160", sleeping.Shell.Walls);
        Assert.Equal(0.3, sleeping.Shell.UValue);
        Assert.Equal(250, sleeping.Pv!.PeakKw);
        Assert.Equal(2.5, sleeping.Shell.HeightM);
    }
}
