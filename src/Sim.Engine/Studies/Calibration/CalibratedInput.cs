namespace Sim.Engine.Studies;

/// <summary>What a calibration made of one input.</summary>
/// <param name="Input">The input.</param>
/// <param name="After">Its value after the calibration.</param>
/// <param name="StandardError">Standard error of the value; not a number where there is none.</param>
/// <param name="HalfWidth">Half the 95 % interval; not a number where there is none.</param>
/// <param name="Determination">What the bills say about it.</param>
/// <param name="Reason">Why it is not determined, or at which bound it is; empty otherwise.</param>
public sealed record CalibratedInput(
    AdjustedInput Input, double After, double StandardError, double HalfWidth, Determination Determination, string Reason);

/// <summary>Two inputs that the bills can hardly tell apart.</summary>
/// <param name="First">Path of one.</param>
/// <param name="Second">Path of the other.</param>
/// <param name="Correlation">Correlation of their estimates.</param>
public sealed record CorrelatedPair(string First, string Second, double Correlation);
