namespace Sim.Engine.Electricity;

/// <summary>What serves in an outage, and how often it fails.</summary>
/// <param name="Battery">The battery; all zero without one.</param>
/// <param name="Generator">All generator sets; all zero without any.</param>
/// <param name="FuelL">Diesel on the site when the outage begins, L; infinity where it never ends. A stock takes its place.</param>
/// <param name="StartFailureFraction">Probability that a set does not start, 0-1.</param>
/// <param name="HourlyFailureFraction">Probability that a set fails in an hour, 0-1.</param>
/// <param name="Running">Which of the sets that work run.</param>
/// <param name="Stock">The stock that the diesel is taken from; none where the site keeps none.</param>
public sealed record OutageBackup(
    BatteryPlan Battery,
    GeneratorPlan Generator,
    double FuelL = double.PositiveInfinity,
    double StartFailureFraction = 0,
    double HourlyFailureFraction = 0,
    SetsRunning Running = SetsRunning.AsNeeded,
    OutageFuel? Stock = null);
