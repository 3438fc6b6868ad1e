using Sim.Engine.Schema;

namespace Sim.Engine.Climate;

/// <summary>Weather files by their contents: EPW, a typical year of PVGIS in CSV, or a plain table with declared columns.</summary>
public static class WeatherFile
{
    /// <summary>Reads a file; throws <see cref="InputFileException"/> with the line at fault.</summary>
    /// <param name="path">The file.</param>
    /// <param name="utcOffsetHours">Local standard time ahead of universal time, for files by universal time; left out, that of the longitude.</param>
    public static WeatherYear Read(string path, double? utcOffsetHours = null)
    {
        using StreamReader reader = InputFile.Open(path, path);
        string text = reader.ReadToEnd();
        return text.StartsWith(PvgisFile.FirstWords, StringComparison.Ordinal)
            ? PvgisFile.Parse(text, path, utcOffsetHours)
            : text.AsSpan().TrimStart().StartsWith("#") || Path.GetExtension(path).Equals(".csv", StringComparison.OrdinalIgnoreCase)
                ? CsvWeather.Parse(text, path)
                : EpwFile.Parse(text, path);
    }
}
