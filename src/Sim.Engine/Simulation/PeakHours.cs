namespace Sim.Engine.Simulation;

/// <summary>What a battery that shaves peaks meets hour by hour.</summary>
/// <param name="LoadKwh">Electricity drawn.</param>
/// <param name="SolarKwh">Solar power.</param>
/// <param name="GridPart">Part of the hour with the grid.</param>
internal sealed record PeakHours(double[] LoadKwh, double[] SolarKwh, double[] GridPart)
{
    /// <summary>Some of the hours.</summary>
    public PeakHours Between(int first, int end) => new(LoadKwh[first..end], SolarKwh[first..end], GridPart[first..end]);
}
