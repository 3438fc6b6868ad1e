namespace Sim.Engine.Electricity;

/// <summary>The month's highest hourly import so far, for a battery that shaves it.</summary>
/// <param name="ImportKw">As it was.</param>
/// <param name="UnshavedKw">As it would have been without the battery.</param>
public readonly record struct PeakWatch(double ImportKw, double UnshavedKw)
{
    /// <summary>After one hour more.</summary>
    public PeakWatch With(double importKwh, double unshavedKwh) => new(double.MaxNative(ImportKw, importKwh), double.MaxNative(UnshavedKw, unshavedKwh));
}
