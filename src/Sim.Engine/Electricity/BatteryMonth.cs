namespace Sim.Engine.Electricity;

/// <summary>A battery at the end of a month.</summary>
/// <param name="CapacityKwh">Energy between empty and full, before it is replaced; 0 without a battery.</param>
/// <param name="LifeLeftFraction">Part of its life that is left, 1 when new, 0 at its end; 1 where it does not age month by month.</param>
/// <param name="ReplacedKwh">Usable capacity of the new battery that takes its place now; 0 where none does.</param>
public readonly record struct BatteryMonth(double CapacityKwh, double LifeLeftFraction, double ReplacedKwh)
{
    /// <summary>Import that it kept the month below as far as it could, kW; none where it does not shave peaks.</summary>
    public double? PeakTargetKw { get; init; }

    /// <summary>Highest hourly import of the month as it would have been without the battery, kW; 0 where it does not shave peaks.</summary>
    public double UnshavedKw { get; init; }
}
