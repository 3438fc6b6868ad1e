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
    OutageFuel? Stock = null)
{
    /// <summary>Diesel when an outage begins, L, and hours until the truck that is under way comes; -1 without one.</summary>
    internal (double FuelL, int HoursToGo) At(int start) => Stock is { } stock ? (stock.LevelL[start], stock.HoursToGo[start]) : (FuelL, -1);

    /// <summary>
    /// Whether the diesel does not suffice for an hour. A run leaves a generator standing whose stock has not enough for an hour at full load; what
    /// is left below that is left here too.
    /// </summary>
    internal bool IsDry(double dieselL, double fuelL, double fullLoadL) => dieselL > (Stock is not null && fuelL < fullLoadL ? 0 : fuelL);
}
