using Sim.Engine.Climate;

namespace Sim.Engine.Simulation;

/// <summary>The pool of weather years of a place: read from a file or generated, each when first needed.</summary>
public sealed class SiteClimate
{
    private readonly Lazy<SunYear> sun;
    private readonly Lazy<double[]> elevation;
    private readonly Lazy<YearClimate>[] years;
    private readonly Lazy<double> meanC, coldC;
    private readonly Func<int, double[]> airOf;

    /// <summary>A pool.</summary>
    /// <param name="location">The site.</param>
    /// <param name="inputs">Its climate inputs.</param>
    /// <param name="seed">Seed of the generated years.</param>
    /// <param name="file">The weather file of <see cref="ClimateInputs.File"/>, read; null where none is named.</param>
    public SiteClimate(Location location, ClimateInputs inputs, long seed, WeatherYear? file)
    {
        (meanC, coldC) = (new(() => AirOfAll().Average()), new(ColderInFewHours));
        if (file is not null)
        {
            WeatherYear weather = file.Warmed(inputs.WarmingK);
            sun = new(() => SunYear.Of(weather.LatitudeDeg, weather.LongitudeDeg, weather.ElevationM, weather.UtcOffsetHours, weather.SunOffsetHours));
            elevation = new(() => Elevations(sun.Value));
            years = [new(() => new YearClimate(weather, sun.Value, elevation.Value, inputs))];
            airOf = year => Year(year).Outdoors.AirC;
            Name = file.Name;
            return;
        }
        MonthlyNormals normals = inputs.Monthly ?? (inputs.Normals is { } place ? NormalsLibrary.Get(place).Monthly
            : throw new ArgumentException("neither normals, monthly nor a file is given", nameof(inputs)));
        Name = inputs.Normals ?? "monthly";
        sun = new(() => SunOf(location));
        elevation = new(() => Elevations(sun.Value));
        var generator = new Lazy<WeatherGenerator>(() => new WeatherGenerator(Name, normals, sun.Value, inputs.WinterSkewness));
        if (inputs.Seldom is { } seldom)
        {
            var chosen = new Lazy<(int Year, string Note)>(() => seldom.Choose(generator.Value, seed, inputs.WarmingK));
            years = [new(() => new YearClimate(generator.Value.Year(seed, chosen.Value.Year, inputs.WarmingK, chosen.Value.Note), sun.Value, elevation.Value, inputs))];
            airOf = year => Year(year).Outdoors.AirC;
            return;
        }
        years = [.. Enumerable.Range(0, inputs.Years).Select(year => new Lazy<YearClimate>(() =>
            new YearClimate(generator.Value.Year(seed, year, inputs.WarmingK), sun.Value, elevation.Value, inputs)))];
        // A year that no run has asked for is not generated for its temperatures alone.
        airOf = year => years[year].IsValueCreated ? Year(year).Outdoors.AirC : generator.Value.AirC(seed, year, inputs.WarmingK);
    }

    private SiteClimate(SiteClimate pool, Lazy<YearClimate>[] years) =>
        (sun, elevation, this.years, meanC, coldC, airOf, Name) = (pool.sun, pool.elevation, years, pool.meanC, pool.coldC, pool.airOf, pool.Name);

    /// <summary>One year of the pool for every year simulated.</summary>
    internal SiteClimate Only(int year) => new(this, [years[year]]);

    /// <summary>The same pool, of which the i-th year comes first.</summary>
    internal SiteClimate From(int index) => new(this, [.. years[(index % years.Length)..], .. years[..(index % years.Length)]]);

    /// <summary>Name of the place or file.</summary>
    public string Name { get; }

    /// <summary>Number of different years.</summary>
    public int Count => years.Length;

    /// <summary>Mean outdoor temperature of all years, C.</summary>
    internal double MeanC => meanC.Value;

    /// <summary>Outdoor temperature than which 0.4 % of the hours of all years are colder, C (ASHRAE Handbook of Fundamentals, 99.6 % design dry bulb).</summary>
    internal double ColdC => coldC.Value;

    private double ColderInFewHours()
    {
        const double colderFraction = 0.004;
        double[] all = AirOfAll();
        Array.Sort(all);
        return all[(int)(colderFraction * all.Length)];
    }

    private double[] AirOfAll()
    {
        var all = new double[years.Length * SunYear.Hours];
        for (int year = 0; year < years.Length; year++)
        {
            airOf(year).CopyTo(all, year * SunYear.Hours);
        }
        return all;
    }

    /// <summary>The weather of the i-th simulated year; the pool repeats when it is used up.</summary>
    public YearClimate Year(int index) => years[index % years.Length].Value;

    /// <summary>The sun of a site, for means over the hour of its standard time.</summary>
    public static SunYear SunOf(Location location) =>
        SunYear.Of(location.LatitudeDeg, location.LongitudeDeg, location.ElevationM, location.StandardOffsetHours());

    private static double[] Elevations(SunYear sun)
    {
        var elevation = new double[SunYear.Hours];
        var start = new DateTime(SunYear.EphemerisYear, 1, 1, 0, 0, 0, DateTimeKind.Utc);
        for (int hour = 0; hour < elevation.Length; hour++)
        {
            DateTime middle = start.AddHours(hour + 0.5 - sun.UtcOffsetHours);
            elevation[hour] = 90 - Grena2012.Position(middle, sun.LatitudeDeg, sun.LongitudeDeg).ZenithDeg;
        }
        return elevation;
    }
}
