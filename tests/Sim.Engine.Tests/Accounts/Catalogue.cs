using System.Globalization;
using System.Reflection;
using Sim.Engine.Accounts;
using Sim.Engine.Schema;

namespace Sim.Engine.Tests.Accounts;

/// <summary>The room's rows of the catalogue, read for tests.</summary>
internal static class Catalogue
{
    public sealed record Row(string Key, string Value, string Unit, string Low, string High, string Grade, string Source);

    public static IReadOnlyDictionary<string, Row> Rows { get; } = Read();

    /// <summary>A record with every default from the catalogue, nested records included.</summary>
    public static T Fill<T>()
        where T : new()
    {
        object record = new T();
        FillIn(record);
        return (T)record;
    }

    /// <summary>All input declarations reachable from the room's inputs.</summary>
    public static IEnumerable<(PropertyInfo Property, InputAttribute Input)> Inputs() =>
        typeof(AccountInputs).Assembly.GetTypes()
            .Where(t => t.Namespace == "Sim.Engine.Accounts")
            .SelectMany(t => t.GetProperties())
            .Select(p => (p, p.GetCustomAttribute<InputAttribute>()!))
            // Defaults of enterprises have a table of their own.
            .Where(p => p.Item2 is not null && p.Item2.Default?.StartsWith("enterprise.", StringComparison.Ordinal) != true);

    public static double ToUnit(double value, string from, string to) => (from, to) switch
    {
        _ when from == to => value,
        ("%", "fraction") => value / 100,
        ("EUR/t", "EUR/kg") or ("g/L", "kg/L") or ("g/kWh", "kg/kWh") or ("g/kg", "kg/kg") => value / 1000,
        _ => throw new InvalidOperationException($"no conversion from '{from}' to '{to}'"),
    };

    private static void FillIn(object record)
    {
        foreach (PropertyInfo property in record.GetType().GetProperties())
        {
            if (property.GetCustomAttribute<InputAttribute>() is not { } input)
            {
                continue;
            }
            if (input.Default is not null)
            {
                Row row = Rows[input.Default];
                property.SetValue(record, property.PropertyType.IsEnum
                    ? Enum.Parse(property.PropertyType, row.Value.Replace("-", "", StringComparison.Ordinal), ignoreCase: true)
                    : ToUnit(double.Parse(row.Value, CultureInfo.InvariantCulture), row.Unit, input.Unit));
            }
            else if (property.PropertyType.Namespace == "Sim.Engine.Accounts" && property.PropertyType.IsClass)
            {
                object nested = Activator.CreateInstance(property.PropertyType)!;
                FillIn(nested);
                property.SetValue(record, nested);
            }
        }
    }

    private static Dictionary<string, Row> Read()
    {
        using Stream stream = typeof(AccountInputs).Assembly.GetManifestResourceStream("Sim.Engine.Schema.Catalogue.accounts.csv")!;
        using var reader = new StreamReader(stream);
        var rows = new Dictionary<string, Row>();
        Assert.Equal("key,value,unit,low,high,grade,source,note", reader.ReadLine());
        while (reader.ReadLine() is { } line)
        {
            string[] f = Fields(line);
            Assert.True(f.Length == 8, line);
            rows.Add(f[0], new(f[0], f[1], f[2], f[3], f[4], f[5], f[6]));
        }
        return rows;
    }

    // A comma parts two fields where the quotes before it are even in number.
    private static string[] Fields(string line)
    {
        var fields = new List<string>();
        int start = 0, quotes = 0;
        for (int i = 0; i <= line.Length; i++)
        {
            if (i == line.Length || (line[i] == ',' && quotes % 2 == 0))
            {
                fields.Add(line[start..i].Trim('"'));
                start = i + 1;
            }
            else if (line[i] == '"')
            {
                quotes++;
            }
        }
        return [.. fields];
    }
}
