using System.Globalization;

namespace Sim.Engine.Tests.Validation;

/// <summary>One number of the engine beside the range in which it should lie.</summary>
internal readonly record struct ValidationRow(string Case, string Quantity, string Unit, double Value, double Low, double High, string Digits = "0.000")
{
    /// <summary>A published value with a tolerance.</summary>
    public static ValidationRow Near(string name, string quantity, string unit, double value, double expected, double tolerance, string digits = "0.000") =>
        new(name, quantity, unit, value, expected - tolerance, expected + tolerance, digits);

    /// <summary>Whether the value lies in the range, with the digits in which both are published.</summary>
    public bool IsIn => double.Parse(Text(Value), CultureInfo.InvariantCulture) >= double.Parse(Text(Low), CultureInfo.InvariantCulture)
        && double.Parse(Text(Value), CultureInfo.InvariantCulture) <= double.Parse(Text(High), CultureInfo.InvariantCulture);

    /// <summary>A line of the page.</summary>
    public string Line => $"| {Case} | {Quantity} | {Unit} | {Text(Value)} | {Text(Low)} | {Text(High)} | {(IsIn ? "in" : "**out**")} |";

    private string Text(double number) => number.ToString(Math.Abs(number) >= 100 && Digits == "0.000" ? "0.0" : Digits, CultureInfo.InvariantCulture);
}
