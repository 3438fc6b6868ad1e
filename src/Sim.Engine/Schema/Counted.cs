using System.Globalization;

namespace Sim.Engine.Schema;

/// <summary>Things counted in words.</summary>
public static class Counted
{
    /// <summary><c>1 bill</c>, <c>2 bills</c>, <c>0 bills</c>.</summary>
    /// <param name="number">How many.</param>
    /// <param name="one">The word for one of them.</param>
    /// <param name="many">The word for several, where it is more than an s behind it.</param>
    public static string Of(int number, string one, string? many = null) =>
        string.Create(CultureInfo.InvariantCulture, $"{number} {(number == 1 ? one : many ?? one + "s")}");

    /// <summary>The same of an amount that need not be whole: <c>0.5 people</c>, <c>1 person</c>, <c>1139 people</c>; below ten to two places.</summary>
    /// <param name="number">How many.</param>
    /// <param name="one">The word for one of them.</param>
    /// <param name="many">The word for any other number, where it is more than an s behind it.</param>
    public static string Of(double number, string one, string? many = null)
    {
        string text = Amount(number);
        return $"{text} {(text == "1" ? one : many ?? one + "s")}";
    }

    /// <summary>An amount alone, below ten to two places: <c>0.5</c>, <c>1139</c>.</summary>
    public static string Amount(double number) => number.ToString(Math.Abs(number) < 10 ? "0.##" : "0", CultureInfo.InvariantCulture);

    /// <summary>People: <c>1 person</c>, <c>0.5 people</c>.</summary>
    public static string People(double number) => Of(number, "person", "people");
}
