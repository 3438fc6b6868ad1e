using System.Globalization;
using System.Text;
using Sim.Engine.Climate;
using Sim.Engine.Scenarios;
using Sim.Engine.Simulation;
using Sim.Engine.Studies;
using SmallCentre = Sim.Engine.Tests.Simulation.Centre;

namespace Sim.Engine.Tests.Scenarios;

/// <summary>Whatever is wrong with a scenario or a file that it names is told with its place before the first run.</summary>
public sealed class FilesAtFaultTests : IDisposable
{
    private const string Options = """

        options:
          insulate: { set: { buildings.sleeping.shell.walls: mineral-wool-160 } }
          thick: { set: { buildings.sleeping.shell.walls: mineral-wool-200 } }
          solar: { set: { electricity.pv.roof.peak: 20 kW } }
        """;

    private readonly string folder = Directory.CreateTempSubdirectory("centre").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void A_sound_weather_file_and_record_are_used()
    {
        Write("year.epw", Epw());
        Write("people.csv", "date,people\n2025-12-01,20\n2026-06-30,40\n2027-01-01,40\n");
        string text = With(("climate: { normals: lipa }", "climate: { epw: year.epw }"), ("constant: 40 people", "recorded: people.csv"));
        Assert.DoesNotContain(": error: ", Problems(text), StringComparison.Ordinal);
        SiteRun run = Run.Of(Compiled(text)!).Sites[0];
        Assert.Equal(10, run.Year(0, SiteRun.Column("weather.outdoor")), 1e-9);
        Assert.Equal(40, run.Month(0, 11, "people.registered"), 1e-9);
        // 20 people on 1 December and 40 on 30 June, 211 days later: 1 January is day 31.
        Assert.Equal(20 + 20 * 31 / 211.0, run.Plan.Occupancy.PeopleByDay[0], 1e-9);
    }

    [Fact]
    public void A_plain_table_of_weather_is_used_or_told_with_both_places()
    {
        WeatherYear year = EpwFile.Parse(Epw(), "year.epw");
        string table = Climate.CsvWeatherTests.Text(year, "temperature: Tair in C|humidity: RH in %|global: G in W/m2|wind_speed: v in m/s", "hour-beginning", 0);
        Write("year.csv", table);
        string text = With(("climate: { normals: lipa }", "climate: { csv: year.csv }"));
        Assert.DoesNotContain(": error: ", Problems(text), StringComparison.Ordinal);
        Assert.Equal(10, Run.Of(Compiled(text)!).Sites[0].Year(0, SiteRun.Column("weather.outdoor")), 1e-9);
        Write("year.csv", table.Replace("2023-01-01 02:00,10", "2023-01-01 02:00,warm", StringComparison.Ordinal));
        AssertProblem("small.yaml:4:12: error: climate.csv", "year.csv:14: Tair is 'warm'; expected a number", text);
        Write("year.csv", table.Replace("hour-beginning", "hour-ending", StringComparison.Ordinal));
        AssertProblem("small.yaml:4:12: error: climate.csv", "year.csv:12: time is '2023-01-01 00:00': the first row", text);
        AssertProblem("small.yaml:4:1: error: climate.normals", "2 of normals, monthly, epw, pvgis and csv are given", With(("normals: lipa", "csv: year.csv, epw: year.epw")));
    }

    [Fact]
    public void A_weather_file_that_is_not_there_is_told_with_its_name() =>
        AssertProblem("small.yaml:4:12: error: climate.epw", "no-such.epw", With(("normals: lipa", "epw: no-such.epw")));

    [Fact]
    public void A_folder_in_place_of_a_weather_file_is_told()
    {
        Directory.CreateDirectory(Path.Combine(folder, "year.epw"));
        AssertProblem("small.yaml:4:12: error: climate.epw", "year.epw", With(("normals: lipa", "epw: year.epw")));
        AssertProblem("small.yaml:4:12: error: climate.epw", "", With(("normals: lipa", "epw: \"\"")));
        AssertProblem("small.yaml:4:17: error: ", "the character U+0000 is not allowed", With(("normals: lipa", "epw: \"a\\0b\"")));
    }

    [Fact]
    public void A_broken_weather_file_is_told_with_its_line()
    {
        string[] lines = Epw().Split('\n');
        lines[20] = lines[20].Replace(",10,5,70,", ",warm,5,70,", StringComparison.Ordinal);
        Write("year.epw", string.Join('\n', lines));
        AssertProblem("small.yaml:4:12: error: climate.epw", "year.epw:21: field 7 is 'warm'; expected a number", With(("normals: lipa", "epw: year.epw")));
        Write("year.epw", string.Join('\n', lines[..20]));
        AssertProblem("small.yaml:4:12: error: climate.epw", "has 12 hours without 29 February; a year has 8760", With(("normals: lipa", "epw: year.epw")));
        Write("year.epw", "hello");
        AssertProblem("small.yaml:4:12: error: climate.epw", "year.epw:1: is not an EPW file", With(("normals: lipa", "epw: year.epw")));
        Write("year.epw", "");
        AssertProblem("small.yaml:4:12: error: climate.epw", "year.epw:1: is not an EPW file", With(("normals: lipa", "epw: year.epw")));
    }

    [Theory]
    [InlineData("date,people\n2026-01-01,40\n2026-02-01,many\n", "people.csv:3: 'many' is not a number of people")]
    [InlineData("date,people\n2026-01-01,40\n2026-02-01,-3\n", "people.csv:3: '-3' people is negative")]
    [InlineData("date,people\n2026-01-01,40\n2026-02-01,1.234\n", "people.csv:3: '1.234' may mean thousands or decimals")]
    [InlineData("date;people\n2026-01-01;40\n2026-02-01;1.234\n", "people.csv:3: '1.234' may mean thousands or decimals")]
    [InlineData("date,people\n2026-01-01,40\n2026-02-31,50\n", "people.csv:3: ")]
    [InlineData("date,people\n2026-01-01,40\n2026-01-01,50\n", "people.csv:3: 2026-01-01 is given twice")]
    [InlineData("day,residents\n2026-01-01,40\n", "people.csv:1: the columns are day, residents")]
    [InlineData("date,people\n", "people.csv:1: there are no rows")]
    [InlineData("", "people.csv: the file is empty")]
    [InlineData(null, "people.csv: there is no such file")]
    public void A_bad_line_of_a_record_is_told_with_both_places(string? csv, string expected)
    {
        if (csv is not null)
        {
            Write("people.csv", csv);
        }
        AssertProblem("small.yaml:5:35: error: occupancy.recorded", expected, With(("constant: 40 people", "recorded: people.csv, future: hold")));
    }

    [Theory]
    [InlineData("", "set future to repeat, hold or model")]
    [InlineData(", future: repeat", "needs a whole year of records")]
    public void A_period_that_outlasts_the_record_needs_to_know_its_future(string future, string expected)
    {
        Write("people.csv", "date,people\n2026-01-01,20\n2026-06-30,40\n");
        AssertProblem("small.yaml:5:35: error: occupancy.recorded", expected, With(("constant: 40 people", "recorded: people.csv" + future)));
        Assert.NotNull(Compiled(With(("constant: 40 people", "recorded: people.csv, future: hold"))));
        Assert.NotNull(Compiled(With(("constant: 40 people", "recorded: people.csv, future: model"))));
    }

    [Fact]
    public void A_record_that_ends_long_before_the_period_is_continued_or_refused_but_never_throws()
    {
        Write("people.csv", "date,people\n1999-01-01,20\n2000-06-30,40\n");
        foreach (string future in new[] { "repeat", "hold", "model" })
        {
            Plan? plan = Compiled(With(("constant: 40 people", $"recorded: people.csv, future: {future}")));
            Assert.All(plan!.Sites[0].Occupancy.PeopleByDay, p => Assert.InRange(p, 0, 1e6));
        }
        Write("people.csv", "date,people\n2100-01-01,20\n2101-06-30,40\n");
        Assert.All(Compiled(With(("constant: 40 people", "recorded: people.csv")))!.Sites[0].Occupancy.PeopleByDay, p => Assert.Equal(20, p));
    }

    [Fact]
    public void A_package_of_an_unknown_option_is_told_with_the_nearest() => AssertComparison(
        "\npackages: { winter: [insulate, solr] }",
        "small.yaml:30:13: error: packages.winter 'solr' names an option that there is not; nearest: solar (allowed: insulate, solar, thick)");

    [Fact]
    public void Two_options_of_a_package_that_write_one_path_differently_are_told_with_both_names() => AssertComparison(
        "\npackages: { winter: [insulate, thick] }",
        "small.yaml:28:51: error: buildings.sleeping.shell.walls is set to mineral-wool-160 by insulate and to mineral-wool-200 by thick; winter cannot hold both");

    [Fact]
    public void An_unknown_path_of_an_option_is_told_where_the_option_stands() => AssertComparison(
        "\n  wrong: { set: { buildings.sleeping.shel.walls: brick } }",
        "small.yaml:30:50: error: buildings.sleeping.shel.walls is not a known path: buildings.sleeping.shel is not a key (in wrong); nearest: buildings.sleeping.shell.walls");

    [Theory]
    [InlineData("period.years: 3", "period.years cannot be set by an option: an option is compared with the baseline over the same years (allowed: keys of the centre")]
    [InlineData("period: { start: 2027 }", "period cannot be set by an option")]
    [InlineData("seed: 2", "seed cannot be set by an option")]
    [InlineData("life_cycle.discount: 1 %", "life_cycle.discount cannot be set by an option")]
    [InlineData("name: Other", "name cannot be set by an option: it describes the scenario as it stands")]
    [InlineData("options.solar.set: {}", "options.solar.set cannot be set by an option: measures are read from the file as it stands")]
    [InlineData("packages.all: [solar]", "packages.all cannot be set by an option")]
    [InlineData("up_to_standard: [solar]", "up_to_standard cannot be set by an option")]
    public void What_no_option_can_set_is_refused_where_it_stands(string set, string expected)
    {
        AssertComparison($"\n  wrong: {{ set: {{ {set} }} }}", $"small.yaml:30:19: error: options.wrong.set.{expected}");
        AssertProblem("small.yaml", $"small.yaml:30:19: error: options.wrong.set.{expected}", SmallCentre.Text + Options + $"\n  wrong: {{ set: {{ {set} }} }}\n");
    }

    [Fact]
    public void A_value_of_an_option_out_of_range_is_told_where_the_option_stands() => AssertComparison(
        "\n  wrong: { set: { buildings.sleeping.shell.width: 900 m } }",
        "small.yaml:30:51: error: buildings.sleeping.shell.width '900 m' is outside the legal range (from variation wrong) (allowed: above 0 m to 500 m)");

    [Fact]
    public void Windows_of_an_option_that_do_not_fit_their_wall_are_told_where_the_option_stands() => AssertComparison(
        "\n  wrong: { set: { buildings.sleeping.shell.window_area: 60 m2 } }",
        "small.yaml:30:57: error: buildings.sleeping.shell.window_area 60 m2 of windows put 21.6 m2 into the north wall, which has 14.8 m2 (allowed: at most 40.9 m2 in all, split as they are)");

    [Theory]
    [InlineData("width: 6 m", "width: 600 m", "small.yaml:15:21: error: buildings.canteen.shell.width '600 m' is outside the legal range (allowed: above 0 m to 500 m)")]
    [InlineData("width: 6 m", "width: 6 kg", "small.yaml:15:21: error: buildings.canteen.shell.width '6 kg'")]
    [InlineData("climate: { normals: lipa }", "climate: { normals: lipa, years: 1 }\ncomfort: { cold: -40 F }", "'-40 F' (-40 C) is outside the legal range")]
    [InlineData("climate: { normals: lipa }", "climate: { normals: lipa, years: 1 }\ncomfort: { cold: 20 F }", "'20 F' (-6.666666667 C) is outside the legal range")]
    [InlineData("width: 6 m", "width: NaN m", "small.yaml:15:21: error: buildings.canteen.shell.width 'NaN m' is not a finite number")]
    [InlineData("window_area: 8 m2", "window_area: 100 m2", "small.yaml:15:128: error: buildings.canteen.shell.window_area 100 m2 of windows put 31.3 m2 into the north wall, which has 30 m2 (allowed: at most 96 m2 in all, split as they are)")]
    [InlineData("window_area: 8 m2", "window_area: 8 m2, shading: { projections: { width: 12 m, height: 1 m, overhang: 1 m } }", "buildings.canteen.shell.shading.projections.width of 12 m is that of one window, and no wall with windows is as long (allowed: at most 10 m)")]
    [InlineData("window_area: 8 m2", "window_area: 8 m2, shading: { projections: { width: 2 m, height: 4 m, overhang: 1 m } }", "buildings.canteen.shell.shading.projections.height of 4 m is that of one window, more than the wall's (allowed: at most 3 m)")]
    [InlineData("window_area: 8 m2", "window_area: 8 m2, inside_light: by-origin, window_height: 4 m", "small.yaml:15:174: error: buildings.canteen.shell.window_height of 4 m is more than the wall's 3 m (allowed: at most 3 m, with a window_sill of 0 m)")]
    [InlineData("people_per_unit: 4 people", "people_per_unit: 0 people", "error: buildings.sleeping.people_per_unit '0 people' (0 person) is outside the legal range")]
    [InlineData("time_zone: Europe/Sarajevo", "time_zone: Europe/Lipa", "error: location.time_zone 'Europe/Lipa' is not among the time zones")]
    [InlineData("walls: pur-60", "walls: pur-61", "error: buildings.canteen.shell.walls 'pur-61' is not among the constructions; nearest: pur-60")]
    [InlineData("normals: lipa", "normals: lippa", "error: climate.normals 'lippa' is not among the normals; nearest: lipa")]
    [InlineData("start: 2026", "start: 1500", "error: period.start '1500' is outside the legal range")]
    [InlineData("years: 1", "years: 0", "error: period.years '0' is outside the legal range")]
    [InlineData("normals: lipa", "normals: lipa, epw: a.epw", "error: climate.normals 2 of normals, monthly, epw, pvgis and csv are given")]
    [InlineData("constant: 40 people", "capacity: 40 people", "the key capacity is here twice")]
    [InlineData("awake_share: 15 %", "awake_share: 150 %", "error: buildings.canteen.awake_share '150 %' (1.5) is outside the legal range")]
    [InlineData("mains }", "trucks }", "error: water.tank trucks need a tank that holds at least one delivery")]
    public void A_value_that_cannot_be_is_told_with_its_place(string part, string by, string expected) => AssertProblem("small.yaml", expected, With((part, by)));

    [Fact]
    public void All_problems_are_told_at_once()
    {
        string text = Problems(With(("width: 6 m", "width: 600 m"), ("units: 15", "units: none"), ("peak: 0 kW", "peak: -1 kW"), ("provider: in-house }\n  catering", "provider: me }\n  catering")));
        Assert.Equal(4, text.Split('\n').Count(l => l.Contains(": error: ", StringComparison.Ordinal)));
    }

    private void Write(string name, string text) => File.WriteAllText(Path.Combine(folder, name), text);

    [Fact]
    public void An_option_named_twice_in_a_package_is_told_for_it_would_be_paid_for_twice() =>
        AssertProblem("small.yaml", "packages.both 'solar' names an option twice", SmallCentre.Text + Options + "\npackages: { both: [solar, insulate, solar] }\n");

    [Theory]
    [InlineData("date: 2020-01-01", "error: closure.date is before the period 2026 to 2026")]
    [InlineData("earliest: 2019-01-01, likely: 2020-01-01, latest: 2021-01-01", "error: closure.latest is before the period 2026 to 2026")]
    [InlineData("date: 2099-01-01", "warning: closure.date is after the period 2026 to 2026")]
    public void A_closing_outside_the_period_is_told(string closure, string expected) =>
        Assert.Contains(expected, Problems(SmallCentre.Text + $"\nclosure: {{ {closure} }}\n"), StringComparison.Ordinal);

    private static string With(params (string Part, string By)[] changes)
    {
        string text = SmallCentre.Text;
        foreach ((string part, string by) in changes)
        {
            Assert.Contains(part, text, StringComparison.Ordinal);
            text = text.Replace(part, by, StringComparison.Ordinal);
        }
        return text;
    }

    private void AssertProblem(string place, string expected, string text)
    {
        string problems = Problems(text);
        Assert.True(problems.Split('\n').Any(line =>
            line.StartsWith(place, StringComparison.Ordinal) && line.Contains(expected, StringComparison.Ordinal) && line.Contains(": error: ", StringComparison.Ordinal)),
            $"not told: {place} ... {expected}\n{problems}");
    }

    private void AssertComparison(string more, string expected)
    {
        var problems = new ProblemList();
        ScenarioFile? file = ScenarioFile.Parse(SmallCentre.Text + Options + more, "small.yaml", folder, problems);
        Assert.Null(new Study(file!).Compare(problems));
        string line = Assert.Single(problems.ToString().Split('\n'), l => l.Contains(": error: ", StringComparison.Ordinal));
        Assert.True(line.StartsWith(expected, StringComparison.Ordinal), $"{line}\nis not\n{expected}");
    }

    private string Problems(string text)
    {
        var problems = new ProblemList();
        if (ScenarioFile.Parse(text, "small.yaml", folder, problems)?.Bind(problems) is { } scenario)
        {
            Plan? plan = new Compiler().Compile(scenario, problems);
            Assert.Equal(problems.HasErrors, plan is null);
        }
        return problems.ToString();
    }

    private Plan? Compiled(string text)
    {
        var problems = new ProblemList();
        Plan? plan = new Compiler().Compile(ScenarioFile.Parse(text, "small.yaml", folder, problems)!.Bind(problems)!, problems);
        Assert.False(problems.HasErrors, problems.ToString());
        return plan;
    }

    // A year of 10 C, half clouded, without rain.
    private static string Epw()
    {
        var text = new StringBuilder("LOCATION,Here,-,BIH,Test,1,44.7,16.1,1.0,740\nDESIGN CONDITIONS,0\nTYPICAL/EXTREME PERIODS,0\nGROUND TEMPERATURES,0\n");
        text.Append("HOLIDAYS/DAYLIGHT SAVINGS,No,0,0,0\nCOMMENTS 1,\nCOMMENTS 2,\nDATA PERIODS,1,1,Data,Sunday,1/1,12/31\n");
        for (var hour = new DateTime(2001, 1, 1); hour.Year == 2001; hour = hour.AddHours(1))
        {
            text.Append(CultureInfo.InvariantCulture, $"2001,{hour.Month},{hour.Day},{hour.Hour + 1},0,-,10,5,70,95000,0,0,300,0,0,0,0,0,0,0,0,2,5,5,9999,9999,9,9,0,0,0,0,0,0,0\n");
        }
        return text.ToString();
    }
}
