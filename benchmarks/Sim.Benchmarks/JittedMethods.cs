using System.Reflection;
using System.Text.RegularExpressions;

namespace Sim.Benchmarks;

/// <summary>A method of a generic type, or a generic method, as it was called.</summary>
/// <param name="Owner">Its type, with the types that it is made of.</param>
/// <param name="Definition">The method as it is declared.</param>
/// <param name="Arguments">The types that a generic method is called with.</param>
internal sealed record JittedMethod(Type Owner, MethodBase Definition, IReadOnlyList<Type> Arguments);

/// <summary>
/// Reads the list of methods that a process compiled as it ran (<c>DOTNET_JitStdOutFile</c> with <c>DOTNET_JitDisasmSummary=1</c>).
/// Names in it do not say the assembly, and print an enum as its integer: such methods are taken with the integer, or not found.
/// </summary>
internal sealed partial class JittedMethods
{
    private const BindingFlags Declared =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.Instance | BindingFlags.DeclaredOnly;

    // What the compiler shares between reference types stands in the list as System.__Canon: any reference type stands for it.
    private static readonly Dictionary<string, Type> Known = new()
    {
        ["System.__Canon"] = typeof(object),
        ["bool"] = typeof(bool),
        ["char"] = typeof(char),
        ["byte"] = typeof(byte),
        ["ubyte"] = typeof(byte),
        ["short"] = typeof(short),
        ["ushort"] = typeof(ushort),
        ["int"] = typeof(int),
        ["uint"] = typeof(uint),
        ["long"] = typeof(long),
        ["ulong"] = typeof(ulong),
        ["nint"] = typeof(nint),
        ["nuint"] = typeof(nuint),
        ["float"] = typeof(float),
        ["double"] = typeof(double),
    };

    private readonly List<Assembly> assemblies = [typeof(object).Assembly];
    private readonly Dictionary<string, Type?> found = [];

    /// <summary>Looks types up in the assemblies of a published program and of the framework.</summary>
    public JittedMethods(string program)
    {
        string core = typeof(object).Assembly.Location;
        string[] framework = Directory.GetFiles(Path.GetDirectoryName(core)!, "System*.dll");
        foreach (string file in Directory.GetFiles(program, "*.dll").Concat(framework.Where(f => f != core)).Order(StringComparer.Ordinal))
        {
            assemblies.Add(Assembly.LoadFrom(file));
        }
    }

    /// <summary>The generic methods among the lines that are found.</summary>
    public IEnumerable<JittedMethod> Read(IEnumerable<string> lines) =>
        lines.Select(line => Quick().Match(line)).Where(m => m.Success).Select(m => m.Groups["name"].Value).Distinct().SelectMany(Find);

    [GeneratedRegex(@"JIT compiled (?<name>.*) \[(Tier0|Instrumented Tier0|Tier-0 switched)[^\]]*\]$")]
    private static partial Regex Quick();

    // Owner[types]:Method[types](parameters): overloads of as many parameters are all taken.
    private IEnumerable<JittedMethod> Find(string name)
    {
        int at = 0;
        if (ReadType(name, ref at) is not { } owner || at >= name.Length || name[at] != ':')
        {
            yield break;
        }
        int start = ++at;
        SkipTo(name, ref at, "[(");
        string method = name[start..at];
        List<Type> arguments = [];
        if (at < name.Length && name[at] == '[' && !ReadArguments(name, ref at, arguments))
        {
            yield break;
        }
        if (!owner.IsGenericType && arguments.Count == 0)
        {
            yield break;
        }
        int parameters = CountParameters(name, at);
        Type definition = owner.IsGenericType ? owner.GetGenericTypeDefinition() : owner;
        foreach (MethodBase declared in definition.GetMembers(Declared).OfType<MethodBase>().Where(m => m.Name == method))
        {
            int own = declared.IsGenericMethod ? declared.GetGenericArguments().Length : 0;
            if (own == arguments.Count && declared.GetParameters().Length == parameters)
            {
                yield return new(owner, declared, arguments);
            }
        }
    }

    private Type? ReadType(string text, ref int at)
    {
        int start = at;
        SkipTo(text, ref at, "[],:");
        Type? type = Named(text[start..at]);
        if (at + 1 < text.Length && text[at] == '[' && text[at + 1] != ']')
        {
            List<Type> arguments = [];
            if (!ReadArguments(text, ref at, arguments) || type is not { IsGenericTypeDefinition: true } || type.GetGenericArguments().Length != arguments.Count)
            {
                return null;
            }
            try
            {
                type = type.MakeGenericType([.. arguments]);
            }
            catch (ArgumentException)
            {
                // The constraint of a type is not met by the one that stands for all reference types.
                return null;
            }
        }
        for (; at + 1 < text.Length && text[at] == '[' && text[at + 1] == ']'; at += 2)
        {
            type = type?.MakeArrayType();
        }
        return type;
    }

    private bool ReadArguments(string text, ref int at, List<Type> into)
    {
        do
        {
            at++;
            if (ReadType(text, ref at) is not { } argument || at >= text.Length)
            {
                return false;
            }
            into.Add(argument);
        }
        while (text[at] == ',');
        return text[at++] == ']';
    }

    // Names that the compiler makes hold marks between < and >.
    private static void SkipTo(string text, ref int at, string ends)
    {
        for (int depth = 0; at < text.Length && (depth > 0 || !ends.Contains(text[at], StringComparison.Ordinal)); at++)
        {
            depth += text[at] == '<' ? 1 : text[at] == '>' ? -1 : 0;
        }
    }

    private static int CountParameters(string text, int open)
    {
        if (open + 1 >= text.Length || text[open + 1] == ')')
        {
            return 0;
        }
        int count = 1;
        for (int at = open + 1, depth = 0; at < text.Length && (text[at] != ')' || depth > 0); at++)
        {
            depth += text[at] is '[' or '<' ? 1 : text[at] is ']' or '>' ? -1 : 0;
            count += text[at] == ',' && depth == 0 ? 1 : 0;
        }
        return count;
    }

    private Type? Named(string name)
    {
        if (Known.TryGetValue(name, out Type? known) || found.TryGetValue(name, out known))
        {
            return known;
        }
        return found[name] = assemblies.Select(a => a.GetType(name)).FirstOrDefault(t => t is not null);
    }
}
