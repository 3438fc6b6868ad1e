using Sim.Engine.Schema;

namespace Sim.Engine.Climate;

/// <summary>The weather of a site: normals from which years are generated, or a file.</summary>
public sealed record ClimateInputs
{
    [Input(Library = "normals", Help = "Place whose shipped monthly normals the weather is generated from.")]
    public string? Normals { get; init; }

    [Input(Help = "Monthly normals of the site itself, in place of a shipped one.")]
    public MonthlyNormals? Monthly { get; init; }

    [Input(Help = "Weather file in EPW format, in place of normals.")]
    public string? Epw { get; init; }

    [Input(Help = "Typical year of PVGIS in CSV, in place of normals.")]
    public string? Pvgis { get; init; }

    [Input(Help = "Hourly weather in a plain table whose first lines declare place, time zone, columns and units, in place of normals.")]
    public string? Csv { get; init; }

    [Input("K", Min = -5, Max = 8, Otherwise = "0 K", Help = "Warming added to every hour's air and sky temperature.")]
    public double WarmingK { get; init; }

    [Input(Min = 1, Max = 1000, Otherwise = "10", Help = "Number of different weather years that are generated and drawn from.")]
    public int Years { get; init; } = 10;

    [Input(Min = -0.8, Max = 0, Otherwise = "0", Help = "Skewness of the departures of generated winter days from their mean: below 0 cold spells go further than mild ones, as in winters of Europe; months keep mean and deviation.")]
    public double WinterSkewness { get; init; }

    [Input(Help = "A generated year as cold or hot as comes once in so many years, for every year of the period, in place of usual ones.")]
    public SeldomYear? Seldom { get; init; }

    [Input("fraction", Min = 0, Max = 1, Default = "climate.albedo", Help = "Share of sunlight that the ground reflects.")]
    public double AlbedoFraction { get; init; }

    [Input("fraction", Min = 0, Max = 1, Default = "climate.snow_albedo", Help = "Share of sunlight that ground under snow reflects.")]
    public double SnowAlbedoFraction { get; init; }

    [Input("C", Min = -3, Max = 5, Default = "climate.snow_below", Help = "Air temperature at and below which what falls is snow: on the ground, roads, solar modules and roofs from which rain is gathered.")]
    public double SnowBelowC { get; init; }

    [Input(Otherwise = "perez", Help = "How diffuse light is spread over the sky.")]
    public SkyModel SkyModel { get; init; }

    [Input(Otherwise = "burch-christensen", Help = "How warm the water of the mains is.")]
    public MainsWater MainsWater { get; init; } = new SeasonalMains();

    /// <summary>The weather file, of whichever format; null where the weather is generated.</summary>
    public string? File => Epw ?? Pvgis ?? Csv;

    /// <summary>Problems that a single value cannot show.</summary>
    public static IEnumerable<(string Key, string Problem)> Check(ClimateInputs climate)
    {
        int given = (climate.Normals is null ? 0 : 1) + (climate.Monthly is null ? 0 : 1)
            + (climate.Epw is null ? 0 : 1) + (climate.Pvgis is null ? 0 : 1) + (climate.Csv is null ? 0 : 1);
        if (given != 1)
        {
            yield return ("normals", given == 0 ? "is missing, as are monthly, epw, pvgis and csv; give exactly one"
                : $"{given} of normals, monthly, epw, pvgis and csv are given; give exactly one");
        }
        if (climate is { Seldom: not null, File: not null })
        {
            yield return ("seldom", "is for generated weather; a weather file has its own years");
        }
        if (climate is { WinterSkewness: < 0, File: not null })
        {
            yield return ("winter_skewness", "is for generated weather; a weather file has its own winters");
        }
    }
}
