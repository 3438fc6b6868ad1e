using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;

namespace Sim.Engine.Schema;

/// <summary>A unit as written, such as <c>kWh/kg</c> or <c>W/(m2 K)</c>: its dimension and its exact factor to the base units.</summary>
public sealed class Unit
{
    private const int LongestText = 60, MostRemembered = 4096;
    private static readonly ConcurrentDictionary<string, Unit> Known = new(StringComparer.Ordinal);
    private IReadOnlyList<string>? accepted;

    internal Unit(string text, IReadOnlyList<UnitFactor> factors, decimal scale)
    {
        Text = text;
        Factors = factors;
        Scale = scale;
        Numerator = scale;
        Denominator = 1;
        Dimension = Dimension.None;
        bool alone = factors.Count == 1 && factors[0].Power == 1;
        foreach ((UnitSymbol symbol, int power) in factors)
        {
            // Within a compound a degree is a difference: W/m2C is W/m2K.
            Dimension of = symbol.Dimension == PointTemperature && !alone ? Difference : symbol.Dimension;
            Dimension = Dimension.Times(of, power);
            for (int i = 0; i < Math.Abs(power); i++)
            {
                Numerator *= power > 0 ? symbol.Numerator : symbol.Denominator;
                Denominator *= power > 0 ? symbol.Denominator : symbol.Numerator;
            }
        }

        Shift = alone ? factors[0].Symbol.Shift : 0;
    }

    /// <summary>No unit: a plain number.</summary>
    public static Unit None { get; } = new("", [], 1);

    /// <summary>The unit as written.</summary>
    public string Text { get; }

    /// <summary>What it measures.</summary>
    public Dimension Dimension { get; }

    /// <summary>Its symbols with their powers, in the order written.</summary>
    public IReadOnlyList<UnitFactor> Factors { get; }

    /// <summary>A number within the unit, such as 1/100 in <c>L/100km</c>.</summary>
    public decimal Scale { get; }

    internal decimal Numerator { get; }

    internal decimal Denominator { get; }

    internal decimal Shift { get; }

    /// <summary>Other units of the same dimension that a message may propose, this unit first.</summary>
    public IReadOnlyList<string> Accepted => accepted ??= UnitNames.Accepted(this);

    private static Dimension PointTemperature { get; } = Dimension.Of("temperature");

    private static Dimension Difference { get; } = Dimension.Of("temperature difference");

    /// <summary>Reads a unit that is known to be right (a declaration).</summary>
    /// <exception cref="FormatException">The text is not a unit.</exception>
    public static Unit Parse(string text) =>
        TryParse(text, out Unit? unit, out string? problem) ? unit : throw new FormatException($"'{text}': {problem}");

    /// <summary>Reads a unit; where it is not one, says why.</summary>
    public static bool TryParse(string text, [NotNullWhen(true)] out Unit? unit, [NotNullWhen(false)] out string? problem)
    {
        problem = null;
        if (Known.TryGetValue(text, out unit))
        {
            return true;
        }

        if (text.Length == 0)
        {
            unit = None;
            return true;
        }

        if (text.Length > LongestText)
        {
            problem = "too long for a unit";
            return false;
        }

        try
        {
            unit = new UnitReader(text).Read(out problem);
        }
        catch (OverflowException)
        {
            problem = "powers too high for a unit";
        }

        if (unit is null)
        {
            problem ??= "not a unit";
            return false;
        }

        if (Known.Count < MostRemembered)
        {
            unit = Known.GetOrAdd(text, unit);
        }

        return true;
    }

    /// <summary>
    /// Converts a value to another unit of the same dimension, to 15 significant digits: the same quantity written in
    /// any unit gives the same number.
    /// </summary>
    /// <exception cref="ArgumentException">The dimensions differ.</exception>
    public double Convert(double value, Unit to)
    {
        if (Dimension != to.Dimension)
        {
            throw new ArgumentException($"{Text} cannot be converted to {to.Text}", nameof(to));
        }

        return Rounding.Scale(value, this, to);
    }

    /// <inheritdoc/>
    public override string ToString() => Text;
}
