using System.Globalization;
using System.Reflection;

namespace Sim.Engine.Buildings;

/// <summary>Rows of a library that ships inside the engine.</summary>
internal static class Library
{
    /// <summary>All rows under the header; cells are plain, without quotes.</summary>
    public static IEnumerable<string[]> Rows(string file)
    {
        string name = $"Sim.Engine.Buildings.{file}.csv";
        using Stream stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"the library {name} is not embedded in the engine");
        using StreamReader reader = new(stream);
        _ = reader.ReadLine();
        while (reader.ReadLine() is string line)
        {
            if (line.Length > 0)
            {
                yield return line.Split(',');
            }
        }
    }

    /// <summary>A number written with a point.</summary>
    public static double Number(string cell) => double.Parse(cell, NumberStyles.Float, CultureInfo.InvariantCulture);
}
