using System.Text;
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
        bool isTable = Path.GetExtension(path).Equals(".csv", StringComparison.OrdinalIgnoreCase);
        // EPW files are numbers below a header whose names of places and of sources are often in Latin-1.
        using StreamReader reader = InputFile.Open(path, path, otherwise: isTable ? null : Encoding.Latin1);
        string text = reader.ReadToEnd();
        return text.StartsWith(PvgisFile.FirstWords, StringComparison.Ordinal)
            ? PvgisFile.Parse(text, path, utcOffsetHours)
            : isTable || text.AsSpan().TrimStart().StartsWith("#")
                ? CsvWeather.Parse(text, path)
                : EpwFile.Parse(text, path);
    }
}
