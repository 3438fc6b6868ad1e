using System.Reflection;
using Sim.Engine.Schema;

namespace Sim.Engine.Tests.Schema;

/// <summary>The declarations of the whole engine.</summary>
internal static class EngineTypes
{
    /// <summary>Every record with inputs.</summary>
    public static IEnumerable<RecordSchema> Records =>
        from type in typeof(InputAttribute).Assembly.GetTypes()
        where type.GetProperties().Any(p => p.GetCustomAttribute<InputAttribute>(false) is not null)
        orderby type.FullName
        select RecordSchema.Of(type);

    /// <summary>Every struct with outputs.</summary>
    public static IEnumerable<HourLayout> Hours =>
        from type in typeof(OutputAttribute).Assembly.GetTypes()
        where type.IsValueType && !type.ContainsGenericParameters && HasOutputs(type)
        orderby type.FullName
        select HourLayout.Of(type);

    private static bool HasOutputs(Type type) =>
        type.GetConstructors().Any(c => c.GetParameters().Any(p => p.GetCustomAttribute<OutputAttribute>() is not null))
        || type.GetProperties().Any(p => p.GetCustomAttribute<OutputAttribute>() is not null);
}
