namespace Sim.Cli.Tests.Commands;

/// <summary>Rooms without a mean radiant temperature have no operative one in any table.</summary>
[Collection(ConsoleCollection.Name)]
public class FilmsCsvTests
{
    private const string Text = """
        name: two rooms
        period: { start: 2026, years: 1 }
        location: { latitude: 44.82 deg, longitude: 15.87 deg, elevation: 230 m, time_zone: Europe/Sarajevo }
        climate: { normals: bihac, years: 1 }
        occupancy: { capacity: 60 people, constant: 50 people }
        buildings:
          sleeping: { units: 15, people_per_unit: 4 people, heating: electric-radiators }
          box:
            shell: { width: 6 m, length: 8 m, height: 3 m, inside_films: { kind: combined, walls: 8 W/m2K, roof: 8 W/m2K, floor: 8 W/m2K, windows: 8 W/m2K } }
            heating: electric-radiators
        water: { source: mains, taps: 4, showers: { fixtures: 4 }, basins: { fixtures: 6 }, toilets: { fixtures: 4 } }

        """;

    [Theory]
    [InlineData("hourly.csv")]
    [InlineData("monthly.csv")]
    public void Rooms_with_combined_films_have_no_operative_temperature(string file) => Files.With(Text, path =>
    {
        string folder = Path.Combine(Path.GetDirectoryName(path)!, "out");
        Assert.Equal(0, Sim.Run("run", path, "--out", folder).Code);
        string[][] rows = [.. File.ReadAllLines(Path.Combine(folder, file)).Select(l => l.Split(','))];
        IEnumerable<string> Cells(string zone, string key)
        {
            int[] columns = [.. Enumerable.Range(0, rows[0].Length).Where(c => rows[0][c].StartsWith($"buildings.{zone}", StringComparison.Ordinal) && rows[0][c].Contains($".{key} ", StringComparison.Ordinal))];
            Assert.NotEmpty(columns);
            return rows[1..].SelectMany(r => columns.Select(c => r[c]));
        }
        Assert.All(Cells("box", "operative"), cell => Assert.Equal("", cell));
        Assert.All(Cells("box", "air"), cell => Assert.NotEqual("", cell));
        Assert.Contains(Cells("sleeping", "operative"), cell => cell.Length > 0);
    });
}
