namespace Sim.Engine.Electricity;

/// <summary>What serves in an outage, and how often it fails.</summary>
/// <param name="Battery">The battery; all zero without one.</param>
/// <param name="Generator">All generator sets that run as one; all zero without any.</param>
/// <param name="Sets">Number of equal sets among which its power is divided.</param>
/// <param name="FuelL">Diesel on the site when the outage begins, L; infinity where it never ends. A stock takes its place.</param>
/// <param name="StartFailureFraction">Probability that a set does not start, 0-1.</param>
/// <param name="HourlyFailureFraction">Probability that a running set fails in an hour, 0-1.</param>
/// <param name="RunsThroughout">Whether the sets run through the whole outage and charge the battery, needed or not.</param>
/// <param name="Stock">The stock that the diesel is taken from; none where the site keeps none.</param>
public sealed record OutageBackup(
    BatteryPlan Battery,
    GeneratorPlan Generator,
    int Sets = 1,
    double FuelL = double.PositiveInfinity,
    double StartFailureFraction = 0,
    double HourlyFailureFraction = 0,
    bool RunsThroughout = false,
    OutageFuel? Stock = null)
{
    /// <summary>The generator when so many of its sets work.</summary>
    internal GeneratorPlan Working(int sets) => Generator with
    {
        RatedKw = Generator.RatedKw * sets / Sets,
        MinKw = Generator.MinKw * sets / Sets,
        CycleCharging = Generator.CycleCharging || RunsThroughout,
    };
}
