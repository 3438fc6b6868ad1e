namespace Sim.Engine.Studies;

/// <summary>Two variations at one value of the path.</summary>
/// <param name="Value">The value, in the unit of the axis.</param>
/// <param name="First">The first variation, appraised.</param>
/// <param name="Second">The second, with its comparison with the first.</param>
/// <param name="FirstValue">The indicator of the first.</param>
/// <param name="SecondValue">The indicator of the second.</param>
public sealed record BreakEvenPoint(double Value, Result First, Result Second, double FirstValue, double SecondValue)
{
    /// <summary>The second less the first.</summary>
    public double Difference => SecondValue - FirstValue;
}
