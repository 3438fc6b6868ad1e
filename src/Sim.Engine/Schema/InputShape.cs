using System.Reflection;
using NodaTime;

namespace Sim.Engine.Schema;

/// <summary>The forms an input can have.</summary>
public enum InputForm
{
    /// <summary>A number with a unit.</summary>
    Quantity,

    /// <summary>A whole number.</summary>
    Integer,

    /// <summary>Yes or no.</summary>
    YesNo,

    /// <summary>Text.</summary>
    Text,

    /// <summary>One word of several.</summary>
    Choice,

    /// <summary>A calendar date.</summary>
    Date,

    /// <summary>A map with keys of its own, possibly in several kinds.</summary>
    Record,

    /// <summary>A list of quantities.</summary>
    Quantities,

    /// <summary>A list of texts.</summary>
    Texts,

    /// <summary>A map keyed by names that the planner gives.</summary>
    Map,

    /// <summary>A piece of the scenario taken as it stands.</summary>
    Raw,
}

/// <summary>Form and type of an input, or of the elements of a map.</summary>
public sealed class InputShape
{
    private RecordSchema? record;

    private InputShape(InputForm form, Type type)
    {
        Form = form;
        Type = type;
    }

    /// <summary>The form.</summary>
    public InputForm Form { get; }

    /// <summary>The type without its nullability.</summary>
    public Type Type { get; }

    /// <summary>Form of a map's elements.</summary>
    public InputShape? Element { get; private init; }

    /// <summary>Members of a choice by their kebab-case words.</summary>
    public IReadOnlyDictionary<string, object> Choices { get; private init; } = new Dictionary<string, object>();

    /// <summary>The declarations of a record. Found at first use, since a record may contain its own type.</summary>
    public RecordSchema Record => record ??= RecordSchema.Of(Type);

    /// <summary>The form of a type.</summary>
    /// <exception cref="NotSupportedException">Inputs of this type are not part of the language.</exception>
    public static InputShape Of(Type declared)
    {
        Type type = Nullable.GetUnderlyingType(declared) ?? declared;
        if (type.IsEnum)
        {
            return new(InputForm.Choice, type)
            {
                Choices = Enum.GetNames(type).ToDictionary(Naming.Kebab, name => Enum.Parse(type, name), StringComparer.Ordinal),
            };
        }

        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IReadOnlyDictionary<,>) && type.GetGenericArguments()[0] == typeof(string))
        {
            return new(InputForm.Map, type) { Element = Of(type.GetGenericArguments()[1]) };
        }

        InputForm? form = type switch
        {
            _ when type == typeof(double) => InputForm.Quantity,
            _ when type == typeof(int) => InputForm.Integer,
            _ when type == typeof(bool) => InputForm.YesNo,
            _ when type == typeof(string) => InputForm.Text,
            _ when type == typeof(LocalDate) => InputForm.Date,
            _ when type == typeof(double[]) || type == typeof(IReadOnlyList<double>) => InputForm.Quantities,
            _ when type == typeof(IReadOnlyList<string>) || type == typeof(string[]) => InputForm.Texts,
            _ when type.GetCustomAttribute<RawInputAttribute>(true) is not null => InputForm.Raw,
            _ when IsRecord(type) => InputForm.Record,
            _ => null,
        };
        return form is { } known ? new(known, type) : throw new NotSupportedException($"inputs of type {declared} are not part of the language");
    }

    private static bool IsRecord(Type type) =>
        !type.IsPrimitive && !type.IsGenericType && !type.IsArray && type.Assembly != typeof(object).Assembly;
}
