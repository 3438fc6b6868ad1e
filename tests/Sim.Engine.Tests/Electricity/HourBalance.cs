using System.Reflection;
using Sim.Engine.Schema;

namespace Sim.Engine.Tests.Electricity;

/// <summary>Reads the declarations of an hour's struct, as the audit does.</summary>
internal static class HourBalance
{
    /// <summary>What enters a node less what leaves it and what is stored in it.</summary>
    public static double Residual(object hour, Node node)
    {
        double sum = 0;
        foreach ((OutputAttribute output, double value, _) in Fields(hour))
        {
            sum += output.To == node ? value : 0;
            sum -= output.From == node ? value : 0;
            sum -= output.StoredIn == node ? value : 0;
        }

        return sum;
    }

    /// <summary>Sum of the fields whose names begin with a word.</summary>
    public static double SumOf(object hour, string prefix) =>
        Fields(hour).Where(f => f.Name.StartsWith(prefix, StringComparison.Ordinal)).Sum(f => f.Value);

    private static IEnumerable<(OutputAttribute Output, double Value, string Name)> Fields(object hour)
    {
        Type type = hour.GetType();
        foreach (ParameterInfo parameter in type.GetConstructors().Single(c => c.GetParameters().Length > 1).GetParameters())
        {
            OutputAttribute output = parameter.GetCustomAttribute<OutputAttribute>()
                ?? throw new InvalidOperationException($"{type.Name}.{parameter.Name} is not declared");
            yield return (output, (double)type.GetProperty(parameter.Name!)!.GetValue(hour)!, parameter.Name!);
        }
    }
}
