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
}
