using System.Collections.Concurrent;
using System.Reflection;

namespace Sim.Engine.Schema;

/// <summary>The inputs of a record type, in the order of declaration; for an abstract record, its kinds.</summary>
public sealed class RecordSchema
{
    /// <summary>The key that names the kind of an abstract record.</summary>
    public const string KindKey = "kind";

    private static readonly ConcurrentDictionary<Type, RecordSchema> Known = new();
    private readonly Dictionary<string, InputDeclaration> byKey;
    private readonly MethodInfo[] checks;

    private RecordSchema(Type type)
    {
        Type = type;
        KindName = type.GetCustomAttribute<KindAttribute>()?.Name;
        Inputs = ReadInputs(type);
        byKey = Inputs.ToDictionary(i => i.Key, StringComparer.Ordinal);
        checks = [.. FindChecks(type)];
        Kinds = type.IsAbstract ? ReadKinds(type) : new Dictionary<string, RecordSchema>();
    }

    /// <summary>The record type.</summary>
    public Type Type { get; }

    /// <summary>Name of the kind that this record is, if it is one.</summary>
    public string? KindName { get; }

    /// <summary>Whether the kind must be named.</summary>
    public bool IsAbstract => Type.IsAbstract;

    /// <summary>The kinds of an abstract record by name.</summary>
    public IReadOnlyDictionary<string, RecordSchema> Kinds { get; }

    /// <summary>The inputs, those of base records first.</summary>
    public IReadOnlyList<InputDeclaration> Inputs { get; }

    /// <summary>The declarations of a type.</summary>
    public static RecordSchema Of(Type type) => Known.TryGetValue(type, out RecordSchema? schema) ? schema : Known.GetOrAdd(type, new RecordSchema(type));

    /// <summary>The input of a key, if there is one.</summary>
    public InputDeclaration? Find(string key) => byKey.GetValueOrDefault(key);

    /// <summary>An empty record, to be set.</summary>
    public object Create() => Activator.CreateInstance(Type)!;

    /// <summary>
    /// Cross-checks of a record whose own inputs are sound: the static <c>Check</c> of its type and of those that it
    /// derives from, which return keys with problems.
    /// </summary>
    public IEnumerable<(string Key, string Problem)> Check(object record) =>
        checks.SelectMany(check => (IEnumerable<(string Key, string Problem)>)check.Invoke(null, [record])!);

    private static IEnumerable<MethodInfo> FindChecks(Type type)
    {
        for (Type? declaring = type; declaring is not null; declaring = declaring.BaseType)
        {
            MethodInfo? check = declaring.GetMethod("Check", BindingFlags.Static | BindingFlags.Public | BindingFlags.DeclaredOnly, [declaring]);
            if (check?.ReturnType == typeof(IEnumerable<(string Key, string Problem)>))
            {
                yield return check;
            }
        }
    }

    private static List<InputDeclaration> ReadInputs(Type type)
    {
        var inputs = new List<InputDeclaration>();
        foreach (PropertyInfo property in type.GetProperties(BindingFlags.Instance | BindingFlags.Public)
                     .OrderBy(p => Depth(p.DeclaringType)).ThenBy(DeclarationOrder.Of))
        {
            if (property.GetCustomAttribute<InputAttribute>(false) is { } attribute)
            {
                var input = new InputDeclaration(property, attribute, type.GetCustomAttribute<KindAttribute>()?.Name);
                if (input.Key == KindKey || inputs.Exists(i => i.Key == input.Key))
                {
                    throw new NotSupportedException($"{type}: the key {input.Key} is taken");
                }

                inputs.Add(input);
            }
        }

        return inputs;
    }

    private static int Depth(Type? type) => type is null ? 0 : 1 + Depth(type.BaseType);

    private static Dictionary<string, RecordSchema> ReadKinds(Type type)
    {
        var kinds = new Dictionary<string, RecordSchema>(StringComparer.Ordinal);
        foreach (Type derived in type.Assembly.GetTypes())
        {
            if (derived.IsSubclassOf(type) && !derived.IsAbstract && derived.GetCustomAttribute<KindAttribute>() is { } kind)
            {
                if (!kinds.TryAdd(kind.Name, Of(derived)))
                {
                    throw new NotSupportedException($"{type}: two kinds are named {kind.Name}");
                }
            }
        }

        return kinds;
    }
}
