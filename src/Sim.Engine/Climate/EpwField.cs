using System.Globalization;
using Sim.Engine.Schema;

namespace Sim.Engine.Climate;

/// <summary>One column of an EPW file that is used: its position, the value from which it counts as missing, its legal range.</summary>
internal sealed class EpwField(int index, string name, string unit, double missingFrom, double low, double high)
{
    public int Index => index;

    public string Name => name;

    public double MissingFrom => missingFrom;

    public double Checked(double value, int line, string file) => Problem(value) is { } problem ? throw new InputFileException(file, line, problem) : value;

    /// <summary>What is wrong with a value; nothing where it is within its range.</summary>
    public string? Problem(double value) => value >= low && value <= high
        ? null : string.Create(CultureInfo.InvariantCulture, $"{name} is {value} {unit}; expected {low} to {high} {unit}");
}
