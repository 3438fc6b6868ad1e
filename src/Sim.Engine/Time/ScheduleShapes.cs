using System.Globalization;

namespace Sim.Engine.Time;

/// <summary>The library of built-in daily shapes.</summary>
internal static class ScheduleShapes
{
    private static readonly Dictionary<string, double[]> Rows = Read();

    /// <summary>The 24 values of a working day and of a weekend day.</summary>
    public static (double[] Weekday, double[] Weekend) Of(string shape) => (Row(shape, "weekday"), Row(shape, "weekend"));

    private static double[] Row(string shape, string days) =>
        Rows.TryGetValue($"{shape}/{days}", out double[]? row) || Rows.TryGetValue($"{shape}/all", out row)
            ? row
            : throw new InvalidOperationException($"schedules.csv has no row for {shape} on a {days}.");

    private static Dictionary<string, double[]> Read()
    {
        using Stream stream = typeof(ScheduleShapes).Assembly.GetManifestResourceStream("Sim.Engine.Time.schedules.csv")
            ?? throw new InvalidOperationException("The library of schedules is missing from the assembly.");
        using var reader = new StreamReader(stream);
        var rows = new Dictionary<string, double[]>(StringComparer.Ordinal);
        reader.ReadLine();
        while (reader.ReadLine() is { } line)
        {
            string[] fields = line.Split(',');
            rows.Add($"{fields[0]}/{fields[1]}", Array.ConvertAll(fields[2..26], f => double.Parse(f, CultureInfo.InvariantCulture)));
        }
        return rows;
    }
}
