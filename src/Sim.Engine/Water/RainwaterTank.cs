namespace Sim.Engine.Water;

/// <summary>What a rainwater tank did in one time step; volumes in the unit of the arguments.</summary>
/// <param name="Yield">Drawn from the tank.</param>
/// <param name="Stored">In the tank at the end.</param>
/// <param name="Spill">Overflowed.</param>
public readonly record struct RainwaterStep(double Yield, double Stored, double Spill);

/// <summary>
/// Behavioural models of a rainwater tank: Jenkins et al. 1978, "Feasibility of rainwater collection systems in
/// California"; Fewkes and Butler 2000, Building Services Engineering Research and Technology 21(2), 99-106.
/// All volumes in one unit, m3 or L.
/// </summary>
public static class RainwaterTank
{
    /// <summary>
    /// Yield after spillage: the step's rain comes after its yield, and what exceeds the tank less that yield is
    /// spilt. Y = min(D, V), V' = min(V + Q - Y, S - Y). Errs on the low side at any time step.
    /// </summary>
    public static RainwaterStep YieldAfterSpillage(double stored, double inflow, double demand, double capacity)
    {
        double yield = Math.Min(demand, stored);
        double left = Math.Min(stored + inflow - yield, capacity - yield);
        return new(yield, left, Spill: stored + inflow - yield - left);
    }

    /// <summary>
    /// Yield before spillage: the step's rain can be drawn in the same step. Y = min(D, V + Q), V' = min(V + Q - Y, S).
    /// Errs on the high side.
    /// </summary>
    public static RainwaterStep YieldBeforeSpillage(double stored, double inflow, double demand, double capacity)
    {
        double yield = Math.Min(demand, stored + inflow);
        double left = Math.Min(stored + inflow - yield, capacity);
        return new(yield, left, Spill: stored + inflow - yield - left);
    }
}
