using System.Collections.Concurrent;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Sim.Engine.Schema;

/// <summary>
/// The columns of an hour (a struct of doubles and of further such structs) in the order of memory, so that an array
/// of hours is read as a table of doubles with <see cref="Stride"/> columns.
/// </summary>
public sealed class HourLayout
{
    private static readonly ConcurrentDictionary<Type, HourLayout> Known = new();

    private HourLayout(Type type)
    {
        Type = type;
        var columns = new List<OutputDeclaration>();
        Read(type, "", columns);
        Columns = columns;
        if (RuntimeHelpers.SizeOf(type.TypeHandle) != columns.Count * sizeof(double))
        {
            throw new NotSupportedException($"{type} holds more than its {columns.Count} declared doubles");
        }

        if (columns.GroupBy(c => c.Key, StringComparer.Ordinal).FirstOrDefault(g => g.Count() > 1) is { } twice)
        {
            throw new NotSupportedException($"{type}: two outputs are named {twice.Key}");
        }
    }

    /// <summary>The struct.</summary>
    public Type Type { get; }

    /// <summary>The columns in the order of memory.</summary>
    public IReadOnlyList<OutputDeclaration> Columns { get; }

    /// <summary>Doubles per hour.</summary>
    public int Stride => Columns.Count;

    /// <summary>The layout of a struct of outputs.</summary>
    /// <exception cref="NotSupportedException">A field is neither a declared double nor a struct of such.</exception>
    public static HourLayout Of(Type type) => Known.TryGetValue(type, out HourLayout? layout) ? layout : Known.GetOrAdd(type, new HourLayout(type));

    /// <summary>Hours as the doubles they consist of: hour h's column c is at h x stride + c.</summary>
    public static ReadOnlySpan<double> Doubles<T>(ReadOnlySpan<T> hours)
        where T : struct => MemoryMarshal.Cast<T, double>(hours);

    /// <summary>One column of an hour.</summary>
    public static double Read<T>(in T hour, OutputDeclaration column)
        where T : struct => Doubles(new ReadOnlySpan<T>(in hour))[column.Offset];

    /// <summary>Copies one column of many hours.</summary>
    public static void Copy<T>(ReadOnlySpan<T> hours, OutputDeclaration column, Span<double> into)
        where T : struct
    {
        ReadOnlySpan<double> doubles = Doubles(hours);
        int stride = hours.Length == 0 ? 0 : doubles.Length / hours.Length;
        for (int h = 0, at = column.Offset; h < hours.Length; h++, at += stride)
        {
            into[h] = doubles[at];
        }
    }

    private static void Read(Type type, string prefix, List<OutputDeclaration> columns)
    {
        ParameterInfo[] parameters = type.GetConstructors().OrderByDescending(c => c.GetParameters().Length).FirstOrDefault()?.GetParameters() ?? [];
        foreach (FieldInfo field in type.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic).OrderBy(DeclarationOrder.Of))
        {
            string name = field.Name.StartsWith('<') ? field.Name[1..field.Name.IndexOf('>', StringComparison.Ordinal)] : field.Name;
            OutputAttribute? output = field.GetCustomAttribute<OutputAttribute>()
                ?? type.GetProperty(name)?.GetCustomAttribute<OutputAttribute>()
                ?? parameters.FirstOrDefault(p => p.Name == name)?.GetCustomAttribute<OutputAttribute>();
            if (output is not null && field.FieldType == typeof(double))
            {
                Unit unit = Unit.Parse(output.Unit);
                columns.Add(new(prefix + Naming.Snake(Naming.WithoutSuffix(name, unit)), name, unit, output, columns.Count));
            }
            else if (output is null && field.FieldType.IsValueType && !field.FieldType.IsPrimitive)
            {
                Read(field.FieldType, $"{prefix}{Naming.Snake(name)}.", columns);
            }
            else
            {
                throw new NotSupportedException($"{type}.{name} is neither a double with [Output] nor a struct of such");
            }
        }
    }
}
