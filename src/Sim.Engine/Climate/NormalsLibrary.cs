using System.Globalization;
using System.Reflection;

namespace Sim.Engine.Climate;

/// <summary>The monthly normals that ship with the engine; one file per place, each row with its source.</summary>
public static class NormalsLibrary
{
    private const string Folder = "Sim.Engine.Climate.Normals.";

    private static readonly Lazy<SortedDictionary<string, PlaceNormals>> Places = new(Load);

    /// <summary>Names of the places, in alphabetical order.</summary>
    public static IReadOnlyCollection<string> Names => Places.Value.Keys;

    /// <summary>The normals of a place; throws <see cref="KeyNotFoundException"/> for a name that is not in <see cref="Names"/>.</summary>
    public static PlaceNormals Get(string name) =>
        Places.Value.TryGetValue(name, out PlaceNormals? place)
            ? place
            : throw new KeyNotFoundException($"no normals of '{name}'; there are {string.Join(", ", Names)}");

    private static SortedDictionary<string, PlaceNormals> Load()
    {
        SortedDictionary<string, PlaceNormals> places = new(StringComparer.Ordinal);
        foreach (string[] f in Table("places"))
        {
            List<NormalsRow> rows = Table(f[0]).ConvertAll(r => new NormalsRow(r[0], r[1], [.. r[2..14].Select(Number)], r[14], r[15], r[16]));
            places.Add(f[0], new(
                f[0], f[1], Number(f[2]), Number(f[3]), Number(f[4]), f[5], Number(f[6]), f[7], f[8], Normals(rows), rows));
        }
        return places;
    }

    private static MonthlyNormals Normals(List<NormalsRow> rows)
    {
        double[] Of(string variable) => rows.Find(r => r.Variable == variable)!.Values;
        return new()
        {
            MeanTemperatureC = Of("mean_temperature"),
            MinTemperatureC = Of("min_temperature"),
            MaxTemperatureC = Of("max_temperature"),
            TemperatureDeviationK = Of("temperature_deviation"),
            HumidityFraction = Array.ConvertAll(Of("humidity"), percent => percent / 100),
            WindSpeedMPerSecond = Of("wind_speed"),
            IrradiationKwhPerM2 = Of("irradiation"),
            RainMm = Of("rain"),
            RainDays = Of("rain_days"),
        };
    }

    private static double Number(string text) => double.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture);

    /// <summary>Fields of the lines of a shipped table after its header; fields with commas stand in quotes.</summary>
    private static List<string[]> Table(string file)
    {
        using Stream stream = Assembly.GetExecutingAssembly().GetManifestResourceStream($"{Folder}{file}.csv")
            ?? throw new InvalidOperationException($"the engine lacks its data file Climate/Normals/{file}.csv");
        using StreamReader reader = new(stream);
        List<string[]> lines = [];
        reader.ReadLine();
        while (reader.ReadLine() is { } line)
        {
            // Odd pieces between quotation marks are quoted text, whose commas do not part fields.
            string[] pieces = line.Split('"');
            for (int i = 1; i < pieces.Length; i += 2)
            {
                pieces[i] = pieces[i].Replace(',', '\u001f');
            }
            lines.Add([.. string.Concat(pieces).Split(',').Select(field => field.Replace('\u001f', ','))]);
        }
        return lines;
    }
}
