namespace Sim.Engine.Simulation;

/// <summary>One balance of a run: terms computed independently of one another, so that what is left over proves something.</summary>
/// <param name="Name">What is balanced.</param>
/// <param name="Unit">Unit of the amounts.</param>
/// <param name="In">What entered over the run.</param>
/// <param name="Out">What left.</param>
/// <param name="Stored">What the store gained.</param>
public sealed record AuditLine(string Name, string Unit, double In, double Out, double Stored)
{
    /// <summary>Largest residual relative to throughput that passes.</summary>
    public const double Tolerance = 1e-9;

    /// <summary>What does not close.</summary>
    public double Residual => In - Out - Stored;

    /// <summary>The residual relative to the throughput (the larger of what entered and what left or was stored).</summary>
    public double Relative => Throughput > 0 ? Math.Abs(Residual) / Throughput : Residual == 0 ? 0 : double.PositiveInfinity;

    /// <summary>Whether the balance closes.</summary>
    public bool Closes => Relative <= Tolerance;

    private double Throughput => Math.Max(Math.Abs(In), Math.Abs(Out) + Math.Abs(Stored));
}
