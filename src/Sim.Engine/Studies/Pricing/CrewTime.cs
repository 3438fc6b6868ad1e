namespace Sim.Engine.Studies;

/// <summary>Work of the crew beside the time for which it is paid, in a mean year, and what paying for work alone would change. Posts whatever the volume are not in it.</summary>
/// <param name="WorkedHours">Productive hours of the work done, h/year.</param>
/// <param name="PaidHours">Productive hours of its posts, h/year.</param>
/// <param name="BreakEvenByHourEur">Expected break-even price were the crew paid by the hour of work, or busy elsewhere in the rest: no minimum, no whole posts, no notice; EUR by the unit.</param>
public sealed record CrewTime(double WorkedHours, double PaidHours, double BreakEvenByHourEur)
{
    private const double LeastFraction = 0.5;

    /// <summary>Share of the paid time that is worked, 0-1; not a number without posts.</summary>
    public double WorkedFraction => PaidHours > 0 ? WorkedHours / PaidHours : double.NaN;

    /// <summary>Whether less than half of the paid time is worked: the price is then one of idle posts more than one of the work.</summary>
    public bool IsMostlyIdle => WorkedFraction < LeastFraction;
}
